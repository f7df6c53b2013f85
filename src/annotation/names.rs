//! What the kinds are called outside.

use super::{
    Certainty, DuplicateKind, DuplicateWeight, EntityKind, Ground, Loss, NoticeCode, QuoteKind,
    Review, SpeakerKind,
};

/// One table for each kind: its variants in order, each with its name.
macro_rules! names {
    ($kind:ident: $($variant:ident = $name:literal),+ $(,)?) => {
        impl $kind {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name in every published format.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }
        }
    };
}

names! { QuoteKind: Direct = "direct", Partial = "partial", Indirect = "indirect" }

names! {
    Certainty: Sure = "sure", Probable = "probable", Doubtful = "doubtful", Unknown = "unknown",
}

names! {
    Ground:
    Named = "named",
    Subject = "subject",
    Spoke = "spoke",
    SpokeEarlier = "spoke-earlier",
    GoesOn = "goes-on",
    SpeaksNext = "speaks-next",
    Role = "role",
    Called = "called",
    Near = "near",
    Often = "often",
    Only = "only",
    New = "new",
    Again = "again",
    Turn = "turn",
}

names! {
    SpeakerKind:
    Person = "person",
    Organization = "organization",
    Group = "group",
    Document = "document",
}

names! {
    EntityKind:
    Person = "person",
    Organization = "organization",
    Place = "place",
    Event = "event",
    Work = "work",
    Date = "date",
    Time = "time",
    Quantity = "quantity",
    Other = "other",
}

names! { DuplicateKind: Exact = "exact", Near = "near" }

names! { DuplicateWeight: Full = "full", Low = "low" }

names! {
    NoticeCode:
    UnclosedMark = "unclosed-mark",
    UnopenedMark = "unopened-mark",
    TextTooLong = "text-too-long",
    Seam = "seam",
    OtherFact = "other-fact",
    Misquote = "misquote",
    UnreadLanguage = "unread-language",
    Own = "own",
}

names! {
    Review:
    Machine = "machine",
    Accepted = "accepted",
    Rejected = "rejected",
    Corrected = "corrected",
    Added = "added",
}

names! {
    Loss:
    WordsGone = "words-gone",
    OtherPlace = "other-place",
    NotFound = "not-found",
    BadParts = "bad-parts",
    Empty = "empty",
    Same = "same",
    Unfit = "unfit",
}
