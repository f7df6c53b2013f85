//! Common nouns for those who speak and for what they say it in.

use super::index::FormIndex;
use super::phrase::PhraseIndex;
use super::verb::Number;
use crate::annotation::Gender;

/// One reading of a word form as a noun that can stand for a speaker or for speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noun {
    /// Masculine singular, or the only form: `président` for `présidentes`.
    pub lemma: &'static str,
    /// What it names.
    pub kind: NounKind,
    /// Gender of this form; none where it serves both.
    pub gender: Option<Gender>,
    /// Number of this form; none where it serves both.
    pub number: Option<Number>,
}

/// What a noun names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NounKind {
    /// One person; several in the plural: `avocate`, `habitants`.
    Person,
    /// People who speak as one, in the plural or as a collective: `autorités`, `opposition`.
    Group,
    /// An institution, company, party or medium: `ministère`, `quotidien`.
    Organization,
    /// A text that speaks for whoever published it: `communiqué`, `rapport`.
    Document,
    /// An act or form of speech: `déclaration`, `propos`.
    Speech,
}

impl NounKind {
    /// Whether it names somebody, rather than a text or what is said.
    #[must_use]
    pub fn is_somebody(self) -> bool {
        matches!(self, Self::Person | Self::Group | Self::Organization)
    }
}

/// The nouns of a language that bear on who speaks.
#[derive(Debug)]
pub struct NounLexicon {
    words: FormIndex<Noun>,
    phrases: PhraseIndex<Noun>,
}

impl NounLexicon {
    /// A lexicon of single words and of phrases.
    #[must_use]
    pub fn new(words: FormIndex<Noun>, phrases: PhraseIndex<Noun>) -> Self {
        Self { words, phrases }
    }

    /// All readings of a lower-case word form; a word may name a text and an organization.
    ///
    /// ```
    /// use guillemet::{Language, lang, lang::lexicon::NounKind};
    /// let nouns = lang::data(Language::Fr).nouns();
    /// assert_eq!(nouns.lookup("sénatrices")[0].lemma, "sénateur");
    /// assert_eq!(nouns.lookup("communiqué")[0].kind, NounKind::Document);
    /// ```
    #[must_use]
    pub fn lookup(&self, lower: &str) -> &[Noun] {
        self.words.get(lower)
    }

    /// The longest noun of several tokens at the start of what `token_at` gives, with its number of tokens.
    pub fn phrase<'t>(
        &self,
        token_at: impl Fn(usize) -> Option<&'t str>,
    ) -> Option<(&Noun, usize)> {
        self.phrases.longest(token_at)
    }
}
