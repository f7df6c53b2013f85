//! Word lists of a language, in the form that the detectors ask: lower-case word forms in, readings out.
//!
//! The types and the look-up are the same for every language; the lists and the inflection live in the language's
//! folder. A lexicon is built once, on first use, and never changes.

mod cue;
mod index;
mod noun;
mod phrase;
mod rows;
mod verb;

pub use cue::{CueKind, CuePhrases};
pub use index::{FormIndex, FormIndexBuilder};
pub use noun::{Noun, NounKind, NounLexicon};
pub use phrase::{PhraseIndex, tokens};
pub use rows::rows;
pub use verb::{
    Auxiliary, Frames, Number, Person, Role, Strength, Tense, Verb, VerbForm, VerbId, VerbLexicon,
};

use std::sync::LazyLock;

/// The word lists of one language, each read when it is first asked for.
#[derive(Debug)]
pub struct Lexicons {
    pub(super) verbs: LazyLock<VerbLexicon>,
    pub(super) nouns: LazyLock<NounLexicon>,
    pub(super) cues: LazyLock<CuePhrases>,
}

impl Lexicons {
    /// The lexicons that these functions build.
    pub(super) const fn new(
        verbs: fn() -> VerbLexicon,
        nouns: fn() -> NounLexicon,
        cues: fn() -> CuePhrases,
    ) -> Self {
        Self { verbs: LazyLock::new(verbs), nouns: LazyLock::new(nouns), cues: LazyLock::new(cues) }
    }
}
