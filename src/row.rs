//! What stands at the places of a sequence. A [`Row`] answers `None` beyond its ends; it has no indexing that could panic.

use crate::position::{Position, Stretch};
use std::fmt;
use std::marker::PhantomData;
use std::ops::Range;

/// What stands at the places of a sequence of `K`: the `K` themselves, or a side table's `V` for each of them.
///
/// ```
/// use guillemet::position::Position;
/// use guillemet::row::Row;
/// let letters: Row<char> = "né".chars().collect();
/// assert_eq!(letters.get(Position::new(1)), Some(&'é'));
/// assert_eq!(letters.get(letters.end()), None);
/// assert_eq!(letters.get(Position::START.before(1)), None);
/// ```
pub struct Row<K, V = K> {
    items: Vec<V>,
    of: PhantomData<fn() -> K>,
}

impl<K, V> Row<K, V> {
    /// What stands at a place; `None` for no place and beyond the end.
    #[must_use]
    pub fn get(&self, at: impl Into<Option<Position<K>>>) -> Option<&V> {
        self.items.get(at.into()?.index())
    }

    /// The same, to be changed.
    #[must_use]
    pub fn get_mut(&mut self, at: impl Into<Option<Position<K>>>) -> Option<&mut V> {
        self.items.get_mut(at.into()?.index())
    }

    /// What stands in a stretch, as far as the row goes.
    #[must_use]
    pub fn slice(&self, stretch: Range<Position<K>>) -> &[V] {
        &self.items[self.indices(stretch)]
    }

    /// The same, to be changed.
    #[must_use]
    pub fn slice_mut(&mut self, stretch: Range<Position<K>>) -> &mut [V] {
        let indices = self.indices(stretch);
        &mut self.items[indices]
    }

    fn indices(&self, stretch: Range<Position<K>>) -> Range<usize> {
        let end = stretch.end.index().min(self.items.len());
        stretch.start.index().min(end)..end
    }

    /// All that stands in the row, for what reads several places at once.
    #[must_use]
    pub fn as_slice(&self) -> &[V] {
        &self.items
    }

    /// The same, to be changed.
    #[must_use]
    pub fn as_mut_slice(&mut self) -> &mut [V] {
        &mut self.items
    }

    /// Everything in order.
    pub fn iter(&self) -> std::slice::Iter<'_, V> {
        self.items.iter()
    }

    /// Everything in order, each with its place.
    #[must_use]
    pub fn with_positions(&self) -> impl DoubleEndedIterator<Item = (Position<K>, &V)> {
        self.positions().each().zip(&self.items)
    }

    /// The places of the row.
    #[must_use]
    pub fn positions(&self) -> Range<Position<K>> {
        Position::START..self.end()
    }

    /// The place after the last one.
    #[must_use]
    pub fn end(&self) -> Position<K> {
        Position::new(self.items.len())
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there is nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The last one.
    #[must_use]
    pub fn last(&self) -> Option<&V> {
        self.items.last()
    }

    /// The first place where `holds` does not hold, in a row where it holds up to some place.
    #[must_use]
    pub fn partition_point(&self, holds: impl FnMut(&V) -> bool) -> Position<K> {
        Position::new(self.items.partition_point(holds))
    }

    /// Adds one at the end; its place.
    pub fn push(&mut self, item: V) -> Position<K> {
        let at = self.end();
        self.items.push(item);
        at
    }
}

impl<K, V: Clone> Row<K, V> {
    /// The same value at so many places.
    #[must_use]
    pub fn filled(value: V, len: usize) -> Self {
        Self::from(vec![value; len])
    }
}

impl<K, V: Clone> Clone for Row<K, V> {
    fn clone(&self) -> Self {
        Self::from(self.items.clone())
    }
}

impl<K, V> From<Vec<V>> for Row<K, V> {
    fn from(items: Vec<V>) -> Self {
        Self { items, of: PhantomData }
    }
}

impl<K, V> Default for Row<K, V> {
    fn default() -> Self {
        Self::from(Vec::new())
    }
}

impl<K, V> FromIterator<V> for Row<K, V> {
    fn from_iter<I: IntoIterator<Item = V>>(items: I) -> Self {
        Self::from(Vec::from_iter(items))
    }
}

impl<'r, K, V> IntoIterator for &'r Row<K, V> {
    type Item = &'r V;
    type IntoIter = std::slice::Iter<'r, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<K, V: fmt::Debug> fmt::Debug for Row<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.items.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::Row;
    use crate::position::Position;

    fn at(index: usize) -> Position<char> {
        Position::new(index)
    }

    #[test]
    fn a_row_answers_beyond_its_ends() {
        let row: Row<char> = "oui".chars().collect();
        assert_eq!(row.get(at(0).before(1)), None);
        assert_eq!(row.get(at(3)), None);
        assert_eq!(row.slice(at(1)..at(9)), ['u', 'i']);
        assert!(row.slice(at(7)..at(9)).is_empty());
        assert!(row.slice(at(2)..at(1)).is_empty());
        assert_eq!(row.partition_point(|&letter| letter != 'i'), at(2));
    }
}
