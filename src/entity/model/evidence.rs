//! What the rest of a text shows of a word: whether it stands there in lower case, inside a sentence, in a longer name.

use super::attributes::Attributes;
use crate::document::Document;

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
pub(super) fn note_words(doc: &Document<'_>, all: &mut [Attributes]) {
    let mut words: Vec<(u64, u32)> = (0..all.len())
        .filter(|&at| doc.tokens[at].is_word())
        .map(|at| (all[at].word, at as u32))
        .collect();
    words.sort_unstable();
    for same in words.chunk_by(|a, b| a.0 == b.0) {
        if same.len() < 2 {
            continue;
        }
        let mut counts = [0u32; KINDS];
        for &(_, at) in same {
            let shown = shown(all, at as usize);
            for (kind, count) in counts.iter_mut().enumerate() {
                *count += u32::from(shown >> kind & 1);
            }
        }
        for &(_, at) in same {
            let own = shown(all, at as usize);
            all[at as usize].elsewhere = (0..KINDS)
                .filter(|&kind| counts[kind] > u32::from(own >> kind & 1))
                .fold(0, |noted, kind| noted | 1 << kind);
        }
    }
}

/// What one occurrence shows.
fn shown(all: &[Attributes], at: usize) -> u8 {
    let here = &all[at];
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
    if shown & LAST != 0 && !all[at - usize::from(here.run_at)].listed.is_empty() {
        shown |= LAST_AFTER_LISTED;
    }
    shown
}
