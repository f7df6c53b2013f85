//! Tokens to sentences.

use super::block::Block;
use super::conventions::Conventions;
use super::mark::MarkPair;
use super::token::{Case, Token, TokenKind};
use std::ops::Range;

/// A sentence; no passage between quotation marks is cut by its end, unless it is longer than any newspaper prints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its tokens; at least one.
    pub tokens: Range<usize>,
    /// Position of its block.
    pub block: usize,
}

/// A sentence with this many tokens ends where it stands, so that to read a whole one costs little.
const LONGEST: usize = 256;
/// A passage with more tokens than this is read sentence by sentence.
const LONGEST_PASSAGE: usize = 1024;

/// Cuts the blocks into sentences and notes on each token whether it starts one, marked passages included.
pub(super) fn split(
    text: &str,
    tokens: &mut [Token],
    forms: &str,
    blocks: &[Block],
    marks: &[MarkPair],
    conventions: &Conventions,
) -> Vec<Sentence> {
    let marked = marked_ends(tokens.len(), marks);
    let mut sentences = Vec::new();
    let mut starts = Vec::new();
    let reader = Reader { text, tokens, forms, conventions };
    for (block_idx, block) in blocks.iter().enumerate() {
        let mut start = block.tokens.start;
        starts.push(start);
        let mut at = start;
        while at < block.tokens.end {
            let passage_end = marked[at];
            let next = if passage_end > 0 { passage_end } else { at + 1 };
            starts.extend((at..next).filter(|&idx| reader.starts_inside(idx)));
            let ends = next - start >= LONGEST
                || if passage_end > 0 {
                    reader.ends_after_passage(next)
                } else {
                    reader.ends_after(at)
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
fn pass_on_through_elisions(tokens: &mut [Token]) {
    for at in 1..tokens.len() {
        let before = &tokens[at - 1];
        let follows = before.kind == TokenKind::Elision && before.starts_sentence;
        tokens[at].starts_sentence |= follows && tokens[at].is_word();
    }
}

/// For each opening mark of an outermost closed pair, the token after the pair; 0 elsewhere.
fn marked_ends(len: usize, marks: &[MarkPair]) -> Vec<usize> {
    let mut ends = vec![0; len];
    let is_short = |pair: &&MarkPair| pair.inside.len() <= LONGEST_PASSAGE;
    for pair in marks.iter().filter(|pair| pair.close.is_some()).filter(is_short) {
        ends[pair.open] = pair.end();
    }
    ends
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    forms: &'a str,
    conventions: &'a Conventions,
}

impl Reader<'_> {
    fn slice(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.span.slice(self.text))
    }

    fn is_terminator(&self, at: usize) -> bool {
        self.tokens[at].kind == TokenKind::Punctuation
            && self.slice(at).starts_with(['.', '!', '?', '…'])
    }

    /// Whether a sentence may begin at a token: a capital, a number, an opening mark or bracket, a dash.
    fn may_begin(&self, at: usize) -> bool {
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
    fn ends_after(&self, at: usize) -> bool {
        if !self.is_terminator(at) {
            return self.is_final_abbreviation(at) && self.is_opener(at + 1);
        }
        let is_cut = at > 0 && matches!(self.slice(at - 1), "[" | "(")
            || self.slice(at + 1).starts_with(']');
        let after_bracket = at + 1 + usize::from(self.slice(at + 1) == ")");
        !is_cut && self.may_begin(after_bracket)
    }

    /// Whether the sentence ends with the closing mark before `next`.
    fn ends_after_passage(&self, next: usize) -> bool {
        let is_full = next >= 2 && (self.is_terminator(next - 2) || self.is_nested_end(next - 2));
        is_full && self.may_begin(next) || self.is_opener(next)
    }

    /// Whether a nested passage ends there with a full stop of its own.
    fn is_nested_end(&self, at: usize) -> bool {
        self.tokens[at].kind == TokenKind::Mark && at > 0 && self.is_terminator(at - 1)
    }

    fn is_final_abbreviation(&self, at: usize) -> bool {
        let word = self.slice(at);
        word.ends_with('.') && self.tokens[at].kind == TokenKind::Word
    }

    /// Whether the token is a capitalized word that only a sentence's start gives its capital.
    fn is_opener(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| {
            matches!(token.case, Case::Capitalized | Case::Initial)
                && self
                    .conventions
                    .openers
                    .contains(&token.lower(self.forms).trim_end_matches('\''))
        })
    }

    /// Past brackets that close right after a full stop.
    fn closing_brackets(&self, mut at: usize, end: usize) -> usize {
        while at < end && matches!(self.slice(at), ")" | "]") {
            at += 1;
        }
        at
    }

    /// Whether a token opens a marked passage or follows a full stop, a dash or a mark, so that its capital says little.
    fn starts_inside(&self, at: usize) -> bool {
        if !self.tokens[at].is_word() || at == 0 {
            return at == 0;
        }
        let before = at - 1;
        match self.tokens[before].kind {
            TokenKind::Mark => true,
            TokenKind::Punctuation => {
                self.is_terminator(before) || matches!(self.slice(before), "•" | "–" | "—")
            }
            _ => false,
        }
    }
}
