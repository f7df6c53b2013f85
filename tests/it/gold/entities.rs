//! The figures of names: span and kind must be exact.

use super::table::Figure;
use guillemet::annotation::EntityKind;
use guillemet::score::NameCounts;

/// F of all kinds and of each.
pub(super) const COLUMNS: &[&str] = &["all", "person", "place", "organization"];

const KINDS: [EntityKind; 3] = [EntityKind::Person, EntityKind::Place, EntityKind::Organization];

/// The figures of [`COLUMNS`].
pub(super) fn row(names: &NameCounts) -> Vec<Figure> {
    let each = KINDS.iter().map(|&kind| Figure::from(names.together(&[kind]).f()));
    std::iter::once(names.together(&KINDS).f().into()).chain(each).collect()
}
