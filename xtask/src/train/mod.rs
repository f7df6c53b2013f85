//! `cargo xtask train`: annotated articles and lists of names in, the pack out.

mod augment;
mod brat;
mod crf;
mod examples;
mod lists;
mod markup;
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
use guillemet::entity::model::decode::Transitions;
use guillemet::entity::model::lexicon::Lexicon;
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
    let mut settings = Settings::default();
    settings.rounds = env("ROUNDS", 12.0) as usize;
    settings.rate = env("RATE", 0.05);
    settings.decay = env("DECAY", 1e-3);
    settings.min_count = env("MINC", 3.0) as u32;
    for (i, d) in settings.dropout.iter_mut().enumerate() {
        *d = env(&format!("D{i}"), *d);
    }
    let mut second = Settings {
        dropout: [0.0; examples::BASES],
        keeps_transitions: true,
        ..Settings::default()
    };
    second.rounds = env("ROUNDS2", 6.0) as usize;
    second.rate = env("RATE2", 0.05);
    second.decay = env("DECAY2", 1e-3);
    let lexicon = lists.lexicon();
    let train = brat::read_folder(&data.join("train"))?;
    let extra = if env("EXTRA", 1.0) > 0.0 {
        markup::read_folder(&root.join("models/training"))?
    } else {
        Vec::new()
    };
    let copies = env("COPIES", 1.0) as usize;
    let names = augment::Names::read(&root.join("models/lexicon"))?;
    let trainer = Trainer {
        lexicon: &lexicon,
        settings,
        second,
        names,
        copies,
        share: env("SWAP", 0.3),
        extra,
    };
    if fast {
        let folds = 4;
        let (mut one, mut two) = (Tally::default(), Tally::default());
        let cut = train.len() * 3 / 4;
        let mut splits: Vec<(Vec<usize>, Vec<usize>)> = Vec::new();
        splits.push((0..train.len()).partition(|i| *i < cut));
        for fold in 0..env("FOLDS", 1.0) as usize {
            splits.push((0..train.len()).partition(|i| i % folds != fold));
        }
        for (at, (keep, held)) in splits.into_iter().enumerate() {
            let kept: Vec<Article> = keep.iter().map(|&i| train[i].clone()).collect();
            let mut trained = trainer.train(&kept);
            for &i in &held {
                trained.score(&train[i], &lexicon, &mut one, &mut two);
            }
            if at == 0 {
                eprintln!(
                    "{:.1} s  later: {one}\n  second: {two}",
                    started.elapsed().as_secs_f32()
                );
                (one, two) = (Tally::default(), Tally::default());
            }
        }
        eprintln!("{:.1} s  mixed: {one}\n  second: {two}", started.elapsed().as_secs_f32());
        return Ok(());
    }
    let trained = trainer.train(&train);
    eprintln!("learned {:.1} s", started.elapsed().as_secs_f32());
    let first = packing::quantize(&trained.first, &trained.inventory.hashes, env("FLOOR", 0.05));
    let second = packing::quantize(&trained.second, &trained.second_inventory.hashes, 0.01);
    eprintln!("{} + {} features kept", first.len(), second.len());
    let bytes = packing::write(&packing::Contents {
        words: &lists.words,
        names: &lists.names,
        levels: (&lists.middle, &lists.coarse),
        first: &first,
        second: &second,
    });
    std::fs::write(root.join("models/fr.gpk"), &bytes)?;
    let model = Model::from_bytes(&bytes)?;
    for set in ["dev", "dev_time"] {
        let mut packed = Tally::default();
        let articles = brat::read_folder(&data.join(set))?;
        for article in &articles {
            packed.add(&article.names, &article.nested, &tag(&model, &article.text));
        }
        eprintln!("{set}: {packed}");
    }
    Ok(())
}

struct Trainer<'a> {
    lexicon: &'a Lexicon,
    settings: Settings,
    second: Settings,
    names: augment::Names,
    copies: usize,
    share: f32,
    extra: Vec<Article>,
}

struct Trained {
    first: Weights,
    second: Weights,
    inventory: Inventory,
    second_inventory: Inventory,
}

const FOLDS: usize = 4;

impl Trainer<'_> {
    fn train(&self, articles: &[Article]) -> Trained {
        let mut inventory = Inventory::default();
        let mut all: Vec<(Article, usize)> = Vec::new();
        for (at, article) in articles.iter().chain(&self.extra).enumerate() {
            let fold = at * FOLDS / (articles.len() + self.extra.len());
            all.push((article.clone(), fold));
            for copy in 0..self.copies {
                all.push((
                    augment::vary(article, &self.names, self.share, at * 7 + copy + 1),
                    fold,
                ));
            }
        }
        let examples: Vec<Example> = all
            .iter()
            .map(|(article, _)| examples::read(article, self.lexicon, &mut inventory, true))
            .collect();
        let learn = |skipped: usize| {
            let sequences: Vec<_> = examples
                .iter()
                .zip(&all)
                .filter(|(_, (_, fold))| *fold != skipped)
                .flat_map(|(example, _)| &example.sequences)
                .collect();
            crf::learn(&sequences, &inventory.counts, &self.settings, Transitions::free())
        };
        let mut second_inventory = Inventory::default();
        let mut again = Vec::new();
        for fold in 0..FOLDS {
            let weights = learn(fold);
            for (example, (article, _)) in
                examples.iter().zip(&all).filter(|(_, (_, own))| *own == fold)
            {
                again.push(examples::read_again(
                    article,
                    self.lexicon,
                    (example, &weights),
                    &mut second_inventory,
                    true,
                ));
            }
        }
        let sequences: Vec<_> = again.iter().flat_map(|example| &example.sequences).collect();
        let first = learn(FOLDS);
        let transitions = first.transitions.clone();
        let second = crf::learn(&sequences, &second_inventory.counts, &self.second, transitions);
        Trained { first, second, inventory, second_inventory }
    }
}

impl Trained {
    fn score(&mut self, article: &Article, lexicon: &Lexicon, one: &mut Tally, two: &mut Tally) {
        let example = examples::read(article, lexicon, &mut self.inventory, false);
        add(one, article, &example, &self.first);
        let again = examples::read_again(
            article,
            lexicon,
            (&example, &self.first),
            &mut self.second_inventory,
            false,
        );
        add(two, article, &again, &self.second);
    }
}

fn add(tally: &mut Tally, article: &Article, example: &Example, weights: &Weights) {
    let mut found = Vec::new();
    for (sequence, block) in example.sequences.iter().zip(&example.blocks) {
        for name in labels::decode(&weights.label(sequence), block.start) {
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
