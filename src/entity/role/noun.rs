//! Nouns for people, with what stands around them.

use crate::annotation::{EntityKind, Gender};
use crate::document::{Case, TokenKind, TokenPos, Tokens};
use crate::entity::context::{COMPLEMENT, Context};
use crate::entity::gender;
use crate::entity::mention::{RawMention, Valued};
use crate::lang::WordClasses;
use crate::lang::gazetteer::Class;
use crate::lang::lexicon::{Noun, NounKind};
use crate::position::Stretch;
use std::ops::Deref;

/// A role has at most so many tokens.
pub(super) const LONGEST: usize = 14;

/// How many adjectives may stand before a noun.
const MOST_ADJECTIVES: usize = 2;

/// How many nouns may govern one another: `le porte-parole du cabinet du président`.
const DEEPEST: usize = 4;

/// Whose role is looked for.
pub(super) struct Bearer {
    /// A name of theirs.
    pub(super) name: Tokens,
    pub(super) gender: Option<Gender>,
    /// Words before this token are the role of somebody before.
    pub(super) taken: TokenPos,
    /// Whether a role stands before the name.
    pub(super) is_called: bool,
}

/// The noun of a role with all its words.
pub(super) type Found = (TokenPos, Tokens);

/// A document with its names, as far as roles are concerned.
pub(super) struct Reader<'r, 'a> {
    ctx: &'r Context<'a>,
    mentions: &'r [Valued],
}

impl<'a> Deref for Reader<'_, 'a> {
    type Target = Context<'a>;

    fn deref(&self) -> &Context<'a> {
        self.ctx
    }
}

impl<'r, 'a> Reader<'r, 'a> {
    pub(super) fn new(ctx: &'r Context<'a>, mentions: &'r [Valued]) -> Self {
        Self { ctx, mentions }
    }

    pub(super) fn is_role(&self, at: TokenPos) -> bool {
        self.classes(at).has(Class::Role)
    }

    /// Whether the token is a noun for a person, a role or not.
    pub(super) fn is_person_noun(&self, at: TokenPos) -> bool {
        self.is_role(at) || self.noun(at).is_some_and(|noun| noun.kind == NounKind::Person)
    }

    fn noun(&self, at: TokenPos) -> Option<Noun> {
        self.lang.nouns().lookup(self.lower(at)).first().copied()
    }

    /// The noun with `ancien`, `vice`, `Premier` before it.
    pub(super) fn with_rank(&self, mut noun: TokenPos) -> TokenPos {
        while let Some(rank) = noun.before(1)
            && self.is_rank(rank)
        {
            noun = rank;
        }
        noun
    }

    /// `ancien`, `ex-premier`.
    pub(super) fn is_rank(&self, at: TokenPos) -> bool {
        let ranks = self.lang.name_grammar().ranks;
        let word = self.plain(at);
        !word.is_empty() && word.split('-').all(|part| ranks.contains(&part))
    }

    pub(super) fn is_determiner(&self, at: TokenPos) -> bool {
        self.is(at, WordClasses::DETERMINER)
    }

    /// Whether a token may stand inside a role: no punctuation, verb of the sentence, relative pronoun or other person.
    pub(super) fn is_part(&self, at: TokenPos) -> bool {
        self.doc.tokens.get(at).is_some_and(|token| {
            (matches!(token.kind, TokenKind::Word | TokenKind::Elision | TokenKind::Number)
                || self.mention_at(at).is_some())
                && (!self.lang.name_grammar().clause_words.contains(&self.lower(at))
                    || self.joins_complements(at))
        }) && !self.is_verb(at)
            && !self.is_apposed_person(at)
    }

    /// The `et` of `ministre de la Culture et des Sports`.
    fn joins_complements(&self, at: TokenPos) -> bool {
        self.is(at, WordClasses::COORDINATOR) && self.is(at + 1, WordClasses::GENITIVE)
    }

