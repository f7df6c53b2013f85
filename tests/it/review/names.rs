//! Steps on single mentions and on all of an entity: which of them stand, whom they make, what these are called.

use super::{at, correct, step};
use guillemet::annotation::{Annotations, EntityKind, Outcome, Review};
use guillemet::review::{Action, Place, Step, Target};

const TEXT: &str = "Paul Martin est maçon à Lavaux. Mardi, Paul Martin a vu le chantier. Jeudi, Paul Martin est parti de Lavaux.\n";

fn outcomes(steps: Vec<Step>) -> Vec<Outcome> {
    correct(TEXT, steps).outcomes.unwrap()
}

fn paul(target: Target, nth: usize, action: Action) -> Step {
    step(target, at(TEXT, "Paul Martin", nth), action)
}

fn lavaux(target: Target, nth: usize, action: Action) -> Step {
    step(target, at(TEXT, "Lavaux", nth), action)
}

#[test]
fn what_is_said_of_all_mentions_overrules_what_was_said_of_one() {
    let (by, applied) = (Outcome::Overruled(1), Outcome::Applied);
    let of = |one, all| outcomes(vec![paul(Target::Mention, 1, one), paul(Target::Entity, 0, all)]);
    let kind = Action::NameKind;
    assert_eq!(of(Action::Accept, Action::Reject), [by, applied]);
    assert_eq!(of(Action::Reject, Action::Accept), [by, applied]);
    assert_eq!(of(Action::Reject, Action::Rename("Paul M.".to_owned())), [applied, applied]);
    assert_eq!(of(Action::Note("vu".to_owned()), Action::Reject), [applied, applied]);
    let alone = |one, all| {
        let merge = Action::Merge(at(TEXT, "Paul Martin", 0));
        let steps = vec![lavaux(Target::Entity, 0, merge), paul(Target::Mention, 0, one)];
        outcomes([steps, vec![lavaux(Target::Entity, 0, all)]].concat())
    };
    assert_eq!(alone(Action::Accept, kind(EntityKind::Work)), [applied; 3]);
}

#[test]
fn what_was_said_of_all_mentions_stands_as_long_as_it_holds_of_one() {
    let rejected = |accepted: &[usize]| {
        let reject = lavaux(Target::Entity, 0, Action::Reject);
        let accept = accepted.iter().map(|&nth| lavaux(Target::Mention, nth, Action::Accept));
        outcomes(std::iter::once(reject).chain(accept).collect())
    };
    assert_eq!(rejected(&[1]), [Outcome::Applied; 2]);
    assert_eq!(rejected(&[1, 0])[0], Outcome::Overruled(2));
    let kind = |nth, kind| lavaux(Target::Mention, nth, Action::NameKind(kind));
    let all = lavaux(Target::Entity, 0, Action::NameKind(EntityKind::Organization));
    let one = outcomes(vec![all.clone(), kind(0, EntityKind::Work)]);
    assert_eq!(one, [Outcome::Applied; 2]);
    let both = outcomes(vec![all, kind(0, EntityKind::Work), kind(1, EntityKind::Event)]);
    assert_eq!(both[0], Outcome::Overruled(2));
}

/// The places of the entity of the nth "Paul Martin" in the list of all its mentions.
fn entities(found: &Annotations) -> Vec<usize> {
    let mentions = found.mentions.iter().filter(|it| it.span.slice(TEXT) == "Paul Martin");
    mentions.map(|mention| mention.entity.index()).collect()
}

#[test]
fn mentions_that_change_one_by_one_stay_one_entity() {
    let each = |action: Action| {
        let found =
            correct(TEXT, (0..3).map(|nth| paul(Target::Mention, nth, action.clone())).collect());
        entities(&found)
    };
    let kind = each(Action::NameKind(EntityKind::Work));
    assert!(kind.iter().all(|at| *at == kind[0]), "{kind:?}");
    let split = |nths: &[usize]| {
        let steps = nths.iter().map(|&nth| paul(Target::Mention, nth, Action::Split));
        entities(&correct(TEXT, steps.collect()))
    };
    let [first, second, third] = split(&[1, 2])[..] else { panic!() };
    assert!(first != second && second == third);
    let [_, second, third] = split(&[1, 2, 2])[..] else { panic!() };
    assert_ne!(second, third, "what was split off together is split again");
}

#[test]
fn names_that_become_of_another_kind_by_a_merge_are_corrected() {
    let merge = || lavaux(Target::Entity, 0, Action::Merge(at(TEXT, "Paul Martin", 0)));
    let reject = lavaux(Target::Mention, 1, Action::Reject);
    let found = correct(TEXT, vec![reject, merge()]);
    let of = |words: &str| {
        let mentions = found.mentions.iter().filter(|it| it.span.slice(TEXT) == words);
        mentions.map(|it| it.review).collect::<Vec<_>>()
    };
    assert_eq!(of("Lavaux"), [Some(Review::Corrected), Some(Review::Rejected)]);
    assert_eq!(of("Paul Martin"), [Some(Review::Machine); 3]);
    assert_eq!(found.outcomes, Some(vec![Outcome::Applied; 2]));
    let kind = lavaux(Target::Entity, 0, Action::NameKind(EntityKind::Organization));
    assert_eq!(outcomes(vec![kind, merge()]), [Outcome::Overruled(1), Outcome::Applied]);
}

#[test]
fn entities_are_called_as_their_mentions_that_stand_call_them() {
    let text = "Yves Morvan est maçon. Mardi, M. Morvan est parti. Jeudi, M. Morvan dort.\n";
    let morvan = |nth, action| step(Target::Mention, at(text, "Morvan", nth), action);
    let called = |steps| {
        let found = correct(text, steps).standing();
        let names = found.entities.iter().filter(|it| it.kind == EntityKind::Person);
        names.map(|it| (it.name.clone(), it.aliases.clone())).collect::<Vec<_>>()
    };
    let of = |name: &str, aliases: &[&str]| {
        (name.to_owned(), aliases.iter().map(|&it| it.to_owned()).collect::<Vec<_>>())
    };
    let full = |action| step(Target::Mention, at(text, "Yves Morvan", 0), action);
    assert_eq!(called(Vec::new()), [of("Yves Morvan", &["Morvan"])]);
    assert_eq!(called(vec![full(Action::Reject)]), [of("Morvan", &[])]);
    let back = vec![full(Action::Reject), full(Action::Accept)];
    assert_eq!(called(back), [of("Yves Morvan", &["Morvan"])]);
    let borders = |from, to| {
        let place = Place { anchor: at(text, to, 0), parts: Vec::new() };
        step(Target::Mention, at(text, from, 0), Action::Borders(place))
    };
    let shorter = || borders("Yves Morvan", "Yves");
    assert_eq!(called(vec![shorter()]), [of("Morvan", &["Yves"])]);
    let longer = borders("Yves", "Yves Morvan");
    assert_eq!(called(vec![shorter(), longer]), [of("Yves Morvan", &["Morvan"])]);
    let split = |nth| morvan(nth, Action::Split);
    assert_eq!(called(vec![split(1)]), [of("Yves Morvan", &["Morvan"]), of("Morvan", &[])]);
    assert_eq!(called(vec![split(1), split(2)]), [of("Yves Morvan", &[]), of("Morvan", &[])]);
    let rename =
        step(Target::Entity, at(text, "Morvan", 1), Action::Rename("Y. Morvan".to_owned()));
    let renamed = called(vec![rename, full(Action::Reject)]);
    assert_eq!(renamed, [of("Y. Morvan", &["Morvan", "Yves Morvan"])], "the reader has said it");
}
