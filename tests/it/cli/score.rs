//! `guillemet score`, run as a program.

use super::{Folder, command, json, run, stderr, stdout};
use serde_json::{Value, json};

const TEXT: &str = "« La halle ouvrira lundi », a annoncé la maire Odile Kervern. Selon Bastien Roux, le loyer \
    ne bougera pas. « Nous verrons bien », a répondu Anna Sorel. La pluie tombe sur le quai.";

/// A step about words of the text.
fn step(action: &str, target: &str, words: &str, more: &Value) -> Value {
    let start = TEXT.find(words).map(|at| TEXT[..at].chars().count());
    let mut step = json!({
        "action": action,
        "target": target,
        "anchor": { "start": start.unwrap_or_default(), "words": words },
    });
    for (key, value) in more.as_object().into_iter().flatten() {
        step[key] = value.clone();
    }
    step
}

fn quote(words: &str, speaker: &Value) -> Value {
    step("add", "quote", words, &json!({ "kind": "direct", "speaker": speaker }))
}

fn document(complete: bool, steps: &[Value]) -> String {
    json!({ "version": 1, "complete": complete, "steps": steps }).to_string()
}

/// The figures of one article with its corrections, and what is said of them.
fn score(name: &str, document: &str, options: &[&str]) -> (Value, String) {
    let folder = Folder::new(name);
    let file = folder.file("a.txt", TEXT);
    folder.file("a.corrections.json", document);
    let output = run(&[&["score", "--json", &file], options].concat(), "");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    (json(stdout(&output)), stderr(&output).to_owned())
}

fn counts(figures: &Value) -> [u64; 3] {
    ["right", "found", "gold"].map(|name| figures[name].as_u64().unwrap())
}

#[test]
fn what_a_complete_article_does_not_name_is_wrong() {
    let steps = [
        quote("La halle ouvrira lundi", &json!({ "name": "Kervern" })),
        quote("le loyer ne bougera pas", &json!({ "name": "Anna Sorel" })),
        step("add", "mention", "Odile Kervern", &json!({ "kind": "person" })),
    ];
    let (figures, said) = score("score-complete", &document(true, &steps), &[]);
    let complete = &figures["complete"];
    assert_eq!(counts(&complete["quotes"]), [2, 3, 2]);
    assert_eq!(complete["quotes"]["f"], 0.8);
    assert_eq!(counts(&complete["quotesWithSpeaker"]), [1, 3, 2]);
    assert_eq!(complete["speakers"], json!({ "right": 1, "of": 2, "share": 0.5 }));
    assert_eq!(complete["recallByKind"]["indirect"]["share"], Value::Null);
    assert_eq!(counts(&complete["names"]), [1, 3, 1]);
    assert_eq!((&figures["checked"], &*said), (&Value::Null, ""));
}

#[test]
fn of_other_articles_only_checked_items_are_scored() {
    let steps = [
        step("accept", "quote", "La halle ouvrira lundi", &Value::Null),
        step("reject", "quote", "Nous verrons bien", &Value::Null),
        step("kind", "mention", "Anna Sorel", &json!({ "kind": "organization" })),
        // The engine finds nothing there: it has missed what a reader had seen.
        step("accept", "quote", "La pluie tombe sur le quai", &Value::Null),
        step("accept", "quote", "Le maire de Vaubert a dit ceci", &Value::Null),
    ];
    let (figures, said) = score("score-checked", &document(false, &steps), &[]);
    let checked = &figures["checked"];
    assert_eq!(counts(&checked["quotes"]), [1, 2, 2]);
    assert_eq!(counts(&checked["names"]), [0, 1, 1]);
    assert_eq!((&checked["items"], &figures["complete"]), (&json!(5), &Value::Null));
    let warning = "a.corrections.json: steps that do not fit the text and are not counted: 1\n";
    assert!(said.ends_with(warning), "{said}");
}

#[test]
fn a_quotation_that_a_reader_gives_to_nobody_is_nobodys() {
    let steps = [quote("La halle ouvrira lundi", &Value::Null)];
    let (figures, _) = score("score-nobody", &document(true, &steps), &[]);
    assert_eq!(figures["complete"]["speakers"], json!({ "right": 0, "of": 1, "share": 0.0 }));
}

#[test]
fn borders_that_were_corrected_by_much_are_wrong() {
    let to = json!({ "to": { "start": 2, "words": "La halle" } });
    let steps = [step("borders", "quote", "La halle ouvrira lundi", &to)];
    let (figures, _) = score("score-borders", &document(false, &steps), &[]);
    assert_eq!(counts(&figures["checked"]["quotes"]), [0, 1, 1]);
}

