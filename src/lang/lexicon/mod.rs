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
pub(super) use rows::entries;
pub use rows::rows;
pub use verb::{
    Auxiliary, Frames, Number, Person, Role, Strength, Tense, Verb, VerbForm, VerbId, VerbLexicon,
};
