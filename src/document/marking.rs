//! The marks of all blocks: quotations over several paragraphs, marks that lack their other half.

use super::block::{Block, BlockKind, BlockPos};
use super::mark::{MarkPair, MarkPos, MarkStyle};
use super::pairing::Pairing;
use super::token::{Token, TokenKind, TokenPos};
use crate::annotation::{Notice, NoticeCode};
use crate::position::{Position, Stretch};
use crate::row::Row;

/// How many paragraphs without an opening mark may go on with a quotation.
const MOST_PARAGRAPHS: usize = 6;
/// Longest passage inside a quotation that its block does not close, in tokens: a longer one is a quotation itself.
const LONGEST_INNER: usize = 12;
/// Shortest passage whose opening mark may be missing, in tokens.
const SHORTEST_UNOPENED: usize = 6;

pub(super) fn pair(
    text: &str,
    tokens: &Row<Token>,
    blocks: &Row<Block>,
    notices: &mut Vec<Notice>,
) -> Row<MarkPair> {
    let (pairs, unclosed, unopened) = (Row::default(), Vec::new(), Vec::new());
    let mut marking = Marking { text, tokens, blocks, pairs, unclosed, unopened };
    marking.run();
    notices.extend(marking.notices());
    Notice::sort(notices);
    set_parents(&mut marking.pairs);
    marking.pairs
}

struct Marking<'a> {
    text: &'a str,
    tokens: &'a Row<Token>,
    blocks: &'a Row<Block>,
    pairs: Row<MarkPair>,
    /// Pairs that nothing closes.
    unclosed: Vec<MarkPos>,
    /// Closing marks that nothing opens.
    unopened: Vec<TokenPos>,
}

/// An unclosed pair with which the next block goes on.
#[derive(Clone, Copy)]
struct Pending {
    pair: MarkPos,
    style: MarkStyle,
    /// Whether the next block opens it again.
    reopens: bool,
}

/// What a block without an opening mark of its own does to a quotation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Course {
    Closes,
    GoesOn,
    Breaks,
}

