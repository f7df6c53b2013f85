//! What is known of words and names apart from the training text: clusters of words of like use, lists of names.

use super::hash;
use super::table::Table;

/// The cluster of a word that is not known.
pub const UNKNOWN: u16 = 0;

/// What the clusters say of a word in one spelling.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordClass {
    /// Fine cluster, from 1; [`UNKNOWN`] for a word that is not known.
    pub fine: u16,
    /// How rare it is: the binary logarithm of its rank; 0 for a word that is not known.
    pub band: u8,
}

/// Which spelling of a word is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// `ministre`
    Lower,
    /// `Ministre`
    Capitalized,
    /// `MINISTRE`
    Upper,
}

/// The key of a word, given in lower case, in one spelling.
#[must_use]
pub fn word_key(lower: &str, spelling: Spelling) -> u64 {
    hash::pair(hash::word(lower), spelling as u64)
}

/// The key of a longer name: that of its beginning and the next word, without accents.
#[must_use]
pub fn name_key(beginning: u64, plain: &str) -> u64 {
    hash::pair(beginning, hash::word(plain))
}

/// Longest name in the lists, in tokens.
pub const NAME_TOKENS: usize = 7;

/// How many lists of names there may be.
pub const LISTS: usize = 12;
/// Marks a key in [`Lexicon`] that only begins a longer name.
pub const BEGINS: u16 = 1 << 15;

/// Where a token stands in a name of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Nowhere.
    Outside,
    /// It is the whole name.
    Whole,
    /// It is the name's first token.
    First,
    /// It is inside.
    Inside,
    /// It is the last one.
    Last,
}

/// For each list, where a token stands in one of its names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Listed(u64);

impl Listed {
    /// Whether no list has it.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// All lists and places in one number.
    #[must_use]
    pub fn code(self) -> u64 {
        self.0
    }

    /// List and place, for each list that has it.
    pub fn each(self) -> impl Iterator<Item = (usize, u64)> {
        (0..LISTS)
            .map(move |list| (list, self.0 >> (4 * list) & 15))
            .filter(|&(_, place)| place > 0)
    }

    /// Notes a place in a name of a list, unless there is one of that list already.
    pub(super) fn set(&mut self, list: usize, place: Place) {
        let shift = 4 * list;
        let is_free = self.0 & 15 << shift == 0;
        if is_free {
            self.0 |= (place as u64) << shift;
        }
    }
}

/// Word classes and lists of names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lexicon {
    /// The known words.
    pub words: Table,
    /// Cluster and band of each known word: `cluster << 5 | band`.
    pub classes: Vec<u16>,
    /// Middle cluster of each fine one.
    pub middle: Vec<u8>,
    /// Coarse cluster of each fine one.
    pub coarse: Vec<u8>,
    /// The beginnings of all names.
    pub names: Table,
    /// For each beginning, the lists that have it as a whole name, one bit a list, and [`BEGINS`].
    pub lists: Vec<u16>,
}

impl Lexicon {
    /// The class of a word, given in lower case, in one spelling.
    #[must_use]
    pub fn class(&self, lower: u64, spelling: Spelling) -> WordClass {
        let Some(at) = self.words.find(hash::pair(lower, spelling as u64)) else {
            return WordClass::default();
        };
        let class = self.classes.get(at).copied().unwrap_or(0);
        WordClass { fine: class >> 5, band: (class & 31) as u8 }
    }

    /// Middle and coarse cluster of a fine one; 0 for none.
    #[must_use]
    pub fn levels(&self, fine: u16) -> (u8, u8) {
        let at = usize::from(fine);
        let level = |levels: &[u8]| levels.get(at).copied().unwrap_or(0);
        (level(&self.middle), level(&self.coarse))
    }

    /// For each list, how many of the words, given without accents, make the longest name that begins with the first.
    pub(super) fn longest_names<'w>(&self, words: impl Iterator<Item = &'w str>) -> [usize; LISTS] {
        let mut key = 0;
        let mut longest = [0; LISTS];
        for (length, word) in (1..=NAME_TOKENS).zip(words) {
            key = name_key(key, word);
            let Some(found) = self.names.find(key) else { break };
            let lists = self.lists.get(found).copied().unwrap_or(0);
            for (list, longest) in longest.iter_mut().enumerate() {
                if lists >> list & 1 == 1 {
                    *longest = length;
                }
            }
            if lists & BEGINS == 0 {
                break;
            }
        }
        longest
    }
}
