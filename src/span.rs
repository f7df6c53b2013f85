//! Byte ranges of the annotated text.

use std::ops::Range;

/// A half-open range of UTF-8 bytes into the annotated text, both ends on `char` boundaries.
///
/// Offsets are `u32`: a text longer than 4 GiB is cut when its document is made.
///
/// ```
/// use guillemet::Span;
/// let text = "« Oui »";
/// assert_eq!(Span::new(3, 6).slice(text), "Oui");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// Makes the span from `start` up to, not including, `end`, in bytes.
    ///
    /// # Panics
    ///
    /// When `end` lies before `start`.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        assert!(start <= end, "a span ends at {end}, before its start {start}");
        Self { start: start as u32, end: end as u32 }
    }

    /// First byte.
    #[must_use]
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// The byte after the last one.
    #[must_use]
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// Length in bytes.
    #[must_use]
    pub fn len(self) -> usize {
        self.end().saturating_sub(self.start())
    }

    /// Whether it covers no byte.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The bytes as a range, for indexing.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start()..self.end()
    }

    /// The piece of `text` that it covers.
    ///
    /// # Panics
    ///
    /// When `text` is not the text that the span was made for.
    #[must_use]
    pub fn slice(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// Whether `offset` lies inside.
    #[must_use]
    pub fn contains(self, offset: usize) -> bool {
        self.start() <= offset && offset < self.end()
    }

    /// Whether all of `other` lies inside.
    #[must_use]
    pub fn covers(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Its first so many bytes, at most all.
    #[must_use]
    pub fn keep(self, bytes: usize) -> Self {
        let end = self.start().saturating_add(bytes).min(self.end());
        Self { end: end as u32, ..self }
    }

    /// What remains without its first so many bytes; empty at its end where nothing does.
    #[must_use]
    pub fn skip(self, bytes: usize) -> Self {
        Self { start: self.keep(bytes).end, ..self }
    }

    /// The empty span at its start.
    #[must_use]
    pub fn before(self) -> Self {
        Self { end: self.start, ..self }
    }

    /// The empty span at its end.
    #[must_use]
    pub fn after(self) -> Self {
        Self { start: self.end, ..self }
    }

    /// What lies between this one and a later one; empty at its end where nothing does.
    #[must_use]
    pub fn until(self, later: Self) -> Self {
        Self { start: self.end, end: later.start.max(self.end) }
    }

    /// What of it lies in another one; empty at the nearer end of that where nothing does.
    #[must_use]
    pub fn within(self, other: Self) -> Self {
        let inside = |at: u32| at.clamp(other.start, other.end);
        Self { start: inside(self.start), end: inside(self.end) }
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn touching_spans_do_not_overlap() {
        assert!(!Span::new(0, 2).overlaps(Span::new(2, 4)));
        assert!(Span::new(0, 3).overlaps(Span::new(2, 4)));
    }

    #[test]
    fn no_piece_leaves_the_span() {
        let span = Span::new(3, 6);
        assert_eq!((span.keep(2), span.skip(2)), (Span::new(3, 5), Span::new(5, 6)));
        assert_eq!((span.keep(usize::MAX), span.skip(usize::MAX)), (span, span.after()));
        assert_eq!((span.before(), span.after()), (Span::new(3, 3), Span::new(6, 6)));
        assert_eq!(span.until(Span::new(8, 9)), Span::new(6, 8));
        assert_eq!(span.until(Span::new(4, 9)), span.after());
        assert_eq!(span.within(Span::new(4, 9)), Span::new(4, 6));
        assert_eq!(span.within(Span::new(7, 9)), Span::new(7, 7));
    }

    #[test]
    fn join_covers_both() {
        let joined = Span::new(5, 6).join(Span::new(1, 2));
        assert_eq!(joined, Span::new(1, 6));
        assert!(joined.covers(Span::new(5, 6)));
        assert!(joined.contains(1) && !joined.contains(6));
    }
}
