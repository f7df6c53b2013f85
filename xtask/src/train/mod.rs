//! `cargo xtask train`: annotated articles and lists of names in, the pack out.
//!
//! Everything is drawn from fixed seeds: the same data give the same pack. `models/README.md` tells what was tried.

#![allow(clippy::cast_precision_loss, reason = "counts and shares, far below the limit")]

mod augment;
mod crf;
mod examples;
mod lists;
mod markup;
mod packing;
mod random;
mod speakers;
mod table;
mod trainer;

use crate::gold::{self, Article, Names, Tally};
use crate::project::Project;
use anyhow::{Context, Result};
use guillemet::document::Document;
use guillemet::entity::model::{Model, labels};
use guillemet::{Language, lang};
use lexopt::{Arg, Parser};
use lists::Lists;
use std::fs;
use std::path::{Path, PathBuf};
use trainer::Trainer;
use xshell::cmd;

/// The rarest band of words that the pack has clusters for: the 131,072 most frequent ones.
const RAREST_BAND: u8 = 17;

/// The pack, from the root of the checkout.
pub(crate) const PACK: &str = "models/fr.gpk";

/// `train --data DIR [--held-out]`, or `train speakers --shared DIR`.
pub(crate) fn main(project: &Project, mut args: Parser) -> Result<()> {
    let mut data = None;
    let mut is_held_out = false;
    let mut is_speakers = false;
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Value(what) if what == "speakers" => is_speakers = true,
            Arg::Long("data" | "shared") => data = Some(PathBuf::from(args.value()?)),
            Arg::Long("held-out") => is_held_out = true,
            other => return Err(other.unexpected().into()),
        }
    }
    let data = data.context("say where the annotated articles are: --data DIR, or --shared DIR")?;
    if cfg!(debug_assertions) {
        let what = is_speakers.then_some("speakers");
        return train_optimized(project, what, &data, is_held_out);
    }
    if is_speakers {
        return speakers::main(project, &data);
    }
    let lists = Lists::read(&project.root, RAREST_BAND)?;
    let lexicon = lists.lexicon();
    let trainer = Trainer::new(&project.root, &lexicon)?;
    let articles = gold::read_folder(&data.join("train"))?;
    if is_held_out {
        let (first, second) = hold_out(&trainer, &articles);
        println!("first look:  {first}\nsecond look: {second}");
        return Ok(());
    }
    write_pack(project, &data, &lists, &trainer, &articles)
}

/// Training takes minutes when it is optimized, and hours when it is not.
fn train_optimized(
    project: &Project,
    what: Option<&str>,
    data: &Path,
    is_held_out: bool,
) -> Result<()> {
    let held_out = is_held_out.then_some("--held-out");
    let command = cmd!(
        project.sh,
        "cargo run --quiet --profile train --package xtask -- train {what...} --data {data} {held_out...}"
    );
    Ok(command.quiet().run()?)
}

/// Learns from the earlier three quarters of the articles and scores the later quarter: for choices that dev must not
/// make.
fn hold_out(trainer: &Trainer<'_>, articles: &[Article]) -> (Tally, Tally) {
    let (earlier, later) = articles.split_at(articles.len() * 3 / 4);
    let models = trainer.train(earlier);
    let (mut first, mut second) = (Tally::default(), Tally::default());
    for article in later {
        let (found_first, found_second) = models.find(article, trainer.lexicon);
        first.add(article, &found_first);
        second.add(article, &found_second);
    }
    (first, second)
}

fn write_pack(
    project: &Project,
    data: &Path,
    lists: &Lists,
    trainer: &Trainer<'_>,
    articles: &[Article],
) -> Result<()> {
    let bytes = trainer.train(articles).pack(lists);
    fs::write(project.root.join(PACK), &bytes)?;
    println!("{PACK}: {} bytes", bytes.len());
    let model = Model::from_bytes(&bytes)?;
    for set in ["dev", "dev_time"] {
        let mut tally = Tally::default();
        for article in gold::read_folder(&data.join(set))? {
            tally.add(&article, &tag(&model, &article.text));
        }
        println!("{set}: {tally}");
    }
    Ok(())
}

/// The names that a model finds.
pub(crate) fn tag(model: &Model, text: &str) -> Names {
    let doc = Document::new(text, lang::data(Language::Fr).conventions());
    let kind = |kind| labels::KINDS.iter().position(|&known| known == kind).unwrap_or(0);
    let mentions = model.tag(&doc).into_iter();
    mentions.map(|mention| (doc.span(mention.tokens).range(), kind(mention.kind))).collect()
}
