//! Attributes to features: each is a number, the hash of what it is and what it saw.

use super::attributes::Attributes;
use super::hash::pair;
use crate::document::{Token, TokenPos, Tokens};
use crate::row::Row;

/// What a feature rests on; training leaves some out at random, so that the others learn to do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The very words.
    Word,
    /// Letters and shape.
    Form,
    /// Clusters.
    Cluster,
    /// Lists of names.
    List,
    /// The other occurrences in the text.
    Text,
}

/// From how many places a token gives features: two before it, its own, two after it.
pub const PLACES: usize = 5;

/// The place of a token itself, and those beside it.
const HERE: usize = 2;
const BEFORE: usize = 1;
const AFTER: usize = 3;

/// Gives the features of a token of a block to `sink`: those of each token near it, then those of several together.
pub fn each(
    all: &Row<Token, Attributes>,
    at: TokenPos,
    block: &Tokens,
    sink: &mut impl FnMut(Basis, u64),
) {
    for place in 0..PLACES {
        match near(all, at, place, block) {
            Some(token) => alone(token, place, sink),
            None => beyond(place, sink),
        }
    }
    together(all, at, block, sink);
}

/// The token that `at` sees at a place near it, if it is in the block.
#[must_use]
pub fn near<'a>(
    all: &'a Row<Token, Attributes>,
    at: TokenPos,
    place: usize,
    block: &Tokens,
) -> Option<&'a Attributes> {
    all.get((at + place).before(HERE).filter(|near| block.contains(near)))
}

const EDGE: u64 = 0xED6E;

/// Features of the edge of a block, seen from a place.
pub fn beyond(place: usize, sink: &mut impl FnMut(Basis, u64)) {
    sink(Basis::Word, pair(place as u64, EDGE));
    sink(Basis::Form, pair(20 + place as u64, EDGE));
}

/// Features that a token gives by itself to the token that sees it at `place`; they depend on nothing but its form.
pub fn alone(token: &Attributes, place: usize, sink: &mut impl FnMut(Basis, u64)) {
    let step = place as u64;
    sink(Basis::Word, pair(step, token.word));
    sink(Basis::Form, pair(20 + step, token.shape));
    sink(Basis::Cluster, pair(50 + step, u64::from(token.class.fine)));
    sink(Basis::Cluster, pair(55 + step, u64::from(token.levels.0)));
    sink(Basis::Cluster, pair(60 + step, u64::from(token.levels.1)));
    if token.capital {
        sink(Basis::Cluster, pair(65 + step, u64::from(token.lower_class.fine)));
        sink(Basis::Cluster, pair(70 + step, u64::from(token.lower_levels.0)));
    }
    if place.abs_diff(HERE) == 1 {
        sink(Basis::Form, pair(43 + step / 2, token.suffixes[2]));
    }
    if place == HERE {
        sink(Basis::Cluster, pair(78, pair(u64::from(token.levels.0), token.shape)));
        for (template, &suffix) in (30..).zip(&token.suffixes[1..]) {
            sink(Basis::Form, pair(template, suffix));
        }
        for (template, &prefix) in (34..).zip(&token.prefixes[1..]).filter(|_| token.capital) {
            sink(Basis::Form, pair(template, prefix));
        }
    }
}

/// Features that rest on several tokens, or on where the token stands.
pub fn together(
    all: &Row<Token, Attributes>,
    at: TokenPos,
    block: &Tokens,
    sink: &mut impl FnMut(Basis, u64),
) {
    let Some(here) = all.get(at) else { return };
    let [before, after] = [BEFORE, AFTER].map(|place| near(all, at, place, block));
    let around = Around { all, here, before, after };
    let mut give = |basis, template: u64, value: u64| sink(basis, pair(template, value));
    around.sequences(&mut give);
    around.lists(&mut give);
    if around.here.capital {
        around.place(&mut give);
        around.run(&mut give);
        around.elsewhere(&mut give);
    }
}

struct Around<'a> {
    all: &'a Row<Token, Attributes>,
    here: &'a Attributes,
    before: Option<&'a Attributes>,
    after: Option<&'a Attributes>,
}

