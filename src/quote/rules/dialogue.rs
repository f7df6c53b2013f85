//! Dialogue dashes: a paragraph that opens with a dash is what somebody says.

use crate::annotation::{QuoteKind, RuleId};
use crate::document::BlockKind;
use crate::lang::lexicon::Frames;
use crate::quote::found::{Attribution, Found};
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use std::ops::Range;

pub(crate) const RULE: RuleId = RuleId("quote.dialogue");

/// Fewer paragraphs with a dash are a list or an aside, not a dialogue.
const MIN_TURNS: usize = 2;

pub(crate) fn find(reading: &Reading<'_, '_>, out: &mut Vec<Found>) {
    let turns: Vec<usize> =
        (0..reading.doc.blocks.len()).filter(|&block| is_turn(reading, block)).collect();
    if turns.len() < MIN_TURNS {
        return;
    }
    out.extend(
        turns
            .into_iter()
            .filter_map(|block| turn(reading, reading.doc.blocks[block].tokens.clone())),
    );
}

/// A paragraph with a dash first and a whole sentence after it.
pub(crate) fn is_turn(reading: &Reading<'_, '_>, block: usize) -> bool {
    let Some(block) = reading.doc.blocks.get(block) else { return false };
    let tokens = &block.tokens;
    let opens = block.kind == BlockKind::Paragraph
        && matches!(reading.slice(tokens.start), "–" | "—" | "―");
    let says =
        opens && reading.is_capitalized(tokens.start + 1) && reading.is_terminator(tokens.end - 1);
    says || opens && incise(reading, tokens).is_some()
}

fn turn(reading: &Reading<'_, '_>, tokens: Range<usize>) -> Option<Found> {
    let start = tokens.start + 1;
    let mut parts = vec![start..tokens.end];
    let mut attribution = Attribution { cue: None, source: None, rule: RULE, confidence: 80 };
    if let Some((cue, source, end)) = incise(reading, &tokens) {
        parts = vec![start..reading.trim_end(start, cue.group_start), end..tokens.end];
        attribution = Attribution {
            cue: Some(cue.tokens.clone()),
            source: Some(source),
            rule: RULE,
            confidence: 90,
        };
    }
    parts.retain(|part| part.clone().any(|at| reading.is_word(at)));
    (!parts.is_empty()).then_some(Found {
        kind: QuoteKind::Direct,
        parts,
        whole: tokens,
        attribution,
    })
}

/// The attribution inside a turn, with the token after it.
fn incise<'r>(
    reading: &'r Reading<'_, '_>,
    tokens: &Range<usize>,
) -> Option<(&'r Cue, Source, usize)> {
    let stands_apart = |cue: &&Cue| {
        let before = cue.group_start.checked_sub(1).filter(|&at| at > tokens.start);
        let cut = before.is_some_and(|at| reading.is_comma(at) || reading.is_terminator(at));
        cut && cue.form == CueForm::Finite
            && !cue.first_person
            && cue.frames.contains(Frames::INCISE)
    };
    let cue = reading.cues_in(tokens.clone()).iter().find(stands_apart)?;
    let source = reading.inverted_subject(cue).filter(|source| *source != Source::Nobody)?;
    let closes = |&at: &usize| reading.is_terminator(at) || matches!(reading.slice(at), "–" | "—");
    let end = (cue.end()..tokens.end).find(closes).map_or(tokens.end, |at| at + 1);
    Some((cue, source, end))
}
