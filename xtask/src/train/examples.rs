//! Articles to sequences of features and labels.

use super::crf::Weights;
use crate::gold::Article;
use guillemet::document::{Document, Token, Tokens};
use guillemet::entity::model::features::{self, Basis};
use guillemet::entity::model::labels::{Name, Scores, encode};
use guillemet::entity::model::lexicon::Lexicon;
use guillemet::entity::model::reading;
use guillemet::entity::model::second::Draft;
use guillemet::position::Stretch;
use guillemet::row::Row;
use guillemet::span::Span;
use guillemet::{Language, lang};
use std::collections::HashMap;

/// The features that training knows, numbered.
#[derive(Default)]
pub(crate) struct Inventory {
    numbers: HashMap<u64, u32>,
    pub(crate) hashes: Vec<u64>,
    pub(crate) counts: Vec<u32>,
}

/// One block of an article.
#[derive(Default)]
pub(crate) struct Sequence {
    /// For each token, where its features end in `features`.
    ends: Vec<u32>,
    features: Vec<(u32, u8)>,
    pub(crate) labels: Vec<u8>,
    /// Scores that an earlier look gives; none for the first look.
    pub(crate) base: Vec<Scores>,
}

impl Sequence {
    fn note(&mut self, number: Option<u32>, basis: Basis) {
        self.features.extend(number.map(|number| (number, basis as u8)));
    }

    pub(crate) fn len(&self) -> usize {
        self.labels.len()
    }

    /// Number and basis of each feature of a token.
    pub(crate) fn features(&self, at: usize) -> &[(u32, u8)] {
        let start = if at == 0 { 0 } else { self.ends[at - 1] as usize };
        &self.features[start..self.ends[at] as usize]
    }
}

/// A whole article, ready to be learned or scored.
pub(crate) struct Example {
    pub(crate) sequences: Vec<Sequence>,
    /// Tokens of each sequence.
    pub(crate) blocks: Vec<Tokens>,
    /// Spans of the tokens.
    pub(crate) spans: Row<Token, Span>,
}

/// Reads an article; features without a number are left out.
pub(crate) fn read(
    article: &Article,
    lexicon: &Lexicon,
    number: &mut impl FnMut(u64) -> Option<u32>,
) -> Example {
    let doc = Document::new(&article.text, lang::data(Language::Fr).conventions());
    let all = reading::read(&doc, lexicon);
    let mut labels = Row::filled(0, doc.tokens.len());
    for name in &names(&doc, article) {
        encode(name, &mut labels);
    }
    let mut example = Example {
        sequences: Vec::new(),
        blocks: doc.blocks.iter().map(|block| block.tokens.clone()).collect(),
        spans: doc.tokens.iter().map(|token| token.span).collect(),
    };
    for block in &example.blocks {
        let mut sequence =
            Sequence { labels: labels.slice(block.clone()).to_vec(), ..Sequence::default() };
        for at in block.each() {
            features::each(&all, at, block, &mut |basis, hash| {
                sequence.note(number(hash), basis);
            });
            sequence.ends.push(sequence.features.len() as u32);
        }
        example.sequences.push(sequence);
    }
    example
}

/// The example of a second look at an article, given what the first made of it.
pub(crate) fn read_again(
    article: &Article,
    lexicon: &Lexicon,
    first: (&Example, &Weights),
    number: &mut impl FnMut(u64) -> Option<u32>,
) -> Example {
    let doc = Document::new(&article.text, lang::data(Language::Fr).conventions());
    let all = reading::read(&doc, lexicon);
    let (example, weights) = first;
    let labels = example.sequences.iter().flat_map(|sequence| weights.label(sequence));
    let draft = Draft::new(&all, labels.collect());
    let mut look = |(sequence, block): (&Sequence, &Tokens)| {
        let base = weights.scores(sequence);
        let mut again = Sequence { labels: sequence.labels.clone(), base, ..Sequence::default() };
        for at in block.each() {
            draft.features(&all, at, block, &mut |basis, hash| {
                again.note(number(hash), basis);
            });
            again.ends.push(again.features.len() as u32);
        }
        again
    };
    let sequences = example.sequences.iter().zip(&example.blocks).map(&mut look).collect();
    Example { sequences, blocks: example.blocks.clone(), spans: example.spans.clone() }
}

/// How many kinds of bases there are.
pub(crate) const BASES: usize = Basis::Text as usize + 1;

impl Inventory {
    /// The number of a feature, which is counted, and is new where it was not known.
    pub(crate) fn learn(&mut self, hash: u64) -> u32 {
        let next = self.hashes.len() as u32;
        let number = *self.numbers.entry(hash).or_insert(next);
        if number == next {
            self.hashes.push(hash);
            self.counts.push(0);
        }
        self.counts[number as usize] += 1;
        number
    }

    /// The number of a feature, if it is known.
    pub(crate) fn known(&self, hash: u64) -> Option<u32> {
        self.numbers.get(&hash).copied()
    }
}

/// The names as token positions: all tokens that a name touches, as long as names stay apart and inside their blocks.
fn names(doc: &Document<'_>, article: &Article) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    for (range, kind) in &article.names {
        let start = doc.tokens.partition_point(|token| token.span.end() <= range.start);
        let end = doc.tokens.partition_point(|token| token.span.start() < range.end);
        let free = names.last().is_none_or(|last| last.tokens.end <= start);
        let tokens = start..end;
        let in_block = |last| doc.block_of(start) == doc.block_of(last);
        if free && tokens.last().is_some_and(in_block) {
            names.push(Name { tokens, kind: *kind });
        }
    }
    names
}
