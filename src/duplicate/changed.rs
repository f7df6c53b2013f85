//! Quotations that a text gives in other words than its source.

use super::align::Step;
use super::misquote::is_openly_edited;
use super::near::Edited;
use super::word::Word;
use super::words::Words;
use crate::document::{Document, MarkPos};
use crate::span::Span;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A quotation that text and source give in different words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ChangedQuote {
    /// The words between the marks in the text.
    pub span: Span,
    /// The words between the marks in the source.
    pub source: Span,
}

/// What became of a quotation of the source in one of the text.
#[derive(Default)]
struct Fate {
    /// Words in common, by the passage between marks in the source.
    shared: BTreeMap<MarkPos, usize>,
    /// Words that only the text has.
    added: usize,
    /// Whether words were dropped behind the last one in common.
    drops: bool,
    /// Whether words were dropped between two in common.
    has_gap: bool,
}

/// The changed quotations of edited passages; `words` holds those of the source, then those of the text.
///
/// A text may quote a part: words that it leaves out before or behind are no change, nor are those that it leaves out at
/// an ellipsis or puts in brackets.
pub(super) fn find(
    text: &Document<'_>,
    source: &Document<'_>,
    words: &Words,
    edited: &[Edited],
) -> Vec<ChangedQuote> {
    let mut fates: BTreeMap<MarkPos, Fate> = BTreeMap::new();
    for (step, e, l) in edited.iter().flat_map(Edited::places) {
        let there = words.list.get(e).and_then(|word| marks_around(source, word));
        let here = words.list.get(l).and_then(|word| marks_around(text, word));
        match (step, here, there) {
            (Step::Match, Some(here), Some(there)) => {
                let fate = fates.entry(here).or_default();
                let shared = fate.shared.entry(there).or_default();
                *shared = shared.saturating_add(1);
                fate.has_gap |= std::mem::take(&mut fate.drops);
            }
            (Step::Later, Some(here), _) => {
                let fate = fates.entry(here).or_default();
                fate.added = fate.added.saturating_add(1);
            }
            (Step::Earlier, Some(here), Some(there)) => {
                let fate = fates.entry(here).or_default();
                fate.drops |= fate.shared.contains_key(&there);
            }
            _ => {}
        }
    }
    fates.into_iter().filter_map(|(here, fate)| changed(text, source, here, &fate)).collect()
}

fn changed(
    text: &Document<'_>,
    source: &Document<'_>,
    here: MarkPos,
    fate: &Fate,
) -> Option<ChangedQuote> {
    let (&there, _) = fate.shared.iter().max_by_key(|&(&there, &words)| (words, Reverse(there)))?;
    let inside = |doc: &Document<'_>, marks| Some(doc.span(doc.marks.get(marks)?.inside.clone()));
    let (span, source) = (inside(text, here)?, inside(source, there)?);
    let is_same_quote = fate.shared.values().sum::<usize>() > fate.added;
    let differs = fate.added > 0 || fate.has_gap;
    (is_same_quote && differs && !is_openly_edited(span.slice(text.text)))
        .then_some(ChangedQuote { span, source })
}

/// The outermost pair of marks around a word.
fn marks_around(doc: &Document<'_>, word: &Word) -> Option<MarkPos> {
    let mut marks = word.is_quoted.then(|| doc.mark_around(word.token)).flatten()?;
    while let Some(parent) = doc.marks.get(marks)?.parent {
        marks = parent;
    }
    Some(marks)
}
