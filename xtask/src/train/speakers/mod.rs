//! `cargo xtask train speakers`: annotated quotations in, the weights of candidates out.
//!
//! Learns from our own articles and from the sets of `--shared DIR`, but never from the half of quotes-fr-press that is kept
//! to check with. Prints how the weights do on articles and on sets that they were not learned from.

mod descent;
mod gold;
mod regression;
mod report;
mod trust;

use crate::project::Project;
use anyhow::{Context, Result};
use gold::{Gold, Set, is_right};
use guillemet::document::Document;
use guillemet::entity::model::Model;
use guillemet::entity::{self, Entities};
use guillemet::lang::LangData;
use guillemet::quote::learning::{Example, Feature, KINDS, Weights, examples};
use guillemet::{Language, lang};
use regression::{Case, Prior};
use report::{Bands, Report};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use trust::{Judged, Trust};

/// Where the weights are kept, from the root of the checkout.
const TRAINED: &str = "src/quote/speaker/rank/trained.rs";

/// Where the weights of trust are.
const TRUST: &str = "src/quote/trust/trained.rs";

/// How often texts are read again with the weights of the round before, since who spoke before depends on them.
const ROUNDS: usize = 4;
/// Parts of the articles that are held out in turn.
const FOLDS: usize = 6;
/// Chosen by what is said of articles that were held out.
const PRIOR: Prior = Prior { shared: 2.0, own: 4.0 };

/// An article, read but for its quotations.
struct Article<'g> {
    set: usize,
    gold: &'g Gold,
    doc: Document<'g>,
    entities: Entities,
}

/// `train speakers --shared DIR`.
pub(super) fn main(project: &Project, shared: &Path) -> Result<()> {
    let sets = gold::read_all(&project.root, shared)?;
    let model = Model::from_bytes(&fs::read(project.root.join(super::PACK))?)?;
    let lang = lang::data(Language::Fr);
    let articles: Vec<Article<'_>> =
        sets.iter().enumerate().flat_map(|(set, of)| read(set, of, lang, &model)).collect();
    let trainer = Trainer { lang, articles: &articles };
    by_articles(&trainer, &sets);
    by_sets(&trainer, &sets);
    let all: Vec<usize> = (0..articles.len()).collect();
    let weights = trainer.train(&all);
    println!("{}", trainer.report(&all, &weights, &sets, "learned from all, on the same"));
    fs::write(project.root.join(TRAINED), source(&weights)?).context(TRAINED)?;
    let trust = Trust::fit(&trainer.judged(&all, &weights));
    fs::write(project.root.join(TRUST), trust.source()).context(TRUST)
}

fn read<'g>(
    set: usize,
    of: &'g Set,
    lang: &'g LangData,
    model: &'g Model,
) -> impl Iterator<Item = Article<'g>> {
    of.articles.iter().map(move |gold| {
        let doc = Document::new(gold.text(), lang.conventions());
        let entities = entity::detect(&doc, lang, Some(model), Vec::new());
        Article { set, gold, doc, entities }
    })
}

/// Learns from some articles and tells how that does on others.
struct Trainer<'a> {
    lang: &'a LangData,
    articles: &'a [Article<'a>],
}

