//! Cleaned texts and comparisons of two texts in the published format.

use super::{Range, VERSION};
use crate::duplicate as model;
use crate::offsets::{OffsetUnit, Offsets};
use crate::span::Span;
use serde::Serialize;

/// A text without its later copies.
#[derive(Clone, Debug, Serialize)]
pub struct Cleaned<'a> {
    version: u32,
    offsets: &'static str,
    text: &'a str,
    kept: Vec<Kept>,
    removed: Vec<Range>,
}

#[derive(Clone, Debug, Serialize)]
struct Kept {
    old: Range,
    new: Range,
}

impl<'a> Cleaned<'a> {
    /// Puts a cleaned text into the published format; `old` is the text that was cleaned.
    #[must_use]
    pub fn new(cleaned: &'a model::Cleaned, old: &str, unit: OffsetUnit) -> Self {
        let (old, new) = (Offsets::new(old, unit), Offsets::new(&cleaned.text, unit));
        let kept = cleaned
            .kept
            .iter()
            .map(|kept| Kept { old: range(&old, kept.old), new: range(&new, kept.new) });
        Self {
            version: VERSION,
            offsets: unit.name(),
            text: &cleaned.text,
            kept: kept.collect(),
            removed: cleaned.removed.iter().map(|&span| range(&old, span)).collect(),
        }
    }
}

/// What a text owes to a source.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    version: u32,
    offsets: &'static str,
    share: u8,
    passages: Vec<Reuse>,
    left_out: Vec<Range>,
    changed_quotes: Vec<ChangedQuote>,
}

#[derive(Clone, Debug, Serialize)]
struct Reuse {
    kind: &'static str,
    similarity: u8,
    start: usize,
    end: usize,
    source: Range,
    differences: Vec<Difference>,
}

#[derive(Clone, Debug, Serialize)]
struct Difference {
    original: Range,
    changed: Range,
}

#[derive(Clone, Debug, Serialize)]
struct ChangedQuote {
    start: usize,
    end: usize,
    source: Range,
}

impl Comparison {
    /// Puts a comparison into the published format.
    #[must_use]
    pub fn new(found: &model::Comparison, text: &str, source: &str, unit: OffsetUnit) -> Self {
        let writer = Writer { text: Offsets::new(text, unit), source: Offsets::new(source, unit) };
        Self {
            version: VERSION,
            offsets: unit.name(),
            share: found.share.per_cent(),
            passages: found.passages.iter().map(|reuse| writer.reuse(reuse)).collect(),
            left_out: found.left_out.iter().map(|&span| range(&writer.source, span)).collect(),
            changed_quotes: found.changed_quotes.iter().map(|quote| writer.quote(*quote)).collect(),
        }
    }
}

struct Writer<'a> {
    text: Offsets<'a>,
    source: Offsets<'a>,
}

impl Writer<'_> {
    fn reuse(&self, reuse: &model::Reuse) -> Reuse {
        let Range { start, end } = range(&self.text, reuse.span);
        let differences = reuse.differences.iter().map(|difference| Difference {
            original: range(&self.source, difference.original),
            changed: range(&self.text, difference.changed),
        });
        Reuse {
            kind: reuse.kind.name(),
            similarity: reuse.similarity.per_cent(),
            start,
            end,
            source: range(&self.source, reuse.source),
            differences: differences.collect(),
        }
    }

    fn quote(&self, quote: model::ChangedQuote) -> ChangedQuote {
        let Range { start, end } = range(&self.text, quote.span);
        ChangedQuote { start, end, source: range(&self.source, quote.source) }
    }
}

fn range(offsets: &Offsets<'_>, span: Span) -> Range {
    let std::ops::Range { start, end } = offsets.range(span);
    Range { start, end }
}
