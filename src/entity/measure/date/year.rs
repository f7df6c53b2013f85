//! Years alone: `en 2018`, `années 1980`, `(2018)`.

use super::{Reader, date};
use crate::document::{TokenKind, TokenPos};
use crate::entity::mention::Valued;
use crate::lang::WordClasses;
use crate::rule::{Rule, Why};

/// A year alone.
pub(in crate::entity) static YEAR: Rule = Rule::new(
    "date.year",
    Why {
        fr: "Année seule : en 2018, les années 1980.",
        en: "A year alone: en 2018, les années 1980.",
    },
);

impl Reader<'_> {
    /// `en 2018`, `années 1980`, `(2018)`, `2018-2019`.
    pub(super) fn year_alone(&mut self, start: TokenPos) -> Option<Valued> {
        let year = self.year_number(start)?;
        let before = self.ctx.lower(start.before(1));
        let time = self.ctx.lang.time();
        let is_sure = time.before_year.contains(&before);
        if !is_sure && self.is_counted(start) {
            return None;
        }
        let is_before_christ = time.before_christ.contains(&self.ctx.lower(start + 1))
            && self.ctx.is_name_word(start + 2);
        let value = if is_before_christ {
            return None;
        } else if before == time.decade {
            format!("{year:04}/{:04}", year + 9)
        } else {
            format!("{year:04}")
        };
        let per_cent = if is_sure { 95 } else { 80 };
        Some(date(&YEAR, start..start + 1, Some(value), per_cent))
    }

    /// Whether a number counts what follows it, or is a part of another number: `2000 employés`.
    pub(super) fn is_counted(&self, number: TokenPos) -> bool {
        let Some(next) = self.ctx.doc.tokens.get(number + 1) else { return false };
        let is_noun = next.kind == TokenKind::Word
            && !next.starts_sentence
            && !next.is_capitalized()
            && !self.ctx.is(number + 1, WordClasses::GENITIVE)
            && (self.ctx.lang.grammar().is_plural_noun)(self.ctx.lower(number + 1));
        is_noun || next.kind == TokenKind::Symbol
    }

    pub(super) fn year_number(&self, idx: TokenPos) -> Option<i32> {
        let token = self.ctx.doc.tokens.get(idx)?;
        let digits = self.ctx.doc.slice(idx);
        let year = digits.parse().ok().filter(|year| (1000..2200).contains(year))?;
        (token.kind == TokenKind::Number && digits.len() == 4).then_some(year)
    }
}

#[cfg(test)]
mod tests {
    use super::YEAR;
    use crate::entity::examples::{Examples, check};

    #[test]
    fn years_are_read() {
        check(
            &YEAR,
            &Examples {
                hits: &["L'usine a fermé en {2018}.", "Les années {1980} étaient dures."],
                misses: &[
                    "Ils étaient 2000 employés.",
                    "Le billet coûte 1500 €.",
                    "La tour a 1234 marches.",
                ],
                typography: "L’usine a fermé en\u{A0}{2018}.",
            },
        );
    }
}
