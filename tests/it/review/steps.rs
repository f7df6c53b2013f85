//! What each step does, and what becomes of steps that cannot both be.

use super::{TEXT, at, correct, corrections, name, quote, speaker, step, voice};
use crate::engines::best;
use guillemet::Span;
use guillemet::annotation::{Certainty, EntityKind, Loss, Outcome, QuoteKind, Review};
use guillemet::review::{Action, Place, Target, Voice};

const SAID: &str = "Nous irons au bout";
const OUTCOME: fn(&guillemet::Annotations) -> Vec<Outcome> =
    |found| found.outcomes.clone().unwrap_or_default();

#[test]
fn without_corrections_nothing_is_said_of_review() {
    let found = best().annotate(TEXT);
    assert_eq!(found.outcomes, None);
    assert!(found.quotes.iter().all(|quote| quote.review.is_none()));
    let found = correct(TEXT, Vec::new());
    assert_eq!(found.outcomes, Some(Vec::new()));
    assert!(found.quotes.iter().all(|quote| quote.review == Some(Review::Machine)));
}

#[test]
fn a_quotation_is_accepted_or_rejected() {
    let of = |action| correct(TEXT, vec![step(Target::Quote, at(TEXT, SAID, 0), action)]);
    let accepted = of(Action::Accept);
    assert_eq!(quote(&accepted, TEXT, SAID).review, Some(Review::Accepted));
    assert_eq!(quote(&accepted, TEXT, SAID).certainty(), Certainty::Sure);
    let rejected = of(Action::Reject);
    assert_eq!(quote(&rejected, TEXT, SAID).review, Some(Review::Rejected));
    assert_eq!(rejected.standing().quotes.len() + 1, rejected.quotes.len());
}

#[test]
fn another_speaker_is_an_entity_where_the_text_names_it() {
    let of = |action| correct(TEXT, vec![step(Target::Quote, at(TEXT, SAID, 0), action)]);
    let by_name = of(voice("Paul Martin"));
    let said = quote(&by_name, TEXT, SAID);
    assert_eq!((speaker(said), said.review), (Some("Paul Martin"), Some(Review::Corrected)));
    let entity = said.speaker.as_ref().and_then(|speaker| speaker.entity).expect("an entity");
    assert_eq!(by_name.entities[entity.index()].name, "Paul Martin");
    assert_eq!(
        said.candidates.first().map(|it| &*it.name),
        Some("Anne Morel"),
        "whom the engine had chosen"
    );
    assert!(said.grounds.is_empty());

    let mention = Some(at(TEXT, "Paul Martin", 1));
    let by_mention =
        of(Action::Speaker(Some(Voice { name: "le maçon".to_owned(), kind: None, mention })));
    assert_eq!(speaker(quote(&by_mention, TEXT, SAID)), Some("Paul Martin"));
    assert_eq!(speaker(quote(&of(voice("Zoé Lambert")), TEXT, SAID)), Some("Zoé Lambert"));
    assert_eq!(speaker(quote(&of(Action::Speaker(None)), TEXT, SAID)), None);
    assert_eq!(OUTCOME(&of(voice("  "))), [Outcome::Lost(Loss::Empty)]);
}

#[test]
fn the_speaker_that_was_found_is_accepted_by_saying_it() {
    let found = correct(TEXT, vec![step(Target::Quote, at(TEXT, SAID, 0), voice("Anne Morel"))]);
    assert_eq!(quote(&found, TEXT, SAID).review, Some(Review::Accepted));
}

#[test]
fn kind_and_borders_of_a_quotation_change() {
    let kind = step(Target::Quote, at(TEXT, SAID, 0), Action::QuoteKind(QuoteKind::Partial));
    let anchor = at(TEXT, "irons au bout", 0);
    let place = Place { anchor, parts: vec![Span::new(0, 5), Span::new(6, 13)] };
    let borders = step(Target::Quote, at(TEXT, SAID, 0), Action::Borders(place));
    let found = correct(TEXT, vec![kind, borders]);
    let said = quote(&found, TEXT, "irons au bout");
    assert_eq!((said.kind, &*said.words(TEXT)), (QuoteKind::Partial, "irons […] au bout"));
}

