//! Lexicons are read and changed by people: one entry a line, in order, each once, in one normal form.

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::{File, assert_none, files};

fn entries(file: &File) -> Vec<&str> {
    file.text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')).collect()
}

/// The entry's own name in dictionary order: what stands before its fields, without accents and case.
fn dictionary_key(entry: &str) -> String {
    let name = entry.split(['|', '=', '\t']).next().unwrap_or_default().trim().to_lowercase();
    let name = ["se ", "s'"].iter().find_map(|pronoun| name.strip_prefix(pronoun)).unwrap_or(&name);
    name.nfd().filter(|c| !is_combining_mark(*c)).collect()
}

/// In the order of bytes, or in that of a dictionary: both can be searched, by a program or by a reader.
fn is_sorted(entries: &[&str]) -> bool {
    entries.is_sorted() || entries.is_sorted_by_key(|entry| dictionary_key(entry))
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
    assert!(complaints(&file("# words\nabsoudre\nécrire\ns'étonner\nfaire\n")).is_empty());
    assert!(complaints(&file("Alma\nZurich\nÉvian\n")).is_empty());
    assert_eq!(complaints(&file("dire\naffirmer\n")), ["words.txt: entries are not sorted"]);
    assert_eq!(complaints(&file("dire\ndire\n")), ["words.txt: `dire` stands twice"]);
    assert_eq!(complaints(&file("e\u{301}crire\n")).len(), 1);
}
