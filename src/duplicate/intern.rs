//! Words to numbers: equal words have equal numbers.

use super::hash::WordHasher;
use std::hash::Hasher;

/// A slot that holds no word.
const FREE: u64 = u64::MAX;

/// Numbers for words, in order of their first occurrence.
///
/// The words lie one behind the other, the frequent ones near the start: a map of separate strings would fetch each
/// word from another part of the memory, which takes most of the time in a text that exceeds the cache.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    words: String,
    /// Where each word ends in `words`.
    ends: Vec<u32>,
    /// Open addressing, never more than three quarters full: the upper half of a word's hash and its number.
    slots: Vec<u64>,
}

impl Numbers {
    /// How many different words it knows.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The number of a word; a new one where it is not known.
    pub(super) fn number(&mut self, word: &str) -> u32 {
        if 3 * self.slots.len() <= 4 * self.ends.len() {
            self.grow();
        }
        let hash = hash(word);
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        while self.slots[at] != FREE {
            let slot = self.slots[at];
            if slot >> 32 == hash >> 32 && self.word(slot as u32) == word {
                return slot as u32;
            }
            at = (at + 1) & mask;
        }
        let number = self.ends.len() as u32;
        self.slots[at] = hash >> 32 << 32 | u64::from(number);
        self.words.push_str(word);
        self.ends.push(self.words.len() as u32);
        number
    }

    fn word(&self, number: u32) -> &str {
        let number = number as usize;
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.words[start as usize..self.ends[number] as usize]
    }

    fn grow(&mut self) {
        let len = (self.slots.len() * 2).max(1 << 10);
        self.slots.clear();
        self.slots.resize(len, FREE);
        for number in 0..self.ends.len() as u32 {
            let hash = hash(self.word(number));
            let mut at = hash as usize & (len - 1);
            while self.slots[at] != FREE {
                at = (at + 1) & (len - 1);
            }
            self.slots[at] = hash >> 32 << 32 | u64::from(number);
        }
    }
}

fn hash(word: &str) -> u64 {
    let mut hasher = WordHasher::default();
    hasher.write(word.as_bytes());
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::Numbers;

    #[test]
    fn equal_words_have_equal_numbers() {
        let mut numbers = Numbers::default();
        let words: Vec<String> = (0..5000).map(|nth| format!("mot{nth}")).collect();
        for _ in 0..2 {
            for (nth, word) in (0..).zip(&words) {
                assert_eq!(numbers.number(word), nth);
            }
        }
        assert_eq!(numbers.number(""), 5000);
        assert_eq!(numbers.len(), 5001);
    }
}
