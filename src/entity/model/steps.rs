//! The moves from label to label that are possible, packed: one in three.
//!
//! Where a name ends or none is, nothing or a new name may follow; inside a name only the same name goes on.

use super::labels::{KINDS, LABELS, Scores};

/// Outside, and for each kind two labels.
const ENDS: usize = 1 + 2 * KINDS.len();

/// [`ENDS`], filled up to whole groups of four, which a processor handles at once.
const WIDTH: usize = ENDS.next_multiple_of(4);

/// Labels after which a name may begin: outside, and for each kind last and single.
const CLOSING: [usize; ENDS] = labels_of([3, 4]);

/// Labels that may follow those: outside, and for each kind first and single.
const OPENING: [usize; ENDS] = labels_of([1, 4]);

/// Inside a name: from first and inner one, to inner and last one.
const FROM: [usize; 2] = [1, 2];
const TO: [usize; 2] = [2, 3];

const fn labels_of(two: [usize; 2]) -> [usize; ENDS] {
    let mut labels = [0; ENDS];
    let mut at = 1;
    while at < ENDS {
        labels[at] = 4 * ((at - 1) / 2) + two[(at - 1) % 2];
        at += 1;
    }
    labels
}

/// Numbers for all possible moves, in the direction of the text or against it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Steps {
    from: Sides,
    to: Sides,
    between: [[f32; WIDTH]; ENDS],
    inside: [[[f32; 2]; 2]; KINDS.len()],
}

/// The labels on one side of the moves: between names, and inside a name of the first kind.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Sides {
    ends: [usize; ENDS],
    inner: [usize; 2],
}

const BEFORE: Sides = Sides { ends: CLOSING, inner: FROM };
const AFTER: Sides = Sides { ends: OPENING, inner: TO };

impl Steps {
    /// Packs numbers by label before, then label after.
    pub(super) fn forward(numbers: &[Scores; LABELS]) -> Self {
        Self::pack(BEFORE, AFTER, |before, after| numbers[before][after])
    }

    /// The same against the text.
    pub(super) fn backward(numbers: &[Scores; LABELS]) -> Self {
        Self::pack(AFTER, BEFORE, |after, before| numbers[before][after])
    }

    fn pack(from: Sides, to: Sides, number: impl Fn(usize, usize) -> f32) -> Self {
        let mut between = [[0.0; WIDTH]; ENDS];
        for (row, from) in between.iter_mut().zip(from.ends) {
            for (slot, to) in row.iter_mut().zip(to.ends) {
                *slot = number(from, to);
            }
        }
        let inside = std::array::from_fn(|kind| {
            from.inner.map(|from| to.inner.map(|to| number(4 * kind + from, 4 * kind + to)))
        });
        Self { from, to, between, inside }
    }

    /// What arrives at each label: `join` takes what has arrived so far, what is at the label left, and the move's
    /// number. Labels are left in ascending order.
    #[inline]
    pub(super) fn arrive(
        &self,
        values: &Scores,
        nothing: f32,
        join: impl Fn(f32, f32, f32) -> f32,
    ) -> Scores {
        let mut ends = [nothing; WIDTH];
        for (row, from) in self.between.iter().zip(self.from.ends) {
            let value = values[from];
            for at in 0..WIDTH {
                ends[at] = join(ends[at], value, row[at]);
            }
        }
        let mut arrived = [nothing; LABELS];
        for (to, end) in self.to.ends.into_iter().zip(ends) {
            arrived[to] = end;
        }
        for (kind, moves) in self.inside.iter().enumerate() {
            for (to, &label) in self.to.inner.iter().enumerate() {
                let leave = |so_far, from: usize| {
                    join(so_far, values[4 * kind + self.from.inner[from]], moves[from][to])
                };
                arrived[4 * kind + label] = leave(leave(nothing, 0), 1);
            }
        }
        arrived
    }
}
