//! The marks of one block: which opens, which closes.

use super::block::Block;
use super::mark::{MarkPair, MarkPos, MarkStyle};
use super::token::{Token, TokenKind, TokenPos, Tokens};
use crate::position::Stretch;
use crate::row::Row;

/// Furthest closing mark of a single-quoted passage, in tokens.
const SINGLE_REACH: usize = 40;

/// Furthest mark that may close a passage in which inches stand, in tokens.
const INCH_REACH: usize = 40;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
    Either,
}

pub(super) struct Pairing<'a> {
    text: &'a str,
    tokens: &'a Row<Token>,
    block: &'a Tokens,
    open: Vec<MarkPos>,
    /// Whether the block has `“` and no `”`, so that the one may stand for the other.
    only_opens: bool,
    /// Whether an unclosed quotation stands before the block.
    reopens: bool,
    /// How many of each style are open.
    open_count: [usize; 5],
    pairs: &'a mut Row<MarkPair>,
    unopened: &'a mut Vec<TokenPos>,
}

impl<'a> Pairing<'a> {
    pub(super) fn new(
        text: &'a str,
        tokens: &'a Row<Token>,
        block: &'a Block,
        pairs: &'a mut Row<MarkPair>,
        unopened: &'a mut Vec<TokenPos>,
    ) -> Self {
        let block = &block.tokens;
        let closes = |token: &Token| token.kind == TokenKind::Mark && token.span.slice(text) == "”";
        let only_opens = !tokens.slice(block.clone()).iter().any(closes);
        let (open, open_count, reopens) = (Vec::new(), [0; 5], false);
        Self { text, tokens, block, open, only_opens, reopens, open_count, pairs, unopened }
    }

    /// As a block behind a quotation that is closed or not; one that isn't, `»` may open again.
    pub(super) fn behind(mut self, is_unclosed: bool) -> Self {
        self.reopens = is_unclosed;
        self
    }

    /// As if the block opened with a mark of a style.
    pub(super) fn resumed(mut self, style: MarkStyle) -> Self {
        self.push(self.block.start, self.block.start, style);
        self
    }

    /// Whether the block opens with a mark of a style.
    pub(super) fn opens_with(&self, style: MarkStyle) -> bool {
        self.read(self.block.start) == Some((style, Side::Opens))
    }

    /// Whether the block has a mark of a style that may open as well as close.
    pub(super) fn is_unclear(&self, style: MarkStyle) -> bool {
        self.block.each().any(|at| self.read(at) == Some((style, Side::Either)))
    }

    /// Pairs the marks of the block; those that stay open.
    pub(super) fn run(mut self) -> Vec<MarkPos> {
        for at in self.block.each() {
            if self.kind(at) == Some(TokenKind::Mark) {
                self.mark(at);
            }
        }
        self.open
    }

    fn mark(&mut self, at: TokenPos) {
        let Some((style, side)) = self.read(at) else { return };
        match (side, self.innermost(style)) {
            (Side::Closes | Side::Either, Some(depth)) => self.close(at, depth),
            (Side::Closes, None) => {
                if style != MarkStyle::Single {
                    self.unopened.push(at);
                }
            }
            (Side::Opens | Side::Either, _) => self.open(at, style),
        }
    }

    fn open(&mut self, at: TokenPos, style: MarkStyle) {
        if style == MarkStyle::Single && !self.single_closes(at) {
            return;
        }
        self.push(at, at + 1, style);
    }

    fn push(&mut self, open: TokenPos, inside: TokenPos, style: MarkStyle) {
        self.count(style, |open| open.saturating_add(1));
        let inside = inside..inside;
        let (close, parent, continues) = (None, None, None);
        self.open.push(self.pairs.push(MarkPair { open, close, inside, style, parent, continues }));
    }

    /// Closes the pair at `depth` of the stack; pairs of other styles inside it stay unclosed and end with it.
    fn close(&mut self, at: TokenPos, depth: usize) {
        for (place, idx) in self.open.split_off(depth).into_iter().enumerate() {
            let Some(pair) = self.pairs.get_mut(idx) else { continue };
            pair.inside.end = at;
            if place == 0 {
                pair.close = Some(at);
            }
            let style = pair.style;
            self.count(style, |open| open.saturating_sub(1));
        }
    }

    fn count(&mut self, style: MarkStyle, change: impl Fn(usize) -> usize) {
        let count = &mut self.open_count[style as usize];
        *count = change(*count);
    }

    /// Depth on the stack of the innermost open pair of a style.
    fn innermost(&self, style: MarkStyle) -> Option<usize> {
        if !self.is_open(style) {
            return None;
        }
        let is_same = |&at: &MarkPos| self.pairs.get(at).is_some_and(|pair| pair.style == style);
        self.open.iter().rposition(is_same)
    }

    fn is_open(&self, style: MarkStyle) -> bool {
        self.open_count[style as usize] > 0
    }

    fn single_closes(&self, at: TokenPos) -> bool {
        let reach = self.block.end.min(at + SINGLE_REACH);
        let is_curly = self.slice(at) == "‘";
        (at + 2..reach).each().any(|idx| {
            self.kind(idx) == Some(TokenKind::Mark)
                && (self.read(idx) == Some((MarkStyle::Single, Side::Closes))
                    || is_curly && self.slice(idx) == "’" && self.around(idx) == Side::Closes)
        })
    }

    /// Whether another guillemet stands in the block.
    fn has_guillemet(&self, from: TokenPos) -> bool {
        (from..self.block.end).each().any(|at| matches!(self.slice(at), "«" | "»"))
    }

