//! Dates: `samedi 3 mars 2018`, `mars 2018`, `en 2018`, `la veille`, with their ISO 8601 value.
//!
//! A value is exact, an interval where the words are vague, and none rather than wrong: what is counted from the
//! document date has none where the document has no date. What the calendar tells is a date; what is told from
//! another moment (`samedi`, `la veille`, `en mars`) is a time, with the date that it means as its value.

mod absolute;
mod calendar;
mod relative;

use super::RawMention;
use super::context::Context;
use super::link::Valued;
use crate::annotation::{Confidence, EntityKind, RuleId};
use crate::document::CalendarDate;
use calendar::Day;
use std::ops::Range;

/// Finds the dates of a document, in text order, disjoint.
pub(super) fn find(ctx: &Context<'_>) -> Vec<Valued> {
    let mut reader = Reader::new(ctx, ctx.doc.date);
    if ctx.doc.date.is_none()
        && let Some(day) = reader.opening_date()
    {
        reader.date_from(day);
    }
    let mut found = Vec::new();
    let mut end = 0;
    for &idx in &ctx.measures {
        if idx < end {
            continue;
        }
        if let Some(date) = reader.date_at(idx).filter(|date| ctx.is_unbroken(&date.tokens)) {
            end = date.tokens.end;
            found.push(date.into_valued());
        }
    }
    found
}

/// A text may give its own date at the start of one of so many blocks.
const DATED_BLOCKS: usize = 8;

/// The town before a text's own date has at most so many tokens, the comma included: `Port Louis, le 3 mars 2018`.
const TOWN: usize = 4;

/// A date with its value.
struct Found {
    tokens: Range<usize>,
    value: Option<String>,
    rule: &'static str,
    confidence: u8,
}

/// The rule of dates that are told from another moment rather than by the calendar.
const RELATIVE: &str = "date.relative";

impl Found {
    fn into_valued(self) -> Valued {
        let is_relative = self.rule == RELATIVE;
        Valued {
            raw: RawMention {
                tokens: self.tokens,
                kind: if is_relative { EntityKind::Time } else { EntityKind::Date },
                rule: RuleId(self.rule),
                confidence: Confidence::new(self.confidence),
            },
            value: self.value,
        }
    }
}

/// Reads dates one after another, so that `la veille` can look back.
struct Reader<'a> {
    ctx: &'a Context<'a>,
    /// Of the document date.
    year: Option<i32>,
    month: Option<u8>,
    today: Option<Day>,
    /// The day last named, with its token.
    last_named: Option<(usize, Day)>,
}

impl<'a> Reader<'a> {
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
            let mut town = (first..block.tokens.end).take(TOWN);
            let comma =
                town.find(|&idx| !ctx.is_name_word(idx)).filter(|&idx| ctx.lower(idx) == ",");
            let after = comma.map(|idx| {
                let is_article = ctx.lang.name_grammar().articles.contains(&ctx.lower(idx + 1));
                idx + 1 + usize::from(is_article)
            });
            std::iter::once(first).chain(after)
        });
        let starts: Vec<usize> = starts.collect();
        let day = starts.into_iter().find_map(|start| {
            let date = self.full_date(start)?;
            let is_full = self.year_number(date.tokens.end - 1).is_some();
            self.last_named.filter(|_| is_full).map(|(_, day)| day)
        });
        self.last_named = None;
        day
    }

    fn date_from(&mut self, today: Day) {
        let (year, month, _) = today.civil();
        self.year = Some(year);
        self.month = u8::try_from(month).ok();
        self.today = Some(today);
    }

    fn date_at(&mut self, idx: usize) -> Option<Found> {
        self.full_date(idx)
            .or_else(|| self.month_year(idx))
            .or_else(|| self.year_alone(idx))
            .or_else(|| self.numeric(idx))
            .or_else(|| self.season_or_century(idx))
            .or_else(|| self.counted(idx))
            .or_else(|| self.weekday_or_month(idx))
    }

    /// The number of tokens that a phrase takes at `idx`, its words separated by blanks.
    fn phrase(&self, idx: usize, phrase: &str) -> Option<usize> {
        let mut rest = phrase;
        for len in 1.. {
            rest = rest.strip_prefix(self.ctx.lower(idx + len - 1))?;
            if rest.is_empty() {
                return Some(len);
            }
            rest = rest.strip_prefix(' ')?;
        }
        None
    }

    fn named(&mut self, idx: usize, day: Option<Day>) -> Option<String> {
        let day = day?;
        self.last_named = Some((idx, day));
        Some(day.to_iso())
    }
}
