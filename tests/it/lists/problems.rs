//! Lines that cannot be used: each is told with its place, the others work.

use guillemet::lists::Lists;
use guillemet::{Annotator, Config};

/// What is told of a list.
fn told(list: &str) -> Vec<String> {
    let lists = Lists::read([("liste", list)]);
    lists.problems().iter().map(ToString::to_string).collect()
}

#[track_caller]
fn check(line: &str, problem: &str) {
    let list = format!("\u{FEFF}# Une liste\r\nplace: pont Gris\r\n{line}\r\nplace: Gris\n");
    let told = told(&list);
    let begins = told.first().is_some_and(|told| told.starts_with(&format!("liste:3:{problem}")));
    assert!(told.len() == 1 && begins, "{line}: {told:?}");
    let engine = Annotator::new(&Config::default()).with_lists(Lists::read([("liste", &*list)]));
    let found = engine.annotate("Le pont Gris.");
    assert_eq!(found.entities[0].name, "pont Gris", "the other lines work beside {line}");
}

#[test]
fn a_line_without_kind_or_words_is_told() {
    check("  Marie Dupont", "3: no kind; a line is a kind, a colon and words");
    check("héros: Marie", "1: unknown kind \"héros\"; choose one of person, organization, ");
    check(": Marie", "1: unknown kind \"\"; ");
    check("person:", "8: no words to look for");
    check("person:   | sans nom", "11: no words to look for");
    check("person: \u{AD}", "9: no words to look for");
    check("place: pont  Gris", "8: listed already: liste, line 2");
}

#[test]
fn a_bad_pattern_is_told_at_its_character() {
    check("événement: /Fête (des/", "18: unclosed group");
    check("other: /a)b/", "10: unopened group");
    check("other: /[a-/ | note", "9: unclosed character class");
    check("other: /a{2,1}/", "10: ");
    check("place: /l’Île de l’(Est/", "20: unclosed group");
    check("other: /*a/", "9: repetition operator missing expression");
    check("other: /\\p{Grec}/", "9: Unicode property not found");
    check("other: /abc", "8: a pattern ends with a slash");
    check("other: /", "8: a pattern ends with a slash");
    check("other: /a/b", "8: a pattern ends with a slash");
    check("other: //", "9: the pattern fits where nothing stands");
}

#[test]
fn a_pattern_that_costs_or_fits_everything_is_refused() {
    for pattern in ["(a*)*", "a*", "a?", "|a", "(a|)", "^", "\\b", "(?:)", "a{0}"] {
        check(&format!("other: /{pattern}/"), "9: the pattern fits where nothing stands");
    }
    for pattern in [
        "x{1000}{1000}",
        "((((x{9}){9}){9}){9}){9}",
        "\\w{1,100}",
        "[\\p{L}\\p{N}]{60}",
        "x{401}",
        "(x{4000000000}){4000000000}",
    ] {
        check(&format!("other: /{pattern}/"), "9: the pattern is too large");
    }
    check("other: /[a&&b]/", "9: the pattern fits nothing");
    let deep = format!("{}a{}", "(".repeat(60), ")".repeat(60));
    check(&format!("other: /{deep}/"), "59: exceed the maximum number of nested");
}

#[test]
fn what_is_too_long_is_told() {
    check(&format!("person: {}", "é".repeat(301)), "9: words longer than 300 characters");
    check(&format!("other: /{}/", "é".repeat(301)), "9: a pattern longer than 300 characters");
    check(&format!("other: mot | {}", "é".repeat(501)), "14: a note longer than 500 characters");
    assert_eq!(told(&format!("person: {} | {}", "é".repeat(300), "é".repeat(500))), [""; 0]);
    let long = format!("place: Gris\n{}place: Bleu", "# rien\n".repeat(150_000));
    assert_eq!(
        told(&long),
        ["liste:149795:1: a list longer than 1048576 bytes; the rest is not read"]
    );
}

#[test]
fn too_many_lines_and_patterns_are_told_once_each() {
    let lines: Vec<_> = (0..20_003).map(|n| format!("other: mot{n}")).collect();
    let told = told(&lines.join("\n"));
    assert_eq!(told, ["liste:20001:1: more than 20000 lines in all lists; the rest is not read"]);

    let patterns: Vec<_> = (0..202).map(|n| format!("other: /mot{n}/")).collect();
    let told = self::told(&patterns.join("\n"));
    assert_eq!(told.len(), 2);
    assert_eq!(told[0], "liste:201:9: more than 200 patterns in all lists");

    let classes = vec!["other: /\\w{25}/"; 30];
    let told = self::told(&classes.join("\n"));
    assert!(told[0].ends_with("the patterns of all lists together are too large"), "{told:?}");
}

#[test]
fn a_slash_or_a_bar_may_stand_in_a_pattern() {
    let list = r"other: /km/h/ | Par heure.
other: /a\/|b/
other: /un|une/|Article.
other: CHU / CHR | Au choix.";
    let lists = Lists::read([("liste", list)]);
    assert_eq!(lists.problems(), []);
    let text = "À 30 km/h, une seule fois, au CHU / CHR.";
    let found = Annotator::new(&Config::default()).with_lists(lists).annotate(text);
    let notes: Vec<_> = found.notices.iter().map(|notice| &*notice.message).collect();
    assert_eq!(notes, ["Par heure.", "Article.", "Au choix."]);
}
