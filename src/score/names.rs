//! Names found against gold ones, counted: span and kind must be exact.

use super::count::Count;
use super::gold::{Gold, Name};
use crate::annotation::{EntityKind, Mention};
use std::collections::BTreeSet;
use std::ops::AddAssign;

/// What was counted of names, by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NameCounts {
    by_kind: [Count; EntityKind::ALL.len()],
    /// Those of gold whose kind is not known.
    lost: usize,
}

impl NameCounts {
    /// Counts the names of one article.
    pub(super) fn of(gold: &Gold, found: &[Mention]) -> Self {
        let names: BTreeSet<Name> = gold.names.iter().copied().collect();
        let found: BTreeSet<Name> = found.iter().map(|it| (it.span, it.kind)).collect();
        let mut counts = Self { lost: gold.lost.names, ..Self::default() };
        for name in &names {
            counts.kind(name.1).gold += 1;
        }
        for name in &found {
            let is_right = names.contains(name);
            let count = counts.kind(name.1);
            count.right += usize::from(is_right);
            count.found += usize::from(is_right || !gold.spared.names.contains(name));
        }
        counts
    }

    fn kind(&mut self, kind: EntityKind) -> &mut Count {
        let at = EntityKind::ALL.iter().position(|&other| other == kind);
        &mut self.by_kind[at.unwrap_or_default()]
    }

    /// The count of each kind.
    pub fn by_kind(&self) -> impl Iterator<Item = (EntityKind, Count)> {
        EntityKind::ALL.iter().copied().zip(self.by_kind)
    }

    /// The count of some kinds together; those of no known kind, which were missed, are among them.
    #[must_use]
    pub fn together(&self, kinds: &[EntityKind]) -> Count {
        let mut sum = Count { gold: self.lost, ..Count::default() };
        let meant = self.by_kind().filter(|(kind, _)| kinds.contains(kind));
        meant.for_each(|(_, count)| sum += count);
        sum
    }
}

impl AddAssign for NameCounts {
    fn add_assign(&mut self, other: Self) {
        self.by_kind.iter_mut().zip(other.by_kind).for_each(|(count, more)| *count += more);
        self.lost += other.lost;
    }
}
