//! Which languages there are; what is known of each stands in `lang`.

use crate::choice::UnknownChoice;
use std::str::FromStr;

/// A language that texts can be read in; the default is what a text is taken for where nothing tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// French.
    #[default]
    Fr,
}

impl Language {
    /// All languages, in the order of their codes.
    pub const ALL: &'static [Self] = &[Self::Fr];

    /// ISO 639-1 code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
        }
    }
}

impl FromStr for Language {
    type Err = UnknownChoice;

    /// Reads its code.
    fn from_str(code: &str) -> Result<Self, UnknownChoice> {
        UnknownChoice::pick("language", code, Self::ALL, Self::code)
    }
}
