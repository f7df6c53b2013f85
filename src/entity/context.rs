//! A document with what the gazetteer knows of its tokens.

use crate::document::{Case, Document, Token, TokenKind, TokenPos, Tokens, phrase_end};
use crate::lang::gazetteer::{Class, Classes, Entry, Phrase};
use crate::lang::{LangData, WordClasses};
use crate::position::Stretch;
use crate::row::Row;

/// What links a role noun with its complement: `de`, `chargé`, `par`.
pub(super) const COMPLEMENT: WordClasses =
    WordClasses::GENITIVE.or(WordClasses::ROLE_PREPOSITION).or(WordClasses::AGENT);

/// What the stages of the entity detector read.
pub(super) struct Context<'a> {
    pub(super) doc: &'a Document<'a>,
    pub(super) lang: &'a LangData,
    /// What is known of each token.
    pub(super) entries: Row<Token, Entry>,
    /// Known names of several words, in text order, disjoint.
    pub(super) phrases: Vec<Phrase>,
    /// The tokens that a date, a time of day or an amount may begin with.
    pub(super) measures: Vec<TokenPos>,
}

impl<'a> Context<'a> {
    pub(super) fn new(doc: &'a Document<'a>, lang: &'a LangData) -> Self {
        let (entries, phrases) = lang.gazetteer().look_up(doc);
        let may_begin = |&at: &TokenPos| may_begin_measure(doc, lang, &entries, at);
        let measures = entries.positions().each().filter(may_begin).collect();
        Self { doc, lang, entries, phrases, measures }
    }

    pub(super) fn classes(&self, at: impl Into<Option<TokenPos>>) -> Classes {
        self.entries.get(at).map_or_else(Classes::default, |entry| entry.classes)
    }

    /// The token in lower case; empty at no place.
    pub(super) fn lower(&self, at: impl Into<Option<TokenPos>>) -> &str {
        self.doc.lower(at)
    }

    /// Whether the token is of one of the closed classes.
    pub(super) fn is(&self, at: impl Into<Option<TokenPos>>, classes: WordClasses) -> bool {
        self.lang.words().classes(self.lower(at)).is(classes)
    }

    /// Past a definite article, where one stands at the token.
    pub(super) fn past_article(&self, idx: TokenPos) -> TokenPos {
        idx + usize::from(self.is(idx, WordClasses::ARTICLE))
    }

    /// Whether the token is a bare `de`, without an article in it.
    pub(super) fn is_bare_genitive(&self, at: impl Into<Option<TokenPos>>) -> bool {
        let at = at.into();
        self.is(at, WordClasses::GENITIVE) && !self.is(at, WordClasses::DETERMINER)
    }

    /// The token in lower case without accents; empty at no place.
    pub(super) fn plain(&self, at: impl Into<Option<TokenPos>>) -> &str {
        self.doc.plain(at)
    }

    /// What the gazetteer knows of a whole name.
    pub(super) fn entry(&self, name: &Tokens) -> Option<Entry> {
        if name.len() == 1 {
            return self.entries.get(name.start).copied();
        }
        self.phrase_at(name.start)
            .filter(|phrase| phrase.tokens == *name)
            .map(|phrase| phrase.entry)
    }

    /// The known name of several words that starts at the token.
    pub(super) fn phrase_at(&self, idx: TokenPos) -> Option<&Phrase> {
        let position =
            self.phrases.binary_search_by_key(&idx, |phrase| phrase.tokens.start).ok()?;
        self.phrases.get(position)
    }

    /// The known name of several words that a token is part of.
    pub(super) fn phrase_over(&self, at: TokenPos) -> Option<&Phrase> {
        let next = self.phrases.partition_point(|phrase| phrase.tokens.end <= at);
        self.phrases.get(next).filter(|phrase| phrase.tokens.start <= at)
    }

    /// Whether the token is a word with a capital that a name may have: `Macron`, `al-Assad`, `iPhone`.
    pub(super) fn is_name_word(&self, idx: TokenPos) -> bool {
        let Some(token) = self.doc.tokens.get(idx) else { return false };
        if token.kind != TokenKind::Word {
            return false;
        }
        match token.case {
            Case::Capitalized | Case::Upper | Case::Initial => true,
            Case::Mixed => self.has_name_prefix(idx),
            Case::Lower | Case::None => false,
        }
    }

