//! What every rule reads: the document with the classes of its words, its names and its marked passages by token.

use crate::annotation::{EntityKind, Mention};
use crate::document::{Document, MarkPair, Token, TokenKind};
use crate::entity::Entities;
use crate::lang::lexicon::{CueKind, Noun, VerbForm};
use crate::lang::{LangData, WordClasses};
use std::ops::Range;

/// The document as the rules see it; every look-up by token is total: past the end nothing holds.
pub(crate) struct View<'a, 't> {
    pub(crate) doc: &'a Document<'t>,
    pub(crate) lang: &'a LangData,
    pub(crate) entities: &'a Entities,
    words: Vec<WordClasses>,
    /// The noun that starts at each token, with its number of tokens.
    nouns: Vec<Option<(Noun, usize)>>,
    mentions: Vec<Option<u32>>,
    passages: Vec<Option<u32>>,
}

impl<'a, 't> View<'a, 't> {
    pub(crate) fn new(doc: &'a Document<'t>, lang: &'a LangData, entities: &'a Entities) -> Self {
        let words = (0..doc.tokens.len()).map(|at| lang.words().classes(doc.lower(at))).collect();
        let nouns = (0..doc.tokens.len()).map(|at| noun_at(doc, lang, at)).collect();
        let mut mentions = vec![None; doc.tokens.len()];
        for (idx, mention) in entities.mentions.iter().enumerate() {
            mentions[doc.tokens_in(mention.span)].fill(Some(idx as u32));
        }
        let mut passages = vec![None; doc.tokens.len()];
        for (idx, pair) in doc.marks.iter().enumerate().filter(|(_, pair)| pair.parent.is_none()) {
            passages[pair.open..pair.end()].fill(Some(idx as u32));
        }
        Self { doc, lang, entities, words, nouns, mentions, passages }
    }

    pub(crate) fn len(&self) -> usize {
        self.doc.tokens.len()
    }

    pub(crate) fn lower(&self, at: usize) -> &str {
        if at < self.len() { self.doc.lower(at) } else { "" }
    }

