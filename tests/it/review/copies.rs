//! Quotations that stand twice, and what a step may mean elsewhere.

use super::{at, correct, corrections, step, voice};
use crate::engines::best;
use guillemet::annotation::{Annotations, EntityKind, QuoteId, QuoteKind};
use guillemet::review::{Action, Place, Step, Target};

const WORDS: &str = "Nous avons perdu trois ans et beaucoup d'argent dans ce chantier";

/// A passage that stands three times.
fn thrice() -> String {
    let passage = format!("« {WORDS} », regrette Marc Olivier, président du comité.");
    format!("{passage}\n\nRien d'autre ce soir.\n\n{passage}\n\nLa nuit tombe.\n\n{passage}\n")
}

fn said(text: &str, nth: usize, action: Action) -> Step {
    step(Target::Quote, at(text, WORDS, nth), action)
}

fn originals(found: &Annotations) -> Vec<Option<usize>> {
    found.quotes.iter().map(|quote| quote.copy_of.map(QuoteId::index)).collect()
}

#[test]
fn copies_follow_the_first_that_stands() {
    let text = thrice();
    assert_eq!(originals(&correct(&text, Vec::new())), [None, Some(0), Some(0)]);
    let rejected = correct(&text, vec![said(&text, 0, Action::Reject)]);
    assert_eq!(originals(&rejected), [None, Some(0), Some(0)]);
    assert_eq!(originals(&rejected.standing()), [None, Some(0)]);
}

#[test]
fn what_has_other_borders_is_no_copy() {
    let text = thrice();
    let moved = |nth| {
        let anchor = at(&text, "Nous avons perdu trois ans", nth);
        said(&text, nth, Action::Borders(Place { anchor, parts: Vec::new() }))
    };
    let of = |steps| originals(&correct(&text, steps));
    assert_eq!(of(vec![moved(1)]), [None, None, Some(0)]);
    assert_eq!(of(vec![moved(0)]), [None, None, Some(1)]);
    assert_eq!(of(vec![moved(0), moved(2)]), [None, None, Some(0)]);
}
