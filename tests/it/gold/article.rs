//! One article with its gold: strings as a reader copied them in, byte ranges of the text out.
//!
//! `tests/gold/README.md` describes the files; a folder of standoff annotations (`brat`) is read too.

use super::brat;
use super::name::{self, Name};
use guillemet::annotation::QuoteKind;
use serde::Deserialize;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// A text and what stands in it.
#[derive(Debug, Default)]
pub(super) struct Article {
    pub(super) text: String,
    pub(super) quotes: Vec<GoldQuote>,
    /// Names, none of which lies in another.
    pub(super) names: Vec<Name>,
    /// Names inside those, neither right nor wrong.
    pub(super) inner_names: Vec<Name>,
}

#[derive(Debug)]
pub(super) struct GoldQuote {
    pub(super) kind: QuoteKind,
    pub(super) content: Vec<Range<usize>>,
    pub(super) cue: Option<Range<usize>>,
    /// None where the text does not tell.
    pub(super) speaker: Option<String>,
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
    /// Those articles of a folder whose names are meant, by name.
    pub(super) fn read_some(folder: &Path, is_meant: impl Fn(&str) -> bool) -> Vec<Self> {
        let gold = folder.join("gold");
        let is_meant =
            |path: &PathBuf| path.file_stem().and_then(|stem| stem.to_str()).is_some_and(&is_meant);
        if gold.is_dir() {
            let text = |path: &Path| folder.join("text").join(path.file_name().unwrap_or_default());
            let read =
                |path: PathBuf| Self::parse(read(&text(&path).with_extension("txt")), &read(&path));
            listed(&gold, "json").filter(is_meant).map(read).collect()
        } else {
            let read = |path: PathBuf| brat::parse(read(&path.with_extension("txt")), &read(&path));
            listed(folder, "ann").filter(is_meant).map(read).collect()
        }
    }

    fn parse(text: String, gold: &str) -> Self {
        let gold: GoldFile = serde_json::from_str(gold).expect("a gold file");
        let mut from = 0;
        let quotes = gold.quotes.iter().map(|row| {
            let quote = row.locate(&text, from);
            from = quote.content[0].start;
            quote
        });
        let quotes = quotes.collect();
        let mut from = 0;
        let names = gold.entities.iter().map(|row| {
            let start = find(&text, &row.text, from, None);
            from = start + row.text.len();
            (start, from, name::kind(&row.r#type).expect("a known kind"))
        });
        let names = names.collect();
        Self { text, quotes, names, inner_names: Vec::new() }
    }
}

fn listed(folder: &Path, extension: &str) -> impl Iterator<Item = PathBuf> {
    let files = fs::read_dir(folder).expect("a folder of gold files");
    let mut files: Vec<_> = files.map(|file| file.expect("a readable folder").path()).collect();
    files.retain(|path| path.extension().is_some_and(|found| found == extension));
    files.sort();
    files.into_iter()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

impl QuoteRow {
    fn locate(&self, text: &str, from: usize) -> GoldQuote {
        let mut from = from;
        let at = self.content_at.iter().copied().chain(std::iter::repeat(None));
        let parts = self.content.iter().zip(at).map(|(part, at)| {
            let start = find(text, part, from, at);
            from = start + part.len();
            start..from
        });
        let content: Vec<_> = parts.collect();
        GoldQuote {
            kind: match self.r#type.as_str() {
                "direct" => QuoteKind::Direct,
                "partial" => QuoteKind::Partial,
                "indirect" => QuoteKind::Indirect,
                other => panic!("{other} is no kind of quotation"),
            },
            cue: self.cue.as_ref().map(|cue| nearest(text, cue, &content)),
            speaker: self.speaker.clone().filter(|name| !name.is_empty() && name != "UNKNOWN"),
            content,
        }
    }
}

/// Where `part` stands: its occurrence number `at` in the text, or the first one at or after `from`.
fn find(text: &str, part: &str, from: usize, at: Option<usize>) -> usize {
    let found = match at {
        Some(at) => occurrences(text, part).nth(at),
        None => occurrences(text, part).find(|&start| start >= from),
    };
    found.unwrap_or_else(|| panic!("not in the text: {part:?}"))
}

/// All places of `part`, overlapping ones too.
fn occurrences<'a>(text: &'a str, part: &'a str) -> impl Iterator<Item = usize> + 'a {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text.get(from..)?.find(part)?;
        from = start + text[start..].chars().next().map_or(1, char::len_utf8);
        Some(start)
    })
}

/// The place of `cue` with the fewest characters between it and the quotation; between two parts there are none.
fn nearest(text: &str, cue: &str, content: &[Range<usize>]) -> Range<usize> {
    let (first, last) = (&content[0], &content[content.len() - 1]);
    let characters = |a: usize, b: usize| text[a.min(b)..a.max(b)].chars().count();
    let distance = |start: usize| {
        if (first.end..last.start).contains(&start) {
            return 0;
        }
        characters(start, last.end).min(characters(start + cue.len(), first.start))
    };
    let start = occurrences(text, cue).min_by_key(|&start| distance(start));
    let start = start.unwrap_or_else(|| panic!("no such cue: {cue:?}"));
    start..start + cue.len()
}

#[test]
fn strings_are_found_where_they_are_meant() {
    let text = "Oui, dit-il. Non, dit-elle. Oui, redit-il. Non, dit-elle.";
    let gold = r#"{"quotes": [
        {"type": "direct", "content": ["Oui"], "content_at": [1], "cue": "dit-il", "speaker": "UNKNOWN"},
        {"type": "direct", "content": ["Non"], "cue": "dit-elle", "speaker": "Ada"}
    ], "entities": []}"#;
    let article = Article::parse(text.to_owned(), gold);
    let quotes: Vec<_> =
        article.quotes.iter().map(|q| (q.content[0].clone(), q.cue.clone())).collect();
    assert_eq!(quotes, [(28..31, Some(35..41)), (43..46, Some(48..56))]);
    assert_eq!(article.quotes[0].speaker, None);
    assert_eq!(article.quotes[1].speaker.as_deref(), Some("Ada"));
}

#[test]
fn a_cue_between_two_parts_is_nearest() {
    let text = "A-t-il dit ? « Oui, a-t-il dit, demain. »";
    let gold = r#"{"quotes": [
        {"type": "direct", "content": ["Oui", "demain."], "cue": "t-il dit", "speaker": null}
    ]}"#;
    let article = Article::parse(text.to_owned(), gold);
    let cue = article.quotes[0].cue.clone().expect("a cue");
    assert_eq!((&text[cue.clone()], cue.start > 20), ("t-il dit", true));
}
