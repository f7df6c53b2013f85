//! What was wrong with a line of a list, and where.

use std::fmt;

/// A line of a list, or a part of one, that could not be used; the other lines work.
///
/// ```
/// use guillemet::lists::Lists;
/// let lists = Lists::read([("maison.txt", "place: Pont-Rouge\nplaec: Pont-Neuf")]);
/// assert!(lists.problems()[0].to_string().starts_with("maison.txt:2:1: unknown kind \"plaec\"; "));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The name of the list.
    pub list: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The character of the line where the fault begins, counted from 1.
    pub column: usize,
    /// What is wrong, and what would be right.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { list, line, column, message } = self;
        write!(f, "{list}:{line}:{column}: {message}")
    }
}

/// A fault inside a line.
#[derive(Debug)]
pub(super) struct Fault {
    /// The byte of the line where it begins.
    pub(super) at: usize,
    pub(super) message: String,
}

impl Fault {
    pub(super) fn new(at: usize, message: impl Into<String>) -> Self {
        Self { at, message: message.into() }
    }

    /// The same, that many bytes farther on.
    pub(super) fn behind(self, bytes: usize) -> Self {
        Self { at: self.at.saturating_add(bytes), ..self }
    }

    /// Tells of it; `text` is the line, the `line`th of `list`.
    pub(super) fn told(self, list: &str, line: usize, text: &str) -> Problem {
        let before = text.get(..self.at).unwrap_or(text);
        let column = before.chars().count() + 1;
        Problem { list: list.to_owned(), line, column, message: self.message }
    }
}
