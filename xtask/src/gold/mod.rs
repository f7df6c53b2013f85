//! Articles with gold names, and a scorer.

mod brat;
mod json;
mod score;

use crate::files::listed;
use anyhow::{Result, ensure};
use guillemet::annotation::EntityKind;
use guillemet::entity::model::labels::KINDS;
use std::ops::Range;
use std::path::Path;

pub(crate) use score::Tally;

/// Names as bytes of the text, with the position of their kind.
pub(crate) type Names = Vec<(Range<usize>, usize)>;

/// An article with its gold names.
#[derive(Clone, Debug)]
pub(crate) struct Article {
    pub(crate) text: String,
    /// Outermost names, sorted.
    pub(crate) names: Names,
    /// Names inside other names.
    pub(crate) nested: Names,
}

/// Reads all articles of a folder, sorted by name: `text/*.txt` with `gold/*.json`, or `*.txt` with `*.ann`.
pub(crate) fn read_folder(folder: &Path) -> Result<Vec<Article>> {
    let gold = folder.join("gold");
    let articles: Vec<_> = if gold.is_dir() {
        let files = listed(&gold, "json")?;
        files.iter().map(|path| json::read(folder, path)).collect::<Result<_>>()?
    } else {
        let files = listed(folder, "ann")?;
        files.iter().map(|path| brat::read(path)).collect::<Result<_>>()?
    };
    ensure!(
        articles.iter().any(|article| !article.names.is_empty()),
        "no article with gold names in {}",
        folder.display()
    );
    Ok(articles)
}

/// The position of a kind of name by the label that gold files and other systems have for it.
pub(crate) fn kind(label: &str) -> Option<usize> {
    let kind = match label {
        "PER" => EntityKind::Person,
        "LOC" => EntityKind::Place,
        "ORG" => EntityKind::Organization,
        _ => return None,
    };
    KINDS.iter().position(|&known| known == kind)
}