#[test]
fn what_the_engine_missed_is_added() {
    let words = "finira en mai";
    let add = Action::AddQuote { parts: Vec::new(), kind: QuoteKind::Indirect, speaker: None };
    let found = correct(
        TEXT,
        vec![
            step(Target::Quote, at(TEXT, words, 0), add),
            step(
                Target::Mention,
                at(TEXT, "chantier de Lavaux", 0),
                Action::AddMention(EntityKind::Work),
            ),
        ],
    );
    assert_eq!(quote(&found, TEXT, words).review, Some(Review::Added));
    assert_eq!(
        name(&found, TEXT, "chantier de Lavaux", 0),
        Some((EntityKind::Work, "chantier de Lavaux"))
    );
    let lavaux = found.mentions.iter().find(|mention| mention.span.slice(TEXT) == "Lavaux");
    assert_eq!(lavaux.map(|it| it.review), Some(Some(Review::Rejected)), "a name inside gives way");
}

#[test]
fn an_added_quotation_takes_its_marks() {
    let text = "Le mot du jour est « gabelou » au marché.";
    let add = Action::AddQuote { parts: Vec::new(), kind: QuoteKind::Partial, speaker: None };
    let found = correct(text, vec![step(Target::Quote, at(text, "gabelou", 0), add)]);
    assert_eq!(quote(&found, text, "gabelou").span.slice(text), "« gabelou »");
}

#[test]
fn names_change_at_one_place_or_everywhere() {
    let kind =
        |target| step(target, at(TEXT, "Lavaux", 0), Action::NameKind(EntityKind::Organization));
    let everywhere = correct(TEXT, vec![kind(Target::Entity)]);
    assert_eq!(name(&everywhere, TEXT, "Lavaux", 1).map(|it| it.0), Some(EntityKind::Organization));
    let here = correct(TEXT, vec![kind(Target::Mention)]);
    assert_eq!(name(&here, TEXT, "Lavaux", 0).map(|it| it.0), Some(EntityKind::Organization));
    assert_eq!(name(&here, TEXT, "Lavaux", 1).map(|it| it.0), Some(EntityKind::Place));
}

#[test]
fn entities_are_renamed_merged_and_split() {
    let anne = || at(TEXT, "Anne Morel", 0);
    let renamed = correct(
        TEXT,
        vec![step(Target::Entity, anne(), Action::Rename("Anne Morel-Duval".to_owned()))],
    );
    assert_eq!(speaker(quote(&renamed, TEXT, SAID)), Some("Anne Morel-Duval"));
    assert_eq!(name(&renamed, TEXT, "Anne Morel", 0).map(|it| it.1), Some("Anne Morel-Duval"));

    let merge = Action::Merge(at(TEXT, "Paul Martin", 0));
    let merged = correct(TEXT, vec![step(Target::Entity, anne(), merge)]);
    assert_eq!(speaker(quote(&merged, TEXT, SAID)), Some("Paul Martin"));

    let split =
        correct(TEXT, vec![step(Target::Mention, at(TEXT, "Paul Martin", 1), Action::Split)]);
    let of = |nth| {
        let mut mentions = split.mentions.iter().filter(|it| it.span.slice(TEXT) == "Paul Martin");
        mentions.nth(nth).map(|it| it.entity)
    };
    assert_ne!(of(0), of(1));
}

#[test]
fn what_two_steps_cannot_both_say_the_later_one_says() {
    let said = || at(TEXT, SAID, 0);
    let found = correct(
        TEXT,
        vec![
            step(Target::Quote, said(), voice("Paul Martin")),
            step(Target::Quote, said(), Action::Note("vu".to_owned())),
            step(Target::Quote, said(), voice("Zoé Lambert")),
            step(Target::Quote, said(), Action::Reject),
            step(Target::Quote, said(), Action::Accept),
        ],
    );
    let overruled = |by| Outcome::Overruled(by);
    assert_eq!(
        OUTCOME(&found),
        [overruled(2), Outcome::Applied, overruled(3), overruled(4), Outcome::Applied]
    );
    let said = quote(&found, TEXT, SAID);
    assert_eq!((speaker(said), said.note.as_deref()), (Some("Zoé Lambert"), Some("vu")));
    assert_eq!(said.review, Some(Review::Accepted));
}

