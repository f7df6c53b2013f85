//! Document to a stream of normalised words: what stays the same when a passage is copied.
//!
//! Case, accents, apostrophes, hyphens, blanks and all punctuation are folded away; two words glued by a lost break
//! (`MoscouLe`) are parted. Each word keeps the bytes of the text that it stands for. Equal words have equal numbers.

use super::bounds;
use super::glue::{self, Joins};
use super::word::{Bounds, Word, WordPos};
use crate::document::fold;
use crate::document::{Document, TokenKind, TokenPos, Tokens};
use crate::intern;
use crate::position::Stretch;
use crate::row::Row;
use crate::span::Span;
use std::ops::Range;

/// The normalised words of one document.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// The words, in text order.
    pub(super) list: Row<Word>,
    /// Their numbers, for comparing.
    pub(super) ids: Row<Word, u32>,
}

impl Words {
    /// One word, of no text, that begins and ends everything: it parts two texts in one stream.
    pub(super) fn parting(id: u32) -> Self {
        let word = Word {
            span: Span::new(0, 0),
            token: TokenPos::START,
            weight: 0,
            bounds: Bounds::all(),
            is_quoted: false,
            is_figure: false,
        };
        Self { list: Row::from(vec![word]), ids: Row::from(vec![id]) }
    }

    /// Whether a word stands at a bound.
    pub(super) fn has(&self, at: impl Into<Option<WordPos>>, bound: Bounds) -> bool {
        self.list.get(at).is_some_and(|word| word.bounds.has(bound))
    }

    /// The bytes from the first to the last word of a range; none of an empty one.
    pub(super) fn span(&self, range: Range<WordPos>) -> Option<Span> {
        let (first, last) = (self.list.get(range.start)?, self.list.get(range.last())?);
        Some(first.span.join(last.span))
    }
}

/// Gives numbers to normal forms; shared by documents that are compared.
#[derive(Debug, Default)]
pub(super) struct Interner {
    words: intern::Words,
    joins: Joins,
}

impl Interner {
    /// How many different words it knows.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// Reads the word stream of a document.
    pub(super) fn read(&mut self, doc: &Document<'_>) -> Words {
        let mut words = Words {
            list: Row::from(Vec::with_capacity(doc.tokens.len())),
            ids: Row::from(Vec::with_capacity(doc.tokens.len())),
        };
        self.joins.read(doc);
        let mut reader = Reader { doc, interner: self, words: &mut words, scratch: String::new() };
        for sentence in &doc.sentences {
            reader.sentence(sentence.tokens.clone());
        }
        bounds::mark(doc, words.list.as_mut_slice());
        words
    }
}

struct Reader<'a, 't> {
    doc: &'a Document<'t>,
    interner: &'a mut Interner,
    words: &'a mut Words,
    /// A normal form.
    scratch: String,
}

impl Reader<'_, '_> {
    fn sentence(&mut self, tokens: Tokens) {
        for at in tokens.each() {
            self.token(at);
        }
    }

    fn token(&mut self, at: TokenPos) {
        let Some(token) = self.doc.tokens.get(at) else { return };
        match token.kind {
            TokenKind::Mark | TokenKind::Punctuation => {}
            TokenKind::Word => self.parted(at, token.span),
            TokenKind::Number => self.number(at, token.span),
            _ => self.whole(at, token.span),
        }
    }

    fn whole(&mut self, at: TokenPos, span: Span) {
        let form = self.doc.plain(at);
        if form.bytes().all(|b| b.is_ascii_lowercase()) {
            let id = self.interner.words.intern(form);
            return self.push(at, span, id, form.len(), 0);
        }
        self.scratch.clear();
        push_normal(form, &mut self.scratch);
        self.push_scratch(at, span);
    }

    /// A number, in pieces where a full stop or comma stands: it may end a sentence, its next digits begin another.
    fn number(&mut self, at: TokenPos, span: Span) {
        let mut rest = span;
        for piece in span.slice(self.doc.text).split_inclusive(['.', ',']) {
            let digits = piece.trim_end_matches(['.', ',']);
            self.parted(at, rest.keep(digits.len()));
            rest = rest.skip(piece.len());
        }
    }

    /// A word that may be two, glued where a break was lost.
    fn parted(&mut self, at: TokenPos, span: Span) {
        if let Some(len) = self.interner.joins.cut(span.slice(self.doc.text)) {
            self.pieces(at, span.keep(len));
            let after = self.words.list.end();
            self.pieces(at, span.skip(len));
            self.note_glue(after);
        } else {
            self.pieces(at, span);
        }
    }

