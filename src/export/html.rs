//! A page that stands alone: the text with its annotations marked, the facts beside it; no script, no other file.

use super::escape::html as escape;
use super::nest::{Step, nest};
use super::{Article, Labels, doubt};
use crate::annotation::{EntityKind, Mention, Quote, QuoteKind};
use crate::sort;
use crate::span::Span;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The article as a page of HTML; the text inside `article` is the text as given, letter for letter.
#[must_use]
pub fn html(article: &Article<'_>, labels: &Labels) -> String {
    let voices = voices(&article.found.quotes);
    let name = escape(article.name);
    let text = marked_text(article, &voices);
    let facts = Facts { article, labels, voices: &voices, out: String::new() }.write();
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{name}</title>\n<style>\n{css}</style>\n</head>\n\
         <body>\n<h1>{name}</h1>\n<main>\n<article lang=\"{text_lang}\">{text}</article>\n\
         <aside>\n{facts}</aside>\n</main>\n</body>\n</html>\n",
        lang = labels.lang,
        text_lang = article.found.language_code(),
        css = include_str!("html.css"),
    )
}

/// The speakers by name, each with its place among them.
fn voices(quotes: &[Quote]) -> BTreeMap<&str, usize> {
    let mut voices = BTreeMap::new();
    for speaker in quotes.iter().filter_map(|quote| quote.speaker.as_ref()) {
        let next = voices.len();
        voices.entry(speaker.name.as_str()).or_insert(next);
    }
    voices
}

/// Tints for this many speakers; then they come again.
const TINTS: usize = 6;

#[derive(Clone, Copy)]
enum Element<'a> {
    Copy { id: CopyId, is_first: bool },
    Quote(&'a Quote),
    Mention(&'a Mention),
}

/// Cluster and copy, for an anchor.
type CopyId = (u32, usize);

fn marked_text(article: &Article<'_>, voices: &BTreeMap<&str, usize>) -> String {
    let (spans, elements) = elements(article);
    let mut out = String::with_capacity(article.text.len() * 2);
    for step in nest(Span::new(0, article.text.len()), &spans) {
        match step {
            Step::Text(span) => {
                let _ = write!(out, "{}", escape(span.slice(article.text)));
            }
            Step::Open { element, piece } => {
                push_tag(&mut out, elements[element], spans[element], piece, voices);
            }
            Step::Close { element } => out.push_str(match elements[element] {
                Element::Quote(_) => "</mark>",
                Element::Copy { .. } | Element::Mention(_) => "</span>",
            }),
        }
    }
    out
}

fn elements<'a>(article: &Article<'a>) -> (Vec<Span>, Vec<Element<'a>>) {
    let found = article.found;
    let copies = found.duplicates.iter().flat_map(|cluster| {
        cluster.spans.iter().enumerate().map(|(idx, &span)| {
            (span, Element::Copy { id: (cluster.id.0, idx), is_first: idx == 0 })
        })
    });
    let quotes = found
        .quotes
        .iter()
        .flat_map(|quote| quote.parts.iter().map(move |&part| (part, Element::Quote(quote))));
    let mentions = found.mentions.iter().map(|mention| (mention.span, Element::Mention(mention)));
    copies.chain(quotes).chain(mentions).unzip()
}

fn push_tag(
    out: &mut String,
    element: Element<'_>,
    span: Span,
    piece: usize,
    voices: &BTreeMap<&str, usize>,
) {
    let is_start = piece == 0;
    match element {
        Element::Copy { id: (cluster, copy), is_first } => {
            let class = if is_first { "first" } else { "copy" };
            let _ = write!(out, "<span class=\"{class}\"");
            if is_start {
                let _ = write!(out, " id=\"d{cluster}.{copy}\"");
            }
        }
        Element::Quote(quote) => {
            let _ = write!(out, "<mark class=\"{}", quote.kind.name());
            let voice =
                quote.speaker.as_ref().and_then(|speaker| voices.get(speaker.name.as_str()));
            if let Some(voice) = voice {
                let _ = write!(out, " v{}", voice % TINTS);
            }
            out.push_str(if quote.denied { " denied" } else { "" });
            out.push_str(if quote.certainty().is_doubt() { " doubtful" } else { "" });
            out.push('"');
            if is_start && quote.parts.first() == Some(&span) {
                let _ = write!(out, " id=\"q{}\"", quote.id.0);
            }
            // Nobody hovers over words and reads the name of who did not say them.
            if let Some(speaker) = quote.speaker.as_ref().filter(|_| !quote.denied) {
                let _ = write!(out, " title=\"{}\"", escape(&speaker.name));
            }
        }
        Element::Mention(mention) => {
            let _ = write!(out, "<span class=\"name {}\"", mention.kind.name());
            if is_start {
                let _ = write!(out, " id=\"m{}\"", mention.id.0);
            }
        }
    }
    out.push('>');
}

