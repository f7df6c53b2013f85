//! Dialogue dashes: a paragraph that opens with a dash is what somebody says.

use crate::annotation::{QuoteKind, RuleId};
use crate::document::{Block, Tokens};
use crate::position::Stretch;
use crate::quote::found::{Attribution, Found, Means};
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::turn;

const RULE: RuleId = RuleId("quote.dialogue");

/// Fewer paragraphs with a dash are a list or an aside, not a dialogue.
const MIN_TURNS: usize = 2;

pub(crate) fn find(reading: &Reading<'_, '_>, out: &mut Vec<Found>) {
    let blocks = reading.doc.blocks.with_positions();
    let turns: Vec<&Block> =
        blocks.filter(|(at, _)| turn::is_turn(reading, *at)).map(|(_, block)| block).collect();
    if turns.len() >= MIN_TURNS {
        out.extend(turns.into_iter().filter_map(|block| turn(reading, block.tokens.clone())));
    }
}

fn turn(reading: &Reading<'_, '_>, tokens: Tokens) -> Option<Found> {
    let start = tokens.start + 1;
    let mut parts = vec![start..tokens.end];
    let mut attribution = Attribution::verbless(None, RULE, 80);
    if let Some((cue, source, end)) = turn::incise(reading, &tokens) {
        parts = vec![start..reading.trim_end(start, cue.group_start), end..tokens.end];
        attribution = Attribution::by_verb(cue, Some(source), RULE, 90);
    }
    attribution.means = Means::Dash;
    parts.retain(|part| part.each().any(|at| reading.is_word(at)));
    (!parts.is_empty()).then_some(Found {
        kind: QuoteKind::Direct,
        parts,
        whole: tokens,
        attribution,
    })
}
