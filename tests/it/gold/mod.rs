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
mod quotes;
mod record;
mod speaker;
mod table;

use article::Article;
use calibration::Calibration;
use guillemet::entity::model::Model;
use guillemet::{Annotator, Config};
use quotes::Quotes;
use record::Record;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use table::Table;

/// A folder of articles, and what its gold tells.
struct Set {
    name: &'static str,
    quotes: bool,
    entities: bool,
}

const SETS: &[Set] = &[
    Set { name: "tests/gold/fr", quotes: true, entities: true },
    Set { name: "shared/gold/afp", quotes: true, entities: true },
    Set { name: "shared/gold/quotes-fr", quotes: true, entities: false },
    Set { name: "shared/data/winer-fr/dev", quotes: false, entities: true },
    Set { name: "shared/data/winer-fr/dev_time", quotes: false, entities: true },
];

impl Set {
    /// Where it lies; none where this checkout has no such set.
    fn folder(&self) -> Option<PathBuf> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = match (self.name.strip_prefix("shared/"), std::env::var_os("GUILLEMET_SHARED"))
        {
            (None, _) => root.join(self.name),
            (Some(path), Some(shared)) => root.join(shared).join(path),
            (Some(_), None) => root.parent()?.join(self.name),
        };
        folder.is_dir().then_some(folder)
    }
}

fn engine() -> Annotator {
    let model = Model::from_bytes(include_bytes!("../../../models/fr.gpk"));
    Annotator::new(&Config::default()).with_model(model.expect("the pack is whole"))
}

/// The tables of all sets that are here.
fn measure() -> Vec<Table> {
    let engine = engine();
    let mut quotes = Table::new("quotes", quotes::COLUMNS);
    let mut calibration = Table::new("calibration", calibration::COLUMNS);
    let mut entities = Table::new("entities", entities::COLUMNS);
    for set in SETS {
        let Some(folder) = set.folder() else { continue };
        let (mut said, mut sure) = (Quotes::default(), Calibration::default());
        let mut named = entities::Entities::default();
        for article in Article::read_all(&folder) {
            let found = engine.annotate(&article.text);
            let pairs = quotes::pairs(&article, &found.quotes);
            said.add(&article, &found.quotes, &pairs);
            sure.add(&article, &found.quotes, &pairs);
            named.add(&article, &found.mentions);
        }
        if set.quotes {
            quotes.push(set.name, said.row());
            calibration.push(set.name, sure.row());
        }
        if set.entities {
            entities.push(set.name, named.row());
        }
    }
    vec![quotes, calibration, entities]
}

#[test]
fn scores_do_not_fall() {
    let tables = measure();
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
        record.write(&path);
    }
    let complaints: Vec<_> = tables.iter().flat_map(|table| record.complaints(table)).collect();
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}
