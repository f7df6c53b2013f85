//! Turns of a dialogue: paragraphs that open with a dash.

use crate::document::{BlockKind, BlockPos, TokenPos, Tokens};
use crate::lang::lexicon::Frames;
use crate::position::Stretch;
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;

/// A paragraph with a dash first and a whole sentence after it.
pub(crate) fn is_turn(reading: &Reading<'_, '_>, block: BlockPos) -> bool {
    let Some(block) = reading.doc.blocks.get(block) else { return false };
    let tokens = &block.tokens;
    let opens = block.kind == BlockKind::Paragraph
        && matches!(reading.slice(tokens.start), "–" | "—" | "―");
    let says = opens
        && reading.is_capitalized(tokens.start + 1)
        && reading.is_terminator(tokens.end.before(1));
    says || opens && incise(reading, tokens).is_some()
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
