//! Features of a description: how somebody fits it, and how much it sounds like somebody new.

use super::candidate::Standing;
use super::feature::{Feature, Features};
use super::question::Question;
use crate::document::TokenPos;
use crate::lang::WordClasses;
use crate::lang::lexicon::{Frames, Noun, NounKind};
use crate::position::Stretch;
use crate::quote::found::{Found, Group};
use crate::quote::grammar::reading::Reading;
use crate::quote::speaker::description;
use crate::quote::speaker::known::Known;
use crate::quote::speaker::roles::{self, Fit};

/// A description with the words that say which one is meant.
pub(crate) struct Description {
    noun: Option<Noun>,
    words: Vec<String>,
    is_office: bool,
    /// Whether the verb says that somebody goes on.
    goes_on: bool,
    /// Whether a noun hands the words over, not a verb: `Réponse du préfet :` is somebody else's.
    is_answer: bool,
}

impl Description {
    pub(crate) fn of(reading: &Reading<'_, '_>, question: &Question<'_>) -> Option<Self> {
        let phrase = question.phrase()?;
        let words = phrase
            .noun
            .map(|(at, _)| roles::further_words(reading, at, phrase))
            .unwrap_or_default();
        let offices = if words.is_empty() {
            WordClasses::OFFICE
        } else {
            WordClasses::OFFICE.or(WordClasses::POST)
        };
        let is_office = phrase.noun.is_some_and(|(at, _)| reading.is(at, offices));
        let by_noun = |quote: &Found| {
            quote.attribution.cue.is_none() && quote.attribution.case.group == Group::Verbless
        };
        let cue = question.quote.and_then(|quote| quote.attribution.cue.as_ref());
        let goes_on = reading.says(cue, Frames::MORE);
        let is_answer = question.quote.is_some_and(by_noun);
        Some(Self { noun: phrase.noun.map(|(_, noun)| noun), words, is_office, goes_on, is_answer })
    }

    /// How somebody fits; nothing where its roles forbid it.
    pub(crate) fn fits(
        &self,
        reading: &Reading<'_, '_>,
        known: &Known,
        standing: &Standing<'_>,
    ) -> Option<Features> {
        let somebody = &standing.somebody;
        let goes_on = standing.turns_since == Some(0) && self.goes_on;
        let is_silent = standing.speaks_next.is_none() && !goes_on;
        let mut found = Features::default();
        let Some(noun) = self.noun else { return Some(found) };
        found.add(match known.roles.fit(noun.lemma, &self.words, somebody) {
            Fit::Conflict => return None,
            // Two descriptions by other nouns are two, unless the first introduced somebody: `un homme`, `le suspect`.
            Fit::Other if somebody.entity.is_none() && !somebody.is_new => return None,
            Fit::None | Fit::Other if self.is_answer && standing.turns_since.is_some() => {
                return None;
            }
            Fit::Whole | Fit::Bare if somebody.entity.is_none() => Feature::DescribedSo,
            Fit::Whole => Feature::RoleWhole,
            Fit::Bare => Feature::RoleBare,
            Fit::Like => Feature::RoleLike,
            Fit::None | Fit::Other if self.is_office && is_silent => Feature::OfficeUntold,
            // One house is a group, a company and a maker alike.
            Fit::Other if noun.kind != NounKind::Organization => Feature::RoleOther,
            Fit::Other | Fit::None => Feature::RoleNone,
        });
        found.add_if(known.roles.is_member(&self.words, somebody), Feature::Member);
        found.add_if(is_called(reading, noun, standing), Feature::Called);
        Some(found)
    }
}

/// Whether the noun opens the name: `le parquet` for `parquet de Lyon`.
fn is_called(reading: &Reading<'_, '_>, noun: Noun, standing: &Standing<'_>) -> bool {
    let opens = |at: TokenPos| reading.noun(at).is_some_and(|called| called.lemma == noun.lemma);
    noun.kind != NounKind::Person
        && standing.somebody.entity.is_some()
        && standing.before.iter().any(|place| opens(place.at))
}

/// How much a description sounds like somebody new.
pub(crate) fn newness(
    reading: &Reading<'_, '_>,
    known: &Known,
    question: &Question<'_>,
) -> Features {
    const VERB_REACH: usize = 4;
    let mut found = Features::default();
    let Some(phrase) = question.phrase() else { return found };
    let start = phrase.tokens.start;
    found.add_if(!phrase.definite, Feature::Indefinite);
    let is_people = phrase.noun.is_some_and(|(_, noun)| noun.lemma.is_empty());
    found.add_if(is_people, Feature::People);
    found.add_if(reading.is(start, WordClasses::DEMONSTRATIVE), Feature::Demonstrative);
    found.add_if(reading.is(start, WordClasses::POSSESSIVE), Feature::Possessive);
    found.add_if(phrase.plural, Feature::Plural);
    found.add_if(phrase.named, Feature::LooksNamed);
    let opens = reading.doc.starts_sentence(start);
    found.add_if(opens, Feature::OpensSentence);
    let is_verb = |at: TokenPos| reading.is_verb(at);
    found.add_if(!opens && start.behind(VERB_REACH).each().any(is_verb), Feature::BehindVerb);
    let Some((at, noun)) = phrase.noun else {
        found.add(Feature::NoNoun);
        return found;
    };
    let end = reading.noun_end(at);
    found.add_if(end >= phrase.tokens.end, Feature::Bare);
    let is_light = description::is_modified_lightly(reading, end..phrase.tokens.end);
    found.add_if(end < phrase.tokens.end && is_light, Feature::Light);
    let points_back = is_light && reading.is(at, WordClasses::ANAPHORIC);
    found.add_if(points_back, Feature::Anaphoric);
    found.add_if(noun.kind == NounKind::Organization, Feature::OrganizationNoun);
    let is_text = matches!(noun.kind, NounKind::Document | NounKind::Speech);
    found.add_if(is_text, Feature::DocumentNoun);
    found.add_if(known.roles.knows(noun.lemma), Feature::RoleSeen);
    found
}
