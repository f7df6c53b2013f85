//! Found names against gold ones: exact span and kind.

use super::{Article, Names};
use guillemet::entity::model::labels::KINDS;
use std::collections::HashSet;
use std::fmt;
use std::ops::Range;

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
        let [.., f] = self.figures(kinds);
        f
    }

    /// Precision, recall and F over some kinds.
    pub(crate) fn figures(&self, kinds: Range<usize>) -> [f64; 3] {
        let [right, found, gold] = [0, 1, 2].map(|column| {
            f64::from(self.counts[kinds.clone()].iter().map(|row| row[column]).sum::<u32>())
        });
        [(right, found), (right, gold), (2.0 * right, found + gold)]
            .map(|(part, whole)| part / whole.max(1.0))
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

#[test]
fn bounds_and_kind_must_be_exact() {
    let article = Article {
        text: String::new(),
        names: vec![(0..4, 0), (9..19, 2), (30..33, 1)],
        nested: vec![(15..19, 1)],
    };
    let mut tally = Tally::default();
    tally.add(&article, &vec![(0..4, 0), (9..18, 2), (15..19, 1), (30..33, 0)]);
    assert_eq!(tally.counts[..3], [[1, 2, 1], [0, 0, 1], [0, 1, 1]]);
    assert_eq!(format!("{:.2?}", tally.figures(0..1)), "[0.50, 1.00, 0.67]");
    assert_eq!(format!("{:.2?}", tally.figures(3..4)), "[0.00, 0.00, 0.00]");
}
