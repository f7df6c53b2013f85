//! TEI P5: paragraphs with `said`, `q`, `name` and `date`, and the list of who and what is named.
//!
//! A quotation that crosses a paragraph's end stands in pieces joined by `next` and `prev`. What somebody is said not to have
//! said is a `q` of type `denied`, pointed at them by `corresp`, since `who` would give it to them.

use super::Article;
use super::escape::xml as escape;
use super::nest::{Step, nest};
use crate::annotation::{Entity, EntityKind, Mention, Quote, QuoteId, QuoteKind, SpeakerKind};
use crate::span::Span;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The article as a TEI P5 document.
#[must_use]
pub fn tei(article: &Article<'_>) -> String {
    let name = escape(article.name);
    let lang = article.found.language_code();
    let version = env!("CARGO_PKG_VERSION");
    let unlinked = unlinked_speakers(&article.found.quotes);
    let names = named(article, &unlinked);
    let body = body(article, &unlinked);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:lang=\"{lang}\">\n\
         <teiHeader>\n<fileDesc>\n<titleStmt><title>{name}</title></titleStmt>\n\
         <publicationStmt><p/></publicationStmt>\n<sourceDesc><p/></sourceDesc>\n</fileDesc>\n<encodingDesc>\n\
         <appInfo><application ident=\"guillemet\" version=\"{version}\"><label>Guillemet</label></application></appInfo>\n\
         </encodingDesc>\n</teiHeader>\n{names}<text>\n<body>\n{body}</body>\n</text>\n</TEI>\n"
    )
}

/// The speakers that are no entity, by kind and name, each with its number.
type Unlinked<'a> = BTreeMap<(SpeakerKind, &'a str), usize>;

fn unlinked_speakers(quotes: &[Quote]) -> Unlinked<'_> {
    let mut unlinked = Unlinked::new();
    for speaker in quotes.iter().filter_map(|quote| quote.speaker.as_ref()) {
        if speaker.entity.is_none() {
            let next = unlinked.len();
            unlinked.entry((speaker.kind, &speaker.name)).or_insert(next);
        }
    }
    unlinked
}

/// The lists of people, organizations, places, events, works and what else is named.
fn named(article: &Article<'_>, unlinked: &Unlinked<'_>) -> String {
    let lists = [
        (EntityKind::Person, "listPerson", "person", "persName"),
        (EntityKind::Organization, "listOrg", "org", "orgName"),
        (EntityKind::Place, "listPlace", "place", "placeName"),
        (EntityKind::Event, "listEvent", "event", "label"),
        (EntityKind::Work, "listBibl", "bibl", "title"),
        (EntityKind::Other, "list", "item", "name"),
    ];
    let mut out = String::new();
    for (kind, list, item, name) in lists {
        let mut rows: Vec<String> = article
            .found
            .entities
            .iter()
            .filter(|entity| entity.kind == kind)
            .map(|entity| entity_item(entity, item, name))
            .collect();
        rows.extend(unlinked.iter().filter(|((speaker, _), _)| list_of(*speaker) == kind).map(
            |((_, words), idx)| {
                format!("<{item} xml:id=\"s{idx}\"><{name}>{}</{name}></{item}>\n", escape(words))
            },
        ));
        if !rows.is_empty() {
            let _ = write!(out, "<{list}>\n{}</{list}>\n", rows.concat());
        }
    }
    if out.is_empty() { out } else { format!("<standOff>\n{out}</standOff>\n") }
}

fn entity_item(entity: &Entity, item: &str, name: &str) -> String {
    let mut out = format!("<{item} xml:id=\"e{}\">", entity.id.0);
    for words in std::iter::once(&entity.name).chain(&entity.aliases) {
        let _ = write!(out, "<{name}>{}</{name}>", escape(words));
    }
    let _ = writeln!(out, "</{item}>");
    out
}

fn list_of(kind: SpeakerKind) -> EntityKind {
    match kind {
        SpeakerKind::Person => EntityKind::Person,
        SpeakerKind::Organization | SpeakerKind::Group => EntityKind::Organization,
        SpeakerKind::Document => EntityKind::Work,
    }
}

#[derive(Clone, Copy)]
enum Element<'a> {
    Quote(&'a Quote),
    Mention(&'a Mention),
}

impl Element<'_> {
    fn tag(self) -> &'static str {
        match self {
            Self::Quote(quote) if quote.denied => "q",
            Self::Quote(quote) if quote.speaker.is_none() && quote.kind != QuoteKind::Indirect => {
                "q"
            }
            Self::Quote(_) => "said",
            Self::Mention(mention) => match mention.kind {
                EntityKind::Date => "date",
                EntityKind::Time => "time",
                EntityKind::Quantity => "measure",
                _ => "name",
            },
        }
    }
}

/// A paragraph with the elements that stand in it.
struct Paragraph<'a> {
    elements: Vec<Element<'a>>,
    steps: Vec<Step>,
}

fn body(article: &Article<'_>, unlinked: &Unlinked<'_>) -> String {
    let paragraphs = paragraphs(article);
    if paragraphs.is_empty() {
        return "<p/>\n".to_owned();
    }
    let mut pieces = BTreeMap::new();
    for quote in paragraphs.iter().flat_map(opened_quotes) {
        *pieces.entry(quote.id).or_insert(0) += 1;
    }
    let mut writer =
        Writer { article, unlinked, pieces, written: BTreeMap::new(), out: String::new() };
    for paragraph in &paragraphs {
        writer.paragraph(paragraph);
    }
    writer.out
}

