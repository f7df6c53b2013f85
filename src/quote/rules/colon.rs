//! A quotation after a colon: `Il a ajouté : « … »`, `Macron : « … »`.

use crate::annotation::RuleId;
use crate::document::TokenPos;
use crate::quote::found::Attribution;
use crate::quote::grammar::apposition;
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::phrase;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::quote::grammar::subject::{self, Search};
use crate::quote::rules::according;
use crate::quote::rules::verdict::{Verdict, kind_of};

const CUED: RuleId = RuleId("quote.colon");
const VERBLESS: RuleId = RuleId("quote.colon-name");

pub(crate) fn attribute(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Verdict> {
    let colon = passage.start.before(1).filter(|&at| reading.slice(at) == ":")?;
    let start = reading.window(colon).start;
    let attribution = cued(reading, start, colon)
        .or_else(|| according::opening(reading, start, colon, CUED))
        .or_else(|| verbless(reading, start, colon))?;
    Some(Verdict { kind: kind_of(reading, passage), attribution, parts: None })
}

/// The last verb of saying before the colon, outside quotation marks.
fn cued(reading: &Reading<'_, '_>, start: TokenPos, colon: TokenPos) -> Option<Attribution> {
    let usable = |cue: &&Cue| {
        reading.passage_at(cue.head).is_none()
            && (cue.strong || cue.end() == colon)
            && cue.form != CueForm::Participle
    };
    let cue = reading.cues_in(start..colon).iter().rev().find(usable)?;
    let source = reading.subject(cue);
    if source.is_none() && cue.form != CueForm::Infinitive {
        return None;
    }
    let confidence = if colon.since(cue.end()) <= 8 { 96 } else { 90 };
    Some(Attribution::by_verb(cue, source, CUED, confidence))
}

/// A name or a noun for speakers that stands alone before the colon, or the subject of the sentence.
fn verbless(reading: &Reading<'_, '_>, start: TokenPos, colon: TokenPos) -> Option<Attribution> {
    let named = phrase::starting_at(reading, start)
        .filter(phrase::NounPhrase::can_speak)
        .map(|found| apposition::with_name(reading, found));
    let source = match named {
        Some(found) if !reading.has_verb(found.tokens.end..colon) => Source::Phrase(found),
        _ => subject::first(reading, start, Search::Around(colon))?,
    };
    source.can_speak().then_some(Attribution::verbless(Some(source), VERBLESS, 68))
}
