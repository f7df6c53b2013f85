//! Noun phrases around a cue, read without a parser.

use super::context::QuoteContext;
use crate::annotation::{EntityKind, Gender, MentionId};
use crate::document::{Case, TokenKind};
use crate::lang::WordClasses;
use crate::lang::lexicon::{Noun, NounKind, Number, Person, VerbForm};
use std::ops::Range;

/// A noun phrase: `le chef de la diplomatie russe Sergueï Lavrov`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NounPhrase {
    pub(super) tokens: Range<usize>,
    /// The name that the phrase is or ends with in apposition, not one inside a complement.
    pub(super) mention: Option<MentionId>,
    /// The noun that says what it is, with its token.
    pub(super) noun: Option<(usize, Noun)>,
    pub(super) gender: Option<Gender>,
    pub(super) plural: bool,
    /// Whether its head is a capitalized word that no list knows.
    pub(super) named: bool,
    /// Whether its article points to somebody known: `le ministre`, `cette organisation`.
    pub(super) definite: bool,
}

impl NounPhrase {
    /// The token after the phrase.
    pub(super) fn end(&self) -> usize {
        self.tokens.end
    }

    /// Whether the phrase can speak: a name or a noun for people, organizations or documents.
    pub(super) fn can_speak(&self) -> bool {
        self.mention.is_some() || self.noun.is_some() || self.named
    }

    /// Whether it points back like a pronoun: `ce dernier`, `l'intéressée`.
    pub(super) fn is_anaphor(&self, ctx: &QuoteContext<'_, '_>) -> bool {
        self.tokens.len() <= 3
            && self.mention.is_none()
            && ctx.is(self.tokens.end - 1, WordClasses::ANAPHOR)
    }
}

/// Longest noun phrase, in tokens.
const REACH: usize = 18;

/// Reads the noun phrase that starts at a token.
pub(super) fn starting_at(ctx: &QuoteContext<'_, '_>, start: usize) -> Option<NounPhrase> {
    between(ctx, start, start + REACH)
}

/// Reads the noun phrase that starts at a token and ends at `limit` at the latest.
pub(super) fn between(
    ctx: &QuoteContext<'_, '_>,
    start: usize,
    limit: usize,
) -> Option<NounPhrase> {
    let limit = ctx.sentence(start).end.min(start + REACH).min(limit);
    if let Some((idx, mention)) = ctx.speaking_mention(start) {
        let tokens = ctx.mention_tokens(mention);
        let entity = &ctx.entities.entities[mention.entity.index()];
        let end = coordinated_end(ctx, tokens.end, limit).unwrap_or(tokens.end);
        return Some(NounPhrase {
            tokens: start..end,
            mention: Some(MentionId(idx as u32)),
            noun: None,
            gender: entity.gender,
            plural: end > tokens.end,
            named: true,
            definite: true,
        });
    }
    let opener = ctx.classes(start);
    let is_named = ctx.is_capitalized(start) && ctx.kind(start) == Some(TokenKind::Word);
    let is_partitive =
        opener.is(WordClasses::GENITIVE) && ctx.kind(start) == Some(TokenKind::Elision);
    if !opener.is(WordClasses::DETERMINER)
        && !is_named
        && !is_partitive
        && ctx.noun(start).is_none()
    {
        return None;
    }
    let mut phrase = NounPhrase {
        tokens: start..start,
        mention: None,
        noun: None,
        gender: gender_of(opener),
        plural: opener.is(WordClasses::PLURAL),
        named: false,
        definite: opener.is(WordClasses::DEFINITE),
    };
    let mut at = start + usize::from(is_partitive);
    while at < limit && ctx.is(at, WordClasses::DETERMINER) && ctx.mention_at(at).is_none() {
        at += 1;
    }
    while at > start && at < limit && is_degree(ctx, at) {
        at += 1;
    }
    let end = body_end(ctx, at, limit, &mut phrase);
    if end == at && is_indefinite(ctx, start, at) {
        phrase.tokens.end = of_them(ctx, at);
        return Some(phrase);
    }
    (end > at).then(|| {
        phrase.tokens.end = end;
        if let Some((_, noun)) = phrase.noun {
            phrase.gender = noun.gender.or(phrase.gender);
            phrase.plural |= noun.number == Some(Number::Plural);
        }
        phrase
    })
}

/// `même`, `plus` before the noun: `ce même sondage`, `la plus récente décision`.
fn is_degree(ctx: &QuoteContext<'_, '_>, at: usize) -> bool {
    ctx.is_adverbial(at) && ctx.mention_at(at).is_none() && is_nominal_word(ctx, at + 1)
}

/// Whether determiners alone stand for somebody: `certains`, `plusieurs`, `l'un` before `d'eux`.
fn is_indefinite(ctx: &QuoteContext<'_, '_>, start: usize, end: usize) -> bool {
    let opener = ctx.classes(start);
    let is_some = opener.is(WordClasses::PLURAL)
        && !opener.is(WordClasses::DEFINITE.or(WordClasses::PREPOSITION))
        && ctx.kind(start) == Some(TokenKind::Word);
    end > start && (is_some && end == start + 1 || of_them(ctx, end) > end)
}

