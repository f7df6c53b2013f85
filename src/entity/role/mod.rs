//! What people are called beside their names: `le chef de la diplomatie russe Sergueï Lavrov`, `Anne Martin, maire de Nantes`.
//!
//! The one reader of roles: entities show them, and speakers are known by them.

mod after;
mod before;
mod noun;

use super::context::Context;
use super::mention::{Epithet, Valued};
use crate::annotation::{EntityKind, Gender, MentionId};
use crate::document::TokenPos;
use noun::{Bearer, Reader};

/// What the people of a text are called, in text order of their names; `gender` is what is known of a mention's bearer.
pub(super) fn find(
    ctx: &Context<'_>,
    mentions: &[Valued],
    gender: impl Fn(usize) -> Option<Gender>,
) -> Vec<Epithet> {
    let reader = Reader::new(ctx, mentions);
    let mut found: Vec<Epithet> = Vec::new();
    for (idx, mention) in mentions.iter().enumerate() {
        if mention.raw.kind != EntityKind::Person {
            continue;
        }
        let taken = found.last().map_or(TokenPos::START, |last| last.tokens.end);
        let name = mention.raw.tokens.clone();
        let mut bearer = Bearer { name, gender: gender(idx), taken, is_called: false };
        let mut called = before::find(&reader, &bearer);
        bearer.is_called = !called.is_empty();
        called.extend(after::find(&reader, &bearer));
        for (noun, tokens) in called {
            let (mention, is_role) = (MentionId(idx as u32), reader.is_role(noun));
            found.push(Epithet { mention, noun, tokens, is_role });
        }
    }
    found
}
