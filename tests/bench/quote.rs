//! What quotations cost beside the other stages together: `cargo bench --bench quote`.

mod articles;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use guillemet::Language;
use guillemet::annotation::DuplicateCluster;
use guillemet::document::Document;
use guillemet::duplicate::{self, Options};
use guillemet::entity::{self, Entities, model::Model};
use guillemet::lang::{self, LangData};
use guillemet::quote;

fn main() {
    divan::main();
}

fn lang() -> &'static LangData {
    lang::data(Language::Fr)
}

fn model() -> Model {
    Model::from_bytes(include_bytes!("../../models/fr.gpk")).expect("the pack is readable")
}

/// What the stages before quotations find.
fn read<'t>(text: &'t str, model: &Model) -> (Document<'t>, Entities, Vec<DuplicateCluster>) {
    let doc = Document::new(text, lang().conventions());
    let entities = entity::detect(&doc, lang(), Some(model), Vec::new());
    let duplicates = duplicate::detect(&doc, Options::default());
    (doc, entities, duplicates)
}

#[divan::bench]
fn quotes(bencher: Bencher<'_, '_>) {
    let (texts, model) = (articles::articles(), model());
    let read: Vec<_> = texts.iter().map(|text| read(text, &model)).collect();
    bencher.counter(bytes(&texts)).bench_local(|| {
        let found = read.iter().map(|(doc, entities, duplicates)| {
            quote::detect(black_box(doc), lang(), entities, duplicates, &[]).len()
        });
        found.sum::<usize>()
    });
}

#[divan::bench]
fn other_stages(bencher: Bencher<'_, '_>) {
    let (texts, model) = (articles::articles(), model());
    bencher.counter(bytes(&texts)).bench_local(|| {
        let found = texts.iter().map(|text| {
            let (_, entities, duplicates) = read(black_box(text), &model);
            entities.mentions.len() + duplicates.len()
        });
        found.sum::<usize>()
    });
}

fn bytes(texts: &[String]) -> BytesCount {
    BytesCount::new(texts.iter().map(String::len).sum::<usize>())
}
