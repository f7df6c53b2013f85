//! Labels of tokens: for each kind of name, its first, inner and last token, and a name of one token.

use crate::annotation::EntityKind;
use std::ops::Range;

/// The kinds of names that the model finds.
pub const KINDS: [EntityKind; 5] = [
    EntityKind::Person,
    EntityKind::Place,
    EntityKind::Organization,
    EntityKind::Event,
    EntityKind::Work,
];

/// How many labels there are.
pub const LABELS: usize = 1 + 4 * KINDS.len();

/// The label of a token outside names.
pub const OUTSIDE: u8 = 0;

const FIRST: u8 = 0;
const INNER: u8 = 1;
const LAST: u8 = 2;
const SINGLE: u8 = 3;

/// A name as token positions, with the position of its kind in [`KINDS`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Name {
    /// Its tokens; at least one.
    pub tokens: Range<usize>,
    /// Position in [`KINDS`].
    pub kind: usize,
}

/// Writes the labels of a name.
pub fn encode(name: &Name, labels: &mut [u8]) {
    let base = 1 + 4 * name.kind as u8;
    let last = name.tokens.end - 1;
    for at in name.tokens.clone() {
        let place = match (at == name.tokens.start, at == last) {
            (true, true) => SINGLE,
            (true, false) => FIRST,
            (false, true) => LAST,
            (false, false) => INNER,
        };
        labels[at] = base + place;
    }
}

/// Reads the names of a sequence of labels; positions count from `offset`.
#[must_use]
pub fn decode(labels: &[u8], offset: usize) -> Vec<Name> {
    let mut names = Vec::new();
    let mut start = 0;
    for (at, &label) in labels.iter().enumerate() {
        if label == OUTSIDE {
            continue;
        }
        let (kind, place) = split(label);
        if matches!(place, FIRST | SINGLE) {
            start = at;
        }
        if matches!(place, LAST | SINGLE) {
            names.push(Name { tokens: start + offset..at + 1 + offset, kind });
        }
    }
    names
}

/// Whether a label may follow another; the end of a text counts as outside.
#[must_use]
pub fn may_follow(before: u8, after: u8) -> bool {
    let opens = |label: u8| label == OUTSIDE || matches!(split(label).1, FIRST | SINGLE);
    let closes = |label: u8| label == OUTSIDE || matches!(split(label).1, LAST | SINGLE);
    if closes(before) { opens(after) } else { !opens(after) && split(before).0 == split(after).0 }
}

/// Position of the kind, and place in the name, of a label that is not [`OUTSIDE`].
#[must_use]
pub fn split(label: u8) -> (usize, u8) {
    (usize::from((label - 1) / 4), (label - 1) % 4)
}

#[cfg(test)]
mod tests {
    use super::{LABELS, Name, decode, encode, may_follow};

    #[test]
    fn names_survive_their_labels() {
        let names = [
            Name { tokens: 0..1, kind: 1 },
            Name { tokens: 1..4, kind: 0 },
            Name { tokens: 5..7, kind: 0 },
        ];
        let mut labels = [0; 8];
        for name in &names {
            encode(name, &mut labels);
        }
        assert_eq!(decode(&labels, 0), names);
        assert!(labels.windows(2).all(|two| may_follow(two[0], two[1])));
    }

    #[test]
    fn a_name_never_breaks_off() {
        let mut labels = [0; 2];
        encode(&Name { tokens: 0..2, kind: 2 }, &mut labels);
        assert!(!may_follow(labels[0], 0));
        assert!(!may_follow(0, labels[1]));
        assert!(
            (0..LABELS as u8).all(|label| may_follow(labels[0], label)
                == (label == labels[1] || label + 1 == labels[1]))
        );
    }
}
