//! Figures as a table to read, in French or English.

use super::Scores;
use guillemet::annotation::EntityKind;
use guillemet::export::Labels;
use guillemet::score::{Count, Score, Share};
use std::fmt::Write;

/// What the table says, in one language.
struct Words {
    complete: &'static str,
    checked: &'static str,
    items: &'static str,
    /// What the figures of checked items are of.
    only: &'static str,
    nothing: &'static str,
    columns: [&'static str; 6],
    quotes: &'static str,
    kinds: [&'static str; 3],
    speakers: &'static str,
    with_speaker: &'static str,
    names: &'static str,
    decimal: char,
}

const FRENCH: Words = Words {
    complete: "Articles relus en entier",
    checked: "Articles relus en partie",
    items: "éléments vérifiés",
    only: "Précision et rappel ne valent que pour ces éléments, non pour les articles.",
    nothing: "aucun article",
    columns: ["précision", "rappel", "F", "justes", "trouvés", "relevés"],
    quotes: "Citations",
    kinds: ["directes", "partielles", "indirectes"],
    speakers: "Locuteurs des citations justes",
    with_speaker: "Citations avec leur locuteur",
    names: "Noms",
    decimal: ',',
};

const ENGLISH: Words = Words {
    complete: "Articles read completely",
    checked: "Articles read in part",
    items: "checked items",
    only: "Precision and recall are of these items, not of the articles.",
    nothing: "no article",
    columns: ["precision", "recall", "F", "right", "found", "gold"],
    quotes: "Quotations",
    kinds: ["direct", "partial", "indirect"],
    speakers: "Speakers of right quotations",
    with_speaker: "Quotations with their speaker",
    names: "Names",
    decimal: '.',
};

/// A line of the table; its cells stand under the columns.
type Row = (String, [String; 6]);

/// The figures of all articles, complete ones apart.
pub(super) fn of(scores: &Scores, kinds: &[EntityKind], labels: &Labels) -> String {
    let words = if labels.lang == "fr" { &FRENCH } else { &ENGLISH };
    let colon = labels.before_colon;
    let mut parts = Vec::new();
    if scores.complete.articles > 0 {
        let head = format!("{}{colon}: {}\n", words.complete, scores.complete.articles);
        parts.push(head + &table(&scores.complete, kinds, words, labels));
    }
    if scores.checked.articles > 0 {
        let (articles, items) = (scores.checked.articles, scores.checked.items(kinds));
        let head = format!("{}{colon}: {articles}, {items} {}\n", words.checked, words.items);
        let table = table(&scores.checked, kinds, words, labels);
        parts.push(format!("{head}{}\n{table}", words.only));
    }
    if parts.is_empty() {
        parts.push(format!("{}\n", words.nothing));
    }
    parts.join("\n")
}

fn table(score: &Score, kinds: &[EntityKind], words: &Words, labels: &Labels) -> String {
    let mut rows = vec![(String::new(), words.columns.map(str::to_owned))];
    let quotes = &score.quotes;
    rows.push(words.count(words.quotes.to_owned(), quotes.words));
    for (name, (_, share)) in words.kinds.iter().zip(quotes.recall_by_kind()) {
        rows.push(words.recall(format!("  {name}"), share));
    }
    rows.push(words.count(words.with_speaker.to_owned(), quotes.with_speaker()));
    rows.push(words.precision(words.speakers.to_owned(), quotes.speakers()));
    rows.push(words.count(words.names.to_owned(), score.names.together(kinds)));
    for (kind, count) in score.names.by_kind().filter(|(kind, _)| kinds.contains(kind)) {
        rows.push(words.count(format!("  {}", labels.kind(kind)), count));
    }
    lines(&rows)
}

impl Words {
    fn count(&self, name: String, count: Count) -> Row {
        let shares = [count.precision(), count.recall(), count.f()];
        let [p, r, f] = shares.map(|share| self.figure(share));
        let [right, found, gold] = [count.right, count.found, count.gold].map(|it| it.to_string());
        (name, [p, r, f, right, found, gold])
    }

    fn recall(&self, name: String, share: Share) -> Row {
        let [right, gold] = [share.part, share.of].map(|it| it.to_string());
        let none = String::new;
        (name, [none(), self.figure(share), none(), right, none(), gold])
    }

    fn precision(&self, name: String, share: Share) -> Row {
        let [right, found] = [share.part, share.of].map(|it| it.to_string());
        let none = String::new;
        (name, [self.figure(share), none(), none(), right, found, none()])
    }

    /// Three digits; a dash for a share of nothing.
    fn figure(&self, share: Share) -> String {
        let figure = |value| format!("{value:.3}").replace('.', &self.decimal.to_string());
        share.value().map_or_else(|| "–".to_owned(), figure)
    }
}

/// Rows with cells as wide as the widest of their column.
fn lines(rows: &[Row]) -> String {
    let length = |cell: &String| cell.chars().count();
    let first = rows.iter().map(|(name, _)| length(name)).max().unwrap_or_default();
    let widths: Vec<usize> = (0..6)
        .map(|column| {
            rows.iter().map(|(_, cells)| length(&cells[column])).max().unwrap_or_default()
        })
        .collect();
    let mut out = String::new();
    for (name, cells) in rows {
        let mut line = format!("{name:first$}");
        for (cell, width) in cells.iter().zip(&widths) {
            let _ = write!(line, "  {cell:>width$}");
        }
        let _ = writeln!(out, "{}", line.trim_end());
    }
    out
}
