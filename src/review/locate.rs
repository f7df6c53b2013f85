//! Where an anchor stands in a text that may have been edited: at its own words or nowhere.

use super::anchor::Anchor;
use super::context::{Context, TOUCH};
use super::folded::Folded;
use crate::annotation::Loss;
use crate::span::Span;
use std::cell::{Cell, OnceCell};
use std::cmp::Reverse;

/// Words with so many letters are known by themselves.
const TELLING: usize = 60;
/// Words with so many letters need the words on one side only.
const LONG: usize = 24;

/// Finds the anchors of one text.
pub(super) struct Locator<'t> {
    text: &'t str,
    folded: OnceCell<Folded>,
    /// How far the last place had moved, in bytes; the next one has as a rule moved as far.
    drift: Cell<isize>,
}

/// Where an anchor's words stand.
pub(super) struct Located {
    /// All of them.
    pub(super) span: Span,
    /// The letters where the words are written in another way; none where each byte is the same.
    respelled: Option<Respelled>,
}

struct Respelled {
    words: Folded,
    first: usize,
}

impl<'t> Locator<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, folded: OnceCell::new(), drift: Cell::new(0) }
    }

    pub(super) fn locate(&self, anchor: &Anchor) -> Result<Located, Loss> {
        if anchor.words.trim().is_empty() {
            return Err(Loss::Empty);
        }
        let expected = anchor.start.and_then(|start| start.checked_add_signed(self.drift.get()));
        let located = match expected.and_then(|start| self.unmoved(anchor, start)) {
            Some(located) => located,
            None => self.search(anchor, expected.unwrap_or_default())?,
        };
        if let Some(start) = anchor.start {
            self.drift.set(located.span.start().cast_signed() - start.cast_signed());
        }
        Ok(located)
    }

    /// Whether two places have the same letters, whatever marks and blanks stand around these.
    pub(super) fn is_one(&self, one: Span, other: Span) -> bool {
        let letters = |span| self.folded().inside(span);
        one == other
            || one.overlaps(other) && letters(one).is_some_and(|it| letters(other) == Some(it))
    }

    /// The same words with the same words around them at the place where they are expected.
    fn unmoved(&self, anchor: &Anchor, start: usize) -> Option<Located> {
        let end = start.checked_add(anchor.words.len())?;
        let is_same = self.text.get(start..end)? == anchor.words
            && self.text.get(..start)?.ends_with(&anchor.before)
            && self.text.get(end..)?.starts_with(&anchor.after);
        is_same.then(|| Located { span: Span::new(start, end), respelled: None })
    }

    /// Wherever the words stand with what stood around them; of several such places the likest, then the nearest.
    fn search(&self, anchor: &Anchor, expected: usize) -> Result<Located, Loss> {
        let words = Folded::new(&anchor.words);
        let places: Vec<(Span, usize)> = if words.is_empty() {
            self.literal(anchor).map(|span| (span, 0)).collect()
        } else {
            self.places(anchor, &words).collect()
        };
        if places.is_empty() {
            return Err(Loss::WordsGone);
        }
        let contexts = Contexts::new(anchor);
        let is_long = words.len() >= LONG;
        let likely = places.into_iter().filter_map(|(span, first)| {
            let likeness = self.likeness(&contexts, span, is_long);
            let distance = span.start().abs_diff(expected);
            (likeness.is_some() || words.len() >= TELLING).then_some((
                (likeness, Reverse(distance)),
                span,
                first,
            ))
        });
        let best = likely.max_by_key(|(likeness, ..)| *likeness);
        let (_, span, first) = best.ok_or(Loss::OtherPlace)?;
        let is_respelled = span.slice(self.text) != anchor.words;
        let respelled = is_respelled.then_some(Respelled { words, first });
        Ok(Located { span, respelled })
    }

    /// Where words without a letter stand.
    fn literal(&self, anchor: &Anchor) -> impl Iterator<Item = Span> {
        let found = self.text.match_indices(anchor.words.as_str());
        found.map(|(at, words)| Span::new(at, at + words.len()))
    }

    /// Where the letters of words stand, with the signs around them that still do, and the place of the first letter.
    fn places<'a>(
        &'a self,
        anchor: &'a Anchor,
        words: &'a Folded,
    ) -> impl Iterator<Item = (Span, usize)> + 'a {
        let text = self.folded();
        let whole = Span::new(0, anchor.words.len());
        text.occurrences(words).filter_map(move |first| {
            let span = part(self.text, text, &anchor.words, words, whole, first)?;
            self.is_cut_alike(anchor, span).then_some((span, first))
        })
    }

    fn folded(&self) -> &Folded {
        self.folded.get_or_init(|| Folded::new(self.text))
    }

    /// Whether the place begins and ends inside a word where the anchor did, and nowhere else.
    fn is_cut_alike(&self, anchor: &Anchor, span: Span) -> bool {
        let (before, rest) = self.text.split_at(span.start());
        let (words, after) = rest.split_at(span.len());
        is_cut(before, words) == is_cut(&anchor.before, &anchor.words)
            && is_cut(words, after) == is_cut(&anchor.words, &anchor.after)
    }

    /// How many letters of context are the same; none where they do not tell the place.
    fn likeness(&self, contexts: &Contexts, span: Span, is_long: bool) -> Option<usize> {
        let (before, rest) = self.text.split_at(span.start());
        let after = rest.get(span.len()..).unwrap_or_default();
        let left = contexts.before.beside(before.chars().rev());
        let right = contexts.after.beside(after.chars());
        let touches = is_long || left.touches() && right.touches();
        let same = left.same + right.same;
        let is_all = left.is_whole && right.is_whole && same >= TOUCH;
        (is_all || (left.tells() || right.tells()) && touches).then_some(same)
    }
}

/// Whether a word goes on from one piece of a text to the next.
pub(super) fn is_cut(before: &str, behind: &str) -> bool {
    before.ends_with(char::is_alphanumeric) && behind.starts_with(char::is_alphanumeric)
}

/// What is remembered on both sides of an anchor.
struct Contexts {
    before: Context,
    after: Context,
}

impl Contexts {
    fn new(anchor: &Anchor) -> Self {
        let before = Context::new(anchor.before.chars().rev());
        Self { before, after: Context::new(anchor.after.chars()) }
    }
}

impl Located {
    /// Where a part of the anchor's words stands.
    pub(super) fn part(
        &self,
        locator: &Locator<'_>,
        anchor: &Anchor,
        part_of: Span,
    ) -> Option<Span> {
        match &self.respelled {
            None => {
                let start = self.span.start();
                Some(Span::new(start + part_of.start(), start + part_of.end()))
            }
            Some(Respelled { words, first }) => {
                part(locator.text, locator.folded(), &anchor.words, words, part_of, *first)
            }
        }
    }
}

/// Where a part of words stands whose first letter stands at `first`: from letter to letter, with the signs before and
/// behind them that are still the same.
fn part(
    text: &str,
    in_text: &Folded,
    words: &str,
    in_words: &Folded,
    part_of: Span,
    first: usize,
) -> Option<Span> {
    let (from, to) = in_words.inside(part_of)?;
    let letters = in_words.span(from, to)?;
    let found = in_text.span(first + from, first + to)?;
    let lead = words.get(part_of.start()..letters.start())?;
    let tail = words.get(letters.end()..part_of.end())?;
    let has_lead = text.get(..found.start())?.ends_with(lead);
    let has_tail = text.get(found.end()..)?.starts_with(tail);
    let start = found.start() - if has_lead { lead.len() } else { 0 };
    Some(Span::new(start, found.end() + if has_tail { tail.len() } else { 0 }))
}
