//! What can be said of somebody or something that is named.

use super::overrule::Ledger;
use super::quote::touched;
use super::sheet::Sheet;
use super::step::Target;
use crate::annotation::{Annotations, Entity, EntityId, Loss, Quote, Review, stands};
use crate::span::Span;
use std::collections::BTreeSet;

/// Calls an entity by another name; the old one stays among its names.
pub(super) fn rename(sheet: &mut Sheet<'_>, at: usize, name: &str) -> Result<(), Loss> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Loss::Empty);
    }
    let entity = &mut sheet.found.entities[at];
    entity.review = touched(entity.review, entity.name != name);
    let old = std::mem::replace(&mut entity.name, name.to_owned());
    add_names(entity, [old]);
    Ok(())
}

/// Makes two entities one: the second, and of its kind.
pub(super) fn merge(
    sheet: &mut Sheet<'_>,
    ledger: &mut Ledger<'_>,
    from: usize,
    into: usize,
) -> Result<(), Loss> {
    if from == into {
        return Err(Loss::Same);
    }
    ledger.join(sheet, from, into);
    join(sheet, from, into);
    Ok(())
}

/// Leads all that is of one entity to another one.
pub(super) fn join(sheet: &mut Sheet<'_>, from: usize, into: usize) {
    let kind = sheet.found.entities[into].kind;
    for at in sheet.mentions_of((Target::Entity, from)) {
        sheet.lead(at, into);
        let mention = &mut sheet.found.mentions[at];
        if mention.kind != kind && stands(mention.review) {
            mention.review = touched(mention.review, true);
        }
        mention.kind = kind;
    }
    let old = &mut sheet.found.entities[from];
    let names = std::iter::once(old.name.clone()).chain(std::mem::take(&mut old.aliases));
    let names: Vec<String> = names.collect();
    let (roles, gender) = (std::mem::take(&mut old.roles), old.gender);
    let entity = &mut sheet.found.entities[into];
    add_names(entity, names);
    entity.roles.extend(roles);
    entity.gender = entity.gender.or(gender);
    entity.review = touched(entity.review, true);
    for quotes in [&mut sheet.found.quotes, &mut sheet.first.quotes] {
        follow(quotes, EntityId(from as u32), EntityId(into as u32));
    }
}

/// Calls entities anew of which a mention has come, gone or moved.
pub(super) fn call_anew(sheet: &mut Sheet<'_>, ledger: &Ledger<'_>) {
    let pairs = sheet.first.mentions.iter().zip(&sheet.found.mentions);
    let changed = pairs.filter(|(first, now)| {
        let is_there = stands(now.review) && now.review != Some(Review::Added);
        !is_there || (now.span, now.entity) != (first.span, first.entity)
    });
    let entities = changed.flat_map(|(first, now)| [first.entity.index(), now.entity.index()]);
    for entity in entities.collect::<BTreeSet<_>>() {
        call(sheet, ledger, entity);
    }
}

/// Calls an entity by what its mentions that stand call it, unless the reader has said its name: as before, or by the
/// most words.
pub(super) fn call(sheet: &mut Sheet<'_>, ledger: &Ledger<'_>, at: usize) {
    let mentions = &sheet.found.mentions;
    let entity = &mut sheet.found.entities[at];
    let standing = entity.mentions.iter().map(|id| &mentions[id.index()]);
    let mut spans: Vec<Span> =
        standing.filter(|it| stands(it.review)).map(|mention| mention.span).collect();
    spans.sort_unstable();
    let mut names: Vec<&str> = Vec::new();
    for name in spans.iter().map(|span| span.slice(sheet.text)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let length = |name: &&&str| (name.split_whitespace().count(), name.chars().count());
    let first = sheet.first.entities.get(at).map(|first| &first.name);
    let known = |old: &String| names.iter().find(|name| *name == old);
    let kept = first.and_then(known).or_else(|| known(&entity.name));
    let Some(&name) = kept.or_else(|| names.iter().rev().max_by_key(length)) else { return };
    if !ledger.has_name(at) {
        name.clone_into(&mut entity.name);
        let aliases = names.into_iter().filter(|other| *other != name);
        entity.aliases = aliases.map(str::to_owned).collect();
    }
}

fn add_names(entity: &mut Entity, names: impl IntoIterator<Item = String>) {
    for name in names {
        if !entity.aliases.contains(&name) {
            entity.aliases.push(name);
        }
    }
    entity.aliases.retain(|alias| *alias != entity.name);
}

/// Leads speakers and candidates from one entity to another; nobody is a candidate twice.
fn follow(quotes: &mut [Quote], from: EntityId, into: EntityId) {
    for quote in quotes {
        let speaker = quote.speaker.as_mut().and_then(|speaker| speaker.entity.as_mut());
        if let Some(id) = speaker.filter(|id| **id == from) {
            *id = into;
        }
        let speaker = quote.speaker.as_ref().and_then(|speaker| speaker.entity);
        let mut is_there = speaker == Some(into);
        quote.candidates.retain_mut(|candidate| {
            if candidate.entity == Some(from) {
                candidate.entity = Some(into);
            }
            let is_it = candidate.entity == Some(into);
            let is_again = is_it && is_there;
            is_there |= is_it;
            !is_again
        });
    }
}

/// Says how entities stand by how their mentions do.
pub(super) fn settle(found: &mut Annotations) {
    let mentions = &found.mentions;
    for entity in &mut found.entities {
        let mut reviews = entity.mentions.iter().map(|id| mentions[id.index()].review);
        let first = reviews.next().flatten();
        let is_like_all = reviews.all(|review| review == first);
        let is_machines = entity.review == Some(Review::Machine);
        let is_own = entity.review == Some(Review::Corrected);
        entity.review = match first {
            Some(Review::Rejected) if is_like_all => first,
            Some(Review::Added) if is_like_all && (is_machines || is_own) => first,
            Some(Review::Accepted) if is_like_all && is_machines => first,
            _ if entity.review == Some(Review::Rejected) => Some(Review::Machine),
            _ => entity.review,
        };
    }
}
