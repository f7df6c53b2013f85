//! A document's names by a model.

use super::attributes::{self, Attributes};
use super::decode::{self, Scores};
use super::labels::{self, KINDS, LABELS};
use super::{Model, features};
use crate::annotation::{Confidence, EntityKind, RuleId};
use crate::document::Document;
use crate::entity::RawMention;
use std::ops::Range;

impl Model {
    /// Finds the names of persons, places, organizations, events and works, in text order.
    #[must_use]
    pub fn tag(&self, doc: &Document<'_>) -> Vec<RawMention> {
        let all = attributes::read(doc, &self.lexicon);
        doc.blocks.iter().flat_map(|block| self.tag_block(&all, &block.tokens)).collect()
    }

    fn tag_block(&self, all: &[Attributes], block: &Range<usize>) -> Vec<RawMention> {
        let scores = self.scores(all, block);
        let labels = decode::best(&scores, &self.weights.transitions);
        let names = labels::decode(&labels, block.start);
        if names.is_empty() {
            return Vec::new();
        }
        let probabilities = decode::probabilities(&scores, &self.weights.transitions);
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

    fn scores(&self, all: &[Attributes], block: &Range<usize>) -> Vec<Scores> {
        block
            .clone()
            .map(|at| {
                let mut sums = [0; LABELS];
                features::each(all, at, block, &mut |_, feature| {
                    self.weights.add(feature, &mut sums)
                });
                self.weights.scores(&sums)
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
