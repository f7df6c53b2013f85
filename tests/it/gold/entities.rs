//! Names found against gold ones: span and kind must be exact.

use super::article::Article;
use super::name::Name;
use super::table::Figure;
use guillemet::annotation::EntityKind;
use std::collections::BTreeSet;

/// F of all kinds and of each.
pub(super) const COLUMNS: &[&str] = &["all", "person", "place", "organization"];

const KINDS: [EntityKind; 3] = [EntityKind::Person, EntityKind::Place, EntityKind::Organization];

/// Names of one kind.
#[derive(Clone, Copy, Default)]
struct Count {
    right: usize,
    found: usize,
    gold: usize,
}

/// What was counted so far, for each of [`KINDS`].
#[derive(Default)]
pub(super) struct Entities([Count; 3]);

impl Entities {
    pub(super) fn add(&mut self, article: &Article, found: impl Iterator<Item = Name>) {
        let mut found: BTreeSet<Name> = found.collect();
        article.inner_names.iter().for_each(|name| _ = found.remove(name));
        let gold: BTreeSet<Name> = article.names.iter().copied().collect();
        for (kind, count) in KINDS.into_iter().zip(&mut self.0) {
            let of_kind =
                |names: &BTreeSet<Name>| names.iter().filter(|name| name.2 == kind).count();
            count.gold += of_kind(&gold);
            count.found += of_kind(&found);
            count.right += of_kind(&gold.intersection(&found).copied().collect());
        }
    }

    /// The figures of [`COLUMNS`].
    pub(super) fn row(&self) -> Vec<Figure> {
        let sum = |part: fn(&Count) -> usize| self.0.iter().map(part).sum();
        let all = Figure::f(sum(|c| c.right), sum(|c| c.found), sum(|c| c.gold));
        let each = self.0.iter().map(|c| Figure::f(c.right, c.found, c.gold));
        std::iter::once(all).chain(each).collect()
    }
}
