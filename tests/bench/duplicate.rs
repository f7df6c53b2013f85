//! How long it takes to find what stands twice: on article text, on ten times as much, and on the worst texts.
//!
//! Each bench reads the text too, as a caller would, and asserts what it found: a fast wrong answer is no answer.

mod corpus;

use corpus::{articles, edited, fibonacci, of_one_word, of_words};
use divan::counter::BytesCount;
use divan::{AllocProfiler, Bencher};
use guillemet::annotation::{DuplicateCluster, DuplicateKind};
use guillemet::document::Document;
use guillemet::duplicate::{self, Options};
use guillemet::{Language, lang};

#[global_allocator]
static ALLOC: AllocProfiler = AllocProfiler::system();

const MEGABYTE: usize = 1_000_000;

/// Runs the benches, or writes a megabyte of article text to the file `CORPUS_TO`, for other benches.
fn main() {
    let Some(file) = std::env::var_os("CORPUS_TO") else { return divan::main() };
    if let Err(error) = std::fs::write(&file, articles(MEGABYTE)) {
        eprintln!("cannot write {}: {error}", file.display());
    }
}

fn detect(text: &str) -> Vec<DuplicateCluster> {
    let doc = Document::new(text, lang::data(Language::Fr).conventions());
    duplicate::detect(&doc, Options::default())
}

fn run(bencher: Bencher<'_, '_>, text: &str, is_right: fn(&[DuplicateCluster]) -> bool) {
    let found = detect(text);
    assert!(is_right(&found), "{} clusters found", found.len());
    bencher.counter(BytesCount::of_str(text)).bench(|| detect(divan::black_box(text)));
}

#[divan::bench(args = [1, 10], sample_count = 10, sample_size = 1)]
fn megabytes_of_articles(bencher: Bencher<'_, '_>, megabytes: usize) {
    run(bencher, &articles(megabytes * MEGABYTE), <[_]>::is_empty);
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn a_megabyte_twice(bencher: Bencher<'_, '_>) {
    let text = articles(MEGABYTE / 2);
    run(bencher, &format!("{text}\n\n{text}"), |found| found.len() == 1);
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn a_megabyte_and_its_edited_copy(bencher: Bencher<'_, '_>) {
    let text = articles(MEGABYTE / 2);
    run(bencher, &format!("{text}\n\n{}", edited(&text)), |found| {
        found.iter().any(|cluster| cluster.kind == DuplicateKind::Near)
    });
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn one_word_a_million_times(bencher: Bencher<'_, '_>) {
    run(bencher, &of_one_word(1_000_000), <[_]>::is_empty);
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn a_fibonacci_text_of_words(bencher: Bencher<'_, '_>) {
    run(bencher, &fibonacci("maison ", "rivière ", MEGABYTE), <[_]>::is_empty);
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn a_fibonacci_text_of_sentences(bencher: Bencher<'_, '_>) {
    let one = "Le pont sur la rivière est fermé depuis dimanche soir. ";
    let other = "Les écoles resteront closes dans toute la vallée jusqu'à lundi. ";
    run(bencher, &fibonacci(one, other, MEGABYTE), |found| !found.is_empty());
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn all_different_words(bencher: Bencher<'_, '_>) {
    run(bencher, &of_words(150_000), <[_]>::is_empty);
}
