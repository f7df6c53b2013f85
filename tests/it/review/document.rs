//! Documents of corrections: the published example, and what is told of a document that cannot be taken.

use crate::engines::best;
use guillemet::annotation::Outcome;
use guillemet::{OffsetUnit, wire};

const TEXT: &str = include_str!("../../corrections/passerelle.txt");
const DOCUMENT: &str = include_str!("../../corrections/passerelle.corrections.json");

fn take(json: &str) -> Result<wire::Corrections, wire::Unreadable> {
    wire::Corrections::take(&mut serde_json::Deserializer::from_str(json))
}

#[test]
fn the_published_example_says_all_that_can_be_said() {
    let corrections = take(DOCUMENT).expect("a document").read(TEXT).expect("corrections");
    let found = best().correct(TEXT, &corrections);
    found.assert_valid(TEXT);
    let outcomes = found.outcomes.clone().unwrap_or_default();
    assert_eq!(outcomes, vec![Outcome::Applied; corrections.steps.len()]);
    let mut actions: Vec<_> = corrections.steps.iter().map(|step| step.action.name()).collect();
    actions.sort_unstable();
    actions.dedup();
    let all = [
        "accept", "add", "borders", "kind", "merge", "note", "reject", "rename", "speaker", "split",
    ];
    assert_eq!(actions, all);
}

#[test]
fn a_document_comes_out_as_it_went_in() {
    for unit in OffsetUnit::ALL {
        let corrections = take(DOCUMENT).expect("a document").read(TEXT).expect("corrections");
        let out = wire::Corrections::new(&corrections, TEXT, unit);
        let json = serde_json::to_string(&out).expect("JSON");
        assert_eq!(take(&json).expect("a document").read(TEXT).expect("corrections"), corrections);
        if unit == OffsetUnit::Utf16 {
            let given: serde_json::Value = serde_json::from_str(DOCUMENT).expect("JSON");
            assert_eq!(serde_json::to_value(&out).expect("JSON"), given);
        }
    }
}

#[test]
fn what_cannot_be_taken_is_told_with_its_place() {
    let step = |fields: &str| format!(r#"{{"version": 1, "steps": [{{{fields}}}]}}"#);
    let anchor = r#""anchor": {"start": 0, "end": 3, "words": "Oui"}"#;
    let cases = [
        ("5", "corrections: .: invalid type: integer `5`, expected struct Corrections"),
        ("{\"steps\": []}", "corrections: .: missing field `version`"),
        (
            r#"{"version": 2, "steps": []}"#,
            "corrections: version: version 2 is not read, only 1 is",
        ),
        (
            r#"{"version": 1, "offsets": "bytes", "steps": []}"#,
            "corrections: offsets: unknown unit of offsets \"bytes\"",
        ),
        (
            &step(&format!(r#""action": "burn", "target": "quote", {anchor}"#)),
            "corrections: steps[0].action: unknown action \"burn\"; choose one of accept, ",
        ),
        (
            &step(&format!(r#""action": "accept", "target": "verb", {anchor}"#)),
            "corrections: steps[0].target: unknown target \"verb\"",
        ),
        (
            &step(&format!(r#""action": "kind", "target": "quote", {anchor}"#)),
            "corrections: steps[0].kind: is missing",
        ),
        (
            &step(&format!(r#""action": "kind", "target": "mention", "kind": "direct", {anchor}"#)),
            "corrections: steps[0].kind: unknown kind of name \"direct\"",
        ),
        (
            &step(&format!(r#""action": "speaker", "target": "quote", {anchor}"#)),
            "corrections: steps[0].speaker: is missing",
        ),
        (
            &step(&format!(
                r#""action": "add", "target": "quote", "kind": "direct", "parts": [{{"start": 2, "end": 9}}], {anchor}"#
            )),
            "corrections: steps[0].parts: parts[0], 2 to 9, lies outside the words",
        ),
        (
            r#"{"version": 1, "complet": true, "steps": []}"#,
            "corrections: complet: unknown field `complet`, expected one of `version`, `offsets`, `complete`",
        ),
        (
            &step(&format!(r#""action": "accept", "target": "quote", "notes": "x", {anchor}"#)),
            "corrections: steps[0].notes: unknown field `notes`, expected one of `action`, `target`",
        ),
        (
            &step(&format!(r#""action": "accept", "target": "quote", "note": "x", {anchor}"#)),
            "corrections: steps[0].note: accept of quote has no such field, only action, target, anchor",
        ),
        (
            &step(&format!(
                r#""action": "add", "target": "mention", "kind": "person", "speaker": null, {anchor}"#
            )),
            "corrections: steps[0].speaker: add of mention has no such field, only action, target, anchor, kind",
        ),
        (
            &step(
                r#""action": "accept", "target": "quote", "anchor": {"start": -1, "words": "Oui"}"#,
            ),
            "corrections: steps[0].anchor.start: invalid value",
        ),
    ];
    for (json, message) in cases {
        let error = take(json).and_then(|document| document.read(TEXT).map(|_| ()));
        let told = error.expect_err(json).to_string();
        assert!(told.starts_with(message), "{json}\n{told}");
    }
}

#[test]
fn every_field_that_is_written_is_known() {
    fn check(value: &serde_json::Value, of: &str) {
        for item in value.as_array().into_iter().flatten() {
            check(item, of);
        }
        for (name, inner) in value.as_object().into_iter().flatten() {
            let known = wire::Corrections::fields(of).unwrap_or_default();
            assert!(known.contains(&&**name), "{name} in {of:?}");
            check(inner, name);
        }
    }
    check(&serde_json::from_str(DOCUMENT).expect("JSON"), "");
}
