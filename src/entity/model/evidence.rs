//! What the rest of a text shows of a word: whether it stands there in lower case, inside a sentence, in a longer name.

use super::attributes::Attributes;
use crate::document::{Document, Token, TokenPos};
use crate::row::Row;

/// The word stands elsewhere in lower case.
pub const LOWER: u8 = 1;
/// It stands elsewhere with a capital that its place does not explain.
pub const CAPITAL: u8 = 2;
/// It stands elsewhere first in a run of capitalized words.
pub const FIRST: u8 = 4;
/// It stands elsewhere last in such a run.
pub const LAST: u8 = 8;
/// It stands elsewhere inside such a run.
pub const INSIDE: u8 = 16;
/// It stands elsewhere alone.
pub const ALONE: u8 = 32;
/// It stands elsewhere last in a run whose first word is in some list of names.
pub const LAST_AFTER_LISTED: u8 = 64;

const KINDS: usize = 7;

/// Notes for each capitalized word what its other occurrences show.
pub(super) fn note_words(doc: &Document<'_>, all: &mut Row<Token, Attributes>) {
    let mut words: Vec<(u64, TokenPos)> = all
        .with_positions()
        .zip(&doc.tokens)
        .filter(|(_, token)| token.is_word())
        .map(|((at, attributes), _)| (attributes.word, at))
        .collect();
    words.sort_unstable();
    for same in words.chunk_by(|a, b| a.0 == b.0) {
        if same.len() < 2 {
            continue;
        }
        let mut counts = [0u32; KINDS];
        for &(_, at) in same {
            let shown = shown(all, at);
            for (kind, count) in counts.iter_mut().enumerate() {
                *count += u32::from(shown >> kind & 1);
            }
        }
        for &(_, at) in same {
            let own = shown(all, at);
            if let Some(here) = all.get_mut(at) {
                here.elsewhere = others(&counts, own);
            }
        }
    }
}

/// What is shown by others than the one occurrence that shows `own`.
fn others(counts: &[u32; KINDS], own: u8) -> u8 {
    (0..KINDS)
        .filter(|&kind| counts[kind] > u32::from(own >> kind & 1))
        .fold(0, |noted, kind| noted | 1 << kind)
}

/// What one occurrence shows.
fn shown(all: &Row<Token, Attributes>, at: TokenPos) -> u8 {
    let Some(here) = all.get(at) else { return 0 };
    if !here.capital {
        return LOWER;
    }
    let mut shown = if here.starts || here.headline { 0 } else { CAPITAL };
    shown |= match (here.run_at, here.run_len) {
        (_, 1) => ALONE,
        (0, _) => FIRST,
        (run_at, run_len) if run_at + 1 == run_len => LAST,
        _ => INSIDE,
    };
    let first = all.get(at.before(usize::from(here.run_at)));
    if shown & LAST != 0 && first.is_some_and(|first| !first.listed.is_empty()) {
        shown |= LAST_AFTER_LISTED;
    }
    shown
}
