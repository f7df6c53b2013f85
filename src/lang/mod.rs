//! Languages: data and small functions, one folder each.
//!
//! A detector asks [`LangData`] and never names a language.

mod fr;
pub mod lexicon;

use crate::document::Conventions;
use lexicon::{CuePhrases, NounLexicon, VerbLexicon};
use std::sync::LazyLock;

/// A language that texts can be read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// French.
    Fr,
}

impl Lang {
    /// All languages, in the order of their codes.
    pub const ALL: &'static [Self] = &[Self::Fr];

    /// ISO 639-1 code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
        }
    }

    /// What the detectors need to know of it.
    #[must_use]
    pub fn data(self) -> &'static LangData {
        match self {
            Self::Fr => &fr::DATA,
        }
    }
}

/// All that the engine knows of one language.
#[derive(Debug)]
pub struct LangData {
    conventions: Conventions,
    verbs: LazyLock<VerbLexicon>,
    nouns: LazyLock<NounLexicon>,
    cues: LazyLock<CuePhrases>,
}

impl LangData {
    /// Spelling habits, for the document.
    #[must_use]
    pub fn conventions(&self) -> &Conventions {
        &self.conventions
    }

    /// Verbs of saying and their helpers.
    #[must_use]
    pub fn verbs(&self) -> &VerbLexicon {
        &self.verbs
    }

    /// Nouns for speakers, and for texts and acts of speech.
    #[must_use]
    pub fn nouns(&self) -> &NounLexicon {
        &self.nouns
    }

    /// Phrases that attribute words without a verb of saying.
    #[must_use]
    pub fn cues(&self) -> &CuePhrases {
        &self.cues
    }
}
