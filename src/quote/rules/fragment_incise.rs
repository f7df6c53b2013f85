//! Marked fragments whose attribution stands apart in the sentence: `aurait choisi, selon X, une « … »`, `un texte « … »,
//! a dit X`.

use super::answer::{self, somebody_behind};
use super::fragment::is_surely_governed;
use super::preposition::{attribution, between_commas, opening};
use super::rule::{QuoteRule, Read};
use crate::annotation::QuoteKind;
use crate::document::Tokens;
use crate::position::Stretch;
use crate::quote::found::{Attribution, Case, Found, Group};
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::{sourced, title};
use crate::rule::Why;

pub(super) static RULE: QuoteRule = QuoteRule::new(
    "quote.fragment-incise",
    Group::Fragment,
    Why {
        fr: "Fragment entre guillemets dont l’annonce se tient à part, au début, au milieu ou à la fin de la phrase.",
        en: "A marked fragment whose attribution stands apart: it opens, cuts or ends the sentence.",
    },
    &[Read::Passage(attribute)],
);

/// `Selon X, le texte est « … »`.
const OPENING: Case = RULE.case("opening");
/// `aurait choisi, selon X, une « … »`.
const MIDDLE: Case = RULE.case("middle");
/// `un texte « … » selon X`.
const END: Case = RULE.case("end");
/// `un texte « … », a dit X`.
const VERB: Case = RULE.case("verb");

fn attribute(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Found> {
    if title::is_title(reading, passage) || is_surely_governed(reading, passage) {
        return None;
    }
    let attribution = before(reading, passage).or_else(|| behind(reading, passage))?;
    Some(answer::passage(passage, QuoteKind::Partial, attribution))
}

/// `Selon X` at the sentence's start, or between commas before the fragment.
fn before(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Attribution> {
    let sentence = reading.window(passage.start).start;
    let opening = opening(reading, sentence).filter(|found| found.end <= passage.start);
    let middle = || between_commas(reading, sentence..passage.start);
    opening
        .map(|found| attribution(found, OPENING))
        .or_else(|| middle().map(|found| attribution(found, MIDDLE)))
}

/// An incise or `selon X` later in the sentence.
fn behind(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Attribution> {
    let rest = passage.end..reading.window(passage.start).end;
    let mut cues = reading.cues_in(rest.clone()).iter();
    cues.find_map(|cue| incise(reading, cue)).or_else(|| at_end(reading, &rest))
}

fn at_end(reading: &Reading<'_, '_>, rest: &Tokens) -> Option<Attribution> {
    let start = rest.each().find(|&at| reading.is_attribution(at))?;
    let found = sourced::at(reading, start).filter(|found| found.sure)?;
    Some(attribution(found, END))
}

fn incise(reading: &Reading<'_, '_>, cue: &Cue) -> Option<Attribution> {
    let before = cue.group_start.before(1)?;
    let is_cut_off =
        reading.is_comma(before) || reading.passage_at(before).is_some() || cue.clitic.is_some();
    if cue.form != CueForm::Finite || !is_cut_off || reading.passage_at(cue.head).is_some() {
        return None;
    }
    Some(Attribution::by_verb(cue, Some(somebody_behind(reading, cue)?), VERB))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::quote::rules::examples::{Examples, check};

    #[test]
    fn attributions_stand_apart() {
        check(
            &RULE,
            &Examples {
                hits: &[
                    "La ville aurait choisi, selon Hélène Vasseur, une « {solution provisoire} ».",
                    "Selon Hélène Vasseur, la ville a choisi une « {solution provisoire} ».",
                    "Le pont est une « {solution provisoire} » pour la ville, a précisé Hélène Vasseur.",
                    "Le pont reste une « {solution provisoire} » pour la ville, selon Hélène Vasseur.",
                ],
                misses: &[
                    "Selon Hélène Vasseur, le film « Le Pont » sort lundi.",
                    "Selon Hélène Vasseur, le préfet a dénoncé un texte « liberticide ».",
                ],
                typography: "D’après Hélène Vasseur, la ville a choisi une “{solution provisoire}”.",
            },
        );
    }
}
