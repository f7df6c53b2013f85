//! What stands on one side of some words, beside what stands on that side of a place where they may stand now.

use super::anchor::reaches_edge;
use super::folded::plain;
use crate::document::fold;

/// So many letters of context tell a place.
const TELLING: usize = 16;
/// So many on the other side show that it is no phrase that stands twice.
pub(super) const TOUCH: usize = 3;
/// So many characters of a text are looked at for the letters of a context.
const REACH: usize = 160;

/// One side of a place.
pub(super) struct Side {
    /// How many letters from the words on are the same.
    pub(super) same: usize,
    /// Whether all letters of the context stand there.
    pub(super) is_whole: bool,
    /// Whether a line begins or ends there where it did, with the same letters up to it.
    is_edge: bool,
}

/// Letters in the order in which they are met from the words on, and before which of them a line ends.
struct Letters {
    letters: Vec<char>,
    breaks: Vec<usize>,
}

impl Letters {
    fn new(characters: impl Iterator<Item = char>, most: usize) -> Self {
        let mut met = Self { letters: Vec::new(), breaks: Vec::new() };
        for c in characters {
            if met.letters.len() >= most {
                break;
            }
            if matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}') {
                met.breaks.push(met.letters.len());
            } else if c.is_alphanumeric() && !fold::is_joining(c) {
                met.letters.extend(plain(c));
            }
        }
        met
    }
}

impl Side {
    /// The characters of a remembered context and of the text, both from the words on; `context` is the former as it stands.
    pub(super) fn new(
        context: &str,
        remembered: impl Iterator<Item = char>,
        text: impl Iterator<Item = char>,
    ) -> Self {
        let remembered = Letters::new(remembered, usize::MAX);
        let all = remembered.letters.len();
        let mut text = text.take(REACH).peekable();
        let mut there = Letters::new(text.by_ref(), all);
        let same =
            remembered.letters.iter().zip(&there.letters).take_while(|(a, b)| a == b).count();
        if same == all {
            let rest = Letters::new(text.by_ref(), 1);
            let is_end = rest.letters.is_empty() && text.peek().is_none();
            let is_break = rest.breaks.first() == Some(&0) || is_end;
            there.breaks.extend(is_break.then_some(all));
        }
        let mut breaks = remembered.breaks.clone();
        breaks.extend(reaches_edge(context).then_some(all));
        let is_edge = breaks.first().is_some_and(|at| *at <= same && there.breaks.contains(at));
        let must_end = reaches_edge(context) && !there.breaks.contains(&all);
        Self { same, is_whole: same == all && !must_end, is_edge }
    }

    /// Whether this side alone tells the place.
    pub(super) fn tells(&self) -> bool {
        self.is_whole && self.same >= TELLING
    }

    /// Whether what stands here does not speak against the place.
    pub(super) fn touches(&self) -> bool {
        self.is_whole || self.is_edge || self.same >= TOUCH
    }
}