/// Past `d'eux`, `d'entre elles`.
fn of_them(ctx: &QuoteContext<'_, '_>, of: usize) -> usize {
    const REACH: usize = 3;
    let opens = ctx.is(of, WordClasses::GENITIVE) && ctx.kind(of) == Some(TokenKind::Elision);
    let pronoun = (of + 1..of + REACH).find(|&at| ctx.is(at, WordClasses::STRESSED_PRONOUN));
    pronoun.filter(|_| opens).map_or(of, |at| at + 1)
}

/// A phrase that is a name, whatever it is made of.
pub(super) fn named(ctx: &QuoteContext<'_, '_>, tokens: Range<usize>) -> NounPhrase {
    let mention = ctx.speaking_mention(tokens.start).map(|(idx, _)| MentionId(idx as u32));
    NounPhrase {
        tokens,
        mention,
        noun: None,
        gender: None,
        plural: false,
        named: true,
        definite: true,
    }
}

/// The end of nouns, adjectives, complements and a name in apposition.
fn body_end(
    ctx: &QuoteContext<'_, '_>,
    mut at: usize,
    limit: usize,
    phrase: &mut NounPhrase,
) -> usize {
    let mut in_complement = false;
    while at < limit {
        if let Some((idx, mention)) = ctx.speaking_mention(at) {
            let tokens = ctx.mention_tokens(mention);
            at = tokens.end.max(at + 1);
            let is_party = mention.kind != EntityKind::Person
                && phrase.noun.is_some_and(|(_, noun)| noun.kind == NounKind::Person);
            if !in_complement && !is_party {
                phrase.mention = Some(MentionId(idx as u32));
                if phrase.noun.is_some() {
                    return at;
                }
            }
            in_complement = false;
        } else if is_complement_preposition(ctx, at, phrase.noun.is_some())
            && starts_nominal(ctx, at + 1)
        {
            in_complement = at == 0 || !ctx.is(at - 1, WordClasses::QUANTITY);
            phrase.plural |= !in_complement;
            at += 1;
        } else if phrase.noun.is_some() && joins_complements(ctx, at) {
            at += 1;
        } else if is_nominal_word(ctx, at)
            && !is_participle_clause(ctx, at, phrase.tokens.start)
            && !(ctx.is(at, WordClasses::DETERMINER)
                && at > phrase.tokens.start
                && !ctx.is(at - 1, WordClasses::PREPOSITION))
        {
            phrase.named |= !in_complement && is_unknown_name(ctx, at);
            if phrase.noun.is_none() && !in_complement && !phrase.named {
                phrase.noun = ctx.noun(at).map(|noun| (at, noun));
                at = ctx.noun_end(at) - 1;
            }
            if !ctx.is(at, WordClasses::DETERMINER) {
                let names_another = ctx
                    .noun(at)
                    .map_or(!is_unknown_name(ctx, at), |noun| noun.kind == NounKind::Person);
                in_complement =
                    in_complement && ctx.speaking_mention(at + 1).is_some() && names_another;
            }
            at += 1;
        } else {
            break;
        }
    }
    at
}

/// The `et` of `ministre de la Culture et des Sports`.
fn joins_complements(ctx: &QuoteContext<'_, '_>, at: usize) -> bool {
    ctx.is(at, WordClasses::COORDINATOR)
        && ctx.is(at + 1, WordClasses::GENITIVE)
        && starts_nominal(ctx, at + 2)
}

/// `diffusé après`, `publiée dans`: a participle with its own complement, which says no more who speaks.
fn is_participle_clause(ctx: &QuoteContext<'_, '_>, at: usize, start: usize) -> bool {
    let is_participle = (ctx.lang.grammar().is_past_participle)(ctx.lower(at));
    let next = at + 1;
    let has_complement = ctx.is(next, WordClasses::PREPOSITION)
        && !ctx.is(next, WordClasses::GENITIVE)
        || ctx.is_adverbial(next)
        || ctx.is(next, WordClasses::TIME);
    at > start + 1 && is_participle && ctx.noun(at).is_none() && has_complement
}

/// A capitalized word that is neither a known noun nor the start of a sentence.
fn is_unknown_name(ctx: &QuoteContext<'_, '_>, at: usize) -> bool {
    let token = &ctx.doc.tokens[at];
    let is_upper = matches!(token.case, Case::Capitalized | Case::Upper | Case::Mixed)
        && !token.starts_sentence;
    is_upper && ctx.mention_at(at).is_none() && ctx.noun(at).is_none()
}

/// `X et Y` before a plural verb.
fn coordinated_end(ctx: &QuoteContext<'_, '_>, end: usize, limit: usize) -> Option<usize> {
    let is_and = ctx.is(end, WordClasses::COORDINATOR) && !ctx.is(end, WordClasses::SUBORDINATOR);
    let (_, mention) = ctx.speaking_mention(end + 1).filter(|_| is_and && end + 1 < limit)?;
    Some(ctx.mention_tokens(mention).end)
}

