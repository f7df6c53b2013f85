//! Nouns before a name that belong to it or tell its kind: `rivière Sanaga`, `le parquet de Paris`, `boulevard Voltaire`.

use super::body;
use crate::annotation::EntityKind;
use crate::document::{Case, TokenPos, Tokens};
use crate::entity::context::{COMPLEMENT, Context};
use crate::entity::mention::RawMention;
use crate::lang::WordClasses;
use crate::lang::gazetteer::{Class, Classes};
use crate::position::Stretch;
use crate::rule::{Rule, Why};

/// A name that a noun before it begins or explains.
pub(in crate::entity) static NOUN_BEFORE: Rule = Rule::new(
    "entity.noun-before",
    Why {
        fr: "Le nom commun devant le nom en fait partie ou en dit le genre : parquet de Paris, la rivière Sanaga.",
        en: "The common noun before the name belongs to it or tells its kind: parquet de Paris, la rivière Sanaga.",
    },
);

/// A minister's noun stands so many tokens before its preposition at most: `ministre déléguée chargée des Transports`.
const REACH: usize = 3;

/// Whether the name is the portfolio of a minister: `le ministre grec des Finances`.
pub(super) fn is_portfolio(ctx: &Context<'_>, name: &RawMention) -> bool {
    let start = name.tokens.start;
    let may_be = match name.kind {
        EntityKind::Organization => true,
        EntityKind::Place => !ctx.classes(start).any(Classes::PLACE),
        _ => false,
    };
    may_be && {
        let is_minister =
            |noun: TokenPos| ctx.lang.name_grammar().ministers.contains(&ctx.plain(noun));
        noun_before(ctx, start).is_some_and(is_minister)
            || charge_before(ctx, start).is_some_and(|nouns| nouns.each().any(is_minister))
    }
}

/// The noun whose complement begins at the token, adjectives between them left out.
pub(super) fn noun_before(ctx: &Context<'_>, start: TokenPos) -> Option<TokenPos> {
    let mut noun = linked_before(ctx, start)?;
    while ctx.is_adjective(noun) {
        noun = noun.before(1)?;
    }
    Some(noun)
}

/// The token before the preposition, and article, that stand before the token.
fn linked_before(ctx: &Context<'_>, start: TokenPos) -> Option<TokenPos> {
    let mut link = start.before(1)?;
    if ctx.is(link, WordClasses::ARTICLE) {
        link = link.before(1)?;
    }
    let is_link = ctx.is(link, WordClasses::GENITIVE);
    if is_link && !ctx.doc.starts_sentence(start) { link.before(1) } else { None }
}

/// The tokens before another preposition: `ministre déléguée | aux Transports`.
fn charge_before(ctx: &Context<'_>, start: TokenPos) -> Option<Tokens> {
    let link = start.before(1)?;
    let is_link = ctx.is(link, COMPLEMENT);
    is_link.then(|| link.behind(REACH))
}

/// Gives a name the kind that the noun before it tells: `la rivière Sanaga`, `le média Ondaline`.
pub(super) fn tell_kind(ctx: &Context<'_>, name: &mut RawMention) {
    let start = name.tokens.start;
    let Some(prev) = start.before(1) else { return };
    let before = ctx.classes(prev);
    let is_described = is_described(ctx, name, prev);
    if name.is_sure() && !is_described || ctx.doc.starts_sentence(start) {
        return;
    }
    let is_place = || {
        before.has(Class::Area)
            || before.has(Class::PlaceHead)
            || linked_before(ctx, start).is_some_and(|noun| ctx.classes(noun).has(Class::Area))
    };
    let kind = if is_described || before.has(Class::Label) {
        EntityKind::Organization
    } else if name.tokens.len() == 1 && is_place() {
        EntityKind::Place
    } else {
        return;
    };
    if kind != name.kind {
        (name.kind, name.rule) = (kind, NOUN_BEFORE.id);
    }
}

/// Whether a label and adjectives stand before what looks like a person, `le groupe papetier finlandais Karhu`, and no first name.
fn is_described(ctx: &Context<'_>, name: &RawMention, prev: TokenPos) -> bool {
    const ADJECTIVES: usize = 3;
    let may_be = name.kind == EntityKind::Person
        && (name.tokens.len() == 1 || !ctx.classes(name.tokens.start).any(Classes::FIRST_NAME));
    let words = (prev + 1).behind(ADJECTIVES + 1).each().rev();
    let mut labels = words.skip_while(|&at| ctx.is_adjective(at));
    let is_next = |at: TokenPos| at < prev && ctx.classes(at).has(Class::Label);
    may_be && ctx.is_adjective(prev) && labels.next().is_some_and(is_next)
}

