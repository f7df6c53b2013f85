//! Languages: data and small functions, one folder each.
//!
//! A detector asks [`LangData`] and never names a language.

mod fr;
pub mod gazetteer;
pub mod lexicon;

use crate::document::Conventions;
use gazetteer::{Gazetteer, Sources};
use lexicon::{CuePhrases, Lexicons, NounLexicon, VerbLexicon};
use std::sync::OnceLock;

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
    names: Sources,
    gazetteer: OnceLock<Gazetteer>,
    lexicons: Lexicons,
}

impl LangData {
    const fn new(conventions: Conventions, names: Sources, lexicons: Lexicons) -> Self {
        Self { conventions, names, gazetteer: OnceLock::new(), lexicons }
    }

    /// Spelling habits, for the document.
    #[must_use]
    pub fn conventions(&self) -> &Conventions {
        &self.conventions
    }

    /// Names and the words beside them; read at the first call.
    #[must_use]
    pub fn gazetteer(&self) -> &Gazetteer {
        self.gazetteer.get_or_init(|| Gazetteer::read(&self.names))
    }

    /// Verbs of saying and their helpers.
    #[must_use]
    pub fn verbs(&self) -> &VerbLexicon {
        &self.lexicons.verbs
    }

    /// Nouns for speakers, and for texts and acts of speech.
    #[must_use]
    pub fn nouns(&self) -> &NounLexicon {
        &self.lexicons.nouns
    }

    /// Phrases that attribute words without a verb of saying.
    #[must_use]
    pub fn cues(&self) -> &CuePhrases {
        &self.lexicons.cues
    }
}
