//! The page never turns text into markup, and speaks every language in full.

use std::collections::BTreeSet;

use super::{File, assert_none, files, lines_where};

/// Ways to make markup or code from a string.
const MARKUP: &[&str] = &[
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "setHTMLUnsafe",
    "document.write",
    "eval(",
    "new Function(",
];

#[test]
fn text_reaches_the_page_as_text() {
    let found = files()
        .iter()
        .filter(|file| file.is("www/src/", ".js"))
        .flat_map(|file| {
            let markup =
                |line: &str| !is_comment(line) && MARKUP.iter().any(|word| line.contains(word));
            lines_where(file, "makes markup or code from a string", markup)
        })
        .collect::<Vec<_>>();
    assert_none(&found);
}

fn is_comment(line: &str) -> bool {
    ["//", "*", "/*"].iter().any(|start| line.trim_start().starts_with(start))
}

#[test]
fn pages_hold_no_inline_script_or_style() {
    let inline = |line: &str| {
        line.contains("<style")
            || line.contains(" style=")
            || line.contains(" onclick=")
            || line.contains("<script") && !line.contains(" src=")
    };
    let found = files()
        .iter()
        .filter(|file| file.is("www/", ".html"))
        .flat_map(|file| lines_where(file, "the policy forbids inline script and style", inline))
        .collect::<Vec<_>>();
    assert_none(&found);
}

#[test]
fn every_language_has_the_same_strings() {
    let files = files();
    let languages: Vec<_> =
        files.iter().filter(|file| file.is("www/src/strings/", ".js")).collect();
    let Some((first, others)) = languages.split_first() else { return };
    let expected = keys(&first.text);
    assert!(!expected.is_empty(), "{}: no strings", first.path);
    let wrong = others.iter().filter_map(|file| {
        let keys = keys(&file.text);
        let differing: Vec<_> = keys.symmetric_difference(&expected).copied().collect();
        (!differing.is_empty())
            .then(|| format!("{} and {} differ in {differing:?}", first.path, file.path))
    });
    assert_none(&wrong.collect::<Vec<_>>());
}

/// `key:` and `'key':` at the beginning of lines.
fn keys(module: &str) -> BTreeSet<&str> {
    module.lines().filter_map(key).collect()
}

fn key(line: &str) -> Option<&str> {
    let (key, _) = line.trim_start().split_once(':')?;
    let key = key.trim_matches(['\'', '"']);
    (!key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || "_-.".contains(c)))
        .then_some(key)
}

#[test]
fn keys_are_read_from_modules() {
    let module = File {
        path: "www/src/strings/xx.js".to_owned(),
        text: "export const xx = {\n  open: 'Open: now',\n  'kind.person': (n) => `x`,\n};\n"
            .to_owned(),
    };
    assert_eq!(keys(&module.text), BTreeSet::from(["kind.person", "open"]));
}
