//! Which languages there are; what is known of each stands in `lang`.

/// A language that texts can be read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// French.
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
