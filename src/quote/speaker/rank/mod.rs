//! Who a description, a pronoun or nothing at all stands for: everybody who may be meant, weighed.
//!
//! A candidate has features; each kind of question gives each feature a weight, learned from annotated articles by
//! `cargo xtask train speakers`. The sum of its weights is a candidate's score; scores become chances as in a multinomial
//! logistic regression, in integers, so that they are the same everywhere. A conflict of gender, number, kind or role is no
//! feature: it keeps somebody from being a candidate at all.

pub(crate) mod candidate;
pub(crate) mod chance;
mod described;
pub(crate) mod feature;
pub(crate) mod ground;
pub(crate) mod question;
mod standing;
mod trained;
pub(crate) mod weights;

use crate::annotation::QuoteKind;
use crate::quote::grammar::headline;
use crate::quote::grammar::reading::Reading;
use crate::quote::speaker::history::History;
use crate::quote::speaker::known::Known;
use candidate::{Standing, Who};
use described::Description;
use feature::{Feature, Features};
use question::{Kind, Question};
use standing::Field;

/// Somebody who was weighed.
#[derive(Clone, Debug)]
struct Candidate {
    who: Who,
    features: Features,
}

/// Somebody with the chance that it is meant, in per cent.
#[derive(Clone, Debug)]
pub(crate) struct Ranked {
    pub(crate) who: Who,
    pub(crate) features: Features,
    pub(crate) chance: u8,
}

/// Everybody who may be meant, the likeliest first.
pub(crate) fn rank(
    reading: &Reading<'_, '_>,
    known: &Known,
    history: &History,
    question: &Question<'_>,
) -> Vec<Ranked> {
    let candidates = candidates(reading, known, history, question);
    let kind = question.kind();
    let scores: Vec<i32> =
        candidates.iter().map(|candidate| known.weights.score(kind, candidate.features)).collect();
    let chances = chance::chances(&scores);
    let mut ranked: Vec<(i32, Ranked)> = candidates
        .into_iter()
        .zip(scores.iter().zip(chances))
        .map(|(Candidate { who, features }, (&score, chance))| {
            (score, Ranked { who, features, chance })
        })
        .collect();
    ranked.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    ranked.into_iter().map(|(_, ranked)| ranked).collect()
}

/// Everybody who may be meant, with features, in the order in which they stand.
fn candidates(
    reading: &Reading<'_, '_>,
    known: &Known,
    history: &History,
    question: &Question<'_>,
) -> Vec<Candidate> {
    let all = candidate::standing(reading, known, history, question);
    let description = Description::of(reading, question);
    let all: Vec<(Standing<'_>, Features)> = all
        .into_iter()
        .filter_map(|standing| {
            let fits = match &description {
                Some(description) => description.fits(reading, known, &standing)?,
                None => Features::default(),
            };
            Some((standing, fits))
        })
        .collect();
    let (standings, fits): (Vec<_>, Vec<_>) = all.into_iter().unzip();
    let field = Field::of(reading, history, question, &standings);
    let known_ones = standings.into_iter().zip(fits).map(|(standing, fits)| {
        let features = fits.with(field.features(&standing));
        let features = with_pairs(features, &standing);
        Candidate { who: Who::Known(standing.somebody), features }
    });
    let mut candidates: Vec<Candidate> = known_ones.collect();
    if question.kind() == Kind::Pronoun {
        leave_objects(&mut candidates);
    }
    candidates.extend(candidate::new(reading, question).map(|who| {
        let features = described::newness(reading, known, question).and(Feature::New);
        Candidate { who, features }
    }));
    let untold = said(reading, history, question).and(Feature::NotTold);
    candidates.push(Candidate { who: Who::NotTold, features: untold });
    candidates
}

/// A pronoun goes on about the subject of the sentence before, if there is one that fits, and not about an object there that has
/// never spoken.
fn leave_objects(candidates: &mut Vec<Candidate>) {
    let is_object = |features: Features| {
        features.has(Feature::ObjectOneBack)
            && !features.has(Feature::LastSubject)
            && !Feature::SPOKEN.iter().any(|&spoke| features.has(spoke))
    };
    let is_introduced = |candidate: &Candidate| candidate.features.has(Feature::Introduced);
    if candidates.iter().any(is_introduced) {
        candidates.retain(|candidate| is_introduced(candidate) || !is_object(candidate.features));
    }
}

/// Adds what counts otherwise for somebody without a name.
fn with_pairs(mut features: Features, standing: &Standing<'_>) -> Features {
    let is_described = features.has(Feature::Described);
    let is_introduced = is_described && features.has(Feature::Introduced);
    features.add_if(is_introduced, Feature::DescribedIntroduced);
    let spoke = is_described && standing.turns_since.is_some();
    features.add_if(spoke, Feature::DescribedSpoke);
    features
}

/// What is known of the words said.
fn said(reading: &Reading<'_, '_>, history: &History, question: &Question<'_>) -> Features {
    let mut features = Features::default();
    if let Some(quote) = question.quote {
        features.add_if(quote.kind == QuoteKind::Partial, Feature::Partial);
        features.add_if(quote.kind == QuoteKind::Indirect, Feature::Indirect);
        features.add_if(headline::is_headline(reading, quote.whole.start), Feature::Headline);
    }
    features.add_if(history.last().is_none(), Feature::First);
    features
}
