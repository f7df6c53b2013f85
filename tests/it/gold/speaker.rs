//! Whether two names mean the same speaker.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// Articles and titles, which say nothing about who it is.
const EMPTY_WORDS: &[&str] = &[
    "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "et", "m", "mme", "mm", "dr",
    "me", "son", "sa", "ses", "leur", "leurs", "the", "a", "of", "mr", "mrs", "ms",
];

/// Words without accents and case.
fn words(name: &str) -> Vec<String> {
    let folded: String = name
        .to_lowercase()
        .replace('œ', "oe")
        .nfd()
        .filter(|&c| canonical_combining_class(c) == 0)
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let words = folded.split_whitespace().filter(|word| !EMPTY_WORDS.contains(word));
    words.map(str::to_owned).collect()
}

/// Whether the last word of one name stands in the other, or nobody is named on both sides.
pub(super) fn same(gold: Option<&str>, found: Option<&str>) -> bool {
    let (Some(gold), Some(found)) = (gold, found) else { return gold.is_none() && found.is_none() };
    let (gold, found) = (words(gold), words(found));
    let (Some(gold_last), Some(found_last)) = (gold.last(), found.last()) else {
        return gold == found;
    };
    found.contains(gold_last)
        || gold.contains(found_last) && found.len() > 1
        || found.iter().all(|word| gold.contains(word))
}

#[test]
fn a_last_name_is_enough() {
    assert!(same(Some("Aïda Thioune"), Some("Mme THIOUNE")));
    assert!(same(Some("Thioune"), Some("la députée Aïda Thioune")));
    assert!(same(Some("le cabinet de la ministre"), Some("ministre")));
    assert!(same(None, None));
}

#[test]
fn another_one_is_not_the_same() {
    assert!(!same(Some("Aïda Thioune"), Some("Aïda Sarr")));
    assert!(!same(Some("la directrice de l'école"), Some("la directrice du lycée")));
    assert!(!same(Some("Aïda Thioune"), None));
    assert!(!same(None, Some("un témoin")));
}
