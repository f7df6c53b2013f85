//! The recorded figures: one line for each set in each table of `scores.toml`.
//!
//! Comments, and tables that others keep there, stay as they are when lines are renewed.

use super::table::{Figure, Table};
use std::fs;
use std::path::Path;
use toml::Value;

/// How far a figure may fall: the third digit is rounded.
const SLACK: f64 = 0.001;

/// The file.
pub(super) struct Record(String);

impl Record {
    pub(super) fn read(path: &Path) -> Self {
        Self(fs::read_to_string(path).expect("the recorded scores"))
    }

    pub(super) fn write(&self, path: &Path) {
        fs::write(path, &self.0).expect("the recorded scores can be written");
    }

    /// What fell below its record, or has none.
    pub(super) fn complaints(&self, table: &Table) -> Vec<String> {
        let file: toml::Table = self.0.parse().expect("scores.toml is TOML");
        let recorded = file.get(table.name);
        let mut complaints = Vec::new();
        for (set, figures) in &table.rows {
            for (column, figure) in table.columns.iter().zip(figures) {
                let place = format!("{} of {set}, {column}", table.name);
                match recorded.and_then(|rows| share(rows.get(set)?.get(column)?)) {
                    Some(least) if figure.share < least - SLACK => {
                        complaints.push(format!("{place}: {figure}, was {least:.3}"));
                    }
                    Some(_) => {}
                    None => complaints.push(format!("{place}: {figure}, without a record")),
                }
            }
        }
        complaints
    }

    /// Takes the figures of `table` over.
    pub(super) fn update(&mut self, table: &Table) {
        let head = format!("[{}]", table.name);
        let mut lines: Vec<String> = self.0.lines().map(str::to_owned).collect();
        let first = start_of(&head, &lines);
        for (set, figures) in &table.rows {
            let key = format!("{set:?}");
            let line = line(&key, table.columns, figures);
            let end = end_of(first, &lines);
            match lines[first..end].iter().position(|old| old.starts_with(&key)) {
                Some(at) => lines[first + at] = line,
                None => lines.insert(end, line),
            }
        }
        self.0 = lines.join("\n") + "\n";
    }

    /// Puts new lines into a table, or a new table at the end.
    pub(super) fn replace(&mut self, head: &str, rows: &[String]) {
        let mut lines: Vec<String> = self.0.lines().map(str::to_owned).collect();
        if !lines.iter().any(|line| line == head) {
            lines.extend([String::new(), head.to_owned()]);
        }
        let first = start_of(head, &lines);
        lines.splice(first..end_of(first, &lines), rows.iter().cloned());
        self.0 = lines.join("\n") + "\n";
    }
}

/// The first line below a table's head.
fn start_of(head: &str, lines: &[String]) -> usize {
    lines.iter().position(|line| line == head).map_or(lines.len(), |at| at + 1)
}

/// The line behind a table's rows.
fn end_of(first: usize, lines: &[String]) -> usize {
    first + lines[first..].iter().take_while(|line| line.starts_with('"')).count()
}

/// A share, alone or before the number that it is of.
fn share(value: &Value) -> Option<f64> {
    value.as_float().or_else(|| value.as_array()?.first()?.as_float())
}

fn line(key: &str, columns: &[&str], figures: &[Figure]) -> String {
    let cell = |(column, figure): (&&str, &Figure)| match figure.of {
        Some(of) => format!("{column} = [{:.3}, {of}]", figure.share),
        None => format!("{column} = {:.3}", figure.share),
    };
    let cells: Vec<_> = columns.iter().zip(figures).map(cell).collect();
    format!("{key:31} = {{ {} }}", cells.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# Why.\n[quotes]\n\"a\" = { F = 0.500, 90 = [0.700, 10] }\n\n[other]\n\"a\" = { F = 0.100 }\n";

    fn table(f: usize, sure: usize) -> Table {
        let mut table = Table::new("quotes", &["F", "90"]);
        table.push("a", vec![Figure::share(f, 1000), Figure::with_base(sure, 10)]);
        table
    }

    #[test]
    fn a_figure_may_not_fall() {
        let record = Record(FILE.to_owned());
        assert!(record.complaints(&table(500, 7)).is_empty());
        assert!(record.complaints(&table(900, 9)).is_empty());
        assert_eq!(record.complaints(&table(498, 6)).len(), 2);
    }

    #[test]
    fn a_set_needs_a_record() {
        let mut table = table(500, 7);
        table.rows[0].0 = "b";
        let mut record = Record(FILE.to_owned());
        assert_eq!(record.complaints(&table).len(), 2);
        record.update(&table);
        assert!(record.complaints(&table).is_empty());
        assert!(record.0.starts_with(&FILE[..FILE.find("\n\n").unwrap_or_default()]));
    }

    #[test]
    fn an_update_renews_only_its_lines() {
        let mut record = Record(FILE.to_owned());
        record.update(&table(250, 5));
        assert!(record.complaints(&table(250, 5)).is_empty());
        assert!(
            record.0.starts_with("# Why.\n[quotes]\n")
                && record.0.ends_with(&FILE[FILE.find("\n\n").unwrap_or_default()..])
        );
    }

    #[test]
    fn a_whole_table_is_replaced() {
        let mut record = Record(FILE.to_owned());
        let rows = |row: &str| [row.to_owned()];
        record.replace("[quotes]", &rows("\"b\" = [1]"));
        record.replace("[new]", &rows("\"c\" = [2]"));
        let expected = "# Why.\n[quotes]\n\"b\" = [1]\n\n[other]\n\"a\" = { F = 0.100 }\n\n[new]\n\"c\" = [2]\n";
        assert_eq!(record.0, expected);
    }
}
