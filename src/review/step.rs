//! What a reader says: steps, each of one annotation, in the order in which they were said.

use super::anchor::Anchor;
use crate::annotation::{EntityKind, QuoteKind, SpeakerKind};
use crate::span::Span;

/// A document of corrections: taking its last step away takes back what was said last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corrections {
    /// Whether the reader has checked the whole text: what no step names is then wrong.
    pub complete: bool,
    /// Whether the speakers that were said help to find others.
    pub read_again: bool,
    /// What was said, in order.
    pub steps: Vec<Step>,
}

/// Something said of one annotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What is meant.
    pub target: Target,
    /// Where it stands; of an entity, where one of its mentions does.
    pub anchor: Anchor,
    /// What is said of it.
    pub action: Action,
}

/// What a step speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// A quotation, from its first word to its last.
    Quote,
    /// One place where something is named.
    Mention,
    /// Somebody or something named, with all its mentions.
    Entity,
    /// A passage that stands twice, by its first copy.
    Duplicate,
}

/// What can be said of an annotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// It is right as it stands.
    Accept,
    /// There is none.
    Reject,
    /// It is a quotation of this kind.
    QuoteKind(QuoteKind),
    /// It is a name of this kind.
    NameKind(EntityKind),
    /// It stands here.
    Borders(Place),
    /// Somebody said it; nobody whom the text tells, where there is none.
    Speaker(Option<Voice>),
    /// There is a quotation at the anchor, in these parts of its words.
    AddQuote {
        /// The parts, in bytes of the anchor's words; all of them where there are none.
        parts: Vec<Span>,
        /// How it stands in the text.
        kind: QuoteKind,
        /// Who said it; nobody whom the text tells, where there is none.
        speaker: Option<Voice>,
    },
    /// There is a name of this kind at the anchor.
    AddMention(EntityKind),
    /// The entity is called so.
    Rename(String),
    /// The entity is the one of the mention there.
    Merge(Anchor),
    /// The mention names something of its own.
    Split,
    /// What the reader notes.
    Note(String),
}

/// A place with its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Where it stands, from its first word to its last.
    pub anchor: Anchor,
    /// The parts, in bytes of the anchor's words; all of them where there are none.
    pub parts: Vec<Span>,
}

/// A speaker as a reader says it: an entity, or a name of the reader's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// The name or description.
    pub name: String,
    /// What it is, where that is said.
    pub kind: Option<SpeakerKind>,
    /// A mention of it, where the text names it.
    pub mention: Option<Anchor>,
}

impl Target {
    /// All targets.
    pub const ALL: &'static [Self] = &[Self::Quote, Self::Mention, Self::Entity, Self::Duplicate];

    /// The name in documents.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Quote => "quote",
            Self::Mention => "mention",
            Self::Entity => "entity",
            Self::Duplicate => "duplicate",
        }
    }
}

impl Action {
    /// The name in documents.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Reject => "reject",
            Self::QuoteKind(_) | Self::NameKind(_) => "kind",
            Self::Borders(_) => "borders",
            Self::Speaker(_) => "speaker",
            Self::AddQuote { .. } | Self::AddMention(_) => "add",
            Self::Rename(_) => "rename",
            Self::Merge(_) => "merge",
            Self::Split => "split",
            Self::Note(_) => "note",
        }
    }
}
