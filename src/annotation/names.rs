//! What the kinds are called outside.

use super::{DuplicateKind, DuplicateWeight, EntityKind, NoticeCode, QuoteKind, SpeakerKind};

impl QuoteKind {
    /// The name in every published format.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Partial => "partial",
            Self::Indirect => "indirect",
        }
    }
}

impl SpeakerKind {
    /// The name in every published format.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organization => "organization",
            Self::Group => "group",
            Self::Document => "document",
        }
    }
}

impl EntityKind {
    /// All kinds.
    pub const ALL: [Self; 8] = [
        Self::Person,
        Self::Organization,
        Self::Place,
        Self::Event,
        Self::Work,
        Self::Date,
        Self::Time,
        Self::Quantity,
    ];

    /// The name in every published format.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organization => "organization",
            Self::Place => "place",
            Self::Event => "event",
            Self::Work => "work",
            Self::Date => "date",
            Self::Time => "time",
            Self::Quantity => "quantity",
        }
    }
}

impl DuplicateKind {
    /// The name in every published format.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Near => "near",
        }
    }
}

impl DuplicateWeight {
    /// The name in every published format.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Low => "low",
        }
    }
}

impl NoticeCode {
    /// The name in every published format.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::UnclosedMark => "unclosed-mark",
            Self::UnopenedMark => "unopened-mark",
            Self::TextTooLong => "text-too-long",
            Self::Seam => "seam",
            Self::Misquote => "misquote",
        }
    }
}
