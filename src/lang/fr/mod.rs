//! French.

mod conventions;
mod cue;
#[cfg(test)]
mod list_tests;
mod noun;
mod verb;
mod verb_conjugation;
#[cfg(test)]
mod verb_tests;

use super::LangData;
use std::sync::LazyLock;

pub(super) static DATA: LangData = LangData {
    conventions: conventions::CONVENTIONS,
    verbs: LazyLock::new(verb::lexicon),
    nouns: LazyLock::new(noun::lexicon),
    cues: LazyLock::new(cue::phrases),
};
