//! The pipeline: the only file that knows the order of stages.

use crate::annotation::Annotations;
use crate::config::Config;
use crate::document::Document;
use crate::duplicate::{Cleaned, Cleaning, Comparison};
use crate::entity::model::Model;
use crate::language::Language;
use crate::{duplicate, entity, lang, quote};

/// The engine: made once, used for any number of texts.
///
/// ```
/// use guillemet::{Annotator, Config};
/// let annotator = Annotator::new(&Config::default());
/// let found = annotator.annotate("« Nous irons au bout », a déclaré la ministre Marie Dupont.");
/// assert_eq!(found.quotes.len(), 1);
/// ```
#[derive(Debug)]
pub struct Annotator {
    lang: Option<Language>,
    duplicates: duplicate::Options,
    model: Option<Model>,
}

impl Annotator {
    /// Makes an engine; lexicons are read here, once.
    #[must_use]
    pub fn new(config: &Config) -> Self {
        Self { lang: config.lang, duplicates: config.duplicates, model: None }
    }

    /// Finds names by a trained model; without one, rules find them.
    #[must_use]
    pub fn with_model(self, model: Model) -> Self {
        Self { model: Some(model), ..self }
    }

    /// The text without its later copies; the first ones stay.
    ///
    /// ```
    /// use guillemet::duplicate::Cleaning;
    /// use guillemet::{Annotator, Config};
    /// let paragraph = "Le pont sur la rivière est fermé depuis dimanche soir.";
    /// let text = format!("{paragraph}\n\nRien ne bouge.\n\n{paragraph}\n");
    /// let cleaned = Annotator::new(&Config::default()).clean(&text, Cleaning::default());
    /// assert_eq!(cleaned.text, format!("{paragraph}\n\nRien ne bouge.\n"));
    /// ```
    #[must_use]
    pub fn clean(&self, text: &str, cleaning: Cleaning) -> Cleaned {
        let doc = self.read(text);
        duplicate::clean(text, &duplicate::detect(&doc, self.duplicates), cleaning)
    }

    /// Looks for the passages of a text in a source, exact or edited.
    ///
    /// ```
    /// use guillemet::{Annotator, Config};
    /// let source = "Le pont sur la rivière est fermé depuis dimanche soir. Le maire est absent.";
    /// let text = "Selon nous, rien ne bouge. Le pont sur la rivière est fermé depuis dimanche soir.";
    /// let found = Annotator::new(&Config::default()).compare(text, source);
    /// assert_eq!(found.passages[0].source.slice(source), "Le pont sur la rivière est fermé depuis dimanche soir.");
    /// assert_eq!(found.left_out[0].slice(source), "Le maire est absent.");
    /// ```
    #[must_use]
    pub fn compare(&self, text: &str, source: &str) -> Comparison {
        duplicate::compare(&self.read(text), &self.read(source))
    }

    /// Finds quotations, names and repeated passages; total and pure: any text gives annotations.
    ///
    /// The cost grows with the text's length. Of a text longer than 4 GiB the first 4 GiB are read.
    #[must_use]
    pub fn annotate(&self, text: &str) -> Annotations {
        let language = self.language();
        let lang = lang::data(language);
        let doc = self.read(text);
        let entities = entity::detect(&doc, lang, self.model.as_ref());
        let duplicates = duplicate::detect(&doc, self.duplicates);
        let quotes = quote::detect(&doc, lang, &entities, &duplicates);
        let misquotes = duplicate::misquotes(&doc, &quotes);
        let mut notices = doc.notices;
        notices.extend(duplicate::notices(&duplicates));
        notices.extend(duplicate::misquote_notices(doc.text, &quotes, &misquotes));
        notices.sort_by_key(|notice| notice.span);
        Annotations {
            language,
            quotes,
            mentions: entities.mentions,
            entities: entities.entities,
            duplicates,
            notices,
        }
    }

    fn language(&self) -> Language {
        self.lang.unwrap_or(Language::Fr)
    }

    fn read<'t>(&self, text: &'t str) -> Document<'t> {
        Document::new(text, lang::data(self.language()).conventions())
    }
}
