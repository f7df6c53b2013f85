//! Infinitives after a verb of saying: `affirme avoir vu`, `promet de revenir`, `appelle les habitants à rester chez eux`.

use super::indirect;
use crate::annotation::RuleId;
use crate::document::TokenKind;
use crate::lang::WordClasses;
use crate::lang::lexicon::Frames;
use crate::quote::cue::{Cue, CueForm};
use crate::quote::found::{Attribution, Found};
use crate::quote::reading::Reading;
use crate::quote::source::Source;

const RULE: RuleId = RuleId("quote.infinitive");

/// How far the infinitive may stand from its verb: `a demandé mardi aux habitants de la région de`.
const REACH: usize = 14;

pub(super) fn find(reading: &Reading<'_, '_>, out: &mut Vec<Found>) {
    for cue in &reading.cues {
        if reading.passage_at(cue.head).is_some()
            || cue.passive
            || !matches!(cue.form, CueForm::Finite | CueForm::Gerund)
        {
            continue;
        }
        let Some(start) = infinitive_after(reading, cue) else { continue };
        let source = reading.subject(cue);
        if matches!(source, None | Some(Source::Nobody)) {
            continue;
        }
        let clause = start..reading.clause_end(start);
        let confidence = if cue.strong { 80 } else { 60 };
        let attribution =
            Attribution { cue: Some(cue.tokens.clone()), source, rule: RULE, confidence };
        out.extend(indirect(reading, vec![clause], attribution));
    }
}

/// The infinitive that a cue governs, in the frame of its verb.
fn infinitive_after(reading: &Reading<'_, '_>, cue: &Cue) -> Option<usize> {
    let mut next = cue.end();
    while reading.is_adverbial(next) && !is_infinitive_start(reading, next) {
        next += 1;
    }
    if cue.frames.contains(Frames::INFINITIVE) && is_infinitive_start(reading, next) {
        return Some(next);
    }
    let limit = reading.sentence(cue.head).end.min(cue.end() + REACH);
    for at in cue.end()..limit {
        if reading.kind(at) == Some(TokenKind::Punctuation) || reading.passage_at(at).is_some() {
            return None;
        }
        let links = cue.frames.contains(Frames::OF_INFINITIVE)
            && reading.is(at, WordClasses::GENITIVE)
            || cue.frames.contains(Frames::TO_INFINITIVE) && reading.is(at, WordClasses::DATIVE);
        if links && is_infinitive_start(reading, at + 1) {
            return Some(at + 1);
        }
    }
    None
}

/// An infinitive, with negation and clitics before it.
fn is_infinitive_start(reading: &Reading<'_, '_>, at: usize) -> bool {
    let skip = (at..at + 4)
        .take_while(|&idx| reading.is(idx, WordClasses::NEGATION.or(WordClasses::OBJECT_CLITIC)))
        .count();
    let verb = at + skip;
    reading.kind(verb) == Some(TokenKind::Word)
        && reading.mention_at(verb).is_none()
        && reading.noun(verb).is_none()
        && (reading.lang.grammar().is_infinitive)(reading.lower(verb))
}
