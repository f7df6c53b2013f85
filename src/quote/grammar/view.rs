//! What every rule reads: the document with the classes of its words, its names and its marked passages by token.

use crate::annotation::{EntityKind, Mention};
use crate::document::{Document, MarkPair, MarkPos, Token, TokenKind, TokenPos, Tokens};
use crate::entity::Entities;
use crate::lang::lexicon::{CueKind, Noun, VerbForm};
use crate::lang::{LangData, WordClasses};
use crate::position::Stretch;
use crate::row::Row;

/// A place to look at, where there is one: in front of the first token there is none.
type Place = Option<TokenPos>;

/// The document as the rules see it; every look-up by token is total: at no place and past the end nothing holds.
pub(crate) struct View<'a, 't> {
    pub(crate) doc: &'a Document<'t>,
    pub(crate) lang: &'a LangData,
    pub(crate) entities: &'a Entities,
    words: Row<Token, WordClasses>,
    /// The noun that starts at each token, with its number of tokens.
    nouns: Row<Token, Option<(Noun, usize)>>,
    /// The same for phrases that attribute words.
    cue_phrases: Row<Token, Option<(CueKind, usize)>>,
    /// What is named at each token; a word of a house list is a word as any other.
    mentions: Row<Token, Option<&'a Mention>>,
    passages: Row<Token, Option<MarkPos>>,
}

impl<'a, 't> View<'a, 't> {
    pub(crate) fn new(doc: &'a Document<'t>, lang: &'a LangData, entities: &'a Entities) -> Self {
        let tokens = doc.tokens.positions();
        let words = tokens.each().map(|at| lang.words().classes(doc.lower(at))).collect();
        let nouns = tokens.each().map(|at| noun_at(doc, lang, at)).collect();
        let cue_phrases = tokens.each().map(|at| cue_phrase_at(doc, lang, at)).collect();
        let mut mentions = Row::filled(None, tokens.len());
        let is_name = |mention: &&Mention| mention.kind != EntityKind::Other;
        for mention in entities.mentions.iter().filter(is_name) {
            mentions.slice_mut(doc.tokens_in(mention.span)).fill(Some(mention));
        }
        let mut passages = Row::filled(None, tokens.len());
        for (at, pair) in doc.marks.with_positions().filter(|(_, pair)| pair.parent.is_none()) {
            passages.slice_mut(pair.open..pair.end()).fill(Some(at));
        }
        Self { doc, lang, entities, words, nouns, cue_phrases, mentions, passages }
    }

    pub(crate) fn lower(&self, at: impl Into<Place>) -> &str {
        self.doc.lower(at)
    }

