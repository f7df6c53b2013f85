//! Names that the model left out, or gave another kind, though the words beside them leave no doubt.

use super::edge;
use crate::annotation::EntityKind;
use crate::document::{Case, TokenPos, Tokens};
use crate::entity::context::Context;
use crate::entity::mention::RawMention;
use crate::lang::WordClasses;
use crate::lang::gazetteer::Classes;
use crate::position::Stretch;
use crate::rule::{Rule, Why};
use crate::sort;

/// A person behind a title.
pub(in crate::entity) static TITLED: Rule = Rule::new(
    "entity.titled",
    Why {
        fr: "Un titre devant le nom dit que c’est une personne : Mme Nancy.",
        en: "A title before the name says that it is a person: Mme Nancy (Mrs Nancy).",
    },
);

/// A person in a line of capitals.
pub(in crate::entity) static CAPITAL_LINE: Rule = Rule::new(
    "entity.capital-line",
    Why {
        fr: "Prénom et nom dans une ligne en capitales.",
        en: "First name and family name in a line of capitals.",
    },
);

/// A road by its number.
pub(in crate::entity) static ROAD: Rule = Rule::new(
    "entity.road",
    Why {
        fr: "Route par son numéro : l’A7, la RN 20.",
        en: "A road by its number: l’A7, la RN 20.",
    },
);

/// A name behind a title or legal form has at most so many words.
const LONGEST: usize = 4;

/// Adds such names to those that are sorted and disjoint; the new ones take the place of what overlaps with them.
pub(super) fn add(ctx: &Context<'_>, names: &mut Vec<RawMention>) {
    let mut added: Vec<RawMention> = Vec::new();
    let words = ctx.doc.tokens.with_positions().filter(|(_, token)| token.is_word());
    for (at, _) in words {
        let is_taken = added.last().is_some_and(|last| at < last.tokens.end);
        if !is_taken && let Some(name) = road(ctx, at).or_else(|| absent(ctx, at, names)) {
            added.push(name);
        }
    }
    if added.is_empty() {
        return;
    }
    names.retain(|name| is_free(&added, &name.tokens));
    names.extend(added);
    sort::by_key(names, |name| name.tokens.start);
}

/// Whether none of the names, which are sorted and disjoint, overlaps with some tokens.
fn is_free(names: &[RawMention], tokens: &Tokens) -> bool {
    let next = names.partition_point(|known| known.tokens.end <= tokens.start);
    names.get(next).is_none_or(|known| known.tokens.start >= tokens.end)
}

/// A name behind a title or legal form, or in capitals, where none was found.
fn absent(ctx: &Context<'_>, at: TokenPos, names: &[RawMention]) -> Option<RawMention> {
    if !ctx.doc.is_capitalized(at) {
        return None;
    }
    let name = titled(ctx, at).or_else(|| company(ctx, at)).or_else(|| in_capitals(ctx, at))?;
    is_free(names, &name.tokens).then_some(name)
}

/// `M. De Groot`, from its title.
fn titled(ctx: &Context<'_>, title: TokenPos) -> Option<RawMention> {
    let tokens = is_short_title(ctx, title).then(|| run(ctx, title + 1))??;
    Some(RawMention::found(&TITLED, EntityKind::Person, tokens, 80))
}

/// Makes persons of names behind a title, which is no part of them: `Mme Nancy`.
pub(super) fn tell_person(ctx: &Context<'_>, name: &mut RawMention) {
    let is_longer = name.tokens.len() > 1 && name.kind != EntityKind::Work;
    if is_longer
        && is_short_title(ctx, name.tokens.start)
        && ctx.is_name_word(name.tokens.start + 1)
    {
        name.tokens.start += 1;
    }
    let is_titled = name.tokens.start.before(1).is_some_and(|at| is_short_title(ctx, at));
    if is_titled && name.kind != EntityKind::Person && !ctx.doc.starts_sentence(name.tokens.start) {
        (name.kind, name.rule) = (EntityKind::Person, TITLED.id);
    }
}

/// `M.`, `Mme`, `Me`, but not `m` or `ME`.
fn is_short_title(ctx: &Context<'_>, at: TokenPos) -> bool {
    /// `Mlle.`
    const LONGEST_TITLE: usize = 5;
    let word = ctx.doc.slice(at);
    let is_abbreviation = matches!(ctx.doc.case(at), Case::Capitalized) || word.ends_with('.');
    (2..=LONGEST_TITLE).contains(&word.len())
        && is_abbreviation
        && word.starts_with(char::is_uppercase)
        && ctx.is_civil_title(at)
        && !follows_name(ctx, at)
}

/// Whether a word with a capital of its own stands before: `Me` of `Wake Me Up`.
fn follows_name(ctx: &Context<'_>, at: TokenPos) -> bool {
    let is_name = |before| ctx.is_name_word(before) && !ctx.has_forced_capital(before);
    !ctx.doc.starts_sentence(at) && at.before(1).is_some_and(is_name)
}

/// `SARL Durand`, from its legal form.
fn company(ctx: &Context<'_>, form: TokenPos) -> Option<RawMention> {
    let tokens = edge::is_before(ctx, form).then(|| run(ctx, form + 1))??;
    Some(RawMention::found(&edge::LEGAL_FORM, EntityKind::Organization, form..tokens.end, 70))
}

