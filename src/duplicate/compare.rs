//! Reuse between two texts: which passages of one come from the other, and what was left out.

use super::changed::{self, ChangedQuote};
use super::exact::{self, Copy};
use super::near::Edited;
use super::shingle::Scope;
use super::word::{Word, WordPos};
use super::words::{Interner, Words};
use super::{difference, passage, settle};
use crate::annotation::{Confidence, Difference, DuplicateKind};
use crate::document::{Document, SentencePos};
use crate::position::Stretch;
use crate::row::Row;
use crate::sort;
use crate::span::Span;
use std::ops::Range;

/// What a text owes to a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The passages of the text that stand in the source, in text order, disjoint.
    pub passages: Vec<Reuse>,
    /// Share of the text's words that lie in such passages, in per cent.
    pub share: Confidence,
    /// The sentences of the source that the text left out, joined where they follow one another.
    pub left_out: Vec<Span>,
    /// Quotations whose words changed on the way.
    pub changed_quotes: Vec<ChangedQuote>,
}

/// A passage of a text that stands in its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reuse {
    /// Whether the words are the same.
    pub kind: DuplicateKind,
    /// Share of words in common, in per cent; 100 for the same words.
    pub similarity: Confidence,
    /// Where it stands in the text.
    pub span: Span,
    /// Where it stands in the source.
    pub source: Span,
    /// The words that differ: `original` in the source, `changed` in the text; `copy` is 1.
    pub differences: Vec<Difference>,
}

impl Comparison {
    /// Moves every span to where it stands in the text and the source as given.
    pub(crate) fn place(&mut self, text: impl Fn(Span) -> Span, source: impl Fn(Span) -> Span) {
        for reuse in &mut self.passages {
            reuse.span = text(reuse.span);
            reuse.source = source(reuse.source);
            for change in &mut reuse.differences {
                change.original = source(change.original).within(reuse.source);
                change.changed = text(change.changed).within(reuse.span);
            }
        }
        self.left_out.iter_mut().for_each(|span| *span = source(*span));
        for quote in &mut self.changed_quotes {
            quote.span = text(quote.span);
            quote.source = source(quote.source);
        }
    }
}

/// Looks for the passages of a text in a source, exact or edited.
///
/// ```
/// use guillemet::document::Document;
/// use guillemet::duplicate;
/// use guillemet::{Language, lang};
/// let read = |text| Document::new(text, lang::data(Language::Fr).conventions());
/// let source = read("Le pont sur la rivière est fermé depuis dimanche soir. Le maire est absent.");
/// let text = read("Notre journal l'apprend. Le pont sur la rivière est fermé depuis dimanche soir.");
/// let found = duplicate::compare(&text, &source);
/// assert_eq!(found.passages.len(), 1);
/// assert_eq!(found.left_out[0].slice(source.text), "Le maire est absent.");
/// ```
#[must_use]
pub fn compare(text: &Document<'_>, source: &Document<'_>) -> Comparison {
    let mut interner = Interner::default();
    let source_words = interner.read(source);
    let text_words = interner.read(text);
    let parting = interner.len();
    let alphabet = parting.saturating_add(1);
    let texts = Texts { text, source, text_words, source_words };
    let joined = texts.joined(parting as u32);
    let boundary = texts.boundary();

    let mut copies = exact::across(&joined, alphabet, boundary);
    let edited = settle::edited_beside(&joined, &mut copies, Scope::Across { boundary }, |_| true);

    let mut passages: Vec<Reuse> = copies.iter().map(|copy| texts.exact(*copy)).collect();
    passages.extend(edited.iter().map(|edited| texts.edited(&joined, edited)));
    sort::by_key(&mut passages, |reuse| reuse.span);
    passage::part(text, &texts.text_words, passages.iter_mut().map(|reuse| &mut reuse.span));
    let exact = copies.iter().map(|copy| copy.len);
    let reused = exact.chain(edited.iter().map(|edited| edited.later.len())).sum();
    Comparison {
        share: share(reused, texts.text_words.ids.len()),
        left_out: texts.left_out(&copies, &edited, alphabet),
        changed_quotes: changed::find(text, source, &joined, &edited),
        passages,
    }
}

