//! What stands before the first words of an article: a kicker or a place, with a dash: `REPORTAGE – La digue a cédé`.

use crate::annotation::EntityKind;
use crate::document::{Case, TokenKind, TokenPos, Tokens};
use crate::position::Stretch;
use crate::quote::grammar::view::View;

/// Longest kicker, in tokens.
const LONGEST: usize = 6;

/// The first token of a sentence behind the kicker or place that opens its paragraph.
pub(crate) fn past(view: &View<'_, '_>, sentence: TokenPos) -> TokenPos {
    let block = view.doc.blocks.get(view.doc.block_of(sentence));
    let opens = block.is_some_and(|block| block.tokens.start == sentence);
    let is_dash = |&at: &TokenPos| matches!(view.slice(at), "-" | "–" | "—");
    let dash = sentence.ahead(LONGEST).each().find(is_dash).filter(|_| opens);
    let dash = dash.filter(|&dash| dash > sentence && view.is_capitalized(dash + 1));
    match dash {
        Some(dash) if is_kicker(view, sentence..dash) || is_place(view, sentence..dash) => dash + 1,
        _ => sentence,
    }
}

/// Whether words are all capitals.
fn is_kicker(view: &View<'_, '_>, words: Tokens) -> bool {
    let is_upper = |at: TokenPos| match view.kind(at) {
        Some(TokenKind::Word) => matches!(view.doc.case(at), Case::Upper | Case::Initial),
        kind => matches!(kind, Some(TokenKind::Elision | TokenKind::Number)),
    };
    words.each().all(is_upper)
}

fn is_place(view: &View<'_, '_>, words: Tokens) -> bool {
    view.mention_at(words.start).is_some_and(|mention| {
        mention.kind == EntityKind::Place && view.mention_tokens(mention) == words
    })
}
