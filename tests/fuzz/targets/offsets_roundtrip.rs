//! Every border between characters has one offset in each unit, and it leads back.
#![no_main]

use guillemet::offsets::{OffsetUnit, Offsets};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for unit in OffsetUnit::ALL {
        let offsets = Offsets::new(text, unit);
        let borders = text.char_indices().map(|(byte, _)| byte).chain([text.len()]);
        for byte in borders {
            assert_eq!(offsets.to_utf8(offsets.from_utf8(byte)), Some(byte));
        }
        assert_eq!(offsets.to_utf8(offsets.text_len() + 1), None);
    }
});
