//! Annotated quotations, read and matched as the tests do it.

#[allow(dead_code, reason = "the tests read more of an article")]
#[path = "../../../../tests/it/gold/article.rs"]
mod article;
#[path = "../../../../tests/it/gold/brat.rs"]
mod brat;
#[path = "../../../../tests/it/gold/matching.rs"]
mod matching;
#[allow(dead_code, reason = "the tests compare names too")]
#[path = "../../../../tests/it/gold/name.rs"]
mod name;
#[path = "../../../../tests/it/gold/speaker.rs"]
mod speaker;

use crate::files;
use anyhow::{Context, Result};
use article::Article;
use guillemet::quote::learning::Example;
use std::collections::BTreeMap;
use std::path::Path;

/// Annotated articles of one origin.
pub(super) struct Set {
    pub(super) name: &'static str,
    pub(super) articles: Vec<Gold>,
}

/// An article with its gold quotations.
pub(super) struct Gold(Article);

/// Where annotated articles lie beside our own, and which of them may be learned from; none: all.
const SHARED: [(&str, Option<&str>); 3] =
    [("quotes-fr", None), ("afp", None), ("quotes-fr-press", Some("work"))];

/// Everything annotated, but for what is kept to check with.
pub(super) fn read_all(root: &Path, shared: &Path) -> Result<Vec<Set>> {
    let own = root.join("tests/gold");
    let mut sets = vec![
        Set { name: "own", articles: articles(&own.join("fr"), None) },
        Set { name: "own-press", articles: articles(&own.join("press"), None) },
    ];
    for (name, part) in SHARED {
        let folder = shared.join("gold").join(name);
        let stems = part.map(|part| stems(&folder, part)).transpose()?;
        sets.push(Set { name, articles: articles(&folder, stems.as_deref()) });
    }
    Ok(sets)
}

fn stems(folder: &Path, part: &str) -> Result<Vec<String>> {
    let split = files::read(&folder.join("split.json"))?;
    let mut split: BTreeMap<String, Vec<String>> = serde_json::from_str(&split)?;
    split.remove(part).with_context(|| format!("{} has no part {part}", folder.display()))
}

fn articles(folder: &Path, stems: Option<&[String]>) -> Vec<Gold> {
    let is_meant = |stem: &str| stems.is_none_or(|stems| stems.iter().any(|known| known == stem));
    Article::read_some(folder, is_meant).into_iter().map(Gold).collect()
}

impl Gold {
    pub(super) fn text(&self) -> &str {
        &self.0.text
    }

    /// For each found quotation, whether it is a gold one with the right speaker.
    pub(super) fn judged<'e>(&self, found: &'e [Example]) -> Vec<(&'e Example, bool)> {
        let pairs = matching::pairs(&self.0, found.iter().map(|found| found.parts.as_slice()));
        let is_right = |at: usize| {
            let pair = pairs.iter().find(|pair| pair.found == at);
            pair.is_some_and(|pair| {
                is_right(self.0.quotes[pair.gold].speaker.as_deref(), found[at].speaker.as_deref())
            })
        };
        found.iter().enumerate().map(|(at, example)| (example, is_right(at))).collect()
    }

    /// The found quotations that are gold ones, each with the right speaker.
    pub(super) fn matched<'e>(&self, found: &'e [Example]) -> Vec<(&'e Example, Option<&str>)> {
        let pairs = matching::pairs(&self.0, found.iter().map(|found| found.parts.as_slice()));
        let speaker = |gold: usize| self.0.quotes[gold].speaker.as_deref();
        pairs.iter().map(|pair| (&found[pair.found], speaker(pair.gold))).collect()
    }
}

/// Whether a name means the right speaker.
pub(super) fn is_right(gold: Option<&str>, name: Option<&str>) -> bool {
    speaker::same(gold, name)
}
