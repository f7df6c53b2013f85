//! What one text owes to another.

use crate::args::{Args, CompareArgs};
use crate::{Outcome, complain, input};
use guillemet::annotation::DuplicateKind;
use guillemet::duplicate::{Comparison, Reuse};
use guillemet::{Annotator, Span, wire};
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
        let report = Report { text: &text, source: &source, found: &found };
        report.write(&mut out)?;
    }
    Ok(Outcome::Done)
}

struct Report<'a> {
    text: &'a str,
    source: &'a str,
    found: &'a Comparison,
}

impl Report<'_> {
    fn write(&self, out: &mut impl Write) -> io::Result<()> {
        writeln!(out, "{} % of the text stands in the source", self.found.share.per_cent())?;
        for reuse in &self.found.passages {
            self.passage(out, reuse)?;
        }
        for quote in &self.found.changed_quotes {
            let place = place(self.text, quote.span);
            writeln!(out, "\n{place}  quotation changed")?;
            writeln!(out, "  source: {}", excerpt(self.source, quote.source))?;
            writeln!(out, "  text:   {}", excerpt(self.text, quote.span))?;
        }
        for &span in &self.found.left_out {
            let place = place(self.source, span);
            writeln!(out, "\nsource {place}  left out\n  {}", excerpt(self.source, span))?;
        }
        Ok(())
    }

    fn passage(&self, out: &mut impl Write, reuse: &Reuse) -> io::Result<()> {
        let how = match reuse.kind {
            DuplicateKind::Exact => "word for word".to_owned(),
            DuplicateKind::Near => format!("{} % in common", reuse.similarity.per_cent()),
        };
        let (here, there) = (place(self.text, reuse.span), place(self.source, reuse.source));
        writeln!(out, "\n{here}  from source {there} ({how})")?;
        writeln!(out, "  {}", excerpt(self.text, reuse.span))?;
        for change in &reuse.differences {
            let (old, new) =
                (excerpt(self.source, change.original), excerpt(self.text, change.changed));
            writeln!(out, "    [{old}] -> [{new}]")?;
        }
        Ok(())
    }
}

/// Line and column, from 1, of the first letter of a span.
fn place(text: &str, span: Span) -> String {
    let before = &text[..span.start()];
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
    format!("{line}:{column}")
}

/// The first words of a span on one line, without anything that could steer a terminal.
fn excerpt(text: &str, span: Span) -> String {
    let words: Vec<&str> = span.slice(text).split_whitespace().collect();
    let line: String = words.join(" ").chars().filter(|c| !c.is_control()).collect();
    if line.chars().count() <= SHOWN {
        return line;
    }
    line.chars().take(SHOWN).chain(['…']).collect()
}
