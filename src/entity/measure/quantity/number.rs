//! Numbers in digits or words: `1 234,5`, `1'200`, `cent vingt`, `3 millions`, and the `20` of `20M€`.

use super::decimal::Decimal;
use crate::document::{TokenKind, TokenPos};
use crate::entity::context::Context;

/// Digits are grouped by so many.
const GROUP: usize = 3;

/// The one multiplier that needs no number before it.
const THOUSAND: u32 = 1_000;

/// Nothing counted yet.
const ZERO: Decimal = Decimal::ZERO;

/// Tens from here on take a number below ten behind them.
const TWENTY: u64 = 20;

/// A number, and where what it counts begins.
#[derive(Clone)]
pub(super) struct Number<'a> {
    /// None where the words are a number that is not understood.
    pub(super) value: Option<Decimal>,
    /// The token at which a unit would begin.
    pub(super) after: TokenPos,
    /// Letters that are written together with the last digit: `M` of `20M€`, part of the token `after`.
    pub(super) glued: Option<&'a str>,
    /// Whether `millions` or the like is its last word.
    pub(super) has_multiplier: bool,
}

impl<'a> Number<'a> {
    /// The token, or the letters of it that follow the number.
    pub(super) fn slice(&self, ctx: &Context<'a>, at: TokenPos) -> &'a str {
        self.glued.filter(|_| at == self.after).unwrap_or_else(|| ctx.doc.slice(at))
    }

    /// So many times as much, past the letters that say so.
    pub(super) fn times(self, factor: u32) -> Self {
        let value = self.value.map(|value| value.times(u64::from(factor)));
        Self { value, after: self.after + 1, glued: None, has_multiplier: false }
    }
}

/// The number that begins at a token; none where it goes on before it.
pub(super) fn at<'a>(ctx: &Context<'a>, start: TokenPos) -> Option<Number<'a>> {
    if is_continued(ctx, start) {
        return None;
    }
    if ctx.lower(start).starts_with(|c: char| c.is_ascii_digit()) {
        return Some(in_digits(ctx, start));
    }
    let (value, after, has_multiplier) = in_words(ctx, start, None)?;
    Some(Number { value, after, glued: None, has_multiplier })
}

/// Whether the token goes on with a number: `vingt` of `cent vingt`, `200` of `1'200`, `2` of `1/2`.
fn is_continued(ctx: &Context<'_>, start: TokenPos) -> bool {
    let Some(before) = start.before(1) else { return false };
    let is_digit = |at: TokenPos| ctx.doc.kind(at) == Some(TokenKind::Number);
    let is_tight = |at: TokenPos| ctx.doc.tokens.get(at).is_some_and(|token| !token.spaced);
    let joins = is_tight(start) && is_tight(before) && is_joint(ctx, before);
    let is_joined = joins && before.before(1).is_some_and(is_digit);
    let is_tens = |at: TokenPos| small(ctx, ctx.lower(at)).is_some_and(|value| value >= 20);
    let follows_joiner =
        ctx.lower(before) == ctx.lang.quantity().joiner && before.before(1).is_some_and(is_tens);
    is_joined || !is_digit(start) && (is_word(ctx, before) || follows_joiner)
}

/// A sign that may stand inside a number.
fn is_joint(ctx: &Context<'_>, at: TokenPos) -> bool {
    matches!(ctx.doc.slice(at), "'" | "’" | "," | "." | "/")
}

/// Whether a token is a number's word.
fn is_word(ctx: &Context<'_>, at: TokenPos) -> bool {
    let word = ctx.lower(at);
    word.split('-').all(|part| small(ctx, part).is_some() || is_hundred(ctx, part))
        || multiplier(ctx, word).is_some()
}

/// Whether a token is a number's word, from two on.
pub(super) fn counts_several(ctx: &Context<'_>, at: TokenPos) -> bool {
    ctx.lower(at).split('-').all(|part| small(ctx, part).is_some_and(|value| value > 1))
}

/// Whether `et demi` begins at a token.
pub(in crate::entity::measure) fn is_half(ctx: &Context<'_>, at: TokenPos) -> bool {
    let grammar = ctx.lang.quantity();
    ctx.lower(at) == grammar.joiner && grammar.halves.contains(&ctx.lower(at + 1))
}

/// Digits with what groups them, and the letters that follow them without a blank.
fn in_digits<'a>(ctx: &Context<'a>, start: TokenPos) -> Number<'a> {
    let mut last = start;
    while let Some(next) = joined(ctx, last) {
        last = next;
    }
    let text = ctx.doc.span(start..last + 1).slice(ctx.doc.text);
    let is_letter = |c: char| !c.is_ascii_digit() && c.is_alphanumeric();
    let end = text.find(is_letter).unwrap_or(text.len());
    let (digits, letters) = text.split_at(end);
    let value = value_of(digits);
    if !letters.is_empty() {
        return Number { value, after: last, glued: Some(letters), has_multiplier: false };
    }
    let with_words = in_words(ctx, last + 1, value);
    let (value, after, has_multiplier) = with_words.unwrap_or((value, last + 1, false));
    Number { value, after, glued: None, has_multiplier }
}

