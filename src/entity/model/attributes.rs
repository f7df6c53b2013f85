//! What a token shows by itself and by its neighbours: the raw material of the features.

use super::hash;
use super::lexicon::{Lexicon, Listed, Spelling, WordClass};
use crate::document::{Case, Document, Token, TokenKind, TokenPos};

/// What a token shows.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts about a token")]
pub struct Attributes {
    /// The same number for all tokens that are spelled alike; from 0, in text order.
    pub form: u32,
    /// Hash of the word in lower case; digits all count as the same digit.
    pub word: u64,
    /// Hashes of its first 1 to 4 letters, accents dropped.
    pub prefixes: [u64; 4],
    /// Hashes of its last 1 to 4 letters, accents dropped.
    pub suffixes: [u64; 4],
    /// Kind, case, length and inner signs.
    pub shape: u64,
    /// Class of the word as it is spelled.
    pub class: WordClass,
    /// Middle and coarse cluster of `class`.
    pub levels: (u8, u8),
    /// Class of the same word in lower case, for one with a capital.
    pub lower_class: WordClass,
    /// Middle and coarse cluster of `lower_class`.
    pub lower_levels: (u8, u8),
    /// The lists of names that have it.
    pub listed: Listed,
    /// Whether its capital may come from its place.
    pub starts: bool,
    /// Whether it stands in a headline.
    pub headline: bool,
    /// Whether it stands between quotation marks.
    pub marked: bool,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// Whether it is a short word in lower case, of the kind that joins the words of names.
    pub joiner: bool,
    /// The run of capitalized words around it: length, 0 for none.
    pub run_len: u8,
    /// Position in the run.
    pub run_at: u8,
    /// The token before its run, or before itself; none at the block's start.
    pub left: Option<TokenPos>,
    /// The nearest token before that, itself included, that is no short word.
    pub left_content: Option<TokenPos>,
    /// The token after its run, or after itself; none at the block's end.
    pub right: Option<TokenPos>,
    /// What the rest of the text shows of the word, see [`super::evidence`].
    pub elsewhere: u8,
}

impl Attributes {
    /// What the token of a form shows by itself.
    pub(super) fn alone(
        doc: &Document<'_>,
        lexicon: &Lexicon,
        at: TokenPos,
        token: &Token,
        form: u32,
    ) -> Self {
        let lower = doc.lower(at);
        let capital = token.is_capitalized() || token.case == Case::Mixed;
        let word =
            if token.kind == TokenKind::Number { number_shape(lower) } else { hash::word(lower) };
        let class = class(lexicon, word, token);
        let lower_class =
            if capital { lexicon.class(word, Spelling::Lower) } else { WordClass::default() };
        let (prefixes, suffixes) = affixes(doc.plain(at));
        Self {
            form,
            word,
            prefixes,
            suffixes,
            shape: shape(token, doc.slice(at)),
            class,
            levels: lexicon.levels(class.fine),
            lower_class,
            lower_levels: lexicon.levels(lower_class.fine),
            capital,
            joiner: token.is_word() && !capital && lower.len() <= 4,
            ..Self::default()
        }
    }
}

fn class(lexicon: &Lexicon, word: u64, token: &Token) -> WordClass {
    if !token.is_word() {
        return WordClass::default();
    }
    match token.case {
        Case::Lower | Case::Mixed | Case::None => lexicon.class(word, Spelling::Lower),
        Case::Capitalized | Case::Initial => lexicon.class(word, Spelling::Capitalized),
        Case::Upper => {
            let upper = lexicon.class(word, Spelling::Upper);
            if upper.band > 0 { upper } else { lexicon.class(word, Spelling::Capitalized) }
        }
    }
}

fn number_shape(digits: &str) -> u64 {
    let mut shape: u64 = 1;
    for c in digits.chars() {
        shape = shape.wrapping_mul(3).wrapping_add(if c.is_ascii_digit() { 1 } else { 2 });
    }
    hash::pair(shape, 1)
}

fn affixes(plain: &str) -> ([u64; 4], [u64; 4]) {
    let mut prefixes = [0; 4];
    let mut suffixes = [0; 4];
    let ends = plain.char_indices().map(|(at, c)| at + c.len_utf8());
    for (prefix, end) in prefixes.iter_mut().zip(ends) {
        *prefix = hash::word(&plain[..end]);
    }
    let starts = plain.char_indices().rev().map(|(at, _)| at);
    for (suffix, start) in suffixes.iter_mut().zip(starts) {
        *suffix = hash::word(&plain[start..]);
    }
    (prefixes, suffixes)
}

/// Kind, case, length up to 4, hyphen, full stop, apostrophe and digit.
fn shape(token: &Token, slice: &str) -> u64 {
    let length = slice.chars().take(4).count() as u64;
    let has = |sign: fn(char) -> bool| u64::from(slice.contains(sign));
    let signs = has(|c| c == '-') | has(|c| c == '.') << 1 | has(|c| matches!(c, '\'' | '’')) << 2;
    let inner_capital = u64::from(slice.chars().skip(1).any(char::is_uppercase));
    let digits = has(|c| c.is_ascii_digit());
    let letters = if token.is_word() { 0 } else { hash::word(slice.get(..1).unwrap_or("")) & 0xFF };
    token.kind as u64
        | (token.case as u64) << 4
        | length << 8
        | signs << 12
        | inner_capital << 16
        | digits << 17
        | letters << 20
}
