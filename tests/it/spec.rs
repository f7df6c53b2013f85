//! Literate specifications: prose with examples, each drawn with what must be found under its words.
//!
//! A block fenced with the language's code holds text lines; under each, lines of carets name what covers the words
//! above them. Everything that is found and not drawn fails, and the other way round. The engine reads each block with
//! its trained pack and without; what only one of the two finds says so. `UPDATE_SPEC=1` redraws the blocks; the
//! difference is for a reader to judge.

use crate::engines::engines;
use guillemet::Span;
use guillemet::annotation::{Annotations, Mention, RuleId};
use guillemet::entity::OWN;
use guillemet::review::READER;
use std::collections::HashSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

const FENCE: &str = "```";

/// What a topic draws: places in the text with what stands there.
type Labels = fn(&Annotations, &str) -> Vec<(Span, String)>;

#[test]
fn entities_are_found_as_specified() {
    check("entity", entity_labels);
}

#[test]
fn quotations_are_found_as_specified() {
    check("quote", quote_labels);
}

#[test]
fn each_rule_is_specified() {
    let mentions =
        drawn("entity", |found| found.mentions.iter().map(|mention| mention.rule).collect());
    let quotes = drawn("quote", |found| found.quotes.iter().map(|quote| quote.rule).collect());
    // What own lists and readers name is specified by tests that bring a list, in `lists`, and steps, in `review`.
    let is_specified = |id: &RuleId| *id != OWN.id && *id != READER.id;
    let ids = guillemet::rules().map(|rule| rule.id).filter(is_specified);
    let missing: Vec<_> = ids.filter(|id| !mentions.contains(id) && !quotes.contains(id)).collect();
    assert!(missing.is_empty(), "no example in tests/spec is found by {missing:?}");
}

#[track_caller]
fn check(topic: &str, labels: Labels) {
    let mut wrong = String::new();
    for path in pages(topic) {
        let page = fs::read_to_string(&path).expect("a page of the specification");
        let redrawn = redraw(&page, labels);
        if std::env::var_os("UPDATE_SPEC").is_some() {
            fs::write(&path, &redrawn).expect("a page that can be written");
        } else if page != redrawn {
            let name = path.file_name().unwrap_or_default().display();
            write!(wrong, "{name}:\n{}", differences(&page, &redrawn)).expect("a string");
        }
    }
    assert!(wrong.is_empty(), "`-` is specified, `+` is found\n{wrong}");
}

/// The rules that find something in the examples of a topic.
fn drawn(topic: &str, rules: fn(&Annotations) -> Vec<RuleId>) -> HashSet<RuleId> {
    let mut found = HashSet::new();
    for path in pages(topic) {
        let page = fs::read_to_string(&path).expect("a page of the specification");
        for text in blocks(&page) {
            for engine in engines() {
                found.extend(rules(&engine.annotate(&text)));
            }
        }
    }
    found
}

/// The texts of a page's blocks.
fn blocks(page: &str) -> Vec<String> {
    let blocks = page.split(FENCE).skip(1).step_by(2);
    let lines = |block: &str| {
        let lines = block.lines().skip(1).filter(|line| !line.trim_start().starts_with('^'));
        lines.collect::<Vec<_>>().join("\n")
    };
    blocks.map(lines).collect()
}

fn pages(topic: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec/fr").join(topic);
    let entries = fs::read_dir(&folder).expect("a folder of specifications");
    let mut pages: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    pages.sort();
    assert!(!pages.is_empty(), "{} holds no page", folder.display());
    pages
}

/// The page with each block drawn as the engine finds it.
fn redraw(page: &str, labels: Labels) -> String {
    let mut out = String::new();
    let mut block: Option<String> = None;
    for line in page.lines() {
        match &mut block {
            None => {
                writeln!(out, "{line}").expect("a string");
                if line.starts_with(FENCE) {
                    block = Some(String::new());
                }
            }
            Some(text) if line.starts_with(FENCE) => {
                out.push_str(&draw(text.trim_end_matches('\n'), labels));
                writeln!(out, "{line}").expect("a string");
                block = None;
            }
            Some(text) if !line.trim_start().starts_with('^') => {
                writeln!(text, "{line}").expect("a string");
            }
            Some(_) => {}
        }
    }
    out
}

