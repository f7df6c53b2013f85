//! Somebody described who is named later: `a déclaré le ministre. « … », a ajouté Laurent Fabius`.

use crate::annotation::{Gender, Speaker, SpeakerKind};
use crate::lang::lexicon::{Frames, NounKind};
use crate::quote::found::Found;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::quote::speaker::resolved::{KNOWN, Resolved};

/// How many quotations back somebody is recognized.
const RECOGNIZED: usize = 4;

/// Somebody described who goes on by name: `a déclaré le ministre. « … », a ajouté Laurent Fabius`.
pub(crate) fn recognize(reading: &Reading<'_, '_>, found: &[Found], resolved: &mut [Resolved]) {
    let is_person = |resolved: &Resolved| {
        resolved.speaker.as_ref().is_some_and(|speaker| speaker.kind == SpeakerKind::Person)
    };
    for next in (1..found.len()).filter(|&next| goes_on(reading, &found[next])) {
        let recent = next.saturating_sub(RECOGNIZED)..next;
        let Some(last) = recent.clone().rev().find(|&idx| is_person(&resolved[idx])) else {
            continue;
        };
        let speakers = (resolved[last].speaker.clone(), resolved[next].speaker.clone());
        let (Some(described), Some(named)) = speakers else { continue };
        if may_be(reading, &found[last], &described, &named) {
            for known in &mut resolved[recent] {
                if known.speaker.as_ref() == Some(&described) {
                    known.speaker = Some(named.clone());
                    known.certainty = KNOWN;
                }
            }
        }
    }
}

/// Whether a quotation has a verb whose subject has said something before.
pub(crate) fn goes_on(reading: &Reading<'_, '_>, quote: &Found) -> bool {
    let cue = quote.attribution.cue.clone().unwrap_or_default();
    reading.cues_in(cue).iter().any(|cue| cue.frames.contains(Frames::MORE))
}

/// Whether the described speaker of a quotation may be a named person.
fn may_be(reading: &Reading<'_, '_>, quote: &Found, described: &Speaker, named: &Speaker) -> bool {
    let Some(Source::Phrase(phrase)) = &quote.attribution.source else { return false };
    let entity = named.entity.map(|id| &reading.entities.entities[id.index()]);
    entity.is_some_and(|entity| Gender::agree(phrase.gender, entity.gender))
        && named.kind == SpeakerKind::Person
        && described.entity.is_none()
        && phrase.definite
        && phrase.noun.is_some_and(|(_, noun)| noun.kind == NounKind::Person)
}
