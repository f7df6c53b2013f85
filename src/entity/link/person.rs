//! Persons: full names first, then short ones by what they share with a full name.
//!
//! Two persons of one family name stay apart; a bare family name goes to the one that the title's gender allows and
//! that was last named.

use super::cluster::Clusters;
use crate::annotation::{EntityKind, Gender};
use crate::document::{Case, TokenPos, Tokens};
use crate::entity::context::Context;
use crate::entity::gender;
use crate::entity::mention::Valued;
use crate::lang::WordClasses;
use crate::lang::gazetteer::Class;
use crate::lang::lexicon::{NounKind, Number};
use crate::position::Stretch;
use std::collections::HashMap;

/// Joins the mentions of each person.
pub(super) fn join(ctx: &Context<'_>, mentions: &[Valued], clusters: &mut Clusters) {
    let persons: Vec<usize> =
        (0..mentions.len()).filter(|&idx| mentions[idx].raw.kind == EntityKind::Person).collect();
    let tokens = |idx: usize| mentions[idx].raw.tokens.clone();
    let mut known = Known::default();
    for &idx in persons.iter().filter(|&&idx| tokens(idx).len() > 1) {
        if let Some(same) = known.full_name(ctx, tokens(idx)) {
            clusters.join(known.names[same].mention, idx);
        }
        known.insert(ctx, idx, tokens(idx));
    }
    let (families, members) = persons
        .iter()
        .filter(|&&idx| tokens(idx).len() == 1)
        .partition::<Vec<usize>, _>(|&&idx| is_family(ctx, &tokens(idx)));
    let mut family: HashMap<&str, usize> = HashMap::new();
    for idx in families {
        clusters.join(*family.entry(ctx.plain(tokens(idx).start)).or_insert(idx), idx);
    }
    for idx in members {
        match known.short_name(ctx, tokens(idx)) {
            Some(name) => clusters.join(known.names[name].mention, idx),
            None => known.insert(ctx, idx, tokens(idx)),
        }
    }
}

/// Whether several of one family name are meant: `les Garnier`, `la famille Garnier`, but not `les ministres Garnier et Roux`.
fn is_family(ctx: &Context<'_>, name: &Tokens) -> bool {
    let Some(before) = name.start.before(1) else { return false };
    let is_plural = |at: Option<TokenPos>| {
        ctx.is(at, WordClasses::DETERMINER) && ctx.is(at, WordClasses::PLURAL)
    };
    let noun = ctx.lang.nouns().lookup(ctx.lower(before)).first();
    let is_group = noun.is_some_and(|noun| match noun.kind {
        NounKind::Group => true,
        NounKind::Person => noun.number == Some(Number::Plural) || is_plural(before.before(1)),
        _ => false,
    });
    let is_list = ctx.is(name.end, WordClasses::COORDINATOR) || ctx.lower(name.end) == ",";
    is_plural(Some(before)) || is_group && !(is_list && ctx.is_name_word(name.end + 1))
}

/// The spellings of persons so far.
#[derive(Default)]
struct Known<'a> {
    names: Vec<Name<'a>>,
    /// Positions in `names` by each of their words.
    by_word: HashMap<&'a str, Vec<usize>>,
}

struct Name<'a> {
    mention: usize,
    words: Vec<&'a str>,
    start: TokenPos,
    gender: Option<Gender>,
}

/// A family name borne by more spellings than this is compared with the last ones only.
const MOST_COMPARED: usize = 32;

impl<'a> Known<'a> {
    fn insert(&mut self, ctx: &'a Context<'_>, mention: usize, tokens: Tokens) {
        let words = words(ctx, tokens.clone());
        for &word in &words {
            let positions = self.by_word.entry(word).or_default();
            if positions.last() != Some(&self.names.len()) {
                positions.push(self.names.len());
            }
        }
        let gender = gender::of_person(ctx, tokens.clone());
        self.names.push(Name { mention, words, start: tokens.start, gender });
    }

    fn with_word(&self, word: &str) -> impl Iterator<Item = usize> {
        self.by_word.get(word).into_iter().flatten().rev().take(MOST_COMPARED).copied()
    }

    /// An earlier spelling of the same person.
    fn full_name(&self, ctx: &Context<'_>, tokens: Tokens) -> Option<usize> {
        let words = words(ctx, tokens);
        let last = words.last()?;
        let same = self.with_word(last).find(|&idx| are_compatible(&self.names[idx].words, &words));
        let misspelt = || {
            let first = words.first().filter(|_| words.len() > 1)?;
            self.with_word(first).find(|&idx| self.slips(idx, &words))
        };
        same.or_else(misspelt)
    }

