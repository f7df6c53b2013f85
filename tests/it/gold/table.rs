//! Figures by set and column, as a table to read.

use guillemet::score::Share;
use std::fmt::{self, Display, Formatter};

/// A share from 0 to 1, and of how many where that matters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Figure {
    pub(super) share: f64,
    pub(super) of: Option<usize>,
}

impl Figure {
    /// `part` of `whole`; nothing of nothing is 0.
    pub(super) fn share(part: usize, whole: usize) -> Self {
        Share { part, of: whole }.into()
    }

    /// The same, with its base shown.
    pub(super) fn with_base(part: usize, whole: usize) -> Self {
        Self { of: Some(whole), ..Self::share(part, whole) }
    }
}

impl From<Share> for Figure {
    fn from(share: Share) -> Self {
        Self { share: share.value().unwrap_or_default(), of: None }
    }
}

impl Display for Figure {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.of {
            Some(of) => f.pad(&format!("{:.3} of {of}", self.share)),
            None => f.pad(&format!("{:.3}", self.share)),
        }
    }
}

/// One table of the record.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) name: &'static str,
    pub(super) columns: &'static [&'static str],
    pub(super) rows: Vec<(&'static str, Vec<Figure>)>,
}

impl Table {
    pub(super) fn new(name: &'static str, columns: &'static [&'static str]) -> Self {
        Self { name, columns, rows: Vec::new() }
    }

    pub(super) fn push(&mut self, set: &'static str, figures: Vec<Figure>) {
        assert_eq!(figures.len(), self.columns.len(), "a figure for each column");
        self.rows.push((set, figures));
    }

    /// As wide as its widest cell.
    fn width(&self, column: usize) -> usize {
        let cells = self.rows.iter().map(|(_, figures)| figures[column].to_string().len());
        cells.chain([self.columns[column].len()]).max().unwrap_or_default()
    }
}

impl Display for Table {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let widths: Vec<_> = (0..self.columns.len()).map(|column| self.width(column)).collect();
        write!(f, "\n{:30}", self.name)?;
        for (column, width) in self.columns.iter().zip(&widths) {
            write!(f, "  {column:>width$}")?;
        }
        writeln!(f)?;
        for (set, figures) in &self.rows {
            write!(f, "{set:30}")?;
            for (figure, width) in figures.iter().zip(&widths) {
                write!(f, "  {figure:>width$}")?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}
