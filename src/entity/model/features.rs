//! Attributes to features: each is a number, the hash of what it is and what it saw.

use super::attributes::Attributes;
use super::hash::pair;
use std::ops::Range;

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

/// Gives the features of a token of a block to `sink`.
pub fn each(
    all: &[Attributes],
    at: usize,
    block: &Range<usize>,
    sink: &mut impl FnMut(Basis, u64),
) {
    let near = |offset: isize| -> Option<&Attributes> {
        let position = at.checked_add_signed(offset)?;
        block.contains(&position).then(|| &all[position])
    };
    let mut give = |basis, template: u64, value: u64| sink(basis, pair(template, value));
    words(all, at, &near, &mut give);
    forms(&all[at], &near, &mut give);
    clusters(all, at, &near, &mut give);
    lists(&all[at], &near, &mut give);
    text(&all[at], &mut give);
}

const EDGE: u64 = 0xED6E;

fn words<'a>(
    all: &[Attributes],
    at: usize,
    near: &impl Fn(isize) -> Option<&'a Attributes>,
    give: &mut impl FnMut(Basis, u64, u64),
) {
    let here = &all[at];
    let word = |offset| near(offset).map_or(EDGE, |token| token.word);
    let (before, own, after) = (word(-1), here.word, word(1));
    for (template, offset) in (0..).zip(-2..=2) {
        give(Basis::Word, template, word(offset));
    }
    give(Basis::Word, 5, pair(before, own));
    give(Basis::Word, 6, pair(own, after));
    if here.capital {
        let word_at = |position: Option<u32>| position.map_or(EDGE, |at| all[at as usize].word);
        let (left, right) = (word_at(here.left), word_at(here.right));
        give(Basis::Word, 7, left);
        give(Basis::Word, 8, right);
        give(Basis::Word, 9, word_at(here.left_content));
        give(Basis::Word, 10, pair(left, right));
        give(Basis::Word, 11, pair(left, here.shape));
        give(
            Basis::Word,
            12,
            pair(pair(word_at(here.left_content), left), u64::from(here.run_len)),
        );
    }
}

fn forms<'a>(
    here: &Attributes,
    near: &impl Fn(isize) -> Option<&'a Attributes>,
    give: &mut impl FnMut(Basis, u64, u64),
) {
    let shape = |offset| near(offset).map_or(EDGE, |token| token.shape);
    for (template, offset) in (20..).zip(-2..=2) {
        give(Basis::Form, template, shape(offset));
    }
    give(Basis::Form, 25, pair(shape(-1), here.shape));
    give(Basis::Form, 26, pair(here.shape, shape(1)));
    give(Basis::Form, 27, pair(pair(shape(-1), here.shape), shape(1)));
    for (template, &suffix) in (30..).zip(&here.suffixes[1..]) {
        give(Basis::Form, template, suffix);
    }
    if here.capital {
        for (template, &prefix) in (34..).zip(&here.prefixes[1..]) {
            give(Basis::Form, template, prefix);
        }
        let place =
            u64::from(here.starts) | u64::from(here.headline) << 1 | u64::from(here.marked) << 2;
        give(Basis::Form, 40, pair(here.shape, place));
        give(Basis::Form, 41, u64::from(here.run_len) << 8 | u64::from(here.run_at));
        give(
            Basis::Form,
            42,
            pair(here.shape, u64::from(here.run_len) << 8 | u64::from(here.run_at)),
        );
    }
    let suffix = |offset| near(offset).map_or(EDGE, |token| token.suffixes[2]);
    give(Basis::Form, 43, suffix(-1));
    give(Basis::Form, 44, suffix(1));
}

fn clusters<'a>(
    all: &[Attributes],
    at: usize,
    near: &impl Fn(isize) -> Option<&'a Attributes>,
    give: &mut impl FnMut(Basis, u64, u64),
) {
    let here = &all[at];
    let middle = |offset| near(offset).map_or(EDGE, |token| u64::from(token.levels.0));
    for (step, offset) in (0..).zip(-2..=2) {
        let Some(token) = near(offset) else { continue };
        give(Basis::Cluster, 50 + step, u64::from(token.class.fine));
        give(Basis::Cluster, 55 + step, u64::from(token.levels.0));
        give(Basis::Cluster, 60 + step, u64::from(token.levels.1));
        if token.capital {
            give(Basis::Cluster, 65 + step, u64::from(token.lower_class.fine));
            give(Basis::Cluster, 70 + step, u64::from(token.lower_levels.0));
        }
    }
    give(Basis::Cluster, 75, pair(middle(-1), middle(0)));
    give(Basis::Cluster, 76, pair(middle(0), middle(1)));
    give(Basis::Cluster, 77, pair(pair(middle(-1), middle(0)), middle(1)));
    give(Basis::Cluster, 78, pair(middle(0), here.shape));
    if here.capital {
        let common = u64::from(here.lower_class.band) << 8 | u64::from(here.class.band);
        give(Basis::Cluster, 79, pair(common, u64::from(here.starts)));
        let middle_at = |position: Option<u32>| {
            position.map_or(EDGE, |at| u64::from(all[at as usize].levels.0))
        };
        let fine_at = |position: Option<u32>| {
            position.map_or(EDGE, |at| u64::from(all[at as usize].class.fine))
        };
        give(Basis::Cluster, 80, fine_at(here.left));
        give(Basis::Cluster, 81, fine_at(here.left_content));
        give(Basis::Cluster, 82, fine_at(here.right));
        give(Basis::Cluster, 83, middle_at(here.left_content));
        give(Basis::Cluster, 84, pair(middle_at(here.left_content), middle(0)));
        give(Basis::Cluster, 85, pair(middle_at(here.right), middle(0)));
    }
}

fn lists<'a>(
    here: &Attributes,
    near: &impl Fn(isize) -> Option<&'a Attributes>,
    give: &mut impl FnMut(Basis, u64, u64),
) {
    for (step, offset) in (0..).zip(-1..=1) {
        let Some(token) = near(offset) else { continue };
        for (list, place) in token.listed.each() {
            give(Basis::List, 90 + step, (list as u64) << 8 | place);
        }
    }
    let code = |offset| near(offset).map_or(EDGE, |token| token.listed.code());
    if here.capital {
        give(Basis::List, 94, code(0));
        give(Basis::List, 95, pair(code(-1), code(0)));
        give(Basis::List, 96, pair(code(0), code(1)));
        give(Basis::List, 97, pair(code(0), here.shape));
    }
}

fn text(here: &Attributes, give: &mut impl FnMut(Basis, u64, u64)) {
    if here.capital && here.elsewhere != 0 {
        give(Basis::Text, 100, u64::from(here.elsewhere));
        for kind in 0..8 {
            if here.elsewhere >> kind & 1 == 1 {
                give(Basis::Text, 101, kind);
                give(Basis::Text, 102, kind << 1 | u64::from(here.starts));
            }
        }
    }
}
