//! Lexicons are read and changed by people: one entry a line, in order, each once, in one normal form.

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::{File, assert_none, files};

fn entries(file: &File) -> Vec<&str> {
    file.text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')).collect()
}

/// The entry's first form as a dictionary orders it: without accents, case and the hyphen of a mere ending.
fn first_form(entry: &str) -> String {
    let form = entry.split(['|', '=', '\t', ',']).next().unwrap_or_default().trim().to_lowercase();
    let form = form.replace('œ', "oe").replace('æ', "ae");
    form.trim_start_matches('-').nfd().filter(|c| !is_combining_mark(*c)).collect()
}

/// The first form without the pronouns of a French infinitive: `s'en prendre` is found at `prendre`.
fn lemma(entry: &str) -> String {
    let entry =
        ["se ", "s'"].iter().find_map(|pronoun| entry.strip_prefix(pronoun)).unwrap_or(entry);
    first_form(entry.strip_prefix("en ").unwrap_or(entry))
}

/// In the order of bytes or in that of a dictionary: both can be searched, by a program or by a reader.
fn is_sorted(entries: &[&str]) -> bool {
    entries.is_sorted()
        || entries.is_sorted_by_key(|entry| first_form(entry))
        || entries.is_sorted_by_key(|entry| lemma(entry))
}

fn complaints(file: &File) -> Vec<String> {
    let entries = entries(file);
    let mut found = Vec::new();
    if !is_sorted(&entries) {
        found.push(format!("{}: entries are not sorted", file.path));
    }
    let mut sorted = entries.clone();
    sorted.sort_unstable();
    let twice = sorted.windows(2).filter(|pair| pair[0] == pair[1]);
    found.extend(twice.map(|pair| format!("{}: `{}` stands twice", file.path, pair[0])));
    let loose = file.text.lines().filter(|line| !is_nfc(line) || line.trim_end() != *line);
    found
        .extend(loose.map(|line| format!("{}: `{line}` is not NFC, or ends in blanks", file.path)));
    found
}

#[test]
fn lexicons_are_sorted_unique_and_normal() {
    let found: Vec<_> =
        files().iter().filter(|file| file.is("src/lang/", ".txt")).flat_map(complaints).collect();
    assert_none(&found);
}

#[test]
fn disorder_is_seen() {
    let file = |text: &str| File { path: "words.txt".to_owned(), text: text.to_owned() };
    assert!(
        complaints(&file("# words\nabsoudre | v\nécrire | v\ns'en étonner | v\nfaire | v\n"))
            .is_empty()
    );
    assert!(complaints(&file("Alma\nZurich\nÉvian\n")).is_empty());
    assert_eq!(complaints(&file("dire\naffirmer\n")), ["words.txt: entries are not sorted"]);
    assert_eq!(complaints(&file("dire\ndire\n")), ["words.txt: `dire` stands twice"]);
    assert_eq!(complaints(&file("e\u{301}crire\n")).len(), 1);
}
