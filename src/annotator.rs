//! The pipeline: the only file that knows the order of stages.

use crate::annotation::{Annotations, DuplicateCluster, Notice, NoticeCode, QuoteId, Speaker};
use crate::config::Config;
use crate::document::{Document, Layout, Tokens};
use crate::duplicate::{Cleaned, Cleaning, Comparison};
use crate::entity::RawMention;
use crate::entity::model::Model;
use crate::language::Language;
#[cfg(feature = "lists")]
use crate::lists::Lists;
#[cfg(feature = "review")]
use crate::review::{self, Corrections};
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
    models: Vec<(Language, Model)>,
    #[cfg(feature = "lists")]
    lists: Lists,
}

/// What own lists name and note in a text.
type Own = (Vec<RawMention>, Vec<Notice>);

impl Annotator {
    /// Makes an engine; what is known of a language is read when a text in it first comes.
    #[must_use]
    pub fn new(config: &Config) -> Self {
        Self {
            lang: config.lang,
            duplicates: config.duplicates,
            models: Vec::new(),
            #[cfg(feature = "lists")]
            lists: Lists::default(),
        }
    }

    /// Finds the names of texts in `language` by a model that was trained on it; without one, rules find them.
    #[must_use]
    pub fn with_model(mut self, language: Language, model: Model) -> Self {
        self.add_model(language, model);
        self
    }

    /// Takes a model for texts in `language`, in place of one that was there.
    pub(crate) fn add_model(&mut self, language: Language, model: Model) {
        self.models.retain(|(of, _)| *of != language);
        self.models.push((language, model));
    }

    /// Finds what own lists name, and tells what they note, besides what the engine knows.
    ///
    /// ```
    /// use guillemet::lists::Lists;
    /// use guillemet::{Annotator, Config};
    /// let lists = Lists::read([("maison.txt", "organization: Atelier du Quai")]);
    /// let annotator = Annotator::new(&Config::default()).with_lists(lists);
    /// let found = annotator.annotate("L’Atelier du Quai ferme.");
    /// assert_eq!((found.mentions[0].rule.0, &*found.entities[0].name), ("own", "Atelier du Quai"));
    /// ```
    #[cfg(feature = "lists")]
    #[must_use]
    pub fn with_lists(self, lists: Lists) -> Self {
        Self { lists, ..self }
    }

    /// The own lists that it finds the words of.
    #[cfg(feature = "lists")]
    #[must_use]
    pub fn lists(&self) -> &Lists {
        &self.lists
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
        let layout = self.fold(text);
        let found = duplicate::detect(&self.read(&layout), self.duplicates);
        duplicate::clean_given(text, &layout, &found, cleaning)
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
        let (text, source) = (self.fold(text), self.fold(source));
        let mut found = duplicate::compare(&self.read(&text), &self.read(&source));
        found.place(|span| text.given(span), |span| source.given(span));
        found
    }

    /// Finds quotations, names and repeated passages; total and pure: any text gives annotations.
    ///
    /// Of a text in a language that the engine does not read only repeated passages are found, and a notice says so. The
    /// cost grows with the text's length. Of a text longer than 4 GiB the first 4 GiB are read.
    #[must_use]
    pub fn annotate(&self, text: &str) -> Annotations {
        self.annotate_told(text, &[])
    }

    /// The same, where the speakers of some quotations are known already.
    fn annotate_told(&self, text: &str, told: &[(QuoteId, Speaker)]) -> Annotations {
        let layout = self.fold(text);
        let language = self.language(&layout.text);
        let doc = read_in(language, &layout.text);
        let duplicates = duplicate::detect(&doc, self.duplicates);
        let mut found = match language {
            Some(language) => self.annotate_in(language, doc, duplicates, told),
            None => unread(&doc, duplicates, self.own(&doc).1),
        };
        found.place(text, |span| layout.given(span));
        found
    }

