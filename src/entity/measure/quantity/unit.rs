//! What a number counts: a currency, per cent, a unit of measure.

use super::decimal::Decimal;
use super::number::{self, Number};
use crate::document::{TokenKind, TokenPos, phrase_end};
use crate::entity::context::Context;
use crate::lang::WordClasses;
use crate::lang::gazetteer::{Classes, Entry};
use crate::lang::time::{Alone, Currency};
use crate::position::Stretch;

/// What sort of unit a number has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Share,
    Money,
    Measure,
}

/// A number with its unit.
pub(super) struct Amount {
    /// None where several units have that name, or the number is not understood.
    pub(super) value: Option<Decimal>,
    /// The unit's code.
    pub(super) unit: &'static str,
    pub(super) sort: Sort,
    /// The token after it.
    pub(super) end: TokenPos,
}

/// The amount that a number is of, where its unit follows it.
pub(super) fn behind<'a>(ctx: &Context<'a>, number: &Number<'a>) -> Option<Amount> {
    money(ctx, number).or_else(|| share(ctx, number)).or_else(|| measure(ctx, number))
}

/// The amount that a number is of, where a currency stands before it; with the token at which that begins.
pub(super) fn before<'a>(
    ctx: &Context<'a>,
    start: TokenPos,
    number: &Number<'a>,
) -> Option<(TokenPos, Amount)> {
    let letters = number.slice(ctx, number.after);
    let is_tight = number.glued.is_some();
    let magnitudes = ctx.lang.quantity().magnitudes_after.iter();
    let factor = magnitudes.filter(|_| is_tight).find(|(name, _)| *name == letters);
    let number = match factor {
        Some(&(_, factor)) => number.clone().times(factor),
        None if is_tight => return None,
        None => Number { value: in_english(ctx, start, number), ..number.clone() },
    };
    let (first, unit) = sign_before(ctx, start)?;
    Some((first, Amount { value: number.value, unit, sort: Sort::Money, end: number.after }))
}

/// `$1,000` is a thousand, not one; `$1,234 millions` may be either.
fn in_english(ctx: &Context<'_>, start: TokenPos, number: &Number<'_>) -> Option<Decimal> {
    let fraction = ctx.doc.slice(start).rsplit_once(',').map(|(_, digits)| digits.len());
    if fraction != Some(3) {
        return number.value;
    }
    number.value.filter(|_| !number.has_multiplier).map(|value| value.times(1_000))
}

/// The sign or code of a currency right before a number, with its first token: `$`, `US$`, `CHF`.
fn sign_before(ctx: &Context<'_>, start: TokenPos) -> Option<(TokenPos, &'static str)> {
    /// `US $`.
    const LONGEST: usize = 2;
    let signs = ctx.lang.quantity().signs;
    let first = start.behind(LONGEST).each().find_map(|first| {
        let ends_here = |sign: &str| {
            may_start(sign, ctx.doc.slice(first))
                && phrase_end(sign, first, |at| ctx.doc.slice(at)) == Some(start)
        };
        signs.iter().find(|(sign, _)| ends_here(sign)).map(|&(_, code)| (first, code))
    });
    first.filter(|(first, _)| !ends_number(ctx, first.before(1)))
}

/// Whether a phrase and a word have the same first byte, which is asked before all else of long lists.
fn may_start(phrase: &str, word: &str) -> bool {
    phrase.as_bytes().first() == word.as_bytes().first()
}

/// Whether a token ends a number, to which the sign behind it belongs.
fn ends_number(ctx: &Context<'_>, at: Option<TokenPos>) -> bool {
    let grammar = ctx.lang.quantity();
    let (word, letters) = (ctx.lower(at), ctx.doc.slice(at));
    word.starts_with(|c: char| c.is_ascii_digit())
        || grammar.multipliers.iter().any(|(name, _)| *name == word)
        || grammar.magnitudes.iter().any(|(name, _)| *name == letters)
}

/// `20 M€`, `3 millions d'euros`, `40 dollars canadiens`.
fn money<'a>(ctx: &Context<'a>, number: &Number<'a>) -> Option<Amount> {
    let letters = number.slice(ctx, number.after);
    let magnitude = ctx.lang.quantity().magnitudes.iter().find(|(name, _)| *name == letters);
    let multiplied = magnitude.map(|&(_, factor)| number.clone().times(factor));
    let has_multiplier = number.has_multiplier || multiplied.is_some();
    let number = multiplied.as_ref().unwrap_or(number);
    let is_link = has_multiplier && ctx.is_bare_genitive(number.after);
    let currency = number.after + usize::from(is_link);
    let (code, end) = currency_at(ctx, number, currency)?;
    let value = number.value.filter(|_| code.is_some());
    Some(parted(ctx, Amount { value, unit: code.unwrap_or_default(), sort: Sort::Money, end }))
}

/// The code of the currency at a token, none where the name leaves it open, and the token after it.
fn currency_at<'a>(
    ctx: &Context<'a>,
    number: &Number<'a>,
    at: TokenPos,
) -> Option<(Option<&'static str>, TokenPos)> {
    let grammar = ctx.lang.quantity();
    let slice = |at: TokenPos| number.slice(ctx, at);
    let (letters, word) = (slice(at), ctx.lower(at));
    let signs = grammar.signs.iter().filter(|(sign, _)| may_start(sign, letters));
    let signs = signs.filter_map(|&(sign, code)| Some((phrase_end(sign, at, slice)?, Some(code))));
    let named = grammar.named_currencies.iter().filter(|(phrase, _)| may_start(phrase, word));
    let named = named.filter_map(|&(phrase, code)| Some((ctx.end_of(phrase, at)?, code)));
    let listed = signs.chain(named).max_by_key(|&(end, _)| end);
    listed.map(|(end, code)| (code, end)).or_else(|| {
        let currency = grammar.currencies.iter().find(|currency| currency.names.contains(&word))?;
        of_country(ctx, currency, at + 1)
    })
}