fn paragraphs<'a>(article: &Article<'a>) -> Vec<Paragraph<'a>> {
    let lines = lines(article.text);
    let mut rows: Vec<(Vec<Span>, Vec<Element<'a>>)> = vec![Default::default(); lines.len()];
    for (span, element) in elements(article) {
        let first = lines.partition_point(|line| line.end() <= span.start());
        let crossed = lines[first..].iter().take_while(|line| line.start() < span.end());
        for (line, (spans, elements)) in crossed.zip(&mut rows[first..]) {
            spans.push(Span::new(span.start().max(line.start()), span.end().min(line.end())));
            elements.push(element);
        }
    }
    let steps = |(line, (spans, elements)): (Span, (Vec<Span>, Vec<Element<'a>>))| Paragraph {
        elements,
        steps: nest(line, &spans),
    };
    lines.into_iter().zip(rows).map(steps).collect()
}

fn elements<'a>(article: &Article<'a>) -> impl Iterator<Item = (Span, Element<'a>)> {
    let quotes = article
        .found
        .quotes
        .iter()
        .flat_map(|quote| quote.parts.iter().map(move |&part| (part, Element::Quote(quote))));
    let mentions =
        article.found.mentions.iter().map(|mention| (mention.span, Element::Mention(mention)));
    quotes.chain(mentions)
}

/// The lines that hold more than blanks, without their breaks.
fn lines(text: &str) -> Vec<Span> {
    let mut start = 0;
    let mut lines = Vec::new();
    for line in text.split_inclusive('\n') {
        let words = line.trim_end_matches(['\r', '\n']);
        if !words.trim().is_empty() {
            lines.push(Span::new(start, start + words.len()));
        }
        start += line.len();
    }
    lines
}

fn opened_quotes<'p>(paragraph: &'p Paragraph<'_>) -> impl Iterator<Item = &'p Quote> {
    paragraph.steps.iter().filter_map(|step| match step {
        Step::Open { element, .. } => match paragraph.elements[*element] {
            Element::Quote(quote) => Some(quote),
            Element::Mention(_) => None,
        },
        _ => None,
    })
}

struct Writer<'a> {
    article: &'a Article<'a>,
    unlinked: &'a Unlinked<'a>,
    /// How many pieces each quotation stands in.
    pieces: BTreeMap<QuoteId, usize>,
    /// How many of them are written.
    written: BTreeMap<QuoteId, usize>,
    out: String,
}

impl Writer<'_> {
    fn paragraph(&mut self, paragraph: &Paragraph<'_>) {
        self.out.push_str("<p>");
        for step in &paragraph.steps {
            match *step {
                Step::Text(span) => {
                    let _ = write!(self.out, "{}", escape(span.slice(self.article.text)));
                }
                Step::Open { element, .. } => self.open(paragraph.elements[element]),
                Step::Close { element } => {
                    let _ = write!(self.out, "</{}>", paragraph.elements[element].tag());
                }
            }
        }
        self.out.push_str("</p>\n");
    }

    fn open(&mut self, element: Element<'_>) {
        let _ = write!(self.out, "<{}", element.tag());
        match element {
            Element::Quote(quote) => self.quote_attributes(quote),
            Element::Mention(mention) => self.mention_attributes(mention),
        }
        self.out.push('>');
    }

    fn quote_attributes(&mut self, quote: &Quote) {
        let piece = self.written.entry(quote.id).or_insert(0);
        *piece += 1;
        let piece = *piece;
        let _ = write!(self.out, " xml:id=\"{}\"", piece_id(quote, piece));
        if piece > 1 {
            let _ = write!(self.out, " prev=\"#{}\"", piece_id(quote, piece - 1));
        }
        if self.pieces.get(&quote.id).is_some_and(|&count| piece < count) {
            let _ = write!(self.out, " next=\"#{}\"", piece_id(quote, piece + 1));
        }
        if Element::Quote(quote).tag() == "said" {
            let _ = write!(self.out, " direct=\"{}\"", quote.kind != QuoteKind::Indirect);
        }
        if quote.denied {
            self.out.push_str(" type=\"denied\"");
        }
        let Some(speaker) = &quote.speaker else { return };
        let who = if quote.denied { "corresp" } else { "who" };
        let unlinked = || self.unlinked.get(&(speaker.kind, speaker.name.as_str()));
        if let Some(entity) = speaker.entity {
            let _ = write!(self.out, " {who}=\"#e{}\"", entity.0);
        } else if let Some(idx) = unlinked() {
            let _ = write!(self.out, " {who}=\"#s{idx}\"");
        }
    }

    fn mention_attributes(&mut self, mention: &Mention) {
        let value = self
            .article
            .found
            .entities
            .get(mention.entity.index())
            .and_then(|entity| entity.value.as_deref());
        match (mention.kind, value) {
            (EntityKind::Date | EntityKind::Time, Some(value)) => {
                let _ = match value.split_once('/') {
                    Some((from, to)) => {
                        write!(self.out, " from-iso=\"{}\" to-iso=\"{}\"", escape(from), escape(to))
                    }
                    None => write!(self.out, " when-iso=\"{}\"", escape(value)),
                };
            }
            (EntityKind::Quantity, Some(value)) => {
                if let Some((number, unit)) = value.split_once(' ') {
                    let (number, unit) = (escape(number), escape(unit));
                    let _ = write!(self.out, " quantity=\"{number}\" unit=\"{unit}\"");
                }
            }
            (EntityKind::Date | EntityKind::Time | EntityKind::Quantity, _) => {}
            (kind, _) => {
                let _ =
                    write!(self.out, " type=\"{}\" ref=\"#e{}\"", kind.name(), mention.entity.0);
            }
        }
    }
}

/// `q3` for the first piece of a quotation, then `q3.2`.
fn piece_id(quote: &Quote, piece: usize) -> String {
    let id = quote.id.0;
    if piece == 1 { format!("q{id}") } else { format!("q{id}.{piece}") }
}