    /// [Annotates](Self::annotate) a text and applies what a reader said of it; the outcome of each step stands in
    /// [`Annotations::outcomes`].
    #[cfg(feature = "review")]
    #[must_use]
    pub fn correct(&self, text: &str, corrections: &Corrections) -> Annotations {
        let first = self.annotate(text);
        let quotes = if corrections.read_again { first.quotes.clone() } else { Vec::new() };
        let reviewed = review::apply(text, first, corrections);
        let told = reviewed.told.iter().filter_map(|(id, speaker)| Some((*id, speaker.clone()?)));
        let known: Vec<(QuoteId, Speaker)> = told.collect();
        if !corrections.read_again || known.is_empty() {
            return reviewed.annotations;
        }
        let mut again = self.annotate_told(text, &known);
        for (id, _) in &reviewed.told {
            let pair = (again.quotes.get_mut(id.index()), quotes.get(id.index()));
            if let (Some(quote), Some(first)) = pair {
                quote.clone_from(first);
            }
        }
        review::apply(text, again, corrections).annotations
    }

    /// What a step of corrections may mean elsewhere, given those before it; nothing where there is no such step.
    #[cfg(feature = "review")]
    #[must_use]
    pub fn offers(&self, text: &str, corrections: &Corrections, step: usize) -> review::Offers {
        let Some((before, [step, ..])) = corrections.steps.split_at_checked(step) else {
            return review::Offers::default();
        };
        let Corrections { complete, read_again, .. } = *corrections;
        let before = Corrections { complete, read_again, steps: before.to_vec() };
        review::offers(text, &self.correct(text, &before), step)
    }

    fn annotate_in(
        &self,
        language: Language,
        doc: Document<'_>,
        duplicates: Vec<DuplicateCluster>,
        told: &[(QuoteId, Speaker)],
    ) -> Annotations {
        let lang = lang::data(language);
        let (own, notes) = self.own(&doc);
        let entities = entity::detect(&doc, lang, self.model(language), own);
        let quotes = quote::detect(&doc, lang, &entities, &duplicates, told);
        let misquotes = duplicate::misquotes(&doc, &quotes);
        let mut notices = doc.notices;
        notices.extend(duplicate::notices(&duplicates));
        notices.extend(duplicate::misquote_notices(doc.text, &quotes, &misquotes));
        notices.extend(notes);
        Notice::sort(&mut notices);
        Annotations {
            language: Some(language),
            quotes,
            mentions: entities.mentions,
            entities: entities.entities,
            duplicates,
            notices,
            outcomes: None,
        }
    }

    #[cfg(feature = "lists")]
    fn own(&self, doc: &Document<'_>) -> Own {
        self.lists.find(doc)
    }

    #[cfg(not(feature = "lists"))]
    #[expect(clippy::unused_self, reason = "there it has no lists")]
    fn own(&self, _: &Document<'_>) -> Own {
        Own::default()
    }

    fn model(&self, language: Language) -> Option<&Model> {
        self.models.iter().find(|(of, _)| *of == language).map(|(_, model)| model)
    }

    fn language(&self, text: &str) -> Option<Language> {
        self.lang.or_else(|| lang::decide(text))
    }

    /// The text as a reader sees it, whatever its layout; its language is told only then.
    fn fold<'t>(&self, text: &'t str) -> Layout<'t> {
        Layout::fold(text, lang::data(self.lang.unwrap_or_default()).conventions())
    }

    fn read<'t>(&self, layout: &'t Layout<'_>) -> Document<'t> {
        read_in(self.language(&layout.text), &layout.text)
    }
}

/// Words and sentences of any language are found well enough for repeats under the conventions of the default one.
fn read_in(language: Option<Language>, text: &str) -> Document<'_> {
    Document::new(text, lang::data(language.unwrap_or_default()).conventions())
}

/// What is told of a text in a language that the engine does not read: what stands twice, what own lists note, and that it
/// is not read.
fn unread(
    doc: &Document<'_>,
    duplicates: Vec<DuplicateCluster>,
    notes: Vec<Notice>,
) -> Annotations {
    let first = doc.blocks.iter().next().map_or_else(Tokens::default, |block| block.tokens.clone());
    let message =
        "This text is in a language that is not read: only repeated passages were looked for.";
    let notice = Notice {
        code: NoticeCode::UnreadLanguage,
        span: doc.span(first),
        message: message.to_owned(),
    };
    let mut notices = vec![notice];
    notices.extend(notes);
    Notice::sort(&mut notices);
    Annotations {
        language: None,
        quotes: Vec::new(),
        mentions: Vec::new(),
        entities: Vec::new(),
        duplicates,
        notices,
        outcomes: None,
    }
}
