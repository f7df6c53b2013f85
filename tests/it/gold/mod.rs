//! Scores on gold annotations: what the engine with its trained model finds, against what a reader found.
//!
//! Our own articles (`tests/gold/fr`) are always scored; larger sets where they lie beside the checkout, in `../shared`
//! or where `GUILLEMET_SHARED` points. No figure may fall below its record in `tests/gold/scores.toml`.
//! `UPDATE_SCORES=1 cargo test --test it gold` records the present ones, for better or worse: read the difference.

mod article;
mod brat;
mod calibration;
mod entities;
mod name;
mod names;
mod quotes;
mod record;
mod rules;
mod set;
mod table;

use crate::engines::best;
use article::Article;
use calibration::Calibration;
use guillemet::score::{Score, pairs};
use quotes::Extras;
use record::Record;
use rules::Rules;
use set::SETS;
use std::io::{self, Write};
use std::path::Path;
use table::Table;

/// What was measured on all sets that are here.
struct Measured {
    tables: Vec<Table>,
    /// By set.
    rules: Vec<(&'static str, Rules)>,
}

fn measure() -> Measured {
    let engine = best();
    let mut quotes = Table::new("quotes", quotes::COLUMNS);
    let mut calibration = Table::new("calibration", calibration::COLUMNS);
    let mut entities = Table::new("entities", entities::COLUMNS);
    let mut rules = Vec::new();
    for set in SETS {
        let Some(folder) = set.folder() else { continue };
        let (mut score, mut extras) = (Score::default(), Extras::default());
        let (mut sure, mut by_rule) = (Calibration::default(), Rules::default());
        for stem in Article::stems(&folder) {
            let article = Article::read(&folder, &stem);
            let found = engine.annotate(&article.text);
            let gold = article.gold.quotes.iter().map(|quote| quote.parts.as_slice());
            let parts = found.quotes.iter().map(|quote| quote.parts.as_slice());
            let pairs = pairs(&article.text, gold, parts);
            score += Score::of(&article.text, &article.gold, &found);
            extras.add(&article, &found.quotes, &pairs);
            sure.add(&article, &found.quotes, &pairs);
            by_rule.add(&article, &found.quotes, &pairs);
        }
        if set.quotes {
            quotes.push(set.name, extras.row(&score.quotes));
            calibration.push(set.name, sure.row());
            rules.push((set.name, by_rule));
        }
        if set.entities {
            entities.push(set.name, entities::row(&score.names));
        }
    }
    let [names, names_by_sentence] = names::measure(engine);
    Measured { tables: vec![quotes, calibration, entities, names, names_by_sentence], rules }
}

#[test]
fn scores_do_not_fall() {
    let Measured { tables, rules } = measure();
    for table in &tables {
        // Not `print!`, which nobody sees where a test passes.
        io::stdout().write_all(table.to_string().as_bytes()).expect("the terminal takes a table");
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold/scores.toml");
    let mut record = Record::read(&path);
    if std::env::var_os("UPDATE_SCORES").is_some() {
        for table in &tables {
            record.update(table);
        }
        for (set, rules) in &rules {
            record.replace(&format!("[rules.{set:?}]"), &rules.lines());
        }
        record.write(&path);
    }
    let complaints: Vec<_> = tables.iter().flat_map(|table| record.complaints(table)).collect();
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}
