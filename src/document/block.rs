//! Tokens to blocks: the headline, paragraphs, metadata.

use super::chars::is_break;
use super::conventions::Conventions;
use super::dateline::{self, CalendarDate};
use super::token::{Token, Tokens};
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

/// Token ranges of the lines.
fn lines(text: &str, tokens: &Row<Token>) -> Vec<Tokens> {
    let mut lines = Vec::new();
    let mut start = Position::START;
    for (idx, next) in tokens.with_positions() {
        let Some(last) = tokens.get(idx.before(1)) else { continue };
        if last.span.until(next.span).slice(text).contains(is_break) {
            lines.push(start..idx);
            start = idx;
        }
    }
    if start < tokens.end() {
        lines.push(start..tokens.end());
    }
    lines
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
