//! What a caller is told when a choice does not exist.

use std::error::Error;
use std::fmt;

/// A choice that does not exist; its message names those that do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownChoice {
    what: &'static str,
    given: String,
    allowed: Vec<&'static str>,
}

impl UnknownChoice {
    pub(crate) fn new(what: &'static str, given: &str, allowed: Vec<&'static str>) -> Self {
        Self { what, given: given.to_owned(), allowed }
    }

    /// The one of `all` that has the given name.
    pub(crate) fn pick<T: Copy>(
        what: &'static str,
        given: &str,
        all: &[T],
        name: impl Fn(T) -> &'static str,
    ) -> Result<T, Self> {
        let found = all.iter().copied().find(|&one| name(one) == given);
        found.ok_or_else(|| Self::new(what, given, all.iter().copied().map(&name).collect()))
    }
}

impl fmt::Display for UnknownChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { what, given, allowed } = self;
        write!(f, "unknown {what} {given:?}; choose one of {}", allowed.join(", "))
    }
}

impl Error for UnknownChoice {}
