//! Amounts with their unit: money, percentages, measures, with a value such as `3000000 EUR`.

mod decimal;
pub(super) mod number;
mod sign;
mod unit;

use crate::annotation::EntityKind;
use crate::document::TokenPos;
use crate::entity::context::Context;
use crate::entity::mention::{RawMention, Valued};
use crate::rule::{Rule, Why};
use decimal::Decimal;
use sign::Sign;
use unit::Sort;

/// A share of a hundred.
pub(in crate::entity) static PERCENT: Rule = Rule::new(
    "quantity.percent",
    Why {
        fr: "Pourcentage : 12 %, trois pour cent.",
        en: "A percentage: 12%, trois pour cent (three per cent).",
    },
);

/// A sum of money.
pub(in crate::entity) static MONEY: Rule = Rule::new(
    "quantity.money",
    Why {
        fr: "Somme d’argent : 3 millions d’euros.", en: "A sum of money: 3 millions d’euros."
    },
);

/// A number with a unit of measure.
pub(in crate::entity) static MEASURE: Rule = Rule::new(
    "quantity.measure",
    Why {
        fr: "Mesure : un nombre et son unité, 20 kilomètres.",
        en: "A measure: a number and its unit, 20 kilomètres.",
    },
);

/// The amount that a number at a token tells, with the sign or currency before it.
pub(super) fn at(ctx: &Context<'_>, start: TokenPos) -> Option<Valued> {
    let number = number::at(ctx, start)?;
    let behind = || Some((start, unit::behind(ctx, &number)?));
    let (first, amount) = unit::before(ctx, start, &number).or_else(behind)?;
    let sign = sign::before(ctx, first, amount.unit);
    let first = if let Sign::Minus(minus) = sign { minus } else { first };
    let value = sign.written().zip(amount.value.and_then(Decimal::shown));
    let value = value.map(|(sign, number)| [sign, &number, " ", amount.unit].concat());
    let tokens = first..amount.end;
    let rule = match amount.sort {
        Sort::Share => &PERCENT,
        Sort::Money => &MONEY,
        Sort::Measure => &MEASURE,
    };
    Some(RawMention::found(rule, EntityKind::Quantity, tokens, 92).with_value(value))
}

#[cfg(test)]
mod tests {
    use super::{MEASURE, MONEY, PERCENT};
    use crate::entity::examples::{Examples, check};

    #[test]
    fn percentages_are_read() {
        check(
            &PERCENT,
            &Examples {
                hits: &["Le prix monte de {12 %}.", "Les {trois pour cent} de pertes inquiètent."],
                misses: &["Le lot % est bradé.", "Il en a cent."],
                typography: "Le prix monte de {12,5\u{202F}%}.",
            },
        );
    }

    #[test]
    fn sums_are_read() {
        check(
            &MONEY,
            &Examples {
                hits: &["Le toit coûte {3 millions d'euros}.", "Il doit {20 €} à sa voisine."],
                misses: &["Le toit coûte 3 millions.", "Les euros manquent."],
                typography: "Le toit coûte {3\u{A0}millions d’euros}.",
            },
        );
    }

    #[test]
    fn measures_are_read() {
        check(
            &MEASURE,
            &Examples {
                hits: &["La piste mesure {20 kilomètres}.", "Il a livré {dix tonnes} de sable."],
                misses: &["La piste compte 20 virages.", "Des tonnes de sable."],
                typography: "La piste mesure {1\u{202F}200\u{A0}mètres}.",
            },
        );
    }
}
