//! How long functions may be and how much they may take. These numbers only fall.

/// Lines of a function in `src/quote`, signature included.
pub(super) const MEDIAN_LINES: usize = 8;
pub(super) const NINETIETH_PERCENTILE_OF_LINES: usize = 18;
pub(super) const MOST_LINES: usize = 45;

/// Parameters of a function in `src/quote` and `src/entity`, `self` included.
pub(super) const MOST_PARAMETERS: usize = 5;
