//! JSON lines: one `{"id", "text"}` a line in, one `{"id", ...}` of JSON version 1 a line out.

use crate::args::Args;
use crate::{Outcome, complain, input, ordered};
use guillemet::export::{Article, json_with_id};
use guillemet::{Annotator, OffsetUnit};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;

/// A line of the input, with its number.
struct Line {
    number: usize,
    bytes: Vec<u8>,
}

/// A line of the output, and whether the input could be used.
struct Answer {
    line: String,
    is_good: bool,
}

/// Annotates the lines of all files, in order.
pub(crate) fn run(args: &Args) -> io::Result<Outcome> {
    let annotator = args.annotator();
    let mut outcome = Outcome::Done;
    let mut out = io::stdout().lock();
    for file in input::files(&args.files) {
        match input::open(&file) {
            Ok(opened) => {
                let lines = BufReader::new(opened);
                outcome = outcome.max(lines_of(&file, lines, &annotator, args.offsets, &mut out)?);
            }
            Err(error) => {
                complain(&error.to_string());
                outcome = Outcome::BadFile;
            }
        }
    }
    out.flush()?;
    Ok(outcome)
}

fn lines_of(
    file: &Path,
    reader: impl BufRead + Send,
    annotator: &Annotator,
    unit: OffsetUnit,
    out: &mut impl Write,
) -> io::Result<Outcome> {
    let mut outcome = Outcome::Done;
    let mut broken = None;
    let lines = Lines { reader, number: 0, error: &mut broken };
    ordered::map(
        lines,
        |line| answer(annotator, unit, &line),
        |answer| {
            if !answer.is_good {
                outcome = Outcome::BadLine;
            }
            out.write_all(answer.line.as_bytes())
        },
    )?;
    if let Some(error) = broken {
        complain(&format!("{}: cannot be read: {error}", input::name(file)));
        outcome = Outcome::BadFile;
    }
    Ok(outcome)
}

/// The lines that hold more than blanks; ends at the first error, which it keeps.
struct Lines<'e, R> {
    reader: R,
    number: usize,
    error: &'e mut Option<io::Error>,
}

impl<R: BufRead> Iterator for Lines<'_, R> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        loop {
            let mut bytes = Vec::new();
            match self.reader.read_until(b'\n', &mut bytes) {
                Ok(0) => return None,
                Ok(_) => self.number += 1,
                Err(error) => {
                    *self.error = Some(error);
                    return None;
                }
            }
            if self.number == 1 && bytes.starts_with("\u{FEFF}".as_bytes()) {
                bytes.drain(.."\u{FEFF}".len());
            }
            if !bytes.trim_ascii().is_empty() {
                return Some(Line { number: self.number, bytes });
            }
        }
    }
}

/// What a line must hold; other keys are ignored.
#[derive(Deserialize)]
struct Request<'a> {
    #[serde(borrow, default)]
    id: Option<&'a RawValue>,
    text: Option<String>,
}

fn answer(annotator: &Annotator, unit: OffsetUnit, line: &Line) -> Answer {
    match read(line) {
        Ok((id, text)) => {
            let found = annotator.annotate(&text);
            let article = Article { name: "", text: &text, found: &found, unit };
            Answer { line: json_with_id(id, &article), is_good: true }
        }
        Err((id, error)) => Answer { line: failure(id, &error), is_good: false },
    }
}

type Failure<'a> = (&'a RawValue, String);

fn read(line: &Line) -> Result<(&RawValue, String), Failure<'_>> {
    let number = line.number;
    let fail = |id, why: String| (id, format!("line {number}: {why}"));
    let json = str::from_utf8(&line.bytes).map_err(|wrong| {
        fail(RawValue::NULL, format!("not UTF-8 at byte {}", wrong.valid_up_to()))
    })?;
    // A list of two values would do for serde.
    if !json.trim_start().starts_with('{') {
        return Err(fail(RawValue::NULL, "not a JSON object".to_owned()));
    }
    let request: Request<'_> =
        serde_json::from_str(json).map_err(|wrong| fail(id_of(json), describe(&wrong)))?;
    let id = request.id.unwrap_or(RawValue::NULL);
    let text = request.text.ok_or_else(|| fail(id, "\"text\" is missing".to_owned()))?;
    Ok((id, text))
}

/// The identifier of a line whose other values are of the wrong kind.
fn id_of(json: &str) -> &RawValue {
    #[derive(Deserialize)]
    struct Id<'a> {
        #[serde(borrow)]
        id: &'a RawValue,
    }
    serde_json::from_str(json).map_or(RawValue::NULL, |found: Id<'_>| found.id)
}

/// The error without its line, which is always the first here.
fn describe(error: &serde_json::Error) -> String {
    error.to_string().replace(" at line 1 column ", " at column ")
}

fn failure(id: &RawValue, error: &str) -> String {
    #[derive(Serialize)]
    struct Failed<'a> {
        id: &'a RawValue,
        error: &'a str,
    }
    let mut line = serde_json::to_string(&Failed { id, error }).unwrap_or_default();
    line.push('\n');
    line
}
