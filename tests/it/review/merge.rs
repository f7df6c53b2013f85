//! The documents of two readers as one.

use super::{TEXT, at, corrections, name, quote, speaker, step, voice};
use crate::engines::best;
use guillemet::annotation::{EntityKind, Outcome, QuoteKind};
use guillemet::review::{Action, Merged, Place, Step, Target, Voice, merge};
use guillemet::{Annotations, Span};

fn merged(text: &str, ours: Vec<Step>, theirs: Vec<Step>) -> Merged {
    merge(text, &best().annotate(text), &corrections(ours), &corrections(theirs))
}

/// How many steps come of two documents, and which of them do not agree.
#[track_caller]
fn check(ours: Vec<Step>, theirs: Vec<Step>, steps: usize, conflicts: &[(usize, usize)]) {
    let merged = merged(TEXT, ours, theirs);
    let told: Vec<_> = merged.conflicts.iter().map(|it| (it.ours, it.theirs)).collect();
    assert_eq!((merged.corrections.steps.len(), &*told), (steps, conflicts), "{merged:#?}");
}

fn correct(text: &str, merged: &Merged) -> Annotations {
    let found = best().correct(text, &merged.corrections);
    found.assert_valid(text);
    found
}

fn of_quote(action: Action) -> Step {
    step(Target::Quote, at(TEXT, "Nous irons au bout", 0), action)
}

fn of_mention(words: &str, nth: usize, action: Action) -> Step {
    step(Target::Mention, at(TEXT, words, nth), action)
}

fn of_entity(words: &str, nth: usize, action: Action) -> Step {
    step(Target::Entity, at(TEXT, words, nth), action)
}

fn borders(to: &str) -> Action {
    Action::Borders(Place { anchor: at(TEXT, to, 0), parts: Vec::new() })
}

#[test]
fn each_of_two_like_paragraphs_is_a_place_of_its_own() {
    let paragraph = "« Nous irons au bout », a déclaré la maire Anne Morel.\n\n";
    let text = format!("{paragraph}{paragraph}");
    let reject = |nth| step(Target::Quote, at(&text, "Nous irons au bout", nth), Action::Reject);
    let both = merged(&text, vec![reject(0)], vec![reject(1)]);
    assert_eq!((both.corrections.steps.len(), both.conflicts.len()), (2, 0));
    let same = merged(&text, vec![reject(1)], vec![reject(1)]);
    assert_eq!(same.corrections.steps.len(), 1);
}

#[test]
fn what_stands_in_the_end_is_compared() {
    let (accept, reject) = (|| of_quote(Action::Accept), || of_quote(Action::Reject));
    check(vec![accept(), reject()], vec![accept()], 3, &[(1, 2)]);
    check(vec![accept()], vec![reject(), accept()], 3, &[]);
    check(vec![reject(), accept()], vec![accept()], 2, &[]);
    check(vec![reject()], vec![of_quote(voice("Paul Martin"))], 2, &[(0, 1)]);
}

#[test]
fn what_one_confirms_another_may_change() {
    check(vec![of_quote(Action::Accept)], vec![of_quote(voice("Paul Martin"))], 2, &[]);
    check(vec![of_quote(voice("Paul Martin"))], vec![of_quote(Action::Accept)], 1, &[]);
    let note = |words: &str| of_quote(Action::Note(words.to_owned()));
    check(vec![note("À vérifier.")], vec![of_quote(Action::Accept)], 2, &[]);
    check(vec![note("À vérifier.")], vec![note("Vu.")], 2, &[(0, 1)]);
}

#[test]
fn one_speaker_is_the_same_however_said() {
    let mention = |nth| {
        let mention = Some(at(TEXT, "Paul Martin", nth));
        let voice = Voice { name: "Paul Martin".to_owned(), kind: None, mention };
        of_quote(Action::Speaker(Some(voice)))
    };
    check(vec![mention(0)], vec![mention(1)], 1, &[]);
    check(vec![mention(0)], vec![of_quote(voice("paul  martin"))], 1, &[]);
    check(vec![mention(0)], vec![of_quote(voice("Anne Morel"))], 2, &[(0, 1)]);
}

