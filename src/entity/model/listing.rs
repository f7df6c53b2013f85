//! Where the tokens of a text stand in the names of the lists.

use super::attributes::Attributes;
use super::lexicon::{Lexicon, Place};
use crate::document::{Document, Token, TokenPos};
use crate::position::Stretch;
use crate::row::Row;

/// Notes for each token where it stands in the names of the lists; of names that overlap the first counts.
pub(super) fn note(doc: &Document<'_>, lexicon: &Lexicon, all: &mut Row<Token, Attributes>) {
    for block in &doc.blocks {
        for start in block.tokens.each() {
            if all.get(start).is_some_and(|token| token.capital) {
                let words = (start..block.tokens.end).each().map(|at| doc.plain(at));
                mark_names(&lexicon.longest_names(words), start, all);
            }
        }
    }
}

/// Marks for each list the name of so many tokens that begins at `start`.
fn mark_names(longest: &[usize], start: TokenPos, all: &mut Row<Token, Attributes>) {
    for (list, &length) in longest.iter().enumerate() {
        for (offset, token) in all.slice_mut(start.ahead(length)).iter_mut().enumerate() {
            let place = match (offset, length) {
                (_, 1) => Place::Whole,
                (0, _) => Place::First,
                (offset, length) if offset + 1 == length => Place::Last,
                _ => Place::Inside,
            };
            token.listed.set(list, place);
        }
    }
}
