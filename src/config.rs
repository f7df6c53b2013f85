//! What a caller can choose, and what it is told when the choice does not exist.

use crate::lang::Lang;
use std::error::Error;
use std::fmt;

/// How an [`Annotator`](crate::Annotator) is set up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// The language of the texts; `None` decides for each text.
    pub lang: Option<Lang>,
}

/// The name of the choice that leaves the language to the engine.
const AUTO: &str = "auto";

impl Config {
    /// The languages that can be asked for by name, `auto` first.
    #[must_use]
    pub fn lang_names() -> Vec<&'static str> {
        std::iter::once(AUTO).chain(Lang::ALL.iter().map(|lang| lang.code())).collect()
    }

    /// Sets the language by its code; `auto` decides for each text.
    ///
    /// # Errors
    ///
    /// When the engine does not know the language.
    ///
    /// ```
    /// use guillemet::Config;
    /// let error = Config::default().with_lang("tlh").unwrap_err();
    /// assert!(error.to_string().starts_with("unknown language \"tlh\"; choose one of auto, "));
    /// ```
    pub fn with_lang(self, name: &str) -> Result<Self, UnknownChoice> {
        if name == AUTO {
            return Ok(Self { lang: None });
        }
        match Lang::ALL.iter().find(|lang| lang.code() == name) {
            Some(&lang) => Ok(Self { lang: Some(lang) }),
            None => Err(UnknownChoice::new("language", name, Self::lang_names())),
        }
    }
}

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
}

impl fmt::Display for UnknownChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { what, given, allowed } = self;
        write!(f, "unknown {what} {given:?}; choose one of {}", allowed.join(", "))
    }
}

impl Error for UnknownChoice {}
