//! Labels of tokens: for each kind of name, its first, inner and last token, and a name of one token.

use crate::annotation::EntityKind;
use crate::document::{Token, TokenPos, Tokens};
use crate::position::Stretch;
use crate::row::Row;

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

/// Scores of all labels at one token.
pub type Scores = [f32; LABELS];

/// The label of a token outside names.
pub const OUTSIDE: u8 = 0;

const FIRST: u8 = 0;
const INNER: u8 = 1;
const LAST: u8 = 2;
const SINGLE: u8 = 3;

/// A name as a stretch of tokens, with the position of its kind in [`KINDS`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Name {
    /// Its tokens; at least one.
    pub tokens: Tokens,
    /// Position in [`KINDS`].
    pub kind: usize,
}

/// Writes the labels of a name.
pub fn encode(name: &Name, labels: &mut Row<Token, u8>) {
    let base = 1 + 4 * name.kind as u8;
    match labels.slice_mut(name.tokens.clone()) {
        [] => {}
        [only] => *only = base + SINGLE,
        [first, inner @ .., last] => {
            *first = base + FIRST;
            inner.fill(base + INNER);
            *last = base + LAST;
        }
    }
}

/// Reads the names from the labels of the tokens that begin at `from`.
#[must_use]
pub fn decode(labels: &[u8], from: TokenPos) -> Vec<Name> {
    let mut names = Vec::new();
    let mut start = from;
    for (at, &label) in from.ahead(labels.len()).each().zip(labels) {
        if label == OUTSIDE {
            continue;
        }
        let (kind, place) = split(label);
        if matches!(place, FIRST | SINGLE) {
            start = at;
        }
        if matches!(place, LAST | SINGLE) {
            names.push(Name { tokens: start..at + 1, kind });
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
    use crate::position::Position;
    use crate::row::Row;

    fn name(start: usize, len: usize, kind: usize) -> Name {
        Name { tokens: Position::new(start).ahead(len), kind }
    }

    #[test]
    fn names_survive_their_labels() {
        let names = [name(0, 1, 1), name(1, 3, 0), name(5, 2, 0)];
        let mut labels = Row::filled(0, 8);
        for name in &names {
            encode(name, &mut labels);
        }
        let labels = labels.as_slice();
        assert_eq!(decode(labels, Position::START), names);
        assert!(labels.windows(2).all(|two| may_follow(two[0], two[1])));
    }

    #[test]
    fn a_name_never_breaks_off() {
        let mut labels = Row::filled(0, 2);
        encode(&name(0, 2, 2), &mut labels);
        let labels = labels.as_slice();
        assert!(!may_follow(labels[0], 0));
        assert!(!may_follow(0, labels[1]));
        assert!(
            (0..LABELS as u8).all(|label| may_follow(labels[0], label)
                == (label == labels[1] || label + 1 == labels[1]))
        );
    }
}
