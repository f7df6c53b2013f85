//! Runs of capitalized words that may be names.

use super::extent::{Run, run_end};
use super::head;
use crate::annotation::EntityKind;
use crate::document::{Case, TokenPos, Tokens};
use crate::entity::context::Context;
use crate::lang::WordClasses;
use crate::lang::gazetteer::{Class, Classes};
use crate::position::Stretch;
use crate::rule::{Rule, Why};

/// Capitalized words that no list and no head tells.
pub(in crate::entity) static CAPITALS: Rule = Rule::new(
    "entity.capitals",
    Why {
        fr: "Mots à majuscule, jugés par leurs voisins et par le reste du texte.",
        en: "Capitalized words, judged by their neighbours and by the rest of the text.",
    },
);

/// A name of several words that a list has.
pub(in crate::entity) static LISTED: Rule = Rule::new(
    "entity.list",
    Why {
        fr: "Nom d’une liste : pays, région, organisation.",
        en: "A listed name: a country, region or organization.",
    },
);

/// Finds the runs of a document, in text order, disjoint.
pub(super) fn collect(ctx: &Context<'_>) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut idx = TokenPos::START;
    while idx < ctx.doc.tokens.end() {
        let (end, run) = read(ctx, idx);
        runs.extend(run);
        idx = end;
    }
    runs
}

/// The run at a token, if any, and where to go on.
fn read(ctx: &Context<'_>, start: TokenPos) -> (TokenPos, Option<Run>) {
    if let Some(run) = listed(ctx, start).or_else(|| head::named_by_head(ctx, start)) {
        return (run.tokens.end, Some(run));
    }
    if !ctx.is_name_word(start) && !is_titled_particle(ctx, start) {
        return (start + 1, None);
    }
    let run = start..before_full_name(ctx, start..run_end(ctx, start));
    let first = without_front(ctx, run.clone());
    if first > start || is_ordinary(ctx, run.clone()) {
        return (first.max(start + 1), None);
    }
    let is_doubtful = ctx.has_forced_capital(start) && run.len() == 1;
    (run.end, Some(Run { tokens: run, known: None, rule: &CAPITALS, is_doubtful }))
}

/// Whether a small word begins a family name behind a title: `M. de Villiers`.
fn is_titled_particle(ctx: &Context<'_>, start: TokenPos) -> bool {
    let is_small = ctx.is_particle(start)
        || ctx.is(start, WordClasses::GENITIVE) && ctx.doc.case(start) == Case::Lower;
    let is_titled = || ctx.classes(start.before(1)).has(Class::Title);
    is_small && is_titled() && run_end(ctx, start) > start + 1
}

fn listed(ctx: &Context<'_>, start: TokenPos) -> Option<Run> {
    let phrase = ctx.phrase_at(start)?;
    let kind = phrase_kind(phrase.entry.classes)?;
    Some(Run {
        tokens: phrase.tokens.clone(),
        known: Some(kind),
        rule: &LISTED,
        is_doubtful: false,
    })
}

/// The kind of a listed name.
pub(super) fn phrase_kind(classes: Classes) -> Option<EntityKind> {
    if classes.has(Class::Organization) {
        Some(EntityKind::Organization)
    } else if classes.any(Classes::PLACE) {
        Some(EntityKind::Place)
    } else {
        None
    }
}

/// Where a run should end so that a full name can begin behind it: `de l'Intérieur | Anne Leroy`.
fn before_full_name(ctx: &Context<'_>, run: Tokens) -> TokenPos {
    let is_first_name = |idx: TokenPos| ctx.classes(idx).any(Classes::FIRST_NAME);
    let link = WordClasses::GENITIVE.or(WordClasses::ARTICLE);
    let follows_link = ctx.is(run.start.before(1), link);
    if !follows_link || is_first_name(run.start) {
        return run.end;
    }
    let inside = run.start + 1..run.end.back(1);
    inside.each().find(|&idx| is_first_name(idx)).unwrap_or(run.end)
}

/// The first token of a run behind titles, roles, peoples and ordinary words.
fn without_front(ctx: &Context<'_>, run: Tokens) -> TokenPos {
    let end = run.end;
    let stays = |idx: TokenPos| {
        let classes = ctx.classes(idx);
        let is_name = classes.any(Classes::FIRST_NAME) && !classes.has(Class::Title);
        if is_name && idx + 1 < end {
            return true;
        }
        let is_opener = ctx.has_forced_capital(idx) && classes.has(Class::Opener);
        !is_opener && (is_name || !is_front(classes))
    };
    run.each().find(|&idx| stays(idx)).unwrap_or(end)
}

/// Whether a capitalized word says what follows is named, and is no part of the name.
fn is_front(classes: Classes) -> bool {
    [Class::Title, Class::Role, Class::People, Class::Label, Class::Ordinary]
        .into_iter()
        .any(|class| classes.has(class))
}

/// Whether nothing in the run can be a name: a lone initial, a month.
fn is_ordinary(ctx: &Context<'_>, run: Tokens) -> bool {
    let first = run.start;
    let is_calendar = ctx.lang.conventions().month(ctx.lower(first)).is_some()
        || ctx.lang.conventions().weekdays.contains(&ctx.lower(first));
    run.len() == 1 && (ctx.doc.case(first) == Case::Initial || is_calendar)
}

#[cfg(test)]
mod tests {
    use super::{CAPITALS, LISTED};
    use crate::entity::examples::{Examples, check};

    #[test]
    fn capitalized_words_are_weighed() {
        check(
            &CAPITALS,
            &Examples {
                hits: &["Hier, {Jean Dupré} a gagné.", "Mme {Kalmar} habite à {Pontivy}."],
                misses: &["Hier, la Nouvelle est tombée.", "Lundi, il a plu."],
                typography: "Aujourd’hui, M.\u{A0}{Dupré} a gagné.",
            },
        );
    }

    #[test]
    fn listed_names_are_known() {
        check(
            &LISTED,
            &Examples {
                hits: &["Les {Nations unies} votent.", "Il part en {Afrique du Sud}."],
                misses: &["Les nations réunies votent.", "Il part dans le sud de l'Afrique."],
                typography: "La {Côte d’Ivoire} a gagné.",
            },
        );
    }
}
