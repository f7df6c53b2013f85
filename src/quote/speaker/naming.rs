//! Somebody who speaks, called as the text calls them: by name, or by a description.

use crate::annotation::{EntityKind, MentionId, SpeakerKind};
use crate::lang::WordClasses;
use crate::lang::lexicon::NounKind;
use crate::quote::grammar::phrase::NounPhrase;
use crate::quote::grammar::view::View;
use crate::quote::speaker::somebody::Somebody;
use std::ops::Range;
use std::rc::Rc;

/// Somebody by name; two names together are a group.
pub(crate) fn named(view: &View<'_, '_>, phrase: &NounPhrase, mention: MentionId) -> Somebody {
    let mention = &view.entities.mentions[mention.index()];
    let entity = &view.entities.entities[mention.entity.index()];
    let is_pair = phrase.plural && phrase.noun.is_none();
    let kind = match entity.kind {
        _ if is_pair => SpeakerKind::Group,
        EntityKind::Person => SpeakerKind::Person,
        _ => SpeakerKind::Organization,
    };
    Somebody {
        name: if is_pair { text(view, phrase) } else { entity.name.as_str().into() },
        entity: (!is_pair).then_some(entity.id),
        gender: entity.gender.or(phrase.gender),
        plural: is_pair,
        is_place: entity.kind == EntityKind::Place,
        ..of_kind(phrase, kind)
    }
}

/// Somebody without a name.
pub(crate) fn described(view: &View<'_, '_>, phrase: &NounPhrase) -> Somebody {
    let kind = match phrase.noun.map(|(_, noun)| noun.kind) {
        Some(NounKind::Person) | None if !phrase.plural => SpeakerKind::Person,
        Some(NounKind::Organization) => SpeakerKind::Organization,
        Some(NounKind::Document | NounKind::Speech) => SpeakerKind::Document,
        _ => SpeakerKind::Group,
    };
    Somebody { name: text(view, phrase), ..of_kind(phrase, kind) }
}

/// Somebody without a name who is the subject of a sentence.
pub(crate) fn subject(view: &View<'_, '_>, phrase: &NounPhrase) -> Somebody {
    let noun = phrase.noun.map(|(_, noun)| noun).filter(|noun| noun.kind.is_somebody());
    let plural = phrase.plural || noun.is_some_and(|noun| noun.kind == NounKind::Group);
    let kind = match noun.map(|noun| noun.kind) {
        Some(NounKind::Organization) => SpeakerKind::Organization,
        _ if plural => SpeakerKind::Group,
        _ => SpeakerKind::Person,
    };
    Somebody { name: text(view, phrase), plural, ..of_kind(phrase, kind) }
}

fn of_kind(phrase: &NounPhrase, kind: SpeakerKind) -> Somebody {
    Somebody {
        at: phrase.tokens.start,
        name: Rc::default(),
        entity: None,
        kind,
        gender: phrase.gender,
        plural: phrase.plural,
        is_place: false,
        is_new: phrase.mention.is_none() && !phrase.plural && !phrase.definite,
    }
}

/// The words of a phrase, without the article that melts into a preposition: `parquet` of `auprès du parquet`.
fn text(view: &View<'_, '_>, phrase: &NounPhrase) -> Rc<str> {
    let Range { start, end } = phrase.tokens;
    let is_melted = view.is(start, WordClasses::PREPOSITION)
        && !view.is(start, WordClasses::PLURAL)
        && start + 1 < end;
    let start = start + usize::from(is_melted);
    view.doc.span(start..end).slice(view.doc.text).into()
}
