//! Quotations that a text gives in other words than its source.

use super::align::Step;
use super::misquote::is_openly_edited;
use super::near::Edited;
use super::words::{Word, Words};
use crate::document::Document;
use crate::span::Span;
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
    shared: BTreeMap<usize, usize>,
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
    let mut fates: BTreeMap<usize, Fate> = BTreeMap::new();
    for (step, e, l) in edited.iter().flat_map(Edited::places) {
        let there = words.list.get(e).and_then(|word| marks_around(source, word));
        let here = words.list.get(l).and_then(|word| marks_around(text, word));
        match (step, here, there) {
            (Step::Match, Some(here), Some(there)) => {
                let fate = fates.entry(here).or_default();
                *fate.shared.entry(there).or_default() += 1;
                fate.has_gap |= std::mem::take(&mut fate.drops);
            }
            (Step::Later, Some(here), _) => fates.entry(here).or_default().added += 1,
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
    here: usize,
    fate: &Fate,
) -> Option<ChangedQuote> {
    let (&there, _) =
        fate.shared.iter().max_by_key(|&(&there, &words)| (words, usize::MAX - there))?;
    let [span, source] = [(text, here), (source, there)]
        .map(|(doc, marks)| doc.span(doc.marks[marks].inside.clone()));
    let is_same_quote = fate.shared.values().sum::<usize>() > fate.added;
    let differs = fate.added > 0 || fate.has_gap;
    (is_same_quote && differs && !is_openly_edited(span.slice(text.text)))
        .then_some(ChangedQuote { span, source })
}

/// The outermost pair of marks around a word.
fn marks_around(doc: &Document<'_>, word: &Word) -> Option<usize> {
    let mut marks = word.is_quoted.then(|| doc.mark_around(word.token as usize)).flatten()?;
    while let Some(parent) = doc.marks[marks].parent {
        marks = parent;
    }
    Some(marks)
}
