//! Whom a quotation is given to, who else is weighed, and what a second reading makes of it.

use super::{at, correct, corrections, quote, speaker, step, voice};
use crate::engines::best;
use guillemet::Annotations;
use guillemet::annotation::QuoteKind;
use guillemet::review::{Action, Corrections, Step, Target, Voice};

const NAMESAKES: &str = "Anne Morel et Paul Morel se sont vus lundi. Morel est un nom d'ici, pense Claire Petit.\n\n\
    « Nous irons au bout », a déclaré la maire Claire Petit.\n";
const SAID: &str = "Nous irons au bout";

fn entity(text: &str, action: Action) -> (Option<String>, bool) {
    let found = correct(text, vec![step(Target::Quote, at(text, SAID, 0), action)]);
    let said = quote(&found, text, SAID);
    let has_entity = said.speaker.as_ref().is_some_and(|it| it.entity.is_some());
    (speaker(said).map(str::to_owned), has_entity)
}

#[test]
fn a_speaker_is_led_to_no_namesake() {
    let named = |name: &str| entity(NAMESAKES, voice(name));
    assert_eq!(named("Anne Morel"), (Some("Anne Morel".to_owned()), true));
    let lost = at("Un autre jour, Anne Morel lisait.", "Anne Morel", 0);
    let voice = Voice { name: "Anne Morel".to_owned(), kind: None, mention: Some(lost) };
    let gone = entity(NAMESAKES, Action::Speaker(Some(voice)));
    assert_eq!(gone, (Some("Anne Morel".to_owned()), false), "the one who was meant is gone");
}

#[test]
fn of_several_with_one_name_none_is_chosen() {
    let split = step(Target::Mention, at(TWICE, "Anne Morel", 1), Action::Split);
    let said = step(Target::Quote, at(TWICE, SAID, 0), voice("Anne Morel"));
    let found = correct(TWICE, vec![split, said]);
    let said = quote(&found, TWICE, SAID).speaker.as_ref().map(|it| (&*it.name, it.entity));
    assert_eq!(said, Some(("Anne Morel", None)));
}

const TWICE: &str = "Anne Morel est venue lundi. Une autre Anne Morel est restée mardi.\n\n\
    « Nous irons au bout », a déclaré la maire Claire Petit.\n";

#[test]
fn nobody_who_was_weighed_is_lost() {
    let text = "Anne Morel et Claire Petit ont vu Paul Martin lundi. « Nous irons au bout », dit la première voix.\n";
    let names = |steps: &[&str]| {
        let steps = steps.iter().map(|name| step(Target::Quote, at(text, SAID, 0), voice(name)));
        let found = correct(text, steps.collect());
        let said = quote(&found, text, SAID);
        let mut names: Vec<_> = said.candidates.iter().map(|it| it.name.clone()).collect();
        names.extend(speaker(said).map(str::to_owned));
        names.sort_unstable();
        names
    };
    let all = names(&[]);
    assert!(all.len() > 1, "{all:?}");
    let (one, other) = (all[0].as_str(), all[1].as_str());
    assert_eq!(names(&[one, other]), all);
    assert_eq!(names(&[one, other, one]), all);
}

/// A text in which a pronoun goes on speaking for whoever has spoken.
const VOICES: &str = "Anne Morel et Claire Petit se sont vues lundi à la mairie. « Nous irons au bout », dit la première voix. \
    « Rien n'est prêt », a-t-elle ajouté.";
const NEXT: &str = "Rien n'est prêt";

fn read_again(steps: &[Step]) -> [Annotations; 2] {
    [false, true].map(|read_again| {
        let found =
            best().correct(VOICES, &Corrections { read_again, ..corrections(steps.to_vec()) });
        found.assert_valid(VOICES);
        found
    })
}

#[test]
fn a_second_reading_changes_nothing_that_the_reader_has_said() {
    let given = || step(Target::Quote, at(VOICES, SAID, 0), voice("Claire Petit"));
    let [plain, again] = read_again(&[given()]);
    assert_eq!(quote(&plain, VOICES, SAID), quote(&again, VOICES, SAID));
    assert_ne!(speaker(quote(&plain, VOICES, NEXT)), speaker(quote(&again, VOICES, NEXT)));

    let accept = step(Target::Quote, at(VOICES, NEXT, 0), Action::Accept);
    let nobody = step(Target::Quote, at(VOICES, NEXT, 0), Action::Speaker(None));
    for said in [accept, nobody] {
        let [plain, again] = read_again(&[said, given()]);
        assert_eq!(plain, again, "the reader has seen to both");
    }
}

#[test]
fn who_speaks_in_what_was_added_helps_too() {
    let voice = Voice { name: "Claire Petit".to_owned(), kind: None, mention: None };
    let add = Action::AddQuote { parts: Vec::new(), kind: QuoteKind::Direct, speaker: Some(voice) };
    let [_, again] = read_again(&[step(Target::Quote, at(VOICES, SAID, 0), add)]);
    assert_eq!(speaker(quote(&again, VOICES, NEXT)), Some("Claire Petit"));
}
