//! Lists to a gazetteer.

use super::{Class, Classes, Entry, Gazetteer};
use crate::annotation::Gender;
use crate::document::fold;
use crate::hash::WordMap;
use crate::lang::lexicon::entries;
use crate::sort;
use std::hash::BuildHasherDefault;

/// The lists that a gazetteer is read from: one entry a line, `#` before comments.
#[derive(Debug)]
pub(in crate::lang) struct Sources {
    /// `CODE = names = adjectives`.
    pub(in crate::lang) countries: &'static str,
    /// `name = CODE`.
    pub(in crate::lang) capitals: &'static str,
    /// `full name = other names`.
    pub(in crate::lang) organizations: &'static str,
    /// `word gender` lists.
    pub(in crate::lang) gendered: &'static [(Kind, &'static str)],
    /// Nouns that say what the bearer of a name is, with their gender; none where it tells none.
    pub(in crate::lang) roles: fn() -> Vec<(&'static str, Option<Gender>)>,
    /// `word` lists.
    pub(in crate::lang) plain: &'static [(Class, &'static str)],
    /// `word class`.
    pub(in crate::lang) heads: &'static str,
    /// First words of dates, times and amounts, and of what is told from another moment.
    pub(in crate::lang) measures: fn() -> Vec<(Class, &'static str)>,
    /// `masculine feminine`.
    pub(in crate::lang) peoples: &'static str,
    /// The plural of a people's name, which may be the same.
    pub(in crate::lang) plural: fn(&str) -> String,
    /// Words that lose their vowel, so that a name's first word ends at the apostrophe.
    pub(in crate::lang) elisions: &'static [&'static str],
}

/// What a list with genders holds.
#[derive(Clone, Copy, Debug)]
pub(in crate::lang) enum Kind {
    FirstNames,
    Titles,
}

/// About how many words the lists of a language hold.
const N_WORDS: usize = 12_000;

impl Gazetteer {
    pub(in crate::lang) fn read(sources: &Sources) -> Self {
        let words = WordMap::with_capacity_and_hasher(N_WORDS, BuildHasherDefault::default());
        let mut reader = Reader {
            elisions: sources.elisions,
            plural: sources.plural,
            words,
            phrases: Vec::new(),
            groups: 0,
        };
        reader.countries(sources.countries);
        reader.capitals(sources.capitals);
        reader.organizations(sources.organizations);
        for &(class, list) in sources.plain {
            entries(list).for_each(|name| reader.name(name, Entry::of(class)));
        }
        for &(kind, list) in sources.gendered {
            reader.gendered(kind, list);
        }
        for (noun, gender) in (sources.roles)() {
            reader.word(&fold::plain(noun), Entry::role(gender));
        }
        reader.heads(sources.heads);
        for (class, word) in (sources.measures)() {
            reader.word(&fold::plain(word), Entry::of(class));
        }
        reader.peoples(sources.peoples);
        reader.finish()
    }
}

struct Reader {
    elisions: &'static [&'static str],
    plural: fn(&str) -> String,
    words: WordMap<Box<str>, Entry>,
    phrases: Vec<(Box<str>, Box<str>, Entry)>,
    groups: u16,
}

impl Reader {
    fn word(&mut self, plain: &str, entry: Entry) {
        match self.words.get_mut(plain) {
            Some(known) => known.add(entry),
            None => drop(self.words.insert(plain.into(), entry)),
        }
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
            let plural = (self.plural)(word);
            if plural != word {
                self.word(&plural, entry);
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

    /// `ministere organization`, `centre organization capital`.
    fn heads(&mut self, list: &str) {
        for (word, kind) in entries(list).filter_map(|line| line.split_once(' ')) {
            let (kind, is_capital) = match kind.split_once(' ') {
                Some((kind, _)) => (kind, true),
                None => (kind, false),
            };
            let mut entry = Entry::of(match kind {
                "organization" => Class::OrganizationHead,
                "label" => Class::Label,
                "place" => Class::PlaceHead,
                "area" => Class::Area,
                "event" => Class::EventHead,
                _ => Class::Work,
            });
            if is_capital {
                entry.classes = entry.classes.with(Class::CapitalHead);
            }
            self.word(word, entry);
        }
    }

    fn finish(mut self) -> Gazetteer {
        sort::by(&mut self.phrases, |a, b| (&a.0, b.1.len(), &a.1).cmp(&(&b.0, a.1.len(), &b.1)));
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

fn country_code(code: &str) -> [u8; 2] {
    code.as_bytes().try_into().unwrap_or_default()
}
