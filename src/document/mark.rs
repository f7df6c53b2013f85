//! Quotation marks: which opens, which closes, what lies between.

use super::block::Block;
use super::token::{Token, TokenKind};
use crate::annotation::{Notice, NoticeCode};
use std::ops::Range;

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
    pub open: usize,
    /// Token of the closing mark; none where the passage ends without one.
    pub close: Option<usize>,
    /// Tokens between the marks.
    pub inside: Range<usize>,
    /// The shape of the marks.
    pub style: MarkStyle,
    /// Position of the pair around this one.
    pub parent: Option<usize>,
    /// Position of the pair in the block before that this one goes on with: a quotation re-opened at each paragraph.
    pub continues: Option<usize>,
}

impl MarkPair {
    /// The token after the pair, closing mark included.
    #[must_use]
    pub fn end(&self) -> usize {
        self.close.map_or(self.inside.end, |close| close + 1)
    }
}

/// Furthest closing mark of a single-quoted passage, in tokens.
const SINGLE_REACH: usize = 40;

pub(super) fn pair(
    text: &str,
    tokens: &[Token],
    blocks: &[Block],
    notices: &mut Vec<Notice>,
) -> Vec<MarkPair> {
    let mut pairs: Vec<MarkPair> = Vec::new();
    let mut unclosed = None;
    for block in blocks {
        let first = pairs.len();
        let mut pairing = Pairing {
            text,
            tokens,
            block: block.tokens.clone(),
            open: Vec::new(),
            open_count: [0; 5],
            pairs: &mut pairs,
            unopened: Vec::new(),
        };
        pairing.run();
        let Pairing { open, unopened, .. } = pairing;
        end_unclosed(&mut pairs, &open, block);
        let goes_on = |pairs: &[MarkPair], last: usize| {
            pairs.get(first).is_some_and(|pair| {
                pair.open == block.tokens.start && pair.style == pairs[last].style
            })
        };
        if let Some(last) = unclosed.take() {
            if goes_on(&pairs, last) {
                pairs[first].continues = Some(last);
            } else {
                notices.push(unclosed_notice(tokens, &pairs[last]));
            }
        }
        for idx in open {
            if unclosed.is_none() && pairs[idx].inside.end == block.tokens.end {
                unclosed = Some(idx);
            } else {
                notices.push(unclosed_notice(tokens, &pairs[idx]));
            }
        }
        notices.extend(unopened.into_iter().map(|at| Notice {
            code: NoticeCode::UnopenedMark,
            span: tokens[at].span,
            message: "A closing quotation mark has no opening one; it was ignored.".to_owned(),
        }));
    }
    if let Some(last) = unclosed {
        notices.push(unclosed_notice(tokens, &pairs[last]));
    }
    notices.sort_by_key(|notice| notice.span);
    set_parents(&mut pairs);
    pairs
}

fn unclosed_notice(tokens: &[Token], pair: &MarkPair) -> Notice {
    let message = "An opening quotation mark is never closed; the quotation was read up to the end of the paragraph.".to_owned();
    Notice { code: NoticeCode::UnclosedMark, span: tokens[pair.open].span, message }
}

/// An unclosed passage ends where the next one of its style opens, or with its block.
fn end_unclosed(pairs: &mut [MarkPair], open: &[usize], block: &Block) {
    for &idx in open {
        let style = pairs[idx].style;
        let next = pairs[idx + 1..].iter().find(|pair| pair.style == style).map(|pair| pair.open);
        pairs[idx].inside.end = next.unwrap_or(block.tokens.end);
    }
}

fn set_parents(pairs: &mut [MarkPair]) {
    let mut stack: Vec<usize> = Vec::new();
    for idx in 0..pairs.len() {
        while stack.last().is_some_and(|&outer| pairs[outer].end() <= pairs[idx].open) {
            stack.pop();
        }
        if let Some(&outer) = stack.last() {
            let limit = pairs[outer].inside.end;
            if pairs[idx].end() > limit {
                pairs[idx].close = None;
                pairs[idx].inside.end = pairs[idx].inside.end.min(limit);
            }
        }
        pairs[idx].parent = stack.last().copied();
        stack.push(idx);
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
    Either,
}

struct Pairing<'a> {
    text: &'a str,
    tokens: &'a [Token],
    block: Range<usize>,
    open: Vec<usize>,
    /// How many of each style are open.
    open_count: [usize; 5],
    pairs: &'a mut Vec<MarkPair>,
    unopened: Vec<usize>,
}

impl Pairing<'_> {
    fn run(&mut self) {
        for at in self.block.clone() {
            if self.tokens[at].kind == TokenKind::Mark {
                self.mark(at);
            }
        }
    }

    fn mark(&mut self, at: usize) {
        let Some((style, side)) = self.read(at) else { return };
        let opened = self.innermost(style);
        match (side, opened) {
            (Side::Closes | Side::Either, Some(position)) => self.close(at, position),
            (Side::Closes, None) => {
                if style != MarkStyle::Single {
                    self.unopened.push(at);
                }
            }
            (Side::Opens | Side::Either, _) => self.open(at, style),
        }
    }

    fn open(&mut self, at: usize, style: MarkStyle) {
        if style == MarkStyle::Single && !self.single_closes(at) {
            return;
        }
        self.open.push(self.pairs.len());
        self.open_count[style as usize] += 1;
        self.pairs.push(MarkPair {
            open: at,
            close: None,
            inside: at + 1..at + 1,
            style,
            parent: None,
            continues: None,
        });
    }

    /// Closes the pair at `position` of the stack; pairs of other styles inside it stay unclosed and end with it.
    fn close(&mut self, at: usize, position: usize) {
        for &idx in &self.open[position..] {
            self.pairs[idx].inside.end = at;
            self.open_count[self.pairs[idx].style as usize] -= 1;
        }
        let idx = self.open[position];
        self.open.truncate(position);
        self.pairs[idx].close = Some(at);
    }

    /// Position on the stack of the innermost open pair of a style.
    fn innermost(&self, style: MarkStyle) -> Option<usize> {
        if !self.is_open(style) {
            return None;
        }
        self.open.iter().rposition(|&idx| self.pairs[idx].style == style)
    }

    fn is_open(&self, style: MarkStyle) -> bool {
        self.open_count[style as usize] > 0
    }

    fn single_closes(&self, at: usize) -> bool {
        let reach = self.block.end.min(at + SINGLE_REACH);
        (at + 2..reach).any(|idx| {
            self.tokens[idx].kind == TokenKind::Mark
                && self.read(idx) == Some((MarkStyle::Single, Side::Closes))
        })
    }

    /// Style and side of a mark, from its shape and what stands around it.
    fn read(&self, at: usize) -> Option<(MarkStyle, Side)> {
        let mark = self.tokens[at].span.slice(self.text);
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
    fn around(&self, at: usize) -> Side {
        let is_first = at == self.block.start;
        let is_last = at + 1 == self.block.end;
        let blank_before = is_first || self.tokens[at].spaced;
        let blank_after = is_last || self.tokens[at + 1].spaced;
        let before = if is_first { "" } else { self.tokens[at - 1].span.slice(self.text) };
        let after = if is_last { "" } else { self.tokens[at + 1].span.slice(self.text) };
        let opens_before = matches!(before, "(" | "[" | "—" | "–")
            || !is_first && self.tokens[at - 1].kind == TokenKind::Elision;
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
