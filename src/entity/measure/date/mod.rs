//! Dates: `samedi 3 mars 2018`, `mars 2018`, `en 2018`, `la veille`, with their ISO 8601 value.
//!
//! A value is exact, an interval where the words are vague, and none rather than wrong: what is counted from the
//! document date has none where the document has no date. What the calendar tells is a date; what is told from
//! another moment (`samedi`, `la veille`, `en mars`) is a time, with the date that it means as its value.

mod ago;
mod calendar;
pub(in crate::entity) mod day;
pub(in crate::entity) mod month;
pub(in crate::entity) mod numeric;
mod opening;
pub(in crate::entity) mod period;
pub(in crate::entity) mod relative;
mod side;
mod weekday;
pub(in crate::entity) mod year;

use crate::annotation::EntityKind;
use crate::document::{CalendarDate, TokenPos, Tokens};
use crate::entity::context::Context;
use crate::entity::mention::{RawMention, Valued};
use crate::rule::Rule;
use calendar::Day;
use side::Side;

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
    /// A reader that counts from the document's date, or from the date that its text opens or closes with.
    pub(super) fn of(ctx: &'a Context<'a>) -> Self {
        let mut reader = Self::new(ctx, ctx.doc.date);
        if ctx.doc.date.is_none()
            && let Some(day) = reader.own_date()
        {
            reader.count_from(day);
        }
        reader
    }

    /// The date that begins at a token.
    pub(super) fn at(&mut self, first: TokenPos) -> Option<Valued> {
        if self.ctx.is_moment(first) {
            return self.counted(first).or_else(|| self.counted_span(first));
        }
        self.full_date(first)
            .or_else(|| self.month_year(first))
            .or_else(|| self.numeric(first))
            .or_else(|| self.year_and_month(first))
            .or_else(|| self.year_alone(first))
            .or_else(|| self.season_or_century(first))
            .or_else(|| self.counted(first))
            .or_else(|| self.counted_span(first))
            .or_else(|| self.weekday_alone(first))
            .or_else(|| self.month_alone(first))
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
