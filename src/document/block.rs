//! Tokens to blocks: the headline, paragraphs, metadata.

use super::conventions::Conventions;
use super::dateline::{self, CalendarDate};
use super::token::{Case, Token, TokenKind, TokenPos, Tokens};
use crate::position::Position;
use crate::row::Row;

/// The place of a block.
pub type BlockPos = Position<Block>;

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// A headline or a heading between paragraphs.
    Headline,
    /// A date, place or agency that stands before the text, on a line of its own or as a prefix.
    Metadata,
    /// Running text.
    Paragraph,
}

/// A paragraph, headline or metadata line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its tokens; at least one.
    pub tokens: Tokens,
    /// What it is.
    pub kind: BlockKind,
}

/// Longest headline, in tokens.
const HEADLINE_TOKENS: usize = 32;
/// A line at least this long, in bytes, that ends in the middle of a sentence was wrapped by a program.
const WRAPPED_LINE: usize = 45;
/// Only so many first lines may hold metadata.
const METADATA_LINES: usize = 3;

pub(super) fn split(
    text: &str,
    tokens: &Row<Token>,
    forms: &str,
    conventions: &Conventions,
) -> (Row<Block>, Option<CalendarDate>) {
    let lines = lines(text, tokens);
    let mut blocks = Row::default();
    let mut date = None;
    let last = lines.last().map(|line| line.end);
    for (line_idx, line) in lines.iter().enumerate() {
        let mut rest = line.clone();
        if line_idx < METADATA_LINES
            && let Some(found) = dateline::find(line, tokens, text, forms, conventions)
        {
            date = date.or(found.date);
            blocks.push(Block { tokens: line.start..found.end, kind: BlockKind::Metadata });
            rest = found.end..line.end;
        }
        if !rest.is_empty() {
            let has_more = last != Some(line.end);
            let kind = if has_more && is_headline(text, tokens.slice(rest.clone())) {
                BlockKind::Headline
            } else {
                BlockKind::Paragraph
            };
            blocks.push(Block { tokens: rest, kind });
        }
    }
    (blocks, date)
}

/// Token ranges of the lines, wrapped lines joined.
fn lines(text: &str, tokens: &Row<Token>) -> Vec<Tokens> {
    let mut lines = Vec::new();
    let mut start = Position::START;
    for (idx, next) in tokens.with_positions() {
        let Some(last) = tokens.get(idx.before(1)) else { continue };
        let Some(breaks) = line_breaks(last.span.until(next.span).slice(text)) else { continue };
        let is_wrapped = breaks == 1
            && next.case == Case::Lower
            && !ends_sentence(last, text)
            && is_long(tokens, start, last);
        if !is_wrapped {
            lines.push(start..idx);
            start = idx;
        }
    }
    if start < tokens.end() {
        lines.push(start..tokens.end());
    }
    lines
}

/// Whether a line up to its last token is so long that a program may have wrapped it.
fn is_long(tokens: &Row<Token>, start: TokenPos, last: &Token) -> bool {
    tokens.get(start).is_some_and(|first| first.span.join(last.span).len() >= WRAPPED_LINE)
}

/// How many line breaks a gap holds, if any; CR LF is one.
fn line_breaks(gap: &str) -> Option<usize> {
    let is_break =
        |c: char| matches!(c, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let before = std::iter::once(' ').chain(gap.chars());
    let count =
        gap.chars().zip(before).filter(|&(c, last)| is_break(c) && !(c == '\n' && last == '\r'));
    let count = count.count();
    (count > 0).then_some(count)
}

fn ends_sentence(token: &Token, text: &str) -> bool {
    token.kind == TokenKind::Mark
        || token.span.slice(text).starts_with(['.', '!', '?', '…', ':', ';'])
}

fn is_headline(text: &str, tokens: &[Token]) -> bool {
    let Some(last) = tokens.last() else { return false };
    let ends_like_text = last.span.slice(text).starts_with(['.', '…', ',', ';', ':']);
    let starts_with = |signs: &[char]| {
        tokens.first().is_some_and(|first| first.span.slice(text).starts_with(signs))
    };
    let is_dialogue = starts_with(&['–', '—', '―', '-', '«', '"', '“']);
    tokens.len() <= HEADLINE_TOKENS
        && !ends_like_text
        && !is_dialogue
        && tokens.iter().any(Token::is_word)
}
