//! What each rule finds and what it must leave: sentences with what the rule finds between braces, run.

use super::model::Model;
use crate::document::Document;
use crate::lang;
use crate::language::Language;
use crate::rule::Rule;
use crate::span::Span;
use std::sync::LazyLock;

/// Sentences for one rule.
pub(crate) struct Examples {
    /// What it finds, between braces: `Le train part à {14h30}.`
    pub(crate) hits: &'static [&'static str],
    /// What looks like it and is nothing that it finds.
    pub(crate) misses: &'static [&'static str],
    /// What it finds where signs or blanks are not those of a typewriter.
    pub(crate) typography: &'static str,
}

impl Examples {
    /// What it finds, marked; asserts that there are enough of each and one with other typography.
    #[track_caller]
    pub(crate) fn marked(&self, typography: &[char]) -> impl Iterator<Item = &'static str> {
        assert!(self.hits.len() > 1 && self.misses.len() > 1, "two of each at least");
        assert!(!self.misses.iter().any(|text| text.contains('{')), "misses are not found");
        assert!(self.typography.contains(typography), "{}", self.typography);
        self.hits.iter().copied().chain([self.typography])
    }
}

/// A sentence without its braces.
pub(crate) fn bare(marked: &str) -> String {
    marked.replace(['{', '}'], "")
}

/// A text with spans between braces, given in text order and disjoint.
pub(crate) fn draw(text: &str, spans: &[Span]) -> String {
    let mut drawn = text.to_owned();
    for span in spans.iter().rev() {
        drawn.insert(span.end(), '}');
        drawn.insert(span.start(), '{');
    }
    drawn
}

/// What other typography has: `’`, no-break blanks, a hyphen that does not break.
const TYPOGRAPHY: [char; 4] = ['’', '\u{A0}', '\u{202F}', '\u{2011}'];

static PACK: LazyLock<Model> = LazyLock::new(|| {
    Model::from_bytes(include_bytes!("../../models/fr.gpk")).expect("the pack of the checkout")
});

/// Asserts that the rule finds what is marked and nothing else, with the pack or without it.
#[track_caller]
pub(super) fn check(rule: &Rule, examples: &Examples) {
    for marked in examples.marked(&TYPOGRAPHY) {
        let drawn = engines().map(|model| found(rule, &bare(marked), model));
        assert!(drawn.contains(&marked.to_owned()), "{}: {drawn:#?}\n{marked}", rule.id.0);
    }
    for text in examples.misses {
        for drawn in engines().map(|model| found(rule, text, model)) {
            assert_eq!(drawn, *text, "{} is to leave it", rule.id.0);
        }
    }
}

/// Without the pack, and with it.
pub(crate) fn engines() -> [Option<&'static Model>; 2] {
    [None, Some(&PACK)]
}

/// The text with what the rule finds between braces.
fn found(rule: &Rule, text: &str, model: Option<&Model>) -> String {
    let lang = lang::data(Language::Fr);
    let found = super::detect(&Document::new(text, lang.conventions()), lang, model, Vec::new());
    let mentions = found.mentions.iter().filter(|mention| mention.rule == rule.id);
    draw(text, &mentions.map(|mention| mention.span).collect::<Vec<_>>())
}
