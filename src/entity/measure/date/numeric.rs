//! Dates in figures: `12/03/2018`, `2018-03-12`.

use super::calendar::Day;
use super::{Reader, date};
use crate::document::TokenPos;
use crate::entity::mention::Valued;
use crate::rule::{Rule, Why};

/// A date in figures.
pub(in crate::entity) static NUMERIC: Rule = Rule::new(
    "date.numeric",
    Why { fr: "Date en chiffres : 12/03/2018.", en: "A date in figures: 12/03/2018." },
);

impl Reader<'_> {
    /// `2018-03`; not so the years of a season, `2018-19`, nor those that may be, `2011-12`.
    pub(super) fn year_and_month(&self, start: TokenPos) -> Option<Valued> {
        let year = self.year_number(start)?;
        let is_tight =
            |at: TokenPos| self.ctx.doc.tokens.get(at).is_some_and(|token| !token.spaced);
        let digits = self.ctx.doc.slice(start + 2);
        let month: u8 = digits.parse().ok().filter(|month| (1..=12).contains(month))?;
        let is_month = digits.len() == 2
            && self.ctx.doc.slice(start + 1) == "-"
            && is_tight(start + 1)
            && is_tight(start + 2)
            && i32::from(month) != (year + 1) % 100;
        let goes_on = is_tight(start + 3) && self.ctx.doc.slice(start + 3) == "-";
        let value = format!("{year:04}-{month:02}");
        (is_month && !goes_on).then(|| date(&NUMERIC, start..start + 3, Some(value), 90))
    }

    /// `12/03/2018`, `12.03.2018`, `2018-03-12`.
    pub(super) fn numeric(&mut self, start: TokenPos) -> Option<Valued> {
        let number = |idx: TokenPos| self.ctx.lower(idx).parse::<i32>().ok();
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
        Some(date(&NUMERIC, start..start + 5, value, 95))
    }
}

#[cfg(test)]
mod tests {
    use super::NUMERIC;
    use crate::entity::examples::{Examples, check};

    #[test]
    fn dates_in_figures_are_read() {
        check(
            &NUMERIC,
            &Examples {
                hits: &["Signé le {12/03/2018} à Metz.", "Le vote du {3/3/2018} est annulé."],
                misses: &["Signé le 32/03/2018 à Metz.", "Le lot 12/40/2018 est rappelé."],
                typography: "Signé le\u{A0}{12/03/2018} à Metz.",
            },
        );
    }
}
