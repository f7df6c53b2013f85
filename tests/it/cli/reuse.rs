//! Texts cleaned and compared on the command line.

use super::{ARTICLE, Folder, assert_good, command, json, run, stderr, stdout};
use std::process::Stdio;

#[test]
fn a_cleaned_text_has_each_paragraph_once() {
    let output = run(&["--clean"], ARTICLE);
    assert_good(&output);
    assert_eq!(stdout(&output).matches("Quatre-Vents").count(), 1);
    assert!(stdout(&output).ends_with("commune voisine.\n"));
}

#[test]
fn cleaned_texts_go_beside_their_originals() {
    let folder = Folder::new("clean");
    let (one, two) = (folder.file("one.txt", ARTICLE), folder.file("two.txt", "Rien.\n"));
    let dir = folder.0.to_str().unwrap();
    assert_eq!(run(&["--clean", &one, &two], "").status.code(), Some(2));
    assert_good(&run(&["--clean", "--output-dir", dir, &one, &two], ""));
    assert_eq!(folder.read("one.txt"), ARTICLE);
    assert_eq!(folder.read("one.clean.txt").matches("Quatre-Vents").count(), 1);
    assert_eq!(folder.read("two.clean.txt"), "Rien.\n");
}

#[test]
fn two_texts_are_compared() {
    let folder = Folder::new("compare");
    let source = folder.file("source.txt", ARTICLE);
    let changed = "« La digue tiendra ce printemps », a déclaré la ministre Marie Dupont. Elle a quitté Brest lundi soir.\n";
    let text = folder.file("text.txt", changed);
    let output = run(&["compare", &text, &source], "");
    assert_good(&output);
    let report = stdout(&output);
    assert!(report.starts_with("100 % of the text stands in the source\n"), "{report}");
    assert!(report.contains("[cet hiver] -> [ce printemps]"), "{report}");
    assert!(report.contains("quotation changed"), "{report}");
    assert!(report.contains("left out"), "{report}");
    let compared = run(&["compare", "--json", "--offsets", "utf8", &text, &source], "");
    assert_good(&compared);
    let value = json(stdout(&compared));
    assert_eq!(value["share"], 100);
    assert_eq!(value["passages"][0]["kind"], "near");
    assert_eq!(value["passages"][0]["end"], changed.trim_end().len());
}

#[test]
fn a_missing_text_cannot_be_compared() {
    let output = run(&["compare", "/nowhere/a.txt", "-"], "Rien.");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("/nowhere/a.txt"), "{}", stderr(&output));
}

#[test]
fn a_comparison_cannot_steer_the_terminal() {
    let folder = Folder::new("steer");
    let text =
        folder.file("text.txt", ARTICLE.replace("cet hiver", "cet\u{1B}[2J \u{202E}hiver\u{7}"));
    let output = run(&["compare", &text, "-"], ARTICLE);
    assert_good(&output);
    assert!(!stdout(&output).contains(['\u{1B}', '\u{202E}', '\u{7}']), "{}", stdout(&output));
}

#[test]
fn a_comparison_speaks_the_language_of_the_locale() {
    let mut french = command(&["compare", "-", "/dev/null"]);
    let output = french.env("LC_ALL", "fr_FR.UTF-8").stdin(Stdio::null()).output().unwrap();
    assert_eq!(stdout(&output), "0 % du texte se trouve dans la source\n");
}

#[test]
fn a_copy_that_says_something_else_is_told() {
    let first =
        "L'incendie du dépôt a fait 12 blessés parmi les ouvriers de nuit, selon les pompiers.";
    let text = format!("{first}\n\nRien ne bouge.\n\n{}\n", first.replace("12", "15"));
    let output = run(&["--clean", "--edited"], &text);
    assert_eq!(String::from_utf8_lossy(&output.stdout), text);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(
        told.contains("kept, since its figures or names are others: L'incendie du dépôt"),
        "{told}"
    );
}
