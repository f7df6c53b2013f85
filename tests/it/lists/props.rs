//! Promises that hold for every list and every text.

use crate::props::text;
use guillemet::lists::Lists;
use guillemet::{Annotator, Config};
use proptest::collection::vec;
use proptest::prelude::*;

/// Pieces of lines, good and bad.
const PIECES: &[&str] = &[
    "person: ",
    "organisation: ",
    "place:",
    "other: ",
    "autre : ",
    "héros: ",
    "# ",
    "\n",
    "\r\n",
    "/",
    "\\/",
    "|",
    " | note",
    "(",
    ")",
    "[",
    "]",
    "*",
    "+",
    "?",
    "{1,3}",
    "{1000}{1000}",
    "\\w",
    "\\p{Lu}",
    "\\b",
    "^",
    "$",
    ".",
    "(?i)",
    "«",
    "’",
    "\u{A0}",
    "-",
    "Marie",
    " Dupont",
    "Dupont",
    "Paris",
    "la France",
    "déclaré",
    "e\u{301}",
    "12 %",
    "mardi",
    "il ",
];

fn list() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(PIECES).prop_map(str::to_owned);
    let line = (prop::sample::select(&PIECES[..5]), text(), any::<bool>()).prop_map(
        |(kind, words, is_noted)| {
            let note = if is_noted { " | note" } else { "" };
            format!("\n{kind}{}{note}\n", words.lines().next().unwrap_or_default())
        },
    );
    let lines = prop_oneof![4 => piece, 2 => line, 1 => any::<String>()];
    vec(lines, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_list_and_any_text_give_valid_annotations(list in list(), text in text()) {
        let lists = Lists::read([("liste", &*list), ("texte", &*text)]);
        for problem in lists.problems() {
            let text = if problem.list == "liste" { &list } else { &text };
            let line = text.trim_start_matches('\u{FEFF}').lines().nth(problem.line - 1);
            let columns = line.map(|line| line.chars().count() + 1);
            prop_assert!(columns.is_some_and(|most| (1..=most).contains(&problem.column)), "{}", problem);
        }
        let engine = Annotator::new(&Config::default()).with_lists(lists);
        let found = engine.annotate(&text);
        found.assert_valid(&text);
        prop_assert_eq!(&found, &engine.annotate(&text));
    }

    #[test]
    fn lists_without_entries_change_nothing(text in text()) {
        let engine = Annotator::new(&Config::default());
        let found = engine.annotate(&text);
        prop_assert_eq!(found, engine.with_lists(Lists::read([("vide", "# rien\n\n")])).annotate(&text));
    }
}
