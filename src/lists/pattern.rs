//! Patterns: checked for what they may cost before they are compiled, then sought sentence by sentence.
//!
//! An expression takes time that grows with the text, but one hit after the other may each look to the text's end. So a hit
//! is sought in a window, which moves on by halves.

use super::folded::sign;
use super::limits::{HIT_BYTES, PATTERN_DEPTH, PATTERN_LENGTH, PATTERN_RANGES};
use super::problem::Fault;
use regex::{Regex, RegexBuilder};
use regex_syntax::ParserBuilder;
use regex_syntax::ast::Span;
use regex_syntax::hir::{Class, Hir, HirKind, Repetition};
use std::ops::Range;

/// A compiled pattern.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    expression: Regex,
    /// What stands in each of its hits: most texts and sentences need not be read.
    needed: String,
    /// What it weighs.
    pub(super) ranges: u64,
}

const TOO_LARGE: &str = "the pattern is too large: repeat less, or make two of it";

/// Never reached by a pattern within the other limits, whatever the platform's bytes.
const MEMORY: usize = 1 << 26;

impl Pattern {
    pub(super) fn new(source: &str) -> Result<Self, Fault> {
        let given = source;
        let source: String = given.chars().map(sign).collect();
        let tree = ParserBuilder::new().nest_limit(PATTERN_DEPTH).build().parse(&source);
        let tree = tree.map_err(|error| fault(given, &source, &error))?;
        let size = Size::of(&tree);
        if size.length > PATTERN_LENGTH || size.ranges > PATTERN_RANGES {
            return Err(Fault::new(0, TOO_LARGE));
        }
        match tree.properties().minimum_len() {
            Some(0) => Err(Fault::new(0, "the pattern fits where nothing stands")),
            None => Err(Fault::new(0, "the pattern fits nothing")),
            Some(_) => {
                let needed = str::from_utf8(needed(&tree)).unwrap_or_default().to_owned();
                Ok(Self { expression: compiled(&source)?, needed, ranges: size.ranges })
            }
        }
    }

    /// Whether a text holds what no hit can be without.
    pub(super) fn may_hit(&self, text: &str) -> bool {
        text.contains(&self.needed)
    }

    /// Where it fits in a stretch of a text, from left to right, disjoint.
    pub(super) fn hits<'p>(
        &'p self,
        text: &'p str,
        stretch: Range<usize>,
    ) -> impl Iterator<Item = Range<usize>> + 'p {
        let may_hit = text.get(stretch.clone()).is_some_and(|text| self.may_hit(text));
        let mut at = if may_hit { stretch.start } else { stretch.end };
        std::iter::from_fn(move || {
            while at < stretch.end {
                let hit = self.next(text, &stretch, at);
                at = hit.end;
                if hit.is_hit {
                    return Some(hit.start..hit.end);
                }
            }
            None
        })
    }

    /// The next hit from a byte of the stretch on, or how far there is none.
    fn next(&self, text: &str, stretch: &Range<usize>, at: usize) -> Seen {
        let border = |ahead: usize| text.floor_char_boundary((at + ahead).min(stretch.end));
        let (half, whole) = (border(HIT_BYTES), border(2 * HIT_BYTES));
        let window = text.get(stretch.start..whole).unwrap_or_default();
        let found = self.expression.find_at(window, at - stretch.start);
        let found = found.map(|hit| stretch.start + hit.start()..stretch.start + hit.end());
        let is_last = whole == stretch.end;
        match found.filter(|hit| is_last || hit.start < half) {
            // What reaches the window's end may have been cut there.
            Some(hit) => {
                Seen { is_hit: is_last || hit.end < whole, start: hit.start, end: hit.end }
            }
            None => Seen { is_hit: false, start: half, end: half },
        }
    }
}

/// What one look into a window gave.
struct Seen {
    is_hit: bool,
    start: usize,
    /// Where seeking goes on; farther than where it began.
    end: usize,
}

/// How much a pattern is once its repetitions are written out.
#[derive(Clone, Copy, Debug, Default)]
struct Size {
    /// Characters that it may go through.
    length: u64,
    /// Ranges in its classes.
    ranges: u64,
}

impl Size {
    fn of(tree: &Hir) -> Self {
        match tree.kind() {
            HirKind::Empty | HirKind::Look(_) => Self { length: 1, ranges: 1 },
            HirKind::Literal(literal) => Self::alike(literal.0.len()),
            HirKind::Class(class) => Self { length: 1, ..Self::alike(ranges(class)) },
            HirKind::Repetition(part) => Self::of(&part.sub).times(repeats(part)),
            HirKind::Capture(part) => Self::of(&part.sub),
            HirKind::Concat(parts) | HirKind::Alternation(parts) => {
                parts.iter().map(Self::of).fold(Self::default(), Self::plus)
            }
        }
    }

    fn alike(count: usize) -> Self {
        Self { length: count as u64, ranges: count as u64 }
    }

    fn plus(self, other: Self) -> Self {
        let length = self.length.saturating_add(other.length);
        Self { length, ranges: self.ranges.saturating_add(other.ranges) }
    }

    fn times(self, times: u64) -> Self {
        let length = self.length.saturating_mul(times);
        Self { length, ranges: self.ranges.saturating_mul(times) }
    }
}

/// The longest piece without which nothing fits.
fn needed(tree: &Hir) -> &[u8] {
    match tree.kind() {
        HirKind::Literal(literal) => &literal.0,
        HirKind::Capture(part) => needed(&part.sub),
        HirKind::Repetition(part) if part.min > 0 => needed(&part.sub),
        HirKind::Concat(parts) => {
            parts.iter().map(needed).max_by_key(|piece| piece.len()).unwrap_or_default()
        }
        _ => &[],
    }
}

fn ranges(class: &Class) -> usize {
    match class {
        Class::Unicode(class) => class.ranges().len(),
        Class::Bytes(class) => class.ranges().len(),
    }
}

fn repeats(part: &Repetition) -> u64 {
    let most = part.max.unwrap_or(part.min.saturating_add(1));
    u64::from(most.max(1))
}

fn compiled(source: &str) -> Result<Regex, Fault> {
    let mut builder = RegexBuilder::new(source);
    builder.nest_limit(PATTERN_DEPTH).size_limit(MEMORY).dfa_size_limit(MEMORY);
    builder.build().map_err(|_| Fault::new(0, TOO_LARGE))
}

/// What is wrong with a pattern that cannot be read, at its place in the given one, which has the same number of characters.
fn fault(given: &str, source: &str, error: &regex_syntax::Error) -> Fault {
    let at = |span: &Span| {
        let before = source.get(..span.start.offset).unwrap_or(source).chars().count();
        given.char_indices().nth(before).map_or(given.len(), |(at, _)| at)
    };
    match error {
        regex_syntax::Error::Parse(error) => Fault::new(at(error.span()), error.kind().to_string()),
        regex_syntax::Error::Translate(error) => {
            Fault::new(at(error.span()), error.kind().to_string())
        }
        _ => Fault::new(0, "not a pattern"),
    }
}
