//! One article with its gold: strings as a reader copied them in, byte ranges of the text out.
//!
//! `tests/gold/README.md` describes the files; a folder of standoff annotations (`brat`) is read too.

use super::brat;
use super::name;
use guillemet::Span;
use guillemet::annotation::QuoteKind;
use guillemet::score::{Gold, GoldQuote};
use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};

/// A text and what stands in it.
#[derive(Debug, Default)]
pub(super) struct Article {
    pub(super) text: String,
    pub(super) gold: Gold,
    /// The cue of each quotation that has one.
    pub(super) cues: Vec<Option<Span>>,
}

#[derive(Deserialize)]
struct GoldFile {
    quotes: Vec<QuoteRow>,
    #[serde(default)]
    entities: Vec<EntityRow>,
}

#[derive(Deserialize)]
struct QuoteRow {
    r#type: String,
    content: Vec<String>,
    /// Which occurrence in the text each part is.
    #[serde(default)]
    content_at: Vec<Option<usize>>,
    cue: Option<String>,
    speaker: Option<String>,
}

#[derive(Deserialize)]
struct EntityRow {
    r#type: String,
    text: String,
}

impl Article {
    /// The names of all articles of a folder, sorted.
    pub(super) fn stems(folder: &Path) -> Vec<String> {
        let gold = folder.join("gold");
        if gold.is_dir() { listed(&gold, "json") } else { listed(folder, "ann") }
    }

    /// One article of a folder.
    pub(super) fn read(folder: &Path, stem: &str) -> Self {
        let file = |name: String| read(&folder.join(name));
        if folder.join("gold").is_dir() {
            Self::parse(file(format!("text/{stem}.txt")), &file(format!("gold/{stem}.json")))
        } else {
            brat::parse(file(format!("{stem}.txt")), &file(format!("{stem}.ann")))
        }
    }

