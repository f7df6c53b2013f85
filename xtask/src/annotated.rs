//! Annotated articles with their quotations and names, read as the tests read them.

#[allow(dead_code, reason = "the tests read cues too")]
#[path = "../../tests/it/gold/article.rs"]
mod article;
#[path = "../../tests/it/gold/brat.rs"]
mod brat;
#[path = "../../tests/it/gold/name.rs"]
mod name;

use crate::files;
use anyhow::{Context, Result};
use article::Article;
use guillemet::score::Gold;
use std::collections::BTreeMap;
use std::path::Path;

/// An article with what a reader found in it.
pub(crate) struct Annotated {
    pub(crate) stem: String,
    pub(crate) text: String,
    pub(crate) gold: Gold,
}

/// The articles of a folder, sorted by name: all of them, or a part that its `split.json` names.
pub(crate) fn read_folder(folder: &Path, part: Option<&str>) -> Result<Vec<Annotated>> {
    let stems = match part {
        Some(part) => stems(folder, part)?,
        None => Article::stems(folder),
    };
    let read = |stem: String| {
        let Article { text, gold, .. } = Article::read(folder, &stem);
        Annotated { stem, text, gold }
    };
    Ok(stems.into_iter().map(read).collect())
}

fn stems(folder: &Path, part: &str) -> Result<Vec<String>> {
    let split = files::read(&folder.join("split.json"))?;
    let mut split: BTreeMap<String, Vec<String>> = serde_json::from_str(&split)?;
    let stems = split.remove(part);
    let mut stems = stems.with_context(|| format!("{} has no part {part}", folder.display()))?;
    stems.sort();
    Ok(stems)
}
