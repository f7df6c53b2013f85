//! Noun phrases around a cue, read without a parser.

use crate::annotation::{EntityKind, Gender, MentionId};
use crate::document::{Case, TokenKind};
use crate::lang::WordClasses;
use crate::lang::lexicon::{Noun, NounKind, Number};
use crate::quote::grammar::view::View;
use std::ops::Range;

/// A noun phrase: `le chef de la diplomatie russe Sergueï Lavrov`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NounPhrase {
    pub(crate) tokens: Range<usize>,
    /// The name that the phrase is or ends with in apposition, not one inside a complement.
    pub(crate) mention: Option<MentionId>,
    /// The noun that says what it is, with its token.
    pub(crate) noun: Option<(usize, Noun)>,
    pub(crate) gender: Option<Gender>,
    pub(crate) plural: bool,
    /// Whether its head is a capitalized word that no list knows.
    pub(crate) named: bool,
    /// Whether its article points to somebody known: `le ministre`, `cette organisation`.
    pub(crate) definite: bool,
}

impl NounPhrase {
    /// The token after the phrase.
    pub(crate) fn end(&self) -> usize {
        self.tokens.end
    }

    /// Whether the phrase can speak: a name or a noun for people, organizations or documents.
    pub(crate) fn can_speak(&self) -> bool {
        self.mention.is_some() || self.noun.is_some() || self.named
    }

    /// Whether it points back like a pronoun: `ce dernier`, `l'intéressée`.
    pub(crate) fn is_anaphor(&self, view: &View<'_, '_>) -> bool {
        self.tokens.len() <= 3
            && self.mention.is_none()
            && view.is(self.tokens.end - 1, WordClasses::ANAPHOR)
    }
}

/// Longest name that stands between marks as a subject: `« Quotidien » a révélé`.
pub(crate) const NAME_IN_MARKS: usize = 4;

/// Longest noun phrase, in tokens.
const REACH: usize = 18;

/// Reads the noun phrase that starts at a token.
pub(crate) fn starting_at(view: &View<'_, '_>, start: usize) -> Option<NounPhrase> {
    between(view, start, start + REACH)
}

