//! What one text owes to another.

use crate::args::{Args, CompareArgs};
use crate::{Outcome, complain, input};
use guillemet::annotation::DuplicateKind;
use guillemet::duplicate::{Comparison, Reuse};
use guillemet::offsets::Offsets;
use guillemet::{Annotator, OffsetUnit, Span, wire};
use std::io::{self, Write};

/// Letters of a passage that the report shows.
const SHOWN: usize = 72;

/// Compares two files and prints a report or JSON.
pub(crate) fn run(args: &Args, texts: &CompareArgs) -> io::Result<Outcome> {
    let (text, source) = match (input::read(&texts.text), input::read(&texts.source)) {
        (Ok(text), Ok(source)) => (text, source),
        (text, source) => {
            for error in [text.err(), source.err()].into_iter().flatten() {
                complain(&error.to_string());
            }
            return Ok(Outcome::BadFile);
        }
    };
    let found = Annotator::new(&args.config()).compare(&text, &source);
    let mut out = io::stdout().lock();
    if texts.json {
        let wire = wire::Comparison::new(&found, &text, &source, texts.offsets());
        serde_json::to_writer(&mut out, &wire)?;
        writeln!(out)?;
    } else {
        let report = Report { text: Side::new(&text), source: Side::new(&source), found: &found };
        report.write(&mut out)?;
    }
    out.flush()?;
    Ok(Outcome::Done)
}

struct Report<'a> {
    text: Side<'a>,
    source: Side<'a>,
    found: &'a Comparison,
}

impl Report<'_> {
    fn write(&self, out: &mut impl Write) -> io::Result<()> {
        writeln!(out, "{} % of the text stands in the source", self.found.share.per_cent())?;
        for reuse in &self.found.passages {
            self.passage(out, reuse)?;
        }
        for quote in &self.found.changed_quotes {
            let place = self.text.place(quote.span);
            writeln!(out, "\n{place}  quotation changed")?;
            writeln!(out, "  source: {}", self.source.excerpt(quote.source))?;
            writeln!(out, "  text:   {}", self.text.excerpt(quote.span))?;
        }
        for &span in &self.found.left_out {
            let place = self.source.place(span);
            writeln!(out, "\nsource {place}  left out\n  {}", self.source.excerpt(span))?;
        }
        Ok(())
    }

    fn passage(&self, out: &mut impl Write, reuse: &Reuse) -> io::Result<()> {
        let how = match reuse.kind {
            DuplicateKind::Exact => "word for word".to_owned(),
            DuplicateKind::Near => format!("{} % in common", reuse.similarity.per_cent()),
        };
        let (here, there) = (self.text.place(reuse.span), self.source.place(reuse.source));
        writeln!(out, "\n{here}  from source {there} ({how})")?;
        writeln!(out, "  {}", self.text.excerpt(reuse.span))?;
        for change in &reuse.differences {
            let (old, new) =
                (self.source.excerpt(change.original), self.text.excerpt(change.changed));
            writeln!(out, "    [{old}] -> [{new}]")?;
        }
        Ok(())
    }
}

/// A text that is quoted from by line and column.
struct Side<'t> {
    text: &'t str,
    letters: Offsets<'t>,
    line_starts: Vec<usize>,
}

impl<'t> Side<'t> {
    fn new(text: &'t str) -> Self {
        let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        let line_starts = std::iter::once(0).chain(breaks).collect();
        Self { text, letters: Offsets::new(text, OffsetUnit::Codepoint), line_starts }
    }

    /// Line and column, from 1, of the first letter of a span.
    fn place(&self, span: Span) -> String {
        let line = self.line_starts.partition_point(|&start| start <= span.start());
        let [start, at] =
            [self.line_starts[line - 1], span.start()].map(|byte| self.letters.from_utf8(byte));
        format!("{line}:{}", at - start + 1)
    }

    /// The first words of a span on one line, without anything that could steer a terminal.
    fn excerpt(&self, span: Span) -> String {
        let words: Vec<&str> = span.slice(self.text).split_whitespace().collect();
        let line: String = words.join(" ").chars().filter(|c| !c.is_control()).collect();
        if line.chars().count() <= SHOWN {
            return line;
        }
        line.chars().take(SHOWN).chain(['…']).collect()
    }
}
