//! What one text owes to another.

use crate::args::{Args, CompareArgs, labels};
use crate::{Outcome, complain, input};
use guillemet::export::comparison_report;
use guillemet::{Annotator, wire};
use std::io::{self, Write};

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
    let found = Annotator::new(&args.config).compare(&text, &source);
    let mut out = io::stdout().lock();
    if texts.json {
        let wire = wire::Comparison::new(&found, &text, &source, texts.offsets);
        serde_json::to_writer(&mut out, &wire)?;
        writeln!(out)?;
    } else {
        out.write_all(comparison_report(&found, &text, &source, labels()).as_bytes())?;
    }
    out.flush()?;
    Ok(Outcome::Done)
}
