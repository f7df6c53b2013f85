//! What the labels of gold files mean.

use guillemet::annotation::EntityKind;

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