    /// Whether a token is a verb of the sentence, and no noun behind an article or preposition: a noun that looks like one is one
    /// behind a name only, `le maire de Brest critique Paul Durand`.
    pub(super) fn is_verb(&self, at: TokenPos) -> bool {
        let before = at.before(1);
        let follows_link = self.is(before, WordClasses::DETERMINER.or(COMPLEMENT));
        let follows_name = || before.is_some_and(|before| self.mention_at(before).is_some());
        let is_noun = self.noun(at).is_some_and(|noun| noun.kind == NounKind::Person);
        self.doc.case(at) == Case::Lower
            && !follows_link
            && (!is_noun || follows_name())
            && self.lang.is_finite_verb(self.lower(at))
    }

    /// Whether a token belongs to the name of a person who is nobody's complement.
    pub(super) fn is_apposed_person(&self, at: TokenPos) -> bool {
        self.mention_at(at).is_some_and(|name| {
            let start = self.before_titles(name.tokens.start);
            let is_governed = self.is(start.before(1), WordClasses::PREPOSITION);
            name.kind == EntityKind::Person && !is_governed
        })
    }

    fn mention_at(&self, at: TokenPos) -> Option<&RawMention> {
        let position = self.mentions.partition_point(|mention| mention.raw.tokens.end <= at);
        let next = self.mentions.get(position).map(|mention| &mention.raw);
        next.filter(|mention| mention.tokens.start <= at)
    }

    /// The first of the titles before a name, or the name.
    pub(super) fn before_titles(&self, name: TokenPos) -> TokenPos {
        name.before(1).filter(|&title| self.is_civil_title(title)).unwrap_or(name)
    }

    /// Whether what stands between role noun and name can complete the noun: nothing, an adjective, `de la diplomatie`.
    pub(super) fn fits_complement(&self, noun: TokenPos, end: TokenPos) -> bool {
        let next = noun + 1;
        next == end
            || self.is(next, COMPLEMENT)
            || self.classes(next).has(Class::People)
            || self.is_name_word(next)
            || self.doc.case(next) == Case::Lower && self.doc.kind(next) == Some(TokenKind::Word)
    }

    /// Whether a noun heads its phrase, which opens right before it, ranks and adjectives left out; not so in
    /// `groupement militaire`, `président élu`.
    pub(super) fn is_head(&self, noun: TokenPos) -> bool {
        let mut first = self.with_rank(noun);
        for _ in 0..=MOST_ADJECTIVES {
            let Some(before) = first.before(1) else { return true };
            if self.opens_behind(before) || self.doc.starts_sentence(first) {
                return true;
            }
            if !self.may_be_adjective(before) {
                return false;
            }
            first = before;
        }
        false
    }

    /// Whether a noun phrase may begin behind a token.
    fn opens_behind(&self, at: TokenPos) -> bool {
        const OPENERS: WordClasses =
            WordClasses::DETERMINER.or(WordClasses::PREPOSITION).or(WordClasses::COORDINATOR);
        !self.doc.is_word(at)
            || self.is(at, OPENERS.or(WordClasses::ADVERB))
            || self.opens_as_participle(at)
    }

    /// Whether a word in small letters is no noun that is known.
    fn may_be_adjective(&self, at: TokenPos) -> bool {
        const HEADS: [Class; 3] = [Class::OrganizationHead, Class::Label, Class::PlaceHead];
        let classes = self.classes(at);
        self.doc.case(at) == Case::Lower
            && !self.is_role(at)
            && self.noun(at).is_none()
            && !HEADS.into_iter().any(|head| classes.has(head))
    }

    /// The noun for a person that governs another noun: `porte-parole` of `le porte-parole du président`.
    pub(super) fn governor(&self, noun: TokenPos) -> Option<TokenPos> {
        let mut governed = noun;
        for _ in 0..DEEPEST {
            let link = self.link_before(governed)?;
            governed = self.before_adjectives(link)?;
            if self.is_person_noun(governed) {
                return Some(governed);
            }
        }
        None
    }

    /// The `de` that makes a noun a complement.
    fn link_before(&self, noun: TokenPos) -> Option<TokenPos> {
        let before = self.with_rank(noun).before(1)?;
        let is_link = |at: TokenPos| self.is(at, WordClasses::GENITIVE);
        let behind_article = || before.before(1).filter(|_| self.is_determiner(before));
        if is_link(before) { Some(before) } else { behind_article().filter(|&at| is_link(at)) }
    }

