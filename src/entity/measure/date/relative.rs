//! Dates counted from the document date or from the date last named.

use super::Reader;
use super::calendar::Day;
use crate::annotation::EntityKind;
use crate::document::{Case, TokenKind, TokenPos, Tokens};
use crate::entity::mention::{RawMention, Valued};
use crate::lang::time::Period;
use crate::position::Stretch;
use crate::rule::{Rule, Why};

/// What is told from another moment rather than by the calendar.
pub(in crate::entity) static RELATIVE: Rule = Rule::new(
    "date.relative",
    Why {
        fr: "Date dite à partir d’un autre moment : hier, la veille, samedi, en mars.",
        en: "A date told from another moment: hier (yesterday), la veille (the day before), samedi, en mars.",
    },
);

/// `la veille` looks back over at most so many tokens for the day that it follows.
const REACH: usize = 60;

/// A verb stands at most so many tokens from the weekday whose side it tells.
const CLAUSE: usize = 12;

/// A year of two digits from here on is one of the last century; of others the century is open.
const LAST_CENTURY: i32 = 32;

/// A time with the date that it means.
pub(super) fn told(tokens: Tokens, value: Option<String>, per_cent: u8) -> Valued {
    RawMention::found(&RELATIVE, EntityKind::Time, tokens, per_cent).with_value(value)
}

/// Where a verb looks from the document date.
#[derive(Clone, Copy)]
enum Outlook {
    Past,
    Future,
    /// Either: `devait`.
    Open,
}

