//! Somebody called by the name of a people or of whoever lives in a place: `l'Allemande`, `le Majorquin`.

use crate::annotation::{Entity, EntityKind, MentionId};
use crate::document::TokenPos;
use crate::lang::WordClasses;
use crate::lang::gazetteer::{Class, Classes};
use crate::lang::lexicon::{Noun, NounKind};
use crate::position::Stretch;
use crate::quote::grammar::phrase::NounPhrase;
use crate::quote::grammar::reading::Reading;

/// The phrase as a description of one person; nothing where it is no article with such a name. A person's own name has no
/// article: one that has is taken for such a name as well.
pub(crate) fn of(reading: &Reading<'_, '_>, phrase: &NounPhrase) -> Option<NounPhrase> {
    let at = phrase.tokens.last()?;
    let has_article = reading.is(phrase.tokens.start, WordClasses::DETERMINER);
    let is_pair = phrase.tokens.len() == 2 && has_article && phrase.definite && !phrase.plural;
    if !is_pair || phrase.noun.is_some() || !reading.is_capitalized(at) {
        return None;
    }
    let people = reading.lang.gazetteer().word(reading.doc.plain(at)).classes;
    let is_name = match phrase.mention {
        None => people.has(Class::People),
        Some(id) => sole_entity(reading, id).is_some_and(|entity| match entity.kind {
            EntityKind::Person => true,
            EntityKind::Organization | EntityKind::Place => {
                reading.mention_at(phrase.tokens.start).is_none()
                    && is_inhabitant(reading, at, people)
            }
            _ => false,
        }),
    };
    if !is_name {
        return None;
    }
    let gender = people.gender().or(phrase.gender);
    let person = Noun { lemma: "", kind: NounKind::Person, gender, number: None };
    Some(NounPhrase {
        gender,
        noun: Some((at, person)),
        mention: None,
        named: false,
        ..phrase.clone()
    })
}

/// Whose only name in the text a mention is.
fn sole_entity<'a>(reading: &Reading<'a, '_>, id: MentionId) -> Option<&'a Entity> {
    let mention = reading.entities.mentions.get(id.index())?;
    let entity = reading.entities.entities.get(mention.entity.index())?;
    (entity.mentions.len() == 1).then_some(entity)
}

/// Whether a name that is no known house's ends like those of whoever lives in a place: `le Finistérien`.
fn is_inhabitant(reading: &Reading<'_, '_>, at: TokenPos, classes: Classes) -> bool {
    let ends = (reading.lang.grammar().is_inhabitant)(reading.lower(at));
    ends && !classes.has(Class::Organization)
}
