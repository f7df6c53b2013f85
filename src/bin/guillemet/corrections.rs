//! Documents of corrections, beside the articles that they are of.

use crate::args::{Args, MergeArgs};
use crate::{Outcome, complain, input, refuse};
use guillemet::annotation::{Loss, Outcome as Said};
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
    read_in(path, text).map(|(corrections, _)| corrections)
}

/// The same, with what its offsets count.
fn read_in(path: &Path, text: &str) -> Result<(Corrections, OffsetUnit), String> {
    let json = input::read(path).map_err(|error| error.to_string())?;
    let told = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let mut json = Deserializer::from_str(&json);
    let document = wire::Corrections::take(&mut json).map_err(|error| told(&error))?;
    json.end().map_err(|error| told(&error))?;
    let corrections = document.read(text).map_err(|error| told(&error))?;
    Ok((corrections, document.unit().map_err(|error| told(&error))?))
}

/// What became of the steps that do not stand.
pub(crate) fn warnings(name: &str, corrections: &Corrections, found: &Annotations) -> Vec<String> {
    let told = |nth: usize| told(corrections, nth);
    let outcomes = found.outcomes.iter().flatten().enumerate();
    let lines = outcomes.filter_map(|(nth, outcome)| match outcome {
        Said::Applied => None,
        Said::Lost(Loss::Same) => {
            Some(format!("{name}: {} changes nothing: {}", told(nth), Loss::Same.message()))
        }
        Said::Lost(loss) => {
            Some(format!("{name}: {} is not applied: {}", told(nth), loss.message()))
        }
        Said::Overruled(by) => {
            Some(format!("{name}: {} is overruled by {}", told(nth), told(*by as usize)))
        }
    });
    lines.collect()
}

/// A step by its position, its action and its words.
fn told(corrections: &Corrections, nth: usize) -> String {
    const WORDS: usize = 40;
    let Some(step) = corrections.steps.get(nth) else { return format!("steps[{nth}]") };
    let mut words: String = step.anchor.words.chars().take(WORDS).collect();
    if words.len() < step.anchor.words.len() {
        words.push('…');
    }
    format!("steps[{nth}] ({} of {words:?})", step.action.name())
}

/// Joins two documents of one article; what they do not agree on is told.
pub(crate) fn merged(args: &Args, files: &MergeArgs) -> io::Result<Outcome> {
    let annotator = match args.annotator() {
        Ok(annotator) => annotator,
        Err(error) => return Ok(refuse(&error.to_string())),
    };
    let text = input::read(&files.article).map_err(|error| error.to_string());
    let both = text.and_then(|text| {
        let (ours, theirs) = (read_in(&files.ours, &text)?, read(&files.theirs, &text)?);
        Ok((text, ours, theirs))
    });
    let (text, (ours, unit), theirs) = match both {
        Ok(both) => both,
        Err(error) => return Ok(refuse(&error)),
    };
    let merged = merge(&text, &annotator.annotate(&text), &ours, &theirs);
    for conflict in &merged.conflicts {
        let [ours, theirs] =
            [conflict.ours, conflict.theirs].map(|nth| told(&merged.corrections, nth));
        complain(&format!("they do not agree: {ours} and {theirs}; the second stands"));
    }
    let mut out = io::stdout().lock();
    let document = wire::Corrections::new(&merged.corrections, &text, unit);
    serde_json::to_writer_pretty(&mut out, &document)?;
    writeln!(out)?;
    Ok(if merged.conflicts.is_empty() { Outcome::Done } else { Outcome::BadLine })
}
