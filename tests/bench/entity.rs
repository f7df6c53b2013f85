//! How long names take: to load the pack, to find names in articles that are read already, and to link them.
//!
//! Each bench asserts what it found: a fast wrong answer is no answer.

mod articles;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use guillemet::document::Document;
use guillemet::entity::{self, model::Model};
use guillemet::{Language, lang};

static PACK: &[u8] = include_bytes!("../../models/fr.gpk");

fn main() {
    divan::main();
}

fn model() -> Model {
    Model::from_bytes(PACK).expect("the pack of the checkout is readable")
}

fn run(bencher: Bencher<'_, '_>, mut count: impl FnMut(&Document<'_>) -> usize) {
    let articles = articles::articles();
    let docs: Vec<Document<'_>> = articles
        .iter()
        .map(|text| Document::new(text, lang::data(Language::Fr).conventions()))
        .collect();
    let bytes: usize = articles.iter().map(String::len).sum();
    let mut all = move |docs: &[Document<'_>]| docs.iter().map(&mut count).sum::<usize>();
    assert!(all(&docs) > docs.len(), "an article names more than one thing");
    bencher.counter(BytesCount::new(bytes)).bench_local(|| all(black_box(&docs)));
}

#[divan::bench]
fn load(bencher: Bencher<'_, '_>) {
    bencher.bench(|| Model::from_bytes(black_box(PACK)));
}

#[divan::bench]
fn tag(bencher: Bencher<'_, '_>) {
    let model = model();
    run(bencher, |doc| model.tag(doc).len());
}

#[divan::bench]
fn detect(bencher: Bencher<'_, '_>) {
    let model = model();
    run(bencher, |doc| {
        entity::detect(doc, lang::data(Language::Fr), Some(&model), Vec::new()).mentions.len()
    });
}
