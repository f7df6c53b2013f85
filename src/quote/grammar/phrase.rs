//! Noun phrases around a cue, read without a parser.

use crate::annotation::{EntityKind, Gender, Mention, MentionId};
use crate::document::{TokenKind, TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::lang::lexicon::{Noun, NounKind, Number};
use crate::position::Stretch;
use crate::quote::grammar::nominal::{
    is_complement_preposition, is_nominal_word, is_participle_clause, is_unknown_name,
    joins_complements, names_another, starts_nominal,
};
use crate::quote::grammar::view::View;

/// A noun phrase: `le chef de la diplomatie russe Sergueï Lavrov`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NounPhrase {
    pub(crate) tokens: Tokens,
    /// The name that the phrase is or ends with in apposition, not one inside a complement.
    pub(crate) mention: Option<MentionId>,
    /// The noun that says what it is, with its token.
    pub(crate) noun: Option<(TokenPos, Noun)>,
    pub(crate) gender: Option<Gender>,
    pub(crate) plural: bool,
    /// Whether its head is a capitalized word that no list knows.
    pub(crate) named: bool,
    /// Whether its article points to somebody known: `le ministre`, `cette organisation`.
    pub(crate) definite: bool,
}

impl NounPhrase {
    /// The token after the phrase.
    pub(crate) fn end(&self) -> TokenPos {
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
            && view.is(self.tokens.end.before(1), WordClasses::ANAPHOR)
    }
}

/// Longest name that stands between marks as a subject: `« Quotidien » a révélé`.
pub(crate) const NAME_IN_MARKS: usize = 4;

/// Longest noun phrase, in tokens.
const REACH: usize = 18;

/// Reads the noun phrase that starts at a token.
pub(crate) fn starting_at(view: &View<'_, '_>, start: TokenPos) -> Option<NounPhrase> {
    between(view, start, start + REACH)
}

/// Reads the noun phrase that starts at a token and ends at `limit` at the latest.
pub(crate) fn between(view: &View<'_, '_>, start: TokenPos, limit: TokenPos) -> Option<NounPhrase> {
    let limit = view.window(start).end.min(start + REACH).min(limit);
    by_name(view, start, limit).or_else(|| by_noun(view, start, limit))
}

/// A name, or two that `et` joins.
fn by_name(view: &View<'_, '_>, start: TokenPos, limit: TokenPos) -> Option<NounPhrase> {
    let mention = view.speaking_mention(start)?;
    let end = view.mention_tokens(mention).end;
    let second = coordinated_end(view, end, limit).filter(|&second| second > end);
    let entity = view.entities.entities.get(mention.entity.index());
    Some(NounPhrase {
        gender: entity.and_then(|entity| entity.gender),
        plural: second.is_some(),
        ..named(view, start..second.unwrap_or(end))
    })
}

/// Determiners, adjectives and a noun with its complements, or determiners alone that stand for somebody.
fn by_noun(view: &View<'_, '_>, start: TokenPos, limit: TokenPos) -> Option<NounPhrase> {
    let mut phrase = opened(view, start)?;
    let body = body_start(view, start, limit);
    let end = body_end(view, body, limit, &mut phrase);
    if end == body && is_indefinite(view, start, body) {
        phrase.tokens.end = of_them(view, body);
        return Some(phrase);
    }
    phrase.tokens.end = end;
    phrase.named |= end > start && end == share_end(view, start);
    if let Some((_, noun)) = phrase.noun {
        phrase.gender = noun.gender.or(phrase.gender);
        phrase.plural |= noun.number == Some(Number::Plural);
    }
    (end > body || phrase.named).then_some(phrase)
}

/// An empty phrase with what its first word tells, where a phrase may start there.
fn opened(view: &View<'_, '_>, start: TokenPos) -> Option<NounPhrase> {
    let opener = view.classes(start);
    let is_named = view.is_capitalized(start) && view.kind(start) == Some(TokenKind::Word);
    let opens = opener.is(WordClasses::DETERMINER)
        || is_named
        || is_partitive(view, start)
        || share_end(view, start) > start
        || view.noun(start).is_some();
    opens.then(|| NounPhrase {
        tokens: start..start,
        mention: None,
        noun: None,
        gender: gender_of(opener),
        plural: opener.is(WordClasses::PLURAL) || share_end(view, start) > start,
        named: false,
        definite: opener.is(WordClasses::DEFINITE),
    })
}

/// `d'` of `d'autres élus`.
fn is_partitive(view: &View<'_, '_>, at: TokenPos) -> bool {
    view.is(at, WordClasses::GENITIVE) && view.kind(at) == Some(TokenKind::Elision)
}

/// Past `38 %`, which stand for so many people.
pub(crate) fn share_end(view: &View<'_, '_>, start: TokenPos) -> TokenPos {
    let is_share = view.kind(start) == Some(TokenKind::Number) && view.slice(start + 1) == "%";
    start + if is_share { 2 } else { 0 }
}

/// Past the determiners, and `même`, `plus` behind them.
fn body_start(view: &View<'_, '_>, start: TokenPos, limit: TokenPos) -> TokenPos {
    let is_determiner =
        |at: TokenPos| view.is(at, WordClasses::DETERMINER) && view.mention_at(at).is_none();
    let mut at = share_end(view, start) + usize::from(is_partitive(view, start));
    while at < limit && is_determiner(at) {
        at += 1;
    }
    while at > start && at < limit && is_degree(view, at) {
        at += 1;
    }
    at
}

