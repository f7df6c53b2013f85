//! A document's names by a model.

use super::attributes::{self, Attributes};
use super::decode::{self, Scores};
use super::labels::{self, KINDS, LABELS};
use super::{Model, features, second};
use crate::annotation::{Confidence, EntityKind, RuleId};
use crate::document::Document;
use crate::entity::RawMention;
use std::ops::Range;

impl Model {
    /// Finds the names of persons, places, organizations, events and works, in text order.
    #[must_use]
    pub fn tag(&self, doc: &Document<'_>) -> Vec<RawMention> {
        let all = attributes::read(doc, &self.lexicon);
        let blocks: Vec<Range<usize>> = doc.blocks.iter().map(|block| block.tokens.clone()).collect();
        let mut scores = self.first_scores(&all, &blocks);
        let draft: Vec<u8> = blocks
            .iter()
            .flat_map(|block| decode::best(&scores[block.clone()], &self.first.transitions))
            .collect();
        self.add_second_scores(&all, &draft, &blocks, &mut scores);
        blocks.into_iter().flat_map(|block| self.names(&scores[block.clone()], block)).collect()
    }

    fn first_scores(&self, all: &[Attributes], blocks: &[Range<usize>]) -> Vec<Scores> {
        let mut scores = Vec::with_capacity(all.len());
        for block in blocks {
            for at in block.clone() {
                let mut sums = [0; LABELS];
                features::each(all, at, block, &mut |_, feature| self.first.add(feature, &mut sums));
                scores.push(self.first.scores(&sums));
            }
        }
        scores
    }

    fn add_second_scores(&self, all: &[Attributes], draft: &[u8], blocks: &[Range<usize>], scores: &mut [Scores]) {
        let elsewhere = second::count(all, draft);
        for block in blocks {
            for at in block.clone() {
                let mut sums = [0; LABELS];
                second::each(all, draft, &elsewhere, at, block, &mut |feature| self.second.add(feature, &mut sums));
                for (score, more) in scores[at].iter_mut().zip(self.second.scores(&sums)) {
                    *score += more;
                }
            }
        }
    }

    fn names(&self, scores: &[Scores], block: Range<usize>) -> Vec<RawMention> {
        let labels = decode::best(scores, &self.second.transitions);
        let names = labels::decode(&labels, block.start);
        if names.is_empty() {
            return Vec::new();
        }
        let probabilities = decode::probabilities(scores, &self.second.transitions);
        let sure = |tokens: &Range<usize>| {
            tokens
                .clone()
                .map(|at| probabilities[at - block.start][usize::from(labels[at - block.start])])
                .fold(1.0, f32::min)
        };
        names
            .into_iter()
            .map(|name| RawMention {
                confidence: Confidence::new((sure(&name.tokens) * 100.0) as u8),
                tokens: name.tokens,
                kind: KINDS[name.kind],
                rule: rule(KINDS[name.kind]),
            })
            .collect()
    }
}

fn rule(kind: EntityKind) -> RuleId {
    RuleId(match kind {
        EntityKind::Person => "entity.model.person",
        EntityKind::Place => "entity.model.place",
        EntityKind::Organization => "entity.model.organization",
        EntityKind::Event => "entity.model.event",
        _ => "entity.model.work",
    })
}
