//! What was counted, and the shares that come of it.

use std::ops::AddAssign;

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many are meant.
    pub part: usize,
    /// Of how many.
    pub of: usize,
}

impl Share {
    /// From 0 to 1; none of nothing.
    ///
    /// ```
    /// use guillemet::score::Share;
    /// assert_eq!(Share { part: 3, of: 4 }.value(), Some(0.75));
    /// assert_eq!(Share::default().value(), None);
    /// ```
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts of items, far below the limit")]
    pub fn value(self) -> Option<f64> {
        (self.of > 0).then(|| self.part as f64 / self.of as f64)
    }
}

impl AddAssign for Share {
    fn add_assign(&mut self, other: Self) {
        self.part += other.part;
        self.of += other.of;
    }
}

/// Items of one sort: those that are found, those that are there, and those that are both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Found, and in gold.
    pub right: usize,
    /// Found, right or wrong.
    pub found: usize,
    /// In gold, found or missed.
    pub gold: usize,
}

impl Count {
    /// The right ones of those that were found.
    #[must_use]
    pub fn precision(self) -> Share {
        Share { part: self.right, of: self.found }
    }

    /// The found ones of those that are there.
    #[must_use]
    pub fn recall(self) -> Share {
        Share { part: self.right, of: self.gold }
    }

    /// The harmonic mean of precision and recall.
    #[must_use]
    pub fn f(self) -> Share {
        Share { part: 2 * self.right, of: self.found + self.gold }
    }

    /// How many items were judged: right, wrong and missed ones.
    ///
    /// ```
    /// use guillemet::score::Count;
    /// assert_eq!(Count { right: 7, found: 9, gold: 8 }.items(), 10);
    /// ```
    #[must_use]
    pub fn items(self) -> usize {
        (self.found + self.gold).saturating_sub(self.right)
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.right += other.right;
        self.found += other.found;
        self.gold += other.gold;
    }
}

#[cfg(test)]
mod tests {
    use super::{Count, Share};

    #[test]
    fn f_is_the_harmonic_mean() {
        let count = Count { right: 6, found: 8, gold: 12 };
        let [p, r, f] = [count.precision(), count.recall(), count.f()].map(Share::value);
        assert_eq!((p, r, f), (Some(0.75), Some(0.5), Some(0.6)));
    }
}
