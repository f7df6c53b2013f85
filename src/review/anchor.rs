//! What a step remembers of a place, so that it is found again in an edited text.

use super::context::REMEMBERED;
use crate::span::Span;

/// A place in a text: its words, those around them, and where it stood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Anchor {
    /// The key of the annotation that was meant, see [`Keys`](crate::key::Keys); empty for a place of the reader's.
    pub key: String,
    /// The first byte when the step was said, as far as it is one of this text.
    pub start: Option<usize>,
    /// The words exactly as they stood.
    pub words: String,
    /// Up to 32 characters before them; fewer where a line or the text begins there.
    pub before: String,
    /// Up to 32 characters behind them; fewer where a line or the text ends there.
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
        let before = text.get(..span.start()).unwrap_or_default();
        let from = before.char_indices().rev().take(REMEMBERED).last().map_or(0, |(at, _)| at);
        let after = text.get(span.end()..).unwrap_or_default();
        let to = after.char_indices().nth(REMEMBERED).map_or(after.len(), |(at, _)| at);
        Self {
            key: key.to_owned(),
            start: Some(span.start()),
            words: span.slice(text).to_owned(),
            before: before.get(from..).unwrap_or_default().to_owned(),
            after: after.get(..to).unwrap_or_default().to_owned(),
        }
    }
}
