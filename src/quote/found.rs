//! What the rules find, before speakers are resolved.

use crate::annotation::{QuoteKind, RuleId};
use crate::quote::grammar::source::Source;
use std::ops::Range;

/// A quotation as a rule sees it; everything in tokens.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) kind: QuoteKind,
    /// The words said, without marks.
    pub(crate) parts: Vec<Range<usize>>,
    /// Marks and parts together.
    pub(crate) whole: Range<usize>,
    pub(crate) attribution: Attribution,
}

/// Who is said to have said it, and how that is known.
#[derive(Clone, Debug)]
pub(crate) struct Attribution {
    pub(crate) cue: Option<Range<usize>>,
    pub(crate) source: Option<Source>,
    pub(crate) rule: RuleId,
    /// How sure quotation and cue are, in per cent; the speaker's doubt is taken off later.
    pub(crate) confidence: u8,
}
