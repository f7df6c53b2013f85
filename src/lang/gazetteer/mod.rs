//! What the words of a language tell about names: first names, countries, titles, heads of organization names.
//!
//! Read once from the lists of a language; one look-up for each word then answers all questions about it.

mod read;

use crate::annotation::Gender;
use crate::document::{Case, Document, Token, TokenPos, Tokens};
use crate::hash::WordMap;
use crate::position::Stretch;
use crate::row::Row;
pub(super) use read::{Kind, Sources};

/// Something that a word may be; the values are bits of [`Classes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum Class {
    /// A first name of men.
    MaleName = 1,
    /// A first name of women.
    FemaleName = 1 << 1,
    /// A country.
    Country = 1 << 2,
    /// A seat of government.
    Capital = 1 << 3,
    /// Any other town.
    Town = 1 << 4,
    /// A region, sea, river, mountain or island.
    Region = 1 << 5,
    /// An organization.
    Organization = 1 << 6,
    /// `Mme`, `Dr`.
    Title = 1 << 7,
    /// What a person is or does: `ministre`.
    Role = 1 << 8,
    /// An adjective of nationality, or a name of inhabitants.
    People = 1 << 9,
    /// A noun that begins an organization's name: `ministère`.
    OrganizationHead = 1 << 10,
    /// A noun that stands before an organization's name: `groupe`.
    Label = 1 << 11,
    /// A noun that begins a place's name: `rue`.
    PlaceHead = 1 << 12,
    /// A noun that stands before a place's name: `province`.
    Area = 1 << 13,
    /// A noun that begins an event's name: `coupe`.
    EventHead = 1 << 14,
    /// A noun that stands before a work's name: `film`.
    Work = 1 << 15,
    /// A small word inside names: `van`.
    Particle = 1 << 16,
    /// An ordinary word that often opens a sentence.
    Opener = 1 << 17,
    /// A title, role or inhabitant of masculine gender.
    Masculine = 1 << 18,
    /// A title, role or inhabitant of feminine gender.
    Feminine = 1 << 19,
    /// A name that is written all in capitals, and is one only there: `EI`.
    Acronym = 1 << 20,
    /// A word that is no name alone, whatever its case: `République`, `ADN`.
    Ordinary = 1 << 21,
    /// A head that is part of a name only where it is capitalized itself.
    CapitalHead = 1 << 22,
    /// A word that may begin a date, a time of day or an amount, digits apart.
    Measure = 1 << 23,
    /// A word that may begin what is told from another moment: `la` of `la veille`.
    Moment = 1 << 24,
}

/// A set of [`Class`]es.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Classes(u32);

impl Classes {
    /// A country, town, region or capital.
    pub const PLACE: Self = Self(
        Class::Country as u32 | Class::Capital as u32 | Class::Town as u32 | Class::Region as u32,
    );
    /// A first name of any gender.
    pub const FIRST_NAME: Self = Self(Class::MaleName as u32 | Class::FemaleName as u32);
    /// A word that may begin a date, a time of day or an amount, or what is told from another moment.
    pub const MEASURE: Self = Self(Class::Measure as u32 | Class::Moment as u32);

    /// Whether the class is in the set.
    #[must_use]
    pub const fn has(self, class: Class) -> bool {
        self.0 & class as u32 != 0
    }

    /// Whether the two sets share a class.
    #[must_use]
    pub const fn any(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    /// Whether nothing is known.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The gender of a title, a role or an inhabitant, where it has only one.
    pub(crate) fn gender(self) -> Option<Gender> {
        Gender::only(self.has(Class::Masculine), self.has(Class::Feminine))
    }

    const fn with(self, class: Class) -> Self {
        Self(self.0 | class as u32)
    }
}

/// What is known of a word or phrase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// All that it may be.
    pub classes: Classes,
    /// ISO 3166 code of a country, capital or people; two letters, or zeros.
    country: [u8; 2],
    /// Names of one organization share a number; 0 for none.
    group: u16,
    phrases: (u32, u16),
}

impl Entry {
    /// ISO 3166 alpha-2 code of the country that it names or belongs to.
    #[must_use]
    pub fn country(&self) -> Option<&str> {
        str::from_utf8(&self.country).ok().filter(|code| !code.starts_with('\0'))
    }

