//! What each rule finds and what it must leave: sentences with the names of the rule between braces, run.

use super::model::Model;
use crate::document::Document;
use crate::lang;
use crate::language::Language;
use crate::rule::Rule;
use std::sync::LazyLock;

/// Sentences for one rule.
pub(super) struct Examples {
    /// What it finds, between braces: `Le train part à {14h30}.`
    pub(super) hits: &'static [&'static str],
    /// What looks like it and is nothing that it finds.
    pub(super) misses: &'static [&'static str],
    /// What it finds where apostrophes or blanks are not those of a typewriter.
    pub(super) typography: &'static str,
}

/// What other typography has: `’`, no-break blanks, a hyphen that does not break.
const TYPOGRAPHY: [char; 4] = ['’', '\u{A0}', '\u{202F}', '\u{2011}'];

static PACK: LazyLock<Model> = LazyLock::new(|| {
    Model::from_bytes(include_bytes!("../../models/fr.gpk")).expect("the pack of the checkout")
});

/// Asserts that the rule finds what is marked and nothing else, with the pack or without it.
#[track_caller]
pub(super) fn check(rule: &Rule, examples: &Examples) {
    assert!(examples.hits.len() > 1 && examples.misses.len() > 1, "two of each at least");
    assert!(examples.typography.contains(TYPOGRAPHY), "{}", examples.typography);
    for marked in examples.hits.iter().chain([&examples.typography]) {
        let text = marked.replace(['{', '}'], "");
        let drawn = engines().map(|model| draw(rule, &text, model));
        assert!(drawn.contains(&(*marked).to_owned()), "{}: {drawn:#?}\n{marked}", rule.id.0);
    }
    for text in examples.misses {
        for drawn in engines().map(|model| draw(rule, text, model)) {
            assert_eq!(drawn, *text, "{} is to leave it", rule.id.0);
        }
    }
}

fn engines() -> [Option<&'static Model>; 2] {
    [None, Some(&PACK)]
}

/// The text with what the rule finds between braces.
fn draw(rule: &Rule, text: &str, model: Option<&Model>) -> String {
    let lang = lang::data(Language::Fr);
    let found = super::detect(&Document::new(text, lang.conventions()), lang, model);
    let mut drawn = text.to_owned();
    for mention in found.mentions.iter().rev().filter(|mention| mention.rule == rule.id) {
        drawn.insert(mention.span.end(), '}');
        drawn.insert(mention.span.start(), '{');
    }
    drawn
}
