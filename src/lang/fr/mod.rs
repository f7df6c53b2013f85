//! French.

mod conventions;
mod cue;
mod gazetteer;
mod noun;
mod verb;
mod verb_conjugation;
#[cfg(test)]
mod verb_tests;

use super::LangData;
use super::lexicon::Lexicons;

pub(super) static DATA: LangData = LangData::new(
    conventions::CONVENTIONS,
    gazetteer::SOURCES,
    Lexicons::new(verb::lexicon, noun::lexicon, cue::phrases),
);
