//! The lists of `models/lexicon` to the lexicon of the model.

use super::table::build;
use guillemet::document::{Document, fold};
use guillemet::entity::model::lexicon::{BEGINS, Lexicon, NAME_TOKENS, Spelling, name_key, word_key};
use guillemet::lang::Lang;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

/// The lists of names, by their position in the model.
const LISTS: [&str; 9] = [
    "cities",
    "communes",
    "departments",
    "countries",
    "proper_names",
    "last_names",
    "first_names",
    "organizations",
    "places",
];

/// Builds the lexicon; only words up to a band of rarity are kept.
pub(crate) fn read(folder: &Path, rarest: u8) -> io::Result<Lexicon> {
    let (words, classes) = words(folder, rarest)?;
    let (names, lists) = names(folder)?;
    let (middle, coarse) = levels(folder)?;
    Ok(Lexicon { words, classes, middle, coarse, names, lists })
}

fn entries(folder: &Path, list: &str) -> io::Result<Vec<String>> {
    let path = folder.join(format!("{list}.txt"));
    if !path.exists() {
        return Ok(Vec::new());
    }
    let text = fs::read_to_string(path)?;
    Ok(text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(str::to_owned).collect())
}

type Words = (guillemet::entity::model::table::Table, Vec<u16>);

fn words(folder: &Path, rarest: u8) -> io::Result<Words> {
    let mut classes = BTreeMap::new();
    for line in entries(folder, "clusters")? {
        let mut fields = line.split(' ');
        let (Some(word), Some(Ok(cluster)), Some(Ok(band))) =
            (fields.next(), fields.next().map(str::parse::<u16>), fields.next().map(str::parse::<u8>))
        else {
            continue;
        };
        if band > rarest {
            continue;
        }
        let mut lower = String::new();
        fold::push_lower(word, &mut lower);
        classes.insert(word_key(&lower, spelling(word)), (cluster + 1) << 5 | u16::from(band));
    }
    Ok(build(classes))
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

fn levels(folder: &Path) -> io::Result<(Vec<u8>, Vec<u8>)> {
    let (mut middle, mut coarse) = (vec![0], vec![0]);
    for line in entries(folder, "cluster_levels")? {
        let mut fields = line.split(' ').skip(1).filter_map(|field| field.parse::<u8>().ok());
        middle.push(fields.next().unwrap_or(0) + 1);
        coarse.push(fields.next().unwrap_or(0) + 1);
    }
    Ok((middle, coarse))
}

fn names(folder: &Path) -> io::Result<Words> {
    let mut lists: BTreeMap<u64, u16> = BTreeMap::new();
    for (list, file) in LISTS.iter().enumerate() {
        for entry in entries(folder, file)? {
            let name = if *file == "first_names" { entry.split(' ').next().unwrap_or("") } else { &entry };
            let doc = Document::new(name, Lang::Fr.data().conventions());
            if doc.tokens.len() > NAME_TOKENS {
                continue;
            }
            let mut key = 0;
            for at in 0..doc.tokens.len() {
                key = name_key(key, doc.plain(at));
                let is_whole = at + 1 == doc.tokens.len();
                *lists.entry(key).or_default() |= if is_whole { 1 << list } else { BEGINS };
            }
        }
    }
    Ok(build(lists))
}
