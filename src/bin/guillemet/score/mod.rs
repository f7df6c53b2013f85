//! How well the engine does on articles that readers have corrected.

mod gold;
mod json;
mod table;

use crate::args::{Args, ScoreArgs, labels};
use crate::guard::guarded;
use crate::{Outcome, complain, input, ordered, refuse};
use gold::Reading;
use guillemet::Annotator;
use guillemet::annotation::EntityKind;
use guillemet::score::{Scope, Score};
use std::io::{self, Write};
use std::path::Path;

/// What was counted, apart by what the readers have checked.
#[derive(Default)]
struct Scores {
    complete: Score,
    checked: Score,
}

/// What came of one article.
struct Done {
    scope: Scope,
    score: Score,
    warnings: Vec<String>,
}

/// Compares what is found in each file with the corrections beside it, and shows the figures of all together.
pub(crate) fn run(args: &Args, asked: &ScoreArgs) -> io::Result<Outcome> {
    if asked.files.iter().any(|file| input::is_stdin(file)) {
        return Ok(refuse("score reads files, since their corrections lie beside them"));
    }
    let annotator = match args.annotator() {
        Ok(annotator) => annotator,
        Err(error) => return Ok(refuse(&error.to_string())),
    };
    let mut scores = Scores::default();
    let mut outcome = Outcome::Done;
    ordered::map(
        asked.files.iter(),
        |file| score(&annotator, file),
        |done| {
            match done {
                Ok(done) => scores.add(done),
                Err(problem) => outcome = refuse(&problem),
            }
            Ok(())
        },
    )?;
    show(&scores, &asked.kinds, asked.json)?;
    Ok(outcome)
}

fn score(annotator: &Annotator, file: &Path) -> Result<Done, String> {
    let text = input::read(file).map_err(|error| error.to_string())?;
    let done = guarded(|| {
        let found = annotator.annotate(&text);
        let Reading { gold, warnings } = gold::read(file, &text, &found)?;
        Ok(Done { scope: gold.scope, score: Score::of(&text, &gold, &found), warnings })
    });
    done.map_err(|why| format!("{}: {why}", input::name(file)))?
}

impl Scores {
    fn add(&mut self, done: Done) {
        for warning in done.warnings {
            complain(&warning);
        }
        match done.scope {
            Scope::Complete => self.complete += done.score,
            Scope::Checked => self.checked += done.score,
        }
    }
}

fn show(scores: &Scores, kinds: &[EntityKind], as_json: bool) -> io::Result<()> {
    let shown = if as_json { json::of(scores, kinds) } else { table::of(scores, kinds, labels()) };
    let mut out = io::stdout().lock();
    out.write_all(shown.as_bytes())?;
    out.flush()
}
