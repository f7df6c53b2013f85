//! What the weights of speakers are learned from: the questions of a text with their candidates.
//!
//! `cargo xtask train speakers` reads it; no other part of the engine does.

use super::grammar::reading::Reading;
use super::grammar::view::View;
use super::{resolve, rules, speaker, trust};
use crate::document::Document;
use crate::entity::Entities;
use crate::lang::LangData;
use crate::span::Span;

pub use super::speaker::rank::chance::UNIT;
pub use super::speaker::rank::feature::{Feature, Features};
pub use super::speaker::rank::question::{KINDS, Kind};
pub use super::speaker::rank::weights::Weights;
pub use super::trust::sign::{Sign, Signs};

/// A quotation with everybody who was weighed for it.
#[derive(Clone, Debug)]
pub struct Example {
    /// The words said.
    pub parts: Vec<Span>,
    /// Whom it was given to; none where nobody is told.
    pub speaker: Option<String>,
    /// How its speaker was asked for; none where a name or a dialogue tells.
    pub kind: Option<Kind>,
    /// Everybody who was weighed, the likeliest first.
    pub candidates: Vec<Weighed>,
    /// The rule that found it, and its case.
    pub case: (&'static str, &'static str),
    /// What speaks for its being right, or against it.
    pub signs: Signs,
}

/// Somebody who was weighed.
#[derive(Clone, Debug)]
pub struct Weighed {
    /// The name or description; none for nobody who is told.
    pub name: Option<String>,
    /// What holds of it.
    pub features: Features,
    /// How likely it was, in per cent.
    pub chance: u8,
}

/// The quotations of a text, resolved by these weights.
#[must_use]
pub fn examples(
    doc: &Document<'_>,
    lang: &LangData,
    entities: &Entities,
    weights: &Weights,
) -> Vec<Example> {
    let reading = Reading::new(View::new(doc, lang, entities));
    let found = resolve::without_overlap(rules::find(&reading));
    let resolved = speaker::resolve(&reading, &found, weights, &[]);
    let pairs = found.iter().zip(resolved);
    let example = pairs.map(|(found, resolved)| Example {
        case: (found.attribution.case.rule.0, found.attribution.case.name),
        signs: trust::observe::signs(&reading, found, &resolved),
        parts: found.parts.iter().map(|part| doc.span(part.clone())).collect(),
        kind: resolved.weighed.as_ref().and_then(|weighed| weighed.asked),
        candidates: resolved.weighed.iter().flat_map(|all| &all.ranked).map(weighed).collect(),
        speaker: resolved.speaker.map(|speaker| speaker.name),
    });
    example.collect()
}

fn weighed(ranked: &speaker::rank::Ranked) -> Weighed {
    Weighed {
        name: ranked.who.somebody().map(|somebody| somebody.name.to_string()),
        features: ranked.features,
        chance: ranked.chance,
    }
}
