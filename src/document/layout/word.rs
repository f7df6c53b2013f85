//! Words at the ends of lines.

use crate::document::fold::is_hyphen;

fn belongs(c: char) -> bool {
    c.is_alphanumeric() || is_hyphen(c)
}

/// The word that a piece begins with, hyphens inside included; empty where it begins with none.
pub(super) fn first(piece: &str) -> &str {
    let len = piece.find(|c| !belongs(c)).unwrap_or(piece.len());
    piece[..len].trim_end_matches(is_hyphen)
}

/// The word that a piece ends with; empty where it ends with none.
pub(super) fn last(piece: &str) -> &str {
    let rest = piece.trim_end_matches(belongs);
    piece[rest.len()..].trim_start_matches(is_hyphen)
}

/// All words of a text.
pub(super) fn all(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c| !belongs(c)).filter(|word| !word.is_empty())
}
