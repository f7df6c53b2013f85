//! Rules are values: each name stands once, beside what it reads, and is tried on examples in its own file.

use super::{File, assert_none, files};
use std::collections::HashSet;

/// Where rules are values.
const ROOMS: &[&str] = &["src/entity/", "src/quote/rules/"];

/// Says how rules of quotations are made.
const QUOTE_RULE: &str = "src/quote/rules/rule.rs";

/// What makes a rule, and what would make a name without one.
const MADE: &str = "Rule::new(";
const NAME: &str = "RuleId(\"";

fn complaints(file: &File) -> Vec<String> {
    let (code, tests) = file.text.split_once("#[cfg(test)]").unwrap_or((&file.text, ""));
    let rules: Vec<&str> = code.split("static ").skip(1).filter_map(rule_name).collect();
    let mut found = Vec::new();
    if code.contains(NAME) || code.matches(MADE).count() != rules.len() {
        found.push(format!("{}: a rule's name stands outside its `static … : Rule`", file.path));
    }
    let untried = rules.iter().filter(|rule| !tests.contains(&format!("&{rule},")));
    found.extend(untried.map(|rule| format!("{}: `{rule}` has no examples", file.path)));
    found
}

/// The name of a static that is a rule.
fn rule_name(declaration: &str) -> Option<&str> {
    let (name, rest) = declaration.split_once(": ")?;
    let (kind, value) = rest.split_once(" = ")?;
    (kind.ends_with("Rule") && value.starts_with(kind)).then_some(name)
}

#[test]
fn each_rule_stands_once_and_has_examples() {
    let files = files();
    let rooms = files
        .iter()
        .filter(|file| ROOMS.iter().any(|room| file.is(room, ".rs")) && !file.is(QUOTE_RULE, ""));
    assert_none(&rooms.flat_map(complaints).collect::<Vec<_>>());
}

#[test]
fn each_rule_has_a_name_and_is_explained_in_both_languages() {
    let mut names = HashSet::new();
    for rule in guillemet::rules() {
        assert!(names.insert(rule.id), "{} names two rules", rule.id.0);
        for why in [rule.why.fr, rule.why.en] {
            assert!(why.split(' ').count() > 2, "{}: {why:?}", rule.id.0);
        }
    }
}

#[test]
fn a_rule_without_examples_is_seen() {
    let file = |text: &str| File { path: "a.rs".to_owned(), text: text.to_owned() };
    let rule = "static ONE: Rule = Rule::new(\"a.one\");";
    let tried = format!("{rule}\n#[cfg(test)]\ncheck(&ONE, &Examples {{}});");
    assert!(complaints(&file(&tried)).is_empty());
    assert_eq!(complaints(&file(rule)), ["a.rs: `ONE` has no examples"]);
    assert_eq!(complaints(&file("let rule = RuleId(\"a.one\");")).len(), 1);
}
