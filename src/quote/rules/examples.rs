//! What each rule finds and what it must leave: sentences with the words said between braces, run.

use super::rule::QuoteRule;
use crate::document::Document;
use crate::entity;
use crate::entity::model::Model;
use crate::lang;
use crate::language::Language;
use std::sync::LazyLock;

/// Sentences for one rule.
pub(super) struct Examples {
    /// What it finds, between braces: `« {Nous irons} », a dit Ada.`
    pub(super) hits: &'static [&'static str],
    /// What looks like it and is nothing that it finds.
    pub(super) misses: &'static [&'static str],
    /// What it finds where marks, apostrophes or blanks are others than in the hits.
    pub(super) typography: &'static str,
}

/// What other typography has: `’`, no-break blanks, other marks and dashes.
const TYPOGRAPHY: [char; 6] = ['’', '\u{A0}', '\u{202F}', '“', '"', '–'];

static PACK: LazyLock<Model> = LazyLock::new(|| {
    Model::from_bytes(include_bytes!("../../../models/fr.gpk")).expect("the pack of the checkout")
});

/// Asserts that the rule finds what is marked and nothing else, with the pack and without it.
#[track_caller]
pub(super) fn check(rule: &QuoteRule, examples: &Examples) {
    assert!(examples.hits.len() > 1 && examples.misses.len() > 1, "two of each at least");
    assert!(examples.typography.contains(TYPOGRAPHY), "{}", examples.typography);
    for marked in examples.hits.iter().chain(examples.misses).chain([&examples.typography]) {
        let text = marked.replace(['{', '}'], "");
        for model in [None, Some(&*PACK)] {
            assert_eq!(draw(rule, &text, model), *marked, "{}", rule.rule.id.0);
        }
    }
    assert!(!examples.misses.iter().any(|text| text.contains('{')), "misses are not found");
}

/// The text with what the rule finds between braces.
fn draw(rule: &QuoteRule, text: &str, model: Option<&Model>) -> String {
    let lang = lang::data(Language::Fr);
    let doc = Document::new(text, lang.conventions());
    let entities = entity::detect(&doc, lang, model);
    let found = crate::quote::detect(&doc, lang, &entities, &[]);
    let quotes = found.iter().filter(|quote| quote.rule == rule.rule.id);
    let mut parts: Vec<_> = quotes.flat_map(|quote| &quote.parts).collect();
    parts.sort();
    let mut drawn = text.to_owned();
    for part in parts.iter().rev() {
        drawn.insert(part.end(), '}');
        drawn.insert(part.start(), '{');
    }
    drawn
}