struct Facts<'a> {
    article: &'a Article<'a>,
    labels: &'a Labels,
    voices: &'a BTreeMap<&'a str, usize>,
    out: String,
}

impl Facts<'_> {
    fn write(mut self) -> String {
        self.quotes();
        self.entities();
        self.duplicates();
        self.notices();
        self.out
    }

    fn quotes(&mut self) {
        let quotes = &self.article.found.quotes;
        if quotes.is_empty() {
            return;
        }
        self.heading(self.labels.quotations);
        let mut names: Vec<(&str, usize)> =
            self.voices.iter().map(|(&name, &idx)| (name, idx)).collect();
        sort::by_key(&mut names, |&(_, idx)| idx);
        let mut by_voice: Vec<Vec<&Quote>> = vec![Vec::new(); names.len() + 1];
        for quote in quotes {
            let voice = quote.speaker.as_ref().and_then(|who| self.voices.get(who.name.as_str()));
            by_voice[voice.copied().unwrap_or(names.len())].push(quote);
        }
        names.push((self.labels.unattributed, names.len()));
        for ((name, idx), quotes) in names.into_iter().zip(by_voice) {
            if quotes.is_empty() {
                continue;
            }
            let tint =
                if idx < self.voices.len() { format!("v{}", idx % TINTS) } else { String::new() };
            let _ =
                writeln!(self.out, "<h3><mark class=\"{tint}\">{}</mark></h3>\n<ul>", escape(name));
            for quote in quotes {
                self.quote(quote);
            }
            self.out.push_str("</ul>\n");
        }
    }

    fn quote(&mut self, quote: &Quote) {
        let words = quote.words(self.article.text);
        let words = escape(&words);
        let [open, close] = match quote.kind {
            QuoteKind::Indirect => ["", ""],
            QuoteKind::Direct | QuoteKind::Partial => self.labels.quote_marks,
        };
        let _ = write!(self.out, "<li><a href=\"#q{}\">{open}{words}{close}</a>", quote.id.0);
        if let Some(cue) = quote.cue {
            let _ = write!(self.out, " <small>{}</small>", escape(cue.slice(self.article.text)));
        }
        for fact in doubt::facts(quote, self.labels) {
            let _ = write!(self.out, " <small>({})</small>", escape(&fact));
        }
        self.out.push_str("</li>\n");
    }

    fn entities(&mut self) {
        let found = self.article.found;
        if found.entities.is_empty() {
            return;
        }
        self.heading(self.labels.names);
        for &kind in EntityKind::ALL {
            let mut named = found.entities.iter().filter(|entity| entity.kind == kind).peekable();
            if named.peek().is_none() {
                continue;
            }
            let _ = writeln!(self.out, "<h3>{}</h3>\n<ul>", self.labels.kind(kind));
            for entity in named {
                let name = escape(&entity.name);
                let first = entity.mentions.first().map_or(0, |id| id.0);
                let count = entity.mentions.len();
                let _ = write!(self.out, "<li><a href=\"#m{first}\">{name}</a> <small>{count}");
                if let Some(value) = &entity.value {
                    let _ = write!(self.out, " · {}", escape(value));
                }
                self.out.push_str("</small></li>\n");
            }
            self.out.push_str("</ul>\n");
        }
    }

    fn duplicates(&mut self) {
        let clusters = &self.article.found.duplicates;
        if clusters.is_empty() {
            return;
        }
        self.heading(self.labels.repeats);
        self.out.push_str("<ol>\n");
        for cluster in clusters {
            self.out.push_str("<li>");
            for copy in 0..cluster.spans.len() {
                let (cluster, number) = (cluster.id.0, copy + 1);
                let _ = write!(self.out, "<a href=\"#d{cluster}.{copy}\">{number}</a> ");
            }
            let _ = writeln!(self.out, "<small>{} %</small></li>", cluster.similarity.per_cent());
        }
        self.out.push_str("</ol>\n");
    }

    fn notices(&mut self) {
        let notices = &self.article.found.notices;
        if notices.is_empty() {
            return;
        }
        self.heading(self.labels.doubts);
        self.out.push_str("<ul>\n");
        for notice in notices {
            let words = self.labels.notice(notice.code).unwrap_or(&notice.message);
            let _ = writeln!(self.out, "<li>{}</li>", escape(words));
        }
        self.out.push_str("</ul>\n");
    }

    fn heading(&mut self, words: &str) {
        let _ = writeln!(self.out, "<h2>{words}</h2>");
    }
}
