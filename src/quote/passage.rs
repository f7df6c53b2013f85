//! Marked passages, joined over paragraphs and attributed.

use super::found::{Found, Passage};
use super::reading::Reading;
use super::rules::PASSAGE_RULES;
use crate::document::MarkPair;

/// The marked passages that are quotations, with their attributions.
pub(super) fn attributed(reading: &Reading<'_, '_>) -> Vec<Found> {
    passages(&reading.doc.marks).iter().filter_map(|passage| attribute(reading, passage)).collect()
}

fn attribute(reading: &Reading<'_, '_>, passage: &Passage) -> Option<Found> {
    let words = passage.marks.iter().flat_map(|&idx| reading.passage(idx).inside.clone());
    if !words.into_iter().any(|at| reading.is_word(at)) {
        return None;
    }
    let verdict = PASSAGE_RULES.iter().find_map(|rule| rule(reading, passage))?;
    let parts = verdict.parts.unwrap_or_else(|| {
        passage.marks.iter().map(|&idx| reading.passage(idx).inside.clone()).collect()
    });
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then_some(Found {
        kind: verdict.kind,
        parts,
        whole: passage.start..passage.end,
        attribution: verdict.attribution,
    })
}

/// Outermost pairs, with the paragraphs that go on with them.
fn passages(marks: &[MarkPair]) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    for (idx, pair) in marks.iter().enumerate().filter(|(_, pair)| pair.parent.is_none()) {
        match passages.last_mut() {
            Some(last)
                if pair.continues.is_some() && last.marks.last() == pair.continues.as_ref() =>
            {
                last.marks.push(idx);
                last.end = pair.end();
            }
            _ => passages.push(Passage { marks: vec![idx], start: pair.open, end: pair.end() }),
        }
    }
    passages
}
