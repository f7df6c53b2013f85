//! JSON lines: one `{"id", "text"}` a line in, one `{"id", ...}` of JSON version 1 a line out.

use crate::args::Args;
use crate::guard::guarded;
use crate::{Outcome, complain, input, ordered, refuse};
use guillemet::export::{Article, json_with_id};
use guillemet::{Annotations, OffsetUnit};
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
    let annotator = match args.annotator() {
        Ok(annotator) => annotator,
        Err(error) => return Ok(refuse(&error.to_string())),
    };
    let annotate = |text: &str| annotator.annotate(text);
    let work = |line: Line| answer(annotate, args.offsets, &line);
    let mut outcome = Outcome::Done;
    let mut out = io::stdout().lock();
    for file in input::files(&args.files) {
        match input::open(&file) {
            Ok(opened) => {
                let lines = BufReader::new(opened);
                outcome = outcome.max(lines_of(&file, lines, work, &mut out)?);
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
    work: impl Fn(Line) -> Answer + Sync,
    out: &mut impl Write,
) -> io::Result<Outcome> {
    let mut outcome = Outcome::Done;
    let mut broken = None;
    let lines = Lines { reader, number: 0, error: &mut broken };
    ordered::map(lines, work, |answer| {
        if !answer.is_good {
            outcome = Outcome::BadLine;
        }
        out.write_all(answer.line.as_bytes())
    })?;
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

/// A fault of the engine costs the line it happens on.
fn answer(annotate: impl Fn(&str) -> Annotations, unit: OffsetUnit, line: &Line) -> Answer {
    let annotated = read(line).and_then(|(id, text)| {
        let annotated = guarded(|| {
            let found = annotate(&text);
            json_with_id(id, &Article { name: "", text: &text, found: &found, unit })
        });
        annotated.map_err(|why| (id, format!("line {}: {why}", line.number)))
    });
    match annotated {
        Ok(line) => Answer { line, is_good: true },
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

#[cfg(test)]
mod tests {
    use super::{Line, answer, lines_of};
    use crate::Outcome;
    use guillemet::{Annotations, Annotator, Config, OffsetUnit};
    use serde_json::{Value, json};
    use std::fmt::Write;
    use std::path::Path;

    /// What comes of lines with these texts where the engine cannot read "panne", and how the run went.
    fn answers(texts: &[&str]) -> (Vec<Value>, Outcome) {
        let annotator = Annotator::new(&Config::default());
        let annotate = |text: &str| -> Annotations {
            assert!(text != "panne", "out of order");
            annotator.annotate(text)
        };
        let mut lines = String::new();
        for (id, text) in texts.iter().enumerate() {
            writeln!(lines, "{}", json!({ "id": id, "text": text })).unwrap();
        }
        let mut out = Vec::new();
        let work = |line: Line| answer(annotate, OffsetUnit::Codepoint, &line);
        let outcome = lines_of(Path::new("-"), lines.as_bytes(), work, &mut out).unwrap();
        let out = String::from_utf8(out).unwrap();
        (out.lines().map(|line| serde_json::from_str(line).unwrap()).collect(), outcome)
    }

    /// More faults than there are threads: a thread that dies of one would be missed.
    #[test]
    fn a_fault_of_the_engine_costs_its_line_only() {
        let texts: Vec<_> = ["panne", "Il pleut.", "panne", "Il neige."].repeat(100);
        let (answers, outcome) = answers(&texts);
        assert_eq!((outcome, outcome as u8), (Outcome::BadLine, 1));
        assert_eq!(answers.len(), texts.len());
        for (id, (text, answer)) in texts.iter().zip(&answers).enumerate() {
            if *text == "panne" {
                let error = format!("line {}: the engine failed: out of order", id + 1);
                assert_eq!(*answer, json!({ "id": id, "error": error }));
            } else {
                assert_eq!((&answer["id"], &answer["length"]), (&json!(id), &json!(9)));
            }
        }
    }

    #[test]
    fn without_a_fault_the_run_is_good() {
        assert_eq!(answers(&["Il pleut."; 3]).1, Outcome::Done);
    }
}
