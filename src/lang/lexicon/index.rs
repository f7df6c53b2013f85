//! Word forms to their readings: built once, then only read.

use crate::intern::Words;
use std::ops::Range;

/// All readings of every word form of a list.
#[derive(Debug)]
pub struct FormIndex<T> {
    words: Words,
    /// Where the readings of each word begin; one more than there are words.
    starts: Vec<u32>,
    readings: Vec<T>,
}

impl<T> FormIndex<T> {
    /// The readings of a lower-case form; none if the list does not have it.
    #[must_use]
    pub fn get(&self, form: &str) -> &[T] {
        let Some(word) = self.words.find(form) else { return &[] };
        let word = word as usize;
        &self.readings[self.starts[word] as usize..self.starts[word + 1] as usize]
    }

    /// Each form with its readings, in the order in which the forms first came.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[T])> {
        let ranges = self.starts.windows(2).map(|pair| pair[0] as usize..pair[1] as usize);
        (0..).zip(ranges).map(|(word, range)| (self.words.get(word), &self.readings[range]))
    }
}

/// Collects forms and readings for a [`FormIndex`].
#[derive(Debug)]
pub struct FormIndexBuilder<T> {
    words: Words,
    readings: Vec<(u32, T)>,
}

impl<T: Copy> FormIndexBuilder<T> {
    /// An empty index with room for about `n_forms`.
    #[must_use]
    pub fn with_capacity(n_forms: usize) -> Self {
        Self { words: Words::with_capacity(n_forms), readings: Vec::with_capacity(n_forms) }
    }

    /// Adds one reading of a form.
    pub fn add(&mut self, form: &str, reading: T) {
        let word = self.words.intern(form);
        self.readings.push((word, reading));
    }

    /// How many readings were added.
    #[must_use]
    pub fn len(&self) -> usize {
        self.readings.len()
    }

    /// Whether nothing was added.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.readings.is_empty()
    }

    /// Adds the forms of earlier additions again, with other readings.
    pub fn repeat(&mut self, additions: Range<usize>, change: impl Fn(T) -> T) {
        for addition in additions {
            let (word, reading) = self.readings[addition];
            self.readings.push((word, change(reading)));
        }
    }

    /// The finished index; the readings of a form keep the order in which they were added.
    #[must_use]
    pub fn build(self) -> FormIndex<T> {
        let mut starts = vec![0; self.words.len() + 1];
        for &(word, _) in &self.readings {
            starts[word as usize + 1] += 1;
        }
        for word in 1..starts.len() {
            starts[word] += starts[word - 1];
        }
        let mut next = starts.clone();
        let mut readings: Vec<T> = self.readings.iter().map(|&(_, reading)| reading).collect();
        for (word, reading) in self.readings {
            let position = &mut next[word as usize];
            readings[*position as usize] = reading;
            *position += 1;
        }
        FormIndex { words: self.words, starts, readings }
    }
}

#[cfg(test)]
mod tests {
    use super::FormIndexBuilder;

    #[test]
    fn forms_keep_their_readings_in_order() {
        let mut builder = FormIndexBuilder::with_capacity(0);
        for (form, reading) in [("dit", 1), ("dite", 2), ("dit", 3), ("", 4)] {
            builder.add(form, reading);
        }
        let index = builder.build();
        assert_eq!(index.get("dit"), [1, 3]);
        assert_eq!(index.get("dite"), [2]);
        assert_eq!(index.get(""), [4]);
        assert!(index.get("dites").is_empty());
        assert_eq!(index.iter().map(|(form, _)| form).collect::<Vec<_>>(), ["dit", "dite", ""]);
    }

    #[test]
    fn forms_are_repeated_with_other_readings() {
        let mut builder = FormIndexBuilder::with_capacity(2);
        builder.add("dit", 1);
        builder.add("disent", 2);
        builder.repeat(0..2, |reading| reading + 10);
        let index = builder.build();
        assert_eq!(index.get("dit"), [1, 11]);
        assert_eq!(index.get("disent"), [2, 12]);
    }

    #[test]
    fn thousands_of_forms_are_all_found_again() {
        let mut builder = FormIndexBuilder::with_capacity(8);
        for n in 0..5000_u32 {
            builder.add(&format!("forme{n}"), n);
        }
        let index = builder.build();
        assert!((0..5000).all(|n| index.get(&format!("forme{n}")) == [n]));
        assert!(index.get("forme5000").is_empty());
    }
}
