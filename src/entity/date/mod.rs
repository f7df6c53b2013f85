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
use calendar::Day;
use std::ops::Range;

/// Finds the dates of a document, in text order, disjoint.
pub(super) fn find(ctx: &Context<'_>) -> Vec<Valued> {
    let mut reader = Reader {
        ctx,
        year: ctx.doc.date.map(|date| i32::from(date.year)),
        month: ctx.doc.date.and_then(|date| date.month),
        today: ctx.doc.date.and_then(Day::of),
        last_named: None,
    };
    let mut found = Vec::new();
    let mut idx = 0;
    while idx < ctx.doc.tokens.len() {
        match reader.date_at(idx).filter(|date| ctx.is_unbroken(&date.tokens)) {
            Some(date) => {
                idx = date.tokens.end;
                found.push(date.into_valued());
            }
            None => idx += 1,
        }
    }
    found
}

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

impl Reader<'_> {
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
        phrase
            .split(' ')
            .enumerate()
            .all(|(offset, word)| {
                let own = self.ctx.lower(idx + offset);
                own == word || word == "l'" && own == "l'"
            })
            .then(|| phrase.split(' ').count())
    }

    fn named(&mut self, idx: usize, day: Option<Day>) -> Option<String> {
        let day = day?;
        self.last_named = Some((idx, day));
        Some(day.to_iso())
    }
}
