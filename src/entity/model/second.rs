//! A second look at a text: a word that is part of a person's name in one place tends to be so in others.

use super::attributes::Attributes;
use super::features::Basis;
use super::hash::pair;
use super::labels::{OUTSIDE, split};
use crate::document::{Token, TokenPos, Tokens};
use crate::row::Row;

/// How often the other occurrences of a token's word were a person's name, by place in the name.
pub type Elsewhere = [u8; 4];

/// The position of persons among the kinds.
const PERSON: usize = 0;

/// What the first look made of a text.
pub struct Draft {
    labels: Row<Token, u8>,
    elsewhere: Row<Token, Elsewhere>,
}

impl Draft {
    /// Reads the labels of the first look, for a second one.
    #[must_use]
    pub fn new(all: &Row<Token, Attributes>, labels: Row<Token, u8>) -> Self {
        let elsewhere = count(all, &labels);
        Self { labels, elsewhere }
    }

    /// Gives the features of a token in a second look.
    pub fn features(
        &self,
        all: &Row<Token, Attributes>,
        at: TokenPos,
        block: &Tokens,
        sink: &mut impl FnMut(Basis, u64),
    ) {
        let is_seen = |counts: &&Elsewhere| counts.iter().any(|&count| count > 0);
        let Some(counts) = self.elsewhere.get(at).filter(is_seen) else { return };
        let (Some(here), Some(&label)) = (all.get(at), self.labels.get(at)) else { return };
        let own = u64::from(label);
        let run = u64::from(here.run_len.min(4)) << 3 | u64::from(here.run_at.min(4));
        let beside = |at: Option<TokenPos>| {
            let counts = self.elsewhere.get(at.filter(|at| block.contains(at)));
            counts.map_or(2, |counts| u64::from(is_seen(&counts)))
        };
        let neighbours = beside(at.before(1)) << 2 | beside(Some(at + 1));
        for (place, &count) in counts.iter().enumerate().filter(|&(_, &count)| count > 0) {
            let seen = (place as u64) << 3 | u64::from(count.min(4));
            sink(Basis::Text, pair(200, seen));
            sink(Basis::Text, pair(201, seen << 8 | own));
            sink(Basis::Text, pair(202, seen << 8 | run));
            sink(Basis::Text, pair(203, seen << 8 | neighbours));
            sink(
                Basis::Text,
                pair(204, (place as u64) << 16 | neighbours << 12 | run << 6 | u64::from(own == 0)),
            );
        }
    }
}

/// Counts, for each capitalized token, where the other occurrences of its word stand in names of persons.
fn count(all: &Row<Token, Attributes>, labels: &Row<Token, u8>) -> Row<Token, Elsewhere> {
    let capitals = all.with_positions().filter(|(_, token)| token.capital);
    let mut words: Vec<(u64, TokenPos)> = capitals.map(|(at, token)| (token.word, at)).collect();
    words.sort_unstable();
    let mut counts = Row::filled(Elsewhere::default(), all.len());
    for same in words.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() > 1) {
        let mut sum = Elsewhere::default();
        for &(_, at) in same {
            if let Some(place) = place(labels.get(at)) {
                sum[place] = sum[place].saturating_add(1);
            }
        }
        for &(_, at) in same {
            let mut others = sum;
            if let Some(place) = place(labels.get(at)) {
                others[place] -= 1;
            }
            if let Some(own) = counts.get_mut(at) {
                *own = others;
            }
        }
    }
    counts
}

/// The place in the name of a person.
fn place(label: Option<&u8>) -> Option<usize> {
    let (kind, place) = split(*label.filter(|&&label| label != OUTSIDE)?);
    (kind == PERSON).then_some(usize::from(place))
}
