//! The documents of two readers of one text as one.

use super::anchor::Anchor;
use super::overrule::clash;
use super::step::{Corrections, Step};
use std::collections::BTreeMap;

/// Two documents as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// All steps of the first, then those of the second that the first does not say; complete where both are.
    pub corrections: Corrections,
    /// What the two do not agree on: the step of the second stands.
    pub conflicts: Vec<Conflict>,
}

/// Two steps that cannot both be, by their positions in the merged document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The step of the first document.
    pub ours: usize,
    /// The step of the second.
    pub theirs: usize,
}

/// Joins the documents of two readers. What both say stands once; what they do not agree on is listed, and the second stands.
///
/// ```
/// use guillemet::Span;
/// use guillemet::review::{Action, Anchor, Corrections, Step, Target, merge};
/// let anchor = Anchor::new("Le maire a dit oui.", Span::new(3, 8), "");
/// let say = |action| {
///     let step = Step { target: Target::Mention, anchor: anchor.clone(), action };
///     Corrections { steps: vec![step], ..Corrections::default() }
/// };
/// let merged = merge(&say(Action::Accept), &say(Action::Reject));
/// assert_eq!((merged.corrections.steps.len(), merged.conflicts.len()), (2, 1));
/// assert_eq!(merge(&say(Action::Accept), &say(Action::Accept)).corrections.steps.len(), 1);
/// ```
#[must_use]
pub fn merge(ours: &Corrections, theirs: &Corrections) -> Merged {
    let mut by_words: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, step) in ours.steps.iter().enumerate() {
        by_words.entry(&step.anchor.words).or_default().push(at);
    }
    let mut steps = ours.steps.clone();
    let mut conflicts = Vec::new();
    for step in &theirs.steps {
        let rivals = by_words.get(step.anchor.words.as_str()).into_iter().flatten();
        let rivals: Vec<usize> =
            rivals.copied().filter(|&at| is_of_one(&ours.steps[at], step)).collect();
        if rivals.iter().any(|&at| ours.steps[at].action == step.action) {
            continue;
        }
        let against = rivals.into_iter().filter(|&at| clash(&ours.steps[at].action, &step.action));
        conflicts.extend(against.map(|at| Conflict { ours: at, theirs: steps.len() }));
        steps.push(step.clone());
    }
    let complete = ours.complete && theirs.complete;
    let read_again = ours.read_again || theirs.read_again;
    Merged { corrections: Corrections { complete, read_again, steps }, conflicts }
}

/// Whether two steps speak of one annotation.
fn is_of_one(one: &Step, other: &Step) -> bool {
    one.target == other.target && is_one_place(&one.anchor, &other.anchor)
}

fn is_one_place(one: &Anchor, other: &Anchor) -> bool {
    let has_key = !one.key.is_empty() && one.key == other.key;
    let is_among_same = one.before == other.before && one.after == other.after;
    one.words == other.words && (has_key || is_among_same)
}