    fn parse(text: String, gold: &str) -> Self {
        let gold: GoldFile = serde_json::from_str(gold).expect("a gold file");
        let mut from = 0;
        let mut article = Self { text, ..Self::default() };
        for row in &gold.quotes {
            let quote = row.locate(&article.text, from);
            from = quote.parts[0].start();
            let cue = row.cue.as_ref().map(|cue| nearest(&article.text, cue, &quote.parts));
            article.cues.push(cue);
            article.gold.quotes.push(quote);
        }
        let mut from = 0;
        for row in &gold.entities {
            let name = find_word(&article.text, &row.text, from);
            from = name.end();
            article.gold.names.push((name, name::kind(&row.r#type).expect("a known kind")));
        }
        article
    }
}

fn listed(folder: &Path, extension: &str) -> Vec<String> {
    let files = fs::read_dir(folder).expect("a folder of gold files");
    let files = files.map(|file| file.expect("a readable folder").path());
    let meant = files.filter(|path| path.extension().is_some_and(|found| found == extension));
    let stem = |path: PathBuf| Some(path.file_stem()?.to_str()?.to_owned());
    let mut stems: Vec<_> = meant.filter_map(stem).collect();
    stems.sort();
    stems
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

impl QuoteRow {
    fn locate(&self, text: &str, from: usize) -> GoldQuote {
        let mut from = from;
        let at = self.content_at.iter().copied().chain(std::iter::repeat(None));
        let parts = self.content.iter().zip(at).map(|(part, at)| {
            let span = find(text, part, from, at);
            from = span.end();
            span
        });
        GoldQuote {
            parts: parts.collect(),
            kind: match self.r#type.as_str() {
                "direct" => QuoteKind::Direct,
                "partial" => QuoteKind::Partial,
                "indirect" => QuoteKind::Indirect,
                other => panic!("{other} is no kind of quotation"),
            },
            speaker: self.speaker.clone().filter(|name| !name.is_empty() && name != "UNKNOWN"),
        }
    }
}

/// Where `part` stands: its occurrence number `at` in the text, or the first one at or after `from`.
fn find(text: &str, part: &str, from: usize, at: Option<usize>) -> Span {
    let found = match at {
        Some(at) => occurrences(text, part).nth(at),
        None => occurrences(text, part).find(|span| span.start() >= from),
    };
    found.unwrap_or_else(|| panic!("not in the text: {part:?}"))
}

/// Where `name` first stands at or after `from`, but not as a piece of a word.
fn find_word(text: &str, name: &str, from: usize) -> Span {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let goes_on = |one: &str, next: &str| {
        is_letter(one.chars().next_back()) && is_letter(next.chars().next())
    };
    let is_whole =
        |span: &Span| !goes_on(&text[..span.start()], name) && !goes_on(name, &text[span.end()..]);
    let mut whole = occurrences(text, name).filter(is_whole);
    let found = whole.find(|span| span.start() >= from);
    found.unwrap_or_else(|| panic!("not in the text: {name:?}"))
}

/// All places of `part`, overlapping ones too.
fn occurrences<'a>(text: &'a str, part: &'a str) -> impl Iterator<Item = Span> + 'a {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text.get(from..)?.find(part)?;
        from = start + text[start..].chars().next().map_or(1, char::len_utf8);
        Some(Span::new(start, start + part.len()))
    })
}

/// The place of `cue` with the fewest characters between it and the quotation; between two parts there are none.
fn nearest(text: &str, cue: &str, parts: &[Span]) -> Span {
    let (first, last) = (parts[0], parts[parts.len() - 1]);
    let characters = |a: usize, b: usize| text[a.min(b)..a.max(b)].chars().count();
    let distance = |cue: &Span| {
        if (first.end()..last.start()).contains(&cue.start()) {
            return 0;
        }
        characters(cue.start(), last.end()).min(characters(cue.end(), first.start()))
    };
    let nearest = occurrences(text, cue).min_by_key(distance);
    nearest.unwrap_or_else(|| panic!("no such cue: {cue:?}"))
}

#[test]
fn strings_are_found_where_they_are_meant() {
    let text = "Oui, dit-il. Non, dit-elle. Oui, redit-il. Non, dit-elle.";
    let gold = r#"{"quotes": [
        {"type": "direct", "content": ["Oui"], "content_at": [1], "cue": "dit-il", "speaker": "UNKNOWN"},
        {"type": "direct", "content": ["Non"], "cue": "dit-elle", "speaker": "Ada"}
    ], "entities": []}"#;
    let article = Article::parse(text.to_owned(), gold);
    let starts: Vec<_> = article.gold.quotes.iter().map(|quote| quote.parts[0].range()).collect();
    assert_eq!(starts, [28..31, 43..46]);
    let cues: Vec<_> = article.cues.iter().flatten().map(|cue| cue.range()).collect();
    assert_eq!(cues, [35..41, 48..56]);
    let speakers: Vec<_> =
        article.gold.quotes.iter().map(|quote| quote.speaker.as_deref()).collect();
    assert_eq!(speakers, [None, Some("Ada")]);
}

#[test]
fn a_name_is_no_piece_of_a_word() {
    let text = "Les Paulois de Pau aiment Pau.";
    let gold = r#"{"quotes": [], "entities": [{"type": "LOC", "text": "Pau"}, {"type": "LOC", "text": "Pau"}]}"#;
    let article = Article::parse(text.to_owned(), gold);
    let places: Vec<_> = article.gold.names.iter().map(|(span, _)| span.start()).collect();
    assert_eq!(places, [15, 26]);
}

#[test]
fn a_cue_between_two_parts_is_nearest() {
    let text = "A-t-il dit ? « Oui, a-t-il dit, demain. »";
    let gold = r#"{"quotes": [
        {"type": "direct", "content": ["Oui", "demain."], "cue": "t-il dit", "speaker": null}
    ]}"#;
    let article = Article::parse(text.to_owned(), gold);
    let cue = article.cues[0].expect("a cue");
    assert_eq!((cue.slice(text), cue.start() > 20), ("t-il dit", true));
}
