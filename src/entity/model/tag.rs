//! A document's names by a model.

use super::attributes::Attributes;
use super::features::PLACES;
use super::labels::{self, KINDS, LABELS, OUTSIDE, Scores};
use super::second::Draft;
use super::weights::{Sums, Weights, ZERO, add};
use super::{Model, decode, features, reading, rules};
use crate::annotation::Confidence;
use crate::document::{Document, Token, Tokens};
use crate::entity::mention::RawMention;
use crate::position::Stretch;
use crate::row::Row;

/// How many tokens before a capitalized word may belong to its name, and how many after.
const REACH: (usize, usize) = (5, 4);

impl Model {
    /// Finds the names of persons, places, organizations, events and works, in text order.
    #[must_use]
    pub fn tag(&self, doc: &Document<'_>) -> Vec<RawMention> {
        let all = reading::read(doc, &self.lexicon);
        let mut passages = Vec::new();
        for block in &doc.blocks {
            find_passages(&all, &block.tokens, &mut passages);
        }
        let mut scores = self.first_scores(&all, &passages);
        let mut labels = Row::filled(OUTSIDE, all.len());
        for passage in &passages {
            self.label(&passage.tokens, &scores, &mut labels);
        }
        self.look_again(&all, &passages, &mut scores, &mut labels);
        passages.iter().flat_map(|passage| self.names(&labels, &scores, &passage.tokens)).collect()
    }

    fn first_scores(
        &self,
        all: &Row<Token, Attributes>,
        passages: &[Passage],
    ) -> Row<Token, Scores> {
        let mut scores = Row::filled([0.0; LABELS], all.len());
        let mut memo = Memo::new(all);
        let beyond: [Sums; PLACES] = std::array::from_fn(|place| {
            let mut sums = ZERO;
            features::beyond(place, &mut self.first.adder(&mut sums));
            sums
        });
        for passage in passages {
            let tokens = passage.tokens.each();
            for (at, scores) in tokens.zip(scores.slice_mut(passage.tokens.clone())) {
                let mut sums = ZERO;
                features::together(all, at, &passage.block, &mut self.first.adder(&mut sums));
                for (place, beyond) in beyond.iter().enumerate() {
                    let more = match features::near(all, at, place, &passage.block) {
                        Some(token) => &memo.sums(&self.first, token)[place],
                        None => beyond,
                    };
                    add(&mut sums, more);
                }
                *scores = self.first.scores(&sums);
            }
        }
        scores
    }

    /// Gives the tokens their likeliest labels.
    fn label(&self, tokens: &Tokens, scores: &Row<Token, Scores>, labels: &mut Row<Token, u8>) {
        let best = decode::best(scores.slice(tokens.clone()), &self.first.transitions);
        labels.slice_mut(tokens.clone()).copy_from_slice(&best);
    }

    /// Labels those passages anew in which words stand that are parts of persons' names elsewhere.
    fn look_again(
        &self,
        all: &Row<Token, Attributes>,
        passages: &[Passage],
        scores: &mut Row<Token, Scores>,
        labels: &mut Row<Token, u8>,
    ) {
        let draft = Draft::new(all, labels.clone());
        for passage in passages {
            let mut is_new = false;
            let tokens = passage.tokens.each();
            for (at, scores) in tokens.zip(scores.slice_mut(passage.tokens.clone())) {
                let mut sums = ZERO;
                let mut sink = self.second.adder(&mut sums);
                draft.features(all, at, &passage.block, &mut sink);
                drop(sink);
                if sums != ZERO {
                    is_new = true;
                    for (score, more) in scores.iter_mut().zip(self.second.scores(&sums)) {
                        *score += more;
                    }
                }
            }
            if is_new {
                self.label(&passage.tokens, scores, labels);
            }
        }
    }

    fn names(
        &self,
        labels: &Row<Token, u8>,
        scores: &Row<Token, Scores>,
        tokens: &Tokens,
    ) -> Vec<RawMention> {
        let names = labels::decode(labels.slice(tokens.clone()), tokens.start);
        if names.is_empty() {
            return Vec::new();
        }
        let probabilities = decode::probabilities(scores.slice(tokens.clone()), &self.moves);
        let sure = |name: &Tokens| {
            let here = probabilities.iter().skip(name.start.since(tokens.start));
            let each = labels.slice(name.clone()).iter().zip(here);
            each.map(|(&label, probabilities)| probabilities[usize::from(label)])
                .fold(1.0, f32::min)
        };
        names
            .into_iter()
            .map(|name| RawMention {
                confidence: per_cent(sure(&name.tokens)),
                tokens: name.tokens,
                kind: KINDS[name.kind],
                rule: rules::of(KINDS[name.kind]),
            })
            .collect()
    }
}

/// Tokens near capitalized words, inside one block; no name lies outside of such passages.
struct Passage {
    tokens: Tokens,
    block: Tokens,
}

fn find_passages(all: &Row<Token, Attributes>, block: &Tokens, passages: &mut Vec<Passage>) {
    let attributes = block.each().zip(all.slice(block.clone()));
    for (at, _) in attributes.filter(|(_, token)| token.capital) {
        let tokens = at.back(REACH.0).max(block.start)..(at + REACH.1 + 1).min(block.end);
        match passages.last_mut().filter(|last| last.block == *block) {
            Some(last) if tokens.start <= last.tokens.end => last.tokens.end = tokens.end,
            _ => passages.push(Passage { tokens, block: block.clone() }),
        }
    }
}

/// The sums of what each form gives to its neighbours, worked out at its first occurrence.
struct Memo {
    /// For each form, its position in `sums`.
    known: Vec<Option<u32>>,
    sums: Vec<[Sums; PLACES]>,
}

impl Memo {
    fn new(all: &Row<Token, Attributes>) -> Self {
        let n_forms = all.iter().map(|attributes| attributes.form as usize + 1).max().unwrap_or(0);
        Self { known: vec![None; n_forms], sums: Vec::with_capacity(n_forms) }
    }

    fn sums(&mut self, weights: &Weights, token: &Attributes) -> &[Sums; PLACES] {
        let at = *self.known[token.form as usize].get_or_insert_with(|| {
            let next = self.sums.len() as u32;
            self.sums.push(std::array::from_fn(|place| {
                let mut sums = ZERO;
                features::alone(token, place, &mut weights.adder(&mut sums));
                sums
            }));
            next
        });
        &self.sums[at as usize]
    }
}

/// The model is surer than it is right; the square of its probabilities fits how often it is.
fn per_cent(probability: f32) -> Confidence {
    let calibrated = probability * probability * 100.0;
    let per_cent = (0..100).rev().find(|&per_cent| f32::from(per_cent) <= calibrated);
    Confidence::new(per_cent.unwrap_or(0))
}
