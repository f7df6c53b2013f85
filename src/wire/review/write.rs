//! Corrections of the engine as documents.

use super::{Anchor, Corrections, Part, Step, Voice};
use crate::offsets::{OffsetUnit, Offsets};
use crate::review as model;
use crate::review::Action;
use crate::span::Span;
use crate::wire::VERSION;
use serde::Serialize;

/// What a step may mean elsewhere, as further steps.
#[derive(Clone, Debug, Serialize)]
pub struct Offers {
    copies: Vec<Step>,
    speaker: Vec<Step>,
    mentions: Vec<Step>,
}

/// Two documents as one, and where they do not agree.
#[derive(Clone, Debug, Serialize)]
pub struct Merged {
    corrections: Corrections,
    conflicts: Vec<Conflict>,
}

/// Two steps that cannot both be, by their positions in the merged document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Conflict {
    ours: usize,
    theirs: usize,
}

impl Corrections {
    /// Puts corrections of `text` into the published format.
    #[must_use]
    pub fn new(corrections: &model::Corrections, text: &str, unit: OffsetUnit) -> Self {
        let writer = Writer { offsets: Offsets::new(text, unit) };
        Self {
            version: VERSION,
            offsets: unit.name().to_owned(),
            complete: corrections.complete,
            read_again: corrections.read_again,
            steps: corrections.steps.iter().map(|step| writer.step(step)).collect(),
        }
    }
}

impl Offers {
    /// Puts what was offered for `text` into the published format.
    #[must_use]
    pub fn new(offers: &model::Offers, text: &str, unit: OffsetUnit) -> Self {
        let writer = Writer { offsets: Offsets::new(text, unit) };
        let steps = |steps: &[model::Step]| steps.iter().map(|step| writer.step(step)).collect();
        Self {
            copies: steps(&offers.copies),
            speaker: steps(&offers.speaker),
            mentions: steps(&offers.mentions),
        }
    }
}

impl Merged {
    /// Puts the joined corrections of `text` into the published format.
    #[must_use]
    pub fn new(merged: &model::Merged, text: &str, unit: OffsetUnit) -> Self {
        let conflict = |it: &model::Conflict| Conflict { ours: it.ours, theirs: it.theirs };
        Self {
            corrections: Corrections::new(&merged.corrections, text, unit),
            conflicts: merged.conflicts.iter().map(conflict).collect(),
        }
    }
}

struct Writer<'t> {
    offsets: Offsets<'t>,
}

impl Writer<'_> {
    fn step(&self, step: &model::Step) -> Step {
        let action = step.action.name().to_owned();
        let target = step.target.name().to_owned();
        let anchor = self.anchor(&step.anchor);
        let bare = Step { action, target, anchor, ..Step::default() };
        match &step.action {
            Action::Accept | Action::Reject | Action::Split => bare,
            Action::QuoteKind(kind) => Step { kind: Some(kind.name().to_owned()), ..bare },
            Action::NameKind(kind) | Action::AddMention(kind) => {
                Step { kind: Some(kind.name().to_owned()), ..bare }
            }
            Action::Borders(place) => {
                let parts = self.parts(&place.anchor, &place.parts);
                Step { to: Some(self.anchor(&place.anchor)), parts, ..bare }
            }
            Action::Speaker(voice) => {
                Step { speaker: Some(voice.as_ref().map(|voice| self.voice(voice))), ..bare }
            }
            Action::AddQuote { parts, kind, speaker } => Step {
                parts: self.parts(&step.anchor, parts),
                kind: Some(kind.name().to_owned()),
                speaker: speaker.as_ref().map(|voice| Some(self.voice(voice))),
                ..bare
            },
            Action::Rename(name) => Step { name: Some(name.clone()), ..bare },
            Action::Merge(into) => Step { into: Some(self.anchor(into)), ..bare },
            Action::Note(note) => Step { note: Some(note.clone()), ..bare },
        }
    }

    fn voice(&self, voice: &model::Voice) -> Voice {
        Voice {
            name: voice.name.clone(),
            kind: voice.kind.map(|kind| kind.name().to_owned()),
            mention: voice.mention.as_ref().map(|anchor| self.anchor(anchor)),
        }
    }

    fn start(&self, anchor: &model::Anchor) -> usize {
        anchor.start.map_or(0, |start| self.offsets.from_utf8(start))
    }

    fn anchor(&self, anchor: &model::Anchor) -> Anchor {
        let start = self.start(anchor);
        Anchor {
            key: anchor.key.clone(),
            start,
            end: start + Offsets::new(&anchor.words, self.offsets.unit()).text_len(),
            words: anchor.words.clone(),
            before: anchor.before.clone(),
            after: anchor.after.clone(),
        }
    }

    fn parts(&self, anchor: &model::Anchor, parts: &[Span]) -> Vec<Part> {
        let start = self.start(anchor);
        let words = Offsets::new(&anchor.words, self.offsets.unit());
        let part = |part: &Span| {
            let inside = words.range(*part);
            Part { start: start + inside.start, end: start + inside.end }
        };
        parts.iter().map(part).collect()
    }
}
