//! Listed words, found from each word of a text on in one walk down the sorted list, however many there are.

use crate::sort;

/// Words of a list, and the entry that they belong to.
#[derive(Clone, Debug)]
pub(super) struct Literal {
    /// Folded.
    pub(super) words: String,
    pub(super) entry: usize,
}

/// All of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Literals {
    /// In the order of bytes.
    rows: Vec<Literal>,
}

impl From<Vec<Literal>> for Literals {
    fn from(mut rows: Vec<Literal>) -> Self {
        sort::by(&mut rows, |one, two| one.words.cmp(&two.words));
        Self { rows }
    }
}

impl Literals {
    /// Hands over those that a text begins with, the shortest first.
    pub(super) fn opening<'l>(&'l self, text: &str, mut take: impl FnMut(&'l Literal)) {
        let mut rows = &self.rows[..];
        for depth in 0.. {
            let ended = rows.partition_point(|row| row.words.len() <= depth);
            rows[..ended].iter().for_each(&mut take);
            rows = &rows[ended..];
            let (Some(byte), false) = (text.as_bytes().get(depth), rows.is_empty()) else { return };
            let at = |row: &Literal| row.words.as_bytes().get(depth).copied();
            let first = rows.partition_point(|row| at(row) < Some(*byte));
            let end = rows.partition_point(|row| at(row) <= Some(*byte));
            rows = &rows[first..end];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Literal, Literals};

    #[test]
    fn all_words_that_open_a_text_are_found() {
        let words = ["Pont", "Pont-Rouge", "Po", "Pont", "Quai", "Ponte", "Pont-Rouge-"];
        let rows = words.iter().enumerate();
        let rows = rows.map(|(entry, words)| Literal { words: (*words).to_owned(), entry });
        let literals = Literals::from(rows.collect::<Vec<_>>());
        let opening = |text: &str| {
            let mut found = Vec::new();
            literals.opening(text, |row| found.push(row.entry));
            found
        };
        assert_eq!(opening("Pont-Rouge"), [2, 0, 3, 1]);
        assert_eq!(opening("Pontet"), [2, 0, 3, 5]);
        assert_eq!(opening("Pot"), [2]);
        assert_eq!(opening(""), [0; 0]);
        assert_eq!(opening("Zoo"), [0; 0]);
    }
}
