//! A document's names by a model.

use super::attributes::{self, Attributes};
use super::decode::{self, Scores};
use super::features::PLACES;
use super::labels::{self, KINDS, LABELS, OUTSIDE};
use super::weights::{Sums, Weights, ZERO, add};
use super::{Model, features, rules, second};
use crate::annotation::Confidence;
use crate::document::Document;
use crate::entity::RawMention;
use std::ops::Range;

/// How many tokens before a capitalized word may belong to its name, and how many after.
const REACH: (usize, usize) = (5, 4);

impl Model {
    /// Finds the names of persons, places, organizations, events and works, in text order.
    #[must_use]
    pub fn tag(&self, doc: &Document<'_>) -> Vec<RawMention> {
        let all = attributes::read(doc, &self.lexicon);
        let mut passages = Vec::new();
        for block in &doc.blocks {
            find_passages(&all, &block.tokens, &mut passages);
        }
        let mut scores = self.first_scores(&all, &passages);
        let mut labels = vec![OUTSIDE; all.len()];
        for passage in &passages {
            let tokens = passage.tokens.clone();
            labels[tokens.clone()]
                .copy_from_slice(&decode::best(&scores[tokens], &self.first.transitions));
        }
        self.look_again(&all, &passages, &mut scores, &mut labels);
        passages.iter().flat_map(|passage| self.names(&labels, &scores, &passage.tokens)).collect()
    }

    fn first_scores(&self, all: &[Attributes], passages: &[Passage]) -> Vec<Scores> {
        let mut scores = vec![[0.0; LABELS]; all.len()];
        let mut memo = Memo::new(all);
        let beyond: [Sums; PLACES] = std::array::from_fn(|place| {
            let mut sums = ZERO;
            features::beyond(place, &mut self.first.adder(&mut sums));
            sums
        });
        for passage in passages {
            for at in passage.tokens.clone() {
                let mut sums = ZERO;
                features::together(all, at, &passage.block, &mut self.first.adder(&mut sums));
                for (place, beyond) in beyond.iter().enumerate() {
                    let more = match features::near(at, place, &passage.block) {
                        Some(position) => &memo.sums(&self.first, &all[position])[place],
                        None => beyond,
                    };
                    add(&mut sums, more);
                }
                scores[at] = self.first.scores(&sums);
            }
        }
        scores
    }

    /// Labels those passages anew in which words stand that are parts of persons' names elsewhere.
    fn look_again(
        &self,
        all: &[Attributes],
        passages: &[Passage],
        scores: &mut [Scores],
        labels: &mut [u8],
    ) {
        let draft = labels.to_vec();
        let elsewhere = second::count(all, &draft);
        for passage in passages {
            let mut is_new = false;
            for at in passage.tokens.clone() {
                let mut sums = ZERO;
                let mut sink = self.second.adder(&mut sums);
                second::each(all, &draft, &elsewhere, at, &passage.block, &mut sink);
                drop(sink);
                if sums != ZERO {
                    is_new = true;
                    for (score, more) in scores[at].iter_mut().zip(self.second.scores(&sums)) {
                        *score += more;
                    }
                }
            }
            if is_new {
                let tokens = passage.tokens.clone();
                labels[tokens.clone()]
                    .copy_from_slice(&decode::best(&scores[tokens], &self.first.transitions));
            }
        }
    }

    fn names(&self, labels: &[u8], scores: &[Scores], tokens: &Range<usize>) -> Vec<RawMention> {
        let names = labels::decode(&labels[tokens.clone()], tokens.start);
        if names.is_empty() {
            return Vec::new();
        }
        let probabilities = decode::probabilities(&scores[tokens.clone()], &self.moves);
        let sure = |name: &Range<usize>| {
            let each =
                name.clone().map(|at| probabilities[at - tokens.start][usize::from(labels[at])]);
            each.fold(1.0, f32::min)
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
    tokens: Range<usize>,
    block: Range<usize>,
}

fn find_passages(all: &[Attributes], block: &Range<usize>, passages: &mut Vec<Passage>) {
    let first = passages.len();
    for at in block.clone().filter(|&at| all[at].capital) {
        let tokens = at.saturating_sub(REACH.0).max(block.start)..(at + REACH.1 + 1).min(block.end);
        match passages[first..].last_mut() {
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
    fn new(all: &[Attributes]) -> Self {
        let n_forms = all.iter().map(|attributes| attributes.form as usize + 1).max().unwrap_or(0);
        Self { known: vec![None; n_forms], sums: Vec::with_capacity(n_forms) }
    }

    fn sums(&mut self, weights: &Weights, token: &Attributes) -> &[Sums; PLACES] {
        let at = *self.known[token.form as usize].get_or_insert_with(|| {
            self.sums.push(std::array::from_fn(|place| {
                let mut sums = ZERO;
                features::alone(token, place, &mut weights.adder(&mut sums));
                sums
            }));
            self.sums.len() as u32 - 1
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
