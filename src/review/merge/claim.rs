//! What steps say of an annotation, each thing by itself: of several steps that say the same thing the last one counts.

use crate::annotation::SpeakerKind;
use crate::review::anchor::Anchor;
use crate::review::step::{Action, Step, Target};
use crate::span::Span;
use std::collections::{BTreeMap, BTreeSet};
use std::mem::discriminant;

/// An annotation by its class and the place where it stood first; an entity is all its mentions.
pub(super) type Item = (Target, Span);

/// What an anchor means.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot {
    /// Where it stands in the text, from the first letter to the last.
    pub(super) place: Span,
    /// The annotation, by where it stood before its borders were moved.
    pub(super) item: Item,
}

/// One thing that is said of an annotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Claim {
    /// Whether there is one.
    Stands(bool),
    /// Its kind.
    Kind(&'static str),
    /// Where it stands, and in which parts of the words there.
    Borders(Span, Vec<Span>),
    /// Who says it, by the name that the text has.
    Speaker(Option<(String, SpeakerKind)>),
    /// What it is called.
    Name(String),
    /// Whose mention it is, by the first mention.
    Is(Span),
    /// What is noted.
    Note(String),
}

/// All that is said, and which step says it.
#[derive(Clone, Debug, Default)]
pub(super) struct Claims {
    said: BTreeMap<Item, Vec<(Claim, usize)>>,
    /// Where the borders of an annotation were set.
    moved: BTreeMap<Item, (Span, Anchor)>,
}

impl Claims {
    /// Notes what the step at a position says.
    pub(super) fn say(&mut self, claims: Vec<(Item, Claim)>, (nth, step): (usize, &Step)) {
        for (item, claim) in claims {
            if let (Claim::Borders(to, _), Action::Borders(place)) = (&claim, &step.action) {
                self.moved.insert(item, (*to, place.anchor.clone()));
            }
            let said = self.said.entry(item).or_default();
            said.retain(|(other, _)| discriminant(other) != discriminant(&claim));
            said.push((claim, nth));
        }
    }

    /// Whether all of that is said already.
    pub(super) fn hold(&self, claims: &[(Item, Claim)]) -> bool {
        claims.iter().all(|(item, claim)| {
            self.said.get(item).into_iter().flatten().any(|(said, _)| said == claim)
        })
    }

    /// Leads an anchor to where its annotation stands by now.
    pub(super) fn follow(&self, spot: Option<Spot>, anchor: &mut Anchor) {
        let moved = spot.and_then(|spot| Some((spot, self.moved.get(&spot.item)?)));
        if let Some((_, (_, now))) = moved.filter(|(spot, (place, _))| spot.place != *place) {
            *anchor = now.clone();
        }
    }

    /// What is said otherwise by later steps: theirs, then ours.
    pub(super) fn against(&self, later: &Self) -> BTreeSet<(usize, usize)> {
        let mut against = BTreeSet::new();
        for (item, claims) in &self.said {
            for (ours, at) in claims {
                let others = later.said.get(item).into_iter().flatten();
                let others = others.filter(|(theirs, _)| {
                    discriminant(theirs) == discriminant(ours) && theirs != ours
                });
                against.extend(others.map(|(_, by)| (*by, *at)));
            }
        }
        against
    }
}

/// A place without the signs around its letters.
pub(super) fn letters(text: &str, span: Span) -> Span {
    let words = span.slice(text);
    let mut letters = words.char_indices().filter(|(_, c)| c.is_alphanumeric());
    let Some((first, c)) = letters.next() else { return span };
    let (last, c) = letters.next_back().unwrap_or((first, c));
    Span::new(span.start() + first, span.start() + last + c.len_utf8())
}
