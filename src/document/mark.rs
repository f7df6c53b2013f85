//! Quotation marks: which opens, which closes, what lies between.

use super::block::Block;
use super::token::{Token, TokenKind, TokenPos, Tokens};
use crate::annotation::{Notice, NoticeCode};
use crate::position::{Position, Stretch};
use crate::row::Row;

/// The place of a marked passage.
pub type MarkPos = Position<MarkPair>;

/// The shape of a pair of marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarkStyle {
    /// « »
    Guillemets,
    /// “ ” and „ “
    Curly,
    /// " ", and what is typed for it: '' '', ’’ ’’, ʺ ʺ
    Straight,
    /// ‹ ›
    Angle,
    /// ' ' and ‘ ’
    Single,
}

/// A passage between quotation marks, inside one block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkPair {
    /// Token of the opening mark.
    pub open: TokenPos,
    /// Token of the closing mark; none where the passage ends without one.
    pub close: Option<TokenPos>,
    /// Tokens between the marks.
    pub inside: Tokens,
    /// The shape of the marks.
    pub style: MarkStyle,
    /// Position of the pair around this one.
    pub parent: Option<MarkPos>,
    /// Position of the pair in the block before that this one goes on with: a quotation re-opened at each paragraph.
    pub continues: Option<MarkPos>,
}

impl MarkPair {
    /// The token after the pair, closing mark included.
    #[must_use]
    pub fn end(&self) -> TokenPos {
        self.close.map_or(self.inside.end, |close| close + 1)
    }
}

/// Furthest closing mark of a single-quoted passage, in tokens.
const SINGLE_REACH: usize = 40;

pub(super) fn pair(
    text: &str,
    tokens: &Row<Token>,
    blocks: &Row<Block>,
    notices: &mut Vec<Notice>,
) -> Row<MarkPair> {
    let mut pairs: Row<MarkPair> = Row::default();
    let mut unclosed: Vec<MarkPos> = Vec::new();
    let mut unopened = Vec::new();
    let mut pending = None;
    for block in blocks {
        let first = pairs.end();
        let open = Pairing::new(text, tokens, block, &mut pairs, &mut unopened).run();
        end_unclosed(&mut pairs, &open, block);
        let before = pending.take();
        unclosed.extend(before.filter(|&last| !continues(&mut pairs, first, last, block)));
        for at in open {
            let reaches_end = pairs.get(at).is_some_and(|pair| pair.inside.end == block.tokens.end);
            if pending.is_none() && reaches_end {
                pending = Some(at);
            } else {
                unclosed.push(at);
            }
        }
    }
    unclosed.extend(pending);
    let unclosed = unclosed.into_iter().filter_map(|at| pairs.get(at));
    notices.extend(unclosed.filter_map(|pair| tokens.get(pair.open)).map(unclosed_notice));
    notices.extend(unopened.into_iter().filter_map(|at| tokens.get(at)).map(unopened_notice));
    Notice::sort(notices);
    set_parents(&mut pairs);
    pairs
}

/// Whether a block opens with a pair that goes on with the unclosed one of the block before; notes it there.
fn continues(pairs: &mut Row<MarkPair>, first: MarkPos, last: MarkPos, block: &Block) -> bool {
    let style = pairs.get(last).map(|pair| pair.style);
    let again = pairs
        .get_mut(first)
        .filter(|pair| pair.open == block.tokens.start && Some(pair.style) == style);
    if let Some(pair) = again {
        pair.continues = Some(last);
        return true;
    }
    false
}

fn unclosed_notice(open: &Token) -> Notice {
    let message = "An opening quotation mark is never closed; the quotation was read up to the end of the paragraph.".to_owned();
    Notice { code: NoticeCode::UnclosedMark, span: open.span, message }
}

fn unopened_notice(close: &Token) -> Notice {
    let message = "A closing quotation mark has no opening one; it was ignored.".to_owned();
    Notice { code: NoticeCode::UnopenedMark, span: close.span, message }
}

/// An unclosed passage ends where the next one of its style opens, or with its block.
fn end_unclosed(pairs: &mut Row<MarkPair>, open: &[MarkPos], block: &Block) {
    for &at in open {
        let Some(style) = pairs.get(at).map(|pair| pair.style) else { continue };
        let later = pairs.slice(at + 1..pairs.end());
        let next = later.iter().find(|pair| pair.style == style).map(|pair| pair.open);
        if let Some(pair) = pairs.get_mut(at) {
            pair.inside.end = next.unwrap_or(block.tokens.end);
        }
    }
}

fn set_parents(pairs: &mut Row<MarkPair>) {
    let mut around: Vec<Outer> = Vec::new();
    for at in pairs.positions().each() {
        let Some(pair) = pairs.get_mut(at) else { continue };
        while around.last().is_some_and(|outer| outer.end <= pair.open) {
            around.pop();
        }
        if let Some(outer) = around.last() {
            pair.parent = Some(outer.at);
            if pair.end() > outer.inside_end {
                pair.close = None;
                pair.inside.end = pair.inside.end.min(outer.inside_end);
            }
        }
        around.push(Outer { at, end: pair.end(), inside_end: pair.inside.end });
    }
}

/// A pair that others may stand in.
struct Outer {
    at: MarkPos,
    end: TokenPos,
    inside_end: TokenPos,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
    Either,
}

struct Pairing<'a> {
    text: &'a str,
    tokens: &'a Row<Token>,
    block: &'a Tokens,
    open: Vec<MarkPos>,
    /// How many of each style are open.
    open_count: [usize; 5],
    pairs: &'a mut Row<MarkPair>,
    unopened: &'a mut Vec<TokenPos>,
}

impl<'a> Pairing<'a> {
    fn new(
        text: &'a str,
        tokens: &'a Row<Token>,
        block: &'a Block,
        pairs: &'a mut Row<MarkPair>,
        unopened: &'a mut Vec<TokenPos>,
    ) -> Self {
        let block = &block.tokens;
        Self { text, tokens, block, open: Vec::new(), open_count: [0; 5], pairs, unopened }
    }

    /// Pairs the marks of the block; those that stay open.
    fn run(mut self) -> Vec<MarkPos> {
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
        self.count(style, |open| open.saturating_add(1));
        let inside = at + 1..at + 1;
        let (parent, continues) = (None, None);
        let pair = MarkPair { open: at, close: None, inside, style, parent, continues };
        self.open.push(self.pairs.push(pair));
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
        (at + 2..reach).each().any(|idx| {
            self.kind(idx) == Some(TokenKind::Mark)
                && self.read(idx) == Some((MarkStyle::Single, Side::Closes))
        })
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

    /// Style and side of a mark, from its shape and what stands around it.
    fn read(&self, at: TokenPos) -> Option<(MarkStyle, Side)> {
        let mark = self.slice(at);
        let is_open = |style| self.is_open(style);
        let around = self.around(at);
        Some(match mark {
            "«" if is_open(MarkStyle::Guillemets) && around == Side::Closes => {
                (MarkStyle::Guillemets, Side::Closes)
            }
            "«" | "<<" => (MarkStyle::Guillemets, Side::Opens),
            "»" if !is_open(MarkStyle::Guillemets) && around == Side::Opens => {
                (MarkStyle::Guillemets, Side::Opens)
            }
            "»" | ">>" => (MarkStyle::Guillemets, Side::Closes),
            "‹" => (MarkStyle::Angle, Side::Opens),
            "›" => (MarkStyle::Angle, Side::Closes),
            "“" if is_open(MarkStyle::Curly) && around == Side::Closes => {
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