    /// Whether a word with capitals inside only is a name: `al-Assad`, `easyJet`, but not `anti-Trump`.
    fn has_name_prefix(&self, idx: TokenPos) -> bool {
        match self.doc.plain(idx).split_once('-') {
            Some((prefix, _)) => self.lang.gazetteer().word(prefix).classes.has(Class::Particle),
            None => self.doc.slice(idx).starts_with(char::is_alphabetic),
        }
    }

    /// Whether the token is a particle that goes on in a name: `van` in `Rembrandt van Rijn`.
    pub(super) fn is_particle(&self, idx: TokenPos) -> bool {
        self.doc.tokens.get(idx).is_some_and(|token| token.case == Case::Lower)
            && self.classes(idx).has(Class::Particle)
    }

    /// Whether the sentence alone may give the token its capital; not so in `L'Agence`, where the article took it.
    pub(super) fn has_forced_capital(&self, idx: TokenPos) -> bool {
        let prev = idx.before(1);
        let is_elided =
            self.doc.kind(prev) == Some(TokenKind::Elision) && self.doc.is_capitalized(prev);
        self.doc.starts_sentence(idx) && !is_elided
    }

    /// Whether the token is a title that is no part of a person's name: `M.`.
    pub(super) fn is_civil_title(&self, idx: TokenPos) -> bool {
        self.lang.name_grammar().civil_titles.contains(&self.plain(idx).trim_end_matches('.'))
    }

    /// Whether the token is an adjective that may follow a noun inside a name.
    pub(super) fn is_adjective(&self, idx: TokenPos) -> bool {
        /// Of a word so short, the ending says nothing: `aux`.
        const SHORT: usize = 4;
        let plain = self.plain(idx);
        let ends = |ending: &&str| plain.ends_with(*ending);
        let is_small = |token: &Token| token.case == Case::Lower && !token.starts_sentence;
        self.doc.tokens.get(idx).is_some_and(is_small)
            && (self.classes(idx).has(Class::People)
                || plain.len() > SHORT
                    && self.lang.name_grammar().adjective_endings.iter().any(ends))
    }

    /// The token after a phrase at `idx`, its words separated by blanks.
    pub(super) fn end_of(&self, phrase: &str, idx: TokenPos) -> Option<TokenPos> {
        phrase_end(phrase, idx, |at| self.lower(at))
    }

    /// The first of the phrases that stands at `idx`, by what it means, with the token after it.
    pub(super) fn listed<T: Copy>(
        &self,
        phrases: &[(&str, T)],
        idx: TokenPos,
    ) -> Option<(T, TokenPos)> {
        let first = self.lower(idx).as_bytes().first();
        let mut phrases = phrases.iter().filter(|(phrase, _)| phrase.as_bytes().first() == first);
        phrases.find_map(|&(phrase, meant)| Some((meant, self.end_of(phrase, idx)?)))
    }

    /// Whether nothing but what is told from another moment may begin with the token.
    pub(super) fn is_moment(&self, idx: TokenPos) -> bool {
        let classes = self.classes(idx);
        classes.has(Class::Moment) && !classes.has(Class::Measure)
    }

    /// Whether no sentence starts inside the tokens, after the first.
    pub(super) fn is_unbroken(&self, tokens: &Tokens) -> bool {
        let mut rest = tokens.each().skip(1);
        rest.all(|idx| self.doc.tokens.get(idx).is_some_and(|token| !token.starts_sentence))
    }
}

/// Listed words, joined ones too, abbreviations, digits, and Roman numbers with the ending of an ordinal.
fn may_begin_measure(
    doc: &Document<'_>,
    lang: &LangData,
    entries: &Row<Token, Entry>,
    idx: TokenPos,
) -> bool {
    let is_roman = |c: char| matches!(c, 'i' | 'v' | 'x');
    let word = doc.lower(idx);
    let is_joined = || {
        let hyphen = word.bytes().position(|byte| byte == b'-');
        let first = hyphen.and_then(|hyphen| word.get(..hyphen));
        first.is_some_and(|first| lang.gazetteer().word(first).classes.has(Class::Measure))
    };
    entries.get(idx).is_some_and(|entry| entry.classes.any(Classes::MEASURE))
        || word.starts_with(|c: char| c.is_ascii_digit())
        || word.len() > 1 && word.ends_with('.')
        || word.starts_with(is_roman) && lang.time().without_mark(word).chars().all(is_roman)
        || is_joined()
}
