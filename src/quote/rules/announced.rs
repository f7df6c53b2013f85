//! Speech without marks before its attribution: `Le vote est reporté, a annoncé la présidente`.

use super::answer::{indirect, somebody_behind};
use super::rule::{QuoteRule, Read};
use super::{beginning, informant};
use crate::document::{MarkPair, TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::lang::lexicon::{CueKind, Frames};
use crate::position::Stretch;
use crate::quote::found::{Attribution, Case, Found, Group};
use crate::quote::grammar::attribution_end::closing_sign;
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::lead;
use crate::quote::grammar::phrase::{self, NounPhrase};
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::quote::grammar::subject::before;
use crate::quote::grammar::turn;
use crate::rule::Why;

pub(super) static RULE: QuoteRule = QuoteRule::new(
    "quote.announced",
    Group::Governed,
    Why {
        fr: "Paroles sans guillemets avec leur annonce : …, a annoncé la présidente ; comme l’a dit la présidente, …",
        en: "Words without marks beside their attribution: …, the president announced; as the president said, …",
    },
    &[Read::Cue(announced)],
);

/// A comma stands before the verb.
const COMMA: Case = RULE.case("comma");
const NO_COMMA: Case = RULE.case("no comma");

/// Before an inverted verb none of these stands.
const BINDS: WordClasses = WordClasses::COORDINATOR
    .or(WordClasses::COMPLEMENTIZER)
    .or(WordClasses::RELATIVE)
    .or(WordClasses::SUBJECT_PRONOUN);

fn announced(reading: &Reading<'_, '_>, cue: &Cue) -> Option<Found> {
    let source = speaker(reading, cue)?;
    let sentence = lead::past(reading, reading.window(cue.head).start);
    if turn::is_turn(reading, reading.doc.block_of(cue.head)) || reading.is_attribution(sentence) {
        return None;
    }
    let is_manner = |&at: &TokenPos| matches!(reading.cue_phrase(at), Some((CueKind::Manner, _)));
    let end = cue.tokens.start.behind(MANNER).each().find(is_manner).unwrap_or(cue.group_start);
    if end == sentence && end < cue.group_start {
        return words_behind(reading, cue, source);
    }
    let before = end.before(1).filter(|&at| at > sentence)?;
    if !cue.strong && !reading.is_comma(before)
        || cue.clitic.is_none() && is_main_verb(reading, cue, before, &source)
    {
        return None;
    }
    let start = beginning::clause_start(reading, sentence, cue);
    let clause = start..reading.trim_end(start, end.max(start));
    let rest = second_part(reading, cue, &source, &clause);
    let is_whole = start == sentence && is_whole(reading, &clause, before, &source);
    let says = rest.is_some() || has_own_verb(reading, &clause) || cue.strong && is_whole;
    if clause.is_empty()
        || !says
        || is_marked_speech(reading, &clause)
        || confirms_report(reading, sentence, cue)
    {
        return None;
    }
    let case = if reading.is_comma(before) { COMMA } else { NO_COMMA };
    let attribution = Attribution::by_verb(cue, Some(source), case);
    indirect(reading, std::iter::once(clause).chain(rest).collect(), attribution)
}

/// Longest phrase before a verb that tells how it was said: `comme nous l'`.
const MANNER: usize = 3;

/// What stands behind an attribution that opens its sentence: `Comme l'explique le maire, P`.
fn words_behind(reading: &Reading<'_, '_>, cue: &Cue, source: Source) -> Option<Found> {
    let limit = reading.window(cue.head).end;
    let comma = closing_sign(reading, cue, &source, limit).filter(|&at| reading.is_comma(at))?;
    let clause = comma + 1..reading.clause_end(comma + 1);
    let reports = |other: &Cue| {
        other.form == CueForm::Finite && reading.complementizer_after(other).is_some()
    };
    let says = cue.strong
        && reading.has_verb(clause.clone())
        && !reading.cues_in(clause.clone()).iter().any(reports);
    let attribution = Attribution::by_verb(cue, Some(source), COMMA);
    says.then(|| indirect(reading, vec![clause], attribution))?
}

/// Who speaks by a verb that may stand behind the words said.
fn speaker(reading: &Reading<'_, '_>, cue: &Cue) -> Option<Source> {
    if cue.form != CueForm::Finite || cue.passive || !cue.frames.contains(Frames::INCISE) {
        return None;
    }
    let may_say = cue.strong || cue.clitic.is_some();
    let own = || may_say.then(|| somebody_behind(reading, cue))?;
    let is_told = |source: &Source| matches!(source, Source::Phrase(_));
    own().filter(is_told).or_else(|| informant::of(reading, cue)).or_else(own)
}

/// Whether a verb is that of the sentence itself: its subject stands before it, or nothing shows that it is inverted.
fn is_main_verb(reading: &Reading<'_, '_>, cue: &Cue, before: TokenPos, source: &Source) -> bool {
    let is_inverted =
        reading.is_comma(before) || ends_sentence(reading, source) && !has_subject(reading, cue);
    has_own_subject(reading, cue, before) || !is_inverted || reading.is(before, BINDS)
}

/// Whether words without a verb and their attribution are all of a sentence: `Pas question de céder, prévient le maire`.
fn is_whole(reading: &Reading<'_, '_>, words: &Tokens, comma: TokenPos, source: &Source) -> bool {
    let no_words = WordClasses::PREPOSITION
        .or(WordClasses::COORDINATOR)
        .or(WordClasses::TIME)
        .or(WordClasses::DEFINITE);
    let is_free = |at: TokenPos| reading.passage_at(at).is_none() && !reading.is_comma(at);
    let opens = !reading.is(words.start, no_words)
        && reading.mention_at(words.start).is_none()
        && words.each().all(is_free);
    opens && words.len() > 1 && reading.is_comma(comma) && ends_sentence(reading, source)
}

/// Whether a clause has a verb that is not part of a whole clause between marks: `En cas de gel, « la récolte est perdue »`.
fn has_own_verb(reading: &Reading<'_, '_>, clause: &Tokens) -> bool {
    let is_own =
        |at: TokenPos| reading.passage_at(at).is_none_or(|pair| !opens_clause(reading, pair));
    clause.each().any(|at| is_own(at) && reading.is_verb(at))
}

/// Whether a marked passage opens with its own subject.
fn opens_clause(reading: &Reading<'_, '_>, passage: &MarkPair) -> bool {
    let first = passage.inside.start;
    let is_melted = reading.is(first, WordClasses::PREPOSITION);
    reading.is(first, WordClasses::DETERMINER.or(WordClasses::SUBJECT_PRONOUN)) && !is_melted
}

/// `X affirme que P, comme l'a indiqué Y`: what Y said is X's report.
fn confirms_report(reading: &Reading<'_, '_>, sentence: TokenPos, cue: &Cue) -> bool {
    let is_manner = |&at: &TokenPos| matches!(reading.cue_phrase(at), Some((CueKind::Manner, _)));
    let manner = cue.group_start.behind(3).each().find(is_manner);
    let reports = |other: &Cue| {
        other.strong && other.form == CueForm::Finite && reading.passage_at(other.head).is_none()
    };
    manner.is_some_and(|manner| reading.cues_in(sentence..manner).iter().any(reports))
}

/// The main clause after the incise, where only its opening stands before: `Si le gel dure, prévient X, la récolte est perdue`.
fn second_part(
    reading: &Reading<'_, '_>,
    cue: &Cue,
    source: &Source,
    first: &Tokens,
) -> Option<Tokens> {
    let subject_end = match source {
        Source::Phrase(phrase) => phrase.tokens.end,
        _ => cue.end(),
    };
    let limit = reading.window(cue.head).end;
    let comma = closing_sign(reading, cue, source, limit).filter(|&at| reading.is_comma(at))?;
    let start = comma + 1;
    let rest = start..reading.clause_end(start);
    let is_subordinate = reading.is(first.start, WordClasses::SUBORDINATOR);
    let is_opening = is_subordinate || !reading.has_verb(first.clone());
    let is_clause = is_subordinate || reading.has_verb(rest.clone());
    let goes_on = cue.clitic.is_some() && start == subject_end + 1 && goes_on(reading, start);
    (is_opening && is_clause && beginning::opens_main(reading, start) || goes_on).then_some(rest)
}

/// `, dit-elle, à la valorisation`: behind a pronoun the words said go on with a complement.
fn goes_on(reading: &Reading<'_, '_>, start: TokenPos) -> bool {
    let opens = WordClasses::DATIVE
        .or(WordClasses::GENITIVE)
        .or(WordClasses::AGENT)
        .or(WordClasses::DETERMINER);
    reading.is(start, opens) && !reading.is(start, WordClasses::TIME)
}

/// Whether the comma before the cue closes an aside after its subject: `le ministre, qui était présent, a critiqué`.
fn has_own_subject(reading: &Reading<'_, '_>, cue: &Cue, comma: TokenPos) -> bool {
    let start = reading.window(comma).start;
    let is_comma = |&at: &TokenPos| reading.is_comma(at) && reading.passage_at(at).is_none();
    let Some(open) = (start..comma).each().rev().find(is_comma) else { return false };
    let opens_aside =
        reading.is(open + 1, WordClasses::RELATIVE) || reading.speaking_mention(open + 1).is_some();
    opens_aside && !reading.has_verb(start..open) || is_attribute(reading, cue, start..open)
}

/// `Les grévistes, réquisitionnés, assurent`: a subject that ends before an aside which opens with a participle.
fn is_attribute(reading: &Reading<'_, '_>, cue: &Cue, before: Tokens) -> bool {
    let comma = (before.clone()).each().rev().find(|&at| reading.is_comma(at));
    let start = comma.map_or(before.start, |comma| comma + 1);
    let is_done = reading.lang.grammar().is_past_participle;
    let agrees = |found: NounPhrase| found.end() == before.end && found.plural == cue.plural;
    is_done(reading.lower(before.end + 1))
        && phrase::starting_at(reading, start).is_some_and(agrees)
}

/// Whether somebody stands right before the verb: `ce jour où le général avait réaffirmé l'autorité du pays`.
fn has_subject(reading: &Reading<'_, '_>, cue: &Cue) -> bool {
    before::ending_at(reading, cue.group_start, cue.number())
        .is_some_and(|subject| subject.can_speak() || subject.is_anaphor(reading))
}

/// Without a comma only a subject at the sentence's end is surely inverted.
fn ends_sentence(reading: &Reading<'_, '_>, source: &Source) -> bool {
    match source {
        Source::Phrase(phrase) => {
            reading.is_terminator(phrase.tokens.end)
                || phrase.tokens.end >= reading.doc.tokens.end()
        }
        _ => false,
    }
}

/// Whether the clause is mostly a quotation of its own, which other rules attribute.
fn is_marked_speech(reading: &Reading<'_, '_>, clause: &Tokens) -> bool {
    let words = |tokens: Tokens| tokens.each().filter(|&at| reading.is_word(at)).count();
    let introduced =
        |&at: &TokenPos| reading.slice(at) == ":" && reading.passage_at(at + 1).is_some();
    let opening = reading.passage_at(clause.start).map_or(0, |pair| words(pair.inside.clone()));
    clause.each().any(|at| introduced(&at))
        || opening.saturating_mul(2) > words(clause.clone())
        || ends_with_sentence(reading, clause)
}

/// Whether a whole sentence between marks ends the clause, and no word leads up to it: a break was lost before it.
fn ends_with_sentence(reading: &Reading<'_, '_>, clause: &Tokens) -> bool {
    let pair = clause.last().and_then(|last| reading.passage_at(last));
    pair.is_some_and(|pair| {
        clause.contains(&pair.open)
            && reading.is_capitalized(pair.inside.start)
            && reading.mention_at(pair.inside.start).is_none()
            && opens_clause(reading, pair)
            && reading.has_verb(pair.inside.clone())
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::quote::rules::examples::{Examples, check};

    #[test]
    fn words_stand_before_their_attribution() {
        check(
            &RULE,
            &Examples {
                hits: &[
                    "{Le vote est reporté}, a annoncé Hélène Vasseur.",
                    "{Si le gel dure}, prévient Hélène Vasseur, {la récolte est perdue}.",
                    "{Le pont sera fermé avant l'été}, pense-t-elle.",
                    "{Deux quais ont été fermés}, a-t-on appris auprès du préfet.",
                    "{Pas question de céder}, prévient Hélène Vasseur.",
                    "{Impossible d'ouvrir le quai avant mai}, a répondu la mairie.",
                    "REPORTAGE – {Le quai a cédé}, a annoncé Hélène Vasseur.",
                    "INFO LA GAZETTE - {Le quai a cédé}, a annoncé Hélène Vasseur.",
                    "Brest — {Le quai a cédé}, a annoncé Hélène Vasseur.",
                    "{Le quai est rouvert}, comme l'explique Hélène Vasseur.",
                    "{Le quai est rouvert}, ainsi que le souligne Hélène Vasseur.",
                    "Comme l'a rappelé Hélène Vasseur, {le quai est fermé aux camions}.",
                    "Quant aux élus, {ils voteront contre le budget}, a indiqué Hélène Vasseur.",
                    "Quant à la gare, {elle rouvrira en mai}, a promis la mairie.",
                    "La chanteuse a fait ses valises : {elle partira}, a-t-elle annoncé, {par le train de midi}.",
                    "Le club a ouvert une cagnotte : {elle aurait rapporté mille euros}, indique-t-on au secrétariat.",
                    "À Brest, on reste prudent : {la mairie étudie le dossier}, a répondu Hélène Vasseur.",
                    "A Brest, l'on reste prudent : {la mairie étudie le dossier}, a répondu Hélène Vasseur.",
                    "{C'est clair : le quai sera fermé}, a annoncé la mairie.",
                    "{La mairie est prudente : elle étudie le dossier}, a-t-il expliqué.",
                    "{Le budget est en hausse : il faudra deux ans}, a prévenu la mairie.",
                ],
                misses: &[
                    "Le préfet, qui était présent, a annoncé un vote.",
                    "Le pont a rouvert après que ce dernier a ordonné une enquête.",
                    "La foule a fêté le jour où le général avait annoncé la victoire.",
                    "Mardi matin, a répondu la mairie.",
                    "De fait, les infirmières, épuisées, assurent leur service.",
                    "Les journalistes en question, ainsi que la mairie, ont démenti ces allégations.",
                    "Aucune amende ne frappera l'agent qui aurait révélé les comptes de la ville.",
                    "Le juge a entendu le témoin qui avait dénoncé le chef de la police.",
                    "Comme l'a rappelé Hélène Vasseur, le préfet a dit que le quai était fermé.",
                ],
                typography: "{L’eau monte encore}, a annoncé Hélène Vasseur.",
            },
        );
    }
}
