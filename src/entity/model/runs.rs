//! Runs of capitalized words, and what stands around them.

use super::attributes::Attributes;
use crate::document::{Token, TokenPos, Tokens};
use crate::position::Stretch;
use crate::row::Row;

/// Longest run of capitalized words that counts as one.
const RUN_TOKENS: usize = 12;
/// How far before a run its last word of some length may stand.
const CONTENT_REACH: usize = 5;

/// Notes for each token of a block its run of capitalized words, short words in lower case between them included.
pub(super) fn note(all: &mut Row<Token, Attributes>, block: &Tokens) {
    let mut at = block.start;
    while at < block.end {
        let is_run = all.get(at).is_some_and(|token| token.capital);
        let run = at..if is_run { end(all, at, block.end) } else { at + 1 };
        let left = at.before(1).filter(|left| block.contains(left));
        let left_content = content_before(all, block.start.max(at.back(CONTENT_REACH))..at);
        let right = Some(run.end).filter(|right| block.contains(right));
        let run_len = if is_run { run.len() as u8 } else { 0 };
        at = run.end;
        for (run_at, token) in (0..).zip(all.slice_mut(run)) {
            (token.run_len, token.run_at) = (run_len, run_at);
            (token.left, token.left_content, token.right) = (left, left_content, right);
        }
    }
}

fn content_before(all: &Row<Token, Attributes>, before: Tokens) -> Option<TokenPos> {
    before.each().rev().find(|&at| all.get(at).is_some_and(|token| !token.joiner))
}

/// Where the run ends that a capitalized word begins.
fn end(all: &Row<Token, Attributes>, start: TokenPos, block_end: TokenPos) -> TokenPos {
    let mut end = start + 1;
    let rest = end..block_end.min(start + RUN_TOKENS);
    for (at, token) in rest.each().zip(all.slice(rest)) {
        if token.capital {
            end = at + 1;
        } else if !token.joiner || at.since(end) >= 2 {
            break;
        }
    }
    end
}