fn is_complement_preposition(ctx: &QuoteContext<'_, '_>, at: usize, after_noun: bool) -> bool {
    ctx.is(at, WordClasses::PREPOSITION)
        && (ctx.is(at, WordClasses::GENITIVE)
            || after_noun
                && ctx.is(at, WordClasses::ROLE_PREPOSITION)
                && leads_to_name(ctx, at + 1))
}

/// `aux Affaires étrangères`, `en Syrie`: a name right after the preposition or its article.
fn leads_to_name(ctx: &QuoteContext<'_, '_>, at: usize) -> bool {
    let name = at + usize::from(ctx.is(at, WordClasses::DETERMINER));
    ctx.is_capitalized(name)
        && ctx.mention_at(name).is_none_or(|(_, mention)| mention.kind != EntityKind::Person)
}

fn starts_nominal(ctx: &QuoteContext<'_, '_>, at: usize) -> bool {
    let is_infinitive = (ctx.lang.grammar().is_infinitive)(ctx.lower(at)) && ctx.noun(at).is_none();
    ctx.mention_at(at).is_some()
        || ctx.is(at, WordClasses::DETERMINER)
        || is_nominal_word(ctx, at) && !is_infinitive
}

/// Whether a word can stand inside a noun phrase: no function word, no verb group, no punctuation.
fn is_nominal_word(ctx: &QuoteContext<'_, '_>, at: usize) -> bool {
    let Some(token) = ctx.doc.tokens.get(at) else { return false };
    match token.kind {
        TokenKind::Elision => ctx.is(at, WordClasses::DETERMINER),
        TokenKind::Number => true,
        TokenKind::Word => {
            if ctx.is(at, WordClasses::DETERMINER) {
                return !ctx.is(at, WordClasses::PREPOSITION);
            }
            let closed = WordClasses::PREPOSITION
                .or(WordClasses::RELATIVE)
                .or(WordClasses::COORDINATOR)
                .or(WordClasses::SUBORDINATOR)
                .or(WordClasses::SUBJECT_PRONOUN)
                .or(WordClasses::NEGATION)
                .or(WordClasses::OBJECT_CLITIC)
                .or(WordClasses::EMPHATIC)
                .or(WordClasses::ADVERB)
                .or(WordClasses::TIME);
            let is_name = token.case != Case::Lower && !token.starts_sentence;
            is_name || !ctx.is(at, closed) && !is_verb(ctx, at)
        }
        _ => false,
    }
}

/// Whether a word is a finite verb and not likely a noun or adjective.
pub(super) fn is_verb(ctx: &QuoteContext<'_, '_>, at: usize) -> bool {
    let is_noun_here = ctx.noun(at).is_some()
        && at > 0
        && (ctx.is(at - 1, WordClasses::DETERMINER.or(WordClasses::PREPOSITION))
            || ctx.is_word(at - 1)
                && ctx.noun(at - 1).is_none()
                && !ctx.is(
                    at - 1,
                    WordClasses::OBJECT_CLITIC
                        .or(WordClasses::NEGATION)
                        .or(WordClasses::OBJECT_CLITIC)
                        .or(WordClasses::EMPHATIC)
                        .or(WordClasses::SUBJECT_PRONOUN)
                        .or(WordClasses::RELATIVE),
                )
                && ctx.mention_at(at - 1).is_none());
    if is_noun_here {
        return false;
    }
    if ctx.kind(at + 1) == Some(TokenKind::Clitic) {
        return true;
    }
    let after_article = at > 0
        && ctx.is(at - 1, WordClasses::DETERMINER)
        && !ctx.is(at - 1, WordClasses::OBJECT_CLITIC);
    let after_first_person = at > 0 && ctx.is(at - 1, WordClasses::FIRST_PERSON);
    let is_finite = |form: &VerbForm| {
        form.tense.is_finite() && (form.person == Some(Person::Third) || after_first_person)
    };
    !after_article
        && (ctx.verb_forms(at).iter().any(is_finite)
            || ctx.mention_at(at).is_none() && ctx.lang.is_listed_verb(ctx.lower(at))
            || is_plural_verb(ctx, at))
}

/// `les élus distinguent`: a verb by its ending behind a plural.
fn is_plural_verb(ctx: &QuoteContext<'_, '_>, at: usize) -> bool {
    let before = (0..at).rev().take(3).find(|&idx| !ctx.is_proclitic(idx));
    let follows = |before: usize| {
        ctx.is_word(before)
            && !ctx.is(before, WordClasses::DETERMINER.or(WordClasses::PREPOSITION))
            && (ctx.lang.grammar().is_plural_verb)(ctx.lower(at), ctx.lower(before))
    };
    let can_be = ctx.kind(at) == Some(TokenKind::Word)
        && !ctx.is_capitalized(at)
        && ctx.noun(at).is_none()
        && !ctx.is_adverbial(at);
    can_be && before.is_some_and(follows)
}

pub(super) fn gender_of(classes: WordClasses) -> Option<Gender> {
    Gender::only(classes.is(WordClasses::MASCULINE), classes.is(WordClasses::FEMININE))
}
