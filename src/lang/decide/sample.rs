//! What is looked at of a text, so that the decision costs the same for a book as for an article.

use super::tongues::{SMALL_WORDS, Tongues};
use crate::document::fold;

/// Stretches that are read, at even distances: a long quotation in another language fills one at most.
const STRETCHES: usize = 4;
/// Words that are read of each.
const WORDS: usize = 30;
/// Bytes of the longest word that may be a small one.
const LONGEST: usize = 12;

/// Words and letters of some stretches of a text.
#[derive(Debug, Default)]
pub(super) struct Sample {
    /// The small words, each as often as it stands there, with the languages that have it.
    pub(super) small: Vec<(&'static str, Tongues)>,
    /// How many words begin with a small letter.
    pub(super) uncapped: usize,
    pub(super) latin_letters: usize,
    pub(super) other_letters: usize,
}

impl Sample {
    pub(super) fn read(text: &str) -> Self {
        let mut sample = Self::default();
        let mut lower = String::new();
        for stretch in stretches(text) {
            let words = stretch.split(|c| !is_letter(c)).filter(|word| !word.is_empty());
            for word in words.take(WORDS) {
                sample.add(word, &mut lower);
            }
        }
        sample
    }

    fn add(&mut self, word: &str, lower: &mut String) {
        self.count_letters(word);
        self.uncapped += usize::from(word.starts_with(char::is_lowercase));
        if word.len() > LONGEST {
            return;
        }
        lower.clear();
        fold::push_lower(word, lower);
        let small = SMALL_WORDS.get_key_value(lower.as_str());
        self.small.extend(small.map(|(word, of)| (*word, *of)));
    }

    fn count_letters(&mut self, word: &str) {
        if word.is_ascii() {
            self.latin_letters += word.len();
            return;
        }
        for c in word.chars().filter(|c| c.is_alphabetic()) {
            *(if is_latin(c) { &mut self.latin_letters } else { &mut self.other_letters }) += 1;
        }
    }
}

fn is_letter(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphabetic();
    }
    (c.is_alphabetic() && !fold::is_apostrophe(c)) || fold::is_joining(c)
}

fn is_latin(c: char) -> bool {
    matches!(c, '\0'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}')
}

/// The quarters of a text; only blanks divide them.
fn stretches(text: &str) -> impl Iterator<Item = &str> {
    (0..STRETCHES).map(|idx| &text[border(text, idx)..border(text, idx + 1)])
}

/// The first blank behind a share of the text, or its end.
fn border(text: &str, idx: usize) -> usize {
    let from = match idx {
        0 => return 0,
        STRETCHES => text.len(),
        _ => text.floor_char_boundary(text.len() / STRETCHES * idx),
    };
    text[from..].find(char::is_whitespace).map_or(text.len(), |at| from + at)
}

#[cfg(test)]
mod tests {
    use super::{Sample, stretches};

    #[track_caller]
    fn check_small(text: &str, expected: &[&str]) {
        let words: Vec<_> = Sample::read(text).small.iter().map(|(word, _)| *word).collect();
        assert_eq!(words, expected, "{text}");
    }

    #[test]
    fn small_words_are_found_in_any_spelling() {
        check_small("« L’ÉTÉ, dit-il", &["l", "été", "dit", "il"]);
        check_small("qu'on 3 €\n", &["qu", "on"]);
    }

    #[test]
    fn stretches_are_the_whole_text() {
        for text in ["", "a", "é", "un deux trois quatre cinq", "日本語日本語", "  é\u{301} "]
        {
            assert_eq!(stretches(text).collect::<String>(), text);
        }
    }

    #[test]
    fn a_long_text_is_read_in_parts() {
        let sample = Sample::read(&"le pont ".repeat(10_000));
        assert_eq!((sample.small.len(), sample.uncapped), (60, 120));
    }
}
