//! Scores on the large gold sets, which lie beside the checkout where there are any, against the floors of
//! `tests/scores.toml`.

mod planted;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::Value;
use xshell::cmd;

use super::Outcome;
use crate::project::Project;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Floors {
    set: Vec<Set>,
}

/// Gold texts, the scorer that compares ours with them, and what it must at least say.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Set {
    scorer: String,
    gold: String,
    /// Where given, the scorer first plants repeats in the gold's texts by this seed.
    seed: Option<u64>,
    /// JSON pointer into the scorer's answer -> least value.
    floors: BTreeMap<String, f64>,
}

/// Fails when a score fell below its floor.
pub(super) fn check(project: &Project) -> Result<Outcome> {
    let Some(shared) = project.shared() else {
        return Ok(Outcome::Skipped("no ../shared with gold sets beside the checkout"));
    };
    if cmd!(project.sh, "python3 --version").quiet().ignore_stdout().run().is_err() {
        return Ok(Outcome::Skipped("the scorers need python3"));
    }
    let floors = fs::read_to_string(project.root.join("tests/scores.toml"))?;
    let floors: Floors = toml::from_str(&floors).context("in tests/scores.toml")?;
    let guillemet = command_line(project)?;
    let mut low = Vec::new();
    for set in &floors.set {
        let scores = score(project, &guillemet, &shared, set)?;
        low.append(&mut set.compare(&scores)?);
    }
    ensure!(low.is_empty(), "below the floor: {}", low.join("; "));
    Ok(Outcome::Passed)
}

fn command_line(project: &Project) -> Result<PathBuf> {
    let (sh, package) = (&project.sh, &project.manifest.build.package);
    cmd!(sh, "cargo build --locked --release --package {package} --bin guillemet").quiet().run()?;
    Ok(project.target_dir().join("release/guillemet"))
}

fn score(project: &Project, guillemet: &Path, shared: &Path, set: &Set) -> Result<Value> {
    let gold = shared.join(&set.gold);
    let scorer = shared.join("eval").join(&set.scorer);
    let work = project.target_dir().join("scores").join(&set.gold);
    match set.seed {
        Some(seed) => {
            planted::score(project, guillemet, &scorer, &gold, &work.join(seed.to_string()), seed)
        }
        None => compare_with_gold(project, guillemet, &scorer, &gold, &work),
    }
}

fn compare_with_gold(
    project: &Project,
    guillemet: &Path,
    scorer: &Path,
    gold: &Path,
    found: &Path,
) -> Result<Value> {
    annotate(project, guillemet, gold, found)?;
    let answer = cmd!(project.sh, "python3 {scorer} --json {gold} {found}").quiet().read()?;
    serde_json::from_str(&answer).with_context(|| format!("{} answered no JSON", scorer.display()))
}

/// Writes what we find in the texts of `gold` into the folder `found`.
fn annotate(project: &Project, guillemet: &Path, gold: &Path, found: &Path) -> Result<()> {
    let sh = &project.sh;
    let texts = texts_of(gold)?;
    sh.remove_path(found)?;
    sh.create_dir(found)?;
    Ok(cmd!(sh, "{guillemet} --format json --output-dir {found} {texts...}").quiet().run()?)
}

/// `NAME.txt` of the folder or of its `text`.
fn texts_of(gold: &Path) -> Result<Vec<PathBuf>> {
    let inner = gold.join("text");
    let folder = if inner.is_dir() { &inner } else { gold };
    let files =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut texts: Vec<_> = files.flatten().map(|file| file.path()).collect();
    texts.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    texts.sort();
    Ok(texts)
}

impl Set {
    /// Prints each score beside its floor; gives those that are too low.
    fn compare(&self, scores: &Value) -> Result<Vec<String>> {
        println!("{} on {}", self.scorer, self.gold);
        let mut low = Vec::new();
        for (pointer, floor) in &self.floors {
            let score = scores.pointer(pointer).and_then(Value::as_f64);
            let score =
                score.with_context(|| format!("{} says nothing at {pointer}", self.scorer))?;
            println!("  {pointer:34} {score:.3} (floor {floor:.3})");
            if score < *floor {
                low.push(format!("{} {pointer} {score:.3} < {floor:.3}", self.gold));
            }
        }
        Ok(low)
    }
}
