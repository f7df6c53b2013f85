//! Passages that are alike by design, and no copies of each other: a headline and the lead that says it again, titles, the
//! items of a list.

use super::headline;
use super::near::Edited;
use super::word::{Bounds, WordPos};
use super::words::Words;
use crate::document::{Block, Document};
use crate::position::Stretch;
use std::ops::Range;

/// Most tokens of a title or of an item.
const LONGEST: usize = 40;

/// Whether an edited copy says its headline again, or both versions are titles or items of lists.
pub(super) fn is_by_design(doc: &Document<'_>, words: &Words, edited: &Edited) -> bool {
    headline::holds(doc, words, &edited.earlier)
        || [&edited.earlier, &edited.later].iter().all(|range| is_item(doc, words, range))
}

/// Whether a range lies in one short block that ends without a full stop or opens with a bullet.
fn is_item(doc: &Document<'_>, words: &Words, range: &Range<WordPos>) -> bool {
    let inner = words.list.slice(range.start + 1..range.end);
    let is_one = !inner.iter().any(|word| word.bounds.has(Bounds::OPENS_BLOCK));
    let first = words.list.get(range.start).map(|word| doc.block_of(word.token));
    let block = first.and_then(|block| doc.blocks.get(block));
    is_one && block.is_some_and(|block| is_line(doc, block) || has_bullet(doc, block))
}

fn is_line(doc: &Document<'_>, block: &Block) -> bool {
    let line = doc.span(block.tokens.clone()).slice(doc.text);
    let ends = line
        .trim_end_matches(['»', '”', '"', ' ', '\u{A0}', '\u{202F}', ')'])
        .ends_with(['.', '!', '?', '…']);
    block.tokens.len() <= LONGEST && !ends
}

fn has_bullet(doc: &Document<'_>, block: &Block) -> bool {
    let first = doc.slice(block.tokens.start);
    block.tokens.len() <= LONGEST && matches!(first, "-" | "–" | "—" | "•" | "*" | "»" | "·" | "▪")
}
