//! Weekdays: `samedi`, `samedi prochain`, `mardi en huit`, `le premier mercredi du mois prochain`.

use super::Reader;
use super::calendar::{Day, month_length};
use super::relative::told;
use crate::document::TokenPos;
use crate::entity::mention::Valued;
use crate::lang::WordClasses;
use crate::lang::time::Nth;

/// What the words behind a weekday make of it.
enum Behind {
    /// So many days after the next one: `en huit`.
    Later(i32),
    /// The one before the document date, or behind it.
    Last,
    Next,
    /// One of many, or counted from another day: `mardi suivant`.
    Open,
    Nothing,
}

impl Reader<'_> {
    /// `samedi`, `samedi matin`, `samedi prochain`, `mardi en huit`.
    pub(super) fn weekday_alone(&mut self, start: TokenPos) -> Option<Valued> {
        let weekday = self.weekday(start)?;
        if let Some(nth) = self.nth_before(start) {
            return Some(self.nth_weekday(start, weekday, nth));
        }
        let (behind, end) = self.behind_weekday(start + 1);
        let end = self.past_part_of_day(end);
        let is_open = matches!(behind, Behind::Open) || self.is_one_of_many(start);
        let day = self.today.filter(|_| !is_open);
        let day = day.and_then(|today| self.day_meant(start, today, weekday, &behind));
        let value = self.named(start, day);
        Some(told(start..end, value, 85))
    }

    fn day_meant(&self, at: TokenPos, today: Day, weekday: i32, behind: &Behind) -> Option<Day> {
        let back = (today.weekday() - weekday).rem_euclid(7);
        let next = today.plus(7 - back);
        match behind {
            Behind::Later(days) => Some(next.plus(*days)),
            Behind::Next => Some(next),
            Behind::Last if back == 0 => Some(today.plus(-7)),
            Behind::Last => Some(today.plus(-back)),
            _ if self.speaks_of_future(at)? && back > 0 => Some(next),
            _ => Some(today.plus(-back)),
        }
    }

    /// What stands behind a weekday, with the token after it.
    fn behind_weekday(&self, at: TokenPos) -> (Behind, TokenPos) {
        let time = self.ctx.lang.time();
        let word = self.ctx.lower(at);
        if let Some((days, end)) = self.later(at) {
            (Behind::Later(days), end)
        } else if time.next.contains(&word) {
            (Behind::Next, at + 1)
        } else if time.last.contains(&word) {
            (Behind::Last, at + 1)
        } else if time.open_behind_weekday.contains(&word) {
            (Behind::Open, at)
        } else {
            (Behind::Nothing, at)
        }
    }

    /// The days that `en huit` adds, with the token after it.
    pub(super) fn later(&self, at: TokenPos) -> Option<(i32, TokenPos)> {
        self.ctx.listed(self.ctx.lang.time().weekday_later, at)
    }

    /// Past `matin`, `au soir`.
    pub(super) fn past_part_of_day(&self, at: TokenPos) -> TokenPos {
        let mut parts = self.ctx.lang.time().parts_of_day.iter();
        parts.find_map(|part| self.ctx.end_of(part, at)).unwrap_or(at)
    }

    /// Whether a word before a weekday says that it comes again: `chaque mardi`, `un mardi`, `le mardi`.
    fn is_one_of_many(&self, at: TokenPos) -> bool {
        let before = at.before(1);
        self.ctx.is(before, WordClasses::ARTICLE)
            || self.ctx.lang.time().open_before_weekday.contains(&self.ctx.lower(before))
    }

    /// The number of a weekday in its month: `premier`, `dernier`.
    fn nth_before(&self, at: TokenPos) -> Option<Nth> {
        let word = self.ctx.lower(at.before(1));
        let mut names = self.ctx.lang.time().nth.iter();
        names.find(|(name, _)| *name == word).map(|&(_, nth)| nth)
    }

    /// `mercredi du mois prochain` behind `premier`.
    fn nth_weekday(&mut self, start: TokenPos, weekday: i32, nth: Nth) -> Valued {
        let (month, end) = self.month_of(start + 1);
        let day = month.and_then(|(year, month)| day_in_month(year, month, weekday, nth));
        let first = start.before(1).unwrap_or(start);
        let value = self.named(first, day);
        told(first..end, value, 85)
    }

    /// The year and month that `du mois prochain` or `de mars 2018` tell, with the token after them.
    fn month_of(&self, at: TokenPos) -> (Option<(i32, u8)>, TokenPos) {
        let time = self.ctx.lang.time();
        if let Some((months, end)) = self.ctx.listed(time.months_of, at) {
            return (self.month_away(months), end);
        }
        let month = self.month(at + 1).filter(|_| self.ctx.is(at, WordClasses::GENITIVE));
        let Some(month) = month else { return (None, at) };
        let (year, _, end) = self.year_or_side(at + 2);
        (year.map(|year| (year, month)), end)
    }
}

/// The first, second or last such weekday of a month.
fn day_in_month(year: i32, month: u8, weekday: i32, nth: Nth) -> Option<Day> {
    match nth {
        Nth::FromStart(count) => {
            let first = Day::new(year, month, 1)?;
            Some(first.plus((weekday - first.weekday()).rem_euclid(7) + 7 * (count - 1)))
        }
        Nth::Last => {
            let last = Day::new(year, month, month_length(year, month))?;
            Some(last.plus(-(last.weekday() - weekday).rem_euclid(7)))
        }
    }
}
