//! Layouts that copy and paste brings, folded away before anything is read: text in, text as a reader sees it out.
//!
//! A text from a mail, a PDF page or a Markdown file has line breaks inside sentences, hyphens inside words and signs that
//! nobody reads. Each kind of layout is one small file that says what to put in place of what; it judges the text whole. A
//! text in a usual layout is handed on as it is. Places in the folded text lead back to the text as given:
//! [`Layout::given`].
#![allow(
    clippy::arithmetic_side_effects,
    reason = "what is added are lengths of pieces of one text, and what is taken off is the length of an earlier piece"
)]

mod edit;
mod emphasis;
mod entities;
mod hyphen;
mod join;
mod letters;
mod line;
mod link;
mod page;
mod prefix;
mod word;
mod wrap;

use super::conventions::Conventions;
use crate::span::Span;
use edit::{Edit, Fold};
use std::borrow::Cow;

/// What a kind of layout changes in a text, in text order.
type Kind = fn(&str, &Conventions) -> Vec<Edit>;

/// The kinds, each reading what the ones before it left.
const KINDS: &[Kind] = &[
    |text, _| entities::edits(text),
    |text, _| letters::edits(text),
    |text, _| prefix::edits(text),
    |text, _| page::edits(text),
    |text, _| link::edits(text),
    |text, _| emphasis::edits(text),
    join::edits,
];

/// A text as a reader sees it, and the way back to the text as given.
#[derive(Clone, Debug)]
pub struct Layout<'t> {
    /// What is read.
    pub text: Cow<'t, str>,
    given_len: usize,
    folds: Vec<Fold>,
}

impl<'t> From<&'t str> for Layout<'t> {
    /// Takes the text as it is.
    fn from(text: &'t str) -> Self {
        Self { text: Cow::Borrowed(text), given_len: text.len(), folds: Vec::new() }
    }
}

impl<'t> Layout<'t> {
    /// Folds what a layout has put between the words of a text.
    ///
    /// ```
    /// use guillemet::document::Layout;
    /// use guillemet::{Language, Span, lang};
    /// let text = "Le pont de Saint-\nÉtienne ferme.";
    /// let layout = Layout::fold(text, lang::data(Language::Fr).conventions());
    /// assert_eq!(layout.text, "Le pont de Saint-Étienne ferme.");
    /// assert_eq!(layout.given(Span::new(11, 25)).slice(text), "Saint-\nÉtienne");
    /// ```
    #[must_use]
    pub fn fold(text: &'t str, conventions: &Conventions) -> Self {
        let mut layout = Self::from(text);
        if u32::try_from(text.len()).is_err() {
            return layout;
        }
        for kind in KINDS {
            let edits = kind(&layout.text, conventions);
            if !edits.is_empty() {
                let (text, fold) = edit::apply(&layout.text, edits);
                layout.text = Cow::Owned(text);
                layout.folds.push(fold);
            }
        }
        layout
    }

    /// Words from elsewhere with letters as the folded text has them: accents composed, ligatures apart.
    #[cfg(feature = "lists")]
    pub(crate) fn fold_letters(words: &str) -> String {
        edit::apply(words, letters::edits(words)).0
    }

    /// Where a piece of the folded text stands in the text as given: from its first kept character to its last.
    #[must_use]
    pub fn given(&self, span: Span) -> Span {
        self.folds.iter().rev().fold(span, |span, fold| fold.given(span))
    }

    /// The piece as given, up to the text's end where it ends with the folded text.
    pub(crate) fn given_to_end(&self, span: Span) -> Span {
        let given = self.given(span);
        let at_end = span.end() == self.text.len();
        if at_end { Span::new(given.start(), self.given_len.max(given.end())) } else { given }
    }
}
