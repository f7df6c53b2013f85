//! Names that the model found, corrected by their own words, by those beside them and by the rest of the text.
//!
//! The model weighs; where grammar or a list leaves little doubt, they decide: a title is no part of a name, a river is
//! no person, `le parquet de Paris` is no city, an acronym in brackets says where its full name begins.

pub(super) mod acronym;
pub(super) mod agreement;
mod body;
mod complement;
pub(super) mod edge;
pub(super) mod head;
mod listed;
pub(super) mod missing;
mod no_name;
pub(super) mod person;

use super::context::Context;
use super::mention::RawMention;
use crate::annotation::EntityKind;
use crate::lang::WordClasses;
use crate::lang::gazetteer::Class;
use crate::position::Stretch;
use crate::sort;
use std::cmp::Reverse;

/// Corrects names, sorted and disjoint, and leaves them so.
pub(super) fn correct(ctx: &Context<'_>, mut names: Vec<RawMention>) -> Vec<RawMention> {
    let foreign = no_name::foreign(ctx);
    names.retain(|name| {
        !is_ordinary(ctx, name)
            && !head::is_portfolio(ctx, name)
            && !no_name::is_feast(ctx, name)
            && !no_name::is_inside(name, &foreign)
    });
    for name in &mut names {
        drop_titles(ctx, name);
        edge::drop_asterisk(ctx, name);
        edge::drop_infinitive(ctx, name);
        person::drop_role(ctx, name);
        listed::complete(ctx, name);
        listed::tell_work(ctx, name);
        head::drop_label(ctx, name);
        head::tell_kind(ctx, name);
        head::tell_employer(ctx, name);
        complement::take(ctx, name);
        head::take(ctx, name);
        person::tell(ctx, name);
        missing::tell_person(ctx, name);
        edge::take_initials(ctx, name);
        edge::take_legal_form(ctx, name);
    }
    acronym::widen(ctx, &mut names);
    acronym::split(ctx, &mut names);
    let mut names = together(names);
    missing::add(ctx, &mut names);
    agreement::settle(ctx, &mut names);
    names
}

/// `Covid-19`, `le chef de l'État`: no name alone.
fn is_ordinary(ctx: &Context<'_>, name: &RawMention) -> bool {
    let start = name.tokens.start;
    let follows_role =
        || head::noun_before(ctx, start).is_some_and(|noun| ctx.classes(noun).has(Class::Role));
    name.tokens.len() == 1
        && ctx.classes(start).has(Class::Ordinary)
        && (!name.is_sure() || follows_role())
}

/// `M. Diallo` is called `Diallo`, and `le Dr. Diallo` is no work.
fn drop_titles(ctx: &Context<'_>, name: &mut RawMention) {
    let start = name.tokens.start;
    let is_titled = name.tokens.len() > 1 && ctx.is_civil_title(start);
    if is_titled && name.kind == EntityKind::Work && ctx.is(start.before(1), WordClasses::ARTICLE) {
        name.kind = EntityKind::Person;
    }
    while name.kind == EntityKind::Person
        && name.tokens.len() > 1
        && ctx.is_civil_title(name.tokens.start)
    {
        name.tokens.start += 1;
    }
}

/// Names that overlap now are one, of the kind of the first.
fn together(mut names: Vec<RawMention>) -> Vec<RawMention> {
    sort::by_key(&mut names, |name| (name.tokens.start, Reverse(name.tokens.end)));
    let mut kept: Vec<RawMention> = Vec::with_capacity(names.len());
    for name in names {
        match kept.last_mut() {
            Some(last) if name.tokens.start < last.tokens.end => {
                last.tokens.end = last.tokens.end.max(name.tokens.end);
            }
            _ => kept.push(name),
        }
    }
    kept
}
