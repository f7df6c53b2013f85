//! Literate specifications: prose with examples, each drawn with what must be found under its words.
//!
//! A block fenced with the language's code holds text lines; under each, lines of carets name what covers the words
//! above them. Everything that is found and not drawn fails, and the other way round. `UPDATE_SPEC=1` redraws the
//! blocks; the difference is for a reader to judge. Blocks fenced as ` ```fr pack` are read with the trained model.

use guillemet::annotation::{Annotations, Mention};
use guillemet::{Annotator, Span, entity};
use std::collections::HashSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::engines::engines;

const FENCE: &str = "```";

/// After a fence: the block is read with the trained model.
const PACK: &str = " pack";

/// What a topic draws: places in the text with what stands there.
type Labels = fn(&Annotations, &str) -> Vec<(Span, String)>;

#[test]
fn entities_are_found_as_specified() {
    check("entity", entity_labels);
}

#[test]
fn each_rule_of_entities_is_specified() {
    let mut found = HashSet::new();
    for path in pages(&folder("entity")) {
        let page = fs::read_to_string(&path).expect("a page of the specification");
        for (annotator, text) in blocks(&page) {
            found.extend(annotator.annotate(&text).mentions.iter().map(|mention| mention.rule));
        }
    }
    let missing: Vec<_> =
        entity::RULES.iter().map(|rule| rule.id).filter(|id| !found.contains(id)).collect();
    assert!(missing.is_empty(), "no example in tests/spec is found by {missing:?}");
}

#[test]
fn quotations_are_found_as_specified() {
    check("quote", quote_labels);
}

#[track_caller]
fn check(topic: &str, labels: Labels) {
    let mut wrong = String::new();
    for path in pages(&folder(topic)) {
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

fn folder(topic: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec/fr").join(topic)
}

/// The texts of a page's blocks, each with the engine that reads it.
fn blocks(page: &str) -> Vec<(&'static Annotator, String)> {
    let mut blocks = Vec::new();
    for block in page.split(FENCE).skip(1).step_by(2) {
        let (fence, text) = block.split_once('\n').unwrap_or((block, ""));
        let lines = text.lines().filter(|line| !line.trim_start().starts_with('^'));
        blocks.push((reader(fence), lines.collect::<Vec<_>>().join("\n")));
    }
    blocks
}

fn pages(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of specifications");
    let mut pages: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    pages.sort();
    assert!(!pages.is_empty(), "{} holds no page", folder.display());
    pages
}

/// The page with each block drawn as the engine finds it.
fn redraw(page: &str, labels: Labels) -> String {
    let mut out = String::new();
    let mut block: Option<(&Annotator, String)> = None;
    for line in page.lines() {
        match &mut block {
            None => {
                writeln!(out, "{line}").expect("a string");
                if line.starts_with(FENCE) {
                    block = Some((reader(line), String::new()));
                }
            }
            Some((annotator, text)) if line.starts_with(FENCE) => {
                out.push_str(&draw(text.trim_end_matches('\n'), annotator, labels));
                writeln!(out, "{line}").expect("a string");
                block = None;
            }
            Some((_, text)) if !line.trim_start().starts_with('^') => {
                writeln!(text, "{line}").expect("a string");
            }
            Some(_) => {}
        }
    }
    out
}

/// The engine that a block is read with.
fn reader(fence: &str) -> &'static Annotator {
    let [by_rules, by_model] = engines();
    if fence.ends_with(PACK) { by_model } else { by_rules }
}

/// The lines of a text, each with what was found in it drawn below.
fn draw(text: &str, annotator: &Annotator, labels: Labels) -> String {
    let found = annotator.annotate(text);
    found.assert_valid(text);
    let mut labels = labels(&found, text);
    labels.sort();
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

fn entity_labels(found: &Annotations, text: &str) -> Vec<(Span, String)> {
    let mentions = found.mentions.iter().map(|mention| (mention.span, label(found, mention, text)));
    let roles = found.entities.iter().flat_map(|entity| {
        entity.roles.iter().map(|&role| (role, format!("role of {}", entity.name)))
    });
    mentions.chain(roles).collect()
}

/// Each part with its kind, its rule and the speaker; cue and source once.
fn quote_labels(found: &Annotations, _text: &str) -> Vec<(Span, String)> {
    let mut labels = Vec::new();
    for quote in &found.quotes {
        let speaker = quote.speaker.as_ref().map_or("?", |speaker| &speaker.name);
        let part = format!("{} by {speaker} ({})", quote.kind.name(), quote.rule.0);
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
