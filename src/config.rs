//! What a caller can choose.

use crate::choice::UnknownChoice;
use crate::duplicate;
use crate::language::Language;

/// How an [`Annotator`](crate::Annotator) is set up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// The language of the texts; `None` decides for each text, see [`lang::decide`](crate::lang::decide).
    pub lang: Option<Language>,
    /// Which repeats count.
    pub duplicates: duplicate::Options,
}

/// The name of the choice that leaves the language to the engine.
const AUTO: &str = "auto";

impl Config {
    /// The languages that can be asked for by name, `auto` first.
    #[must_use]
    pub fn lang_names() -> Vec<&'static str> {
        std::iter::once(AUTO).chain(Language::ALL.iter().map(|lang| lang.code())).collect()
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
            return Ok(Self { lang: None, ..self });
        }
        match Language::ALL.iter().find(|lang| lang.code() == name) {
            Some(&lang) => Ok(Self { lang: Some(lang), ..self }),
            None => Err(UnknownChoice::new("language", name, Self::lang_names())),
        }
    }
}