    /// Whether a name differs from words in nothing but a slip in the family name.
    fn slips(&self, idx: usize, words: &[&str]) -> bool {
        let name = &self.names[idx].words;
        let (Some((last, first)), Some((own_last, own_first))) =
            (words.split_last(), name.split_last())
        else {
            return false;
        };
        first == own_first && is_slip(last, own_last)
    }

    /// The one person whose family name a word writes with a slip.
    fn misspelt(&self, word: &str) -> Option<usize> {
        let recent = self.names.iter().enumerate().rev().take(MOST_COMPARED);
        let is_meant = |name: &Name<'_>| {
            name.words.len() > 1 && name.words.last().is_some_and(|last| is_slip(word, last))
        };
        let mut meant = recent.filter(|(_, name)| is_meant(name)).map(|(idx, _)| idx);
        let found = meant.next()?;
        let family = self.names[found].words.last();
        meant.all(|other| self.names[other].words.last() == family).then_some(found)
    }

    /// The person that a single word names.
    fn short_name(&self, ctx: &Context<'_>, tokens: Tokens) -> Option<usize> {
        let word = *words(ctx, tokens.clone()).first()?;
        let by_title = gender::of_title(ctx, tokens.start);
        let by_name = gender::of_person(ctx, tokens.clone());
        let before = ctx.classes(tokens.start.before(1));
        let fit = |idx: usize| {
            let name = &self.names[idx];
            let place = match name.words.iter().rposition(|&own| own == word) {
                Some(at) if at + 1 == name.words.len() => 3,
                Some(0) => 1,
                _ => 2,
            };
            // `Dana` may be a first name elsewhere; as a family name it says nothing of its bearer.
            let gender = if place == 3 { by_title } else { by_name };
            let is_alone = place == 1 && name.words.len() > 1 && before.has(Class::Role);
            let agrees = !is_alone && Gender::agree(gender, name.gender);
            let is_before = name.start < tokens.start;
            let nearness = if is_before {
                i64::try_from(name.start.index())
            } else {
                i64::try_from(name.start.index()).map(|at| -at)
            };
            (agrees, place, is_before, nearness.unwrap_or_default())
        };
        self.with_word(word)
            .map(|idx| (fit(idx), idx))
            .max()
            .filter(|((agrees, ..), _)| *agrees)
            .map(|(_, idx)| idx)
            .or_else(|| self.misspelt(word).filter(|&idx| fit(idx).0))
    }
}

/// The words of a name without full stops, and without the article of `al-Assad`.
fn words<'a>(ctx: &'a Context<'_>, tokens: Tokens) -> Vec<&'a str> {
    tokens
        .each()
        .filter(|&idx| !ctx.is_particle(idx))
        .map(|idx| {
            let word = ctx.plain(idx).trim_end_matches('.');
            match word.split_once('-') {
                Some((_, rest)) if ctx.doc.case(idx) == Case::Mixed => rest,
                _ => word,
            }
        })
        .collect()
}

/// Whether two full names may name one person: the same family name, and first names that agree where both give them.
fn are_compatible(a: &[&str], b: &[&str]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let (Some((short_last, short_first)), Some((long_last, long_first))) =
        (short.split_last(), long.split_last())
    else {
        return false;
    };
    let mut rest = long_first.iter();
    short_last == long_last
        && short_first.iter().all(|word| rest.any(|other| is_same_or_initial(word, other)))
}

/// Whether two long words are one with a letter too many, too few or another one: `kavardakov` and `kavadakov`.
fn is_slip(a: &str, b: &str) -> bool {
    const SHORTEST: usize = 6;
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let same = |(a, b): &(char, char)| a == b;
    let ahead = short.chars().zip(long.chars()).take_while(same).count();
    let behind = short.chars().rev().zip(long.chars().rev()).take_while(same).count();
    let (short, long) = (short.chars().count(), long.chars().count());
    ahead > 0 && short >= SHORTEST && long <= short + 1 && ahead + behind + 1 >= long
}

/// `jean` and `jean`, `j` and `jean`, `j` and `j`.
fn is_same_or_initial(a: &str, b: &str) -> bool {
    let is_initial = |word: &str| word.chars().count() == 1;
    a == b || (is_initial(a) || is_initial(b)) && a.chars().next() == b.chars().next()
}

#[cfg(test)]
mod tests {
    use super::is_slip;

    #[test]
    fn a_slip_is_one_letter_of_a_long_word() {
        assert!(is_slip("vasseur", "vaseur"));
        assert!(is_slip("belkacem", "belkacen"));
        assert!(!is_slip("martin", "marin"));
        assert!(!is_slip("vasseur", "passeur"));
        assert!(!is_slip("vasseur", "vauseux"));
    }
}
