//! Own lists on the command line.

use super::{Folder, assert_good, json, run, stderr, stdout};

const TEXT: &str = "Au CHU de Rennes, rien ne bouge au niveau de la gare.\n";

#[test]
fn lists_add_names_and_notes() {
    let folder = Folder::new("lists");
    let names = folder.file("noms.txt", "organization: CHU de Rennes\n");
    let style = folder.file("style.txt", "autre: au niveau de | Dire « dans ».\n");
    let output = run(&["--list", &names, "--list", &style, "--format", "json"], TEXT);
    assert_good(&output);
    let found = json(stdout(&output));
    assert_eq!(found["entities"][0]["name"], "CHU de Rennes");
    assert_eq!(found["mentions"][1]["kind"], "other");
    assert_eq!(found["notices"][0]["message"], "Dire « dans ».");

    let line = r#"{"id":1,"text":"Le CHU de Rennes ferme."}"#;
    let output = run(&["--jsonl", "--list", &names], line);
    assert_good(&output);
    assert_eq!(json(stdout(&output))["mentions"][0]["rule"], "own");

    let output = run(&["--list", &style], TEXT);
    assert_good(&output);
    assert!(stdout(&output).contains("Dire « dans »."), "{}", stdout(&output));
}

#[test]
fn lines_that_cannot_be_used_are_told_and_the_others_work() {
    let folder = Folder::new("list-problems");
    let list =
        folder.file("noms.txt", "organization: CHU de Rennes\nplaec: Rennes\nplace: /Pont-(/\n");
    let output = run(&["--list", &list, "--format", "json"], TEXT);
    assert_eq!(output.status.code(), Some(0));
    let told: Vec<_> = stderr(&output).lines().collect();
    assert_eq!(told.len(), 2);
    assert!(told[0].starts_with(&format!(
        "guillemet: {list}:2:1: unknown kind \"plaec\"; choose one of person, "
    )));
    assert_eq!(told[1], format!("guillemet: {list}:3:14: unclosed group"));
    assert_eq!(json(stdout(&output))["entities"][0]["name"], "CHU de Rennes");
}

#[test]
fn without_its_list_nothing_is_read() {
    let folder = Folder::new("list-missing");
    let (missing, latin) =
        (folder.0.join("absent.txt"), folder.file("latin.txt", b"person: Ren\xE9"));
    for (list, why) in
        [(missing.to_str().unwrap(), "cannot be read"), (&*latin, "not UTF-8 at byte 11")]
    {
        for more in [&["--format", "json"][..], &["--jsonl"]] {
            let output = run(&[&["--list", list][..], more].concat(), TEXT);
            assert_eq!((output.status.code(), stdout(&output)), (Some(2), ""));
            assert!(stderr(&output).contains(&format!("{list}: {why}")), "{}", stderr(&output));
        }
    }
    let output = run(&["--list", "-"], TEXT);
    assert_eq!(output.status.code(), Some(2));
    let output = run(&["--clean", "--list", &latin], TEXT);
    assert_eq!(output.status.code(), Some(2));
}