    pub(crate) fn slice(&self, at: impl Into<Place>) -> &'t str {
        self.doc.slice(at)
    }

    pub(crate) fn is(&self, at: impl Into<Place>, classes: WordClasses) -> bool {
        self.words.get(at).is_some_and(|word| word.is(classes))
    }

    pub(crate) fn classes(&self, at: impl Into<Place>) -> WordClasses {
        self.words.get(at).copied().unwrap_or_default()
    }

    /// The classes of the pronoun of a clitic: those of `il` for `-t-il`.
    pub(crate) fn clitic_classes(&self, clitic: TokenPos) -> WordClasses {
        let pronoun = (self.lang.grammar().clitic_pronoun)(self.lower(clitic));
        self.lang.words().classes(pronoun)
    }

    pub(crate) fn verb_forms(&self, at: impl Into<Place>) -> &'a [VerbForm] {
        match self.lower(at) {
            "" => &[],
            lower => self.lang.verbs().lookup(lower),
        }
    }

    /// The noun that starts at a token: `ministre`, or the whole of `premier ministre`.
    pub(crate) fn noun(&self, at: impl Into<Place>) -> Option<Noun> {
        self.nouns.get(at).copied().flatten().map(|(noun, _)| noun)
    }

    /// All that a word may be as a noun: `avis` is a text and what somebody thinks.
    pub(crate) fn readings(&self, at: impl Into<Place>) -> &'a [Noun] {
        match self.lower(at) {
            "" => &[],
            lower => self.lang.nouns().lookup(lower),
        }
    }

    /// The token after the noun that starts at a token.
    pub(crate) fn noun_end(&self, at: TokenPos) -> TokenPos {
        at + self.nouns.get(at).copied().flatten().map_or(1, |(_, len)| len)
    }

    pub(crate) fn kind(&self, at: impl Into<Place>) -> Option<TokenKind> {
        self.doc.kind(at)
    }

    pub(crate) fn is_word(&self, at: impl Into<Place>) -> bool {
        self.doc.is_word(at)
    }

    pub(crate) fn is_capitalized(&self, at: impl Into<Place>) -> bool {
        self.doc.is_capitalized(at)
    }

    pub(crate) fn is_comma(&self, at: impl Into<Place>) -> bool {
        self.slice(at) == ","
    }

    /// Whether a comma or `et` stands at a token.
    pub(crate) fn joins(&self, at: TokenPos) -> bool {
        self.is_comma(at) || self.is(at, WordClasses::JOINER)
    }

    pub(crate) fn is_terminator(&self, at: impl Into<Place>) -> bool {
        self.doc.is_terminator(at)
    }

    pub(crate) fn mention_at(&self, at: impl Into<Place>) -> Option<&'a Mention> {
        self.mentions.get(at).copied().flatten()
    }

    /// The token after the date or time that stands at a token.
    pub(crate) fn date_at(&self, at: TokenPos) -> Option<TokenPos> {
        let mention = self.mention_at(at)?;
        matches!(mention.kind, EntityKind::Date | EntityKind::Time)
            .then(|| self.mention_tokens(mention).end.max(at + 1))
    }

    /// The mention that may speak and covers the token: a person, an organization or a place that stands for one.
    pub(crate) fn speaking_mention(&self, at: impl Into<Place>) -> Option<&'a Mention> {
        self.mention_at(at).filter(|mention| {
            matches!(
                mention.kind,
                EntityKind::Person | EntityKind::Organization | EntityKind::Place
            )
        })
    }

    /// Whether a name covers the token and begins before it.
    pub(crate) fn is_inside_name(&self, at: TokenPos) -> bool {
        self.mention_at(at).is_some_and(|mention| self.mention_tokens(mention).start < at)
    }

    pub(crate) fn mention_tokens(&self, mention: &Mention) -> Tokens {
        self.doc.tokens_in(mention.span)
    }

    /// The tokens of the longest mention of whom a mention names.
    pub(crate) fn fullest_name(&self, mention: &Mention) -> Tokens {
        let mentions = &self.entities.entities[mention.entity.index()].mentions;
        let spans = mentions.iter().map(|id| &self.entities.mentions[id.index()]);
        let fullest = spans.max_by_key(|known| known.span.len()).unwrap_or(mention);
        self.mention_tokens(fullest)
    }

    /// The outermost marked passage that holds the token, its marks included.
    pub(crate) fn passage_at(&self, at: impl Into<Place>) -> Option<&'a MarkPair> {
        self.doc.marks.get(self.passages.get(at).copied().flatten())
    }

    /// Tokens of the sentence that holds the token, as far as a rule looks: a text without any full stop is not searched
    /// from end to end for each of its verbs.
    pub(crate) fn window(&self, at: TokenPos) -> Tokens {
        const REACH: usize = 300;
        let sentence = self.doc.sentences.get(self.doc.sentence_of(at));
        sentence.map_or(at..at, |sentence| {
            sentence.tokens.start.max(at.back(REACH))..sentence.tokens.end.min(at + REACH)
        })
    }

    /// Whether a token of adverbial nature may stand inside a verb group: `n'a pas également dit`.
    pub(crate) fn is_adverbial(&self, at: impl Into<Place>) -> bool {
        let at = at.into();
        self.is(at, WordClasses::ADVERB.or(WordClasses::NEGATION))
            || (self.lang.grammar().is_manner_adverb)(self.lower(at))
    }

    /// The phrase that attributes words without a verb, with its number of tokens: `selon`, `de l'avis de`.
    pub(crate) fn cue_phrase(&self, at: TokenPos) -> Option<(CueKind, usize)> {
        self.cue_phrases.get(at).copied().flatten()
    }

    /// Whether a token may stand between a subject and its verb: `ne l'a`; articles look the same.
    pub(crate) fn is_proclitic(&self, at: impl Into<Place>) -> bool {
        self.is(at, WordClasses::OBJECT_CLITIC.or(WordClasses::NEGATION))
    }

    /// Whether an attribution that always reports speech starts at a token.
    pub(crate) fn is_attribution(&self, at: TokenPos) -> bool {
        let reports = self.cue_phrase(at).is_some_and(|(kind, _)| {
            matches!(kind, CueKind::Source | CueKind::PronounSource { .. })
        });
        reports && !self.is_governed(at)
    }

    /// `se passer de l'avis du maire`, `croire au témoignage du maire`: a phrase that the word before it governs.
    pub(crate) fn is_governed(&self, at: TokenPos) -> bool {
        let melts = self.is(at, WordClasses::DETERMINER);
        let is_complement = self.is(at, WordClasses::GENITIVE)
            && (melts || self.is(at + 1, WordClasses::DETERMINER))
            || self.is(at, WordClasses::DATIVE)
                && (melts || self.is(at + 1, WordClasses::ARTICLE))
                && !self.is(at, WordClasses::PLURAL);
        is_complement && self.is_word(at.before(1)) && self.passage_at(at.before(1)).is_none()
    }

    /// The last colon outside quotation marks in a token range.
    pub(crate) fn last_colon(&self, tokens: Tokens) -> Option<TokenPos> {
        tokens.each().rev().find(|&at| self.slice(at) == ":" && self.passage_at(at).is_none())
    }

    /// Without trailing punctuation.
    pub(crate) fn trim_end(&self, start: TokenPos, end: TokenPos) -> TokenPos {
        let is_trailing = |&at: &TokenPos| {
            self.kind(at) == Some(TokenKind::Punctuation) && !matches!(self.slice(at), ")" | "]")
        };
        (start..end).each().rev().take_while(is_trailing).last().unwrap_or(end)
    }
}

fn noun_at(doc: &Document<'_>, lang: &LangData, at: TokenPos) -> Option<(Noun, usize)> {
    let phrase = lang.nouns().phrase(|idx| word_at(doc, at + idx)).map(|(noun, len)| (*noun, len));
    phrase.or_else(|| lang.nouns().lookup(doc.lower(at)).first().map(|noun| (*noun, 1)))
}

fn cue_phrase_at(doc: &Document<'_>, lang: &LangData, at: TokenPos) -> Option<(CueKind, usize)> {
    let word = |idx: usize| word_at(doc, at + idx);
    let (kind, len) = lang.cues().longest(word)?;
    let is_cut = *kind == CueKind::UnnamedSource && doc.is_word(at + len);
    let first = || lang.cues().longest(|idx| word(idx).filter(|_| idx == 0));
    let (kind, len) = is_cut.then(first).flatten().unwrap_or((kind, len));
    Some((*kind, len))
}

/// The token in lower case, where there is one.
fn word_at<'d>(doc: &'d Document<'_>, at: TokenPos) -> Option<&'d str> {
    doc.tokens.get(at).map(|_| doc.lower(at))
}
