//! What the words of a language tell about names: first names, countries, titles, heads of organization names.
//!
//! Read once from the lists of a language; one look-up for each word then answers all questions about it.

use crate::document::Document;
use crate::document::fold;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

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
    pub tokens: Range<usize>,
    /// What it is.
    pub entry: Entry,
}

/// The lists that a gazetteer is read from: one entry a line, `#` before comments.
#[derive(Debug)]
pub(super) struct Sources {
    /// `CODE = names = adjectives`.
    pub(super) countries: &'static str,
    /// `name = CODE`.
    pub(super) capitals: &'static str,
    /// `full name = other names`.
    pub(super) organizations: &'static str,
    /// `word gender` lists.
    pub(super) gendered: &'static [(Kind, &'static str)],
    /// `word` lists.
    pub(super) plain: &'static [(Class, &'static str)],
    /// `word class`.
    pub(super) heads: &'static str,
    /// `masculine feminine`.
    pub(super) peoples: &'static str,
    /// Words that lose their vowel, so that a name's first word ends at the apostrophe.
    pub(super) elisions: &'static [&'static str],
}

/// What a list with genders holds.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    FirstNames,
    Titles,
    Roles,
}

/// The word lists of a language, ready for look-up.
#[derive(Debug)]
pub struct Gazetteer {
    words: HashMap<Box<str>, Entry, BuildHasherDefault<WordHasher>>,
    /// What follows the first word of a phrase, grouped by first word, longest first.
    phrases: Vec<(Box<str>, Entry)>,
}

impl Gazetteer {
    pub(super) fn read(sources: &Sources) -> Self {
        let mut reader = Reader { elisions: sources.elisions, ..Reader::default() };
        reader.countries(sources.countries);
        reader.capitals(sources.capitals);
        reader.organizations(sources.organizations);
        for &(class, list) in sources.plain {
            entries(list).for_each(|name| reader.name(name, Entry::of(class)));
        }
        for &(kind, list) in sources.gendered {
            reader.gendered(kind, list);
        }
        reader.heads(sources.heads);
        reader.peoples(sources.peoples);
        reader.finish()
    }

    /// What is known of a word, in lower case without accents.
    #[must_use]
    pub fn word(&self, plain: &str) -> Entry {
        self.words.get(plain).copied().unwrap_or_default()
    }

    /// What is known of each token of a document, and the longest phrases in it.
    #[must_use]
    pub fn look_up(&self, doc: &Document<'_>) -> (Vec<Entry>, Vec<Phrase>) {
        let mut phrases = Vec::new();
        let mut entries = Vec::with_capacity(doc.tokens.len());
        for (token_idx, token) in doc.tokens.iter().enumerate() {
            let entry =
                if token.is_word() { self.word(doc.plain(token_idx)) } else { Entry::default() };
            if entry.phrases.1 > 0
                && phrases.last().is_none_or(|last: &Phrase| last.tokens.end <= token_idx)
            {
                phrases.extend(self.phrase_at(doc, token_idx, entry.phrases));
            }
            entries.push(entry);
        }
        (entries, phrases)
    }

    fn phrase_at(
        &self,
        doc: &Document<'_>,
        first: usize,
        (start, len): (u32, u16),
    ) -> Option<Phrase> {
        let start = start as usize;
        self.phrases[start..start + usize::from(len)].iter().find_map(|(rest, entry)| {
            let end = phrase_end(doc, first + 1, rest)?;
            let tokens = first..end;
            is_name(doc, tokens.clone(), *entry).then_some(Phrase { tokens, entry: *entry })
        })
    }
}

/// Whether the tokens have the capitals that a name needs.
fn is_name(doc: &Document<'_>, mut tokens: Range<usize>, entry: Entry) -> bool {
    use crate::document::Case;
    if entry.classes.has(Class::Acronym) {
        return tokens.all(|idx| !matches!(doc.tokens[idx].case, Case::Lower | Case::Capitalized));
    }
    tokens.any(|idx| doc.tokens[idx].is_capitalized())
}

/// The token after a phrase whose remaining words are `rest`.
fn phrase_end(doc: &Document<'_>, first: usize, rest: &str) -> Option<usize> {
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

#[derive(Default)]
struct Reader {
    elisions: &'static [&'static str],
    words: HashMap<Box<str>, Entry, BuildHasherDefault<WordHasher>>,
    phrases: Vec<(Box<str>, Box<str>, Entry)>,
    groups: u16,
}

impl Reader {
    fn word(&mut self, plain: &str, entry: Entry) {
        self.words.entry(plain.into()).or_default().add(entry);
    }

