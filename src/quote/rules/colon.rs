//! Words behind a verb of saying and a colon: `Il a ajouté : « … »`, `La mairie prévient : le parking sera fermé`.

use super::answer::{self, kind_of};
use super::rule::{QuoteRule, Read};
use crate::document::{TokenKind, TokenPos};
use crate::lang::WordClasses;
use crate::lang::lexicon::Frames;
use crate::position::Stretch;
use crate::quote::found::{Attribution, Case, Found, Group};
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::phrase;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::quote::grammar::title;
use crate::rule::Why;

pub(super) static RULE: QuoteRule = QuoteRule::new(
    "quote.colon",
    Group::Attributed,
    Why {
        fr: "Un verbe de parole et deux-points précèdent les guillemets, ou une proposition qui n’en a pas.",
        en: "A verb of saying and a colon stand before the marks, or before a clause without any.",
    },
    &[Read::Passage(attribute), Read::Cue(unmarked)],
);

/// The verb stands right before the colon, or nearly so.
const NEAR: Case = RULE.case("near");
const FAR: Case = RULE.case("far");

fn attribute(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Found> {
    let attribution = cued(reading, before(reading, passage)?)?;
    Some(answer::passage(passage, kind_of(reading, passage), attribution))
}

/// A clause without marks behind a verb and its colon: `La mairie prévient : le parking sera fermé`.
fn unmarked(reading: &Reading<'_, '_>, cue: &Cue) -> Option<Found> {
    const LEAD: usize = 4;
    let is_between = |&at: &TokenPos| reading.is_adverbial(at) || reading.is(at, WordClasses::TIME);
    let asked = asked_for(reading, cue);
    let colon = asked
        .unwrap_or_else(|| cue.end() + cue.end().ahead(LEAD).each().take_while(is_between).count());
    let hands_over = cue.strong
        && cue.form == CueForm::Finite
        && !cue.passive
        && (cue.frames.contains(Frames::COLON) || asked.is_some())
        && reading.slice(colon) == ":"
        && colon + 1 < reading.window(cue.head).end
        && reading.passage_at(colon + 1).is_none();
    if !hands_over || reading.is_negated(cue) {
        return None;
    }
    let clause = colon + 1..reading.clause_end(colon + 1);
    let is_said = reading.has_verb(clause.clone());
    let source = reading.subject(cue).filter(|source| is_said && is_somebody(source))?;
    answer::indirect(reading, vec![clause], Attribution::by_verb(cue, Some(source), NEAR))
}

/// The colon behind what somebody calls for: `appelle à la patience :`.
fn asked_for(reading: &Reading<'_, '_>, cue: &Cue) -> Option<TokenPos> {
    const LONGEST: usize = 6;
    let asks =
        cue.frames.contains(Frames::TO_INFINITIVE) && reading.is(cue.end(), WordClasses::DATIVE);
    let mut behind = cue.end().ahead(LONGEST).each();
    let colon =
        behind.find(|&at| !reading.is_word(at) && reading.kind(at) != Some(TokenKind::Elision))?;
    (asks && !reading.has_verb(cue.end()..colon)).then_some(colon)
}

/// The colon right before a passage.
pub(super) fn before(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<TokenPos> {
    passage.start.before(1).filter(|&at| reading.slice(at) == ":")
}

/// By the last verb of saying before the colon, outside quotation marks.
pub(super) fn cued(reading: &Reading<'_, '_>, colon: TokenPos) -> Option<Attribution> {
    const NEARBY: usize = 8;
    let usable = |cue: &&Cue| {
        reading.passage_at(cue.head).is_none()
            && (is_plain(cue, colon)
                || cue.frames.contains(Frames::COLON) && !has_object(reading, cue))
            && cue.form != CueForm::Participle
            && !(cue.end() == colon && title::is_entitled(reading, colon))
    };
    let start = reading.window(colon).start;
    let mut cues = reading.cues_in(start..colon).iter().rev().filter(usable);
    let last = cues.next()?;
    let mut outer = || cues.find(|cue| cue.form == CueForm::Finite && !is_relative(reading, cue));
    let cue = if tells_of_object(reading, last) { outer().unwrap_or(last) } else { last };
    let source = reading.subject(cue);
    let is_said = if is_plain(cue, colon) {
        source.is_some() || cue.form == CueForm::Infinitive
    } else {
        source.as_ref().is_some_and(is_somebody)
    };
    let case = if colon.since(cue.end()) <= NEARBY { NEAR } else { FAR };
    is_said.then(|| Attribution::by_verb(cue, source, case))
}

/// Whether a verb hands over what a colon opens, whoever its subject is.
fn is_plain(cue: &Cue, colon: TokenPos) -> bool {
    cue.strong || cue.end() == colon
}

/// Whether a source is a pronoun, a name or a noun for people, and no picture or text.
fn is_somebody(source: &Source) -> bool {
    match source {
        Source::Phrase(phrase) => match phrase.noun {
            Some((_, noun)) => noun.kind.is_somebody(),
            None => phrase.mention.is_some(),
        },
        Source::Pronoun(_) => true,
        Source::Nobody => false,
    }
}

/// Whether a verb's subject is a relative pronoun: `à Luc, qui avait raconté`.
fn is_relative(reading: &Reading<'_, '_>, cue: &Cue) -> bool {
    let before = cue.group_start.before(1);
    reading.is(before, WordClasses::RELATIVE) && !reading.is(before, WordClasses::COMPLEMENTIZER)
}

/// Whether an article opens the object of a verb right behind it.
fn has_object(reading: &Reading<'_, '_>, cue: &Cue) -> bool {
    reading.is(cue.end(), WordClasses::DETERMINER)
        && !reading.is(cue.end(), WordClasses::PREPOSITION)
}

/// Whether a relative clause says what it has to say before the colon: `qui avait filmé la chute :`.
fn tells_of_object(reading: &Reading<'_, '_>, cue: &Cue) -> bool {
    let object = phrase::starting_at(reading, cue.end());
    is_relative(reading, cue)
        && has_object(reading, cue)
        && object.is_some_and(|object| object.noun.is_none_or(|(_, noun)| noun.kind.is_somebody()))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::quote::rules::examples::{Examples, check};

    #[test]
    fn a_verb_and_a_colon_hand_over() {
        check(
            &RULE,
            &Examples {
                hits: &[
                    "Hélène Vasseur a ajouté : « {Le pont tiendra} ».",
                    "Hélène Vasseur prévient : {le pont ne tiendra pas}.",
                    "La maire a répondu mardi : {le pont est usé}.",
                    "La maire appelle à la patience : {le quai sera rouvert lundi}.",
                    "Les élus appellent au calme : {aucun camion ne passera}.",
                    "Hélène Vasseur a insisté : {le pont restera ouvert}.",
                    "La maire a répondu mardi soir aux élus réunis dans la grande salle : « {Le pont tiendra} ».",
                ],
                misses: &[
                    "Hélène Vasseur a lu trois livres : « Le Pont », « La Rive » et « Le Quai ».",
                    "Hélène Vasseur a ajouté que le pont tiendra.",
                    "Hélène Vasseur appelle à la grève : trois quais, deux ponts, une gare.",
                    "Hélène Vasseur a annoncé trois mesures : le pont ferme et le quai aussi.",
                    "Hélène Vasseur n'a pas répondu : elle était partie.",
                    "Le panneau prévient : le pont est usé.",
                    "Dans un texte qu'elle a intitulé : « Rendez le pont », Hélène Vasseur ne cite personne.",
                ],
                typography: "L’élue a ajouté : “{Le pont tiendra}”.",
            },
        );
    }
}
