//! The infinitive that a verb of saying governs: `affirme avoir vu`, `promet de revenir`, `appelle les élus à voter`.

use crate::document::TokenKind;
use crate::lang::WordClasses;
use crate::lang::lexicon::{Frames, Role, Tense};
use crate::quote::grammar::cue::Cue;
use crate::quote::grammar::phrase;
use crate::quote::grammar::reading::Reading;

/// How far the infinitive may stand from its verb: `a demandé mardi aux habitants de la région de`.
const REACH: usize = 20;

/// The first token of the infinitive, with its negation and clitics, in a frame of the verb.
pub(crate) fn infinitive_after(reading: &Reading<'_, '_>, cue: &Cue) -> Option<usize> {
    let limit = reading.window(cue.head).end.min(cue.end() + REACH);
    for at in cue.end()..limit {
        if links(reading, at, cue) && infinitive_starts_at(reading, at + 1) {
            return Some(at + 1);
        }
        if reading.passage_at(at).is_some()
            || stops(reading, at, cue)
            || is_object(reading, at, cue)
        {
            return None;
        }
        if cue.frames.contains(Frames::INFINITIVE) && is_bare(reading, at, cue) {
            let is_adverb =
                |&at: &usize| reading.is(at, WordClasses::ADVERB) && !reading.is_proclitic(at);
            return (at..limit).find(|at| !is_adverb(at));
        }
    }
    None
}

/// `réclame le droit de`: the infinitive belongs to an object that is nobody.
fn is_object(reading: &Reading<'_, '_>, at: usize, cue: &Cue) -> bool {
    let only_of = cue.frames.contains(Frames::OF_INFINITIVE)
        && !cue.frames.intersects(Frames::CHARGE | Frames::TO_INFINITIVE);
    let opens = reading.is(at, WordClasses::DETERMINER)
        && !reading.is(at, WordClasses::PREPOSITION)
        && !reading.is(at - 1, WordClasses::PREPOSITION);
    only_of
        && opens
        && phrase::starting_at(reading, at).is_some_and(|object| {
            !object.can_speak()
                && !object.plural
                && !object.tokens.clone().any(|at| reading.is(at, WordClasses::TIME))
        })
}

/// Whether a linking word of the verb's frame stands at a token: `promet de`, `invite à`, `accuse X de`.
fn links(reading: &Reading<'_, '_>, at: usize, cue: &Cue) -> bool {
    let of = cue.frames.intersects(Frames::OF_INFINITIVE | Frames::CHARGE);
    of && reading.is(at, WordClasses::GENITIVE)
        || cue.frames.contains(Frames::TO_INFINITIVE) && reading.is(at, WordClasses::DATIVE)
}

/// An infinitive without a linking word: right after the verb, or `avoir`, `être` and modals after an addressee or aside.
fn is_bare(reading: &Reading<'_, '_>, at: usize, cue: &Cue) -> bool {
    if (cue.end()..at).all(|idx| reading.is_adverbial(idx)) {
        return infinitive_starts_at(reading, at);
    }
    let is_helper = reading
        .verb_forms(at)
        .iter()
        .any(|form| reading.lang.verbs().verb(form.verb).role != Role::Saying);
    let governors = WordClasses::PREPOSITION.or(WordClasses::DETERMINER);
    is_helper && infinitive_starts_at(reading, at) && !reading.is(at - 1, governors)
}

/// Whether the search ends here: another clause, a list, another verb.
fn stops(reading: &Reading<'_, '_>, at: usize, cue: &Cue) -> bool {
    let is_end = reading.is_terminator(at) || matches!(reading.slice(at), ":" | ";");
    let other_clause = WordClasses::COMPLEMENTIZER.or(WordClasses::RELATIVE);
    let is_list = reading.is(at + 1, WordClasses::DETERMINER);
    is_end
        || reading.is(at, other_clause)
        || reading.is(at, WordClasses::COORDINATOR) && !is_list
        || at > cue.end()
            && reading.kind(at) == Some(TokenKind::Word)
            && phrase::is_verb(reading, at)
}

/// An infinitive, with negation, clitics and adverbs before it, or the first word of a marked passage.
pub(crate) fn infinitive_starts_at(reading: &Reading<'_, '_>, at: usize) -> bool {
    let at = at + usize::from(reading.kind(at) == Some(TokenKind::Mark));
    let is_before =
        |&idx: &usize| reading.is_proclitic(idx) || reading.is(idx, WordClasses::ADVERB);
    let verb = at + (at..at + 5).take_while(is_before).count();
    let is_listed = || reading.verb_forms(verb).iter().any(|form| form.tense == Tense::Infinitive);
    reading.kind(verb) == Some(TokenKind::Word)
        && reading.mention_at(verb).is_none()
        && reading.noun(verb).is_none()
        && !reading.is_adverbial(verb)
        && ((reading.lang.grammar().is_infinitive)(reading.lower(verb)) || is_listed())
}
