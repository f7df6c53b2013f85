//! Two models in a row: the first labels a text, the second corrects it by what the first said elsewhere in the text.

use super::augment::{self, Replacements};
use super::crf::{self, Settings, Weights};
use super::examples::{self, BASES, Example, Inventory};
use super::lists::Lists;
use super::markup;
use super::packing::{self, Contents, quantize};
use crate::gold::{Article, Names};
use anyhow::Result;
use guillemet::entity::model::decode::Transitions;
use guillemet::entity::model::labels;
use guillemet::entity::model::lexicon::Lexicon;
use std::path::Path;

/// Into how many parts the articles are cut, so that the second model learns from labels that the first gives to
/// articles it has not seen.
const FOLDS: usize = 4;

/// The first look: articles and their varied copies, words left out at random.
const FIRST: Settings = Settings {
    rounds: 12,
    rate: 0.05,
    decay: 1e-3,
    dropout: [0.3, 0.1, 0.1, 0.1, 0.1],
    min_count: 6,
    keeps_transitions: false,
};

/// The second look: few features, nothing left out.
const SECOND: Settings =
    Settings { rounds: 6, min_count: 3, dropout: [0.0; BASES], keeps_transitions: true, ..FIRST };

/// Features of the first look whose weights all stay below this are left out of the pack.
const FIRST_FLOOR: f32 = 0.09;
const SECOND_FLOOR: f32 = 0.01;

/// What training needs besides the articles.
pub(crate) struct Trainer<'a> {
    pub(crate) lexicon: &'a Lexicon,
    replacements: Replacements,
    own: Vec<Article>,
}

impl<'a> Trainer<'a> {
    /// Reads our own training text and the names for varied copies.
    pub(crate) fn new(root: &Path, lexicon: &'a Lexicon) -> Result<Self> {
        let replacements = Replacements::read(&root.join("models/lexicon"))?;
        let own = markup::read_folder(&root.join("models/training"))?;
        Ok(Self { lexicon, replacements, own })
    }

    pub(crate) fn train(&self, articles: &[Article]) -> Trained {
        let parts = self.parts(articles);
        let mut inventory = Inventory::default();
        let examples: Vec<(Example, &Article, usize)> = parts
            .iter()
            .map(|(article, fold)| {
                let example =
                    examples::read(article, self.lexicon, &mut |hash| Some(inventory.learn(hash)));
                (example, article, *fold)
            })
            .collect();
        let learn = |skipped: Option<usize>| {
            let kept = examples.iter().filter(|&&(_, _, fold)| Some(fold) != skipped);
            let sequences: Vec<_> = kept.flat_map(|(example, ..)| &example.sequences).collect();
            crf::learn(&sequences, &inventory.counts, &FIRST, Transitions::free())
        };
        let mut second_inventory = Inventory::default();
        let mut again = Vec::new();
        for skipped in 0..FOLDS {
            let weights = learn(Some(skipped));
            for (example, article, _) in examples.iter().filter(|&&(_, _, fold)| fold == skipped) {
                let mut number = |hash| Some(second_inventory.learn(hash));
                again.push(examples::read_again(
                    article,
                    self.lexicon,
                    (example, &weights),
                    &mut number,
                ));
            }
        }
        let first = learn(None);
        let sequences: Vec<_> = again.iter().flat_map(|example| &example.sequences).collect();
        let second =
            crf::learn(&sequences, &second_inventory.counts, &SECOND, first.transitions.clone());
        Trained { first, second, inventory, second_inventory }
    }

    /// The articles, our own text, and a varied copy of each, with the part that each belongs to; a copy stays with its
    /// original.
    fn parts(&self, articles: &[Article]) -> Vec<(Article, usize)> {
        let n_articles = articles.len() + self.own.len();
        let all = articles.iter().chain(&self.own).enumerate();
        all.flat_map(|(at, article)| {
            let fold = at * FOLDS / n_articles;
            let copy = augment::vary(article, &self.replacements, at as u64);
            [(article.clone(), fold), (copy, fold)]
        })
        .collect()
    }
}

/// Both models.
pub(crate) struct Trained {
    first: Weights,
    second: Weights,
    inventory: Inventory,
    second_inventory: Inventory,
}

impl Trained {
    /// The names that the first model finds in an article, and those after the second look.
    pub(crate) fn find(&self, article: &Article, lexicon: &Lexicon) -> (Names, Names) {
        let example = examples::read(article, lexicon, &mut |hash| self.inventory.known(hash));
        let mut number = |hash| self.second_inventory.known(hash);
        let again = examples::read_again(article, lexicon, (&example, &self.first), &mut number);
        (names(&example, &self.first), names(&again, &self.second))
    }

    /// The bytes of the pack.
    pub(crate) fn pack(&self, lists: &Lists) -> Vec<u8> {
        packing::write(&Contents {
            lists,
            first: &quantize(&self.first, &self.inventory.hashes, FIRST_FLOOR),
            second: &quantize(&self.second, &self.second_inventory.hashes, SECOND_FLOOR),
        })
    }
}

fn names(example: &Example, weights: &Weights) -> Names {
    let mut names = Vec::new();
    for (sequence, block) in example.sequences.iter().zip(&example.blocks) {
        for name in labels::decode(&weights.label(sequence), block.start) {
            let spans = example.spans.slice(name.tokens.clone());
            if let (Some(first), Some(last)) = (spans.first(), spans.last()) {
                names.push((first.join(*last).range(), name.kind));
            }
        }
    }
    names
}
