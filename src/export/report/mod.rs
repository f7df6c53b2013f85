//! A page for reading: who said what, who and what is named, what stands twice, what to check.

mod compare;
mod paint;

pub use compare::comparison_report;

use super::{Article, Labels, doubt};
use crate::annotation::{DuplicateKind, Entity, EntityId, EntityKind, Quote, QuoteKind};
use crate::sort;
use paint::{Look, Painter, Places, excerpt, tidy, wrap};
use std::collections::BTreeMap;
use std::fmt::Write;

/// How a report looks.
#[derive(Clone, Copy, Debug)]
pub struct ReportStyle {
    /// Whether the words are coloured for a terminal.
    pub color: bool,
    /// Characters in a line.
    pub width: usize,
    /// The language of the headings.
    pub labels: &'static Labels,
}

impl Default for ReportStyle {
    /// Without colours, in English.
    fn default() -> Self {
        Self { color: false, width: 88, labels: Labels::for_locale("en") }
    }
}

/// The indentation under a heading.
const INDENT: usize = 2;
/// The column where quotations begin, after their place.
const TEXT_COLUMN: usize = 11;

/// The article as a page for a terminal.
#[must_use]
pub fn report(article: &Article<'_>, style: ReportStyle) -> String {
    let mut page = Page {
        article,
        places: Places::new(article.text),
        painter: Painter { color: style.color },
        labels: style.labels,
        width: style.width.max(40),
        out: String::new(),
    };
    page.title();
    page.quotes();
    page.entities();
    page.duplicates();
    page.notices();
    page.out
}

struct Page<'a> {
    article: &'a Article<'a>,
    places: Places<'a>,
    painter: Painter,
    labels: &'static Labels,
    width: usize,
    out: String,
}

/// The quotations of one speaker.
struct Voice<'a> {
    name: &'a str,
    entity: Option<EntityId>,
    quotes: Vec<&'a Quote>,
}

