//! What each rule of quotations is worth in each of its cases: how often it finds something, and how often that is right.
//!
//! A find is right where it matches a gold quotation; whether its speaker is right is another question.

use super::quotes::Pair;
use super::table::{Figure, Table};
use guillemet::annotation::Quote;
use std::collections::BTreeMap;

/// The sets, as columns.
const COLUMNS: &[&str] = &["own", "afp", "quotes_fr"];

/// Hits and rights in one set.
type Count = (usize, usize);

/// Counts by rule and case, a column for each set.
#[derive(Default)]
pub(super) struct Rules(BTreeMap<(&'static str, &'static str), Vec<Count>>);

impl Rules {
    /// Counts the quotations of an article in the set of a column.
    pub(super) fn add(&mut self, column: usize, found: &[Quote], pairs: &[Pair]) {
        for (at, quote) in found.iter().enumerate() {
            let counts = self.0.entry((quote.rule.0, quote.case)).or_default();
            counts.resize(COLUMNS.len(), (0, 0));
            counts[column].0 += 1;
            counts[column].1 += usize::from(pairs.iter().any(|pair| pair.found == at));
        }
    }

    /// A row for each rule and case; none unless each column has been counted.
    pub(super) fn table(self) -> Option<Table> {
        let is_whole = |column: usize| self.0.values().any(|counts| counts[column].0 > 0);
        if !(0..COLUMNS.len()).all(is_whole) {
            return None;
        }
        let mut table = Table::new("rules", COLUMNS);
        for ((rule, case), counts) in self.0 {
            let figures = counts.iter().map(|&(hits, rights)| Figure::with_base(rights, hits));
            table.push(format!("{rule} {case}").trim_end().to_owned().leak(), figures.collect());
        }
        Some(table)
    }
}

#[test]
fn a_set_that_is_not_here_leaves_the_record_alone() {
    assert!(Rules::default().table().is_none());
    let mut rules = Rules::default();
    rules.0.insert(("quote.incise", "weak"), vec![(4, 3), (0, 0), (9, 9)]);
    assert!(rules.table().is_none());
    let mut rules = Rules::default();
    rules.0.insert(("quote.signed", ""), vec![(4, 3), (1, 0), (9, 9)]);
    let table = rules.table().expect("all sets are counted");
    assert_eq!(table.rows[0].0, "quote.signed");
    let shown: Vec<_> = table.rows[0].1.iter().map(ToString::to_string).collect();
    assert_eq!(shown, ["0.750 of 4", "0.000 of 1", "1.000 of 9"]);
}