impl Marking<'_> {
    fn run(&mut self) {
        let mut pending: Option<Pending> = None;
        for (at, block) in self.blocks.with_positions() {
            let first = self.pairs.end();
            let open = match pending {
                Some(Pending { reopens: false, style, .. }) => {
                    self.pair_up(block, |marks| marks.resumed(style))
                }
                Some(_) => self.pair_up(block, |marks| marks.behind(true)),
                None => match self.lacking(at, block) {
                    Some(style) => self.pair_unopened(block, style),
                    None => self.pair_up(block, |marks| marks.behind(false)),
                },
            };
            if let Some((pair, before)) = self.pairs.get_mut(first).zip(pending) {
                pair.continues = Some(before.pair);
            }
            pending = open.iter().find_map(|&pair| self.pending(pair, at));
            self.end_unclosed(&open, block, pending.map(|pending| pending.pair));
        }
    }

    /// Pairs the marks of a block; those that stay open.
    fn pair_up(
        &mut self,
        block: &Block,
        prepare: impl for<'p> FnOnce(Pairing<'p>) -> Pairing<'p>,
    ) -> Vec<MarkPos> {
        let (pairs, unopened) = (&mut self.pairs, &mut self.unopened);
        prepare(Pairing::new(self.text, self.tokens, block, pairs, unopened)).run()
    }

    /// The same for a block that should have opened with a mark.
    fn pair_unopened(&mut self, block: &Block, style: MarkStyle) -> Vec<MarkPos> {
        let first = self.pairs.end();
        let open = self.pair_up(block, |marks| marks.resumed(style));
        self.unopened.extend(self.pairs.get(first).and_then(|pair| pair.close));
        open
    }

    /// Whether the next blocks go on with a pair that its own leaves open.
    fn pending(&self, pair: MarkPos, block: BlockPos) -> Option<Pending> {
        let style = self.pairs.get(pair)?.style;
        let later = self.pairs.slice(pair + 1..self.pairs.end());
        let is_last = later.iter().all(|inner| inner.style != style || is_inner(inner));
        let reopens = is_last && self.reopens(block + 1, style);
        let goes_on = reopens || is_last && self.closes(block + 1, style);
        goes_on.then_some(Pending { pair, style, reopens })
    }

    fn reopens(&self, block: BlockPos, style: MarkStyle) -> bool {
        self.blocks
            .get(block)
            .is_some_and(|block| self.trial(block, |marks| marks.behind(true).opens_with(style)))
    }

    /// Whether a quotation that goes on in a block is closed there or a few blocks later.
    fn closes(&self, block: BlockPos, style: MarkStyle) -> bool {
        let blocks = self.blocks.slice(block..self.blocks.end()).iter().take(MOST_PARAGRAPHS);
        let mut courses = blocks.map(|block| self.course(block, style));
        courses.find(|&course| course != Course::GoesOn) == Some(Course::Closes)
    }

    /// What a block does that does not open with a mark.
    fn course(&self, block: &Block, style: MarkStyle) -> Course {
        let is_unclear = self.trial(block, |marks| marks.is_unclear(style));
        if block.kind == BlockKind::Metadata || self.opens_with_mark(block) || is_unclear {
            return Course::Breaks;
        }
        match self.closed(block, style) {
            Some(true) => Course::Closes,
            Some(false) if block.kind != BlockKind::Headline => Course::GoesOn,
            _ => Course::Breaks,
        }
    }

    /// Whether a quotation that goes on in a block is closed there; nothing where another one opens before.
    fn closed(&self, block: &Block, style: MarkStyle) -> Option<bool> {
        let (mut pairs, mut unopened) = (Row::default(), Vec::new());
        let pairing = Pairing::new(self.text, self.tokens, block, &mut pairs, &mut unopened);
        pairing.resumed(style).run();
        let close = pairs.get(Position::START).and_then(|pair: &MarkPair| pair.close);
        let is_before = |inner: &&MarkPair| close.is_none_or(|close| inner.open < close);
        let mut inner = pairs.iter().skip(1).take_while(is_before);
        let is_alone = inner.all(|inner| inner.style != style || is_inner(inner));
        is_alone.then_some(close.is_some())
    }

    fn opens_with_mark(&self, block: &Block) -> bool {
        self.tokens.get(block.tokens.start).is_some_and(|first| first.kind == TokenKind::Mark)
    }

    /// What a block says to a question about its marks.
    fn trial<R>(&self, block: &Block, ask: impl FnOnce(Pairing<'_>) -> R) -> R {
        let (mut pairs, mut unopened) = (Row::default(), Vec::new());
        ask(Pairing::new(self.text, self.tokens, block, &mut pairs, &mut unopened))
    }

    /// The style of the mark with which a block should have opened: its first mark closes what is a whole paragraph, or
    /// whole sentences behind a paragraph that closes a quotation.
    fn lacking(&self, at: BlockPos, block: &Block) -> Option<MarkStyle> {
        let (mut pairs, mut unopened) = (Row::default(), Vec::new());
        Pairing::new(self.text, self.tokens, block, &mut pairs, &mut unopened).run();
        let close = *unopened.first()?;
        let mark = self.tokens.get(close).map(|mark| mark.span.slice(self.text));
        let style = match mark {
            Some("»") => MarkStyle::Guillemets,
            Some("”") => MarkStyle::Curly,
            _ => return None,
        };
        let is_only = pairs.iter().all(|pair| pair.style != style) && unopened.len() == 1;
        let is_long = close.since(block.tokens.start) >= SHORTEST_UNOPENED;
        let is_unopened = is_only && is_long && !self.opens_with_mark(block);
        let ends_block = (close + 1..block.tokens.end).each().all(|at| self.is_terminator(at));
        let ends_sentence = close.before(1).is_some_and(|last| self.is_terminator(last));
        let is_whole = ends_block || ends_sentence && self.follows_quotation(at, style);
        (is_unopened && is_whole).then_some(style)
    }

    /// Whether the block before ends with a passage of a style.
    fn follows_quotation(&self, block: BlockPos, style: MarkStyle) -> bool {
        let before = self.blocks.get(block.before(1)).map(|block| block.tokens.end);
        let close =
            self.pairs.last().filter(|pair| pair.style == style).and_then(|pair| pair.close);
        before.zip(close).is_some_and(|(end, close)| {
            close < end && (close + 1..end).each().all(|at| self.is_terminator(at))
        })
    }

    fn is_terminator(&self, at: TokenPos) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is_terminator(self.text))
    }

    /// An unclosed passage ends with its block where the next one goes on with it, or else where the next one of its style
    /// opens; behind a full stop that one goes on with it.
    fn end_unclosed(&mut self, open: &[MarkPos], block: &Block, pending: Option<MarkPos>) {
        for &at in open {
            let next = self.next_of_style(at).filter(|_| pending != Some(at));
            let end = next.and_then(|next| self.pairs.get(next)).map(|next| next.open);
            if let Some(pair) = self.pairs.get_mut(at) {
                pair.inside.end = end.unwrap_or(block.tokens.end);
            }
            let reopened =
                end.and_then(|end| end.before(1)).is_some_and(|at| self.is_terminator(at));
            if let Some(next) = next.filter(|_| reopened).and_then(|at| self.pairs.get_mut(at)) {
                next.continues = Some(at);
            }
            self.unclosed.extend(Some(at).filter(|_| pending != Some(at)));
        }
    }

    fn next_of_style(&self, at: MarkPos) -> Option<MarkPos> {
        let style = self.pairs.get(at)?.style;
        let mut later = (at + 1..self.pairs.end()).each();
        later.find(|&later| self.pairs.get(later).is_some_and(|pair| pair.style == style))
    }

    fn notices(&self) -> Vec<Notice> {
        let unclosed = self.unclosed.iter().filter_map(|&at| self.pairs.get(at));
        let unclosed = unclosed.filter_map(|pair| self.tokens.get(pair.open)).map(unclosed_notice);
        let unopened = self.unopened.iter().filter_map(|&at| self.tokens.get(at));
        unclosed.chain(unopened.map(unopened_notice)).collect()
    }
}

/// Whether a pair is a few words inside a quotation.
fn is_inner(pair: &MarkPair) -> bool {
    pair.close.is_some() && pair.inside.len() <= LONGEST_INNER
}

fn unclosed_notice(open: &Token) -> Notice {
    let message = "An opening quotation mark is never closed; the quotation was read up to the end of the paragraph.".to_owned();
    Notice { code: NoticeCode::UnclosedMark, span: open.span, message }
}

fn unopened_notice(close: &Token) -> Notice {
    let message = "A closing quotation mark has no opening one; the quotation was read from the start of the paragraph, or the mark ignored.".to_owned();
    Notice { code: NoticeCode::UnopenedMark, span: close.span, message }
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
