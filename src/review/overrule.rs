//! Which step has said what of which annotation: of two that cannot both be, the later one stands.

use super::sheet::{Item, Sheet};
use super::step::{Action, Step, Target};
use crate::annotation::{EntityKind, Loss, Mention, Outcome, stands};
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

/// What has been said so far.
#[derive(Default)]
pub(super) struct Ledger<'s> {
    /// What became of each step that is over; the next one is being said.
    pub(super) outcomes: Vec<Outcome>,
    said: BTreeMap<Item, Vec<(usize, &'s Action)>>,
}

impl<'s> Ledger<'s> {
    /// Notes what the present step says of an annotation, against which earlier steps do not hold.
    pub(super) fn note(&mut self, item: Item, step: &'s Step) {
        self.overrule(item, |earlier| clash(earlier, &step.action));
        self.said.entry(item).or_default().push((self.outcomes.len(), &step.action));
    }

    /// What the present step says of all mentions of an entity; what was said of one of them may not hold any more.
    pub(super) fn note_each(&mut self, mentions: &[usize], action: &Action) {
        for &mention in mentions {
            self.overrule((Target::Mention, mention), |earlier| clash(earlier, action));
        }
    }

    /// What the present step says of a mention; what was said of its entity holds as long as it does of another one.
    pub(super) fn note_one(&mut self, sheet: &Sheet<'_>, entity: usize, action: &Action) {
        let left = OnceCell::new();
        self.overrule((Target::Entity, entity), |earlier| {
            clash(earlier, action) && !left.get_or_init(|| Left::of(sheet, entity)).has(earlier)
        });
    }

    /// Takes what was said of one entity as said of another one, but for a kind that this one is not of.
    pub(super) fn join(&mut self, sheet: &Sheet<'_>, from: usize, into: usize) {
        let kind = sheet.found.entities[into].kind;
        let is_other = |said: &Action| matches!(said, Action::NameKind(was) if *was != kind);
        let [from, into] = [from, into].map(|at| (Target::Entity, at));
        for mention in sheet.mentions_of(from) {
            self.overrule((Target::Mention, mention), is_other);
        }
        self.overrule(from, is_other);
        let said = self.said.remove(&from).unwrap_or_default();
        self.said.entry(into).or_default().extend(said);
    }

    /// Takes back what was said of an annotation that has to give way.
    pub(super) fn displace(&mut self, item: Item) {
        self.overrule(item, |earlier| clash(earlier, &Action::Reject));
    }

    /// Takes back what was said of the borders of an annotation that is led back to where it was found.
    pub(super) fn lead_back(&mut self, item: Item) {
        self.overrule(item, |earlier| matches!(earlier, Action::Borders(_)));
    }

    fn overrule(&mut self, item: Item, is_against: impl Fn(&Action) -> bool) {
        let by = Outcome::Overruled(self.outcomes.len() as u32);
        for (step, earlier) in self.said.get(&item).into_iter().flatten() {
            let Some(outcome) = self.outcomes.get_mut(*step) else { continue };
            if *outcome == Outcome::Applied && is_against(earlier) {
                *outcome = by;
            }
        }
    }

    /// Ends the present step.
    pub(super) fn close(&mut self, done: Result<(), Loss>) {
        self.outcomes.push(done.map_or_else(Outcome::Lost, |()| Outcome::Applied));
    }

    /// Whether a step has said what an entity is called.
    pub(super) fn has_name(&self, entity: usize) -> bool {
        let said = self.said.get(&(Target::Entity, entity));
        said.into_iter().flatten().any(|(_, action)| matches!(action, Action::Rename(_)))
    }

    /// Whether a step has said who speaks in a quotation, or that it is right as it stands.
    pub(super) fn has_speaker(&self, quote: usize) -> bool {
        let tells = |action: &Action| {
            matches!(action, Action::Accept | Action::Speaker(_) | Action::AddQuote { .. })
        };
        let said = self.said.get(&(Target::Quote, quote));
        said.into_iter().flatten().any(|(_, action)| tells(action))
    }
}

/// What still holds of an entity's mentions.
struct Left {
    stands: bool,
    is_rejected: bool,
    kinds: BTreeSet<EntityKind>,
}

impl Left {
    fn of(sheet: &Sheet<'_>, entity: usize) -> Self {
        let mentions = sheet.mentions_of((Target::Entity, entity));
        let (standing, rejected): (Vec<&Mention>, Vec<&Mention>) =
            mentions.iter().map(|&at| &sheet.found.mentions[at]).partition(|it| stands(it.review));
        Self {
            stands: !standing.is_empty(),
            is_rejected: !rejected.is_empty(),
            kinds: standing.iter().map(|mention| mention.kind).collect(),
        }
    }

    fn has(&self, said: &Action) -> bool {
        match said {
            Action::Reject => self.is_rejected,
            Action::NameKind(kind) => self.kinds.contains(kind),
            _ => self.stands,
        }
    }
}

/// Whether two things that are said of one annotation cannot both be.
pub(super) fn clash(earlier: &Action, later: &Action) -> bool {
    let is_note = |action: &Action| matches!(action, Action::Note(_));
    if earlier == later || is_note(earlier) != is_note(later) {
        return false;
    }
    let rejects = |action: &Action| *action == Action::Reject;
    rejects(earlier)
        || rejects(later)
        || earlier.name() == later.name()
        || is_added_otherwise(earlier, later)
}

/// Whether an annotation is added with another kind or speaker than it was said to have.
fn is_added_otherwise(earlier: &Action, later: &Action) -> bool {
    match (earlier, later) {
        (Action::QuoteKind(was), Action::AddQuote { kind, .. }) => was != kind,
        (Action::Speaker(was), Action::AddQuote { speaker, .. }) => was != speaker,
        (Action::NameKind(was), Action::AddMention(kind)) => was != kind,
        _ => false,
    }
}
