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

#[test]
fn what_holds_already_is_not_offered() {
    let text = thrice();
    let copies = |steps: Vec<Step>| {
        let last = steps.len() - 1;
        best().offers(&text, &corrections(steps), last).copies.len()
    };
    let accept = |nth| said(&text, nth, Action::Accept);
    assert_eq!(copies(vec![accept(0)]), 2);
    assert_eq!(copies(vec![accept(1), accept(0)]), 1);
    let kind = |kind| said(&text, 0, Action::QuoteKind(kind));
    assert_eq!(copies(vec![kind(QuoteKind::Direct)]), 0);
    assert_eq!(copies(vec![kind(QuoteKind::Partial)]), 2);
    let given = |nth| said(&text, nth, voice("Zoé Lambert"));
    assert_eq!(copies(vec![given(2), given(0)]), 1);
}

#[test]
fn what_the_reader_has_seen_to_is_not_offered_another_speaker() {
    let text = thrice();
    let offered = |steps: Vec<Step>| {
        let last = steps.len() - 1;
        best().offers(&text, &corrections(steps), last).speaker.len()
    };
    let given = || said(&text, 0, voice("Zoé Lambert"));
    assert_eq!(offered(vec![given()]), 2);
    assert_eq!(offered(vec![said(&text, 1, Action::Accept), given()]), 1);
}

#[test]
fn a_name_is_offered_where_it_has_its_capitals() {
    let text = "On a vu le zouave. Zouave ou non, il revient. Ce zouave dort.";
    let add = step(Target::Mention, at(text, "zouave", 0), Action::AddMention(EntityKind::Work));
    let offers = best().offers(text, &corrections(vec![add]), 0).mentions;
    let places: Vec<_> = offers.iter().map(|step| step.anchor.start).collect();
    assert_eq!(places, [text.rfind("zouave")]);
}
