//! Documents that mean harm: huge, deep, cyclic, overlapping, inside characters.

use super::{TEXT, at, correct, step, voice};
use crate::engines::best;
use guillemet::annotation::{EntityKind, Loss, Outcome, QuoteKind};
use guillemet::review::{Action, Target};
use guillemet::{Span, wire};

fn take(json: &str) -> Result<guillemet::review::Corrections, wire::Unreadable> {
    wire::Corrections::take(&mut serde_json::Deserializer::from_str(json))?.read(TEXT)
}

#[test]
fn too_many_steps_are_refused() {
    let step = r#"{"action":"accept","target":"quote","anchor":{"words":"Oui"}}"#;
    let json = format!(r#"{{"version":1,"steps":[{}]}}"#, vec![step; 10_001].join(","));
    let told = take(&json).unwrap_err().to_string();
    assert_eq!(told, "corrections: steps: 10001 steps, at most 10000 are read");
}

#[test]
fn a_deep_document_is_refused() {
    let json = format!(r#"{{"version":1,"steps":{}}}"#, "[".repeat(100_000));
    assert!(take(&json).unwrap_err().to_string().contains("steps"));
    let more = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let json = format!(r#"{{"version":1,"more":{more},"steps":[]}}"#);
    assert!(take(&json).unwrap_err().to_string().contains("more: unknown field `more`"));
}

#[test]
fn as_many_steps_as_may_be_of_words_that_stand_everywhere() {
    let text = "Paul a dit oui à Paul et non à Paul. ".repeat(300);
    let mut anchor = at(&text, "Paul", 450);
    anchor.start = None;
    anchor.before = "x ".repeat(16);
    anchor.after = " y".repeat(16);
    let steps = vec![step(Target::Mention, anchor, Action::Reject); 300];
    let found = correct(&text, steps);
    assert_eq!(found.outcomes.unwrap(), vec![Outcome::Lost(Loss::OtherPlace); 300]);
}

#[test]
fn entities_do_not_swallow_each_other() {
    let merge = |from: &str, into: &str| {
        step(Target::Entity, at(TEXT, from, 0), Action::Merge(at(TEXT, into, 0)))
    };
    let found = correct(
        TEXT,
        vec![
            merge("Anne Morel", "Paul Martin"),
            merge("Paul Martin", "Anne Morel"),
            merge("Lavaux", "Paul Martin"),
            merge("Anne Morel", "Lavaux"),
        ],
    );
    let same = Outcome::Lost(Loss::Same);
    assert_eq!(found.outcomes.unwrap(), [Outcome::Applied, same, Outcome::Applied, same]);
}

#[test]
fn names_never_overlap() {
    let words = [
        "Le chantier de Lavaux",
        "chantier",
        "de Lavaux, dit",
        "Lavaux",
        "Le chantier de Lavaux, dit-elle",
    ];
    let add = |words: &&str| {
        step(Target::Mention, at(TEXT, words, 0), Action::AddMention(EntityKind::Work))
    };
    let found = correct(TEXT, words.iter().map(add).collect());
    let by = |step| Outcome::Overruled(step);
    assert_eq!(found.outcomes.unwrap(), [by(1), by(4), by(3), by(4), Outcome::Applied]);
}

#[test]
fn a_name_that_gave_way_makes_room_when_it_comes_back() {
    let add = Action::AddMention(EntityKind::Work);
    let found = correct(
        TEXT,
        vec![
            step(Target::Mention, at(TEXT, "chantier de Lavaux", 0), add),
            step(Target::Mention, at(TEXT, "Lavaux", 0), Action::Split),
        ],
    );
    assert_eq!(found.outcomes.unwrap(), [Outcome::Overruled(1), Outcome::Applied]);
}

#[test]
fn an_offset_inside_a_character_points_nowhere() {
    let text = "🌍🌍 Oui, 🌍 a dit Anne Morel.";
    let json = |start: usize, parts: &str| {
        format!(
            r#"{{"version":1,"offsets":"utf16","steps":[{{"action":"add","target":"quote","kind":"direct",
            "anchor":{{"start":{start},"end":{},"words":"🌍 Oui","before":"🌍","after":", 🌍 a dit Anne Morel."}}{parts}}}]}}"#,
            start + 6
        )
    };
    let read = |json: &str| {
        wire::Corrections::take(&mut serde_json::Deserializer::from_str(json)).unwrap().read(text)
    };
    let found = best().correct(text, &read(&json(3, "")).unwrap());
    found.assert_valid(text);
    assert_eq!(
        found.outcomes.as_deref(),
        Some(&[Outcome::Applied][..]),
        "its words tell the place"
    );
    let told = read(&json(2, r#","parts":[{"start":3,"end":6}]"#)).unwrap_err().to_string();
    assert!(told.starts_with("corrections: steps[0].parts: parts[0], 3 to 6, lies outside the words, begins or ends inside a character"));
}

#[test]
fn parts_that_are_no_parts_are_lost() {
    let add = |parts: &[(usize, usize)]| {
        let parts = parts.iter().map(|&(start, end)| Span::new(start, end)).collect();
        let action = Action::AddQuote { parts, kind: QuoteKind::Direct, speaker: None };
        correct(
            TEXT,
            vec![step(
                Target::Quote,
                at(TEXT, "dé de Lavaux".trim_start_matches("dé "), 0),
                action,
            )],
        )
        .outcomes
        .unwrap()[0]
    };
    let bad = Outcome::Lost(Loss::BadParts);
    assert_eq!(add(&[(0, 99)]), bad);
    assert_eq!(add(&[(3, 5), (0, 2)]), bad);
    assert_eq!(add(&[(2, 2)]), bad);
    assert_eq!(add(&[(0, 2), (3, 9)]), Outcome::Applied);
}

#[test]
fn words_without_a_letter_stand_where_they_stood() {
    let text = "Quoi ? Rien ! Quoi ? Tout !";
    let found = correct(text, vec![step(Target::Quote, at(text, " ", 0), voice("Anne Morel"))]);
    assert_eq!(found.outcomes.unwrap(), [Outcome::Lost(Loss::Empty)]);
    let add = Action::AddQuote { parts: Vec::new(), kind: QuoteKind::Partial, speaker: None };
    let found = correct(text, vec![step(Target::Quote, at(text, "?", 1), add)]);
    assert_eq!(found.outcomes.unwrap(), [Outcome::Applied]);
}
