//! Varied copies of articles: other names of the same kind, capitals without accents, headlines in capitals.

use super::random::Random;
use crate::files;
use crate::gold::Article;
use anyhow::Result;
use guillemet::document::fold;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Names to put in place of others.
pub(crate) struct Replacements {
    first: BTreeMap<String, char>,
    by_gender: BTreeMap<char, Vec<String>>,
    last: Vec<String>,
    towns: Vec<String>,
    known_towns: BTreeSet<String>,
}

impl Replacements {
    pub(crate) fn read(folder: &Path) -> Result<Self> {
        let read = |name: &str| -> Result<Vec<String>> {
            let text = files::read(&folder.join(name))?;
            Ok(text.lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect())
        };
        let first: BTreeMap<String, char> = read("first_names.txt")?
            .iter()
            .filter_map(|line| Some((line.split(' ').next()?.to_owned(), line.chars().last()?)))
            .collect();
        let mut by_gender: BTreeMap<char, Vec<String>> = BTreeMap::new();
        for (name, &gender) in &first {
            by_gender.entry(gender).or_default().push(name.clone());
        }
        let towns: Vec<String> = [read("cities.txt")?, read("communes.txt")?].concat();
        let known_towns = towns.iter().cloned().collect();
        Ok(Self { first, by_gender, last: read("last_names.txt")?, towns, known_towns })
    }
}

/// How many of the names of an article are replaced, and how many of its acronyms.
const REPLACED: f32 = 0.3;
const REPLACED_ACRONYMS: f32 = 0.15;

const PERSON: usize = 0;
const PLACE: usize = 1;
const ORGANIZATION: usize = 2;

/// A varied copy of an article; the same seed gives the same copy.
pub(crate) fn vary(article: &Article, names: &Replacements, seed: u64) -> Article {
    let mut variation = Variation {
        names,
        random: Random::new(seed),
        known: BTreeMap::new(),
        plain_capitals: false,
        upper_headline: false,
    };
    variation.plain_capitals = variation.random.unit() < 0.3;
    variation.upper_headline = variation.random.unit() < 0.15;
    variation.apply(article)
}

struct Variation<'a> {
    names: &'a Replacements,
    random: Random,
    /// What stands for each word of a name, so that a name stays itself through the article.
    known: BTreeMap<(usize, String), String>,
    plain_capitals: bool,
    upper_headline: bool,
}

impl Variation<'_> {
    fn apply(&mut self, article: &Article) -> Article {
        let mut copy = Article { text: String::new(), names: Vec::new(), nested: Vec::new() };
        let headline = article.text.find('\n').unwrap_or(0);
        let mut at = 0;
        for (range, kind) in &article.names {
            self.push(&article.text[at..range.start], at < headline, &mut copy.text);
            let name = self.name(&article.text[range.clone()], *kind);
            let start = copy.text.len();
            self.push(&name, range.start < headline, &mut copy.text);
            copy.names.push((start..copy.text.len(), *kind));
            at = range.end;
        }
        self.push(&article.text[at..], false, &mut copy.text);
        copy
    }

    fn push(&self, text: &str, in_headline: bool, out: &mut String) {
        for c in text.chars() {
            if in_headline && self.upper_headline {
                out.extend(c.to_uppercase());
            } else if self.plain_capitals
                && matches!(c, 'É' | 'È' | 'Ê' | 'À' | 'Â' | 'Î' | 'Ô' | 'Ç')
            {
                out.extend(fold::plain(&c.to_string()).chars().flat_map(char::to_uppercase));
            } else {
                out.push(c);
            }
        }
    }

    fn name(&mut self, name: &str, kind: usize) -> String {
        match kind {
            PERSON => self.person(name),
            PLACE if self.names.known_towns.contains(name) => {
                self.one_of(kind, name, |names| &names.towns)
            }
            ORGANIZATION if is_acronym(name) => self.acronym(name),
            _ => name.to_owned(),
        }
    }

    fn person(&mut self, name: &str) -> String {
        let words: Vec<String> = name
            .split(' ')
            .map(|word| {
                let is_name = word.chars().count() > 2
                    && word.starts_with(char::is_uppercase)
                    && word != word.to_uppercase();
                if !is_name {
                    return word.to_owned();
                }
                match self.names.first.get(word).copied() {
                    Some(gender) => self.one_of(PERSON, word, |names| {
                        names.by_gender.get(&gender).unwrap_or(&names.last)
                    }),
                    None => self.one_of(PERSON, word, |names| &names.last),
                }
            })
            .collect();
        words.join(" ")
    }

    /// Another name for `word` in a share of the cases, always the same within the article.
    fn one_of(
        &mut self,
        kind: usize,
        word: &str,
        list: impl Fn(&Replacements) -> &Vec<String>,
    ) -> String {
        if let Some(known) = self.known.get(&(kind, word.to_owned())) {
            return known.clone();
        }
        let list = list(self.names);
        let other = if self.random.unit() < REPLACED {
            list[self.random.below(list.len())].clone()
        } else {
            word.to_owned()
        };
        self.known.insert((kind, word.to_owned()), other.clone());
        other
    }

    fn acronym(&mut self, name: &str) -> String {
        if let Some(known) = self.known.get(&(ORGANIZATION, name.to_owned())) {
            return known.clone();
        }
        let mut other = name.to_owned();
        if self.random.unit() < REPLACED_ACRONYMS {
            other = (0..3 + self.random.below(3))
                .map(|_| char::from(b'A' + self.random.below(26) as u8))
                .collect();
        }
        self.known.insert((ORGANIZATION, name.to_owned()), other.clone());
        other
    }
}

fn is_acronym(name: &str) -> bool {
    name.len() > 2 && name.bytes().all(|byte| byte.is_ascii_uppercase())
}
