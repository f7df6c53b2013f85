//! What a step remembers of a place, so that it is found again in an edited text.

use crate::document::fold;
use crate::span::Span;

/// How many characters of the line before and behind are remembered.
const CONTEXT: usize = 32;

/// A place in a text: its words, those around them, and where it stood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Anchor {
    /// The key of the annotation that was meant, see [`Keys`](crate::key::Keys); empty for a place of the reader's.
    pub key: String,
    /// The first byte when the step was said, as far as it is one of this text.
    pub start: Option<usize>,
    /// The words exactly as they stood.
    pub words: String,
    /// Up to 32 characters before them in their line.
    pub before: String,
    /// Up to 32 characters behind them in their line.
    pub after: String,
}

impl Anchor {
    /// The anchor of a place; `key` is that of the annotation there, or empty.
    ///
    /// ```
    /// use guillemet::Span;
    /// use guillemet::review::Anchor;
    /// let anchor = Anchor::new("Hier, la maire a dit oui.", Span::new(6, 14), "");
    /// assert_eq!((&*anchor.before, &*anchor.words, &*anchor.after), ("Hier, ", "la maire", " a dit oui."));
    /// ```
    #[must_use]
    pub fn new(text: &str, span: Span, key: &str) -> Self {
        let before = line_before(text, span.start());
        let from = before.char_indices().rev().take(CONTEXT).last().map_or(0, |(at, _)| at);
        let after = line_after(text, span.end());
        let to = after.char_indices().nth(CONTEXT).map_or(after.len(), |(at, _)| at);
        Self {
            key: key.to_owned(),
            start: Some(span.start()),
            words: span.slice(text).to_owned(),
            before: before.get(from..).unwrap_or_default().to_owned(),
            after: after.get(..to).unwrap_or_default().to_owned(),
        }
    }

    /// Whether its context reaches the beginning or the end of its line.
    pub(super) fn reaches_edges(&self) -> [bool; 2] {
        [&self.before, &self.after].map(|context| context.chars().count() < CONTEXT)
    }
}

/// The line of a place up to it.
pub(super) fn line_before(text: &str, at: usize) -> &str {
    let before = text.get(..at).unwrap_or_default();
    before.rsplit(is_break).next().unwrap_or_default()
}

/// The line of a place behind it.
pub(super) fn line_after(text: &str, at: usize) -> &str {
    let after = text.get(at..).unwrap_or_default();
    after.split(is_break).next().unwrap_or_default()
}

fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

/// The letters and digits of some words in lower case, which quotation marks, blanks and points do not change.
pub(super) fn letters(words: &str) -> impl DoubleEndedIterator<Item = char> {
    words.chars().filter(|c| c.is_alphanumeric() && !fold::is_joining(*c)).map(lower)
}

/// One character in lower case; of those that become several, the first.
pub(super) fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}