/// The token that goes on with a number: `200` of `1'200`, `5Md` of `2,5Md`, `875m` of `2 875m`.
fn joined(ctx: &Context<'_>, last: TokenPos) -> Option<TokenPos> {
    let is_tight = |at: TokenPos| ctx.doc.tokens.get(at).is_some_and(|token| !token.spaced);
    let digits = |at: TokenPos| ctx.doc.slice(at).chars().take_while(char::is_ascii_digit).count();
    if ctx.doc.kind(last) != Some(TokenKind::Number) {
        return None;
    }
    let (sign, next) = (last + 1, last + 2);
    if ctx.doc.is_word(sign) {
        let is_group = digits(sign) == GROUP && ctx.doc.slice(last).len() <= GROUP;
        return (is_group && !ctx.doc.starts_sentence(sign)).then_some(sign);
    }
    let is_group = matches!(ctx.doc.slice(sign), "'" | "’") && digits(next) == GROUP;
    let is_fraction = matches!(ctx.doc.slice(sign), "," | ".") && digits(next) > 0;
    (is_tight(sign) && is_tight(next) && (is_group || is_fraction)).then_some(next)
}

/// `1 234,5`, `1.234`, `1'200` as numbers; the comma is decimal, a full stop before three digits is not, and where both
/// stand the last one is. None where it may be read in two ways.
fn value_of(digits: &str) -> Option<Decimal> {
    let compact: String =
        digits.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’')).collect();
    let is_grouped =
        !compact.starts_with('0') && compact.split('.').skip(1).all(|group| group.len() == 3);
    let plain = match (compact.find(','), compact.find('.')) {
        (Some(comma), Some(stop)) if comma < stop => compact.replace(',', ""),
        (None, Some(_)) if !is_grouped => compact,
        _ => compact.replace('.', "").replacen(',', ".", 1),
    };
    Decimal::read(&plain)
}

/// A number in words, or what words add to a number in digits: `cent vingt`, `millions`. The second value is the token
/// after them, the third says whether the last word is a multiplier.
fn in_words(
    ctx: &Context<'_>,
    start: TokenPos,
    digits: Option<Decimal>,
) -> Option<(Option<Decimal>, TokenPos, bool)> {
    let mut sum = Sum { above: ZERO, part: digits.unwrap_or_default(), is_clear: true };
    let (mut at, mut is_multiplied) = (start, false);
    loop {
        let word = ctx.lower(at);
        let is_known = ctx.doc.is_word(at) && !(at > start && ctx.doc.starts_sentence(at));
        if let Some(factor) = multiplier(ctx, word).filter(|_| is_known) {
            let is_counted = digits.is_some() || at > start || factor == THOUSAND;
            if !is_counted {
                return None;
            }
            sum.multiply(u64::from(factor));
            is_multiplied = true;
        } else if is_known && is_word(ctx, at) {
            word.split('-').for_each(|part| sum.add(ctx, part));
            is_multiplied = false;
        } else if is_multiplied && ctx.doc.kind(at) == Some(TokenKind::Number) {
            sum.is_clear = false;
        } else if !(sum.is_tens() && word == ctx.lang.quantity().joiner && is_word(ctx, at + 1)) {
            break;
        }
        at += 1;
    }
    (at > start).then(|| (sum.value(), at, is_multiplied))
}

/// What the words of a number come to so far.
struct Sum {
    /// What has been multiplied.
    above: Decimal,
    /// What has not.
    part: Decimal,
    /// Whether the words follow one another as those of one number do.
    is_clear: bool,
}

impl Sum {
    fn value(&self) -> Option<Decimal> {
        self.is_clear.then(|| self.above.plus(self.part))
    }

    /// `mille` without a number is one thousand; `deux cent mille millions` is read from left to right.
    fn multiply(&mut self, factor: u64) {
        let part = if self.part == ZERO { Decimal::from(1) } else { self.part };
        self.above = if self.above > ZERO && self.above < Decimal::from(factor) {
            self.above.plus(self.part).times(factor)
        } else {
            self.above.plus(part.times(factor))
        };
        self.part = ZERO;
    }

    /// Whether `et un` may follow.
    fn is_tens(&self) -> bool {
        self.part >= TWENTY.into() && self.part.rest(10) == ZERO
    }

    fn add(&mut self, ctx: &Context<'_>, word: &str) {
        if is_hundred(ctx, word) {
            self.is_clear &= self.part < Decimal::from(10);
            self.part = self.part.max(Decimal::from(1)).times(100);
        } else if let Some(value) = small(ctx, word) {
            self.add_small(u64::from(value));
        }
    }

    /// `quatre` and `vingt` are eighty; else a number below ten stands behind tens, tens stand behind hundreds.
    fn add_small(&mut self, value: u64) {
        let last = self.part.rest(100);
        if value == TWENTY && last == Decimal::from(4) {
            self.part = self.part.plus(Decimal::from(76));
        } else {
            let follows_tens = value < TWENTY && last >= TWENTY.into() && last.rest(10) == ZERO;
            let follows_ten = last == Decimal::from(10) && (7..10).contains(&value);
            self.is_clear &= last == ZERO || follows_tens || follows_ten;
            self.part = self.part.plus(value.into());
        }
    }
}

fn small(ctx: &Context<'_>, word: &str) -> Option<u32> {
    ctx.lang.quantity().numbers.iter().find(|(name, _)| *name == word).map(|&(_, value)| value)
}

fn is_hundred(ctx: &Context<'_>, word: &str) -> bool {
    ctx.lang.quantity().hundreds.contains(&word)
}

fn multiplier(ctx: &Context<'_>, word: &str) -> Option<u32> {
    let mut multipliers = ctx.lang.quantity().multipliers.iter();
    multipliers.find(|(name, _)| *name == word).map(|&(_, factor)| factor)
}
