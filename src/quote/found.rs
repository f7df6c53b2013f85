//! What the rules find, before speakers are resolved.

use super::source::Source;
use crate::annotation::{QuoteKind, RuleId};
use std::ops::Range;

/// A quotation as a rule sees it; everything in tokens.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) kind: QuoteKind,
    /// The words said, without marks.
    pub(super) parts: Vec<Range<usize>>,
    /// Marks and parts together.
    pub(super) whole: Range<usize>,
    pub(super) attribution: Attribution,
}

/// Who is said to have said it, and how that is known.
#[derive(Clone, Debug)]
pub(super) struct Attribution {
    pub(super) cue: Option<Range<usize>>,
    pub(super) source: Option<Source>,
    pub(super) rule: RuleId,
    /// How sure quotation and cue are, in per cent; the speaker's doubt is taken off later.
    pub(super) confidence: u8,
}

/// A quotation between marks, over all its paragraphs.
#[derive(Clone, Debug)]
pub(super) struct Passage {
    /// Positions in the document's marks, one a paragraph.
    pub(super) marks: Vec<usize>,
    /// First token, the opening mark included.
    pub(super) start: usize,
    /// The token after the last closing mark.
    pub(super) end: usize,
}