#[test]
fn other_kinds_of_names_are_scored_where_they_are_asked_for() {
    let steps = [
        step("accept", "mention", "lundi", &Value::Null),
        step("accept", "mention", "Bastien Roux", &Value::Null),
    ];
    let document = document(false, &steps);
    let (figures, _) = score("score-kinds", &document, &["--kinds", "date,time"]);
    assert_eq!(counts(&figures["checked"]["names"]), [1, 1, 1]);
    let kinds: Vec<_> = figures["checked"]["namesByKind"].as_object().unwrap().keys().collect();
    assert_eq!(kinds, ["date", "time"]);
}

#[test]
fn the_table_speaks_the_language_of_the_locale() {
    let folder = Folder::new("score-table");
    let [one, two] = ["a.txt", "b.txt"].map(|name| folder.file(name, TEXT));
    let whole = [quote("La halle ouvrira lundi", &json!({ "name": "Odile Kervern" }))];
    let part = [step("accept", "quote", "La halle ouvrira lundi", &Value::Null)];
    folder.file("a.corrections.json", document(true, &whole));
    folder.file("b.corrections.json", document(false, &part));
    let output = run(&["score", &one, &two], "");
    assert_eq!(output.status.code(), Some(0));
    assert!(
        stderr(&output)
            .ends_with("2 of 3 quotations found were not looked at; they count as wrong\n")
    );
    let table = stdout(&output);
    assert!(table.starts_with("Articles read completely: 1\n"), "{table}");
    assert_eq!(cells(table, "Quotations"), ["0.333", "1.000", "0.500", "1", "3", "1"]);
    assert_eq!(cells(table, "  direct"), ["1.000", "1", "1"]);
    let part = table.split_once("\n\n").map_or("", |(_, part)| part);
    assert!(part.starts_with("Articles read in part: 1, 1 checked items\nPrecision"), "{part}");
    assert_eq!(cells(part, "Quotations"), ["1.000", "1.000", "1.000", "1", "1", "1"]);
    let french = command(&["score", &one]).env("LC_ALL", "fr_BE.UTF-8").output().unwrap();
    let table = stdout(&french);
    assert!(table.starts_with("Articles relus en entier\u{A0}: 1\n"), "{table}");
    assert_eq!(cells(table, "  Personnes"), ["0,000", "–", "0,000", "0", "3", "0"]);
}

/// The cells of the first row with that name.
fn cells<'t>(table: &'t str, name: &str) -> Vec<&'t str> {
    let row = table.lines().find_map(|line| line.strip_prefix(name));
    row.unwrap_or_default().split_whitespace().collect()
}

#[test]
fn a_file_without_usable_corrections_costs_itself_alone() {
    let folder = Folder::new("score-bad");
    let [good, without, broken] = ["a.txt", "b.txt", "c.txt"].map(|name| folder.file(name, TEXT));
    folder.file("a.corrections.json", document(true, &[]));
    folder.file("c.corrections.json", "{\"version\": 1,\n \"steps\": 5}");
    let output = run(&["score", "--json", &good, &without, &broken], "");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(json(stdout(&output))["complete"]["articles"], 1);
    let lines: Vec<_> = stderr(&output).lines().collect();
    assert!(lines[0].ends_with("not looked at; they count as wrong"), "{lines:?}");
    let lines = &lines[1..];
    assert!(lines[0].contains("b.corrections.json: cannot be read"), "{lines:?}");
    assert!(
        lines[1].contains("c.corrections.json: corrections: steps: invalid type: integer `5`"),
        "{lines:?}"
    );
    assert!(lines[1].ends_with("at line 2 column 11"), "{lines:?}");
    let stdin = run(&["score", "-"], TEXT);
    assert_eq!(stdin.status.code(), Some(2));
    assert!(stderr(&stdin).contains("score reads files"), "{}", stderr(&stdin));
}

#[test]
fn a_complete_article_that_nobody_has_looked_at_is_told() {
    let steps = [step("reject", "quote", "Nous verrons bien", &Value::Null)];
    let (figures, said) = score("score-unseen", &document(true, &steps), &[]);
    assert_eq!(counts(&figures["complete"]["quotes"]), [0, 3, 0]);
    let warning = "a.txt is marked complete, but 2 of 3 quotations found were not looked at; they count as wrong\n";
    assert!(said.ends_with(warning), "{said}");
    let (_, said) = score("score-unseen-part", &document(false, &steps), &[]);
    assert_eq!(said, "");
}
