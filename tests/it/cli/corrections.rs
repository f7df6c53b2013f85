//! Corrections on the command line.

use super::{Folder, run};
use serde_json::{Value, json};

const TEXT: &str = include_str!("../../corrections/passerelle.txt");
const DOCUMENT: &str = include_str!("../../corrections/passerelle.corrections.json");

fn words(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn one_step(action: &str) -> String {
    let anchor = json!({"start": 123, "end": 153, "words": "Nous ne prendrons aucun risque",
        "before": "ra fermée jusqu'au printemps. « ", "after": " », a déclaré lundi la maire, An"});
    json!({"version": 1, "steps": [{"action": action, "target": "quote", "anchor": anchor}]})
        .to_string()
}

#[test]
fn every_format_says_what_the_reader_said() {
    let folder = Folder::new("corrections");
    let article = folder.file("a.txt", TEXT);
    folder.file("a.corrections.json", DOCUMENT);
    let of = |format: &str| {
        let output = run(&[&article, "--with-corrections", "--format", format], "");
        let told = words(&output.stderr);
        assert_eq!((output.status.code(), told.contains("steps[")), (Some(0), false), "{told}");
        words(&output.stdout)
    };
    for format in ["report", "json", "csv", "html", "tei", "schema-org", "web-annotation"] {
        let said = of(format);
        assert!(said.contains("une habituée du Café du Port"), "{format}\n{said}");
    }
    assert!(!of("tei").contains(">lundi<"), "what was rejected is left out");
    let json: Value = serde_json::from_str(&of("json")).unwrap();
    assert_eq!(json["review"].as_array().map(Vec::len), Some(15));
    assert_eq!(json["quotes"][0]["review"], "accepted");
    let plain = run(&[&article, "--format", "json"], "");
    let plain: Value = serde_json::from_slice(&plain.stdout).unwrap();
    assert_eq!((&plain["review"], &plain["quotes"][0]["review"]), (&Value::Null, &Value::Null));
}

#[test]
fn a_step_that_is_lost_is_told() {
    let folder = Folder::new("corrections-lost");
    let article = folder.file("a.txt", "Rien de tout cela.");
    let document = folder.file("b.json", one_step("accept"));
    let output = run(&[&article, "--corrections", &document], "");
    assert_eq!(output.status.code(), Some(0));
    let told = format!(
        "guillemet: {article}: steps[0] (accept of \"Nous ne prendrons aucun risque\") is not applied: Its words no longer stand in the text.\n"
    );
    assert_eq!(words(&output.stderr), told);
}

#[test]
fn a_document_that_is_none_is_told_and_costs_its_file_only() {
    let folder = Folder::new("corrections-bad");
    let (one, two) = (folder.file("a.txt", TEXT), folder.file("b.txt", TEXT));
    for (document, why) in [
        (
            "{\"version\": 1, \"steps\": [5]}",
            "corrections: steps[0]: invalid type: integer `5`, expected struct Step at line 1 column 26",
        ),
        ("pas du JSON", "corrections: .: expected value at line 1 column 1"),
        ("{\"version\": 1, \"steps\": []} {}", "trailing characters at line 1 column 29"),
    ] {
        let path = folder.file("a.corrections.json", document);
        let output = run(&[&one, &two, "--with-corrections", "--format", "csv"], "");
        assert_eq!(output.status.code(), Some(2));
        let told = words(&output.stderr);
        assert_eq!(told.lines().next(), Some(&*format!("guillemet: {path}: {why}")));
        assert!(words(&output.stdout).contains("b.txt"), "the other one is read");
    }
    let output = run(&[&one, &two, "--corrections", "x.json"], "");
    assert_eq!(output.status.code(), Some(2));
    assert!(words(&output.stderr).contains("--corrections is of one article"));
}

#[test]
fn two_documents_become_one() {
    let folder = Folder::new("corrections-merge");
    let article = folder.file("a.txt", TEXT);
    let (ours, theirs) =
        (folder.file("o.json", DOCUMENT), folder.file("t.json", one_step("reject")));
    let output = run(&["merge", &article, &ours, &theirs], "");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        words(&output.stderr),
        "guillemet: they do not agree: steps[0] (accept of \"Nous ne prendrons aucun risque\") and \
         steps[15] (reject of \"Nous ne prendrons aucun risque\"); the second stands\n"
    );
    let merged: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(merged["steps"].as_array().map(Vec::len), Some(16));
    let first = &merged["steps"][0];
    assert_eq!((&merged["offsets"], &first["anchor"]["start"]), (&json!("utf16"), &json!(123)));
    let same = run(&["merge", &article, &ours, &ours], "");
    assert_eq!(same.status.code(), Some(0));
    let same: Value = serde_json::from_slice(&same.stdout).unwrap();
    assert_eq!(same["steps"].as_array().map(Vec::len), Some(15));
}

#[test]
fn two_readers_who_join_the_same_two_names_do_not_fail() {
    let folder = Folder::new("corrections-same");
    let article = folder.file("a.txt", "Selon Paul Martin, le béton manque à Lavaux.");
    let [one, other] = [(6, "Paul Martin"), (37, "Lavaux")]
        .map(|(start, words)| json!({ "start": start, "words": words, "before": "", "after": "" }));
    let join = |from: &Value, into: &Value| json!({ "action": "merge", "target": "entity", "anchor": from, "into": into });
    let steps = [join(&one, &other), join(&other, &one)];
    let document = json!({ "version": 1, "steps": steps }).to_string();
    let document = folder.file("b.json", document);
    let output = run(&[&article, "--corrections", &document], "");
    let told = words(&output.stderr);
    assert!(
        told.contains("steps[1] (merge of \"Lavaux\") changes nothing: The two are one"),
        "{told}"
    );
}
