//! How much of what is unwanted may be left. These numbers only fall.

/// Modules of `src` that lie on a circle of imports.
pub(super) const MODULES_ON_CIRCLES: usize = 0;

/// Imports that go upwards in a folder, and files of it without a floor: `layers.rs` lists the floors.
pub(super) const UPWARD_IN_QUOTE: usize = 0;
pub(super) const UPWARD_IN_ENTITY: usize = 0;

/// Lines of a function in `src/quote`, signature included.
pub(super) const MEDIAN_LINES: usize = 8;
pub(super) const NINETIETH_PERCENTILE_OF_LINES: usize = 18;
pub(super) const MOST_LINES: usize = 45;

/// Parameters of a function in `src/quote` and `src/entity`, `self` included.
pub(super) const MOST_PARAMETERS: usize = 5;
/// Functions with more of them.
pub(super) const FUNCTIONS_WITH_MORE: usize = 0;
/// Boolean parameters that a caller writes as `true` or `false`.
pub(super) const LITERAL_BOOLEANS: usize = 0;
