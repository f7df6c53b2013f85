//! `cargo xtask train`: annotated articles and lists of names in, the pack out.

mod brat;
mod crf;
mod examples;
mod lists;
mod packing;
mod random;
mod score;
mod table;

use crate::project::Project;
use anyhow::{Context, Result};
use brat::Article;
use crf::{Settings, Weights};
use examples::{Example, Inventory};
use guillemet::document::Document;
use guillemet::entity::model::{Model, labels};
use guillemet::lang::Lang;
use lexopt::{Arg, Parser};
use score::Tally;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// `train --data DIR [--fast]`.
pub(crate) fn main(project: &Project, mut args: Parser) -> Result<()> {
    let mut data = None;
    let mut fast = false;
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("data") => data = Some(PathBuf::from(args.value()?)),
            Arg::Long("fast") => fast = true,
            other => return Err(other.unexpected().into()),
        }
    }
    let data = data.context("say where the annotated articles are: --data DIR")?;
    run(&project.root, &data, fast)
}

fn run(root: &Path, data: &Path, fast: bool) -> Result<()> {
    let started = Instant::now();
    let env = |name: &str, value: f32| {
        std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(value)
    };
    let lists = lists::Lists::read(root, env("BAND", 17.0) as u8)?;
    let lexicon = lists.lexicon();
    eprintln!(
        "lexicon {:.1} s, {} words, {} names",
        started.elapsed().as_secs_f32(),
        lexicon.words.len(),
        lexicon.names.len()
    );
    let mut inventory = Inventory::default();
    let train = brat::read_folder(&data.join("train"))?;
    let mut settings = Settings::default();
    settings.rounds = env("ROUNDS", 12.0) as usize;
    settings.rate = env("RATE", 0.05);
    settings.decay = env("DECAY", 1e-3);
    settings.min_count = env("MINC", 3.0) as u32;
    for (i, d) in settings.dropout.iter_mut().enumerate() {
        *d = env(&format!("D{i}"), *d);
    }
    let folds = 4;
    let train_examples: Vec<Example> = train
        .iter()
        .map(|article| examples::read(article, &lexicon, &mut inventory, true))
        .collect();
    eprintln!(
        "features {:.1} s, {} features",
        started.elapsed().as_secs_f32(),
        inventory.hashes.len()
    );
    if fast {
        let mut tally = Tally::default();
        for fold in 0..folds {
            let weights = learn(&train_examples, &inventory, &settings, |i| i % folds != fold);
            for i in (0..train.len()).filter(|i| i % folds == fold) {
                add(&mut tally, &train[i], &train_examples[i], &weights);
            }
        }
        eprintln!("{:.1} s  mixed: {tally}", started.elapsed().as_secs_f32());
        let cut = train.len() * 3 / 4;
        let weights = learn(&train_examples, &inventory, &settings, |i| i < cut);
        let mut tally = Tally::default();
        for i in cut..train.len() {
            add(&mut tally, &train[i], &train_examples[i], &weights);
        }
        eprintln!("{:.1} s  later: {tally}", started.elapsed().as_secs_f32());
    } else {
        let weights = learn(&train_examples, &inventory, &settings, |_| true);
        eprintln!("learned {:.1} s", started.elapsed().as_secs_f32());
        let quantized = packing::quantize(&weights, &inventory.hashes, env("FLOOR", 0.05));
        eprintln!("{} features kept", quantized.len());
        let bytes = packing::write(&packing::Contents {
            words: &lists.words,
            names: &lists.names,
            levels: (&lists.middle, &lists.coarse),
            weights: &quantized,
        });
        std::fs::write(root.join("models/fr.gpk"), &bytes)?;
        let model = Model::from_bytes(&bytes)?;
        for set in ["dev", "dev_time"] {
            let mut tally = Tally::default();
            let mut packed = Tally::default();
            let articles = brat::read_folder(&data.join(set))?;
            for article in &articles {
                let example = examples::read(article, &lexicon, &mut inventory, false);
                add(&mut tally, article, &example, &weights);
                let found: Vec<_> = tag(&model, &article.text);
                packed.add(&article.names, &article.nested, &found);
            }
            eprintln!("{set}: {tally}");
            eprintln!("{set}: {packed} (packed)");
            let started = Instant::now();
            let mut n = 0;
            for _ in 0..10 {
                for article in &articles {
                    n += tag(&model, &article.text).len();
                }
            }
            let bytes: usize = articles.iter().map(|a| a.text.len()).sum();
            eprintln!(
                "{n} {:.2} MB/s",
                bytes as f64 * 10.0 / 1e6 / started.elapsed().as_secs_f64()
            );
        }
    }
    Ok(())
}

fn learn(
    examples: &[Example],
    inventory: &Inventory,
    settings: &Settings,
    keep: impl Fn(usize) -> bool,
) -> Weights {
    let sequences: Vec<_> = examples
        .iter()
        .enumerate()
        .filter(|&(i, _)| keep(i))
        .flat_map(|(_, example)| &example.sequences)
        .collect();
    crf::learn(&sequences, &inventory.counts, settings)
}

fn add(tally: &mut Tally, article: &Article, example: &Example, weights: &Weights) {
    let mut found = Vec::new();
    for (sequence, &offset) in example.sequences.iter().zip(&example.offsets) {
        for name in labels::decode(&weights.label(sequence), offset) {
            let span = example.spans[name.tokens.start].join(example.spans[name.tokens.end - 1]);
            found.push((span.range(), name.kind));
        }
    }
    tally.add(&article.names, &article.nested, &found);
}

fn tag(model: &Model, text: &str) -> Vec<(std::ops::Range<usize>, usize)> {
    let doc = Document::new(text, Lang::Fr.data().conventions());
    let kind = |kind| labels::KINDS.iter().position(|&known| known == kind).unwrap_or(0);
    model
        .tag(&doc)
        .into_iter()
        .map(|mention| (doc.span(mention.tokens).range(), kind(mention.kind)))
        .collect()
}
