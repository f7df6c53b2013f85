//! Steps speak of the annotation that was meant, wherever it and its like stand.

use super::{TEXT, at, correct, name, quote, speaker, step, voice};
use guillemet::annotation::{EntityKind, Loss, Outcome, QuoteKind, Review};
use guillemet::review::{Action, Place, Target};

const SAID: &str = "Nous irons au bout";

fn borders(text: &str, words: &str, nth: usize) -> Action {
    Action::Borders(Place { anchor: at(text, words, nth), parts: Vec::new() })
}

#[test]
fn borders_stay_at_their_own_place() {
    let moved = |target, words: &str, to: &str, nth| {
        correct(TEXT, vec![step(target, at(TEXT, words, 0), borders(TEXT, to, nth))])
    };
    let elsewhere = Some(vec![Outcome::Lost(Loss::OtherPlace)]);
    let found = moved(Target::Quote, SAID, "Rien n'est prêt", 0);
    assert_eq!(found.outcomes, elsewhere);
    quote(&found, TEXT, SAID);
    assert_eq!(moved(Target::Mention, "Paul Martin", "Paul", 1).outcomes, elsewhere);
    let here = moved(Target::Mention, "Paul Martin", "Paul", 0);
    assert_eq!(here.outcomes, Some(vec![Outcome::Applied]));
}

#[test]
fn what_was_moved_is_found_at_its_old_words_too() {
    let moved = |then| {
        let said = || at(TEXT, SAID, 0);
        let shorter = step(Target::Quote, said(), borders(TEXT, "irons au bout", 0));
        correct(TEXT, vec![shorter, step(Target::Quote, said(), then)])
    };
    let given = moved(voice("Paul Martin"));
    assert_eq!(speaker(quote(&given, TEXT, "irons au bout")), Some("Paul Martin"));
    let rejected = moved(Action::Reject);
    assert_eq!(quote(&rejected, TEXT, "irons au bout").review, Some(Review::Rejected));
    let add = Action::AddQuote { parts: Vec::new(), kind: QuoteKind::Partial, speaker: None };
    let back = moved(add);
    assert_eq!(quote(&back, TEXT, SAID).kind, QuoteKind::Partial);
    assert_eq!(back.quotes.len(), given.quotes.len(), "it is no second one");
    assert_eq!(back.outcomes, Some(vec![Outcome::Overruled(1), Outcome::Applied]));
}

#[test]
fn a_name_comes_back_to_its_old_borders() {
    let anchor = || at(TEXT, "Paul Martin", 0);
    let shorter = step(Target::Mention, anchor(), borders(TEXT, "Paul", 0));
    let add = step(Target::Mention, anchor(), Action::AddMention(EntityKind::Person));
    let found = correct(TEXT, vec![shorter, add]);
    assert_eq!(name(&found, TEXT, "Paul Martin", 0), Some((EntityKind::Person, "Paul Martin")));
    assert_eq!(name(&found, TEXT, "Paul", 0), None);
    assert_eq!(found.outcomes, Some(vec![Outcome::Overruled(1), Outcome::Applied]));
}

#[test]
fn an_addition_says_anew_of_what_kind_it_is() {
    let mention = |kind| {
        let say = |action| step(Target::Mention, at(TEXT, "Lavaux", 0), action);
        let work = Action::NameKind(EntityKind::Work);
        correct(TEXT, vec![say(work), say(Action::AddMention(kind))]).outcomes
    };
    assert_eq!(mention(EntityKind::Work), Some(vec![Outcome::Applied; 2]));
    assert_eq!(mention(EntityKind::Event), Some(vec![Outcome::Overruled(1), Outcome::Applied]));
}

#[test]
fn one_quotation_gives_way_to_another_with_its_borders() {
    let text =
        "« Nous irons, a dit Anne Morel. Nous verrons bien », a déclaré le maire Paul Martin.";
    let add = |words| {
        let action = Action::AddQuote { parts: Vec::new(), kind: QuoteKind::Direct, speaker: None };
        step(Target::Quote, at(text, words, 0), action)
    };
    let moved = step(Target::Quote, at(text, "verrons bien", 0), borders(text, "Nous verrons", 0));
    let back = step(Target::Quote, at(text, "Nous verrons", 0), voice("Anne Morel"));
    let found = correct(text, vec![add("Nous verrons"), add("verrons bien"), moved, back]);
    let here: Vec<_> =
        found.quotes.iter().filter(|it| it.said().slice(text) == "Nous verrons").collect();
    let standing: Vec<_> = here
        .iter()
        .filter(|it| it.review != Some(Review::Rejected))
        .map(|it| speaker(it))
        .collect();
    assert_eq!((here.len(), standing), (2, vec![Some("Anne Morel")]));
    let by = Outcome::Overruled(2);
    assert_eq!(
        found.outcomes,
        Some(vec![by, Outcome::Applied, Outcome::Applied, Outcome::Applied])
    );
}