#[test]
fn a_quotation_that_is_added_has_a_speaker() {
    let add = |name: &str| {
        let Action::Speaker(speaker) = voice(name) else { unreachable!("a speaker") };
        let action = Action::AddQuote { parts: Vec::new(), kind: QuoteKind::Indirect, speaker };
        step(Target::Quote, at(TEXT, "finira en mai", 0), action)
    };
    let says = |name| step(Target::Quote, at(TEXT, "finira en mai", 0), voice(name));
    check(vec![add("Anne Morel")], vec![says("Paul Martin")], 2, &[(0, 1)]);
    check(vec![add("Anne Morel")], vec![says("Anne Morel")], 1, &[]);
    check(vec![add("Anne Morel")], vec![add("Paul Martin")], 2, &[(0, 1)]);
}

#[test]
fn what_is_said_of_an_entity_is_said_of_its_mentions() {
    let kind = Action::NameKind;
    let (reject, accept) = (Action::Reject, Action::Accept);
    check(
        vec![of_entity("Lavaux", 0, reject.clone())],
        vec![of_mention("Lavaux", 1, accept)],
        2,
        &[(0, 1)],
    );
    let ours = || vec![of_mention("Lavaux", 0, kind(EntityKind::Event))];
    check(ours(), vec![of_entity("Lavaux", 0, kind(EntityKind::Organization))], 2, &[(0, 1)]);
    let ours = vec![of_entity("Lavaux", 0, kind(EntityKind::Event))];
    check(ours, vec![of_mention("Lavaux", 1, kind(EntityKind::Event))], 1, &[]);
    let rename = |nth, to: &str| of_entity("Paul Martin", nth, Action::Rename(to.to_owned()));
    check(vec![rename(0, "Paul Martin fils")], vec![rename(1, "P. Martin")], 2, &[(0, 1)]);
    check(
        vec![rename(0, "Paul Martin fils")],
        vec![of_entity("Paul Martin", 1, reject)],
        2,
        &[(0, 1)],
    );
}

#[test]
fn an_entity_becomes_one_other_only() {
    let into = |words: &str| vec![of_entity("Anne Morel", 0, Action::Merge(at(TEXT, words, 0)))];
    check(into("Paul Martin"), into("Lavaux"), 2, &[(0, 1)]);
    check(into("Paul Martin"), into("Paul Martin"), 1, &[]);
}

#[test]
fn steps_follow_borders_that_the_other_reader_moved() {
    let ours = || vec![of_quote(borders("irons au bout"))];
    let both = merged(TEXT, ours(), vec![of_quote(voice("Paul Martin"))]);
    assert_eq!(both.conflicts, []);
    let found = correct(TEXT, &both);
    assert_eq!(found.outcomes, Some(vec![Outcome::Applied; 2]));
    assert_eq!(speaker(quote(&found, TEXT, "irons au bout")), Some("Paul Martin"));
    let both = merged(TEXT, ours(), vec![of_quote(borders("Nous irons"))]);
    assert_eq!((both.conflicts[0].ours, both.conflicts[0].theirs), (0, 1));
    assert_eq!(quote(&correct(TEXT, &both), TEXT, "Nous irons").parts, [Span::new(3, 13)]);
    let theirs = vec![
        of_quote(borders("irons au bout")),
        step(Target::Quote, at(TEXT, "irons au bout", 0), Action::Accept),
    ];
    check(ours(), theirs, 1, &[]);
}

#[test]
fn a_name_that_has_to_give_way_is_told() {
    let add = |words| of_mention(words, 0, Action::AddMention(EntityKind::Other));
    check(vec![add("maire Anne Morel")], vec![add("la maire Anne")], 2, &[(0, 1)]);
    let both = merged(TEXT, vec![add("maire Anne Morel")], vec![add("la maire Anne")]);
    let found = correct(TEXT, &both);
    assert_eq!(name(&found, TEXT, "maire Anne Morel", 0), None);
    assert_eq!(name(&found, TEXT, "la maire Anne", 0), Some((EntityKind::Other, "la maire Anne")));
}

#[test]
fn of_words_that_are_gone_like_steps_stand_once() {
    let gone = |start: usize, action| {
        let text = format!("{}Le préfet viendra.", " ".repeat(start));
        step(Target::Mention, at(&text, "préfet", 0), action)
    };
    check(vec![gone(0, Action::Accept)], vec![gone(0, Action::Accept)], 1, &[]);
    check(vec![gone(0, Action::Accept)], vec![gone(0, Action::Reject)], 2, &[]);
}
