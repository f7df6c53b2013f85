//! Languages: data and small functions, one folder each.
//!
//! A detector asks [`LangData`] and never names a language.

mod fr;
pub mod gazetteer;

use crate::document::Conventions;
use gazetteer::{Gazetteer, Sources};
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
    names: NameGrammar,
    name_lists: Sources,
    gazetteer: OnceLock<Gazetteer>,
}

impl LangData {
    const fn new(conventions: Conventions, names: NameGrammar, name_lists: Sources) -> Self {
        Self { conventions, names, name_lists, gazetteer: OnceLock::new() }
    }

    /// Spelling habits, for the document.
    #[must_use]
    pub fn conventions(&self) -> &Conventions {
        &self.conventions
    }

    /// Names and the words beside them; read at the first call.
    #[must_use]
    pub fn gazetteer(&self) -> &Gazetteer {
        self.gazetteer.get_or_init(|| Gazetteer::read(&self.name_lists))
    }

    /// The words around names.
    #[must_use]
    pub fn name_grammar(&self) -> &NameGrammar {
        &self.names
    }
}

/// Words around names; every list is lower case, the endings without accents.
#[derive(Debug)]
pub struct NameGrammar {
    /// Prepositions inside names: `de`.
    pub links: &'static [&'static str],
    /// Articles inside names, after a preposition.
    pub articles: &'static [&'static str],
    /// Definite articles before names.
    pub definite: &'static [&'static str],
    /// Prepositions that stand before places rather than other names.
    pub place_prepositions: &'static [&'static str],
    /// The word after the number of an age.
    pub ages: &'static [&'static str],
    /// Endings of adjectives that follow the head of a name: `national`.
    pub adjective_endings: &'static [&'static str],
    /// Words of other languages that only organizations have in their names, without accents.
    pub organization_words: &'static [&'static str],
}