    /// A word with what follows where letters meet that belong to two.
    fn pieces(&mut self, at: TokenPos, span: Span) {
        let mut rest = span;
        while !rest.is_empty() {
            let len = glue::meeting(rest.slice(self.doc.text)).unwrap_or(rest.len());
            let after = self.words.list.end();
            self.piece(at, rest.keep(len));
            if glue::may_end_sentence(span.before().until(rest).slice(self.doc.text)) {
                self.note_glue(after);
            }
            rest = rest.skip(len);
        }
    }

    fn piece(&mut self, at: TokenPos, span: Span) {
        if self.doc.tokens.get(at).is_some_and(|token| token.span == span) {
            return self.whole(at, span);
        }
        self.scratch.clear();
        push_normal(&fold::plain(span.slice(self.doc.text)), &mut self.scratch);
        self.push_scratch(at, span);
    }

    /// Before a word a break was lost: one sentence may end and the next begin there.
    fn note_glue(&mut self, word: WordPos) {
        if let [before, after] = self.words.list.slice_mut(word.back(1)..word + 1) {
            before.bounds.set(Bounds::ENDS_SENTENCE);
            after.bounds.set(Bounds::OPENS_SENTENCE);
        }
    }

    fn push_scratch(&mut self, at: TokenPos, span: Span) {
        let form = &self.scratch;
        if !form.is_empty() {
            let digits = form.bytes().filter(u8::is_ascii_digit).count();
            let (id, len) = (self.interner.words.intern(form), form.len());
            self.push(at, span, id, len, digits);
        }
    }

    fn push(&mut self, at: TokenPos, span: Span, id: u32, letters: usize, digits: usize) {
        self.words.ids.push(id);
        self.words.list.push(Word {
            span,
            token: at,
            weight: letters.saturating_add(digits).min(255) as u8,
            bounds: Bounds::default(),
            is_quoted: false,
            is_figure: digits > 0,
        });
    }
}

/// The bytes between a token and the next one.
pub(super) fn gap<'t>(doc: &Document<'t>, token: impl Into<Option<TokenPos>>) -> &'t str {
    let around = token.into().map(|token| doc.tokens.slice(token.ahead(2)));
    let Some([before, after]) = around else { return "" };
    before.span.until(after.span).slice(doc.text)
}

/// Appends the letters and digits of a lower-case word without accents.
fn push_normal(plain: &str, out: &mut String) {
    out.extend(plain.chars().filter(|c| c.is_alphanumeric()));
}

#[cfg(test)]
mod tests {
    use super::Interner;
    use crate::document::Document;
    use crate::lang;
    use crate::language::Language;

    /// Asserts that a copy has the words of the first text.
    #[track_caller]
    fn assert_same_words(copy: &str, first: &str) {
        let conventions = lang::data(Language::Fr).conventions();
        let [first, copy] = [first, copy].map(|text| Document::new(text, conventions));
        let mut interner = Interner::default();
        let [first, copy] = [&first, &copy].map(|doc| interner.read(doc));
        assert!(!first.ids.is_empty());
        assert_eq!(first.ids.as_slice(), copy.ids.as_slice());
    }

    #[test]
    fn typography_is_folded() {
        assert_same_words("« L’œuvre d'État »", "\"L'OEUVRE D’ETAT\"");
        assert_same_words("1\u{202F}200 soldats", "1 200 soldats");
    }

    #[test]
    fn glued_words_are_parted() {
        assert_same_words("à MoscouLe ministre", "à Moscou\n\nLe ministre");
        assert_same_words("en 2018En vertu", "en 2018\n\nEn vertu");
        assert_same_words("candidat en 201722 août", "candidat en 2017\n\n22 août");
        assert_same_words("sur l'A824 avril", "sur l'A8\n\n24 avril");
        assert_same_words("l'accord de l'OTANLe traité", "l'accord de l'OTAN\n\nLe traité");
        assert_same_words("prise de Palmyre31 mars 2016", "prise de Palmyre\n\n31 mars 2016");
    }

    #[test]
    fn different_words_differ() {
        let doc = Document::new("dessus dessous", lang::data(Language::Fr).conventions());
        let words = Interner::default().read(&doc);
        assert!(matches!(words.ids.as_slice(), [one, other] if one != other));
    }
}
