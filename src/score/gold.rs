//! What a reader says of one article.

use crate::annotation::{EntityKind, QuoteKind};
use crate::span::Span;
use std::collections::BTreeSet;

/// A name: where it stands and what is named.
pub type Name = (Span, EntityKind);

/// What stands in an article, as a reader says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gold {
    /// How much of the article the reader has checked.
    pub scope: Scope,
    /// Who says what.
    pub quotes: Vec<GoldQuote>,
    /// Who and what is named.
    pub names: Vec<Name>,
    /// What is neither right nor wrong where it is found.
    pub spared: Spared,
    /// What is there and can only have been missed.
    pub lost: Lost,
}

/// How much of an article a reader has checked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// All of it: what is not in gold is wrong.
    #[default]
    Complete,
    /// Some items: of the others nothing is said.
    Checked,
}

/// A quotation as a reader has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoldQuote {
    /// The words said, as in [`Quote::parts`](crate::annotation::Quote::parts).
    pub parts: Vec<Span>,
    /// How it stands in the text.
    pub kind: QuoteKind,
    /// Who said it; none where the text does not tell.
    pub speaker: Option<String>,
}

/// Found items that no count takes in: those that nobody has looked at, and names inside the names of gold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spared {
    /// Quotations, by their parts.
    pub quotes: BTreeSet<Vec<Span>>,
    /// Names.
    pub names: BTreeSet<Name>,
}

/// Items that a reader has confirmed and of which only their number is known, since nothing is found at their words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lost {
    /// Quotations.
    pub quotes: usize,
    /// Names.
    pub names: usize,
}
