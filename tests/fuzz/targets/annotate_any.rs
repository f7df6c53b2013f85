//! Any text gives valid annotations, and the same ones twice.
#![no_main]

use guillemet::{Annotator, Config};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static ANNOTATOR: LazyLock<Annotator> = LazyLock::new(|| Annotator::new(&Config::default()));

fuzz_target!(|text: &str| {
    let found = ANNOTATOR.annotate(text);
    found.assert_valid(text);
    assert_eq!(found, ANNOTATOR.annotate(text));
});