    /// A number that all names of one organization or country share.
    #[must_use]
    pub fn group(&self) -> Option<u16> {
        (self.group != 0).then_some(self.group)
    }
}

/// A name of several words in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Its tokens.
    pub tokens: Tokens,
    /// What it is.
    pub entry: Entry,
}

/// The word lists of a language, ready for look-up.
#[derive(Debug)]
pub struct Gazetteer {
    words: WordMap<Box<str>, Entry>,
    /// What follows the first word of a phrase, grouped by first word, longest first.
    phrases: Vec<(Box<str>, Entry)>,
}

impl Gazetteer {
    /// What is known of a word, in lower case without accents.
    #[must_use]
    pub fn word(&self, plain: &str) -> Entry {
        self.words.get(plain).copied().unwrap_or_default()
    }

    /// What is known of each token of a document, and the longest phrases in it.
    #[must_use]
    pub fn look_up(&self, doc: &Document<'_>) -> (Row<Token, Entry>, Vec<Phrase>) {
        let mut phrases = Vec::new();
        let mut entries = Row::default();
        for (token_idx, token) in doc.tokens.with_positions() {
            let entry =
                if token.is_word() { self.word(doc.plain(token_idx)) } else { Entry::default() };
            if entry.phrases.1 > 0
                && phrases.last().is_none_or(|last: &Phrase| last.tokens.end <= token_idx)
            {
                phrases.extend(self.phrase_at(doc, token_idx, entry));
            }
            entries.push(entry);
        }
        (entries, phrases)
    }

    /// The longest phrase at a token whose own entry is `opening`.
    fn phrase_at(&self, doc: &Document<'_>, first: TokenPos, opening: Entry) -> Option<Phrase> {
        let (start, len) = opening.phrases;
        let is_opener = opening.classes.has(Class::Opener);
        self.phrases.iter().skip(start as usize).take(usize::from(len)).find_map(|(rest, entry)| {
            let end = phrase_end(doc, first + 1, rest)?;
            let tokens = first..end;
            let named = first + usize::from(is_opener)..end;
            is_name(doc, named, *entry).then_some(Phrase { tokens, entry: *entry })
        })
    }
}

/// Whether the tokens have the capitals that a name needs.
fn is_name(doc: &Document<'_>, tokens: Tokens, entry: Entry) -> bool {
    if entry.classes.has(Class::Acronym) {
        return tokens.each().all(|idx| !matches!(doc.case(idx), Case::Lower | Case::Capitalized));
    }
    tokens.each().any(|idx| doc.is_capitalized(idx))
}

/// The token after a phrase whose remaining words are `rest`.
fn phrase_end(doc: &Document<'_>, first: TokenPos, rest: &str) -> Option<TokenPos> {
    let mut rest = rest;
    let mut token_idx = first;
    while !rest.is_empty() {
        let spaced = rest.starts_with(' ');
        rest = rest.trim_start_matches(' ');
        let token = doc.tokens.get(token_idx)?;
        if spaced && !token.spaced && !rest.starts_with('&') {
            return None;
        }
        rest = rest.strip_prefix(doc.plain(token_idx))?;
        token_idx += 1;
    }
    Some(token_idx)
}

impl Entry {
    fn of(class: Class) -> Self {
        Self { classes: Classes::default().with(class), ..Self::default() }
    }

    /// A noun that says what a person is; where it tells no gender, it may be of either.
    fn role(gender: Option<Gender>) -> Self {
        let classes = Classes::default().with(Class::Role);
        let classes = match gender {
            Some(Gender::Masculine) => classes.with(Class::Masculine),
            Some(Gender::Feminine) => classes.with(Class::Feminine),
            None => classes.with(Class::Masculine).with(Class::Feminine),
        };
        Self { classes, ..Self::default() }
    }

    fn add(&mut self, other: Self) {
        self.classes.0 |= other.classes.0;
        if self.country == [0; 2] {
            self.country = other.country;
        }
        if self.group == 0 {
            self.group = other.group;
        }
    }
}
