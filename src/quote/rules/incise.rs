//! An attribution right after the marks: `« Nous irons au bout », a déclaré la ministre`.

use crate::annotation::{QuoteKind, RuleId};
use crate::quote::found::Attribution;
use crate::quote::grammar::cue::CueForm;
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::quote::rules::verdict::{Verdict, kind_of};

const RULE: RuleId = RuleId("quote.incise");

pub(crate) fn attribute(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Verdict> {
    let has_comma = reading.is_comma(passage.end);
    let start = passage.end + usize::from(has_comma);
    let cue = reading
        .cue_starting(start)
        .filter(|cue| cue.form == CueForm::Finite && reading.passage_at(cue.head).is_none())?;
    let source = reading.inverted_subject(cue).filter(|source| *source != Source::Nobody)?;
    let is_whole_start = reading.window(passage.start).start == passage.start;
    let is_named = cue.strong && matches!(&source, Source::Phrase(phrase) if phrase.named);
    if cue.clitic.is_none() && !has_comma && !is_whole_start && !is_named {
        return None;
    }
    let kind = if is_whole_start && reading.has_verb(passage.start..passage.end) {
        QuoteKind::Direct
    } else {
        kind_of(reading, passage)
    };
    let confidence = if cue.clitic.is_some() || cue.strong { 97 } else { 92 };
    Some(Verdict {
        kind,
        attribution: Attribution::by_verb(cue, Some(source), RULE, confidence),
        parts: None,
    })
}
