//! Which year a day or month without one means.

/// A side of the document date.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Any,
    Before,
    After,
}

/// Of last year, this year and next year, the one that is nearest by `distance`, on the wanted side.
pub(super) fn nearest_year(now: i32, side: Side, distance: impl Fn(i32) -> i32) -> Option<i32> {
    let fits = |year: &i32| match side {
        Side::Any => true,
        Side::Before => distance(*year) < 0,
        Side::After => distance(*year) > 0,
    };
    (now - 1..=now + 1).filter(fits).min_by_key(|&year| distance(year).unsigned_abs())
}