    /// Whether nothing but `de` makes a noun a complement, so that it names nobody: `chef de cabinet`.
    pub(super) fn is_bare_complement(&self, noun: TokenPos) -> bool {
        self.is_bare_genitive(self.with_rank(noun).before(1))
    }

    /// The word before a link, adjectives left out.
    fn before_adjectives(&self, link: TokenPos) -> Option<TokenPos> {
        let mut noun = link.before(1)?;
        while self.is_adjective(noun) && !self.is_person_noun(noun) {
            noun = noun.before(1)?;
        }
        Some(noun).filter(|&noun| self.is_part(noun) && !self.doc.starts_sentence(link))
    }

    /// Whether a determiner opens another noun phrase, and no complement.
    pub(super) fn opens_phrase(&self, at: TokenPos) -> bool {
        self.is(at, WordClasses::DETERMINER)
            && self.doc.case(at) != Case::Upper
            && !self.is(at, COMPLEMENT)
            && !self.is(at.before(1), COMPLEMENT)
            && !self.is(at + 1, WordClasses::ADVERB)
    }

    /// Whether an apposition may end before the token.
    pub(super) fn closes(&self, at: TokenPos) -> bool {
        self.ends_clause(at) || self.lang.name_grammar().clause_words.contains(&self.lower(at))
    }

    /// Whether a sign or the sentence's end stands there.
    pub(super) fn ends_clause(&self, at: TokenPos) -> bool {
        self.doc.tokens.get(at).is_none_or(|token| {
            matches!(token.kind, TokenKind::Mark | TokenKind::Punctuation) || token.starts_sentence
        })
    }

    /// Whether a verb with what stands before it begins at the token, so that the words before it are its subject.
    pub(super) fn begins_verb(&self, at: TokenPos) -> bool {
        const CLITIC: WordClasses = WordClasses::REFLEXIVE.or(WordClasses::NEGATION);
        !self.ends_clause(at)
            && (self.is(at, CLITIC)
                || self.lang.is_finite_verb(self.lower(at))
                || self.lang.is_finite_verb(self.lower(at + 1))
                    && self.is(at, WordClasses::OBJECT_CLITIC))
    }

    /// Whether a role is said of women only: `la présidente`, `la juge`, but not `la victime`.
    pub(super) fn is_feminine(&self, role: &Tokens, noun: TokenPos) -> bool {
        let by_noun = self.classes(noun).gender();
        let is_common = self.noun(noun).is_none_or(|noun| noun.gender.is_none());
        let by_article = || gender::of_article(self, role.start).filter(|_| is_common);
        by_noun.or_else(by_article) == Some(Gender::Feminine)
    }

    /// Whether another person's name follows the comma at a token.
    pub(super) fn is_before_person(&self, comma: TokenPos) -> bool {
        let starts = |name: &Valued| self.before_titles(name.raw.tokens.start) == comma + 1;
        let position = self.mentions.partition_point(|name| name.raw.tokens.end <= comma);
        let next = self.mentions.get(position);
        self.lower(comma) == ","
            && next.is_some_and(|name| name.raw.kind == EntityKind::Person && starts(name))
    }

    /// Whether a participle opens the sentence: `Élue maire`.
    pub(super) fn opens_as_participle(&self, at: TokenPos) -> bool {
        self.doc.starts_sentence(at) && (self.lang.grammar().is_past_participle)(self.lower(at))
    }

    /// Whether the word is a participle rather than a noun: `accusé de fraude`.
    pub(super) fn is_participle(&self, at: TokenPos) -> bool {
        let word = self.lower(at);
        (self.lang.grammar().is_past_participle)(word) && !self.lang.verbs().lookup(word).is_empty()
    }
}

/// The places from a token on that a role may take.
pub(super) fn reach(start: TokenPos) -> impl Iterator<Item = TokenPos> {
    start.ahead(LONGEST).each()
}