/// `même`, `plus` before the noun: `ce même sondage`, `la plus récente décision`.
fn is_degree(view: &View<'_, '_>, at: TokenPos) -> bool {
    view.is_adverbial(at) && view.mention_at(at).is_none() && is_nominal_word(view, at + 1)
}

/// Whether determiners alone stand for somebody: `certains`, `plusieurs`, `l'un` before `d'eux`.
fn is_indefinite(view: &View<'_, '_>, start: TokenPos, end: TokenPos) -> bool {
    let opener = view.classes(start);
    let is_some = opener.is(WordClasses::PLURAL)
        && !opener.is(WordClasses::DEFINITE.or(WordClasses::PREPOSITION))
        && view.kind(start) == Some(TokenKind::Word);
    end > start && (is_some && end == start + 1 || of_them(view, end) > end)
}

/// Past `d'eux`, `d'entre elles`.
fn of_them(view: &View<'_, '_>, of: TokenPos) -> TokenPos {
    const REACH: usize = 3;
    let pronoun =
        (of + 1..of + REACH).each().find(|&at| view.is(at, WordClasses::STRESSED_PRONOUN));
    pronoun.filter(|_| is_partitive(view, of)).map_or(of, |at| at + 1)
}

/// A phrase that is a name, whatever it is made of.
pub(crate) fn named(view: &View<'_, '_>, tokens: Tokens) -> NounPhrase {
    let mention = view.speaking_mention(tokens.start).map(|mention| mention.id);
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
    view: &View<'_, '_>,
    start: TokenPos,
    limit: TokenPos,
    phrase: &mut NounPhrase,
) -> TokenPos {
    let mut body = Body { view, phrase, at: start, in_complement: false };
    while body.at < limit {
        match body.step() {
            Step::On => {}
            Step::Ends => break,
        }
    }
    body.at
}

/// Whether a phrase goes on.
enum Step {
    On,
    Ends,
}

/// What of a phrase has been read.
struct Body<'p, 'a, 't> {
    view: &'p View<'a, 't>,
    phrase: &'p mut NounPhrase,
    /// The next token.
    at: TokenPos,
    /// Whether a preposition stands before it, so that what follows is somebody else.
    in_complement: bool,
}

impl Body<'_, '_, '_> {
    fn step(&mut self) -> Step {
        let (view, at) = (self.view, self.at);
        let has_noun = self.phrase.noun.is_some();
        if let Some(mention) = view.speaking_mention(at) {
            return self.name(mention);
        }
        if is_complement_preposition(view, at, has_noun) && starts_nominal(view, at + 1) {
            self.in_complement = !view.is(at.before(1), WordClasses::QUANTITY);
            self.phrase.plural |= !self.in_complement;
        } else if has_noun && joins_complements(view, at) {
        } else if self.goes_on() {
            self.word();
        } else {
            return Step::Ends;
        }
        self.at += 1;
        Step::On
    }

    /// Takes a name, which ends a phrase that has its noun: `le ministre Jean Dupont`.
    fn name(&mut self, mention: &Mention) -> Step {
        self.at = self.view.mention_tokens(mention).end.max(self.at + 1);
        let is_party = mention.kind != EntityKind::Person
            && self.phrase.noun.is_some_and(|(_, noun)| noun.kind == NounKind::Person);
        let is_own = !self.in_complement && !is_party;
        self.in_complement = false;
        if is_own {
            self.phrase.mention = Some(mention.id);
        }
        if is_own && self.phrase.noun.is_some() { Step::Ends } else { Step::On }
    }

    /// Whether the next word belongs to the phrase.
    fn goes_on(&self) -> bool {
        let (view, at, start) = (self.view, self.at, self.phrase.tokens.start);
        let opens_another = view.is(at, WordClasses::DETERMINER)
            && at > start
            && !view.is(at.before(1), WordClasses::PREPOSITION);
        let is_same = view.is(at.before(1), WordClasses::DEFINITE) && is_degree(view, at);
        is_same
            || is_nominal_word(view, at) && !is_participle_clause(view, at, start) && !opens_another
    }

    /// Takes a word, or a noun of several.
    fn word(&mut self) {
        let (view, phrase) = (self.view, &mut *self.phrase);
        phrase.named |= !self.in_complement && is_unknown_name(view, self.at);
        if phrase.noun.is_none() && !self.in_complement && !phrase.named {
            phrase.noun = view.noun(self.at).map(|noun| (self.at, noun));
            self.at = (self.at..view.noun_end(self.at)).last().unwrap_or(self.at);
        }
        if !view.is(self.at, WordClasses::DETERMINER) {
            self.in_complement &=
                view.speaking_mention(self.at + 1).is_some() && names_another(view, self.at);
        }
    }
}

/// `X et Y` before a plural verb.
fn coordinated_end(view: &View<'_, '_>, end: TokenPos, limit: TokenPos) -> Option<TokenPos> {
    let is_and = view.is(end, WordClasses::COORDINATOR) && !view.is(end, WordClasses::SUBORDINATOR);
    let mention = view.speaking_mention(end + 1).filter(|_| is_and && end + 1 < limit)?;
    Some(view.mention_tokens(mention).end)
}

pub(crate) fn gender_of(classes: WordClasses) -> Option<Gender> {
    Gender::only(classes.is(WordClasses::MASCULINE), classes.is(WordClasses::FEMININE))
}