/// The lines of a text, each with what was found in it drawn below.
fn draw(text: &str, labels: Labels) -> String {
    let labels = labels_of_both(text, labels);
    let mut out = String::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        writeln!(out, "{}", line.trim_end_matches('\n')).expect("a string");
        let span = Span::new(start, start + line.len());
        for (place, label) in labels.iter().filter(|(place, _)| span.covers(*place)) {
            let before = text[start..place.start()].chars().count();
            let width = place.slice(text).chars().count();
            writeln!(out, "{}{} {label}", " ".repeat(before), "^".repeat(width)).expect("a string");
        }
        start += line.len();
    }
    out
}

/// What the engine finds without its pack and with it; what only one of the two finds says so.
fn labels_of_both(text: &str, labels: Labels) -> Vec<(Span, String)> {
    let [without, with] = engines().map(|engine| {
        let found = engine.annotate(text);
        found.assert_valid(text);
        labels(&found, text)
    });
    let only = |these: &[(Span, String)], those: &[(Span, String)], note: &str| {
        let missing = these.iter().filter(|label| !those.contains(label));
        missing.map(|(span, label)| (*span, format!("{label}, {note}"))).collect::<Vec<_>>()
    };
    let mut all: Vec<_> = with.iter().filter(|label| without.contains(label)).cloned().collect();
    all.extend(only(&without, &with, "without the pack"));
    all.extend(only(&with, &without, "with the pack"));
    all.sort();
    all
}

fn entity_labels(found: &Annotations, text: &str) -> Vec<(Span, String)> {
    let mentions = found.mentions.iter().map(|mention| (mention.span, label(found, mention, text)));
    let roles = found.entities.iter().flat_map(|entity| {
        entity.roles.iter().map(|&role| (role, format!("role of {}", entity.name)))
    });
    mentions.chain(roles).collect()
}

/// Each part with its kind, its rule and the speaker, and whether it is denied; cue and source once.
fn quote_labels(found: &Annotations, _text: &str) -> Vec<(Span, String)> {
    let mut labels = Vec::new();
    for quote in &found.quotes {
        let speaker = quote.speaker.as_ref().map_or("?", |speaker| &speaker.name);
        let denied = if quote.denied { "denied " } else { "" };
        let part = format!("{denied}{} by {speaker} ({})", quote.kind.name(), quote.rule.0);
        labels.extend(quote.parts.iter().map(|&span| (span, part.clone())));
        labels.extend(quote.cue.map(|span| (span, "cue".to_owned())));
        labels.extend(quote.source.map(|span| (span, "source".to_owned())));
    }
    labels.sort();
    labels.dedup();
    labels
}

/// The kind; the entity's name where it differs from the mention; its value; whether a government is meant.
fn label(found: &Annotations, mention: &Mention, text: &str) -> String {
    let entity = &found.entities[mention.entity.index()];
    let mut label = mention.kind.name().to_owned();
    if entity.name != mention.span.slice(text) {
        write!(label, " {}", entity.name).expect("a string");
    }
    if let Some(value) = &entity.value {
        write!(label, " = {value}").expect("a string");
    }
    if mention.government {
        label.push_str(" (government)");
    }
    label
}

fn differences(page: &str, redrawn: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (page.lines().collect(), redrawn.lines().collect());
    let mut out = String::new();
    for line in old.iter().filter(|line| !new.contains(line)) {
        writeln!(out, "- {line}").expect("a string");
    }
    for line in new.iter().filter(|line| !old.contains(line)) {
        writeln!(out, "+ {line}").expect("a string");
    }
    if out.is_empty() {
        out.push_str("the same lines stand in another order\n");
    }
    out
}
