//! Amounts with their unit: money, percentages, measures, with a value such as `3000000 EUR`.

use super::RawMention;
use super::context::Context;
use super::link::Valued;
use crate::annotation::{Confidence, EntityKind, RuleId};
use crate::document::TokenKind;

/// Finds the amounts of a document, in text order, disjoint.
pub(super) fn find(ctx: &Context<'_>) -> Vec<Valued> {
    let mut found = Vec::new();
    let mut end = 0;
    for &idx in &ctx.measures {
        if idx < end {
            continue;
        }
        if let Some(amount) =
            amount_at(ctx, idx).filter(|amount| ctx.is_unbroken(&amount.raw.tokens))
        {
            end = amount.raw.tokens.end;
            found.push(amount);
        }
    }
    found
}

fn amount_at(ctx: &Context<'_>, start: usize) -> Option<Valued> {
    let (number, after) = number_at(ctx, start)?;
    let (number, has_multiplier, after) = multiplied(ctx, number, after);
    let is_link = has_multiplier && ctx.lang.quantity().links.contains(&ctx.lower(after));
    let (unit, rule, end) = unit_at(ctx, after + usize::from(is_link))?;
    let value = number.map(|number| format!("{} {unit}", plain_number(number)));
    Some(Valued {
        raw: RawMention {
            tokens: start..end,
            kind: EntityKind::Quantity,
            rule: RuleId(rule),
            confidence: Confidence::new(92),
        },
        value,
    })
}

/// A number in digits or words, with the token after it.
fn number_at(ctx: &Context<'_>, start: usize) -> Option<(Option<f64>, usize)> {
    let token = ctx.doc.tokens.get(start)?;
    match token.kind {
        TokenKind::Number => Some((digits_value(ctx.doc.slice(start)), start + 1)),
        TokenKind::Word => {
            let word = ctx.lower(start);
            let value = ctx.lang.quantity().numbers.iter().find(|(name, _)| *name == word)?.1;
            let small = u32::try_from(value).ok()?;
            Some((Some(f64::from(small)), start + 1))
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
    mut at: usize,
) -> (Option<f64>, bool, usize) {
    let start = at;
    while let Some(&(_, factor)) =
        ctx.lang.quantity().multipliers.iter().find(|(name, _)| *name == ctx.lower(at))
    {
        #[expect(clippy::cast_precision_loss, reason = "factors are powers of ten up to 10^9")]
        let factor = factor as f64;
        number = number.map(|number| number * factor);
        at += 1;
    }
    (number, at > start, at)
}

/// The unit at a token: its code, the rule's name, the token after it.
fn unit_at<'a>(ctx: &'a Context<'_>, at: usize) -> Option<(&'a str, &'static str, usize)> {
    let grammar = ctx.lang.quantity();
    let end_of = |phrase: &str| {
        let mut words = phrase.split(' ').enumerate();
        let fits = words.all(|(offset, word)| ctx.lower(at + offset) == word);
        fits.then(|| at + phrase.split(' ').count())
    };
    if let Some(end) = grammar.per_cent.iter().find_map(|phrase| end_of(phrase)) {
        return Some(("%", "quantity.percent", end));
    }
    let longest = |list: &'static [(&'static str, &'static str)]| {
        list.iter()
            .filter_map(|(phrase, code)| Some((*code, end_of(phrase)?)))
            .max_by_key(|&(_, end)| end)
    };
    if let Some((code, end)) = longest(grammar.currencies) {
        return Some((code, "quantity.money", end));
    }
    longest(grammar.units).map(|(code, end)| (code, "quantity.measure", end))
}

/// A number without exponent and trailing zeros.
fn plain_number(number: f64) -> String {
    let text = format!("{number:.3}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
