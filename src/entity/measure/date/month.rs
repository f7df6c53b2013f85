//! Months with their year: `mars 2018`, `mars dernier`.

use super::relative::told;
use super::side::{Side, nearest_year};
use super::{Reader, date};
use crate::document::TokenPos;
use crate::entity::mention::Valued;
use crate::rule::{Rule, Why};

/// A month with its year.
pub(in crate::entity) static MONTH: Rule = Rule::new(
    "date.month",
    Why { fr: "Mois avec son année : mars 2018.", en: "A month with its year: mars 2018." },
);

impl Reader<'_> {
    /// `mars 2018`, `mars dernier`.
    pub(super) fn month_year(&mut self, start: TokenPos) -> Option<Valued> {
        let month = self.month(start)?;
        let (year, side, end) = self.year_or_side(start + 1);
        if end == start + 1 {
            return None;
        }
        let value = self.month_value(month, year, side);
        Some(match year {
            Some(_) => date(&MONTH, start..end, value, 95),
            None => told(start..end, value, 95),
        })
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
}

#[cfg(test)]
mod tests {
    use super::MONTH;
    use crate::entity::examples::{Examples, check};

    #[test]
    fn months_are_read_with_their_year() {
        check(
            &MONTH,
            &Examples {
                hits: &["La digue date de {mars 2018}.", "Depuis {août 1997}, il vit seul."],
                misses: &["La digue date de mars dernier.", "Les mars jaunes sont des papillons."],
                typography: "La digue date de {mars\u{A0}2018}.",
            },
        );
    }
}
