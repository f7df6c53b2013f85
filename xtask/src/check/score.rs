//! How much is found of repeats that are planted in real articles, against the floors of `tests/gold/scores.toml`.
//!
//! Articles and planter lie beside the checkout, where there are any. Quotations and names have their scores in a test of
//! the engine, `cargo test --test it gold`, with a table of the same file.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use xshell::cmd;

use super::Outcome;
use crate::files::{self, listed};
use crate::project::Project;

const FILE: &str = "tests/gold/scores.toml";
const SEED: &str = "1";

#[derive(Deserialize)]
struct Scores {
    /// Folder of articles, from `shared/` on -> kind of repeat or measure -> least share.
    planted: BTreeMap<String, BTreeMap<String, f64>>,
}

/// Fails when a score fell below its floor.
pub(super) fn check(project: &Project) -> Result<Outcome> {
    let Some(shared) = project.shared() else {
        return Ok(Outcome::Skipped("no ../shared with annotated articles beside the checkout"));
    };
    if cmd!(project.sh, "python3 --version").quiet().ignore_stdout().run().is_err() {
        return Ok(Outcome::NoTool("the planter of repeats needs python3"));
    }
    let scores: Scores = toml::from_str(&files::read(&project.root.join(FILE))?).context(FILE)?;
    let guillemet = command_line(project)?;
    let mut low = Vec::new();
    for (set, floors) in &scores.planted {
        println!("repeats planted in {set}");
        let articles = shared.join(set.strip_prefix("shared/").unwrap_or(set));
        let found = score(project, &guillemet, &shared, &articles)?;
        low.append(&mut below(floors, &found)?);
    }
    ensure!(low.is_empty(), "below the floor: {}", low.join("; "));
    Ok(Outcome::Passed)
}

pub(super) fn command_line(project: &Project) -> Result<PathBuf> {
    let (sh, package) = (&project.sh, &project.manifest.build.package);
    cmd!(sh, "cargo build --locked --release --package {package} --bin guillemet").quiet().run()?;
    Ok(project.target_dir().join("release/guillemet"))
}

/// Plants repeats in the articles and scores what the command line finds of them.
fn score(
    project: &Project,
    guillemet: &Path,
    shared: &Path,
    articles: &Path,
) -> Result<BTreeMap<String, f64>> {
    let (sh, planter) = (&project.sh, shared.join("eval/plant_duplicates.py"));
    let work = project.target_dir().join("planted");
    let (gold, found) = (work.join("gold"), work.join("found"));
    let files = listed(articles, "txt")?;
    sh.remove_path(&work)?;
    sh.create_dir(&found)?;
    let make = cmd!(sh, "python3 {planter} make {gold} --seed {SEED} {files...}");
    make.quiet().ignore_stdout().run()?;
    let texts = listed(&gold.join("text"), "txt")?;
    cmd!(sh, "{guillemet} --format json --output-dir {found} {texts...}").quiet().run()?;
    Ok(figures(&cmd!(sh, "python3 {planter} score {gold} {found}").quiet().read()?))
}

/// The scorer's lines: `glued 30 articles  pairs found 71/72  letters P 1.000 R 0.998` gives the share of pairs as
/// `glued`, the line `all: letters P 0.990 R 0.981` gives `precision` and `recall`.
fn figures(answer: &str) -> BTreeMap<String, f64> {
    let mut figures = BTreeMap::new();
    for line in answer.lines() {
        let words: Vec<_> = line.split_whitespace().collect();
        let after = |name: &str| {
            words.windows(2).find(|pair| pair[0] == name).and_then(|pair| number(pair[1]))
        };
        let named = match words.first() {
            Some(&"all:") => vec![("precision", after("P")), ("recall", after("R"))],
            Some(kind) => vec![(*kind, after("found"))],
            None => Vec::new(),
        };
        let known = named.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
        figures.extend(known);
    }
    figures
}

/// `0.998`, or a share: `71/72`. Of nothing, all was found.
fn number(word: &str) -> Option<f64> {
    let Some((part, whole)) = word.split_once('/') else { return word.parse().ok() };
    let (part, whole): (f64, f64) = (part.parse().ok()?, whole.parse().ok()?);
    Some(if whole > 0.0 { part / whole } else { 1.0 })
}

/// Prints each figure beside its floor; gives those that are too low.
fn below(floors: &BTreeMap<String, f64>, found: &BTreeMap<String, f64>) -> Result<Vec<String>> {
    let mut low = Vec::new();
    for (name, floor) in floors {
        let figure =
            found.get(name).with_context(|| format!("the scorer says nothing of {name}"))?;
        println!("  {name:12} {figure:.3} (floor {floor:.3})");
        if *figure < floor - 0.001 {
            low.push(format!("{name} {figure:.3} < {floor:.3}"));
        }
    }
    Ok(low)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scorers_lines_become_figures() {
        let answer = "control      30 articles  pairs found 0/0  letters P 1.000 R 1.000  (0 letters marked)\n\
                      glued        30 articles  pairs found 36/72  letters P 1.000 R 0.998\n\
                      all: letters P 0.990 R 0.981\n";
        let expected = [("control", 1.0), ("glued", 0.5), ("precision", 0.99), ("recall", 0.981)];
        assert_eq!(figures(answer), expected.map(|(name, share)| (name.to_owned(), share)).into());
    }

    #[test]
    fn a_figure_below_its_floor_is_told() {
        let floors = [("glued".to_owned(), 0.9)].into();
        let found = |share| [("glued".to_owned(), share)].into();
        assert_eq!(below(&floors, &found(0.5)).unwrap(), ["glued 0.500 < 0.900"]);
        assert_eq!(below(&floors, &found(0.95)).unwrap(), [""; 0]);
        assert!(below(&floors, &BTreeMap::new()).is_err());
    }
}
