//! Spellings of a name: what makes two alike, and which one an entity is called by.

use crate::annotation::{Entity, Mention};
use crate::document::{Case, TokenPos, Tokens};
use crate::entity::context::Context;
use crate::entity::mention::RawMention;
use crate::lang::WordClasses;
use crate::lang::gazetteer::Class;
use crate::position::Stretch;

/// The name in lower case without accents and leading article, words separated by one blank.
pub(super) fn key(ctx: &Context<'_>, tokens: Tokens) -> String {
    let is_article = ctx.is(tokens.start, WordClasses::ARTICLE);
    let mut key = String::new();
    for idx in tokens.each().skip(usize::from(is_article && tokens.len() > 1)) {
        if !key.is_empty() && !key.ends_with('\'') {
            key.push(' ');
        }
        key.push_str(ctx.plain(idx).trim_end_matches('.'));
    }
    key
}

/// The number that all listed names of the mention's organization or country share.
pub(super) fn listed_group(ctx: &Context<'_>, raw: &RawMention) -> Option<u16> {
    use crate::annotation::EntityKind::{Organization, Place};
    let entry = ctx.entry(&raw.tokens)?;
    let fits = match raw.kind {
        Organization => entry.classes.has(Class::Organization),
        Place => entry.classes.has(Class::Country),
        _ => false,
    };
    entry.group().filter(|_| fits)
}

/// Sets the entity's name to its fullest spelling and the others as aliases, in text order.
pub(super) fn choose(ctx: &Context<'_>, entity: &mut Entity, mentions: &[Mention]) {
    let mut spellings: Vec<&str> = Vec::new();
    let mut fullest: Option<(Fullness, &str)> = None;
    for id in &entity.mentions {
        let span = mentions[id.index()].span;
        let text = span.slice(ctx.doc.text);
        if !spellings.contains(&text) {
            spellings.push(text);
            let rank = Fullness::of(ctx, ctx.doc.tokens_in(span));
            if fullest.is_none_or(|(best, _)| rank > best) {
                fullest = Some((rank, text));
            }
        }
    }
    let Some((_, name)) = fullest else { return };
    name.clone_into(&mut entity.name);
    entity.aliases =
        spellings.into_iter().filter(|&text| text != name).map(str::to_owned).collect();
}

/// How full a spelling is: more words, then more small letters (`Macron` before `MACRON`), then more letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Fullness {
    words: usize,
    is_mixed_case: bool,
    letters: usize,
}

impl Fullness {
    fn of(ctx: &Context<'_>, tokens: Tokens) -> Self {
        let is_full = |idx: TokenPos| ctx.doc.case(idx) != Case::Initial;
        Self {
            words: tokens.each().filter(|&idx| is_full(idx)).count(),
            is_mixed_case: tokens
                .each()
                .any(|idx| matches!(ctx.doc.case(idx), Case::Capitalized | Case::Mixed)),
            letters: tokens.each().map(|idx| ctx.doc.plain(idx).len()).sum(),
        }
    }
}
