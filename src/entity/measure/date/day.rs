//! Days by their number and month: `samedi 3 mars 2018`, `les 3 et 4 mars`, `samedi 3`.

use super::calendar::{Day, month_length};
use super::side::{Side, nearest_year};
use super::{Reader, date};
use crate::document::TokenPos;
use crate::entity::mention::Valued;
use crate::rule::{Rule, Why};

/// A day with its month or weekday.
pub(in crate::entity) static DAY: Rule = Rule::new(
    "date.day",
    Why {
        fr: "Jour avec son mois ou son jour de semaine : 3 mars 2018, samedi 3.",
        en: "A day with its month or weekday: 3 mars 2018, samedi 3.",
    },
);

/// How many further days one month may serve: `les 3, 4 et 5 mars`.
const MOST_SHARED_DAYS: usize = 4;

impl Reader<'_> {
    /// `3 mars`, `samedi 3 mars 2018`, `3 mars dernier`; also the `3` of `3 et 4 mars`.
    pub(super) fn full_date(&mut self, start: TokenPos) -> Option<Valued> {
        let weekday = self.weekday(start);
        let number = start + usize::from(weekday.is_some());
        let (day, after_day) = self.day(number)?;
        let Some(month) = self.month(after_day) else {
            return self.shared_month(start, day, after_day);
        };
        let (year, side, end) = self.year_or_side(after_day + 1);
        let value = self.resolve(day, month, year, side);
        let value = self.named(start, value);
        Some(date(&DAY, start..end, value, 97))
    }

    /// The `3` of `3 et 4 mars`, `du 3 au 5 mars`.
    fn shared_month(&mut self, start: TokenPos, day: u8, after: TokenPos) -> Option<Valued> {
        let Some((last, month, after_month)) = self.later_month(after) else {
            return self.weekday_and_day(start, day, after);
        };
        let (year, side, _) = self.year_or_side(after_month);
        let value = self.resolve(day, month, year, side).filter(|_| day < last);
        let value = self.named(start, value);
        Some(date(&DAY, start..after, value, 93))
    }

    /// The last day and the month behind further days: `, 4 et 5 mars`, `et le 5 mars`, with the token after them.
    fn later_month(&self, mut at: TokenPos) -> Option<(u8, u8, TokenPos)> {
        for _ in 0..MOST_SHARED_DAYS {
            if !self.ctx.lang.time().day_links.contains(&self.ctx.lower(at)) {
                return None;
            }
            let next = self.ctx.past_article(at + 1);
            let next = next + usize::from(self.weekday(next).is_some());
            let (last, after) = self.day(next)?;
            if let Some(month) = self.month(after) {
                return Some((last, month, after + 1));
            }
            at = after;
        }
        None
    }

    /// `samedi 3` without a month: the nearest such day.
    fn weekday_and_day(&mut self, start: TokenPos, day: u8, end: TokenPos) -> Option<Valued> {
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
        Some(date(&DAY, start..end, value, 90))
    }

    /// A day's number with the token after it: `3`, `1er`, `1 er`, `quatorze`.
    fn day(&self, idx: TokenPos) -> Option<(u8, TokenPos)> {
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

#[cfg(test)]
mod tests {
    use super::DAY;
    use crate::entity::examples::{Examples, check};

    #[test]
    fn days_are_read() {
        check(
            &DAY,
            &Examples {
                hits: &[
                    "Le pont ouvrira le {3 mars 2018}.",
                    "Rendez-vous {samedi 3 mars}, pas avant.",
                    "Le marché tient les {3} et {4 mars}.",
                ],
                misses: &[
                    "Le pont a 3 arches.",
                    "Il relit les pages 3 et 4.",
                    "La salle compte 31 marches.",
                ],
                typography: "Le pont ouvrira le {1\u{202F}er\u{A0}mars}.",
            },
        );
    }
}
