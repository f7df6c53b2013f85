//! What can be said of a name at one place.

use super::anchor::Anchor;
use super::entity;
use super::overrule::Ledger;
use super::quote::touched;
use super::sheet::{Item, Sheet};
use super::step::{Action, Step, Target};
use crate::annotation::{EntityKind, Loss, Review, stands};
use crate::span::Span;

/// Adds a name, or says that there is one with these borders; it has them again, where it was found with them.
pub(super) fn add<'s>(
    sheet: &mut Sheet<'_>,
    ledger: &mut Ledger<'s>,
    step: &'s Step,
    kind: EntityKind,
) -> Result<(), Loss> {
    let span = sheet.locate(&step.anchor)?.span;
    let at = if let Some(at) = sheet.mention_at(span) {
        let entity = sheet.found.mentions[at].entity.index();
        lead_back(sheet, ledger, at, span);
        restore(sheet, ledger, at, Review::Accepted);
        set_kind(sheet, ledger, (Target::Mention, at), kind);
        ledger.note_one(sheet, entity, &step.action);
        at
    } else {
        make_room(sheet, ledger, span, usize::MAX);
        sheet.add_mention(span, kind)
    };
    ledger.note((Target::Mention, at), step);
    Ok(())
}

/// Leads a mention back to the place where it was found, where that is meant.
fn lead_back(sheet: &mut Sheet<'_>, ledger: &mut Ledger<'_>, at: usize, span: Span) {
    let (now, first) = (sheet.found.mentions[at].span, sheet.first.mentions[at].span);
    if !sheet.locator.is_one(now, span) {
        ledger.lead_back((Target::Mention, at));
        move_to(sheet, ledger, at, first);
    }
}

/// Lets a mention stand, where it was rejected; others that stand at its place give way.
pub(super) fn restore(sheet: &mut Sheet<'_>, ledger: &mut Ledger<'_>, at: usize, review: Review) {
    let mention = &sheet.found.mentions[at];
    if !stands(mention.review) {
        make_room(sheet, ledger, mention.span, at);
    }
    let mention = &mut sheet.found.mentions[at];
    if !matches!(mention.review, Some(Review::Added | Review::Corrected)) {
        mention.review = Some(review);
    }
}

/// Says of what kind a name is: everywhere, or at one place only, which is then another entity's.
pub(super) fn set_kind(
    sheet: &mut Sheet<'_>,
    ledger: &mut Ledger<'_>,
    item: Item,
    kind: EntityKind,
) {
    for at in sheet.mentions_of(item) {
        let is_changed = sheet.found.mentions[at].kind != kind;
        restore(sheet, ledger, at, if is_changed { Review::Corrected } else { Review::Accepted });
        if is_changed && item.0 == Target::Mention {
            regroup(sheet, at, kind);
        }
        sheet.found.mentions[at].kind = kind;
    }
    let at = sheet.entity_of(item).unwrap_or(item.1);
    let entity = &mut sheet.found.entities[at];
    if entity.kind != kind {
        entity.kind = kind;
        entity.value = None;
        entity.review = touched(entity.review, true);
    }
}

/// Leads a mention to the entity of a kind that is called so, or to one of its own, where it is not alone in its own.
fn regroup(sheet: &mut Sheet<'_>, at: usize, kind: EntityKind) {
    let mention = &sheet.found.mentions[at];
    let (span, old) = (mention.span, mention.entity.index());
    let is_alone = sheet.found.entities[old].mentions.len() == 1;
    let known = sheet.named(span.slice(sheet.text), |other| other == kind);
    match known.filter(|known| *known != old) {
        Some(known) if is_alone => entity::join(sheet, old, known),
        Some(known) => sheet.lead(at, known),
        None if is_alone => {}
        None => {
            let own = sheet.add_entity(span, kind);
            sheet.lead(at, own);
        }
    }
}

/// Makes a mention one of an entity of its own, or of the one that its words were made before.
pub(super) fn split(sheet: &mut Sheet<'_>, ledger: &mut Ledger<'_>, at: usize) -> Result<(), Loss> {
    let mention = &sheet.found.mentions[at];
    let (span, kind, entity) = (mention.span, mention.kind, mention.entity.index());
    if sheet.found.entities[entity].mentions.len() == 1 {
        return Err(Loss::Same);
    }
    restore(sheet, ledger, at, Review::Corrected);
    let made = sheet.made(span, kind).filter(|made| *made != entity);
    let own = made.unwrap_or_else(|| sheet.add_entity(span, kind));
    sheet.lead(at, own);
    Ok(())
}

/// Moves a name's borders to a place that has some of its words; others that stand there give way.
pub(super) fn set_borders(
    sheet: &mut Sheet<'_>,
    ledger: &mut Ledger<'_>,
    at: usize,
    to: &Anchor,
) -> Result<(), Loss> {
    let span = sheet.locate(to)?.span;
    if !sheet.found.mentions[at].span.overlaps(span) {
        return Err(Loss::OtherPlace);
    }
    move_to(sheet, ledger, at, span);
    Ok(())
}

fn move_to(sheet: &mut Sheet<'_>, ledger: &mut Ledger<'_>, at: usize, span: Span) {
    make_room(sheet, ledger, span, at);
    let mention = &mut sheet.found.mentions[at];
    let old = std::mem::replace(&mut mention.span, span);
    mention.review = touched(mention.review, old != span);
    let entity = mention.entity.index();
    entity::call(sheet, ledger, entity);
}

/// Rejects whatever else stands at a place.
fn make_room(sheet: &mut Sheet<'_>, ledger: &mut Ledger<'_>, span: Span, but: usize) {
    let mut displaced = Vec::new();
    for (at, mention) in sheet.found.mentions.iter_mut().enumerate() {
        if at != but && stands(mention.review) && mention.span.overlaps(span) {
            mention.review = Some(Review::Rejected);
            displaced.push((at, mention.entity.index()));
        }
    }
    for (at, entity) in displaced {
        ledger.displace((Target::Mention, at));
        ledger.note_one(sheet, entity, &Action::Reject);
    }
}