    /// What a token of the block is.
    fn kind(&self, at: impl Into<Option<TokenPos>>) -> Option<TokenKind> {
        self.inside(at).map(|token| token.kind)
    }

    /// A token of the block as it stands in the text.
    fn slice(&self, at: impl Into<Option<TokenPos>>) -> &'a str {
        self.inside(at).map_or("", |token| token.span.slice(self.text))
    }

    fn inside(&self, at: impl Into<Option<TokenPos>>) -> Option<&'a Token> {
        self.tokens.get(at.into().filter(|at| self.block.contains(at)))
    }

    /// Whether a mark behind a figure measures: feet and inches, `5'6"`, or minutes and seconds, `1'02"34`.
    fn measures(&self, at: TokenPos) -> bool {
        let follows = |at: Option<TokenPos>| self.inside(at).is_some_and(|token| !token.spaced);
        let is_digit =
            |at: Option<TokenPos>| self.slice(at).ends_with(|c: char| c.is_ascii_digit());
        let is_foot = |at: Option<TokenPos>| matches!(self.slice(at), "'" | "’" | "′" | "°");
        let behind_figure = follows(Some(at)) && is_digit(at.before(1));
        let behind_feet = is_foot(at.before(2)) && is_digit(at.before(3)) && follows(at.before(1));
        let within = is_digit(Some(at + 1).filter(|&next| follows(Some(next))));
        behind_figure
            && match self.slice(at) {
                "'" | "’" | "′" => within,
                "″" | "ʺ" => true,
                "\"" if self.is_inch(at) => true,
                _ => behind_feet || self.has_feet(at.before(1)) || within,
            }
    }

    /// Whether `"` behind a figure has no passage to close, or leaves the one that it might close to the next mark: `27"`.
    fn is_inch(&self, at: TokenPos) -> bool {
        let mut next = (at + 1..self.block.end.min(at + INCH_REACH)).each();
        let next = next.find(|&next| self.slice(next) == "\"");
        let closes_later = || next.is_some_and(|next| self.around(next) == Side::Closes);
        !self.is_open(MarkStyle::Straight) || closes_later()
    }

    /// Whether a word holds feet and inches: `5'6`.
    fn has_feet(&self, at: Option<TokenPos>) -> bool {
        let parts = self.slice(at).split_once(['\'', '’', '′']);
        let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        parts.is_some_and(|(feet, inches)| is_number(feet) && is_number(inches))
    }

    /// Style and side of a mark, from its shape and what stands around it.
    fn read(&self, at: TokenPos) -> Option<(MarkStyle, Side)> {
        if self.measures(at) {
            return None;
        }
        let mark = self.slice(at);
        let is_open = |style| self.is_open(style);
        let around = self.around(at);
        Some(match mark {
            "«" if is_open(MarkStyle::Guillemets) && around == Side::Closes => {
                (MarkStyle::Guillemets, Side::Closes)
            }
            "«" | "<<" => (MarkStyle::Guillemets, Side::Opens),
            "»" if !is_open(MarkStyle::Guillemets) && around == Side::Opens => {
                // Otherwise it is a bullet: `» Le fil des événements`.
                let is_mark = at != self.block.start || self.reopens || self.has_guillemet(at + 1);
                return is_mark.then_some((MarkStyle::Guillemets, Side::Opens));
            }
            "»" | ">>" => (MarkStyle::Guillemets, Side::Closes),
            "‹" => (MarkStyle::Angle, Side::Opens),
            "›" => (MarkStyle::Angle, Side::Closes),
            "“" if is_open(MarkStyle::Curly)
                && (around == Side::Closes || around == Side::Either && self.only_opens) =>
            {
                (MarkStyle::Curly, Side::Closes)
            }
            "„" | "‟" | "“" => (MarkStyle::Curly, Side::Opens),
            "”" if !is_open(MarkStyle::Curly) && around == Side::Opens => {
                (MarkStyle::Curly, Side::Opens)
            }
            "”" => (MarkStyle::Curly, Side::Closes),
            "\"" | "＂" | "ʺ" | "″" | "''" | "’’" | "‘‘" | "``" => {
                (MarkStyle::Straight, around)
            }
            "‘" | "‚" => (MarkStyle::Single, Side::Opens),
            "’" if is_open(MarkStyle::Single) => (MarkStyle::Single, Side::Closes),
            "'" if around != Side::Either => (MarkStyle::Single, around),
            _ => return None,
        })
    }

    /// Which side blanks and neighbours speak for.
    fn around(&self, at: TokenPos) -> Side {
        let (last, next) = (at.before(1), at + 1);
        let is_first = at == self.block.start;
        let is_last = next == self.block.end;
        let is_spaced = |at| self.inside(at).is_none_or(|token| token.spaced);
        let blank_before = is_first || is_spaced(at);
        let blank_after = is_spaced(next);
        let after = self.slice(next);
        let opens_before = matches!(self.slice(last), "(" | "[" | "—" | "–")
            || self.kind(last) == Some(TokenKind::Elision);
        let closes_after = after.starts_with([',', '.', ';', ':', ')', ']', '…', '!', '?'])
            && !(after == "[" || after.starts_with("..."));
        match (blank_before, blank_after) {
            _ if is_first && !is_last => Side::Opens,
            _ if is_last => Side::Closes,
            (true, false) if !closes_after => Side::Opens,
            (false, true) => Side::Closes,
            _ if opens_before => Side::Opens,
            _ if closes_after => Side::Closes,
            _ => Side::Either,
        }
    }
}
