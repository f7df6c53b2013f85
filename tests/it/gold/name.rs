//! A named person, place or organization, by its bytes.

use guillemet::annotation::{EntityKind, Mention};

/// Start, end and kind of a mention.
pub(super) type Name = (usize, usize, EntityKind);

/// A mention as it is scored.
pub(super) fn of(mention: &Mention) -> Name {
    (mention.span.start(), mention.span.end(), mention.kind)
}

/// The kind of a label, in the standoff files or in ours; none for those that are not scored.
pub(super) fn kind(label: &str) -> Option<EntityKind> {
    Some(match label {
        "Person" | "PER" => EntityKind::Person,
        "Location" | "LOC" => EntityKind::Place,
        "Organization" | "ORG" => EntityKind::Organization,
        "Event" => EntityKind::Event,
        "Product" => EntityKind::Work,
        "Date" => EntityKind::Date,
        "Hour" => EntityKind::Time,
        _ => return None,
    })
}