fn share(part: usize, whole: usize) -> Confidence {
    let share = part.saturating_mul(100).checked_div(whole).unwrap_or_default();
    Confidence::new(share.min(100) as u8)
}

/// The two texts, as one stream: first the source, then a word that stands nowhere, then the text.
struct Texts<'a, 't> {
    text: &'a Document<'t>,
    source: &'a Document<'t>,
    text_words: Words,
    source_words: Words,
}

impl Texts<'_, '_> {
    /// The place of the word that parts the two.
    fn boundary(&self) -> WordPos {
        self.source_words.ids.end()
    }

    fn joined(&self, parting: u32) -> Words {
        let parting = Words::parting(parting);
        let streams = [&self.source_words, &parting, &self.text_words];
        Words {
            list: streams.iter().flat_map(|words| words.list.iter().copied()).collect(),
            ids: streams.iter().flat_map(|words| words.ids.iter().copied()).collect(),
        }
    }

    fn spans(&self, later: &Range<WordPos>, earlier: &Range<WordPos>) -> (Span, Span) {
        let in_text = |at: WordPos| WordPos::new(at.since(self.boundary() + 1));
        let later = in_text(later.start)..in_text(later.end);
        let span = passage::span(self.text, &self.text_words, later);
        (span, passage::span(self.source, &self.source_words, earlier.clone()))
    }

    fn exact(&self, copy: Copy) -> Reuse {
        let (span, source) = self.spans(&copy.later(), &copy.earlier());
        Reuse {
            kind: DuplicateKind::Exact,
            similarity: Confidence::new(100),
            span,
            source,
            differences: Vec::new(),
        }
    }

    fn edited(&self, joined: &Words, edited: &Edited) -> Reuse {
        let (span, source) = self.spans(&edited.later, &edited.earlier);
        Reuse {
            kind: DuplicateKind::Near,
            similarity: Confidence::new(edited.similarity()),
            span,
            source,
            differences: difference::of(joined, edited, 1),
        }
    }

    /// The sentences of the source that no passage uses, nor another place where the source itself repeats them.
    fn left_out(&self, copies: &[Copy], edited: &[Edited], alphabet: usize) -> Vec<Span> {
        let mut used = Row::filled(false, self.source_words.ids.len());
        let taken = copies.iter().map(|copy| copy.earlier());
        for range in taken.chain(edited.iter().map(|edited| edited.earlier.clone())) {
            used.slice_mut(range).fill(true);
        }
        for copy in exact::within(&self.source_words, alphabet) {
            for pair in copy.earlier().each().zip(copy.later().each()).map(<[WordPos; 2]>::from) {
                if pair.iter().any(|&at| used.get(at) == Some(&true)) {
                    for at in pair {
                        used.slice_mut(at.ahead(1)).fill(true);
                    }
                }
            }
        }
        self.unused_sentences(&used)
    }

    fn unused_sentences(&self, used: &Row<Word, bool>) -> Vec<Span> {
        let mut spans: Vec<(SentencePos, Span)> = Vec::new();
        let mut words = self.source_words.list.iter().zip(used).peekable();
        for (nth, sentence) in self.source.sentences.with_positions() {
            let next = || words.next_if(|(word, _)| word.token < sentence.tokens.end);
            let in_sentence: Vec<bool> = std::iter::from_fn(next).map(|(_, used)| *used).collect();
            let missing = in_sentence.iter().filter(|used| !**used).count();
            if missing.saturating_mul(2) <= in_sentence.len() {
                continue;
            }
            let span = self.source.span(sentence.tokens.clone());
            match spans.last_mut() {
                Some((last, joined)) if *last + 1 == nth => {
                    (*last, *joined) = (nth, joined.join(span));
                }
                _ => spans.push((nth, span)),
            }
        }
        spans.into_iter().map(|(_, span)| span).collect()
    }
}