#[test]
fn a_name_that_gives_way_takes_its_step_along() {
    let add =
        |words| step(Target::Mention, at(TEXT, words, 0), Action::AddMention(EntityKind::Event));
    let found = correct(TEXT, vec![add("chantier de Lavaux"), add("Le chantier")]);
    assert_eq!(OUTCOME(&found), [Outcome::Overruled(1), Outcome::Applied]);
}

#[test]
fn nothing_unfit_is_said() {
    let quote_at = || at(TEXT, SAID, 0);
    let cases = [
        step(Target::Quote, quote_at(), Action::Split),
        step(Target::Mention, at(TEXT, "Paul Martin", 0), voice("Anne Morel")),
        step(Target::Entity, at(TEXT, "Paul Martin", 0), Action::AddMention(EntityKind::Person)),
        step(Target::Duplicate, at(TEXT, "Paul Martin", 0), Action::Rename("X".to_owned())),
    ];
    let lost = cases.map(|case| OUTCOME(&correct(TEXT, vec![case]))[0]);
    assert_eq!(lost[..3], [Outcome::Lost(Loss::Unfit); 3]);
    assert_eq!(lost[3], Outcome::Lost(Loss::NotFound));
    let twice =
        step(Target::Entity, at(TEXT, "Paul Martin", 0), Action::Merge(at(TEXT, "Paul Martin", 1)));
    assert_eq!(OUTCOME(&correct(TEXT, vec![twice])), [Outcome::Lost(Loss::Same)]);
}

#[test]
fn a_step_is_offered_where_it_may_hold_too() {
    let offers = |step| best().offers(TEXT, &corrections(vec![step]), 0);
    let voice = offers(step(Target::Quote, at(TEXT, "le béton manque", 0), voice("Anne Morel")));
    let words: Vec<_> = voice.speaker.iter().map(|step| &*step.anchor.words).collect();
    assert_eq!(words, ["Rien n'est prêt"]);
    let kind = offers(step(
        Target::Mention,
        at(TEXT, "Lavaux", 0),
        Action::NameKind(EntityKind::Organization),
    ));
    assert_eq!(kind.mentions.len(), 1);
    let text = "On a vu le zouave. Le zouave revient. Un zouaveau non plus.";
    let add = step(Target::Mention, at(text, "zouave", 0), Action::AddMention(EntityKind::Work));
    let added = best().offers(text, &corrections(vec![add]), 0).mentions;
    let places: Vec<_> = added.iter().map(|step| step.anchor.start).collect();
    assert_eq!(places, [Some(22)]);
}

#[test]
fn a_copy_is_offered_what_its_original_is() {
    let passage = "« Nous avons perdu trois ans et beaucoup d'argent dans ce chantier », regrette Marc Olivier, président du comité.";
    let text = format!("{passage}\n\nRien d'autre à signaler ce soir.\n\n{passage}\n");
    let words = "Nous avons perdu trois ans et beaucoup d'argent dans ce chantier";
    let reject = step(Target::Quote, at(&text, words, 0), Action::Reject);
    let offers = best().offers(&text, &corrections(vec![reject]), 0);
    assert_eq!(offers.copies.len(), 1);
}

#[test]
fn what_was_said_helps_only_where_that_is_asked_for() {
    let text = "Anne Morel et Claire Petit se sont vues lundi à la mairie. « Nous irons au bout », dit la première voix. \
        « Rien n'est prêt », a-t-elle ajouté.";
    let said = step(Target::Quote, at(text, "Nous irons au bout", 0), voice("Claire Petit"));
    let mut document = corrections(vec![said]);
    let plain = best().correct(text, &document);
    document.read_again = true;
    let again = best().correct(text, &document);
    again.assert_valid(text);
    let next = |found| speaker(quote(found, text, "Rien n'est prêt")).map(str::to_owned);
    assert_eq!(next(&again).as_deref(), Some("Claire Petit"));
    assert_ne!(next(&plain), next(&again));
}
