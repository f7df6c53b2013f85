//! Somebody called by the name of a people or of whoever lives in a place: `l'Allemande`, `le Majorquin`.

use crate::annotation::{EntityKind, MentionId};
use crate::lang::WordClasses;
use crate::lang::gazetteer::Class;
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
        Some(id) => is_only_mention(reading, id, EntityKind::Person) || is_inhabitant(reading, id),
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

/// Whether somebody has that one name in the text.
fn is_only_mention(reading: &Reading<'_, '_>, id: MentionId, kind: EntityKind) -> bool {
    let mention = reading.entities.mentions.get(id.index());
    let entity = mention.and_then(|mention| reading.entities.entities.get(mention.entity.index()));
    entity.is_some_and(|entity| entity.kind == kind && entity.mentions.len() == 1)
}

/// Whether a name that is no known house's ends like those of whoever lives in a place: `le Finistérien`.
fn is_inhabitant(reading: &Reading<'_, '_>, id: MentionId) -> bool {
    let Some(mention) = reading.entities.mentions.get(id.index()) else { return false };
    let tokens = reading.mention_tokens(mention);
    let may_be = is_only_mention(reading, id, EntityKind::Organization)
        || is_only_mention(reading, id, EntityKind::Place);
    let ends = (reading.lang.grammar().is_inhabitant)(reading.lower(tokens.start));
    let entry = reading.lang.gazetteer().word(reading.doc.plain(tokens.start));
    may_be && ends && !entry.classes.has(Class::Organization)
}