/// Reads the noun phrase that starts at a token and ends at `limit` at the latest.
pub(crate) fn between(view: &View<'_, '_>, start: usize, limit: usize) -> Option<NounPhrase> {
    let limit = view.window(start).end.min(start + REACH).min(limit);
    if let Some((idx, mention)) = view.speaking_mention(start) {
        let tokens = view.mention_tokens(mention);
        let entity = &view.entities.entities[mention.entity.index()];
        let end = coordinated_end(view, tokens.end, limit).unwrap_or(tokens.end);
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
    let opener = view.classes(start);
    let is_named = view.is_capitalized(start) && view.kind(start) == Some(TokenKind::Word);
    let is_partitive =
        opener.is(WordClasses::GENITIVE) && view.kind(start) == Some(TokenKind::Elision);
    if !opener.is(WordClasses::DETERMINER)
        && !is_named
        && !is_partitive
        && view.noun(start).is_none()
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
    while at < limit && view.is(at, WordClasses::DETERMINER) && view.mention_at(at).is_none() {
        at += 1;
    }
    while at > start && at < limit && is_degree(view, at) {
        at += 1;
    }
    let end = body_end(view, at, limit, &mut phrase);
    if end == at && is_indefinite(view, start, at) {
        phrase.tokens.end = of_them(view, at);
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
fn is_degree(view: &View<'_, '_>, at: usize) -> bool {
    view.is_adverbial(at) && view.mention_at(at).is_none() && is_nominal_word(view, at + 1)
}

/// Whether determiners alone stand for somebody: `certains`, `plusieurs`, `l'un` before `d'eux`.
fn is_indefinite(view: &View<'_, '_>, start: usize, end: usize) -> bool {
    let opener = view.classes(start);
    let is_some = opener.is(WordClasses::PLURAL)
        && !opener.is(WordClasses::DEFINITE.or(WordClasses::PREPOSITION))
        && view.kind(start) == Some(TokenKind::Word);
    end > start && (is_some && end == start + 1 || of_them(view, end) > end)
}

/// Past `d'eux`, `d'entre elles`.
fn of_them(view: &View<'_, '_>, of: usize) -> usize {
    const REACH: usize = 3;
    let opens = view.is(of, WordClasses::GENITIVE) && view.kind(of) == Some(TokenKind::Elision);
    let pronoun = (of + 1..of + REACH).find(|&at| view.is(at, WordClasses::STRESSED_PRONOUN));
    pronoun.filter(|_| opens).map_or(of, |at| at + 1)
}

/// A phrase that is a name, whatever it is made of.
pub(crate) fn named(view: &View<'_, '_>, tokens: Range<usize>) -> NounPhrase {
    let mention = view.speaking_mention(tokens.start).map(|(idx, _)| MentionId(idx as u32));
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
fn body_end(view: &View<'_, '_>, mut at: usize, limit: usize, phrase: &mut NounPhrase) -> usize {
    let mut in_complement = false;
    while at < limit {
        if let Some((idx, mention)) = view.speaking_mention(at) {
            let tokens = view.mention_tokens(mention);
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
        } else if is_complement_preposition(view, at, phrase.noun.is_some())
            && starts_nominal(view, at + 1)
        {
            in_complement = at == 0 || !view.is(at - 1, WordClasses::QUANTITY);
            phrase.plural |= !in_complement;
            at += 1;
        } else if phrase.noun.is_some() && joins_complements(view, at) {
            at += 1;
        } else if is_nominal_word(view, at)
            && !is_participle_clause(view, at, phrase.tokens.start)
            && !(view.is(at, WordClasses::DETERMINER)
                && at > phrase.tokens.start
                && !view.is(at - 1, WordClasses::PREPOSITION))
        {
            phrase.named |= !in_complement && is_unknown_name(view, at);
            if phrase.noun.is_none() && !in_complement && !phrase.named {
                phrase.noun = view.noun(at).map(|noun| (at, noun));
                at = view.noun_end(at) - 1;
            }
            if !view.is(at, WordClasses::DETERMINER) {
                let names_another = view
                    .noun(at)
                    .map_or(!is_unknown_name(view, at), |noun| noun.kind == NounKind::Person);
                in_complement =
                    in_complement && view.speaking_mention(at + 1).is_some() && names_another;
            }
            at += 1;
        } else {
            break;
        }
    }
    at
}

/// The `et` of `ministre de la Culture et des Sports`.
fn joins_complements(view: &View<'_, '_>, at: usize) -> bool {
    view.is(at, WordClasses::COORDINATOR)
        && view.is(at + 1, WordClasses::GENITIVE)
        && starts_nominal(view, at + 2)
}

/// `diffusé après`, `publiée dans`: a participle with its own complement, which says no more who speaks.
fn is_participle_clause(view: &View<'_, '_>, at: usize, start: usize) -> bool {
    let is_participle = (view.lang.grammar().is_past_participle)(view.lower(at));
    let next = at + 1;
    let has_complement = view.is(next, WordClasses::PREPOSITION)
        && !view.is(next, WordClasses::GENITIVE)
        || view.is_adverbial(next)
        || view.is(next, WordClasses::TIME);
    at > start + 1 && is_participle && view.noun(at).is_none() && has_complement
}

/// A capitalized word that is neither a known noun nor the start of a sentence.
fn is_unknown_name(view: &View<'_, '_>, at: usize) -> bool {
    let token = &view.doc.tokens[at];
    let is_upper = matches!(token.case, Case::Capitalized | Case::Upper | Case::Mixed)
        && !token.starts_sentence;
    is_upper && view.mention_at(at).is_none() && view.noun(at).is_none()
}

/// `X et Y` before a plural verb.
fn coordinated_end(view: &View<'_, '_>, end: usize, limit: usize) -> Option<usize> {
    let is_and = view.is(end, WordClasses::COORDINATOR) && !view.is(end, WordClasses::SUBORDINATOR);
    let (_, mention) = view.speaking_mention(end + 1).filter(|_| is_and && end + 1 < limit)?;
    Some(view.mention_tokens(mention).end)
}

fn is_complement_preposition(view: &View<'_, '_>, at: usize, after_noun: bool) -> bool {
    view.is(at, WordClasses::PREPOSITION)
        && (view.is(at, WordClasses::GENITIVE)
            || after_noun
                && view.is(at, WordClasses::ROLE_PREPOSITION)
                && leads_to_name(view, at + 1))
}

/// `aux Affaires étrangères`, `en Syrie`: a name right after the preposition or its article.
fn leads_to_name(view: &View<'_, '_>, at: usize) -> bool {
    let name = at + usize::from(view.is(at, WordClasses::DETERMINER));
    view.is_capitalized(name)
        && view.mention_at(name).is_none_or(|(_, mention)| mention.kind != EntityKind::Person)
}

fn starts_nominal(view: &View<'_, '_>, at: usize) -> bool {
    let is_infinitive =
        (view.lang.grammar().is_infinitive)(view.lower(at)) && view.noun(at).is_none();
    view.mention_at(at).is_some()
        || view.is(at, WordClasses::DETERMINER)
        || is_nominal_word(view, at) && !is_infinitive
}

/// Whether a word can stand inside a noun phrase: no function word, no verb group, no punctuation.
fn is_nominal_word(view: &View<'_, '_>, at: usize) -> bool {
    let Some(token) = view.doc.tokens.get(at) else { return false };
    match token.kind {
        TokenKind::Elision => view.is(at, WordClasses::DETERMINER),
        TokenKind::Number => true,
        TokenKind::Word => {
            if view.is(at, WordClasses::DETERMINER) {
                return !view.is(at, WordClasses::PREPOSITION);
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
            is_name || !view.is(at, closed) && !view.is_verb(at)
        }
        _ => false,
    }
}

pub(crate) fn gender_of(classes: WordClasses) -> Option<Gender> {
    Gender::only(classes.is(WordClasses::MASCULINE), classes.is(WordClasses::FEMININE))
}
