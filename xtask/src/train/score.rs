//! Found names against gold ones: exact span and kind.

use super::brat::Article;
use guillemet::entity::model::labels::KINDS;
use std::collections::HashSet;
use std::fmt;
use std::ops::Range;

/// Names as bytes of the text, with the position of their kind.
pub(crate) type Names = Vec<(Range<usize>, usize)>;

/// Counts of right, found and gold names for each kind.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally {
    counts: [[u32; 3]; KINDS.len()],
}

impl Tally {
    /// Counts one article; a found name that is exactly a nested gold one is neither right nor wrong.
    pub(crate) fn add(&mut self, article: &Article, found: &Names) {
        let gold: HashSet<_> = article.names.iter().collect();
        for name in &article.names {
            self.counts[name.1][2] += 1;
        }
        for name in found.iter().filter(|name| !article.nested.contains(name)) {
            self.counts[name.1][1] += 1;
            self.counts[name.1][0] += u32::from(gold.contains(name));
        }
    }

    /// F over some kinds.
    pub(crate) fn f(&self, kinds: Range<usize>) -> f64 {
        let sum = |column: usize| {
            f64::from(self.counts[kinds.clone()].iter().map(|row| row[column]).sum::<u32>())
        };
        2.0 * sum(0) / (sum(1) + sum(2)).max(1.0)
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "F {:.4}", self.f(0..3))?;
        for (kind, name) in ["per", "loc", "org", "event", "work"].iter().enumerate() {
            write!(out, "  {name} {:.3}", self.f(kind..kind + 1))?;
        }
        Ok(())
    }
}
