//! Whether two names mean the same speaker.

use crate::document::fold::plain;

/// Articles and titles, which say nothing about who it is; in French and English.
const EMPTY_WORDS: &[&str] = &[
    "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "et", "m", "mme", "mm", "dr",
    "me", "son", "sa", "ses", "leur", "leurs", "the", "a", "of", "mr", "mrs", "ms",
];

/// Whether the found name means the speaker of gold: the last word of one name stands in the other, or nobody is named on
/// both sides. Accents, case, articles and titles do not count.
///
/// ```
/// use guillemet::score::same_speaker;
/// assert!(same_speaker(Some("Aïda Thioune"), Some("Mme THIOUNE")));
/// assert!(!same_speaker(Some("Aïda Thioune"), None));
/// ```
#[must_use]
pub fn same_speaker(gold: Option<&str>, found: Option<&str>) -> bool {
    let named = |name: &&str| !name.is_empty();
    let (gold, found) = (gold.filter(named), found.filter(named));
    let (Some(gold), Some(found)) = (gold, found) else { return gold == found };
    let (gold, found) = (words(gold), words(found));
    let (Some(gold_last), Some(found_last)) = (gold.last(), found.last()) else {
        return gold == found;
    };
    found.contains(gold_last)
        || gold.contains(found_last) && found.len() > 1
        || found.iter().all(|word| gold.contains(word))
}

/// Words without accents and case.
fn words(name: &str) -> Vec<String> {
    let plain = plain(name);
    let words = plain.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty() && !EMPTY_WORDS.contains(word))
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::same_speaker as same;

    #[test]
    fn a_last_name_is_enough() {
        assert!(same(Some("Aïda Thioune"), Some("Mme THIOUNE")));
        assert!(same(Some("Thioune"), Some("la députée Aïda Thioune")));
        assert!(same(Some("le cabinet de la ministre"), Some("ministre")));
        assert!(same(None, None));
    }

    #[test]
    fn accents_do_not_count_however_they_are_written() {
        assert!(same(Some("E\u{301}lise Bœuf"), Some("Élise Boeuf")));
        assert!(same(Some("Jean-Noël Le\u{301}ger"), Some("M. Leger")));
    }

    #[test]
    fn another_one_is_not_the_same() {
        assert!(!same(Some("Aïda Thioune"), Some("Aïda Sarr")));
        assert!(!same(Some("la directrice de l'école"), Some("la directrice du lycée")));
        assert!(!same(Some("Aïda Thioune"), None));
        assert!(!same(None, Some("un témoin")));
        assert!(!same(Some("Aïda Thioune"), Some("")));
    }
}
