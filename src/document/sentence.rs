//! Tokens to sentences.

use super::block::{Block, BlockPos};
use super::conventions::Conventions;
use super::mark::MarkPair;
use super::token::{Case, Token, TokenKind, TokenPos, Tokens};
use crate::position::{Position, Stretch};
use crate::row::Row;

/// The place of a sentence.
pub type SentencePos = Position<Sentence>;

/// A sentence; no passage between quotation marks is cut by its end, unless it is longer than any newspaper prints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its tokens; at least one.
    pub tokens: Tokens,
    /// Position of its block.
    pub block: BlockPos,
}

/// A sentence with this many tokens ends where it stands, so that to read a whole one costs little.
const LONGEST: usize = 256;
/// A passage with more tokens than this is read sentence by sentence.
const LONGEST_PASSAGE: usize = 1024;

/// Cuts the blocks into sentences and notes on each token whether it starts one, marked passages included.
pub(super) fn split(
    text: &str,
    tokens: &mut Row<Token>,
    forms: &str,
    blocks: &Row<Block>,
    marks: &Row<MarkPair>,
    conventions: &Conventions,
) -> Row<Sentence> {
    let marked = marked_ends(tokens.len(), marks);
    let mut sentences = Row::default();
    let mut starts = Vec::new();
    let reader = Reader { text, tokens, forms, conventions };
    for (block_idx, block) in blocks.with_positions() {
        let mut start = block.tokens.start;
        starts.push(start);
        let mut at = start;
        while at < block.tokens.end {
            let passage_end = marked.get(at).copied().flatten();
            let next = passage_end.unwrap_or(at + 1);
            starts.extend((at..next).each().filter(|&idx| reader.starts_inside(idx)));
            let ends = next.since(start) >= LONGEST
                || match passage_end {
                    Some(end) => reader.ends_after_passage(end),
                    None => reader.ends_after(at),
                };
            at = next;
            if ends && at < block.tokens.end {
                at = reader.closing_brackets(at, block.tokens.end);
                sentences.push(Sentence { tokens: start..at, block: block_idx });
                start = at;
                starts.push(start);
            }
        }
        if start < block.tokens.end {
            sentences.push(Sentence { tokens: start..block.tokens.end, block: block_idx });
        }
    }
    for start in starts {
        if let Some(token) = tokens.get_mut(start) {
            token.starts_sentence = true;
        }
    }
    pass_on_through_elisions(tokens);
    sentences
}

/// The word after an elided one that starts a sentence has its capital from there too: `L'Eau`.
fn pass_on_through_elisions(tokens: &mut Row<Token>) {
    let mut follows = false;
    for at in tokens.positions().each() {
        let Some(token) = tokens.get_mut(at) else { continue };
        token.starts_sentence |= follows && token.is_word();
        follows = token.kind == TokenKind::Elision && token.starts_sentence;
    }
}

/// For each opening mark of an outermost closed pair, the token after the pair.
fn marked_ends(len: usize, marks: &Row<MarkPair>) -> Row<Token, Option<TokenPos>> {
    let mut ends = Row::filled(None, len);
    let is_short = |pair: &&MarkPair| pair.inside.len() <= LONGEST_PASSAGE;
    for pair in marks.iter().filter(|pair| pair.close.is_some()).filter(is_short) {
        if let Some(end) = ends.get_mut(pair.open) {
            *end = Some(pair.end());
        }
    }
    ends
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a Row<Token>,
    forms: &'a str,
    conventions: &'a Conventions,
}

impl Reader<'_> {
    fn slice(&self, at: impl Into<Option<TokenPos>>) -> &str {
        self.tokens.get(at).map_or("", |token| token.span.slice(self.text))
    }

    fn kind(&self, at: impl Into<Option<TokenPos>>) -> Option<TokenKind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    fn is_terminator(&self, at: impl Into<Option<TokenPos>>) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is_terminator(self.text))
    }

    /// Whether a sentence may begin at a token: a capital, a number, an opening mark or bracket, a dash.
    fn may_begin(&self, at: TokenPos) -> bool {
        let Some(token) = self.tokens.get(at) else { return true };
        match token.kind {
            TokenKind::Word | TokenKind::Elision => token.case != Case::Lower,
            TokenKind::Clitic => false,
            TokenKind::Punctuation => {
                !self.slice(at).starts_with([',', ';', ':', ')', ']', '}', '/', '.', '!', '?', '…'])
            }
            _ => true,
        }
    }

    /// Whether the sentence ends with the token, outside marked passages.
    fn ends_after(&self, at: TokenPos) -> bool {
        if !self.is_terminator(at) {
            return self.is_final_abbreviation(at) && self.is_opener(at + 1);
        }
        let is_cut =
            matches!(self.slice(at.before(1)), "[" | "(") || self.slice(at + 1).starts_with(']');
        let after_bracket = at + 1 + usize::from(self.slice(at + 1) == ")");
        !is_cut && self.may_begin(after_bracket)
    }

    /// Whether the sentence ends with the closing mark before `next`.
    fn ends_after_passage(&self, next: TokenPos) -> bool {
        let last = next.before(2);
        let is_full = self.is_terminator(last) || last.is_some_and(|at| self.is_nested_end(at));
        is_full && self.may_begin(next) || self.is_opener(next)
    }

    /// Whether a nested passage ends there with a full stop of its own.
    fn is_nested_end(&self, at: TokenPos) -> bool {
        self.kind(at) == Some(TokenKind::Mark) && self.is_terminator(at.before(1))
    }

    /// Whether the token is a word with its full stop, and no title before a name: `M. Le Guen`.
    fn is_final_abbreviation(&self, at: TokenPos) -> bool {
        let is_title = |token: &Token| {
            let title = token.lower(self.forms).trim_end_matches('.');
            self.conventions.initial_titles.contains(&title)
        };
        self.slice(at).ends_with('.')
            && self.kind(at) == Some(TokenKind::Word)
            && !self.tokens.get(at).is_some_and(is_title)
    }

    /// Whether the token is a capitalized word that only a sentence's start gives its capital.
    fn is_opener(&self, at: TokenPos) -> bool {
        self.tokens.get(at).is_some_and(|token| {
            matches!(token.case, Case::Capitalized | Case::Initial)
                && self
                    .conventions
                    .openers
                    .contains(&token.lower(self.forms).trim_end_matches('\''))
        })
    }

    /// Past brackets that close right after a full stop.
    fn closing_brackets(&self, mut at: TokenPos, end: TokenPos) -> TokenPos {
        while at < end && matches!(self.slice(at), ")" | "]") {
            at += 1;
        }
        at
    }

    /// Whether a token opens a marked passage or follows a full stop, a dash or a mark, so that its capital says little.
    fn starts_inside(&self, at: TokenPos) -> bool {
        let Some(before) = at.before(1) else { return true };
        let may_start = match self.kind(before) {
            Some(TokenKind::Mark) => true,
            Some(TokenKind::Punctuation) => {
                self.is_terminator(before) || matches!(self.slice(before), "•" | "–" | "—")
            }
            _ => false,
        };
        may_start && self.tokens.get(at).is_some_and(Token::is_word)
    }
}