impl Page<'_> {
    fn title(&mut self) {
        let is_word = |piece: &&str| piece.contains(char::is_alphanumeric);
        let words = self.article.text.split_whitespace().filter(is_word).count();
        let name = self.painter.paint(Look::Title, &tidy(self.article.name));
        let facts = format!(
            "{} · {words} {} · {}",
            self.article.found.language_code(),
            self.labels.words,
            self.labels.places
        );
        let facts = self.painter.paint(Look::Dim, &facts);
        let _ = writeln!(self.out, "{name}\n{facts}");
    }

    fn heading(&mut self, words: &str, facts: &str) {
        let words = self.painter.paint(Look::Title, words);
        let facts = self.painter.paint(Look::Dim, facts);
        let _ = writeln!(self.out, "\n{words}  {facts}");
    }

    fn quotes(&mut self) {
        let quotes = &self.article.found.quotes;
        let attributed = quotes.iter().filter(|quote| quote.speaker.is_some()).count();
        let facts = if quotes.is_empty() {
            self.labels.no_quotations.to_owned()
        } else {
            format!("{} · {attributed} {}", quotes.len(), self.labels.attributed)
        };
        self.heading(self.labels.quotations, &facts);
        for (idx, voice) in voices(quotes).iter().enumerate() {
            self.voice(idx, voice);
        }
        let unknown: Vec<&Quote> = quotes.iter().filter(|quote| quote.speaker.is_none()).collect();
        if !unknown.is_empty() {
            let name = self.painter.paint(Look::Warning, self.labels.unattributed);
            let _ = writeln!(self.out, "\n{:INDENT$}{name} ({})", "", unknown.len());
            for quote in unknown {
                self.quote(quote);
            }
        }
    }

    fn voice(&mut self, idx: usize, voice: &Voice<'_>) {
        let name = self.painter.paint(Look::Name(idx), &tidy(voice.name));
        let _ = write!(self.out, "\n{:INDENT$}{name}", "");
        if let Some(role) = voice.entity.and_then(|entity| self.role(entity)) {
            let _ = write!(self.out, ", {role}");
        }
        let _ = writeln!(self.out, " ({})", voice.quotes.len());
        for quote in &voice.quotes {
            self.quote(quote);
        }
    }

    fn role(&self, entity: EntityId) -> Option<String> {
        let role = self.article.found.entities.get(entity.index())?.roles.first()?;
        Some(tidy(role.slice(self.article.text)))
    }

    fn quote(&mut self, quote: &Quote) {
        self.place(quote.span.start());
        let mut words = tidy(&quote.words(self.article.text));
        if quote.kind != QuoteKind::Indirect {
            let [open, close] = self.labels.quote_marks;
            words = format!("{open}{words}{close}");
        }
        for fact in self.facts(quote) {
            let painted: Vec<String> =
                fact.split(' ').map(|word| self.painter.paint(Look::Dim, word)).collect();
            let _ = write!(words, " {}", painted.join(" "));
        }
        self.wrapped(&words);
    }

    /// What stands after a quotation: its cue, that it is indirect, what it copies, how sure it is.
    fn facts(&self, quote: &Quote) -> Vec<String> {
        let mut facts: Vec<String> = Vec::new();
        if let Some(cue) = quote.cue {
            facts.push(format!("— {}", tidy(cue.slice(self.article.text))));
        }
        if quote.kind == QuoteKind::Indirect {
            facts.push(format!("({})", self.labels.indirect));
        }
        let copied = quote.copy_of.and_then(|id| self.article.found.quotes.get(id.index()));
        if let Some(original) = copied {
            let place = self.places.of(original.span.start());
            facts.push(format!("({} {place})", self.labels.copy_of));
        }
        let doubts = doubt::facts(quote, self.labels);
        facts.extend(doubts.iter().map(|fact| format!("({})", tidy(fact))));
        facts
    }

    fn entities(&mut self) {
        let entities = &self.article.found.entities;
        if entities.is_empty() {
            return;
        }
        self.heading(self.labels.names, &entities.len().to_string());
        for &kind in EntityKind::ALL {
            let mut of_kind: Vec<&Entity> =
                entities.iter().filter(|entity| entity.kind == kind).collect();
            if of_kind.is_empty() {
                continue;
            }
            sort::by_key(&mut of_kind, |entity| std::cmp::Reverse(entity.mentions.len()));
            let names: Vec<String> = of_kind.iter().map(|entity| name_line(entity)).collect();
            let _ = write!(
                self.out,
                "{:INDENT$}{}{}: ",
                "",
                self.labels.kind(kind),
                self.labels.before_colon
            );
            wrap(&mut self.out, &names.join(" · "), INDENT * 2, self.width);
            self.out.push('\n');
        }
    }

    fn duplicates(&mut self) {
        let clusters = &self.article.found.duplicates;
        if clusters.is_empty() {
            return;
        }
        self.heading(self.labels.repeats, &clusters.len().to_string());
        for cluster in clusters {
            let Some((first, later)) = cluster.spans.split_first() else { continue };
            self.place(first.start());
            let places: Vec<String> =
                later.iter().map(|copy| self.places.of(copy.start())).collect();
            let how = match cluster.kind {
                DuplicateKind::Exact => self.labels.same_words.to_owned(),
                DuplicateKind::Near => {
                    format!("{} % {}", cluster.similarity.per_cent(), self.labels.in_common)
                }
            };
            let words = excerpt(first.slice(self.article.text), 2 * self.width);
            self.wrapped(&format!("{} {} ({how})", self.labels.again_at, places.join(", ")));
            let _ = write!(self.out, "{:TEXT_COLUMN$}", "");
            self.wrapped(&words);
        }
    }

    fn notices(&mut self) {
        let notices = &self.article.found.notices;
        if notices.is_empty() {
            return;
        }
        self.heading(self.labels.doubts, &notices.len().to_string());
        for notice in notices {
            self.place(notice.span.start());
            let words = self.labels.notice(notice.code).unwrap_or(&notice.message);
            let words = self.painter.paint(Look::Warning, words);
            let _ = writeln!(self.out, "{words}");
        }
    }

    /// The place of a byte, up to the column where text begins.
    fn place(&mut self, byte: usize) {
        let place = format!("{:>width$}", self.places.of(byte), width = TEXT_COLUMN - 2);
        let place = self.painter.paint(Look::Dim, &place);
        let _ = write!(self.out, "{place}  ");
    }

    fn wrapped(&mut self, words: &str) {
        wrap(&mut self.out, words, TEXT_COLUMN, self.width);
        self.out.push('\n');
    }
}

/// `Sergueï Lavrov ×3 (Lavrov)`.
fn name_line(entity: &Entity) -> String {
    let mut line = tidy(&entity.name);
    if entity.mentions.len() > 1 {
        let _ = write!(line, " ×{}", entity.mentions.len());
    }
    let mut facts: Vec<String> = entity.aliases.iter().map(|alias| tidy(alias)).collect();
    facts.extend(entity.value.as_deref().filter(|&value| value != entity.name).map(tidy));
    if !facts.is_empty() {
        let _ = write!(line, " ({})", facts.join(", "));
    }
    line
}

/// The attributed quotations by speaker, in the order of first words.
fn voices(quotes: &[Quote]) -> Vec<Voice<'_>> {
    let mut voices: Vec<Voice<'_>> = Vec::new();
    let mut by_speaker = BTreeMap::new();
    for quote in quotes {
        let Some(speaker) = &quote.speaker else { continue };
        let key =
            (speaker.entity, if speaker.entity.is_some() { "" } else { speaker.name.as_str() });
        let idx = *by_speaker.entry(key).or_insert_with(|| {
            voices.push(Voice { name: &speaker.name, entity: speaker.entity, quotes: Vec::new() });
            voices.len() - 1
        });
        voices[idx].quotes.push(quote);
    }
    voices
}
