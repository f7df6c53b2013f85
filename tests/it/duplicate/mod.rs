//! Passages that stand twice, in one text or in two.

mod clean;
mod compare;
mod edited;
mod exact;
mod misquote;
mod props;
mod spared;

use guillemet::annotation::DuplicateCluster;
use guillemet::document::Document;
use guillemet::duplicate::{self, Options};
use guillemet::span::Span;
use guillemet::{Language, lang};

const FLOOD: &str = "La rivière est montée de deux mètres en une nuit, selon la préfecture.";
const SCHOOL: &str = "Les écoles de la vallée resteront fermées jusqu'à lundi matin.";
const QUOTE: &str =
    "« Nous n'avons jamais vu l'eau aussi haute dans le bourg », a raconté le maire.";
const ROADS: &str = "Trois routes départementales sont coupées par des éboulements.";

fn read(text: &str) -> Document<'_> {
    Document::new(text, lang::data(Language::Fr).conventions())
}

/// Finds the copies of a text and checks what holds for any.
#[track_caller]
fn detect(text: &str) -> Vec<DuplicateCluster> {
    let clusters = duplicate::detect(&read(text), Options::default());
    for (position, cluster) in clusters.iter().enumerate() {
        assert_eq!(cluster.id.index(), position);
        assert!(cluster.spans.len() >= 2, "{cluster:?}");
        assert!(cluster.spans.is_sorted_by(|a, b| a.end() <= b.start()), "{cluster:?}");
    }
    let mut later: Vec<Span> =
        clusters.iter().flat_map(|cluster| &cluster.spans[1..]).copied().collect();
    later.sort_unstable();
    assert!(later.is_sorted_by(|a, b| a.end() <= b.start()), "{clusters:?}");
    clusters
}
