//! The documents of two readers of one text as one.

mod claim;
mod document;
mod names;

use super::apply::apply;
use super::step::{Action, Corrections, Step, Target};
use crate::annotation::{Annotations, Outcome};
use claim::Claims;
use document::Document;
use names::Names;
use std::collections::BTreeSet;

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

/// Joins the documents of two readers of `text`, in which the engine has found `found`.
///
/// What both say stands once; what the first says in the end and the second says otherwise in the end is listed, and the
/// second stands. Where the first has moved the borders of an annotation, the steps of the second follow it there.
///
/// ```
/// use guillemet::review::{Action, Anchor, Corrections, Step, Target, merge};
/// use guillemet::{Annotator, Config, Span};
/// let text = "« Nous irons au bout », a déclaré Marie Dupont.";
/// let found = Annotator::new(&Config::default()).annotate(text);
/// let anchor = Anchor::new(text, found.quotes[0].said(), "");
/// let say = |action| {
///     let step = Step { target: Target::Quote, anchor: anchor.clone(), action };
///     Corrections { steps: vec![step], ..Corrections::default() }
/// };
/// let merged = merge(text, &found, &say(Action::Accept), &say(Action::Reject));
/// assert_eq!((merged.corrections.steps.len(), merged.conflicts.len()), (2, 1));
/// let same = merge(text, &found, &say(Action::Accept), &say(Action::Accept));
/// assert_eq!(same.corrections.steps.len(), 1);
/// ```
#[must_use]
pub fn merge(text: &str, found: &Annotations, ours: &Corrections, theirs: &Corrections) -> Merged {
    let reviewed = apply(text, found.clone(), ours).annotations;
    let outcomes = reviewed.outcomes.clone().unwrap_or_default();
    let first = Document::new(text, reviewed.clone(), &ours.steps);
    let second = Document::new(text, reviewed.clone(), &theirs.steps);
    let names = Names::new(text, found, &reviewed, |place| first.origin(Target::Mention, place));
    let mut joined = Joined::new(&first, &names, &ours.steps);
    let said = joined.claims.clone();
    for (nth, step) in theirs.steps.iter().enumerate() {
        joined.add(&second, &names, nth, step);
    }
    let mut conflicts = said.against(&joined.claims);
    let complete = ours.complete && theirs.complete;
    let read_again = ours.read_again || theirs.read_again;
    let corrections = Corrections { complete, read_again, steps: joined.steps };
    add_displaced(text, found, &outcomes, &corrections, &mut conflicts);
    let conflicts = conflicts.into_iter().map(|(theirs, ours)| Conflict { ours, theirs }).collect();
    Merged { corrections, conflicts }
}

/// The steps so far, and what they say in the end.
struct Joined {
    steps: Vec<Step>,
    claims: Claims,
    ours: usize,
}

impl Joined {
    fn new(document: &Document<'_>, names: &Names, steps: &[Step]) -> Self {
        let mut claims = Claims::default();
        for (nth, step) in steps.iter().enumerate() {
            claims.say(document.claims(names, nth, step), (nth, step));
        }
        Self { steps: steps.to_vec(), claims, ours: steps.len() }
    }

    /// Adds a step of the second document, where it says more than what is said so far.
    fn add(&mut self, document: &Document<'_>, names: &Names, nth: usize, step: &Step) {
        let said = document.claims(names, nth, step);
        let is_said = match said.as_slice() {
            [] => self.steps[..self.ours].iter().any(|other| is_same(other, step)),
            said => self.claims.hold(said),
        };
        if is_said {
            return;
        }
        let mut step = step.clone();
        if !matches!(step.action, Action::AddQuote { .. } | Action::AddMention(_)) {
            self.claims.follow(document.spots[nth], &mut step.anchor);
        }
        if let Action::Merge(into) = &mut step.action {
            self.claims.follow(document.others[nth], into);
        }
        self.claims.say(said, (self.steps.len(), &step));
        self.steps.push(step);
    }
}

/// Whether two steps of which the text knows nothing say the same.
fn is_same(one: &Step, other: &Step) -> bool {
    let (this, that) = (&one.anchor, &other.anchor);
    let is_one_start = this.start.is_none() || that.start.is_none() || this.start == that.start;
    let words = |step: &Step| {
        let anchor = &step.anchor;
        (anchor.words.clone(), anchor.before.clone(), anchor.after.clone())
    };
    is_one_start
        && words(one) == words(other)
        && (one.target, &one.action) == (other.target, &other.action)
}

/// Adds the steps of the first document that hold until one of the second takes their place in the text.
fn add_displaced(
    text: &str,
    found: &Annotations,
    before: &[Outcome],
    merged: &Corrections,
    conflicts: &mut BTreeSet<(usize, usize)>,
) {
    let known: BTreeSet<usize> = conflicts.iter().map(|(_, ours)| *ours).collect();
    let after = apply(text, found.clone(), merged).annotations.outcomes.unwrap_or_default();
    for (nth, (was, is)) in before.iter().zip(&after).enumerate() {
        let (Outcome::Applied, Outcome::Overruled(by)) = (was, is) else { continue };
        let by = *by as usize;
        if by >= before.len() && after[by] == Outcome::Applied && !known.contains(&nth) {
            conflicts.insert((by, nth));
        }
    }
}
