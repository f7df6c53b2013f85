//! What is said of a source in the end: who it is, who else was weighed, and how sure that is.

use crate::annotation::{Candidate, Confidence, Speaker};
use crate::quote::speaker::somebody::Somebody;

// How often a speaker of each kind is the right one, in per cent, as measured on annotated articles.
pub(crate) const NAMED: u8 = 98;
pub(crate) const PUBLISHER: u8 = 80;
pub(crate) const DESCRIBED: u8 = 80;
pub(crate) const KNOWN: u8 = 72;
pub(crate) const UNLIKELY: u8 = 50;

/// A resolved source.
#[derive(Clone, Debug, Default)]
pub(crate) struct Resolved {
    pub(crate) speaker: Option<Speaker>,
    /// Others that were weighed, best first.
    pub(crate) candidates: Vec<Candidate>,
    /// How sure the speaker is, given that the source is right, in per cent.
    pub(crate) certainty: u8,
}

impl Resolved {
    /// A speaker beside whom nobody was weighed.
    pub(crate) fn by(speaker: Option<Speaker>, certainty: u8) -> Self {
        Self { speaker, candidates: Vec::new(), certainty }
    }
}

/// Who a source may be, while the text is still read.
#[derive(Clone, Debug)]
pub(crate) struct Guess {
    pub(crate) somebody: Option<Somebody>,
    /// Others that were weighed, best first.
    pub(crate) candidates: Vec<Candidate>,
    /// How sure it is, in per cent.
    pub(crate) certainty: u8,
}

impl Guess {
    /// Somebody beside whom nobody was weighed, or nobody.
    pub(crate) fn of(somebody: Option<Somebody>, certainty: u8) -> Self {
        Self { somebody, candidates: Vec::new(), certainty }
    }

    /// What is told of it in the end.
    pub(crate) fn resolved(self) -> Resolved {
        let speaker = self.somebody.as_ref().map(Somebody::speaker);
        Resolved { speaker, candidates: self.candidates, certainty: self.certainty }
    }
}

/// Somebody who was weighed.
pub(crate) fn candidate(somebody: &Somebody, per_cent: u8) -> Candidate {
    Candidate {
        name: somebody.name.clone(),
        entity: somebody.entity,
        confidence: Confidence::new(per_cent),
    }
}
