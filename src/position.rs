//! Places in a sequence: a token's place is no sentence's, and a step back may lead nowhere.
//!
//! [`Position`] has no subtraction. Steps are total: [`Position::after`] stops at the largest place, [`Position::before`]
//! gives `None` in front of the first, [`Position::back`] stops there. What stands at a place is asked of a
//! [`Row`](crate::row::Row).

use std::fmt;
use std::hash::{Hash, Hasher};
use std::iter::FusedIterator;
use std::marker::PhantomData;
use std::ops::{Add, AddAssign, Range};

/// The place of a `T` in its sequence, or one past the last.
///
/// ```
/// use guillemet::position::Position;
/// let second = Position::<char>::new(1);
/// assert_eq!(second.before(1), Some(Position::START));
/// assert_eq!(second.before(2), None);
/// assert_eq!(second.back(2), Position::START);
/// assert_eq!((second + 3).since(second), 3);
/// ```
pub struct Position<T> {
    index: u32,
    of: PhantomData<fn() -> T>,
}

impl<T> Position<T> {
    /// The first place.
    pub const START: Self = Self { index: 0, of: PhantomData };

    /// The place with `index` others before it; the largest one where there are more than 4 294 967 295.
    #[must_use]
    pub fn new(index: usize) -> Self {
        Self { index: u32::try_from(index).unwrap_or(u32::MAX), of: PhantomData }
    }

    /// How many places lie before it.
    #[must_use]
    pub fn index(self) -> usize {
        self.index as usize
    }

    /// So many steps on.
    #[must_use]
    // Inlined at its thousand callers, the step that stops would weigh 5 kB in the page.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn after(self, steps: usize) -> Self {
        Self::new(self.index().saturating_add(steps))
    }

    /// So many steps back; none in front of the first place.
    #[must_use]
    pub fn before(self, steps: usize) -> Option<Self> {
        self.index().checked_sub(steps).map(Self::new)
    }

    /// At most so many steps back, as far as there are places.
    #[must_use]
    pub fn back(self, most: usize) -> Self {
        Self::new(self.index().saturating_sub(most))
    }

    /// How many steps lead here from an earlier place; 0 from here and from later ones.
    #[must_use]
    pub fn since(self, earlier: Self) -> usize {
        self.index().saturating_sub(earlier.index())
    }

    /// The stretch of so many places that begins here.
    #[must_use]
    pub fn ahead(self, places: usize) -> Range<Self> {
        self..self.after(places)
    }

    /// The stretch of at most so many places that ends here, this one not included.
    #[must_use]
    pub fn behind(self, places: usize) -> Range<Self> {
        self.back(places)..self
    }
}

impl<T> Add<usize> for Position<T> {
    type Output = Self;

    /// [`Position::after`].
    fn add(self, steps: usize) -> Self {
        self.after(steps)
    }
}

impl<T> AddAssign<usize> for Position<T> {
    fn add_assign(&mut self, steps: usize) {
        *self = self.after(steps);
    }
}

// Derived, these would ask the same of `T`.
impl<T> Copy for Position<T> {}

impl<T> Clone for Position<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> PartialEq for Position<T> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}

impl<T> Eq for Position<T> {}

impl<T> PartialOrd for Position<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Position<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.index.cmp(&other.index)
    }
}

impl<T> Hash for Position<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}

impl<T> Default for Position<T> {
    fn default() -> Self {
        Self::START
    }
}

impl<T> fmt::Debug for Position<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.index.fmt(f)
    }
}

/// What a range of numbers can do, for a range of places.
#[expect(clippy::len_without_is_empty, reason = "a range has `is_empty` of its own")]
pub trait Stretch<T> {
    /// Its places, one by one.
    fn each(&self) -> Each<T>;

    /// How many places it holds.
    fn len(&self) -> usize;

    /// Its last place.
    fn last(&self) -> Option<Position<T>>;
}

impl<T> Stretch<T> for Range<Position<T>> {
    fn each(&self) -> Each<T> {
        Each { rest: self.start.index..self.end.index, of: PhantomData }
    }

    fn len(&self) -> usize {
        self.end.since(self.start)
    }

    fn last(&self) -> Option<Position<T>> {
        self.end.before(1).filter(|last| self.contains(last))
    }
}

/// The places of a stretch, from both ends.
pub struct Each<T> {
    rest: Range<u32>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Each<T> {
    fn clone(&self) -> Self {
        Self { rest: self.rest.clone(), of: PhantomData }
    }
}

impl<T> Iterator for Each<T> {
    type Item = Position<T>;

    fn next(&mut self) -> Option<Position<T>> {
        self.rest.next().map(|index| Position { index, of: PhantomData })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.rest.size_hint()
    }

    fn nth(&mut self, n: usize) -> Option<Position<T>> {
        self.rest.nth(n).map(|index| Position { index, of: PhantomData })
    }
}

impl<T> DoubleEndedIterator for Each<T> {
    fn next_back(&mut self) -> Option<Position<T>> {
        self.rest.next_back().map(|index| Position { index, of: PhantomData })
    }
}

impl<T> ExactSizeIterator for Each<T> {
    fn len(&self) -> usize {
        self.rest.end.saturating_sub(self.rest.start) as usize
    }
}

impl<T> FusedIterator for Each<T> {}

#[cfg(test)]
mod tests {
    use super::{Position, Stretch};

    fn at(index: usize) -> Position<char> {
        Position::new(index)
    }

    #[test]
    fn steps_never_leave_the_row_downwards() {
        assert_eq!(at(0).before(1), None);
        assert_eq!(at(3).before(3), Some(at(0)));
        assert_eq!(at(1).back(5), at(0));
        assert_eq!(at(2).since(at(5)), 0);
        assert_eq!(at(usize::MAX).after(1), at(usize::MAX));
    }

    #[test]
    fn a_stretch_is_read_from_both_ends() {
        let stretch = at(2).ahead(3);
        assert_eq!(stretch.each().map(Position::index).collect::<Vec<_>>(), [2, 3, 4]);
        assert_eq!(stretch.each().next_back(), Some(at(4)));
        assert_eq!((stretch.len(), stretch.last()), (3, Some(at(4))));
        let backwards = at(4)..at(2);
        assert_eq!((backwards.len(), backwards.each().len(), backwards.last()), (0, 0, None));
    }
}
