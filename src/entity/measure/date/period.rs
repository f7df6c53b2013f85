//! Seasons and centuries: `été 2018`, `XXe siècle`.

use super::{Reader, date};
use crate::document::TokenPos;
use crate::entity::mention::Valued;
use crate::rule::{Rule, Why};

/// A season with its year.
pub(in crate::entity) static SEASON: Rule = Rule::new(
    "date.season",
    Why {
        fr: "Saison avec son année : été 2018.",
        en: "A season with its year: été 2018 (summer).",
    },
);

/// A century by its number.
pub(in crate::entity) static CENTURY: Rule = Rule::new(
    "date.century",
    Why {
        fr: "Siècle par son numéro : XXe siècle.",
        en: "A century by its number: XXe siècle (20th century).",
    },
);

impl Reader<'_> {
    /// `été 2018`, `XXe siècle`.
    pub(super) fn season_or_century(&mut self, start: TokenPos) -> Option<Valued> {
        let time = self.ctx.lang.time();
        let word = self.ctx.lower(start);
        if let Some(&(_, first, last)) = time.seasons.iter().find(|(name, ..)| *name == word) {
            let year = self.year_number(start + 1)?;
            let end_year = if last < first { year + 1 } else { year };
            let value = Some(format!("{year:04}-{first:02}/{end_year:04}-{last:02}"));
            return Some(date(&SEASON, start..start + 2, value, 90));
        }
        let (number, after) = self.century_number(start)?;
        if self.ctx.lower(after) != time.century {
            return None;
        }
        let is_before_christ = time.before_christ.contains(&self.ctx.lower(after + 1));
        let value = format!("{:04}/{:04}", (number - 1) * 100 + 1, number * 100);
        let value = Some(value).filter(|_| !is_before_christ);
        Some(date(&CENTURY, start..after + 1, value, 95))
    }

    /// The number of `XXe`, `XX e`, `19e`, with the token after it.
    fn century_number(&self, start: TokenPos) -> Option<(i32, TokenPos)> {
        let time = self.ctx.lang.time();
        let bare = time.without_mark(self.ctx.lower(start));
        let number =
            bare.parse().ok().or_else(|| roman(bare)).filter(|number| (1..=30).contains(number))?;
        let apart = usize::from(time.century_marks.contains(&self.ctx.lower(start + 1)));
        Some((number, start + 1 + apart))
    }
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

#[cfg(test)]
mod tests {
    use super::{CENTURY, SEASON};
    use crate::entity::examples::{Examples, check};

    #[test]
    fn seasons_are_read_with_their_year() {
        check(
            &SEASON,
            &Examples {
                hits: &["Depuis l'{été 2018}, la source est à sec.", "L'{hiver 1956} fut rude."],
                misses: &[
                    "Depuis l'été dernier, la source est à sec.",
                    "Au printemps, 2018 saumons sont passés.",
                ],
                typography: "Depuis l’{été\u{A0}2018}, la source est à sec.",
            },
        );
    }

    #[test]
    fn centuries_are_read() {
        check(
            &CENTURY,
            &Examples {
                hits: &[
                    "Un moulin du {XVIIIe siècle} a brûlé.",
                    "La chapelle est du {12e siècle}.",
                ],
                misses: &["Un moulin de ce siècle a brûlé.", "Il est arrivé XVIIIe de la course."],
                typography: "Un moulin du {XVIIIe\u{A0}siècle} a brûlé.",
            },
        );
    }
}