    /// A name of one word or several, in any case.
    fn name(&mut self, name: &str, mut entry: Entry) {
        let letters = || name.chars().filter(|c| c.is_alphabetic());
        if letters().all(char::is_uppercase) && letters().count() > 1 {
            entry.classes = entry.classes.with(Class::Acronym);
        }
        let plain = fold::plain(name);
        let cut = self.first_word(&plain);
        if cut == plain.len() {
            return self.word(&plain, entry);
        }
        let (first, rest) = plain.split_at(cut);
        self.phrases.push((first.into(), rest.into(), entry));
    }

    /// Where the first token of a name ends.
    fn first_word(&self, plain: &str) -> usize {
        let end = plain
            .find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\'')))
            .unwrap_or(plain.len());
        match plain[..end].find('\'') {
            Some(at) if self.elisions.contains(&&plain[..at]) => at + 1,
            _ => end,
        }
    }

    fn next_group(&mut self) -> u16 {
        self.groups += 1;
        self.groups
    }

    fn countries(&mut self, list: &str) {
        for line in entries(list) {
            let mut parts = line.split(" = ");
            let (Some(code), Some(names)) = (parts.next(), parts.next()) else { continue };
            let group = self.next_group();
            let country = country_code(code);
            for name in names.split(", ") {
                self.name(name, Entry { country, group, ..Entry::of(Class::Country) });
            }
            for pair in parts.next().into_iter().flat_map(|pairs| pairs.split(", ")) {
                self.people(pair, country);
            }
        }
    }

    fn peoples(&mut self, list: &str) {
        entries(list).for_each(|pair| self.people(pair, [0; 2]));
    }

    /// `francais francaise`, with their plurals.
    fn people(&mut self, pair: &str, country: [u8; 2]) {
        for (word, gender) in pair.split(' ').zip([Class::Masculine, Class::Feminine]) {
            let mut entry = Entry { country, ..Entry::of(Class::People) };
            entry.classes = entry.classes.with(gender);
            self.word(word, entry);
            if !word.ends_with(['s', 'x']) {
                self.word(&format!("{word}s"), entry);
            }
        }
    }

    fn capitals(&mut self, list: &str) {
        for (name, code) in entries(list).filter_map(|line| line.split_once(" = ")) {
            self.name(name, Entry { country: country_code(code), ..Entry::of(Class::Capital) });
        }
    }

    fn organizations(&mut self, list: &str) {
        for line in entries(list) {
            let (full, others) = line.split_once(" = ").unwrap_or((line, ""));
            let group = if others.is_empty() { 0 } else { self.next_group() };
            let entry = Entry { group, ..Entry::of(Class::Organization) };
            self.name(full, entry);
            others
                .split(", ")
                .filter(|name| !name.is_empty())
                .for_each(|name| self.name(name, entry));
        }
    }

    fn gendered(&mut self, kind: Kind, list: &str) {
        for (word, gender) in entries(list).filter_map(|line| line.split_once(' ')) {
            let (mut classes, genders) = match kind {
                Kind::FirstNames => (Classes::default(), [Class::MaleName, Class::FemaleName]),
                Kind::Titles => {
                    (Classes::default().with(Class::Title), [Class::Masculine, Class::Feminine])
                }
                Kind::Roles => {
                    (Classes::default().with(Class::Role), [Class::Masculine, Class::Feminine])
                }
            };
            if gender != "f" {
                classes = classes.with(genders[0]);
            }
            if gender != "m" {
                classes = classes.with(genders[1]);
            }
            self.word(word, Entry { classes, ..Entry::default() });
        }
    }

    fn heads(&mut self, list: &str) {
        for (word, class) in entries(list).filter_map(|line| line.split_once(' ')) {
            let class = match class {
                "organization" => Class::OrganizationHead,
                "label" => Class::Label,
                "place" => Class::PlaceHead,
                "area" => Class::Area,
                "event" => Class::EventHead,
                _ => Class::Work,
            };
            self.word(word, Entry::of(class));
        }
    }

    fn finish(mut self) -> Gazetteer {
        self.phrases.sort_by(|a, b| (&a.0, b.1.len(), &a.1).cmp(&(&b.0, a.1.len(), &b.1)));
        for (position, (first, _, _)) in self.phrases.iter().enumerate() {
            let entry = self.words.entry(first.clone()).or_default();
            if entry.phrases.1 == 0 {
                entry.phrases.0 = position as u32;
            }
            entry.phrases.1 += 1;
        }
        let phrases = self.phrases.into_iter().map(|(_, rest, entry)| (rest, entry)).collect();
        Gazetteer { words: self.words, phrases }
    }
}

fn entries(list: &str) -> impl Iterator<Item = &str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn country_code(code: &str) -> [u8; 2] {
    code.as_bytes().try_into().unwrap_or_default()
}

/// FNV-1a: short keys, no attacker who could choose the lists.
#[derive(Debug)]
struct WordHasher(u64);

impl Default for WordHasher {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
