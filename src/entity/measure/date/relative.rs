//! Dates counted from the document date or from the date last named.

use super::Reader;
use super::calendar::Day;
use crate::annotation::EntityKind;
use crate::document::{Case, TokenPos, Tokens};
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

/// A time with the date that it means.
pub(super) fn told(tokens: Tokens, value: Option<String>, per_cent: u8) -> Valued {
    RawMention::found(&RELATIVE, EntityKind::Time, tokens, per_cent).with_value(value)
}

impl Reader<'_> {
    /// `hier`, `la veille`, `la semaine dernière`.
    pub(super) fn counted(&mut self, start: TokenPos) -> Option<Valued> {
        let time = self.ctx.lang.time();
        let end_of = |phrase: &str| self.ctx.end_of(phrase, start);
        let from_now = || {
            let mut phrases = time.days_from_now.iter();
            phrases.find_map(|&(phrase, days)| Some((end_of(phrase)?, days, self.today)))
        };
        let from_then = || {
            let mut phrases = time.days_from_then.iter();
            phrases.find_map(|&(phrase, days)| Some((end_of(phrase)?, days, self.then(start))))
        };
        if let Some((end, days, day)) = from_now().or_else(from_then) {
            return Some(told(start..end, day.map(|day| day.plus(days).to_iso()), 85));
        }
        let mut periods = time.periods.iter();
        periods.find_map(|&(phrase, period)| {
            Some(told(start..end_of(phrase)?, self.period(period), 85))
        })
    }

    /// The day last named, if that was not long ago.
    fn then(&self, at: TokenPos) -> Option<Day> {
        self.last_named.filter(|(named, _)| at.since(*named) <= REACH).map(|(_, day)| day)
    }

    fn period(&self, period: Period) -> Option<String> {
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
                let count = self.year? * 12 + i32::from(self.month?) - 1 + months;
                Some(format!("{:04}-{:02}", count.div_euclid(12), count.rem_euclid(12) + 1))
            }
            Period::Year(years) => Some(format!("{:04}", self.year? + years)),
        }
    }

    /// `samedi`, `samedi prochain`, `en mars`.
    pub(super) fn weekday_or_month(&mut self, start: TokenPos) -> Option<Valued> {
        let time = self.ctx.lang.time();
        if let Some(weekday) = self.weekday(start) {
            let word = self.ctx.lower(start + 1);
            let is_next = time.next.contains(&word);
            let len = 1 + usize::from(is_next || time.last.contains(&word));
            let is_future = len == 1 && self.speaks_of_future(start);
            let day = self.today.map(|today| {
                let back = (today.weekday() - weekday).rem_euclid(7);
                if is_next || is_future && back > 0 {
                    today.plus(7 - back)
                } else if len > 1 && back == 0 {
                    today.plus(-7)
                } else {
                    today.plus(-back)
                }
            });
            let value = self.named(start, day);
            return Some(told(start..start + len, value, 85));
        }
        let month = self.month(start)?;
        let before = self.ctx.lower(start.before(1));
        let is_sure = time.before_month.contains(&before);
        let value = self.nearest_month(month);
        is_sure.then(|| told(start..start + 1, value, 80))
    }

    /// Whether the verb nearest to the token inside its sentence is a future: `rouvrira lundi`.
    fn speaks_of_future(&self, at: TokenPos) -> bool {
        let doc = self.ctx.doc;
        let opens = |idx: TokenPos| doc.tokens.get(idx).is_none_or(|token| token.starts_sentence);
        let mut before = at.behind(CLAUSE).each().rev().take_while(|&idx| !opens(idx + 1));
        let mut after = (at + 1..at + CLAUSE).each().take_while(|&idx| !opens(idx));
        let nearest = |tense: Option<(usize, bool)>| tense.unwrap_or((usize::MAX, false));
        let before = before.find_map(|idx| Some((at.since(idx), self.is_future(idx)?)));
        let after = after.find_map(|idx| Some((idx.since(at), self.is_future(idx)?)));
        nearest(before).min(nearest(after)).1
    }

    /// Whether a verb or participle speaks of the future; none where the token is no such word.
    fn is_future(&self, idx: TokenPos) -> Option<bool> {
        let time = self.ctx.lang.time();
        let word = self.ctx.lower(idx);
        let ends = || time.future_endings.iter().any(|ending| word.ends_with(ending));
        let is_small = self.ctx.doc.case(idx) == Case::Lower;
        let is_future =
            time.future_words.contains(&word) || ends() && !time.no_futures.contains(&word);
        let is_finite =
            || self.ctx.lang.verbs().lookup(word).iter().any(|form| form.tense.is_finite());
        let is_verb = is_future || (self.ctx.lang.grammar().is_finite_ending)(word) || is_finite();
        (is_small && is_verb).then_some(is_future)
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
