//! Page and article element never turn text into markup, fetch nothing but the engine, and speak every language in full.

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

/// Ways to write a script or a style into a page, which policies forbid: the page's own, and those of other sites.
const INLINE: &[&str] = &["'style'", "'script'", "cssText"];

/// Ways to ask for something over the network.
const REQUESTS: &[&str] =
    &["fetch(", "XMLHttpRequest", "sendBeacon", "WebSocket", "EventSource", "new Worker("];

/// Where the engine is loaded.
const ENGINE: &str = "www/engine/";

/// The lines of a module, beside comments, that say one of the words.
fn lines_with(file: &File, complaint: &str, words: &[&str]) -> Vec<String> {
    lines_where(file, complaint, |line| {
        !is_comment(line) && words.iter().any(|word| line.contains(word))
    })
}

/// Everything that runs in a browser: the page, the article element on other people's pages, and what both load.
fn modules() -> Vec<File> {
    let modules: Vec<_> = files().into_iter().filter(|file| file.is("www/", ".js")).collect();
    for folder in ["www/src/", "www/embed/", "www/shared/", ENGINE] {
        assert!(modules.iter().any(|file| file.is(folder, ".js")), "{folder} holds no module");
    }
    modules
}

#[test]
fn text_reaches_the_page_as_text() {
    let markup = |file| lines_with(file, "makes markup or code from a string", MARKUP);
    assert_none(&modules().iter().flat_map(markup).collect::<Vec<_>>());
}

#[test]
fn modules_write_no_inline_script_or_style() {
    let inline = |file| lines_with(file, "the policy forbids inline script and style", INLINE);
    assert_none(&modules().iter().flat_map(inline).collect::<Vec<_>>());
}

#[test]
fn nothing_is_fetched_but_the_engine() {
    let request = |file| lines_with(file, "asks for something over the network", REQUESTS);
    let modules = modules();
    let others = modules.iter().filter(|file| !file.path.starts_with(ENGINE));
    assert_none(&others.flat_map(request).collect::<Vec<_>>());
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
    let page = files.iter().filter(|file| file.is("www/src/strings/", ".js"));
    let page: Vec<_> = page.map(|file| (file.path.as_str(), file.text.as_str())).collect();
    let element = files.iter().find(|file| file.path == "www/embed/strings.js");
    let element = languages(&element.expect("the element has strings").text);
    let wrong = [page, element].into_iter().flat_map(|languages| differing(&languages));
    assert_none(&wrong.collect::<Vec<_>>());
}

/// What the languages lack that the first one has, or have beside it.
fn differing(languages: &[(&str, &str)]) -> Vec<String> {
    assert!(languages.len() > 1, "two languages");
    let (first, expected) = (languages[0].0, keys(languages[0].1));
    assert!(!expected.is_empty(), "{first}: no strings");
    let wrong = languages.iter().filter_map(|(name, text)| {
        let keys = keys(text);
        let differing: Vec<_> = keys.symmetric_difference(&expected).copied().collect();
        (!differing.is_empty()).then(|| format!("{first} and {name} differ in {differing:?}"))
    });
    wrong.collect()
}

/// The languages of a module that holds them all, each in a block `  xx: {`.
fn languages<'a>(module: &'a str) -> Vec<(&'a str, &'a str)> {
    let language = |block: &'a str| {
        let (before, strings) = block.split_once(": {\n")?;
        Some((before.rsplit(' ').next()?, strings))
    };
    module.split("\n  },\n").filter_map(language).collect()
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

#[test]
fn languages_are_read_from_a_module_of_all() {
    let module = "/** Words. */\nexport const S = {\n  fr: {\n    a: 'à',\n    kinds: {\n      b: 'b',\n    },\n  },\n  en: {\n    a: 'a',\n  },\n};\n";
    let found = languages(module);
    assert_eq!(found.iter().map(|(name, _)| *name).collect::<Vec<_>>(), ["fr", "en"]);
    assert_eq!(differing(&found).len(), 1);
}
