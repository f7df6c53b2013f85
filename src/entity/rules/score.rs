//! How strongly a run's own words and its neighbours speak for each kind.

use super::extent::Run;
use super::run::phrase_kind;
use crate::annotation::EntityKind;
use crate::document::{Case, TokenPos};
use crate::entity::context::Context;
use crate::lang::WordClasses;
use crate::lang::gazetteer::{Class, Classes};
use crate::position::Stretch;

/// Evidence for each kind; positive speaks for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Scores {
    person: i32,
    place: i32,
    organization: i32,
    event: i32,
}

/// A kind needs this much evidence.
const ENOUGH: i32 = 2;
/// The same where the capital may come from the sentence alone.
const ENOUGH_AT_START: i32 = 4;

impl Scores {
    pub(super) fn add(&mut self, kind: EntityKind, points: i32) {
        match kind {
            EntityKind::Person => self.person += points,
            EntityKind::Place => self.place += points,
            EntityKind::Organization => self.organization += points,
            EntityKind::Event => self.event += points,
            EntityKind::Work
            | EntityKind::Date
            | EntityKind::Time
            | EntityKind::Quantity
            | EntityKind::Other => {}
        }
    }

    pub(super) fn plus(self, other: Self) -> Self {
        Self {
            person: self.person + other.person,
            place: self.place + other.place,
            organization: self.organization + other.organization,
            event: self.event + other.event,
        }
    }

    pub(super) fn capped(self, most: i32) -> Self {
        Self {
            person: self.person.min(most),
            place: self.place.min(most),
            organization: self.organization.min(most),
            event: self.event.min(most),
        }
    }

    /// The kind with most evidence, where that is enough.
    pub(super) fn best(&self, run: &Run) -> Option<(EntityKind, i32)> {
        let kinds = [
            (EntityKind::Person, self.person),
            (EntityKind::Place, self.place),
            (EntityKind::Organization, self.organization),
            (EntityKind::Event, self.event),
        ];
        let enough = if run.is_doubtful { ENOUGH_AT_START } else { ENOUGH };
        let best = kinds.into_iter().rev().max_by_key(|&(_, score)| score)?;
        (best.1 >= enough).then_some(best)
    }
}

/// Weighs a run by its own words and its neighbours.
pub(super) fn alone(ctx: &Context<'_>, run: &Run) -> Scores {
    let mut scores = Scores::default();
    if let Some(kind) = run.known {
        scores.add(kind, 9);
        return scores;
    }
    words(ctx, run, &mut scores);
    before(ctx, run, &mut scores);
    after(ctx, run, &mut scores);
    scores
}

fn words(ctx: &Context<'_>, run: &Run, scores: &mut Scores) {
    let first = run.tokens.start;
    let classes = ctx.classes(first);
    let case = ctx.doc.case(first);
    if run.tokens.len() == 1 {
        if is_listed(ctx, first)
            && let Some(kind) = phrase_kind(classes)
        {
            scores.add(
                kind,
                if classes.has(Class::Town) || classes.has(Class::Region) { 4 } else { 7 },
            );
        }
        if classes.any(Classes::FIRST_NAME) {
            scores.person += 2;
        }
        if case == Case::Upper {
            scores.organization += 3;
        } else if is_beside_verb(ctx, run) {
            scores.person += 2;
        }
        if (ctx.lang.grammar().is_compound_town)(ctx.plain(first)) {
            scores.place += 4;
        }
        return;
    }
    scores.person += 3;
    if classes.any(Classes::FIRST_NAME) {
        scores.person += 4;
    }
    for idx in run.tokens.each() {
        let classes = ctx.classes(idx);
        let case = ctx.doc.case(idx);
        if classes.has(Class::OrganizationHead)
            || ctx.lang.name_grammar().organization_words.contains(&ctx.plain(idx))
        {
            scores.organization += 7;
        }
        if case == Case::Initial || idx > first && ctx.is_particle(idx) {
            scores.person += 3;
        }
        if case == Case::Upper && idx > first {
            scores.organization += 1;
        }
    }
}

/// Whether the run is the subject of a verb: `Martin a promis`, `assure Martin`.
fn is_beside_verb(ctx: &Context<'_>, run: &Run) -> bool {
    let verbs = ctx.lang.verbs();
    let next = ctx.lower(run.tokens.end);
    let says = |word: &str| !verbs.lookup(word).is_empty();
    ctx.lang.is_listed_verb(next)
        || says(next)
        || run.tokens.start.before(1).is_some_and(|prev| says(ctx.lower(prev)))
}

/// Whether a word has the capitals that its entry needs: an acronym counts in capitals only.
fn is_listed(ctx: &Context<'_>, idx: TokenPos) -> bool {
    !ctx.classes(idx).has(Class::Acronym) || ctx.doc.case(idx) != Case::Capitalized
}

fn before(ctx: &Context<'_>, run: &Run, scores: &mut Scores) {
    let Some(prev) = run.tokens.start.before(1) else { return };
    let classes = ctx.classes(prev);
    let len = run.tokens.len();
    if classes.has(Class::Title) {
        scores.person += 8;
    }
    if classes.has(Class::Role) {
        scores.person += 5;
    }
    let is_inhabitant = ctx.doc.is_capitalized(prev);
    if classes.has(Class::People) && (is_inhabitant || ctx.classes(prev.before(1)).has(Class::Role))
    {
        scores.person += 5;
    }
    if classes.has(Class::Label) {
        scores.organization += 5;
    }
    if classes.has(Class::Area) {
        scores.place += 4;
    }
    if ctx.is(prev, WordClasses::PLACE_PREPOSITION) {
        scores.place += if len == 1 { 4 } else { 3 };
    }
    if ctx.is(prev, WordClasses::GENITIVE) && ctx.classes(prev.before(1)).has(Class::Area) {
        scores.place += 5;
    }
    if ctx.is(prev, WordClasses::ARTICLE) {
        scores.person -= 4;
        scores.organization += if len == 1 { 2 } else { 3 };
        scores.place += 1;
    }
}

fn after(ctx: &Context<'_>, run: &Run, scores: &mut Scores) {
    let next = run.tokens.end;
    match ctx.lower(next) {
        "," if ctx.classes(next + 1).has(Class::Role) => scores.person += 3,
        "," if ctx.lang.name_grammar().ages.contains(&ctx.lower(next + 2)) => scores.person += 5,
        "(" => {
            let inside = ctx.classes(next + 1);
            if inside.has(Class::Region) && ctx.lower(next + 2) == ")" {
                scores.place += 4;
            }
        }
        _ => {}
    }
}
