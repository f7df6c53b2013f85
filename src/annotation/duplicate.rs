//! Passages that stand twice or more.

use super::confidence::Confidence;
use super::id::DuplicateId;
use super::review::Review;
use crate::span::Span;

/// Whether the copies are the same words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DuplicateKind {
    /// The same words; blanks, case and typography may differ.
    Exact,
    /// Some words differ.
    Near,
}

/// A passage that stands twice or more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DuplicateCluster {
    /// Position in the list.
    pub id: DuplicateId,
    /// Whether the copies are the same words.
    pub kind: DuplicateKind,
    /// Share of words in common, in per cent; 100 for exact copies.
    pub similarity: Confidence,
    /// How much it matters.
    pub weight: DuplicateWeight,
    /// The copies, disjoint, in text order; at least two.
    pub spans: Vec<Span>,
    /// Where later copies differ from the first one, in text order; none for exact copies.
    pub differences: Vec<Difference>,
    /// Where later copies lost a break that the first one has, in text order.
    pub seams: Vec<Seam>,
    /// The first figure or name of a later copy that the first copy does not have.
    pub other_fact: Option<Span>,
    /// Where it stands with the reader; none where no corrections were given.
    pub review: Option<Review>,
    /// What the reader noted.
    pub note: Option<String>,
}

/// How much a repeated passage matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DuplicateWeight {
    /// Body text stands twice: a mistake, as a rule.
    Full,
    /// A headline or a part of a sentence stands again inside the text: a habit, as a rule.
    Low,
}

/// Words that two copies of a passage do not share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Position of the later copy in [`DuplicateCluster::spans`].
    pub copy: u32,
    /// The words of the first copy; empty, at their place, where words were added.
    pub original: Span,
    /// The words of the later copy; empty, at their place, where words were dropped.
    pub changed: Span,
}

/// A place where a later copy lost the line break or blank that the first copy has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seam {
    /// Position of the later copy in [`DuplicateCluster::spans`].
    pub copy: u32,
    /// The bytes between the two words there, blanks only; may be empty.
    pub span: Span,
    /// What to put there instead.
    pub repair: String,
}
