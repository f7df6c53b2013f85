//! Scores on repeats that the scorer itself plants in the texts.

use std::path::Path;

use anyhow::Result;
use serde_json::{Map, Value, json};
use xshell::cmd;

use super::{annotate, texts_of};
use crate::project::Project;

pub(super) fn score(
    project: &Project,
    guillemet: &Path,
    scorer: &Path,
    texts: &Path,
    work: &Path,
    seed: u64,
) -> Result<Value> {
    let sh = &project.sh;
    let (planted, found) = (work.join("planted"), work.join("found"));
    let seed = seed.to_string();
    let files = texts_of(texts)?;
    sh.remove_path(&planted)?;
    cmd!(sh, "python3 {scorer} make {planted} --seed {seed} {files...}")
        .quiet()
        .ignore_stdout()
        .run()?;
    annotate(project, guillemet, &planted, &found)?;
    Ok(table(&cmd!(sh, "python3 {scorer} score {planted} {found}").quiet().read()?))
}

/// The scorer's lines as JSON: `glued 30 articles  pairs found 71/72  letters P 1.000 R 0.998` gives
/// `{"glued": {"found": 0.986.., "P": 1.0, "R": 0.998}}`.
fn table(answer: &str) -> Value {
    let rows = answer.lines().filter_map(|line| {
        let (name, rest) = line.split_once(|c: char| c.is_whitespace() || c == ':')?;
        Some((name.to_owned(), row(rest)))
    });
    Value::Object(rows.collect())
}

fn row(line: &str) -> Value {
    let words: Vec<_> = line.split_whitespace().collect();
    let named = |pair: &[&str]| Some((pair[0].to_owned(), json!(number(pair[1])?)));
    let values =
        words.windows(2).filter(|pair| ["found", "P", "R"].contains(&pair[0])).filter_map(named);
    Value::Object(values.collect::<Map<_, _>>())
}

/// `0.998`, or a share: `71/72`. Of nothing, all was found.
fn number(word: &str) -> Option<f64> {
    let Some((part, whole)) = word.split_once('/') else { return word.parse().ok() };
    let (part, whole): (f64, f64) = (part.parse().ok()?, whole.parse().ok()?);
    Some(if whole > 0.0 { part / whole } else { 1.0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scorers_table_becomes_json() {
        let answer = "control      30 articles  pairs found 0/0  letters P 1.000 R 1.000  (0 letters marked)\n\
                      glued        30 articles  pairs found 36/72  letters P 1.000 R 0.998\n\
                      all: letters P 0.990 R 0.981\n";
        let expected = json!({
            "control": {"found": 1.0, "P": 1.0, "R": 1.0},
            "glued": {"found": 0.5, "P": 1.0, "R": 0.998},
            "all": {"P": 0.99, "R": 0.981},
        });
        assert_eq!(table(answer), expected);
    }
}
