//! What stands on one side of some words, beside what stands on that side of a place where they may stand now.

use super::folded::plain;
use crate::document::chars::is_break;
use crate::document::fold;

/// How many characters before and behind are remembered.
pub(super) const REMEMBERED: usize = 32;
/// So many letters of context tell a place.
const TELLING: usize = 16;
/// So many on the other side show that it is no phrase that stands twice.
pub(super) const TOUCH: usize = 3;
/// So many characters of a text are looked at for the letters of a context.
const REACH: usize = 160;

/// The letters that are remembered, in the order in which they are met from the words on.
pub(super) struct Context {
    letters: Vec<char>,
    /// Behind how many of them the first line ends; none where it does not.
    edge: Option<usize>,
    /// Whether it is so short that a line or the text must end where it does.
    is_short: bool,
}

/// One side of a place, beside a context.
pub(super) struct Side {
    /// How many letters from the words on are the same.
    pub(super) same: usize,
    /// Whether all letters of the context stand there.
    pub(super) is_whole: bool,
    /// Whether a line ends there where it did, with the same letters up to it.
    is_edge: bool,
}

fn letters(c: char) -> impl Iterator<Item = char> {
    plain(c).filter(move |_| c.is_alphanumeric() && !fold::is_joining(c))
}

impl Context {
    /// A context, its characters from the words on.
    pub(super) fn new(characters: impl Iterator<Item = char> + Clone) -> Self {
        let line = characters.clone().take_while(|&c| !is_break(c));
        let is_cut = characters.clone().any(is_break);
        let is_short = characters.clone().nth(REMEMBERED - 1).is_none();
        let edge = line.flat_map(letters).count();
        let edge = (is_cut || is_short).then_some(edge);
        Self { letters: characters.flat_map(letters).collect(), edge, is_short }
    }

    /// The characters of a text from the words on, beside the context.
    pub(super) fn beside(&self, mut text: impl Iterator<Item = char>) -> Side {
        let mut side = Side { same: 0, is_whole: false, is_edge: false };
        let all = self.letters.len();
        for _ in 0..REACH {
            // The end of a text ends its last line.
            let next = text.next();
            if next.is_none_or(is_break) {
                side.is_edge |= self.edge == Some(side.same);
                side.is_whole |= side.same == all;
            }
            let Some(c) = next else { break };
            if side.same == all && letters(c).next().is_some() {
                break;
            }
            for letter in letters(c) {
                if self.letters.get(side.same) != Some(&letter) {
                    return side;
                }
                side.same += 1;
            }
        }
        side.is_whole = side.same == all && (side.is_whole || !self.is_short);
        side
    }
}

impl Side {
    /// Whether this side alone tells the place.
    pub(super) fn tells(&self) -> bool {
        self.is_whole && self.same >= TELLING
    }

    /// Whether what stands here does not speak against the place.
    pub(super) fn touches(&self) -> bool {
        self.is_whole || self.is_edge || self.same >= TOUCH
    }
}
