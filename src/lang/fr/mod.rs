//! French.

mod conventions;
mod cue;
mod gazetteer;
mod grammar;
mod names;
mod noun;
mod quantity;
mod time;
mod verb;
mod verb_conjugation;
#[cfg(test)]
mod verb_tests;

use super::gazetteer::Gazetteer;
use super::{FunctionWords, LangData};
use std::sync::LazyLock;

pub(super) static DATA: LangData = LangData {
    conventions: conventions::CONVENTIONS,
    names: names::NAMES,
    gazetteer: LazyLock::new(|| Gazetteer::read(&gazetteer::SOURCES)),
    time: time::TIME,
    quantity: quantity::QUANTITY,
    verbs: LazyLock::new(verb::lexicon),
    nouns: LazyLock::new(noun::lexicon),
    cues: LazyLock::new(cue::phrases),
    words: LazyLock::new(|| {
        FunctionWords::read(&[
            include_str!("function_words.txt"),
            include_str!("legal_words.txt"),
            include_str!("naming_words.txt"),
            include_str!("anaphoric_nouns.txt"),
            include_str!("office_nouns.txt"),
            include_str!("finite_forms.txt"),
        ])
    }),
    grammar: grammar::GRAMMAR,
};
