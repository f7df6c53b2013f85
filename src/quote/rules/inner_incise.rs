//! An attribution inside the marks: `« Nous irons, a-t-il dit, au bout »`.

use crate::annotation::RuleId;
use crate::document::TokenPos;
use crate::lang::lexicon::Frames;
use crate::position::Stretch;
use crate::quote::found::Attribution;
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::quote::rules::verdict::{Verdict, kind_of};

const RULE: RuleId = RuleId("quote.inner-incise");

/// Longest incise after its verb: `, a-t-il ajouté mardi devant la presse,`.
const TAIL: usize = 14;

pub(crate) fn attribute(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Verdict> {
    let inside = passage.first.inside.clone();
    let (cue, source) = reading
        .cues_in(inside.clone())
        .iter()
        .find_map(|cue| incise(reading, cue, inside.start))?;
    let before = reading.trim_end(inside.start, cue.group_start);
    let end = incise_end(reading, cue, inside.end);
    let mut parts = vec![inside.start..before];
    if end < inside.end {
        parts.push(end..inside.end);
    }
    parts.extend(passage.others.iter().map(|pair| pair.inside.clone()));
    Some(Verdict {
        kind: kind_of(reading, passage),
        attribution: Attribution::by_verb(cue, Some(source), RULE, 88),
        parts: Some(parts),
    })
}

/// A finite cue after a comma with an inverted third person.
fn incise<'r>(
    reading: &'r Reading<'_, '_>,
    cue: &'r Cue,
    start: TokenPos,
) -> Option<(&'r Cue, Source)> {
    let opens = cue.group_start > start + 1
        && matches!(
            reading.slice(cue.group_start.before(1)),
            "," | "!" | "?" | "…" | "..." | "–" | "—"
        );
    if !opens
        || cue.form != CueForm::Finite
        || cue.first_person
        || !cue.frames.contains(Frames::INCISE)
    {
        return None;
    }
    reading
        .inverted_subject(cue)
        .filter(|source| *source != Source::Nobody)
        .map(|source| (cue, source))
}

/// Past the comma that closes the incise.
fn incise_end(reading: &Reading<'_, '_>, cue: &Cue, limit: TokenPos) -> TokenPos {
    let closes = |&at: &TokenPos| {
        reading.is_comma(at)
            || reading.is_terminator(at)
            || matches!(reading.slice(at), "–" | "—" | ":" | ";")
    };
    (cue.end()..limit.min(cue.end() + TAIL)).each().find(closes).map_or(limit, |at| at + 1)
}
