//! Marked passages, joined over paragraphs.

use crate::document::MarkPair;

/// A quotation between marks, over all its paragraphs.
#[derive(Clone, Debug)]
pub(crate) struct Passage {
    /// Positions in the document's marks, one a paragraph.
    pub(crate) marks: Vec<usize>,
    /// First token, the opening mark included.
    pub(crate) start: usize,
    /// The token after the last closing mark.
    pub(crate) end: usize,
}

/// Outermost pairs, with the paragraphs that go on with them.
pub(crate) fn all(marks: &[MarkPair]) -> Vec<Passage> {
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