impl Trainer<'_> {
    fn examples(&self, article: &Article<'_>, weights: &Weights) -> Vec<Example> {
        examples(&article.doc, self.lang, &article.entities, weights)
    }

    fn train(&self, learn: &[usize]) -> Weights {
        let mut weights = Weights([[0; KINDS]; Feature::ALL.len()]);
        for _ in 0..ROUNDS {
            let mut cases = Vec::new();
            for &at in learn {
                let article = &self.articles[at];
                let found = self.examples(article, &weights);
                cases.extend(article.gold.matched(&found).into_iter().filter_map(case));
            }
            weights = regression::fit(&cases, PRIOR);
        }
        weights
    }

    fn report(&self, on: &[usize], weights: &Weights, sets: &[Set], title: &str) -> Report {
        let mut report = Report::new(title, sets.iter().map(|set| set.name).collect());
        self.add(&mut report, on, weights);
        report
    }

    /// What is learned of whole quotations.
    fn judged(&self, on: &[usize], weights: &Weights) -> Vec<Judged> {
        let mut all = Vec::new();
        for &at in on {
            let article = &self.articles[at];
            let found = self.examples(article, weights);
            for (example, is_right) in article.gold.judged(&found) {
                let signs = example.signs;
                all.push(Judged { case: example.case, signs, is_right });
            }
        }
        all
    }

    fn add_trust(&self, bands: &mut [Bands], on: &[usize], weights: &Weights, trust: &Trust) {
        for &at in on {
            let article = &self.articles[at];
            let found = self.examples(article, weights);
            for (example, is_right) in article.gold.judged(&found) {
                bands[article.set].add(trust.chance(example), is_right);
            }
        }
    }

    fn add(&self, report: &mut Report, on: &[usize], weights: &Weights) {
        for &at in on {
            let article = &self.articles[at];
            let found = self.examples(article, weights);
            for (example, gold) in article.gold.matched(&found) {
                report.add(article.set, example, gold);
            }
        }
    }
}

/// What is learned from a quotation; nothing where its speaker was not asked for. Where nobody who was weighed is right,
/// somebody else is.
fn case((example, gold): (&Example, Option<&str>)) -> Option<Case> {
    let kind = example.kind? as usize;
    let mut candidates: Vec<_> = example
        .candidates
        .iter()
        .map(|candidate| (candidate.features, is_right(gold, candidate.name.as_deref())))
        .collect();
    if !candidates.iter().any(|(_, is_right)| *is_right) {
        for (features, is_right) in &mut candidates {
            *is_right = features.has(Feature::NotTold);
        }
    }
    Some(Case { kind, candidates })
}

/// On articles that were held out, part by part.
fn by_articles(trainer: &Trainer<'_>, sets: &[Set]) {
    let mut report = Report::new("on articles held out", sets.iter().map(|set| set.name).collect());
    let mut bands: Vec<Bands> = sets.iter().map(|_| Bands::default()).collect();
    for fold in 0..FOLDS {
        let (out, learn): (Vec<usize>, Vec<usize>) =
            (0..trainer.articles.len()).partition(|at| at % FOLDS == fold);
        let weights = trainer.train(&learn);
        trainer.add(&mut report, &out, &weights);
        let trust = Trust::fit(&trainer.judged(&learn, &weights));
        trainer.add_trust(&mut bands, &out, &weights, &trust);
    }
    println!("{report}");
    for (set, bands) in sets.iter().zip(bands) {
        println!("confidence, {} held out\n{bands}", set.name);
    }
}

/// On each set, learned from the others.
fn by_sets(trainer: &Trainer<'_>, sets: &[Set]) {
    let mut report = Report::new("on sets held out", sets.iter().map(|set| set.name).collect());
    for set in 0..sets.len() {
        let (out, learn): (Vec<usize>, Vec<usize>) =
            (0..trainer.articles.len()).partition(|&at| trainer.articles[at].set == set);
        trainer.add(&mut report, &out, &trainer.train(&learn));
    }
    println!("{report}");
}

/// The weights as a file of the engine.
fn source(weights: &Weights) -> Result<String> {
    let mut source = String::from(
        "//! Weights of speakers, written by `cargo xtask train speakers`: for a description, a pronoun, nothing.\n\n\
         use super::feature::Feature;\nuse super::question::KINDS;\n\n#[rustfmt::skip]\n\
         pub(super) const TRAINED: &[(Feature, [i16; KINDS])] = &[\n",
    );
    for &feature in Feature::ALL {
        let row = weights.0[feature as usize];
        writeln!(source, "    (Feature::{}, {row:?}),", feature.name())?;
    }
    source.push_str("];\n");
    Ok(source)
}
