//! Dates: `samedi 3 mars 2018`, `mars 2018`, `en 2018`, `la veille`, with their ISO 8601 value.
//!
//! A value is exact, an interval where the words are vague, and none rather than wrong: what is counted from the
//! document date has none where the document has no date. What the calendar tells is a date; what is told from
//! another moment (`samedi`, `la veille`, `en mars`) is a time, with the date that it means as its value.

mod calendar;
pub(in crate::entity) mod day;
pub(in crate::entity) mod month;
pub(in crate::entity) mod numeric;
pub(in crate::entity) mod period;
pub(in crate::entity) mod relative;
mod side;
pub(in crate::entity) mod year;

use crate::annotation::EntityKind;
use crate::document::{CalendarDate, TokenPos, Tokens};
use crate::entity::context::Context;
use crate::entity::mention::{RawMention, Valued};
use crate::position::Stretch;
use crate::rule::Rule;
use calendar::Day;
use side::Side;

/// A text may give its own date at the start of one of so many blocks.
const DATED_BLOCKS: usize = 8;

/// The town before a text's own date has at most so many tokens, the comma included: `Port Louis, le 3 mars 2018`.
const TOWN: usize = 4;

/// A date that the calendar tells.
fn date(rule: &Rule, tokens: Tokens, value: Option<String>, per_cent: u8) -> Valued {
    RawMention::found(rule, EntityKind::Date, tokens, per_cent).with_value(value)
}

/// Reads dates one after another, so that `la veille` can look back.
pub(super) struct Reader<'a> {
    ctx: &'a Context<'a>,
    /// Of the document date.
    year: Option<i32>,
    month: Option<u8>,
    today: Option<Day>,
    /// The day last named, with its token.
    last_named: Option<(TokenPos, Day)>,
}

impl<'a> Reader<'a> {
    /// A reader that counts from the document's date, or from the date that its text opens with.
    pub(super) fn of(ctx: &'a Context<'a>) -> Self {
        let mut reader = Self::new(ctx, ctx.doc.date);
        if ctx.doc.date.is_none()
            && let Some(day) = reader.opening_date()
        {
            reader.count_from(day);
        }
        reader
    }

    /// The date that begins at a token.
    pub(super) fn at(&mut self, first: TokenPos) -> Option<Valued> {
        self.full_date(first)
            .or_else(|| self.month_year(first))
            .or_else(|| self.year_alone(first))
            .or_else(|| self.numeric(first))
            .or_else(|| self.season_or_century(first))
            .or_else(|| self.counted(first))
            .or_else(|| self.weekday_or_month(first))
    }

    fn new(ctx: &'a Context<'a>, date: Option<CalendarDate>) -> Self {
        Self {
            ctx,
            year: date.map(|date| i32::from(date.year)),
            month: date.and_then(|date| date.month),
            today: date.and_then(Day::of),
            last_named: None,
        }
    }

    /// A full date that begins one of the first blocks, alone or behind a town: the day of a text whose metadata name
    /// none.
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
        let day = starts.into_iter().find_map(|start| {
            let date = self.full_date(start)?;
            let is_full =
                date.raw.tokens.last().is_some_and(|last| self.year_number(last).is_some());
            self.last_named.filter(|_| is_full).map(|(_, day)| day)
        });
        self.last_named = None;
        day
    }

    fn count_from(&mut self, today: Day) {
        let (year, month, _) = today.civil();
        self.year = Some(year);
        self.month = u8::try_from(month).ok();
        self.today = Some(today);
    }

    /// The weekday, Monday 0, that the token names.
    fn weekday(&self, idx: TokenPos) -> Option<i32> {
        let word = self.ctx.lower(idx);
        let position =
            self.ctx.lang.conventions().weekdays.iter().position(|&name| name == word)?;
        i32::try_from(position).ok()
    }

    fn month(&self, idx: TokenPos) -> Option<u8> {
        self.ctx.lang.conventions().month(self.ctx.lower(idx).trim_end_matches('.'))
    }

    /// What follows day and month: a year, or `dernier`; with the token after it.
    fn year_or_side(&self, idx: TokenPos) -> (Option<i32>, Side, TokenPos) {
        let time = self.ctx.lang.time();
        let word = self.ctx.lower(idx);
        if let Some(year) = self.year_number(idx) {
            (Some(year), Side::Any, idx + 1)
        } else if time.last.contains(&word) {
            (None, Side::Before, idx + 1)
        } else if time.next.contains(&word) {
            (None, Side::After, idx + 1)
        } else {
            (None, Side::Any, idx)
        }
    }

    fn named(&mut self, idx: TokenPos, day: Option<Day>) -> Option<String> {
        let day = day?;
        self.last_named = Some((idx, day));
        Some(day.to_iso())
    }
}
