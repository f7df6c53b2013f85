//! An attribution inside the marks: `« Nous irons, a-t-il dit, au bout »`.

use super::answer::{self, kind_of, somebody_behind};
use super::rule::{QuoteRule, Read};
use crate::document::{TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::lang::lexicon::Frames;
use crate::quote::found::{Attribution, Case, Found, Group};
use crate::quote::grammar::attribution_end::past_incise;
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::rule::Why;

pub(super) static RULE: QuoteRule = QuoteRule::new(
    "quote.inner-incise",
    Group::Attributed,
    Why {
        fr: "L’annonce coupe la citation : « Nous irons, a-t-il dit, au bout. »",
        en: "The attribution cuts the quote: “We will go,” he said, “to the end.”",
    },
    &[Read::Passage(attribute)],
);

const ONLY: Case = RULE.case("");

fn attribute(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Found> {
    let inside = &passage.first.inside;
    let mut cues = reading.cues_in(inside.clone()).iter();
    let (cue, source) = cues.find_map(|cue| Some((cue, incise(reading, cue, inside.start)?)))?;
    let end = past_incise(reading, cue, &source, inside.end);
    let attribution = Attribution::by_verb(cue, Some(source), ONLY);
    let mut found = answer::passage(passage, kind_of(reading, passage), attribution);
    let halves = [inside.start..reading.trim_end(inside.start, cue.group_start), end..inside.end];
    found.parts.splice(..1, halves.into_iter().filter(|half: &Tokens| !half.is_empty()));
    Some(found)
}

/// Who speaks, where a finite verb after a comma has an inverted third person.
fn incise(reading: &Reading<'_, '_>, cue: &Cue, start: TokenPos) -> Option<Source> {
    let before = reading.slice(cue.group_start.before(1));
    let opens =
        cue.group_start > start + 1 && matches!(before, "," | "!" | "?" | "…" | "..." | "–" | "—");
    let is_incise = opens
        && cue.form == CueForm::Finite
        && !cue.first_person
        && cue.frames.contains(Frames::INCISE);
    let source = is_incise.then(|| somebody_behind(reading, cue))??;
    (!is_told(reading, &source)).then_some(source)
}

/// Whether whoever stands behind the verb is made to do something: `a incité les fermiers à partir`.
fn is_told(reading: &Reading<'_, '_>, source: &Source) -> bool {
    let Source::Phrase(phrase) = source else { return false };
    let verb = reading.lower(phrase.end() + 1);
    reading.is(phrase.end(), WordClasses::DATIVE.or(WordClasses::GENITIVE))
        && (reading.lang.grammar().is_infinitive)(verb)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::quote::rules::examples::{Examples, check};

    #[test]
    fn attributions_cut_the_marks() {
        check(
            &RULE,
            &Examples {
                hits: &[
                    "« {Nous irons}, a déclaré Hélène Vasseur, {jusqu'au bout du chemin.} »",
                    "« {Faux}, explique Hélène Vasseur, charronne. {Le pont tient.} »",
                    "« {Faux}, explique Hélène Vasseur, 52 ans, bergère. {Le pont tient.} »",
                    "« {Faux}, explique Hélène Vasseur, toxicologue au port. {Le pont tient.} »",
                    "« {Nous irons}, a déclaré Hélène Vasseur, maire de Sauveterre, {jusqu'au bout du chemin.} »",
                    "« {Le pont tient}, disait Hélène Vasseur en 2010. {À Sauveterre, nous avons tout vérifié.} »",
                    "« {Le pont tiendra}, assure-t-elle. {Nous avons tout vérifié.} »",
                ],
                misses: &[
                    "« Nous irons, ai-je dit au préfet, au bout », a raconté Hélène Vasseur.",
                    "« Le préfet a dit non, hier matin », raconte Hélène Vasseur.",
                    "« Le manque d'eau, ici comme ailleurs, a incité les fermiers à partir », raconte Hélène Vasseur.",
                ],
                typography: "“{Nous irons}, a déclaré Hélène Vasseur, {jusqu’au bout du chemin.}”",
            },
        );
    }
}
