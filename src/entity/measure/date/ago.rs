//! Spans counted from the document date: `il y a trois semaines`, `dans quinze jours`.

use super::Reader;
use super::relative::told;
use crate::document::{TokenKind, TokenPos};
use crate::entity::measure::quantity::number;
use crate::entity::mention::Valued;
use crate::lang::WordClasses;
use crate::lang::time::Period;

impl Reader<'_> {
    /// `il y a trois semaines`, `dans quinze jours`; none where the span counts something: `dans trois jours de débats`.
    pub(super) fn counted_span(&self, start: TokenPos) -> Option<Valued> {
        let phrases = self.ctx.lang.time().counted_from_now;
        let (sign, after) = self.ctx.listed(phrases, start)?;
        let count = sign * self.small_number(after)?;
        let mut units = self.ctx.lang.time().counted_units.iter();
        let unit = units.find(|(name, _)| *name == self.ctx.lower(after + 1))?.1;
        let end = after + 2;
        if self.ctx.is(end, WordClasses::GENITIVE) || number::is_half(self.ctx, end) {
            return None;
        }
        Some(told(start..end, self.moved(unit, count), 85))
    }

    /// A number of at most two digits, or its word.
    fn small_number(&self, at: TokenPos) -> Option<i32> {
        let word = self.ctx.lower(at);
        if self.ctx.doc.kind(at) == Some(TokenKind::Number) {
            return word.parse().ok().filter(|number| (1..100).contains(number));
        }
        let mut numbers = self.ctx.lang.quantity().numbers.iter();
        numbers.find(|(name, _)| *name == word).and_then(|&(_, value)| i32::try_from(value).ok())
    }

    /// The day, month or year so many units away, as precise as the unit.
    fn moved(&self, unit: Period, count: i32) -> Option<String> {
        match unit {
            Period::Days(days) => Some(self.today?.plus(days * count).to_iso()),
            Period::Week(weeks) => Some(self.today?.plus(7 * weeks * count).to_iso()),
            Period::Month(months) => self.period(Period::Month(months * count)),
            Period::Year(years) => self.period(Period::Year(years * count)),
        }
    }
}
