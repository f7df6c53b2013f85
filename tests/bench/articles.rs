//! The articles that benches of one stage read.

use std::path::Path;
use std::{env, fs};

/// Those of the folder that `GUILLEMET_ARTICLES` names, else those of `tests/gold`.
pub(crate) fn articles() -> Vec<String> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold/fr/text");
    let folder = env::var_os("GUILLEMET_ARTICLES").map_or(own, Into::into);
    let files = fs::read_dir(&folder).expect("the folder is there").flatten();
    let mut paths: Vec<_> = files.map(|file| file.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).expect("an article is text")).collect()
}