/// The words with capitals from a token on, particles between them included: `De Groot`, `Le Goff`.
fn run(ctx: &Context<'_>, start: TokenPos) -> Option<Tokens> {
    let goes_on = |at: TokenPos| ctx.is_name_word(at) && !ctx.doc.starts_sentence(at);
    if !goes_on(start) {
        return None;
    }
    let mut end = start + 1;
    while end.since(start) < LONGEST {
        match end {
            at if goes_on(at) => end = at + 1,
            at if ctx.is_particle(at) && goes_on(at + 1) => end = at + 2,
            _ => break,
        }
    }
    Some(start..end)
}

/// A first name with a word that is nothing else, in a line of capitals: `PAUL VERDIER`.
fn in_capitals(ctx: &Context<'_>, first: TokenPos) -> Option<RawMention> {
    let is_upper = |at: TokenPos| ctx.doc.case(at) == Case::Upper;
    let last = first + 1;
    let is_line = || {
        let words = (last + 1).ahead(2).each().chain(first.behind(2).each());
        words
            .filter(|&at| ctx.doc.is_word(at))
            .all(|at| is_upper(at) || ctx.doc.case(at) == Case::Initial)
            && (is_upper(last + 1) || is_upper(last + 2) || first.before(1).is_some_and(is_upper))
    };
    let is_word = |at: TokenPos| {
        let word = ctx.lower(at);
        ctx.lang.words().classes(word) != WordClasses::default()
            || ctx.lang.is_finite_verb(word)
            || !ctx.lang.nouns().lookup(word).is_empty()
            || !ctx.lang.verbs().lookup(word).is_empty()
    };
    let is_name = is_upper(first)
        && is_upper(last)
        && !ctx.doc.starts_sentence(last)
        && ctx.classes(first).any(Classes::FIRST_NAME)
        && !is_word(first)
        && !is_word(last)
        && is_line();
    is_name.then(|| RawMention::found(&CAPITAL_LINE, EntityKind::Person, first..last + 1, 60))
}

/// `A7`, `RN 20`, `D906`, behind an article or a noun for a road; the noun is no part of it.
fn road(ctx: &Context<'_>, at: TokenPos) -> Option<RawMention> {
    let tokens = numbered(ctx, at).or_else(|| classed(ctx, at))?;
    Some(RawMention::found(&ROAD, EntityKind::Place, tokens, 85))
}

/// `A7`, `RN 20`.
fn numbered(ctx: &Context<'_>, at: TokenPos) -> Option<Tokens> {
    if !ctx.doc.is_capitalized(at) {
        return None;
    }
    let grammar = ctx.lang.name_grammar();
    let word = ctx.doc.slice(at);
    let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
    let &(_, least) = grammar.roads.iter().find(|(name, _)| *name == letters)?;
    let (digits, end) = match word.strip_prefix(letters) {
        Some("") => (ctx.doc.slice(at + 1), at + 2),
        digits => (digits.unwrap_or_default(), at + 1),
    };
    let before = at.before(1)?;
    let has_article = ctx.is(before, WordClasses::ARTICLE);
    let is_on_it = before.before(1).is_some_and(|on| grammar.on_road.contains(&ctx.lower(on)));
    let is_known = least > 0
        && digits.len() >= least
        && !(digits.len() > 2 && letters.len() == 1 && least == 1);
    let is_clear =
        grammar.road_nouns.contains(&ctx.plain(before)) || has_article && (is_on_it || is_known);
    (is_clear && is_road_number(digits)).then_some(at..end)
}

/// `nationale 7`, `route départementale 93`.
fn classed(ctx: &Context<'_>, at: TokenPos) -> Option<Tokens> {
    let grammar = ctx.lang.name_grammar();
    let is_classed =
        grammar.road_classes.contains(&ctx.plain(at)) && is_road_number(ctx.doc.slice(at + 1));
    let before = at.before(1).filter(|_| is_classed)?;
    let noun = Some(before).filter(|&noun| grammar.road_nouns.contains(&ctx.plain(noun)));
    let start = noun.unwrap_or(at);
    ctx.is(start.before(1), WordClasses::ARTICLE.or(WordClasses::GENITIVE)).then_some(start..at + 2)
}

fn is_road_number(digits: &str) -> bool {
    (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{CAPITAL_LINE, ROAD, TITLED};
    use crate::entity::examples::{Examples, check};

    #[test]
    fn titles_make_persons() {
        check(
            &TITLED,
            &Examples {
                hits: &["Mme {Nancy} est partie.", "Le client de Me {Kalmar} a fui."],
                misses: &["Il vit à Nancy.", "Elle chante Wake Me Up."],
                typography: "Selon M.\u{A0}{Paris}, tout va bien.",
            },
        );
    }

    #[test]
    fn persons_are_found_in_lines_of_capitals() {
        check(
            &CAPITAL_LINE,
            &Examples {
                hits: &["{PAUL KALMAR} A DÉMISSIONNÉ HIER.", "{LUC KALMAR} A VENDU LE PORT."],
                misses: &["LE PORT FERME LUNDI MATIN.", "L'ONU ET l'OTAN se taisent."],
                typography: "{PAUL\u{A0}KALMAR} A DÉMISSIONNÉ HIER.",
            },
        );
    }

    #[test]
    fn roads_are_found_by_their_number() {
        check(
            &ROAD,
            &Examples {
                hits: &[
                    "Un accident sur l'{A7} et sur la {RN 20}.",
                    "Le bouchon de l'autoroute {A10} atteint la {D906}.",
                    "Il roulait sur la {route départementale 93}.",
                ],
                misses: &[
                    "Un Airbus A320 s'est posé.",
                    "Le club joue en D1.",
                    "La fiche A7 manque.",
                ],
                typography: "Un accident sur l’{A7}, à Vienne.",
            },
        );
    }
}
