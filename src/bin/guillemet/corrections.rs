//! Documents of corrections, beside the articles that they are of.

use crate::args::MergeArgs;
use crate::{Outcome, complain, input};
use guillemet::annotation::Outcome as Said;
use guillemet::review::{Corrections, merge};
use guillemet::{Annotations, OffsetUnit, wire};
use serde_json::Deserializer;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Where the corrections of articles are.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Source<'a> {
    /// There are none.
    Nowhere,
    /// In a file.
    File(&'a Path),
    /// In NAME.corrections.json beside each article, where there is one.
    Beside,
}

impl Source<'_> {
    /// The corrections of an article.
    ///
    /// # Errors
    ///
    /// Where the document cannot be read: the message says which and what is wrong with it.
    pub(crate) fn of(self, file: &Path, text: &str) -> Result<Option<Corrections>, String> {
        match self {
            Self::Nowhere => Ok(None),
            Self::File(path) => read(path, text).map(Some),
            Self::Beside if input::is_stdin(file) => Ok(None),
            Self::Beside => match beside(file) {
                path if path.exists() => read(&path, text).map(Some),
                _ => Ok(None),
            },
        }
    }
}

/// The document that belongs to an article.
pub(crate) fn beside(file: &Path) -> PathBuf {
    file.with_extension("corrections.json")
}

/// Reads a document of corrections of a text.
pub(crate) fn read(path: &Path, text: &str) -> Result<Corrections, String> {
    let json = input::read(path).map_err(|error| error.to_string())?;
    let told = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let mut json = Deserializer::from_str(&json);
    let document = wire::Corrections::take(&mut json).map_err(|error| told(&error))?;
    json.end().map_err(|error| told(&error))?;
    document.read(text).map_err(|error| told(&error))
}

/// What became of the steps that do not stand.
pub(crate) fn warnings(name: &str, found: &Annotations) -> Vec<String> {
    let outcomes = found.outcomes.iter().flatten().enumerate();
    let told = outcomes.filter_map(|(nth, outcome)| match outcome {
        Said::Applied => None,
        Said::Lost(loss) => {
            Some(format!("{name}: steps[{nth}] is not applied: {}", loss.message()))
        }
        Said::Overruled(by) => Some(format!("{name}: steps[{nth}] is overruled by steps[{by}]")),
    });
    told.collect()
}

/// Joins two documents of one article; what they do not agree on is told.
pub(crate) fn merged(files: &MergeArgs) -> io::Result<Outcome> {
    let text = input::read(&files.article).map_err(|error| error.to_string());
    let both = text.and_then(|text| {
        let (ours, theirs) = (read(&files.ours, &text)?, read(&files.theirs, &text)?);
        Ok((text, ours, theirs))
    });
    let (text, ours, theirs) = match both {
        Ok(both) => both,
        Err(error) => {
            complain(&error);
            return Ok(Outcome::BadFile);
        }
    };
    let merged = merge(&ours, &theirs);
    for conflict in &merged.conflicts {
        let step = &merged.corrections.steps[conflict.theirs];
        let (action, words) = (step.action.name(), &step.anchor.words);
        complain(&format!(
            "they do not agree: steps[{}] and steps[{}], {action} of {words:?}; the second stands",
            conflict.ours, conflict.theirs
        ));
    }
    let mut out = io::stdout().lock();
    let document = wire::Corrections::new(&merged.corrections, &text, OffsetUnit::Codepoint);
    serde_json::to_writer_pretty(&mut out, &document)?;
    writeln!(out)?;
    Ok(if merged.conflicts.is_empty() { Outcome::Done } else { Outcome::BadLine })
}
