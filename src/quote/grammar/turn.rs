//! Turns of a dialogue: paragraphs that open with a dash.

use crate::document::{BlockKind, BlockPos, TokenPos, Tokens};
use crate::lang::lexicon::Frames;
use crate::position::Stretch;
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;

/// A paragraph with a dash first and a whole sentence after it.
pub(crate) fn is_turn(reading: &Reading<'_, '_>, block: BlockPos) -> bool {
    let Some(tokens) = opened(reading, block) else { return false };
    if reading.slice(tokens.start) == "-" {
        return is_short(reading, tokens) && is_talk(reading, block);
    }
    says(reading, tokens) || incise(reading, tokens).is_some()
}

/// A paragraph that opens with a dash or a hyphen.
fn opened<'r>(reading: &'r Reading<'_, '_>, at: impl Into<Option<BlockPos>>) -> Option<&'r Tokens> {
    let block = reading.doc.blocks.get(at)?;
    let opens = matches!(reading.slice(block.tokens.start), "–" | "—" | "―" | "-");
    (block.kind == BlockKind::Paragraph && opens).then_some(&block.tokens)
}

/// Whether a whole sentence stands behind the dash.
fn says(reading: &Reading<'_, '_>, tokens: &Tokens) -> bool {
    reading.is_capitalized(tokens.start + 1) && reading.is_terminator(tokens.end.before(1))
}

/// Whether a sentence stands behind a hyphen, or a few.
fn is_short(reading: &Reading<'_, '_>, tokens: &Tokens) -> bool {
    const LONGEST: usize = 200;
    tokens.len() <= LONGEST && says(reading, tokens)
}

/// Whether paragraphs with a hyphen are talk and no list: somebody speaks and something is asked in them, or each answers a
/// question.
fn is_talk(reading: &Reading<'_, '_>, at: BlockPos) -> bool {
    const REACH: usize = 12;
    let turn = |at: BlockPos| opened(reading, at).filter(|tokens| is_short(reading, tokens));
    let (next, last) = (lines_behind(reading, at), lines_behind(reading, at.back(1)));
    let ahead = || {
        at.ahead(REACH)
            .each()
            .take_while(|&to| to == at || lines_behind(reading, to.back(1)) == next)
    };
    let behind =
        || at.behind(REACH).each().rev().take_while(|&to| lines_behind(reading, to) == last);
    let run = || ahead().map_while(turn).chain(behind().map_while(turn));
    let asks = |tokens: &Tokens| tokens.each().any(|at| reading.slice(at) == "?");
    let speaks = run().any(|tokens| incise(reading, tokens).is_some());
    speaks && run().any(asks) || answers(reading, at)
}

/// How many lines a paragraph is apart from the next: turns are as far apart from each other.
fn lines_behind(reading: &Reading<'_, '_>, at: BlockPos) -> usize {
    let ends = [at, at + 1].map(|at| reading.doc.blocks.get(at).map(|block| block.tokens.clone()));
    let [Some(one), Some(next)] = ends else { return 0 };
    let gap = reading.doc.span(one).until(reading.doc.span(next));
    gap.slice(reading.doc.text).matches('\n').count()
}

/// Whether a question stands in the paragraph before, and no hyphen in it nor in the one behind.
fn answers(reading: &Reading<'_, '_>, at: BlockPos) -> bool {
    let before = at.before(1).and_then(|before| reading.doc.blocks.get(before));
    let asks = before.is_some_and(|block| reading.slice(block.tokens.end.before(1)) == "?");
    asks && opened(reading, at.before(1)).is_none() && opened(reading, at + 1).is_none()
}

/// The attribution inside a turn, with the token after it.
pub(crate) fn incise<'r>(
    reading: &'r Reading<'_, '_>,
    tokens: &Tokens,
) -> Option<(&'r Cue, Source, TokenPos)> {
    let stands_apart = |cue: &&Cue| {
        let before = cue.group_start.before(1).filter(|&at| at > tokens.start);
        let cut = before.is_some_and(|at| reading.is_comma(at) || reading.is_terminator(at));
        cut && cue.form == CueForm::Finite
            && !cue.first_person
            && cue.frames.contains(Frames::INCISE)
    };
    let cue = reading.cues_in(tokens.clone()).iter().find(stands_apart)?;
    let source = reading.inverted_subject(cue).filter(|source| *source != Source::Nobody)?;
    let closes =
        |&at: &TokenPos| reading.is_terminator(at) || matches!(reading.slice(at), "–" | "—");
    let end = (cue.end()..tokens.end).each().find(closes).map_or(tokens.end, |at| at + 1);
    Some((cue, source, end))
}
