//! Quotations as a table: RFC 4180, one quotation a row.
//!
//! Spreadsheets run cells such as `=HYPERLINK(…)`, and the text may be a stranger's: before words that look like a formula
//! stands an apostrophe.

use super::Article;
use crate::annotation::Quote;
use crate::offsets::Offsets;
use crate::span::Span;
use std::fmt::Write;

const COLUMNS: [&str; 14] = [
    "file",
    "id",
    "kind",
    "start",
    "end",
    "text",
    "cue",
    "source",
    "speaker",
    "speaker_kind",
    "copy_of",
    "confidence",
    "rule",
    "denied",
];

/// The row that names the columns.
#[must_use]
pub fn csv_header() -> String {
    let mut out = String::new();
    push_row(&mut out, &COLUMNS.map(str::to_owned));
    out
}

/// The quotations of an article, without the row that names the columns.
#[must_use]
pub fn csv(article: &Article<'_>) -> String {
    let mut out = String::new();
    let offsets = Offsets::new(article.text, article.unit);
    for quote in &article.found.quotes {
        push_row(&mut out, &row(article, &offsets, quote));
    }
    out
}

fn row(article: &Article<'_>, offsets: &Offsets<'_>, quote: &Quote) -> [String; COLUMNS.len()] {
    let range = offsets.range(quote.span);
    let words = |span: Option<Span>| span.map_or("", |span| span.slice(article.text)).to_owned();
    let (speaker, speaker_kind) =
        quote.speaker.as_ref().map_or(("", ""), |speaker| (&speaker.name, speaker.kind.name()));
    [
        article.name.to_owned(),
        quote.id.0.to_string(),
        quote.kind.name().to_owned(),
        range.start.to_string(),
        range.end.to_string(),
        quote.words(article.text),
        words(quote.cue),
        words(quote.source),
        speaker.to_owned(),
        speaker_kind.to_owned(),
        quote.copy_of.map(|id| id.0.to_string()).unwrap_or_default(),
        quote.confidence.per_cent().to_string(),
        quote.rule.0.to_owned(),
        if quote.denied { "true" } else { "" }.to_owned(),
    ]
}

fn push_row(out: &mut String, cells: &[String]) {
    for (idx, cell) in cells.iter().enumerate() {
        if idx > 0 {
            out.push(',');
        }
        push_cell(out, cell);
    }
    out.push_str("\r\n");
}

fn push_cell(out: &mut String, cell: &str) {
    let guard = if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    let is_plain = !cell.contains([',', '"', '\r', '\n']) && cell.trim() == cell;
    let quote = if is_plain { "" } else { "\"" };
    let _ = write!(out, "{quote}{guard}{}{quote}", cell.replace('"', "\"\""));
}

#[cfg(test)]
mod tests {
    use super::push_cell;

    #[track_caller]
    fn check(cell: &str, expected: &str) {
        let mut out = String::new();
        push_cell(&mut out, cell);
        assert_eq!(out, expected);
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        check("Oui", "Oui");
        check("Oui, non", "\"Oui, non\"");
        check("dit \"oui\"", "\"dit \"\"oui\"\"\"");
        check("deux\nlignes", "\"deux\nlignes\"");
        check(" blanc", "\" blanc\"");
    }

    #[test]
    fn formulas_are_made_text() {
        check("=1+1", "'=1+1");
        check("-2, dit-on", "\"'-2, dit-on\"");
        check("\t=1", "\"'\t=1\"");
    }
}