impl Around<'_> {
    /// Words, shapes and clusters in a row.
    fn sequences(&self, give: &mut impl FnMut(Basis, u64, u64)) {
        let three = |value: fn(&Attributes) -> u64| {
            (self.before.map_or(EDGE, value), value(self.here), self.after.map_or(EDGE, value))
        };
        let (before, own, after) = three(|token| token.word);
        give(Basis::Word, 5, pair(before, own));
        give(Basis::Word, 6, pair(own, after));
        let (before, own, after) = three(|token| token.shape);
        give(Basis::Form, 25, pair(before, own));
        give(Basis::Form, 26, pair(own, after));
        give(Basis::Form, 27, pair(pair(before, own), after));
        let (before, own, after) = three(|token| u64::from(token.levels.0));
        give(Basis::Cluster, 75, pair(before, own));
        give(Basis::Cluster, 76, pair(own, after));
        give(Basis::Cluster, 77, pair(pair(before, own), after));
    }

    /// The lists that have the token and its neighbours.
    fn lists(&self, give: &mut impl FnMut(Basis, u64, u64)) {
        let three = [self.before, Some(self.here), self.after];
        for (template, token) in (90..).zip(three) {
            for (list, place) in token.into_iter().flat_map(|token| token.listed.each()) {
                give(Basis::List, template, (list as u64) << 8 | place);
            }
        }
        if self.here.capital {
            let [before, own, after] =
                three.map(|token| token.map_or(EDGE, |token| token.listed.code()));
            give(Basis::List, 94, own);
            give(Basis::List, 95, pair(before, own));
            give(Basis::List, 96, pair(own, after));
            give(Basis::List, 97, pair(own, self.here.shape));
        }
    }

    /// Where a capitalized token stands, and how common its word is.
    fn place(&self, give: &mut impl FnMut(Basis, u64, u64)) {
        let here = self.here;
        let place =
            u64::from(here.starts) | u64::from(here.headline) << 1 | u64::from(here.marked) << 2;
        give(Basis::Form, 40, pair(here.shape, place));
        let common = u64::from(here.lower_class.band) << 8 | u64::from(here.class.band);
        give(Basis::Cluster, 79, pair(common, u64::from(here.starts)));
    }

    /// The run of capitalized words and what stands around it.
    fn run(&self, give: &mut impl FnMut(Basis, u64, u64)) {
        let here = self.here;
        let position = u64::from(here.run_len) << 8 | u64::from(here.run_at);
        give(Basis::Form, 41, position);
        give(Basis::Form, 42, pair(here.shape, position));
        let three = [here.left, here.left_content, here.right].map(|at| self.all.get(at));
        let [left, content, right] = three.map(|token| token.map_or(EDGE, |token| token.word));
        give(Basis::Word, 7, left);
        give(Basis::Word, 8, right);
        give(Basis::Word, 9, content);
        give(Basis::Word, 10, pair(left, right));
        give(Basis::Word, 11, pair(left, here.shape));
        give(Basis::Word, 12, pair(pair(content, left), u64::from(here.run_len)));
        let fine = three.map(|token| token.map_or(EDGE, |token| u64::from(token.class.fine)));
        for (template, fine) in (80..).zip(fine) {
            give(Basis::Cluster, template, fine);
        }
        let [_, content, right] =
            three.map(|token| token.map_or(EDGE, |token| u64::from(token.levels.0)));
        let own = u64::from(here.levels.0);
        give(Basis::Cluster, 83, content);
        give(Basis::Cluster, 84, pair(content, own));
        give(Basis::Cluster, 85, pair(right, own));
    }

    /// The other occurrences of the word in the text.
    fn elsewhere(&self, give: &mut impl FnMut(Basis, u64, u64)) {
        let noted = self.here.elsewhere;
        if noted == 0 {
            return;
        }
        give(Basis::Text, 100, u64::from(noted));
        for kind in (0..8).filter(|kind| noted >> kind & 1 == 1) {
            give(Basis::Text, 101, kind);
            give(Basis::Text, 102, kind << 1 | u64::from(self.here.starts));
        }
    }
}
