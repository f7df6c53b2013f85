//! Languages: data and small functions, one folder each.
//!
//! A detector asks [`LangData`] and never names a language.
//!
//! A new language adds a folder beside `fr` with its [`LangData`], its row in [`data`] and its name in
//! [`decide`]. It weighs on no other one: a list is read when a text in its language first asks for it, and only the few
//! hundred small words by which languages are told apart are read for all.

mod data;
mod decide;
mod fr;
pub mod gazetteer;
pub mod lexicon;
pub mod time;
mod words;

use crate::language::Language;
pub use data::{Grammar, LangData, NameGrammar};
pub use decide::{decide, is_in_another_language};
pub use words::{FunctionWords, WordClasses};

/// What the detectors need to know of a language.
#[must_use]
pub fn data(language: Language) -> &'static LangData {
    match language {
        Language::Fr => &fr::DATA,
    }
}
