//! What a reader says of an article, by the corrections that lie beside it: of `a.txt` in `a.corrections.json`.

use crate::{corrections, input};
use guillemet::annotation::{Annotations, Loss, Outcome, Quote, Review};
use guillemet::review::{Action, Anchor, Corrections, Target, apply};
use guillemet::score::{Gold, Lost, Scope, pairs};
use std::collections::BTreeSet;
use std::path::Path;

/// What was read beside an article.
pub(super) struct Reading {
    pub(super) gold: Gold,
    /// What the reader is to be told about it.
    pub(super) warnings: Vec<String>,
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
    let gold = gold(&corrected, &corrections);
    let edited = warning(outcomes).map(|warning| format!("{}: {warning}", path.display()));
    let unseen = unseen(text, &corrected, &gold);
    let unseen = unseen.map(|warning| format!("{} {warning}", input::name(file)));
    Ok(Reading { gold, warnings: edited.into_iter().chain(unseen).collect() })
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

/// Where most quotations of an article that is marked complete are in no step: as a rule nobody has looked at them.
fn unseen(text: &str, corrected: &Annotations, gold: &Gold) -> Option<String> {
    let is_found = |quote: &&Quote| quote.review != Some(Review::Added);
    let is_unseen = |quote: &&Quote| quote.review == Some(Review::Machine);
    let of_gold = gold.quotes.iter().map(|quote| quote.parts.as_slice());
    let left = corrected.quotes.iter().filter(is_unseen).map(|quote| quote.parts.as_slice());
    let all = corrected.quotes.iter().filter(is_found).count();
    let unseen = left.clone().count() - pairs(text, of_gold, left).len();
    let is_told = gold.scope == Scope::Complete && 2 * unseen > all;
    is_told.then(|| {
        format!(
            "is marked complete, but {unseen} of {all} quotations found were not looked at; they count as wrong"
        )
    })
}

/// How many steps speak of words that are no longer there: the text was edited since.
fn warning(outcomes: &[Outcome]) -> Option<String> {
    let is_gone = |it: &&Outcome| matches!(it, Outcome::Lost(loss) if *loss != Loss::NotFound && *loss != Loss::Same);
    let gone = outcomes.iter().filter(is_gone).count();
    (gone > 0).then(|| format!("steps that do not fit the text and are not counted: {gone}"))
}
