//! Runs the examples of each rule: sentences with the words said between braces, `« {Nous irons} », a dit Ada.`

use super::rule::QuoteRule;
use crate::document::Document;
use crate::entity;
pub(super) use crate::entity::examples::Examples;
use crate::entity::examples::{bare, draw, engines};
use crate::entity::model::Model;
use crate::lang;
use crate::language::Language;

/// What other typography has: `’`, no-break blanks, other marks and dashes.
const TYPOGRAPHY: [char; 6] = ['’', '\u{A0}', '\u{202F}', '“', '"', '–'];

/// Asserts that the rule finds what is marked and nothing else, with the pack and without it.
#[track_caller]
pub(super) fn check(rule: &QuoteRule, examples: &Examples) {
    for marked in examples.marked(&TYPOGRAPHY).chain(examples.misses.iter().copied()) {
        for model in engines() {
            assert_eq!(found(rule, &bare(marked), model), marked, "{}", rule.rule.id.0);
        }
    }
}

/// The text with what the rule finds between braces.
fn found(rule: &QuoteRule, text: &str, model: Option<&Model>) -> String {
    let lang = lang::data(Language::Fr);
    let doc = Document::new(text, lang.conventions());
    let entities = entity::detect(&doc, lang, model, Vec::new());
    let found = crate::quote::detect(&doc, lang, &entities, &[], &[]);
    let quotes = found.iter().filter(|quote| quote.rule == rule.rule.id);
    let mut parts: Vec<_> = quotes.flat_map(|quote| quote.parts.iter().copied()).collect();
    parts.sort();
    draw(text, &parts)
}
