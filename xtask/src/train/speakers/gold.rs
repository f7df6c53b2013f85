//! Annotated quotations, and which of those that are found are right.

use crate::annotated::{Annotated, read_folder};
use anyhow::Result;
use guillemet::quote::learning::Example;
use guillemet::score::{Pair, pairs, same_speaker};
use std::path::Path;

/// Annotated articles of one origin.
pub(super) struct Set {
    pub(super) name: &'static str,
    pub(super) articles: Vec<Gold>,
}

/// An article with its gold quotations.
pub(super) struct Gold(Annotated);

/// Where annotated articles lie beside our own, and which of them may be learned from; none: all.
const SHARED: [(&str, Option<&str>); 3] =
    [("quotes-fr", None), ("afp", None), ("quotes-fr-press", Some("work"))];

/// Everything annotated, but for what is kept to check with.
pub(super) fn read_all(root: &Path, shared: &Path) -> Result<Vec<Set>> {
    let own = root.join("tests/gold");
    let mut sets = vec![
        Set { name: "own", articles: articles(&own.join("fr"), None)? },
        Set { name: "own-press", articles: articles(&own.join("press"), None)? },
    ];
    for (name, part) in SHARED {
        let folder = shared.join("gold").join(name);
        sets.push(Set { name, articles: articles(&folder, part)? });
    }
    Ok(sets)
}

fn articles(folder: &Path, part: Option<&str>) -> Result<Vec<Gold>> {
    Ok(read_folder(folder, part)?.into_iter().map(Gold).collect())
}

impl Gold {
    pub(super) fn text(&self) -> &str {
        &self.0.text
    }

    fn pairs(&self, found: &[Example]) -> Vec<Pair> {
        let gold = self.0.gold.quotes.iter().map(|quote| quote.parts.as_slice());
        pairs(&self.0.text, gold, found.iter().map(|found| found.parts.as_slice()))
    }

    fn speaker(&self, gold: usize) -> Option<&str> {
        self.0.gold.quotes[gold].speaker.as_deref()
    }

    /// For each found quotation, whether it is a gold one with the right speaker.
    pub(super) fn judged<'e>(&self, found: &'e [Example]) -> Vec<(&'e Example, bool)> {
        let pairs = self.pairs(found);
        let is_right = |at: usize| {
            let pair = pairs.iter().find(|pair| pair.found == at);
            pair.is_some_and(|pair| is_right(self.speaker(pair.gold), found[at].speaker.as_deref()))
        };
        found.iter().enumerate().map(|(at, example)| (example, is_right(at))).collect()
    }

    /// The found quotations that are gold ones, each with the right speaker.
    pub(super) fn matched<'e>(&self, found: &'e [Example]) -> Vec<(&'e Example, Option<&str>)> {
        let pairs = self.pairs(found);
        pairs.iter().map(|pair| (&found[pair.found], self.speaker(pair.gold))).collect()
    }
}

/// Whether a name means the right speaker.
pub(super) fn is_right(gold: Option<&str>, name: Option<&str>) -> bool {
    same_speaker(gold, name)
}
