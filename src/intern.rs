//! Words to numbers: equal words have equal numbers.

use crate::hash;

/// A slot that holds no word.
const FREE: u64 = u64::MAX;

/// Distinct words, numbered in order of their first occurrence.
///
/// The words lie one behind the other, the frequent ones near the start: a map of separate strings would fetch each
/// word from another part of the memory, which takes most of the time in a text that exceeds the cache.
#[derive(Debug, Default)]
pub(crate) struct Words {
    text: String,
    /// Where each word ends in `text`.
    ends: Vec<u32>,
    /// Open addressing, never more than three quarters full: the upper half of a word's hash and its number.
    slots: Vec<u64>,
}

impl Words {
    /// No words yet, with room for so many.
    pub(crate) fn with_capacity(words: usize) -> Self {
        Self {
            text: String::with_capacity(words * 10),
            ends: Vec::with_capacity(words),
            slots: vec![FREE; (words * 2).next_power_of_two()],
        }
    }

    /// How many different words it knows.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The word of a number.
    pub(crate) fn get(&self, number: u32) -> &str {
        let number = number as usize;
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[number] as usize]
    }

    /// The number of a word; none where it is not known.
    pub(crate) fn find(&self, word: &str) -> Option<u32> {
        if self.slots.is_empty() { None } else { self.slot(word, hash::of(word)).ok() }
    }

    /// The number of a word; a new one where it is not known.
    pub(crate) fn intern(&mut self, word: &str) -> u32 {
        if 3 * self.slots.len() <= 4 * self.ends.len() {
            self.grow();
        }
        let hash = hash::of(word);
        let free = match self.slot(word, hash) {
            Ok(number) => return number,
            Err(free) => free,
        };
        let number = self.ends.len() as u32;
        self.slots[free] = hash >> 32 << 32 | u64::from(number);
        self.text.push_str(word);
        self.ends.push(self.text.len() as u32);
        number
    }

    /// The number of a word, or the free slot for it.
    fn slot(&self, word: &str, hash: u64) -> Result<u32, usize> {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        while self.slots[at] != FREE {
            let slot = self.slots[at];
            if slot >> 32 == hash >> 32 && self.get(slot as u32) == word {
                return Ok(slot as u32);
            }
            at = (at + 1) & mask;
        }
        Err(at)
    }

    fn grow(&mut self) {
        let len = (self.slots.len() * 2).max(1 << 10);
        self.slots.clear();
        self.slots.resize(len, FREE);
        for number in 0..self.ends.len() as u32 {
            let hash = hash::of(self.get(number));
            let mut at = hash as usize & (len - 1);
            while self.slots[at] != FREE {
                at = (at + 1) & (len - 1);
            }
            self.slots[at] = hash >> 32 << 32 | u64::from(number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn equal_words_have_equal_numbers() {
        for mut words in [Words::default(), Words::with_capacity(8)] {
            let many: Vec<String> = (0..5000).map(|nth| format!("mot{nth}")).collect();
            for _ in 0..2 {
                for (nth, word) in (0..).zip(&many) {
                    assert_eq!(words.intern(word), nth);
                }
            }
            assert_eq!(words.find("mot42"), Some(42));
            assert_eq!(words.find("mot5000"), None);
            assert_eq!(words.intern(""), 5000);
            assert_eq!(words.get(4999), "mot4999");
            assert_eq!(words.len(), 5001);
        }
    }

    #[test]
    fn no_word_is_known_at_first() {
        assert_eq!(Words::default().find("mot"), None);
        assert_eq!(Words::with_capacity(0).find("mot"), None);
    }
}
