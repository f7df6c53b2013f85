//! One token.

use crate::position::Position;
use crate::span::Span;
use std::ops::Range;

/// The place of a token.
pub type TokenPos = Position<Token>;

/// A stretch of tokens.
pub type Tokens = Range<TokenPos>;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with hyphens, inner apostrophes and digits after the first letter; abbreviations keep their full stop.
    Word,
    /// An elided word with its apostrophe: `l'`, `jusqu’`.
    Elision,
    /// A pronoun after its verb, with hyphens: `-t-il`; or an ending after an apostrophe: `'s`.
    Clitic,
    /// Digits with their separators: `1 234,5`.
    Number,
    /// An opening or closing quotation mark of any style, and the straight ones.
    Mark,
    /// Sentence punctuation, brackets, dashes; a run of full stops or of `!` and `?` is one token.
    Punctuation,
    /// A web address, mail address or account name.
    Url,
    /// Anything else: currency, arithmetic, emoji with their joiners.
    Symbol,
}

/// How a word is capitalized.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Case {
    /// No capital.
    Lower,
    /// A capital first, then at least one small letter.
    Capitalized,
    /// Two letters or more, all capitals.
    Upper,
    /// One single capital letter, with or without a full stop.
    Initial,
    /// Capitals inside only: `iPhone`.
    Mixed,
    /// No letters that know case.
    None,
}

/// A word, number, mark or sign of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// How it is capitalized.
    pub case: Case,
    /// Whether a blank or line break stands before it; true for the first token.
    pub spaced: bool,
    /// Whether it opens a sentence, a marked passage or a block.
    pub starts_sentence: bool,
    pub(super) lower: (u32, u32),
    pub(super) plain: (u32, u32),
}

impl Token {
    /// Whether it is a word with its first letter a capital.
    #[must_use]
    pub fn is_capitalized(&self) -> bool {
        matches!(self.case, Case::Capitalized | Case::Upper | Case::Initial)
    }

    /// Whether it is a word in the wide sense: word, elision or clitic.
    #[must_use]
    pub fn is_word(&self) -> bool {
        matches!(self.kind, TokenKind::Word | TokenKind::Elision | TokenKind::Clitic)
    }

    /// Whether it ends a sentence in `text`: a full stop, an exclamation or question mark, an ellipsis.
    pub(super) fn is_terminator(&self, text: &str) -> bool {
        self.kind == TokenKind::Punctuation
            && self.span.slice(text).starts_with(['.', '!', '?', '…'])
    }

    pub(super) fn lower<'f>(&self, forms: &'f str) -> &'f str {
        &forms[self.lower.0 as usize..self.lower.1 as usize]
    }

    pub(super) fn plain<'f>(&self, forms: &'f str) -> &'f str {
        &forms[self.plain.0 as usize..self.plain.1 as usize]
    }
}

/// The token after a phrase at `start`, its words separated by blanks; `lower` gives each token in lower case.
pub(crate) fn phrase_end<'f>(
    phrase: &str,
    start: TokenPos,
    lower: impl Fn(TokenPos) -> &'f str,
) -> Option<TokenPos> {
    let (mut end, mut rest) = (start, phrase);
    loop {
        rest = rest.strip_prefix(lower(end))?;
        end += 1;
        if rest.is_empty() {
            return Some(end);
        }
        rest = rest.strip_prefix(' ')?;
    }
}
