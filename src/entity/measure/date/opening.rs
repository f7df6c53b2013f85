//! The day that a text gives as its own, where its metadata name none: at its head, in its byline, at its foot.

use super::Reader;
use super::calendar::Day;
use crate::document::{TokenKind, TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::position::Stretch;

/// A text may give its own date at the start of one of so many blocks.
const DATED_BLOCKS: usize = 8;

/// At its end, in one of so many.
const LAST_BLOCKS: usize = 3;

/// The town before a text's own date has at most so many tokens, the comma included: `Port Louis, le 3 mars 2018`.
const TOWN: usize = 4;

/// A byline or a footer has at most so many tokens.
const LINE: usize = 24;

impl Reader<'_> {
    /// A full date that begins one of the first blocks, alone or behind a town, or that a byline or footer gives.
    pub(super) fn own_date(&mut self) -> Option<Day> {
        let day = self.opening_date().or_else(|| self.line_date());
        self.last_named = None;
        day
    }

    fn opening_date(&mut self) -> Option<Day> {
        let ctx = self.ctx;
        let starts = ctx.doc.blocks.iter().take(DATED_BLOCKS).flat_map(|block| {
            let first = block.tokens.start;
            let mut town = (first..block.tokens.end).each().take(TOWN);
            let comma =
                town.find(|&idx| !ctx.is_name_word(idx)).filter(|&idx| ctx.lower(idx) == ",");
            let after = comma.map(|idx| ctx.past_article(idx + 1));
            std::iter::once(first).chain(after)
        });
        let starts: Vec<TokenPos> = starts.collect();
        starts.into_iter().find_map(|start| self.full_day(start))
    }

    /// The date of a byline or footer: `Par Anne Morel, publié le 5 janvier 2019 à 10 h`.
    fn line_date(&mut self) -> Option<Day> {
        let blocks = &self.ctx.doc.blocks;
        let last = blocks.len().saturating_sub(LAST_BLOCKS).max(DATED_BLOCKS);
        let lines = blocks.iter().take(DATED_BLOCKS).chain(blocks.iter().skip(last)).skip(1);
        let lines = lines.filter(|block| block.tokens.len() <= LINE);
        let starts: Vec<TokenPos> =
            lines.flat_map(|block| self.line_starts(&block.tokens)).collect();
        starts.into_iter().find_map(|start| self.full_day(start))
    }

    /// The tokens of a line at which its date may begin: behind a label, or, where no verb stands, behind a sign or nothing.
    fn line_starts(&self, line: &Tokens) -> Vec<TokenPos> {
        let ctx = self.ctx;
        let is_verb =
            |at: TokenPos| !ctx.is_name_word(at) && ctx.lang.is_finite_verb(ctx.lower(at));
        let is_bare = !line.each().any(is_verb);
        let may_begin =
            |&at: &TokenPos| self.is_labelled(at) || is_bare && self.stands_apart(line, at);
        line.each().filter(may_begin).collect()
    }

    /// Whether a label stands right before a date.
    fn is_labelled(&self, start: TokenPos) -> bool {
        /// `mis en ligne le`.
        const LABEL: usize = 4;
        let labels = self.ctx.lang.conventions().date_labels;
        let ends =
            |at: TokenPos| labels.iter().any(|label| self.ctx.end_of(label, at) == Some(start));
        start.behind(LABEL).each().any(ends)
    }

    /// Whether nothing, or a sign, stands before a date and its article.
    fn stands_apart(&self, line: &Tokens, start: TokenPos) -> bool {
        let ctx = self.ctx;
        let article = start.before(1).filter(|&at| ctx.is(at, WordClasses::ARTICLE));
        let before = article.unwrap_or(start).before(1).filter(|at| line.contains(at));
        before.is_none_or(|at| !ctx.doc.is_word(at) && ctx.doc.kind(at) != Some(TokenKind::Number))
    }

    /// The day of a date with its year that begins at a token.
    fn full_day(&mut self, start: TokenPos) -> Option<Day> {
        let date = self.full_date(start).or_else(|| self.numeric(start))?;
        let tokens = date.raw.tokens;
        let ends = [tokens.start, tokens.last()?];
        let is_full = ends.into_iter().any(|end| self.year_number(end).is_some());
        self.last_named.filter(|_| is_full).map(|(_, day)| day)
    }
}
