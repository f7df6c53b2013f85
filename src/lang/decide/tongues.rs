//! The languages that are told apart, with the small words of each.

use crate::hash::WordMap;
use crate::lang::lexicon::entries;
use crate::language::Language;
use std::sync::LazyLock;

/// What is known of the languages that are told apart; the default one first, those that the engine does not read without
/// a name.
pub(super) const TONGUES: [(Option<Language>, &str); 7] = [
    (Some(Language::Fr), include_str!("fr.txt")),
    (None, include_str!("de.txt")),
    (None, include_str!("en.txt")),
    (None, include_str!("es.txt")),
    (None, include_str!("it.txt")),
    (None, include_str!("nl.txt")),
    (None, include_str!("pt.txt")),
];
/// The place of the default language.
pub(super) const DEFAULT: usize = 0;

/// The languages that a word belongs to, one bit each.
pub(super) type Tongues = u8;

pub(super) static SMALL_WORDS: LazyLock<WordMap<&'static str, Tongues>> = LazyLock::new(|| {
    let mut words = WordMap::default();
    for (tongue, (_, list)) in TONGUES.iter().enumerate() {
        for word in entries(list) {
            *words.entry(word).or_default() |= 1 << tongue;
        }
    }
    words
});
