//! The samples of the page and the article of its demonstration, with all that is found in them, as a reader has checked it.
//!
//! `UPDATE_SAMPLES=1` writes the findings anew; the difference is for a reader to judge.

use crate::engines::best;
use guillemet::Span;
use guillemet::annotation::{Annotations, Entity, Quote};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn samples_of_the_page_have_what_was_checked() {
    for name in ["fr-agence", "fr-train"] {
        let file = read(&format!("www/src/samples/{name}.js"));
        let (_, text) = file.split_once("text: `").unwrap();
        let (text, _) = text.split_once("`,\n};").unwrap();
        check(name, text);
    }
}

#[test]
fn the_article_of_the_demonstration_has_what_was_checked() {
    let page = read("www/embed.html");
    let (_, article) = page.split_once("<guillemet-article>\n").unwrap();
    let (article, _) = article.split_once("</article>").unwrap();
    check("embed", &paragraphs(article));
}

#[test]
fn examples_of_the_read_mes_have_what_was_checked() {
    let lines = ["README.md", "www/embed/README.md"].map(|file| {
        let page = read(file);
        let example = page.lines().find(|line| line.contains('«')).unwrap();
        plain(example.trim())
    });
    check("read-mes", &lines.join("\n\n"));
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(file: &str) -> String {
    fs::read_to_string(root().join(file)).unwrap().replace("\r\n", "\n")
}

/// The headings and paragraphs of an article, without what the page leaves out.
fn paragraphs(article: &str) -> String {
    let mut aside = false;
    let mut out = Vec::new();
    for line in article.lines().map(str::trim) {
        aside |= line.starts_with("<aside") || line.starts_with("<figure");
        let is_text = line.starts_with("<p") || line.starts_with("<h");
        if is_text
            && !aside
            && !line.starts_with("<header")
            && !line.contains("data-guillemet-ignore")
        {
            out.push(plain(line));
        }
        aside &= !(line.starts_with("</aside") || line.starts_with("</figure"));
    }
    out.join("\n\n")
}

/// A line without tags, entities spelled out.
fn plain(line: &str) -> String {
    let pieces = line.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    pieces.collect::<String>().replace("&nbsp;", "\u{A0}")
}

#[track_caller]
fn check(name: &str, text: &str) {
    let found = best().annotate(text);
    found.assert_valid(text);
    let told = tell(&found, text);
    let path: PathBuf = root().join("tests/samples").join(format!("{name}.txt"));
    if std::env::var_os("UPDATE_SAMPLES").is_some() {
        fs::write(&path, &told).unwrap();
    }
    let checked = fs::read_to_string(&path).unwrap_or_default();
    let lost = checked.lines().filter(|line| !told.lines().any(|other| other == *line));
    let new = told.lines().filter(|line| !checked.lines().any(|other| other == *line));
    let changed: Vec<String> =
        lost.map(|line| format!("- {line}")).chain(new.map(|line| format!("+ {line}"))).collect();
    assert!(told == checked, "{name}: `-` was checked, `+` is found\n{}", changed.join("\n"));
}

/// Everything that is found, a line each.
fn tell(found: &Annotations, text: &str) -> String {
    let mut out = String::new();
    for quote in &found.quotes {
        writeln!(out, "{}", tell_quote(quote, text)).unwrap();
    }
    for entity in &found.entities {
        writeln!(out, "{}", tell_entity(found, entity, text)).unwrap();
    }
    for cluster in &found.duplicates {
        let spans: Vec<&str> = cluster.spans.iter().map(|span| start(*span, text)).collect();
        writeln!(out, "{} copy: {}", cluster.kind.name(), spans.join(" | ")).unwrap();
    }
    for notice in &found.notices {
        writeln!(
            out,
            "notice {} before: {}",
            notice.code.name(),
            &text[notice.span.end()..].chars().take(30).collect::<String>()
        )
        .unwrap();
    }
    out
}

fn tell_quote(quote: &Quote, text: &str) -> String {
    let parts: Vec<&str> = quote.parts.iter().map(|part| part.slice(text)).collect();
    let speaker = quote.speaker.as_ref().map_or("?", |speaker| &speaker.name);
    let slice = |span: Option<Span>| span.map_or("-", |span| span.slice(text));
    let copy = if quote.copy_of.is_some() { ", a copy" } else { "" };
    let denied = if quote.denied { "denied " } else { "" };
    format!(
        "{denied}{} by {speaker}: {} [{} | {}{copy}]",
        quote.kind.name(),
        parts.join(" … "),
        slice(quote.cue),
        slice(quote.source),
    )
}

fn tell_entity(found: &Annotations, entity: &Entity, text: &str) -> String {
    let mut out = format!("{} {}", entity.kind.name(), entity.name);
    let mentions = entity.mentions.iter().map(|id| found.mentions[id.index()].span.slice(text));
    let mentions: Vec<&str> = mentions.collect();
    for role in &entity.roles {
        write!(out, ", {}", role.slice(text)).unwrap();
    }
    if let Some(value) = &entity.value {
        write!(out, " = {value}").unwrap();
    }
    write!(out, " [{}]", mentions.join(" | ")).unwrap();
    out
}

/// The first line of a passage.
fn start(span: Span, text: &str) -> &str {
    span.slice(text).lines().next().unwrap_or_default()
}
