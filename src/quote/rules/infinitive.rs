//! Infinitives after a verb of saying: `affirme avoir vu`, `promet de revenir`, `appelle les habitants à rester chez eux`.

use super::{indirect, is_reported};
use crate::annotation::RuleId;
use crate::document::TokenKind;
use crate::lang::WordClasses;
use crate::lang::lexicon::Frames;
use crate::quote::cue::{Cue, CueForm};
use crate::quote::found::{Attribution, Found};
use crate::quote::phrase;
use crate::quote::reading::Reading;
use crate::quote::source::Source;

const RULE: RuleId = RuleId("quote.infinitive");

/// How far the infinitive may stand from its verb: `a demandé mardi aux habitants de la région de`.
const REACH: usize = 16;

pub(super) fn find(reading: &Reading<'_, '_>, out: &mut Vec<Found>) {
    for cue in &reading.cues {
        let Some(start) = infinitive_after(reading, cue) else { continue };
        if reading.passage_at(cue.head).is_some()
            || cue.form == CueForm::Infinitive && !follows_subject(reading, cue)
        {
            continue;
        }
        let clause = start..reading.clause_end(start);
        let source = reading.subject(cue);
        if source == Some(Source::Nobody)
            || source.is_none() && !cue.passive
            || !is_reported(reading, cue, &clause)
        {
            continue;
        }
        let confidence = if cue.strong { 80 } else { 60 };
        let attribution =
            Attribution { cue: Some(cue.tokens.clone()), source, rule: RULE, confidence };
        out.extend(indirect(reading, vec![clause], attribution));
    }
}

/// Whether an infinitive of saying hangs on a verb of the same sentence: `a profité du débat pour appeler à voter`.
fn follows_subject(reading: &Reading<'_, '_>, cue: &Cue) -> bool {
    reading.has_verb(reading.sentence(cue.head).start..cue.group_start)
}

/// The infinitive that a cue governs, in the frame of its verb.
fn infinitive_after(reading: &Reading<'_, '_>, cue: &Cue) -> Option<usize> {
    let limit = reading.sentence(cue.head).end.min(cue.end() + REACH);
    for at in cue.end()..limit {
        if reading.passage_at(at).is_some() || stops(reading, at, cue) {
            return None;
        }
        if links(reading, at, cue) && is_infinitive_start(reading, at + 1) {
            return Some(at + 1);
        }
        if cue.frames.contains(Frames::INFINITIVE) && is_bare_infinitive(reading, at, cue) {
            return Some(at);
        }
    }
    None
}

/// Whether a linking word of the verb's frame stands at a token: `promet de`, `invite à`, `accuse X de`.
fn links(reading: &Reading<'_, '_>, at: usize, cue: &Cue) -> bool {
    let of = cue.frames.intersects(Frames::OF_INFINITIVE | Frames::CHARGE);
    of && reading.is(at, WordClasses::GENITIVE)
        || cue.frames.contains(Frames::TO_INFINITIVE) && reading.is(at, WordClasses::DATIVE)
}

/// An infinitive without a linking word, after adverbs, an addressee or an aside.
fn is_bare_infinitive(reading: &Reading<'_, '_>, at: usize, cue: &Cue) -> bool {
    let is_free = at == cue.end()
        || reading.is_comma(at - 1)
        || !reading.is(
            at - 1,
            WordClasses::PREPOSITION.or(WordClasses::DETERMINER).or(WordClasses::OBJECT_CLITIC),
        );
    is_free && is_infinitive_start(reading, at)
}

/// Whether the search for the infinitive ends here: another clause, a list, another verb.
fn stops(reading: &Reading<'_, '_>, at: usize, cue: &Cue) -> bool {
    let is_end = reading.is_terminator(at) || matches!(reading.slice(at), ":" | ";" | "(");
    let other_clause =
        WordClasses::COMPLEMENTIZER.or(WordClasses::RELATIVE).or(WordClasses::COORDINATOR);
    is_end
        || reading.is(at, other_clause)
        || at > cue.end()
            && reading.kind(at) == Some(TokenKind::Word)
            && phrase::is_verb(reading, at)
}

/// An infinitive, with negation and clitics before it.
fn is_infinitive_start(reading: &Reading<'_, '_>, at: usize) -> bool {
    let clitics = WordClasses::NEGATION.or(WordClasses::OBJECT_CLITIC);
    let skip = (at..at + 4).take_while(|&idx| reading.is(idx, clitics)).count();
    let verb = at + skip;
    reading.kind(verb) == Some(TokenKind::Word)
        && reading.mention_at(verb).is_none()
        && reading.noun(verb).is_none()
        && !reading.is_adverbial(verb)
        && (reading.lang.grammar().is_infinitive)(reading.lower(verb))
}
