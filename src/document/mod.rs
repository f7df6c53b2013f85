//! The ground floor: text in, tokens, blocks, sentences and quotation marks out.
//!
//! Everything here is total: any text gives a document, doubts become notices. The text itself is never changed;
//! lower-case and accent-free forms of the words stand in a side table. What differs between languages comes in as
//! [`Conventions`]; no language is named here.

mod address;
mod block;
mod chars;
mod conventions;
mod dateline;
pub mod fold;
mod mark;
mod sentence;
mod token;
mod tokenize;

pub use block::{Block, BlockKind};
pub use conventions::Conventions;
pub use dateline::CalendarDate;
pub use mark::{MarkPair, MarkStyle};
pub use sentence::Sentence;
pub use token::{Case, Token, TokenKind};

use crate::annotation::{Notice, NoticeCode};
use crate::span::Span;
use std::ops::Range;

/// A text, cut into tokens, blocks, sentences and marked passages.
///
/// Positions in [`Document::tokens`] are the common currency of the detectors; spans are bytes of the text.
#[derive(Debug)]
pub struct Document<'t> {
    /// The text as given, or its first 4 GiB.
    pub text: &'t str,
    /// Words, numbers, punctuation; blanks are not tokens.
    pub tokens: Vec<Token>,
    /// Paragraphs, headlines and metadata lines, in order, covering all tokens.
    pub blocks: Vec<Block>,
    /// Sentences, in order, covering all tokens; one never crosses a block.
    pub sentences: Vec<Sentence>,
    /// Passages between quotation marks, sorted by opening mark; nested pairs follow their outer pair.
    pub marks: Vec<MarkPair>,
    /// The day that the text gives as its own.
    pub date: Option<CalendarDate>,
    /// Unbalanced marks and other doubts.
    pub notices: Vec<Notice>,
    forms: String,
}

impl<'t> Document<'t> {
    /// Reads `text` under the conventions of its language.
    ///
    /// ```
    /// use guillemet::document::Document;
    /// use guillemet::{Language, lang};
    /// let doc = Document::new("L'eau monte. Qui l'a dit ?", lang::data(Language::Fr).conventions());
    /// assert_eq!(doc.sentences.len(), 2);
    /// assert_eq!(doc.slice(0), "L'");
    /// assert_eq!(doc.lower(0), "l'");
    /// ```
    #[must_use]
    pub fn new(text: &'t str, conventions: &Conventions) -> Self {
        let (text, mut notices) = within_limit(text);
        let (mut tokens, forms) = tokenize::tokenize(text, conventions);
        let (blocks, date) = block::split(text, &tokens, &forms, conventions);
        let marks = mark::pair(text, &tokens, &blocks, &mut notices);
        let sentences = sentence::split(text, &mut tokens, &forms, &blocks, &marks, conventions);
        Self { text, tokens, blocks, sentences, marks, date, notices, forms }
    }

    /// The token as it stands in the text.
    #[must_use]
    pub fn slice(&self, token: usize) -> &'t str {
        self.tokens[token].span.slice(self.text)
    }

    /// The token in lower case, accents composed, apostrophes and hyphens straight: `L’` gives `l'`.
    #[must_use]
    pub fn lower(&self, token: usize) -> &str {
        self.tokens[token].lower(&self.forms)
    }

    /// The token in lower case without accents: `Élysée` gives `elysee`.
    #[must_use]
    pub fn plain(&self, token: usize) -> &str {
        self.tokens[token].plain(&self.forms)
    }

    /// The bytes from the first to the last token of a range; empty at the text's end for an empty range.
    #[must_use]
    pub fn span(&self, tokens: Range<usize>) -> Span {
        match (self.tokens.get(tokens.start), tokens.end.checked_sub(1)) {
            (Some(first), Some(last)) if tokens.start <= last => {
                first.span.join(self.tokens[last].span)
            }
            _ => Span::new(self.text.len(), self.text.len()),
        }
    }

    /// The tokens that lie wholly inside a span.
    #[must_use]
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let start = self.tokens.partition_point(|token| token.span.start() < span.start());
        let end = self.tokens.partition_point(|token| token.span.end() <= span.end());
        start..end.max(start)
    }

    /// The position of the sentence that holds the token.
    #[must_use]
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.tokens.end <= token)
    }

    /// The position of the block that holds the token.
    #[must_use]
    pub fn block_of(&self, token: usize) -> usize {
        self.blocks.partition_point(|block| block.tokens.end <= token)
    }

    /// The innermost marked passage whose inside holds the token.
    #[must_use]
    pub fn mark_around(&self, token: usize) -> Option<usize> {
        let upto = self.marks.partition_point(|pair| pair.open < token);
        let mut candidate = upto.checked_sub(1);
        while let Some(idx) = candidate {
            if token < self.marks[idx].end() {
                return Some(idx);
            }
            candidate = self.marks[idx].parent;
        }
        None
    }

    /// Whether the token opens a sentence, a marked passage or a block, so that its capital says little.
    #[must_use]
    pub fn starts_sentence(&self, token: usize) -> bool {
        self.tokens[token].starts_sentence
    }
}

fn within_limit(text: &str) -> (&str, Vec<Notice>) {
    let limit = u32::MAX as usize;
    if text.len() <= limit {
        return (text, Vec::new());
    }
    let cut = text.floor_char_boundary(limit);
    let message = "The text is longer than 4 GiB; only its first 4 GiB were read.".to_owned();
    (
        &text[..cut],
        vec![Notice { code: NoticeCode::TextTooLong, span: Span::new(cut, cut), message }],
    )
}
