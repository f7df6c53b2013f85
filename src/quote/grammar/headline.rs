//! Headlines: which lines are some, and which of their words say something.

use crate::document::{BlockKind, BlockPos, TokenPos};
use crate::lang::WordClasses;
use crate::position::Stretch;
use crate::quote::grammar::view::View;

/// How many quotations behind a headline are compared with it.
pub(crate) const REACH: usize = 60;

/// Words that stand in any two quotations.
const EMPTY: WordClasses = WordClasses::DETERMINER
    .or(WordClasses::PREPOSITION)
    .or(WordClasses::COORDINATOR)
    .or(WordClasses::COMPLEMENTIZER)
    .or(WordClasses::NEGATION)
    .or(WordClasses::SUBJECT_PRONOUN)
    .or(WordClasses::OBJECT_CLITIC);

/// Whether a word says something.
pub(crate) fn is_content(view: &View<'_, '_>, at: TokenPos) -> bool {
    view.is_word(at) && (!view.is(at, EMPTY) || view.is(at, WordClasses::NUMERAL))
}

/// Whether a token stands in a headline; a short first line of one sentence is one, however it ends.
pub(crate) fn is_headline(view: &View<'_, '_>, at: TokenPos) -> bool {
    const FIRST_LINE: usize = 40;
    let blocks = &view.doc.blocks;
    let place = view.doc.block_of(at);
    blocks.get(place).is_some_and(|block| {
        let last = block.tokens.end.back(1);
        let is_one = view.doc.sentence_of(block.tokens.start) == view.doc.sentence_of(last);
        let is_first = place == BlockPos::START && blocks.len() > 1 && is_one;
        is_first && block.tokens.len() <= FIRST_LINE || block.kind == BlockKind::Headline
    })
}
