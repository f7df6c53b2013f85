//! Who and what is named: document in, mentions and entities out.
//!
//! A recogniser proposes [`RawMention`]s; everything after it (linking, roles, values) reads only those, so that rules
//! and a trained model are exchangeable.

mod context;
mod correct;
#[cfg(test)]
pub(crate) mod examples;
mod gender;
mod government;
mod link;
mod measure;
mod mention;
pub mod model;
mod own;
mod role;
mod rules;

use crate::annotation::EntityKind;
use crate::document::{Document, TokenKind};
use crate::lang::LangData;
use crate::position::Stretch;
use crate::rule::Rule;
use context::Context;
use mention::Valued;
pub use mention::{Entities, Epithet, RawMention};
use model::Model;
pub use own::OWN;

/// Every rule that finds or corrects a mention.
pub const RULES: &[&Rule] = &[
    &rules::head::HEAD,
    &rules::run::CAPITALS,
    &rules::run::LISTED,
    &model::rules::PERSON,
    &model::rules::PLACE,
    &model::rules::ORGANIZATION,
    &model::rules::EVENT,
    &model::rules::WORK,
    &correct::acronym::SPELLED,
    &correct::agreement::SAME_WORD,
    &correct::head::NOUN_BEFORE,
    &correct::edge::LEGAL_FORM,
    &correct::missing::TITLED,
    &correct::missing::CAPITAL_LINE,
    &correct::missing::ROAD,
    &correct::person::FIRST_NAME,
    &link::expansion::EXPANSION,
    &measure::date::day::DAY,
    &measure::date::month::MONTH,
    &measure::date::year::YEAR,
    &measure::date::numeric::NUMERIC,
    &measure::date::period::SEASON,
    &measure::date::period::CENTURY,
    &measure::date::relative::RELATIVE,
    &measure::time::CLOCK,
    &measure::quantity::PERCENT,
    &measure::quantity::MONEY,
    &measure::quantity::MEASURE,
    &OWN,
];

/// Finds the names of a document, by the model where there is one and by rules otherwise, and links those of one entity.
///
/// `own` are those that the reader's lists name, in text order and disjoint: they outrank the others.
#[must_use]
pub fn detect(
    doc: &Document<'_>,
    lang: &LangData,
    model: Option<&Model>,
    own: Vec<RawMention>,
) -> Entities {
    let ctx = Context::new(doc, lang);
    let names = match model {
        Some(model) => correct::correct(&ctx, model.tag(doc)),
        None => rules::recognize(&ctx),
    };
    let valued = names.into_iter().map(|raw| Valued { raw, value: None });
    let (editions, names) = valued.partition(|name| is_edition(&ctx, &name.raw));
    let [times, amounts, dates] = measure::find(&ctx);
    let (own, found) = own::outrank(own, disjoint([amounts, editions, times, dates, names]));
    link::link(&ctx, merge(own, found))
}

/// An event with the year that tells it from the others, which is then no date: `Coupe du monde 2018`.
fn is_edition(ctx: &Context<'_>, name: &RawMention) -> bool {
    const YEAR: usize = 4;
    let last = name.tokens.last();
    name.kind == EntityKind::Event
        && name.tokens.len() > 1
        && ctx.doc.kind(last) == Some(TokenKind::Number)
        && ctx.doc.slice(last).len() == YEAR
}

/// All mentions in text order; where two overlap, the one of the earlier list stays.
fn disjoint<const N: usize>(by_preference: [Vec<Valued>; N]) -> Vec<Valued> {
    by_preference.into_iter().reduce(merge).unwrap_or_default()
}

fn merge(kept: Vec<Valued>, others: Vec<Valued>) -> Vec<Valued> {
    let mut merged: Vec<Valued> = Vec::with_capacity(kept.len() + others.len());
    let mut kept = kept.into_iter().peekable();
    for other in others {
        while let Some(first) =
            kept.next_if(|mention| mention.raw.tokens.start < other.raw.tokens.end)
        {
            merged.push(first);
        }
        if merged.last().is_none_or(|last| last.raw.tokens.end <= other.raw.tokens.start) {
            merged.push(other);
        }
    }
    merged.extend(kept);
    merged
}