/// The code of a currency with the country behind it: `canadiens`, `de Taïwan`.
fn of_country(
    ctx: &Context<'_>,
    currency: &Currency,
    next: TokenPos,
) -> Option<(Option<&'static str>, TokenPos)> {
    let country = country_at(ctx, next).filter(|_| !currency.by_country.is_empty());
    match (country, currency.alone) {
        (Some((entry, end)), _) => {
            let country = entry.country()?;
            let code = currency.by_country.iter().find(|(of, _)| *of == country);
            Some((code.map(|&(_, code)| code), end))
        }
        (None, Alone::Code(code)) => Some((Some(code), next)),
        (None, Alone::Open) => Some((None, next)),
        (None, Alone::Other) => None,
    }
}

/// The country that an adjective or a name behind `de` tells.
fn country_at(ctx: &Context<'_>, at: TokenPos) -> Option<(Entry, TokenPos)> {
    use crate::lang::gazetteer::Class;
    let entry = |at: TokenPos| ctx.entries.get(at).copied();
    if let Some(people) = entry(at).filter(|entry| entry.classes.has(Class::People)) {
        return Some((people, at + 1));
    }
    if !ctx.is(at, WordClasses::GENITIVE) {
        return None;
    }
    let name = ctx.past_article(at + 1);
    let phrase = ctx.phrase_at(name).map(|phrase| (phrase.entry, phrase.tokens.end));
    let word = || entry(name).filter(|_| ctx.is_name_word(name)).map(|entry| (entry, name + 1));
    phrase.or_else(word).filter(|(entry, _)| entry.classes.any(Classes::PLACE))
}

fn share(ctx: &Context<'_>, number: &Number<'_>) -> Option<Amount> {
    let mut phrases = ctx.lang.quantity().per_cent.iter();
    let end = phrases.find_map(|phrase| ctx.end_of(phrase, number.after))?;
    Some(Amount { value: number.value, unit: "%", sort: Sort::Share, end })
}

/// `20 kilomètres`, `20 km`, `20km`.
fn measure<'a>(ctx: &Context<'a>, number: &Number<'a>) -> Option<Amount> {
    let grammar = ctx.lang.quantity();
    let is_link = number.has_multiplier && ctx.is_bare_genitive(number.after);
    let at = number.after + usize::from(is_link);
    let slice = |at: TokenPos| number.slice(ctx, at);
    let symbols = grammar.symbols.iter().map(|&symbol| (symbol, symbol));
    let symbols = symbols.chain(grammar.symbol_variants.iter().copied());
    let (letters, word) = (slice(at), ctx.lower(at));
    let symbols = symbols.filter(|(symbol, _)| may_start(symbol, letters));
    let symbols = symbols.filter_map(|(symbol, unit)| {
        Some((unit, phrase_end(symbol, at, slice).filter(|&end| is_whole(ctx, end))?))
    });
    let words = grammar.units.iter();
    let words = words.filter(|(phrase, _)| number.glued.is_none() && may_start(phrase, word));
    let words = words.filter_map(|&(phrase, unit)| Some((unit, ctx.end_of(phrase, at)?)));
    let (unit, end) = symbols.chain(words).max_by_key(|&(_, end)| end)?;
    Some(parted(ctx, Amount { value: number.value, unit, sort: Sort::Measure, end }))
}

/// Whether a symbol ends before a token, and is not the beginning of another one: `m` of `m€`, `km` of `km/s`.
fn is_whole(ctx: &Context<'_>, end: TokenPos) -> bool {
    let is_tight = ctx.doc.tokens.get(end).is_some_and(|token| {
        !token.spaced && matches!(token.kind, TokenKind::Symbol | TokenKind::Word)
    });
    let goes_on = ctx.doc.slice(end) == "/" && ctx.doc.is_word(end + 1);
    !(is_tight || goes_on)
}

/// With the parts that follow the unit: `3 euros 50`, `1 m 80`, `2 kilos et demi`; of others the value is not told.
fn parted(ctx: &Context<'_>, amount: Amount) -> Amount {
    /// A hundredth has so many digits.
    const HUNDREDTHS: usize = 2;
    if number::is_half(ctx, amount.end) {
        let value = amount.value.map(|value| value.plus(Decimal::HALF));
        return Amount { value, end: amount.end + 2, ..amount };
    }
    let can_part = ctx.lang.quantity().parted.contains(&amount.unit);
    let is_number = ctx.doc.kind(amount.end) == Some(TokenKind::Number)
        || can_part && number::counts_several(ctx, amount.end);
    if !is_number || ctx.doc.starts_sentence(amount.end) {
        return amount;
    }
    let digits = ctx.doc.slice(amount.end);
    let is_parted = can_part
        && digits.len() == HUNDREDTHS
        && amount.value.is_some_and(|value| value.rest(1) == Decimal::ZERO);
    let hundredths = Decimal::read(digits).filter(|_| is_parted);
    let value = amount.value.zip(hundredths).map(|(value, part)| value.plus(part.hundredth()));
    Amount { value, end: amount.end + usize::from(is_parted), ..amount }
}