/// Makes an organization of what has a spokesman or a subsidiary and is no known place: `la filiale de Transfluv`.
pub(super) fn tell_employer(ctx: &Context<'_>, name: &mut RawMention) {
    let start = name.tokens.start;
    let may_be = match name.kind {
        EntityKind::Place => {
            !ctx.entry(&name.tokens).is_some_and(|entry| entry.classes.any(Classes::PLACE))
        }
        EntityKind::Person => !name.is_sure() && !ctx.classes(start).any(Classes::FIRST_NAME),
        _ => false,
    };
    if may_be && linked_before(ctx, start).is_some_and(|noun| tells_employer(ctx, noun)) {
        (name.kind, name.rule) = (EntityKind::Organization, NOUN_BEFORE.id);
    }
}

/// Whether a noun, adjectives behind it left out, is for what an organization has: `filiale belge`.
fn tells_employer(ctx: &Context<'_>, last: TokenPos) -> bool {
    let employers = ctx.lang.name_grammar().employers;
    let mut nouns = (TokenPos::START..last + 1).each().rev();
    let noun = nouns.find(|&at| employers.contains(&ctx.plain(at)) || !ctx.is_adjective(at));
    noun.is_some_and(|at| employers.contains(&ctx.plain(at)))
}

/// Leaves a noun out that only says what follows: `le média Ondaline` is called `Ondaline`.
pub(super) fn drop_label(ctx: &Context<'_>, name: &mut RawMention) {
    let start = name.tokens.start;
    let classes = ctx.classes(start);
    if name.tokens.len() > 1
        && ctx.doc.case(start) == Case::Lower
        && classes.has(Class::Label)
        && !classes.has(Class::OrganizationHead)
        && ctx.is_name_word(start + 1)
    {
        name.tokens.start += 1;
    }
}

/// Takes the words before a name into it that begin it: `boulevard Voltaire`, `parquet de Paris`, `revue Terre Vive`.
pub(super) fn take(ctx: &Context<'_>, name: &mut RawMention) {
    if ctx.doc.starts_sentence(name.tokens.start) {
        return;
    }
    if let Some((start, kind)) = head(ctx, name) {
        name.tokens.start = start;
        (name.kind, name.rule) = (kind, NOUN_BEFORE.id);
    }
}

/// Where a name begins with its head, and its kind.
fn head(ctx: &Context<'_>, name: &RawMention) -> Option<(TokenPos, EntityKind)> {
    let start = name.tokens.start;
    let grammar = ctx.lang.name_grammar();
    let prev = start.before(1)?;
    let is_labelled = || ctx.classes(prev.before(1)).has(Class::Label);
    if ctx.is_name_word(prev) && is_labelled() {
        return Some((prev, EntityKind::Organization));
    }
    if !matches!(name.kind, EntityKind::Place | EntityKind::Person) {
        return None;
    }
    let is_address =
        ctx.classes(prev).has(Class::PlaceHead) && !ctx.classes(prev).has(Class::CapitalHead);
    if ctx.doc.case(prev) == Case::Lower
        && (is_address || grammar.facilities.contains(&ctx.plain(prev)))
    {
        return Some((prev, EntityKind::Place));
    }
    if name.kind != EntityKind::Place {
        return None;
    }
    let noun = linked_before(ctx, start)?;
    if let Some(body) = body::start(ctx, noun).filter(|&body| !is_one_of_many(ctx, body)) {
        return Some((body, EntityKind::Organization));
    }
    if let Some(number) = body::numbered(ctx, noun) {
        return Some((number, EntityKind::Place));
    }
    let is_capital = ctx.doc.case(noun) == Case::Capitalized;
    let is_republic = is_capital && ctx.plain(noun) == grammar.republic;
    is_republic.then_some((noun, EntityKind::Place))
}

/// Whether a noun stands behind an article that names nothing: `un hôpital de Lyon`.
fn is_one_of_many(ctx: &Context<'_>, noun: TokenPos) -> bool {
    let before = noun.before(1);
    ctx.is(before, WordClasses::DETERMINER)
        && !ctx.is(before, WordClasses::DEFINITE.or(WordClasses::ARTICLE.or(WordClasses::GENITIVE)))
}

#[cfg(test)]
mod tests {
    use super::NOUN_BEFORE;
    use crate::entity::examples::{Examples, check};

    #[test]
    fn nouns_before_a_name_are_read() {
        check(
            &NOUN_BEFORE,
            &Examples {
                hits: &[
                    "Le groupement national {Dubois} a fui.",
                    "Selon le {parquet de Nancy}, il a fui.",
                    "Le match a lieu au {stade Jean-Dubois}.",
                    "Il vivait {boulevard Henri-Dubois}, à Lille.",
                ],
                misses: &["Le maire de Nancy a fui.", "Le camp de Marine Sanaga applaudit."],
                typography: "Selon le {parquet d’Épinal}, il a fui.",
            },
        );
    }
}
