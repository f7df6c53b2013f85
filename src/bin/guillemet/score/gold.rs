//! What a reader says of an article, by the corrections that lie beside it: of `a.txt` in `a.corrections.json`.

use crate::corrections;
use guillemet::annotation::{Annotations, Loss, Outcome};
use guillemet::review::{Action, Anchor, Corrections, Target, apply};
use guillemet::score::{Gold, Lost, Scope};
use std::collections::BTreeSet;
use std::path::Path;

/// What was read beside an article.
pub(super) struct Reading {
    pub(super) gold: Gold,
    /// What the reader is to be told about it.
    pub(super) warning: Option<String>,
}

/// Reads the corrections beside a file.
///
/// # Errors
///
/// Where there are none, or where they are no corrections; with the file and the place in it.
pub(super) fn read(file: &Path, text: &str, found: &Annotations) -> Result<Reading, String> {
    let path = corrections::beside(file);
    let corrections = corrections::read(&path, text)?;
    let corrected = apply(text, found.clone(), &corrections).annotations;
    let outcomes = corrected.outcomes.as_deref().unwrap_or_default();
    Ok(Reading {
        warning: warning(outcomes).map(|warning| format!("{}: {warning}", path.display())),
        gold: gold(&corrected, &corrections),
    })
}

fn gold(corrected: &Annotations, corrections: &Corrections) -> Gold {
    let scope = if corrections.complete { Scope::Complete } else { Scope::Checked };
    let mut gold = Gold::reviewed(scope, corrected);
    gold.lost = lost(corrections, corrected.outcomes.as_deref().unwrap_or_default());
    gold
}

/// What a reader has confirmed and the engine no longer finds.
fn lost(corrections: &Corrections, outcomes: &[Outcome]) -> Lost {
    let mut missed = BTreeSet::new();
    for (step, outcome) in corrections.steps.iter().zip(outcomes) {
        if *outcome != Outcome::Lost(Loss::NotFound) {
            continue;
        }
        let is_quote = step.target == Target::Quote;
        let place = |anchor: &Anchor| (is_quote, anchor.start, anchor.words.clone());
        missed.remove(&place(&step.anchor));
        match &step.action {
            Action::Accept | Action::QuoteKind(_) | Action::NameKind(_) | Action::Speaker(_)
                if step.target != Target::Duplicate =>
            {
                missed.insert(place(&step.anchor));
            }
            Action::Borders(to) => {
                missed.insert(place(&to.anchor));
            }
            _ => {}
        }
    }
    let quotes = missed.iter().filter(|(is_quote, ..)| *is_quote).count();
    Lost { quotes, names: missed.len() - quotes }
}

/// How many steps speak of words that are no longer there: the text was edited since.
fn warning(outcomes: &[Outcome]) -> Option<String> {
    let is_gone = |it: &&Outcome| matches!(it, Outcome::Lost(loss) if *loss != Loss::NotFound && *loss != Loss::Same);
    let gone = outcomes.iter().filter(is_gone).count();
    (gone > 0).then(|| format!("steps that do not fit the text and are not counted: {gone}"))
}