    pub(crate) fn slice(&self, at: usize) -> &'t str {
        if at < self.len() { self.doc.slice(at) } else { "" }
    }

    pub(crate) fn is(&self, at: usize, classes: WordClasses) -> bool {
        self.words.get(at).is_some_and(|word| word.is(classes))
    }

    pub(crate) fn classes(&self, at: usize) -> WordClasses {
        self.words.get(at).copied().unwrap_or_default()
    }

    pub(crate) fn verb_forms(&self, at: usize) -> &'a [VerbForm] {
        if at < self.len() { self.lang.verbs().lookup(self.doc.lower(at)) } else { &[] }
    }

    /// The noun that starts at a token: `ministre`, or the whole of `premier ministre`.
    pub(crate) fn noun(&self, at: usize) -> Option<Noun> {
        self.nouns.get(at).copied().flatten().map(|(noun, _)| noun)
    }

    /// The token after the noun that starts at a token.
    pub(crate) fn noun_end(&self, at: usize) -> usize {
        at + self.nouns.get(at).copied().flatten().map_or(1, |(_, len)| len)
    }

    pub(crate) fn kind(&self, at: usize) -> Option<TokenKind> {
        self.doc.tokens.get(at).map(|token| token.kind)
    }

    pub(crate) fn is_word(&self, at: usize) -> bool {
        self.doc.tokens.get(at).is_some_and(Token::is_word)
    }

    pub(crate) fn is_capitalized(&self, at: usize) -> bool {
        self.doc.tokens.get(at).is_some_and(Token::is_capitalized)
    }

    pub(crate) fn is_comma(&self, at: usize) -> bool {
        self.slice(at) == ","
    }

    /// Whether the token ends a sentence: a full stop, an exclamation or question mark, an ellipsis.
    pub(crate) fn is_terminator(&self, at: usize) -> bool {
        self.kind(at) == Some(TokenKind::Punctuation)
            && self.slice(at).starts_with(['.', '!', '?', '…'])
    }

    pub(crate) fn mention_at(&self, at: usize) -> Option<(usize, &'a Mention)> {
        let idx = (*self.mentions.get(at)?)? as usize;
        Some((idx, &self.entities.mentions[idx]))
    }

    /// The token after the date or time that stands at a token.
    pub(crate) fn date_at(&self, at: usize) -> Option<usize> {
        let (_, mention) = self.mention_at(at)?;
        matches!(mention.kind, EntityKind::Date | EntityKind::Time)
            .then(|| self.mention_tokens(mention).end.max(at + 1))
    }

    /// The mention that may speak and covers the token: a person, an organization or a place that stands for one.
    pub(crate) fn speaking_mention(&self, at: usize) -> Option<(usize, &'a Mention)> {
        self.mention_at(at).filter(|(_, mention)| {
            matches!(
                mention.kind,
                EntityKind::Person | EntityKind::Organization | EntityKind::Place
            )
        })
    }

    pub(crate) fn mention_tokens(&self, mention: &Mention) -> Range<usize> {
        self.doc.tokens_in(mention.span)
    }

    /// The tokens of the longest mention of whom a mention names.
    pub(crate) fn fullest_name(&self, mention: &Mention) -> Range<usize> {
        let mentions = &self.entities.entities[mention.entity.index()].mentions;
        let spans = mentions.iter().map(|id| &self.entities.mentions[id.index()]);
        let fullest = spans.max_by_key(|known| known.span.len()).unwrap_or(mention);
        self.mention_tokens(fullest)
    }

    /// The outermost marked passage that holds the token, its marks included.
    pub(crate) fn passage_at(&self, at: usize) -> Option<usize> {
        self.passages.get(at).copied().flatten().map(|idx| idx as usize)
    }

    pub(crate) fn passage(&self, idx: usize) -> &'a MarkPair {
        &self.doc.marks[idx]
    }

    /// Tokens of the sentence that holds the token, as far as a rule looks: a text without any full stop is not searched
    /// from end to end for each of its verbs.
    pub(crate) fn window(&self, at: usize) -> Range<usize> {
        const REACH: usize = 300;
        let idx = self.doc.sentence_of(at);
        self.doc.sentences.get(idx).map_or(at..at, |sentence| {
            let tokens = &sentence.tokens;
            tokens.start.max(at.saturating_sub(REACH))..tokens.end.min(at + REACH)
        })
    }

    /// Whether a token of adverbial nature may stand inside a verb group: `n'a pas également dit`.
    pub(crate) fn is_adverbial(&self, at: usize) -> bool {
        self.is(at, WordClasses::ADVERB.or(WordClasses::NEGATION))
            || (self.lang.grammar().is_manner_adverb)(self.lower(at))
    }

    /// The phrase that attributes words without a verb, with its number of tokens: `selon`, `de l'avis de`.
    pub(crate) fn cue_phrase(&self, at: usize) -> Option<(CueKind, usize)> {
        let word = |idx: usize| (at + idx < self.len()).then(|| self.doc.lower(at + idx));
        let (kind, len) = self.lang.cues().longest(word)?;
        let is_cut = *kind == CueKind::UnnamedSource && self.is_word(at + len);
        let first = || self.lang.cues().longest(|idx| word(idx).filter(|_| idx == 0));
        let (kind, len) = is_cut.then(first).flatten().unwrap_or((kind, len));
        Some((*kind, len))
    }

    /// Whether a token may stand between a subject and its verb: `ne l'a`; articles look the same.
    pub(crate) fn is_proclitic(&self, at: usize) -> bool {
        self.is(at, WordClasses::OBJECT_CLITIC.or(WordClasses::NEGATION))
    }

    /// Whether an attribution that always reports speech starts at a token.
    pub(crate) fn is_attribution(&self, at: usize) -> bool {
        self.cue_phrase(at).is_some_and(|(kind, _)| {
            matches!(kind, CueKind::Source | CueKind::PronounSource { .. })
        })
    }

    /// The last colon outside quotation marks in a token range.
    pub(crate) fn last_colon(&self, tokens: Range<usize>) -> Option<usize> {
        tokens.rev().find(|&at| self.slice(at) == ":" && self.passage_at(at).is_none())
    }

    /// Without trailing punctuation.
    pub(crate) fn trim_end(&self, start: usize, mut end: usize) -> usize {
        while end > start
            && self.kind(end - 1) == Some(TokenKind::Punctuation)
            && !matches!(self.slice(end - 1), ")" | "]")
        {
            end -= 1;
        }
        end
    }
}

fn noun_at(doc: &Document<'_>, lang: &LangData, at: usize) -> Option<(Noun, usize)> {
    let word = |idx: usize| (at + idx < doc.tokens.len()).then(|| doc.lower(at + idx));
    let phrase = lang.nouns().phrase(word).map(|(noun, len)| (*noun, len));
    phrase.or_else(|| lang.nouns().lookup(doc.lower(at)).first().map(|noun| (*noun, 1)))
}
