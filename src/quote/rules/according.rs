//! Attributions without a verb: `Selon la police, …`, `…, d'après un témoin`.

use super::answer::{self, indirect, kind_of};
use super::colon;
use super::preposition::{self, attribution, is_opening};
use super::relative;
use super::rule::{QuoteRule, Read};
use crate::document::{TokenKind, TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::position::Stretch;
use crate::quote::found::{Case, Found, Group};
use crate::quote::grammar::attribution_end::opens_clause;
use crate::quote::grammar::clause;
use crate::quote::grammar::cue::Cue;
use crate::quote::grammar::lead;
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::quote::grammar::sourced::{self, Sourced};
use crate::rule::Why;

pub(super) static RULE: QuoteRule = QuoteRule::new(
    "quote.according",
    Group::Verbless,
    Why {
        fr: "Attribution sans verbe : selon, d’après, pour…",
        en: "An attribution without a verb: according to, for…",
    },
    &[Read::Passage(attribute), Read::Text(find)],
);

/// `selon` and its like, which always report speech.
const SURE: Case = RULE.case("sure");
/// `pour`, which does so only before a clause.
const DOUBTFUL: Case = RULE.case("doubtful");
/// `selon lequel`.
const RELATIVE: Case = RULE.case("relative");
/// An opening whose words stand behind a colon.
const COLON: Case = RULE.case("colon");

fn case(found: &Sourced) -> Case {
    if found.sure { SURE } else { DOUBTFUL }
}

/// A passage that is all that the attribution reports: `Selon lui, « … »` or `« … », selon lui`.
fn attribute(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Found> {
    let beside = behind(reading, passage).or_else(|| before_passage(reading, passage));
    let beside = beside.map(|found| (case(&found), found));
    let (case, found) = beside.or_else(|| Some((COLON, before_colon(reading, passage)?)))?;
    Some(answer::passage(passage, kind_of(reading, passage), attribution(found, case)))
}

/// An attribution right behind the passage or its comma.
fn behind(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Sourced> {
    let start = passage.end + usize::from(reading.is_comma(passage.end));
    let opens_another = reading.doc.starts_sentence(start) && reading.is_capitalized(start);
    sourced::at(reading, start).filter(|found| found.sure && !opens_another)
}

/// An attribution whose source ends right before the passage; `pour` is none inside a clause.
fn before_passage(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Sourced> {
    const REACH: usize = 30;
    let start = reading.window(passage.start).start.max(passage.start.back(REACH));
    let ends_here = |found: &Sourced| {
        let gap = found.end..passage.start;
        found.end <= passage.start
            && (found.sure || opens_its_clause(reading, found.cue.start))
            && gap.len() <= 2
            && gap.each().all(|at| reading.kind(at) == Some(TokenKind::Punctuation))
    };
    let openings = (start..passage.start).each().filter(|&at| reading.passage_at(at).is_none());
    openings.filter_map(|opening| sourced::at(reading, opening)).find(ends_here)
}

/// Whether nothing of its clause stands before a token.
fn opens_its_clause(reading: &Reading<'_, '_>, at: TokenPos) -> bool {
    let links =
        WordClasses::COORDINATOR.or(WordClasses::COMPLEMENTIZER).or(WordClasses::SUBORDINATOR);
    reading.doc.starts_sentence(at)
        || !reading.is_word(at.before(1))
        || reading.is(at.before(1), links)
}

/// `Selon lui, c'est décidé : « … »`; a verb of saying before the colon is surer.
fn before_colon(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Sourced> {
    let colon = colon::before(reading, passage)?;
    if colon::cued(reading, colon).is_some() {
        return None;
    }
    let sentence = reading.window(colon).start;
    preposition::opening(reading, sentence).filter(|found| found.end <= colon)
}

/// Sentences with an attribution at their start, in their middle or at their end.
fn find(reading: &Reading<'_, '_>) -> Vec<Found> {
    let sentences = reading.doc.sentences.iter();
    sentences.flat_map(|sentence| of_sentence(reading, &sentence.tokens)).collect()
}

fn of_sentence(reading: &Reading<'_, '_>, sentence: &Tokens) -> Vec<Found> {
    let opens = |found: &Sourced| {
        reading.is_comma(found.end) || found.sure && opens_clause(reading, found.end)
    };
    let mut rest = lead::past(reading, sentence.start)..sentence.end;
    let mut found = Vec::new();
    while let Some(first) = preposition::opening(reading, rest.start).filter(opens) {
        let start = first.end;
        let Some(first) = opening(reading, first) else { return found };
        let next = preposition::next_part(reading, first.whole.end.max(start)..rest.end);
        found.push(first);
        let Some(next) = next else { return found };
        rest.start = next;
    }
    found.extend(later(reading, &rest));
    found.extend(relative::find(reading, &rest, RELATIVE));
    found
}

/// `Selon X, P`.
fn opening(reading: &Reading<'_, '_>, found: Sourced) -> Option<Found> {
    let start = found.end + usize::from(reading.is_comma(found.end));
    let clause = start..whole_end(reading, start);
    let says = found.sure
        || reading.has_verb(clause.clone()) && !preposition::is_said_inside(reading, &clause);
    let case = case(&found);
    says.then(|| indirect(reading, vec![clause], attribution(found, case)))?
}

/// Most clitics and adverbs before a verb.
const VERB_REACH: usize = 5;

/// The end of a clause whose subject does what follows its marks too: `le club est « ravi » et a signé`.
fn whole_end(reading: &Reading<'_, '_>, start: TokenPos) -> TokenPos {
    let end = reading.clause_end(start);
    let reports = |cue: &Cue| {
        reading.complementizer_after(cue).is_some() || reading.passage_at(cue.end()).is_some()
    };
    let mut behind = (end + 1).ahead(VERB_REACH).each();
    let verb = behind.find(|&at| !reading.is_proclitic(at) && !reading.is_adverbial(at));
    let goes_on = reading.is(end, WordClasses::COORDINATOR)
        && reading.passage_at(end.before(1)).is_some()
        && reading.is_verb(verb)
        && !reading.coordinated_cue(end + 1).is_some_and(reports);
    let goes_on = goes_on || reading.slice(end) == ";" && !reading.is_attribution(end + 1);
    if goes_on { reading.clause_end(end + 1) } else { end }
}

/// `P, selon X.`, `P, selon X, P` and `P selon X, P selon Y`.
fn later(reading: &Reading<'_, '_>, sentence: &Tokens) -> Vec<Found> {
    let hands_on = |at: TokenPos| {
        let comma = at.before(1).filter(|&before| reading.is_comma(before));
        let end = comma.unwrap_or(at);
        reading.cues_in(end.behind(2)).iter().any(|cue| cue.end() == end)
    };
    let openings = (sentence.start + 1..sentence.end).each().filter(|&at| {
        is_opening(reading, at) && !(reading.is(at, WordClasses::AGENT) && hands_on(at))
    });
    let sources: Vec<(TokenPos, Sourced)> = openings
        .filter_map(|at| Some((at, sourced::at(reading, at).filter(|found| found.sure)?)))
        .collect();
    let mut found = Vec::new();
    let mut start = sentence.start;
    let mut rest = sources.into_iter().peekable();
    while let Some((opening, source)) = rest.next() {
        let end = source.end;
        let is_last = rest.peek().is_none();
        let goes_on = reading.is_comma(end) || reading.is(end, WordClasses::COORDINATOR);
        if is_last || goes_on {
            found.extend(reported(reading, start, opening, source, is_last));
            start = end + 1 + usize::from(reading.is(end + 1, WordClasses::COORDINATOR));
        }
    }
    found
}

/// The words before an attribution, or around it, or behind it where a conjunction stands right before it.
fn reported(
    reading: &Reading<'_, '_>,
    from: TokenPos,
    opening: TokenPos,
    found: Sourced,
    is_last: bool,
) -> Option<Found> {
    if preposition::opens_clause_behind(reading, opening, found.end) {
        let start = found.end + usize::from(reading.is_comma(found.end));
        let end = reading.clause_end(start);
        let main =
            || clause::main_verb(reading, start, end).filter(|&at| reading.has_verb(start..at));
        let is_open = !reading.has_verb(from..opening);
        let clause = start..is_open.then(main).flatten().unwrap_or(end);
        return indirect(reading, vec![clause], attribution(found, SURE));
    }
    if is_inside(reading, opening, &found) {
        return inline(reading, from, opening, found);
    }
    let bracket = preposition::bracket_before(reading, from, opening);
    let start = bracket.unwrap_or_else(|| preposition::clause_start(reading, from, opening));
    if reading.passage_at(start).is_some() {
        return None;
    }
    let first = start..reading.trim_end(start, preposition::past_adverb_back(reading, opening));
    let counts = bracket.is_some() || !is_last || !reading.doc.starts_sentence(from);
    let is_number = |at: TokenPos| {
        reading.kind(at) == Some(TokenKind::Number) || reading.is(at, WordClasses::NUMERAL)
    };
    let is_count = counts && first.each().any(is_number);
    let mut parts = vec![first];
    parts.extend(rest(reading, opening, found.end).filter(|_| is_last));
    let is_remark = preposition::is_remark(reading, from, opening, found.end);
    let says = is_count || is_remark || parts.iter().any(|part| reading.has_verb(part.clone()));
    says.then(|| indirect(reading, parts, attribution(found, SURE)))?
}

/// Whether the words that are reported go on right behind the attribution.
fn is_inside(reading: &Reading<'_, '_>, opening: TokenPos, found: &Sourced) -> bool {
    let before = opening.before(1);
    let is_held = match &found.source {
        Source::Pronoun(_) => !reading.is_comma(before),
        Source::Phrase(phrase) if phrase.mention.is_some() && reading.is_word(before) => {
            reading.is_verb(before) || reading.is_verb(found.end)
        }
        _ => reading.is_verb(before),
    };
    is_held && reading.kind(found.end).is_some_and(|kind| kind != TokenKind::Punctuation)
}

/// What follows an attribution between commas.
fn rest(reading: &Reading<'_, '_>, opening: TokenPos, end: TokenPos) -> Option<Tokens> {
    let opening = preposition::past_adverb_back(reading, opening);
    let is_cut_off = reading.is_comma(opening.before(1)) && reading.is_comma(end);
    let is_cut_off = is_cut_off && !reading.is(end + 1, WordClasses::ADVERSATIVE);
    let rest = || end + 1..reading.clause_end(end + 1);
    is_cut_off.then(rest).filter(|rest| rest.len() > 1)
}

/// `elle avait selon elle 16 ans`: the attribution stands in the words that it reports.
fn inline(
    reading: &Reading<'_, '_>,
    sentence: TokenPos,
    opening: TokenPos,
    found: Sourced,
) -> Option<Found> {
    let is_que = |&at: &TokenPos| reading.is(at, WordClasses::COMPLEMENTIZER);
    let que = (sentence..opening).each().rev().find(is_que);
    let start = que.map_or(sentence, |que| que + 1);
    let parts = vec![start..opening, found.end..reading.clause_end(found.end)];
    indirect(reading, parts, attribution(found, SURE))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::quote::rules::examples::{Examples, check};

    #[test]
    fn attributions_without_a_verb_report() {
        check(
            &RULE,
            &Examples {
                hits: &[
                    "Selon la préfecture, {le pont rouvrira lundi}.",
                    "{Le pont rouvrira lundi}, selon Hélène Vasseur.",
                    "Selon la police, {600 marins ont défilé} ; selon Hélène Vasseur, {ils étaient 2 000}.",
                    "Selon la police, {600 marins ont défilé}, {2 000} selon Hélène Vasseur.",
                    "Selon la police, {le pont a cédé}, et selon Hélène Vasseur, {deux camions sont tombés}.",
                    "{Le cortège comptait 600 marins} selon la police, {deux mille} selon Hélène Vasseur.",
                    "Le pont a cédé et, selon Hélène Vasseur, {deux camions sont tombés}.",
                    "Le préfet aurait fui car, selon Hélène Vasseur, {il devait de l'argent}.",
                    "Selon elle, {c'est une question d'honneur} : « {Nous tiendrons parole} ».",
                    "Selon Hélène Vasseur, {le quai est étroit ; deux piles ont bougé}.",
                    "Selon l'AFP, {l'ancien maire, Paul Roux, se tait}. {Il est vieux}, selon elle, mais tient.",
                    "{Le pont pourrait} selon Hélène Vasseur {rouvrir lundi}.",
                    "Une rumeur selon laquelle {le pont bouge} a couru hier.",
                    "La mairie a démenti le récit d'un pêcheur d'après lequel {le pont bouge}.",
                    "Un élu a parlé d'un dîner au cours duquel, selon lui, {une enveloppe a circulé}.",
                    "La fête du pont, durant laquelle, selon Hélène Vasseur, {deux vélos ont été volés}, a pris fin lundi.",
                    "La mairie a promis une enquête. {Insuffisant}, selon Hélène Vasseur.",
                    "La mairie a écrit au préfet. {En vain}, à l'en croire.",
                    "Le port a fermé après une réunion, {laquelle n'a duré qu'une heure}, selon Hélène Vasseur.",
                    "Selon Hélène Vasseur, {le pont fermera}, hypothèse que le préfet jugerait « absurde ».",
                    "Depuis la rumeur selon laquelle {le pont bouge}, les bus l'évitent.",
                    "{Le pont a bougé}, toujours selon Hélène Vasseur.",
                    "VIDÉO – {Le pont a bougé}, selon Hélène Vasseur.",
                    "Pour deux tiers des habitants, {le pont doit fermer}.",
                ],
                misses: &[
                    "Les prix varient selon les saisons.",
                    "Elle rit que selon Nous irons au bout.",
                    "Selon vous, que faire du pont ?",
                    "Mardi, selon Hélène Vasseur.",
                    "Hélène Vasseur, d'après le préfet.",
                    "Selon toute vraisemblance, il pleuvra.",
                    "Le conseil voudrait se priver de l'avis de la commission.",
                    "Le projet sera soumis à l'avis du ministère.",
                    "Le quai est nommé d'après Hélène Vasseur.",
                    "Hélène Vasseur a fait pression sur l'un de ses amis pour qu'il pense au pont.",
                    "Dans les rangs des élus, Hélène Vasseur s'est dite favorable au pont.",
                    "Pour les camions de plus de dix mètres, où l'essieu chauffe, le pont reste fermé.",
                ],
                typography: "D’après la préfecture, {l’eau monte encore}.",
            },
        );
    }
}
