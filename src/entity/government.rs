//! Seats of government that stand for the government itself: `Damas tente de`, `selon Ankara`, `entre Paris et Berlin`.

use super::context::Context;
use super::mention::RawMention;
use crate::annotation::EntityKind;
use crate::document::{TokenKind, TokenPos};
use crate::lang::WordClasses;
use crate::lang::gazetteer::Class;
use crate::lang::lexicon::{Role, VerbForm};
use crate::position::Stretch;

/// How far before `entre Paris et Berlin` the noun stands that makes the two governments: `accord`, `tensions`.
const REACH: usize = 10;

/// From an auxiliary or a pronoun to the verb's own form, in tokens.
const MOST_HELPERS: usize = 5;

/// Whether a place's name means its government.
pub(super) fn is_meant(ctx: &Context<'_>, raw: &RawMention) -> bool {
    let is_capital = raw.kind == EntityKind::Place
        && raw.tokens.len() <= 2
        && ctx.entry(&raw.tokens).is_some_and(|entry| entry.classes.has(Class::Capital));
    is_capital && (is_subject(ctx, raw) || is_source(ctx, raw) || is_party(ctx, raw))
}

/// `Moscou a annoncé`, `dont Damas tente`.
fn is_subject(ctx: &Context<'_>, raw: &RawMention) -> bool {
    let words = ctx.lang.words();
    if ctx.doc.tokens.get(raw.tokens.end).is_none_or(|token| token.starts_sentence) {
        return false;
    }
    if !acts(ctx, raw.tokens.end) && !acts_with_other(ctx, raw.tokens.end) {
        return false;
    }
    let Some(prev) = raw.tokens.start.before(1) else { return true };
    let opener =
        WordClasses::RELATIVE.or(WordClasses::COMPLEMENTIZER).or(WordClasses::SUBORDINATOR);
    let before = words.classes(ctx.lower(prev));
    before.is(opener)
        || before.is(WordClasses::COORDINATOR)
        || ctx.doc.starts_sentence(raw.tokens.start)
        || ctx.doc.kind(prev) == Some(TokenKind::Punctuation)
}

/// `Kiev` of `Moscou et Kiev négocient`, from the token after the first seat.
fn acts_with_other(ctx: &Context<'_>, end: TokenPos) -> bool {
    ctx.is(end, WordClasses::COORDINATOR)
        && ctx.classes(end + 1).has(Class::Capital)
        && acts(ctx, end + 2)
}

/// Whether a verb of saying or of policy begins at the token, with its auxiliary: `tente`, `a également accusé`.
fn acts(ctx: &Context<'_>, first: TokenPos) -> bool {
    let word = ctx.lower(first);
    let forms = ctx.lang.verbs().lookup(word);
    let is_helper = forms.iter().any(|form| {
        matches!(ctx.lang.verbs().verb(form.verb).role, Role::Auxiliary(_))
            && form.tense.is_finite()
    });
    let goes_on = is_helper || (ctx.lang.grammar().is_negation)(word) || word.ends_with('\'');
    is_deed(ctx, first)
        || goes_on && (first + 1..first + MOST_HELPERS).each().any(|idx| is_deed(ctx, idx))
}

/// Whether the token is a form of a verb of saying or of policy.
fn is_deed(ctx: &Context<'_>, idx: TokenPos) -> bool {
    let word = ctx.lower(idx);
    let grammar = ctx.lang.name_grammar();
    let is_policy = |word: &str| grammar.government_verbs.contains(&word);
    let is_plural = || {
        grammar.plural_endings.iter().any(|(plural, singular)| {
            word.strip_suffix(plural).is_some_and(|stem| is_policy(&format!("{stem}{singular}")))
        })
    };
    is_said(ctx, word) || is_policy(word) || is_plural()
}

/// Whether the word is a form of a verb of saying.
fn is_said(ctx: &Context<'_>, word: &str) -> bool {
    let verbs = ctx.lang.verbs();
    let says = |form: &VerbForm| !matches!(verbs.verb(form.verb).role, Role::Auxiliary(_));
    let forms = verbs.lookup(word);
    !forms.is_empty() && forms.iter().all(says)
}

/// `selon Ankara`, `d'après Moscou`, `a prévenu Washington`, `accuse Téhéran`.
fn is_source(ctx: &Context<'_>, raw: &RawMention) -> bool {
    raw.tokens.start.before(1).is_some_and(|prev| {
        let word = ctx.lower(prev);
        ctx.lang.name_grammar().government_prepositions.contains(&word)
            || is_said(ctx, word) && ctx.doc.kind(prev) == Some(TokenKind::Word)
    })
}

/// `l'accord entre Paris et Berlin`: one of two capitals behind a noun of diplomacy.
fn is_party(ctx: &Context<'_>, raw: &RawMention) -> bool {
    let grammar = ctx.lang.name_grammar();
    let is_capital = |idx: TokenPos| ctx.classes(idx).has(Class::Capital);
    let start = raw.tokens.start;
    let between = |first: TokenPos| {
        ctx.lower(first.before(1)) == grammar.between
            && first
                .behind(REACH)
                .each()
                .any(|idx| grammar.diplomatic_nouns.contains(&ctx.lower(idx)))
    };
    let is_second = ctx.is(start.before(1), WordClasses::COORDINATOR)
        && start.before(2).is_some_and(|first| is_capital(first) && between(first));
    is_second || between(start) && is_capital(raw.tokens.end + 1)
}
