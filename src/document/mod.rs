//! The ground floor: text in, tokens, blocks, sentences and quotation marks out.
//!
//! Everything here is total: any text gives a document, doubts become notices. A text in a layout that hides what a reader
//! sees is read as a folded copy ([`Layout`]), from which places lead back; the text itself is never changed:
//! lower-case and accent-free forms of the words stand in a side table. What differs between languages comes in as
//! [`Conventions`]; no language is named here.
#![warn(clippy::arithmetic_side_effects)]

mod address;
mod block;
pub(crate) mod chars;
mod conventions;
mod dateline;
pub mod fold;
mod layout;
mod mark;
mod marking;
mod pairing;
mod sentence;
mod token;
mod tokenize;

pub use block::{Block, BlockKind, BlockPos};
pub use conventions::Conventions;
pub use dateline::CalendarDate;
pub use layout::Layout;
pub use mark::{MarkPair, MarkPos, MarkStyle};
pub use sentence::{Sentence, SentencePos};
pub(crate) use token::phrase_end;
pub use token::{Case, Token, TokenKind, TokenPos, Tokens};

use crate::annotation::{Notice, NoticeCode};
use crate::row::Row;
use crate::span::Span;

/// A text, cut into tokens, blocks, sentences and marked passages.
///
/// Positions in [`Document::tokens`] are the common currency of the detectors; spans are bytes of the text. What is asked of
/// no place, or of one beyond the end, has an empty answer.
#[derive(Debug)]
pub struct Document<'t> {
    /// The text as given, or its first 4 GiB.
    pub text: &'t str,
    /// Words, numbers, punctuation; blanks are not tokens.
    pub tokens: Row<Token>,
    /// Paragraphs, headlines and metadata lines, in order, covering all tokens.
    pub blocks: Row<Block>,
    /// Sentences, in order, covering all tokens; one never crosses a block.
    pub sentences: Row<Sentence>,
    /// Passages between quotation marks, sorted by opening mark; nested pairs follow their outer pair.
    pub marks: Row<MarkPair>,
    /// The day that the text gives as its own.
    pub date: Option<CalendarDate>,
    /// Words of its language that tell how many or when.
    pub figure_words: &'static [&'static str],
    /// Unbalanced marks and other doubts.
    pub notices: Vec<Notice>,
    forms: String,
}

impl<'t> Document<'t> {
    /// Reads `text` under the conventions of its language.
    ///
    /// ```
    /// use guillemet::document::Document;
    /// use guillemet::position::Position;
    /// use guillemet::{Language, lang};
    /// let doc = Document::new("L'eau monte. Qui l'a dit ?", lang::data(Language::Fr).conventions());
    /// assert_eq!(doc.sentences.len(), 2);
    /// assert_eq!(doc.slice(Position::START), "L'");
    /// assert_eq!(doc.lower(Position::START), "l'");
    /// ```
    #[must_use]
    pub fn new(text: &'t str, conventions: &Conventions) -> Self {
        let (text, mut notices) = within_limit(text);
        let (tokens, forms) = tokenize::tokenize(text, conventions);
        let mut tokens = Row::from(tokens);
        let (blocks, date) = block::split(text, &tokens, &forms, conventions);
        let marks = marking::pair(text, &tokens, &blocks, &mut notices);
        let sentences = sentence::split(text, &mut tokens, &forms, &blocks, &marks, conventions);
        let figure_words = conventions.figure_words;
        Self { text, tokens, blocks, sentences, marks, date, figure_words, notices, forms }
    }

    /// The token as it stands in the text.
    #[must_use]
    pub fn slice(&self, token: impl Into<Option<TokenPos>>) -> &'t str {
        self.tokens.get(token).map_or("", |token| token.span.slice(self.text))
    }

    /// The token in lower case, accents composed, apostrophes and hyphens straight: `L’` gives `l'`.
    #[must_use]
    pub fn lower(&self, token: impl Into<Option<TokenPos>>) -> &str {
        self.tokens.get(token).map_or("", |token| token.lower(&self.forms))
    }

    /// The token in lower case without accents: `Élysée` gives `elysee`.
    #[must_use]
    pub fn plain(&self, token: impl Into<Option<TokenPos>>) -> &str {
        self.tokens.get(token).map_or("", |token| token.plain(&self.forms))
    }

    /// What the token is.
    #[must_use]
    pub fn kind(&self, token: impl Into<Option<TokenPos>>) -> Option<TokenKind> {
        self.tokens.get(token).map(|token| token.kind)
    }

    /// How the token is capitalized.
    #[must_use]
    pub fn case(&self, token: impl Into<Option<TokenPos>>) -> Case {
        self.tokens.get(token).map_or(Case::None, |token| token.case)
    }

    /// Whether the token is a word in the wide sense.
    #[must_use]
    pub fn is_word(&self, token: impl Into<Option<TokenPos>>) -> bool {
        self.tokens.get(token).is_some_and(Token::is_word)
    }

    /// Whether the token is a word with its first letter a capital.
    #[must_use]
    pub fn is_capitalized(&self, token: impl Into<Option<TokenPos>>) -> bool {
        self.tokens.get(token).is_some_and(Token::is_capitalized)
    }

    /// Whether the token ends a sentence: a full stop, an exclamation or question mark, an ellipsis.
    #[must_use]
    pub fn is_terminator(&self, token: impl Into<Option<TokenPos>>) -> bool {
        self.tokens.get(token).is_some_and(|token| token.is_terminator(self.text))
    }

    /// The bytes from the first to the last token of a stretch; empty at the text's end for an empty one.
    #[must_use]
    pub fn span(&self, tokens: Tokens) -> Span {
        match self.tokens.slice(tokens) {
            [] => Span::new(self.text.len(), self.text.len()),
            [first, .., last] => first.span.join(last.span),
            [only] => only.span,
        }
    }

    /// The tokens that lie wholly inside a span.
    #[must_use]
    pub fn tokens_in(&self, span: Span) -> Tokens {
        let start = self.tokens.partition_point(|token| token.span.start() < span.start());
        let end = self.tokens.partition_point(|token| token.span.end() <= span.end());
        start..end.max(start)
    }

    /// The place of the sentence that holds the token.
    #[must_use]
    pub fn sentence_of(&self, token: TokenPos) -> SentencePos {
        self.sentences.partition_point(|sentence| sentence.tokens.end <= token)
    }

    /// The place of the block that holds the token.
    #[must_use]
    pub fn block_of(&self, token: TokenPos) -> BlockPos {
        self.blocks.partition_point(|block| block.tokens.end <= token)
    }

    /// The innermost marked passage whose inside holds the token.
    #[must_use]
    pub fn mark_around(&self, token: TokenPos) -> Option<MarkPos> {
        let mut candidate = self.marks.partition_point(|pair| pair.open < token).before(1);
        while let Some(pair) = self.marks.get(candidate) {
            if token < pair.end() {
                return candidate;
            }
            candidate = pair.parent;
        }
        None
    }

    /// Whether the token opens a sentence, a marked passage or a block, so that its capital says little.
    #[must_use]
    pub fn starts_sentence(&self, token: impl Into<Option<TokenPos>>) -> bool {
        self.tokens.get(token).is_some_and(|token| token.starts_sentence)
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
