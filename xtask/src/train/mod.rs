//! `cargo xtask train`: annotated articles and lists of names in, the pack out.

mod brat;
mod crf;
mod examples;
mod lists;
mod random;
mod score;
mod table;

use brat::Article;
use crf::{Settings, Weights};
use examples::{Example, Inventory};
use guillemet::entity::model::labels;
use guillemet::entity::model::lexicon::Lexicon;
use score::Tally;
use std::error::Error;
use std::path::Path;
use std::time::Instant;

/// Trains on `DIR/train`, and scores on the other folders of `DIR`.
pub(crate) fn run(data: &Path, fast: bool) -> Result<(), Box<dyn Error>> {
    let started = Instant::now();
    let env = |name: &str, value: f32| std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(value);
    let lexicon = lists::read(Path::new("models/lexicon"), env("BAND", 19.0) as u8)?;
    eprintln!("lexicon {:.1} s, {} words, {} names", started.elapsed().as_secs_f32(), lexicon.words.len(), lexicon.names.len());
    let mut inventory = Inventory::default();
    let train = brat::read_folder(&data.join("train"))?;
    let mut settings = Settings::default();
    settings.rounds = env("ROUNDS", 12.0) as usize;
    settings.rate = env("RATE", 0.1);
    settings.decay = env("DECAY", 1e-5);
    settings.min_count = env("MINC", 2.0) as u32;
    for (i, d) in settings.dropout.iter_mut().enumerate() {
        *d = env(&format!("D{i}"), *d);
    }
    let folds = 4;
    let train_examples: Vec<Example> =
        train.iter().map(|article| examples::read(article, &lexicon, &mut inventory, true)).collect();
    eprintln!("features {:.1} s, {} features", started.elapsed().as_secs_f32(), inventory.hashes.len());
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
        for set in ["dev", "dev_time"] {
            let mut tally = Tally::default();
            for article in brat::read_folder(&data.join(set))? {
                let example = examples::read(&article, &lexicon, &mut inventory, false);
                add(&mut tally, &article, &example, &weights);
            }
            eprintln!("{set}: {tally}");
        }
    }
    Ok(())
}

fn learn(examples: &[Example], inventory: &Inventory, settings: &Settings, keep: impl Fn(usize) -> bool) -> Weights {
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

#[allow(dead_code)]
type _Unused = Lexicon;
