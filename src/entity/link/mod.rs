//! Raw mentions to entities: all names of one person, organization or place together.
//!
//! Mentions are first joined into clusters, by a union of positions; a cluster becomes an entity. Kinds never mix.

mod acronym;
mod cluster;
pub(super) mod expansion;
mod name;
mod person;

use super::context::Context;
use super::mention::{Entities, RawMention, Valued};
use super::own::is_own;
use super::{gender, government, role};
use crate::annotation::{Entity, EntityId, EntityKind, Gender, Mention, MentionId};
use crate::position::Stretch;
use crate::sort;
use crate::span::Span;
use cluster::Clusters;
use std::collections::HashMap;

/// Joins the mentions, sorted and disjoint, into entities.
pub(super) fn link(ctx: &Context<'_>, mentions: Vec<Valued>) -> Entities {
    let mentions = with_expansions(expansion::find(ctx, &mentions), mentions);
    let mut clusters = Clusters::new(mentions.len());
    same_name(ctx, &mentions, &mut clusters);
    acronym::join(ctx, &mentions, &mut clusters);
    person::join(ctx, &mentions, &mut clusters);
    build(ctx, &mentions, &clusters)
}

/// Adds the full names of acronyms, in place of what was found inside them, unless a mention reaches over their ends
/// or is of an own list.
fn with_expansions(mut expansions: Vec<Valued>, mut mentions: Vec<Valued>) -> Vec<Valued> {
    let overlap = |one: &Valued, two: &Valued| {
        one.raw.tokens.start < two.raw.tokens.end && two.raw.tokens.start < one.raw.tokens.end
    };
    let holds = |outer: &Valued, inner: &Valued| {
        outer.raw.tokens.start <= inner.raw.tokens.start
            && inner.raw.tokens.end <= outer.raw.tokens.end
    };
    expansions.retain(|full| {
        let first =
            mentions.partition_point(|mention| mention.raw.tokens.end <= full.raw.tokens.start);
        mentions[first..].iter().take_while(|other| overlap(other, full)).all(|other| {
            holds(full, other)
                && !is_own(other)
                && (full.raw.tokens != other.raw.tokens || full.raw.kind != other.raw.kind)
        })
    });
    mentions.retain(|mention| {
        let first =
            expansions.partition_point(|full| full.raw.tokens.end <= mention.raw.tokens.start);
        expansions.get(first).is_none_or(|full| !overlap(full, mention))
    });
    mentions.extend(expansions);
    sort::by_key(&mut mentions, |mention| mention.raw.tokens.start);
    mentions
}

/// Joins mentions of one kind that are written alike, listed as names of one organization, or of one value.
fn same_name(ctx: &Context<'_>, mentions: &[Valued], clusters: &mut Clusters) {
    let mut first: HashMap<(EntityKind, Key), usize> = HashMap::new();
    for (idx, Valued { raw, value }) in mentions.iter().enumerate() {
        let is_lone_person = raw.kind == EntityKind::Person && raw.tokens.len() == 1;
        let spelling = || Key::Spelling(name::key(ctx, raw.tokens.clone()));
        let keys = [
            Some(value.clone().map_or_else(spelling, Key::Value)).filter(|_| !is_lone_person),
            name::listed_group(ctx, raw).map(Key::Group),
        ];
        for key in keys.into_iter().flatten() {
            clusters.join(*first.entry((raw.kind, key)).or_insert(idx), idx);
        }
    }
}

/// What two mentions of one entity share.
#[derive(PartialEq, Eq, Hash)]
enum Key {
    Spelling(String),
    Value(String),
    Group(u16),
}

fn build(ctx: &Context<'_>, mentions: &[Valued], clusters: &Clusters) -> Entities {
    let mut out = Entities::default();
    let mut entity_of: HashMap<usize, usize> = HashMap::new();
    for (idx, Valued { raw, value }) in mentions.iter().enumerate() {
        let position = *entity_of.entry(clusters.root(idx)).or_insert(out.entities.len());
        let id = MentionId(idx as u32);
        if position == out.entities.len() {
            out.entities.push(new_entity(position, raw.kind));
        }
        let entity = &mut out.entities[position];
        entity.mentions.push(id);
        entity.gender = entity.gender.or_else(|| gender_beside(ctx, raw));
        let value = || value.clone().or_else(|| country_code(ctx, raw));
        entity.value = entity.value.take().or_else(value);
        out.mentions.push(Mention {
            id,
            kind: raw.kind,
            span: ctx.doc.span(raw.tokens.clone()),
            entity: entity.id,
            rule: raw.rule,
            confidence: raw.confidence,
            government: government::is_meant(ctx, raw),
            review: None,
            note: None,
        });
    }
    add_roles(ctx, mentions, &mut out);
    for entity in &mut out.entities {
        name::choose(ctx, entity, &out.mentions);
    }
    out
}

/// The gender that a mention and the words beside it tell, roles apart.
fn gender_beside(ctx: &Context<'_>, raw: &RawMention) -> Option<Gender> {
    match raw.kind {
        EntityKind::Person => gender::of_person(ctx, raw.tokens.clone()),
        EntityKind::Organization => gender::of_article(ctx, raw.tokens.start),
        _ => None,
    }
}

/// Adds what people are called, with the gender that it tells.
fn add_roles(ctx: &Context<'_>, mentions: &[Valued], out: &mut Entities) {
    let bearer = |idx: usize| out.mentions[idx].entity.index();
    out.epithets = role::find(ctx, mentions, |idx| out.entities[bearer(idx)].gender);
    for epithet in out.epithets.iter().filter(|epithet| epithet.is_role) {
        let entity = &mut out.entities[out.mentions[epithet.mention.index()].entity.index()];
        let role = epithet.tokens.clone();
        entity.gender = entity.gender.or_else(|| gender::of_role(ctx, role.clone()));
        add_role(ctx, entity, ctx.doc.span(role));
    }
}

/// Adds a role, unless the same words say it already.
fn add_role(ctx: &Context<'_>, entity: &mut Entity, role: Span) {
    let text = ctx.doc.text;
    if entity.roles.iter().all(|known| known.slice(text) != role.slice(text)) {
        entity.roles.push(role);
    }
}

fn new_entity(position: usize, kind: EntityKind) -> Entity {
    Entity {
        id: EntityId(position as u32),
        kind,
        name: String::new(),
        aliases: Vec::new(),
        roles: Vec::new(),
        mentions: Vec::new(),
        gender: None,
        value: None,
        review: None,
        note: None,
    }
}

/// ISO code of a mention that is a country.
fn country_code(ctx: &Context<'_>, raw: &RawMention) -> Option<String> {
    use crate::lang::gazetteer::Class;
    let entry = ctx.entry(&raw.tokens)?;
    let is_country = raw.kind == EntityKind::Place && entry.classes.has(Class::Country);
    entry.country().filter(|_| is_country).map(str::to_owned)
}
