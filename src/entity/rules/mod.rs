//! Names by rules: runs of capitalized words, the words beside them, and what the document says elsewhere.
//!
//! The first pass weighs each run alone; the second gives a run the kind that the same name has where it is clearer.

mod extent;
pub(super) mod head;
pub(super) mod run;
mod score;

use super::context::Context;
use super::mention::RawMention;
use crate::annotation::{Confidence, EntityKind};
use crate::lang::WordClasses;
use crate::position::Stretch;
use extent::Run;
use score::Scores;
use std::collections::HashMap;

/// Finds the names of persons, places, organizations and events.
pub(super) fn recognize(ctx: &Context<'_>) -> Vec<RawMention> {
    let runs = run::collect(ctx);
    let scores: Vec<Scores> = runs.iter().map(|run| score::alone(ctx, run)).collect();
    let evidence = Evidence::gather(ctx, &runs, &scores);
    let mut mentions = Vec::with_capacity(runs.len());
    for (run, scores) in runs.into_iter().zip(scores) {
        let scores = scores.plus(evidence.about(ctx, &run));
        if let Some((kind, score)) = scores.best(&run) {
            mentions.push(RawMention {
                tokens: run.tokens,
                kind,
                rule: run.rule.id,
                confidence: confidence(score),
            });
        }
    }
    mentions
}

fn confidence(score: i32) -> Confidence {
    let per_cent = (55 + 5 * score).clamp(50, 95);
    Confidence::new(u8::try_from(per_cent).unwrap_or_default())
}

/// What the clear names of a document say about the others.
struct Evidence<'a> {
    /// Scores of whole names and of family names, in lower case without accents.
    names: HashMap<&'a str, Scores>,
}

/// A name this clear speaks for its other occurrences.
const CLEAR: i32 = 5;

impl<'a> Evidence<'a> {
    fn gather(ctx: &'a Context<'_>, runs: &[Run], scores: &[Scores]) -> Self {
        let mut names: HashMap<&'a str, Scores> = HashMap::new();
        for (run, scores) in runs.iter().zip(scores) {
            let Some((kind, score)) = scores.best(run) else { continue };
            if score < CLEAR {
                continue;
            }
            let is_article = ctx.is(run.tokens.start, WordClasses::ARTICLE);
            if run.tokens.len() == 1 {
                names.entry(ctx.plain(run.tokens.start)).or_default().add(kind, 3);
            } else if run.tokens.len() == 2 && is_article {
                names.entry(ctx.plain(run.tokens.start + 1)).or_default().add(kind, 6);
            } else if kind == EntityKind::Person {
                names.entry(ctx.plain(run.tokens.last())).or_default().add(kind, 6);
                names.entry(ctx.plain(run.tokens.start)).or_default().add(kind, 2);
            }
        }
        Self { names }
    }

    fn about(&self, ctx: &Context<'_>, run: &Run) -> Scores {
        if run.tokens.len() > 2 {
            return Scores::default();
        }
        let last = self.names.get(ctx.plain(run.tokens.last())).copied().unwrap_or_default();
        last.capped(6)
    }
}
