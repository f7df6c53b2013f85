//! The lists of names and words to the lexicon of the model.

use super::table::{Parts, lay_out};
use crate::files;
use anyhow::Result;
use guillemet::document::{Document, fold};
use guillemet::entity::model::lexicon::{
    BEGINS, Lexicon, NAME_TOKENS, Spelling, name_key, word_key,
};
use guillemet::entity::model::table::Table;
use guillemet::position::Stretch;
use guillemet::{Language, lang};
use std::collections::BTreeMap;
use std::path::Path;

/// The lists of names, by their position in the model, with what separates a name from what is said of it.
const LISTS: [(&str, &str); 10] = [
    ("models/lexicon/cities.txt", ""),
    ("models/lexicon/communes.txt", ""),
    ("models/lexicon/departments.txt", ""),
    ("models/lexicon/countries.txt", ""),
    ("models/lexicon/proper_names.txt", ""),
    ("models/lexicon/last_names.txt", ""),
    ("models/lexicon/first_names.txt", " "),
    ("src/lang/fr/gazetteer/organizations.txt", ""),
    ("src/lang/fr/gazetteer/regions.txt", ""),
    ("src/lang/fr/gazetteer/capitals.txt", " = "),
];

/// The parts of a lexicon, as they go into a pack.
pub(crate) struct Lists {
    pub(crate) words: Parts<u16>,
    pub(crate) names: Parts<u16>,
    pub(crate) middle: Vec<u8>,
    pub(crate) coarse: Vec<u8>,
}

impl Lists {
    /// Reads the lists; only words up to a band of rarity are kept.
    pub(crate) fn read(root: &Path, rarest: u8) -> Result<Self> {
        let (middle, coarse) = levels(root)?;
        Ok(Self { words: words(root, rarest)?, names: names(root)?, middle, coarse })
    }

    /// The lexicon that a pack with these lists gives.
    pub(crate) fn lexicon(&self) -> Lexicon {
        let table =
            |parts: &Parts<u16>| Table::new(&parts.sizes, parts.prints.clone()).unwrap_or_default();
        Lexicon {
            words: table(&self.words),
            classes: self.words.values.clone(),
            middle: self.middle.clone(),
            coarse: self.coarse.clone(),
            names: table(&self.names),
            lists: self.names.values.clone(),
        }
    }
}

fn entries(path: &Path) -> Result<Vec<String>> {
    let text = files::read(path)?;
    Ok(text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(str::to_owned)
        .collect())
}

fn words(root: &Path, rarest: u8) -> Result<Parts<u16>> {
    let mut classes = BTreeMap::new();
    for line in entries(&root.join("models/lexicon/clusters.txt"))? {
        let mut fields = line.split(' ');
        let (Some(word), Some(Ok(cluster)), Some(Ok(band))) = (
            fields.next(),
            fields.next().map(str::parse::<u16>),
            fields.next().map(str::parse::<u8>),
        ) else {
            continue;
        };
        if band <= rarest {
            let mut lower = String::new();
            fold::push_lower(word, &mut lower);
            classes.insert(word_key(&lower, spelling(word)), (cluster + 1) << 5 | u16::from(band));
        }
    }
    Ok(lay_out(classes))
}

fn spelling(word: &str) -> Spelling {
    let mut letters = word.chars();
    match (letters.next().is_some_and(char::is_uppercase), letters.any(char::is_lowercase)) {
        (false, _) => Spelling::Lower,
        (true, true) => Spelling::Capitalized,
        (true, false) if word.chars().count() == 1 => Spelling::Capitalized,
        (true, false) => Spelling::Upper,
    }
}

fn levels(root: &Path) -> Result<(Vec<u8>, Vec<u8>)> {
    let (mut middle, mut coarse) = (vec![0], vec![0]);
    for line in entries(&root.join("models/lexicon/cluster_levels.txt"))? {
        let mut fields = line.split(' ').skip(1).filter_map(|field| field.parse::<u8>().ok());
        middle.push(fields.next().unwrap_or(0) + 1);
        coarse.push(fields.next().unwrap_or(0) + 1);
    }
    Ok((middle, coarse))
}

fn names(root: &Path) -> Result<Parts<u16>> {
    let mut lists: BTreeMap<u64, u16> = BTreeMap::new();
    for (list, (path, end)) in LISTS.iter().enumerate() {
        for entry in entries(&root.join(path))? {
            let names = if end.is_empty() { &entry } else { entry.split(end).next().unwrap_or("") };
            for name in names.split([',', '=']) {
                add_name(name, list, &mut lists);
            }
        }
    }
    Ok(lay_out(lists))
}

fn add_name(name: &str, list: usize, lists: &mut BTreeMap<u64, u16>) {
    let doc = Document::new(name, lang::data(Language::Fr).conventions());
    if doc.tokens.len() > NAME_TOKENS {
        return;
    }
    let mut key = 0;
    for at in doc.tokens.positions().each() {
        key = name_key(key, doc.plain(at));
        let is_whole = at + 1 == doc.tokens.end();
        *lists.entry(key).or_default() |= if is_whole { 1 << list } else { BEGINS };
    }
}
