//! Corrections: what a reader says of annotations, applied to the text as it is now.

mod copies;
mod document;
mod edits;
mod hostile;
mod merge;
mod names;
mod place;
mod props;
mod speakers;
mod steps;

use crate::engines::best;
use guillemet::annotation::{EntityKind, Quote};
use guillemet::review::{Action, Anchor, Corrections, Step, Target, Voice};
use guillemet::{Annotations, Span};

/// A short article with a passage that stands twice.
const TEXT: &str = "« Nous irons au bout », a déclaré la maire Anne Morel. Le chantier de Lavaux, dit-elle, finira en mai.\n\n\
    « Rien n'est prêt », a répondu Paul Martin, maçon à Lavaux. Selon Paul Martin, le béton manque.\n";

/// The anchor of the nth occurrence of some words.
fn at(text: &str, words: &str, nth: usize) -> Anchor {
    let start =
        text.match_indices(words).nth(nth).unwrap_or_else(|| panic!("{words:?} in {text:?}")).0;
    Anchor::new(text, Span::new(start, start + words.len()), "")
}

fn step(target: Target, anchor: Anchor, action: Action) -> Step {
    Step { target, anchor, action }
}

fn voice(name: &str) -> Action {
    Action::Speaker(Some(Voice { name: name.to_owned(), kind: None, mention: None }))
}

fn corrections(steps: Vec<Step>) -> Corrections {
    Corrections { steps, ..Corrections::default() }
}

#[track_caller]
fn correct(text: &str, steps: Vec<Step>) -> Annotations {
    let found = best().correct(text, &corrections(steps));
    found.assert_valid(text);
    found.standing().assert_valid(text);
    found
}

#[track_caller]
fn quote<'f>(found: &'f Annotations, text: &str, words: &str) -> &'f Quote {
    let quote = found.quotes.iter().find(|quote| quote.said().slice(text) == words);
    quote.unwrap_or_else(|| panic!("no quotation {words:?}"))
}

fn speaker(quote: &Quote) -> Option<&str> {
    quote.speaker.as_ref().map(|speaker| &*speaker.name)
}

/// The kind and the entity's name of what is named at a place and stands.
fn name<'f>(
    found: &'f Annotations,
    text: &str,
    words: &str,
    nth: usize,
) -> Option<(EntityKind, &'f str)> {
    let standing = found
        .mentions
        .iter()
        .filter(|it| it.review != Some(guillemet::annotation::Review::Rejected));
    let mention = standing.filter(|mention| mention.span.slice(text) == words).nth(nth)?;
    Some((mention.kind, &found.entities[mention.entity.index()].name))
}
