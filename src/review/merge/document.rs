//! A document read against the text: which annotation each step means, and what it says of it.

use super::claim::{Claim, Item, Spot, letters};
use super::names::Names;
use crate::annotation::Annotations;
use crate::review::anchor::Anchor;
use crate::review::sheet::Sheet;
use crate::review::step::{Action, Step, Target, Voice};
use crate::span::Span;
use std::collections::BTreeMap;

/// A document of one of the readers.
pub(super) struct Document<'t> {
    sheet: Sheet<'t>,
    /// What the anchor of each step means.
    pub(super) spots: Vec<Option<Spot>>,
    /// What the second anchor of each step means, where it has one.
    pub(super) others: Vec<Option<Spot>>,
    /// Where annotations stood whose borders were moved, by where they stand now.
    origins: BTreeMap<Item, Span>,
}

impl<'t> Document<'t> {
    /// Reads steps against a text; `reviewed` knows who is named in it.
    pub(super) fn new(text: &'t str, reviewed: Annotations, steps: &[Step]) -> Self {
        let sheet = Sheet::open(text, reviewed);
        let (spots, others) = (Vec::new(), Vec::new());
        let mut document = Self { sheet, spots, others, origins: BTreeMap::new() };
        for step in steps {
            let class = class(step.target);
            let spot = document.spot(class, &step.anchor);
            let other = match &step.action {
                Action::Borders(to) => document.spot(class, &to.anchor),
                Action::Merge(into) => document.spot(class, into),
                _ => None,
            };
            if let (Some(from), Some(to), Action::Borders(_)) = (spot, other, &step.action) {
                document.origins.insert((class, to.place), from.item.1);
            }
            document.spots.push(spot);
            document.others.push(other);
        }
        document
    }

    fn spot(&self, class: Target, anchor: &Anchor) -> Option<Spot> {
        let span = self.sheet.locate(anchor).ok()?.span;
        let place = letters(self.sheet.text, span);
        Some(Spot { place, item: self.origin(class, place) })
    }

    /// The annotation at a place.
    pub(super) fn origin(&self, class: Target, place: Span) -> Item {
        (class, self.origins.get(&(class, place)).copied().unwrap_or(place))
    }

    /// What the step at a position says; nothing where its words are not in the text, or nothing of the kind can be said.
    pub(super) fn claims(&self, names: &Names, nth: usize, step: &Step) -> Vec<(Item, Claim)> {
        let Some(Spot { item, place }) = self.spots[nth] else { return Vec::new() };
        let said = self.said(names, nth, step, place);
        let items = match (step.target, &step.action) {
            (Target::Entity, Action::Merge(_)) => names.found.all(item),
            (Target::Entity, Action::Note(_)) => vec![(Target::Entity, names.found.first(item))],
            (Target::Entity, _) => names.reviewed.all(item),
            _ => vec![item],
        };
        let of = |item: &Item| said.iter().map(|claim| (*item, claim.clone())).collect::<Vec<_>>();
        items.iter().flat_map(of).collect()
    }

    fn said(&self, names: &Names, nth: usize, step: &Step, place: Span) -> Vec<Claim> {
        let stands = Claim::Stands(true);
        match &step.action {
            Action::Accept => vec![stands],
            Action::Reject => vec![Claim::Stands(false)],
            Action::QuoteKind(kind) => vec![stands, Claim::Kind(kind.name())],
            Action::NameKind(kind) | Action::AddMention(kind) => {
                vec![stands, Claim::Kind(kind.name())]
            }
            Action::Borders(to) => {
                let parts = inner(&to.parts, &to.anchor);
                self.others[nth]
                    .map_or_else(Vec::new, |spot| vec![stands, Claim::Borders(spot.place, parts)])
            }
            Action::Speaker(voice) => {
                self.speaker(voice.as_ref()).map_or_else(Vec::new, |voice| vec![stands, voice])
            }
            Action::AddQuote { parts, kind, speaker } => {
                let borders = Claim::Borders(place, inner(parts, &step.anchor));
                let voice = self.speaker(speaker.as_ref());
                let all = voice.map(|voice| vec![stands, Claim::Kind(kind.name()), borders, voice]);
                all.unwrap_or_default()
            }
            Action::Rename(name) => vec![Claim::Name(name.trim().to_owned())],
            Action::Merge(_) => self.others[nth]
                .map_or_else(Vec::new, |spot| vec![Claim::Is(names.found.first(spot.item))]),
            Action::Split => vec![stands, Claim::Is(place)],
            Action::Note(note) => vec![Claim::Note(note.trim().to_owned())],
        }
    }

    /// A speaker as the text calls it; nothing where the name is empty.
    fn speaker(&self, voice: Option<&Voice>) -> Option<Claim> {
        let Some(voice) = voice else { return Some(Claim::Speaker(None)) };
        let speaker = self.sheet.speaker(voice).ok()?;
        Some(Claim::Speaker(Some((crate::key::normal(&speaker.name), speaker.kind))))
    }
}

/// The class of what has borders: an entity stands where its mentions do.
fn class(target: Target) -> Target {
    if target == Target::Entity { Target::Mention } else { target }
}

/// Parts, where they are not all of an anchor's words.
fn inner(parts: &[Span], anchor: &Anchor) -> Vec<Span> {
    if parts == [Span::new(0, anchor.words.len())] { Vec::new() } else { parts.to_vec() }
}
