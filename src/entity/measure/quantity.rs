//! Amounts with their unit: money, percentages, measures, with a value such as `3000000 EUR`.

use crate::annotation::EntityKind;
use crate::document::{TokenKind, TokenPos};
use crate::entity::context::Context;
use crate::entity::mention::{RawMention, Valued};
use crate::rule::{Rule, Why};

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

/// The amount that begins at a token.
pub(super) fn at(ctx: &Context<'_>, start: TokenPos) -> Option<Valued> {
    let (number, after) = number_at(ctx, start)?;
    let (number, has_multiplier, after) = multiplied(ctx, number, after);
    let is_link = has_multiplier && ctx.is_bare_genitive(after);
    let (unit, rule, end) = unit_at(ctx, after + usize::from(is_link))?;
    let value = number.map(|number| format!("{} {unit}", plain_number(number)));
    Some(RawMention::found(rule, EntityKind::Quantity, start..end, 92).with_value(value))
}

/// A number in digits or words, with the token after it.
fn number_at(ctx: &Context<'_>, start: TokenPos) -> Option<(Option<f64>, TokenPos)> {
    let token = ctx.doc.tokens.get(start)?;
    match token.kind {
        TokenKind::Number => Some((digits_value(ctx.doc.slice(start)), start + 1)),
        TokenKind::Word => {
            let word = ctx.lower(start);
            let value = ctx.lang.quantity().numbers.iter().find(|(name, _)| *name == word)?.1;
            Some((Some(f64::from(value)), start + 1))
        }
        _ => None,
    }
}

/// `1 234,5` and `1.234` as numbers; the comma is decimal, a full stop before three digits is not.
fn digits_value(digits: &str) -> Option<f64> {
    let compact: String = digits.chars().filter(|c| !c.is_whitespace()).collect();
    let is_grouped = compact.split('.').skip(1).all(|group| group.len() == 3);
    let plain = if compact.contains(',') || is_grouped {
        compact.replace('.', "").replacen(',', ".", 1)
    } else {
        compact
    };
    plain.parse().ok()
}

/// The number times `millions`, `mille milliards`.
fn multiplied(
    ctx: &Context<'_>,
    mut number: Option<f64>,
    mut at: TokenPos,
) -> (Option<f64>, bool, TokenPos) {
    let start = at;
    while let Some(&(_, factor)) =
        ctx.lang.quantity().multipliers.iter().find(|(name, _)| *name == ctx.lower(at))
    {
        number = number.map(|number| number * f64::from(factor));
        at += 1;
    }
    (number, at > start, at)
}

/// The unit at a token: its code, the rule, the token after it.
fn unit_at<'a>(ctx: &'a Context<'_>, at: TokenPos) -> Option<(&'a str, &'static Rule, TokenPos)> {
    let grammar = ctx.lang.quantity();
    if let Some(end) = grammar.per_cent.iter().find_map(|phrase| ctx.end_of(phrase, at)) {
        return Some(("%", &PERCENT, end));
    }
    let longest = |list: &'static [(&'static str, &'static str)]| {
        list.iter()
            .filter_map(|(phrase, code)| Some((*code, ctx.end_of(phrase, at)?)))
            .max_by_key(|&(_, end)| end)
    };
    if let Some((code, end)) = longest(grammar.currencies) {
        return Some((code, &MONEY, end));
    }
    longest(grammar.units).map(|(code, end)| (code, &MEASURE, end))
}

/// A number without exponent and trailing zeros.
fn plain_number(number: f64) -> String {
    let text = format!("{number:.3}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
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