impl Reader<'_> {
    /// `hier`, `la veille`, `la semaine dernière`.
    pub(super) fn counted(&mut self, start: TokenPos) -> Option<Valued> {
        let time = self.ctx.lang.time();
        let from_now = self.ctx.listed(time.days_from_now, start).map(|now| (now, self.today));
        let from_then = || Some((self.ctx.listed(time.days_from_then, start)?, self.then(start)));
        if let Some(((days, end), day)) = from_now.or_else(from_then) {
            let (later, end) = self.later(end).unwrap_or((0, self.past_part_of_day(end)));
            let days = days + later;
            return Some(told(start..end, day.map(|day| day.plus(days).to_iso()), 85));
        }
        let (period, end) = self.ctx.listed(time.periods, start)?;
        Some(told(start..end, self.period(period), 85))
    }

    /// The day last named, if that was not long ago.
    fn then(&self, at: TokenPos) -> Option<Day> {
        self.last_named.filter(|(named, _)| at.since(*named) <= REACH).map(|(_, day)| day)
    }

    pub(super) fn period(&self, period: Period) -> Option<String> {
        match period {
            Period::Days(days) => {
                let today = self.today?;
                Some(format!("{}/{}", today.plus(-days).to_iso(), today.to_iso()))
            }
            Period::Week(weeks) => {
                let today = self.today?;
                let monday = today.plus(7 * weeks - today.weekday());
                Some(format!("{}/{}", monday.to_iso(), monday.plus(6).to_iso()))
            }
            Period::Month(months) => {
                let (year, month) = self.month_away(months)?;
                Some(format!("{year:04}-{month:02}"))
            }
            Period::Year(years) => Some(format!("{:04}", self.year? + years)),
        }
    }

    /// The year and month so many months away from the document date.
    pub(super) fn month_away(&self, months: i32) -> Option<(i32, u8)> {
        let count = self.year? * 12 + i32::from(self.month?) - 1 + months;
        Some((count.div_euclid(12), u8::try_from(count.rem_euclid(12) + 1).ok()?))
    }

    /// `en mars`, `depuis mai 81`.
    pub(super) fn month_alone(&self, start: TokenPos) -> Option<Valued> {
        let month = self.month(start)?;
        let before = self.ctx.lower(start.before(1));
        let is_sure = self.ctx.lang.time().before_month.contains(&before);
        if is_sure && let Some(year) = self.short_year(start + 1) {
            let value = (year >= LAST_CENTURY).then(|| format!("{:04}-{month:02}", 1900 + year));
            return Some(told(start..start + 2, value, 80));
        }
        let value = self.nearest_month(month);
        is_sure.then(|| told(start..start + 1, value, 80))
    }

    /// The year of two digits that follows a month: `81` of `mai 81`.
    fn short_year(&self, at: TokenPos) -> Option<i32> {
        let digits = self.ctx.doc.slice(at);
        let year: i32 = digits.parse().ok().filter(|_| digits.len() == 2)?;
        let is_year = self.ctx.doc.kind(at) == Some(TokenKind::Number)
            && !self.ctx.doc.starts_sentence(at)
            && !self.is_counted(at);
        is_year.then_some(year)
    }

    /// Whether the verb nearest to the token inside its sentence is a future, or calls for what comes: `rouvrira lundi`,
    /// `appellent à défiler lundi`; none where it may be: `devait rouvrir lundi`.
    pub(super) fn speaks_of_future(&self, at: TokenPos) -> Option<bool> {
        let time = self.ctx.lang.time();
        let word = self.ctx.lower(at.before(1));
        if time.before_past.contains(&word) || time.before_future.contains(&word) {
            return Some(time.before_future.contains(&word));
        }
        let doc = self.ctx.doc;
        let opens = |idx: TokenPos| doc.tokens.get(idx).is_none_or(|token| token.starts_sentence);
        let mut before = at.behind(CLAUSE).each().rev().take_while(|&idx| !opens(idx + 1));
        let mut after = (at + 1..at + CLAUSE).each().take_while(|&idx| !opens(idx));
        let before = before.find_map(|idx| Some((at.since(idx), self.outlook(idx, at)?)));
        let after = after.find_map(|idx| Some((idx.since(at), self.outlook(idx, idx)?)));
        match before.into_iter().chain(after).min_by_key(|&(distance, _)| distance) {
            None | Some((_, Outlook::Past)) => Some(false),
            Some((_, Outlook::Future)) => Some(true),
            Some((_, Outlook::Open)) => None,
        }
    }

    /// Where a verb or participle looks; none where the token is no such word. What it calls for ends at `end`.
    fn outlook(&self, idx: TokenPos, end: TokenPos) -> Option<Outlook> {
        let time = self.ctx.lang.time();
        let word = self.ctx.lower(idx);
        let ends = || time.future_endings.iter().any(|ending| word.ends_with(ending));
        let is_listed = || time.future_words.contains(&word);
        let is_finite =
            || self.ctx.lang.verbs().lookup(word).iter().any(|form| form.tense.is_finite());
        if self.ctx.doc.case(idx) != Case::Lower {
            None
        } else if is_listed() || ends() && !time.no_futures.contains(&word) {
            Some(Outlook::Future)
        } else if time.open_words.contains(&word) {
            Some(Outlook::Open)
        } else if time.calls.contains(&word) && self.calls_for(idx, end) {
            Some(Outlook::Future)
        } else {
            let is_verb = (self.ctx.lang.grammar().is_finite_ending)(word) || is_finite();
            is_verb.then_some(Outlook::Past)
        }
    }

    /// Whether what a verb calls for stands before `end`: `à défiler`, `aux urnes`.
    fn calls_for(&self, verb: TokenPos, end: TokenPos) -> bool {
        let to = self.ctx.lang.time().calls_for;
        (verb + 1..end).each().any(|idx| to.contains(&self.ctx.lower(idx)))
    }
}

#[cfg(test)]
mod tests {
    use super::RELATIVE;
    use crate::entity::examples::{Examples, check};

    #[test]
    fn times_from_another_moment_are_read() {
        check(
            &RELATIVE,
            &Examples {
                hits: &[
                    "Il a neigé {hier} et {samedi dernier}.",
                    "Le port rouvrira en {mars}, dit-on depuis {la semaine dernière}.",
                ],
                misses: &["Il a neigé sur la veillée.", "Le dernier samedire est rare."],
                typography: "Il a neigé {avant\u{2011}hier}, {l’an dernier} aussi.",
            },
        );
    }
}
