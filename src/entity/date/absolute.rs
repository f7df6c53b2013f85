//! Dates that name a month, a year, a season or a century.

use super::calendar::{Day, month_length};
use super::{Found, RELATIVE, Reader};
use crate::document::TokenKind;

/// How many further days one month may serve: `les 3, 4 et 5 mars`.
const MOST_SHARED_DAYS: usize = 4;

/// A side of the document date.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Any,
    Before,
    After,
}

impl Reader<'_> {
    /// `3 mars`, `samedi 3 mars 2018`, `3 mars dernier`; also the `3` of `3 et 4 mars`.
    pub(super) fn full_date(&mut self, start: usize) -> Option<Found> {
        let weekday = self.weekday(start);
        let number = start + usize::from(weekday.is_some());
        let (day, after_day) = self.day(number)?;
        let Some(month) = self.month(after_day) else {
            return self.shared_month(start, day, after_day);
        };
        let (year, side, end) = self.year_or_side(after_day + 1);
        let value = self.resolve(day, month, year, side);
        let value = self.named(start, value);
        Some(Found { tokens: start..end, value, rule: "date.day", confidence: 97 })
    }

    /// The `3` of `3 et 4 mars`, `du 3 au 5 mars`.
    fn shared_month(&mut self, start: usize, day: u8, after: usize) -> Option<Found> {
        let Some((month, after_month)) = self.later_month(after) else {
            return self.weekday_and_day(start, day, after);
        };
        let (year, side, _) = self.year_or_side(after_month);
        let value = self.resolve(day, month, year, side);
        let value = self.named(start, value);
        Some(Found { tokens: start..after, value, rule: "date.day", confidence: 93 })
    }

    /// The month behind further days: `, 4 et 5 mars`, with the token after it.
    fn later_month(&self, mut at: usize) -> Option<(u8, usize)> {
        for _ in 0..MOST_SHARED_DAYS {
            if !self.ctx.lang.time().day_links.contains(&self.ctx.lower(at)) {
                return None;
            }
            let next = at + 1 + usize::from(self.weekday(at + 1).is_some());
            let (_, after) = self.day(next)?;
            if let Some(month) = self.month(after) {
                return Some((month, after + 1));
            }
            at = after;
        }
        None
    }

    /// `samedi 3` without a month: the nearest such day.
    fn weekday_and_day(&mut self, start: usize, day: u8, end: usize) -> Option<Found> {
        let weekday = self.weekday(start)?;
        let is_count = self.ctx.lang.time().hour_words.contains(&self.ctx.lower(end));
        if is_count || self.ctx.lower(end) == ":" {
            return None;
        }
        let fits = |candidate: &Day| {
            candidate.weekday() == weekday && candidate.civil().2 == i32::from(day)
        };
        let nearest = self.today.and_then(|today| {
            (0..62).flat_map(|days| [today.plus(-days), today.plus(days)]).find(fits)
        });
        let value = self.named(start, nearest);
        Some(Found { tokens: start..end, value, rule: "date.day", confidence: 90 })
    }

    /// `mars 2018`, `mars dernier`.
    pub(super) fn month_year(&mut self, start: usize) -> Option<Found> {
        let month = self.month(start)?;
        let (year, side, end) = self.year_or_side(start + 1);
        if end == start + 1 {
            return None;
        }
        let value = self.month_value(month, year, side);
        let rule = if year.is_some() { "date.month" } else { RELATIVE };
        Some(Found { tokens: start..end, value, rule, confidence: 95 })
    }

    /// A month without a year: the nearest one, or the one on the side that the text names.
    pub(super) fn nearest_month(&self, month: u8) -> Option<String> {
        self.month_value(month, None, Side::Any)
    }

    fn month_value(&self, month: u8, year: Option<i32>, side: Side) -> Option<String> {
        let year = year.or_else(|| {
            let (now_year, now_month) = (self.year?, i32::from(self.month?));
            let distance = |year: i32| (year - now_year) * 12 + i32::from(month) - now_month;
            nearest_year(now_year, side, distance)
        })?;
        Some(format!("{year:04}-{month:02}"))
    }

    /// `en 2018`, `années 1980`, `(2018)`, `2018-2019`.
    pub(super) fn year_alone(&mut self, start: usize) -> Option<Found> {
        let year = self.year_number(start)?;
        let before = start.checked_sub(1).map_or("", |prev| self.ctx.lower(prev));
        let time = self.ctx.lang.time();
        let is_sure = time.before_year.contains(&before);
        if !is_sure && self.is_counted(start) {
            return None;
        }
        let value = if before == time.decade {
            format!("{year:04}/{:04}", year + 9)
        } else {
            format!("{year:04}")
        };
        let confidence = if is_sure { 95 } else { 80 };
        Some(Found { tokens: start..start + 1, value: Some(value), rule: "date.year", confidence })
    }

    /// Whether a number counts what follows it, or is a part of another number: `2000 employés`.
    fn is_counted(&self, number: usize) -> bool {
        let Some(next) = self.ctx.doc.tokens.get(number + 1) else { return false };
        let is_noun = next.kind == TokenKind::Word
            && !next.starts_sentence
            && !next.is_capitalized()
            && !self.ctx.lang.name_grammar().links.contains(&self.ctx.lower(number + 1))
            && self.ctx.lower(number + 1).len() > 4
            && self.ctx.lower(number + 1).ends_with('s');
        is_noun || next.kind == TokenKind::Symbol
    }

    /// `12/03/2018`, `12.03.2018`, `2018-03-12`.
    pub(super) fn numeric(&mut self, start: usize) -> Option<Found> {
        let number = |idx: usize| self.ctx.lower(idx).parse::<i32>().ok();
        let (first, third) = (number(start)?, number(start + 4)?);
        let second = u8::try_from(number(start + 2)?).ok()?;
        let sign = self.ctx.lower(start + 1);
        if sign != self.ctx.lower(start + 3) {
            return None;
        }
        let day = match sign {
            "/" => Day::new(third, second, u8::try_from(first).ok()?),
            "-" => Day::new(first, second, u8::try_from(third).ok()?),
            _ => None,
        }?;
        let year = day.civil().0;
        if !(1000..2200).contains(&year) {
            return None;
        }
        let value = self.named(start, Some(day));
        Some(Found { tokens: start..start + 5, value, rule: "date.numeric", confidence: 95 })
    }

    /// `été 2018`, `XXe siècle`.
    pub(super) fn season_or_century(&mut self, start: usize) -> Option<Found> {
        let time = self.ctx.lang.time();
        let word = self.ctx.lower(start);
        if let Some(&(_, first, last)) = time.seasons.iter().find(|(name, ..)| *name == word) {
            let year = self.year_number(start + 1)?;
            let end_year = if last < first { year + 1 } else { year };
            let value = Some(format!("{year:04}-{first:02}/{end_year:04}-{last:02}"));
            return Some(Found {
                tokens: start..start + 2,
                value,
                rule: "date.season",
                confidence: 90,
            });
        }
        let (number, after) = self.century_number(start)?;
        if self.ctx.lower(after) != time.century {
            return None;
        }
        let value = Some(format!("{:04}/{:04}", (number - 1) * 100 + 1, number * 100));
        Some(Found { tokens: start..after + 1, value, rule: "date.century", confidence: 95 })
    }

    /// The number of `XXe`, `XX e`, `19e`, with the token after it.
    fn century_number(&self, start: usize) -> Option<(i32, usize)> {
        let word = self.ctx.lower(start);
        let bare = word.trim_end_matches("ème").trim_end_matches("er").trim_end_matches('e');
        let number =
            bare.parse().ok().or_else(|| roman(bare)).filter(|number| (1..=30).contains(number))?;
        let apart = usize::from(matches!(self.ctx.lower(start + 1), "e" | "er" | "ème"));
        Some((number, start + 1 + apart))
    }

    /// The weekday, Monday 0, that the token names.
    pub(super) fn weekday(&self, idx: usize) -> Option<i32> {
        let word = self.ctx.lower(idx);
        let position =
            self.ctx.lang.conventions().weekdays.iter().position(|&name| name == word)?;
        i32::try_from(position).ok()
    }

    pub(super) fn month(&self, idx: usize) -> Option<u8> {
        self.ctx.lang.conventions().month(self.ctx.lower(idx).trim_end_matches('.'))
    }

    /// A day's number with the token after it: `3`, `1er`, `1 er`, `quatorze`.
    fn day(&self, idx: usize) -> Option<(u8, usize)> {
        let time = self.ctx.lang.time();
        let word = self.ctx.lower(idx);
        if let Some(number) = time.number_words.iter().position(|&name| name == word) {
            let has_month = self.month(idx + 1).is_some();
            return u8::try_from(number).ok().filter(|_| has_month).map(|day| (day, idx + 1));
        }
        let digits =
            time.ordinal_marks.iter().find_map(|mark| word.strip_suffix(mark)).unwrap_or(word);
        let day = digits.parse().ok().filter(|day| (1..=31).contains(day))?;
        let apart = time.ordinal_marks.contains(&self.ctx.lower(idx + 1));
        Some((day, idx + 1 + usize::from(apart)))
    }

    pub(super) fn year_number(&self, idx: usize) -> Option<i32> {
        let token = self.ctx.doc.tokens.get(idx)?;
        let digits = self.ctx.doc.slice(idx);
        let year = digits.parse().ok().filter(|year| (1000..2200).contains(year))?;
        (token.kind == TokenKind::Number && digits.len() == 4).then_some(year)
    }

    /// What follows day and month: a year, or `dernier`; with the token after it.
    fn year_or_side(&self, idx: usize) -> (Option<i32>, Side, usize) {
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

    /// The day that day and month mean in their year, or in the year that brings them nearest to the document date.
    fn resolve(&self, day: u8, month: u8, year: Option<i32>, side: Side) -> Option<Day> {
        if let Some(year) = year {
            return Day::new(year, month, day);
        }
        let now_year = self.year?;
        let now_month = self.month?;
        let now_day = self.today.map_or(15, |today| today.civil().2);
        let now = Day::new(
            now_year,
            now_month,
            u8::try_from(now_day).ok()?.min(month_length(now_year, now_month)),
        )?;
        let distance =
            |year: i32| Day::new(year, month, day).map_or(i32::MAX, |date| date.since(now));
        Day::new(nearest_year(now_year, side, distance)?, month, day)
    }
}

/// Of last year, this year and next year, the one that is nearest by `distance`, on the wanted side.
fn nearest_year(now: i32, side: Side, distance: impl Fn(i32) -> i32) -> Option<i32> {
    let fits = |year: &i32| match side {
        Side::Any => true,
        Side::Before => distance(*year) < 0,
        Side::After => distance(*year) > 0,
    };
    (now - 1..=now + 1).filter(fits).min_by_key(|&year| distance(year).unsigned_abs())
}

/// A Roman number up to thirty-nine, in small letters.
fn roman(word: &str) -> Option<i32> {
    let mut value = 0;
    let mut last = 0;
    for c in word.chars().rev() {
        let digit = match c {
            'i' => 1,
            'v' => 5,
            'x' => 10,
            _ => return None,
        };
        value += if digit < last { -digit } else { digit };
        last = digit.max(last);
    }
    (value > 0).then_some(value)
}
