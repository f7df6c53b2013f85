//! A comparison for reading: which passages of a text come from its source, what changed, what was left out.

use super::super::Labels;
use super::paint::{Places, excerpt};
use crate::annotation::DuplicateKind;
use crate::duplicate::{Comparison, Reuse};
use crate::span::Span;
use std::fmt::Write;

/// Characters of a passage that are shown.
const SHOWN: usize = 72;

/// A comparison as a page for a terminal; `text` and `source` are those that were compared.
#[must_use]
pub fn comparison_report(found: &Comparison, text: &str, source: &str, labels: &Labels) -> String {
    let (text, source) = (Side::new(text), Side::new(source));
    let mut page = Page { text, source, labels, out: String::new() };
    page.write(found);
    page.out
}

struct Page<'a> {
    text: Side<'a>,
    source: Side<'a>,
    labels: &'a Labels,
    out: String,
}

impl Page<'_> {
    fn write(&mut self, found: &Comparison) {
        let Labels { of_text, quote_changed, in_source, in_text, source, left_out, .. } =
            self.labels;
        let _ = writeln!(self.out, "{} % {of_text}", found.share.per_cent());
        for reuse in &found.passages {
            self.passage(reuse);
        }
        for quote in &found.changed_quotes {
            let place = self.text.place(quote.span);
            let (new, old) = (self.text.excerpt(quote.span), self.source.excerpt(quote.source));
            let _ = write!(self.out, "\n{place}  {quote_changed}\n");
            let _ = write!(self.out, "  {in_source}{old}\n  {in_text}{new}\n");
        }
        for &span in &found.left_out {
            let (place, words) = (self.source.place(span), self.source.excerpt(span));
            let _ = write!(self.out, "\n{source} {place}  {left_out}\n  {words}\n");
        }
    }

    fn passage(&mut self, reuse: &Reuse) {
        let Labels { from_source, same_words, in_common, .. } = self.labels;
        let how = match reuse.kind {
            DuplicateKind::Exact => (*same_words).to_owned(),
            DuplicateKind::Near => format!("{} % {in_common}", reuse.similarity.per_cent()),
        };
        let (here, there) = (self.text.place(reuse.span), self.source.place(reuse.source));
        let words = self.text.excerpt(reuse.span);
        let _ = write!(self.out, "\n{here}  {from_source} {there} ({how})\n  {words}\n");
        for change in &reuse.differences {
            let old = self.source.excerpt(change.original);
            let new = self.text.excerpt(change.changed);
            let _ = writeln!(self.out, "    [{old}] -> [{new}]");
        }
    }
}

/// One of two texts, quoted by line and column.
struct Side<'t> {
    text: &'t str,
    places: Places<'t>,
}

impl<'t> Side<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, places: Places::new(text) }
    }

    fn place(&self, span: Span) -> String {
        self.places.of(span.start())
    }

    fn excerpt(&self, span: Span) -> String {
        excerpt(span.slice(self.text), SHOWN)
    }
}
