//! The trained model: its pack, what it refuses, what it finds.

use guillemet::annotation::EntityKind;
use guillemet::document::Document;
use guillemet::entity::model::{Model, ModelError};
use guillemet::{Language, lang};

static PACK: &[u8] = include_bytes!("../../models/fr.gpk");

fn model() -> Model {
    Model::from_bytes(PACK).expect("the pack of the checkout is readable")
}

#[track_caller]
fn assert_names(text: &str, expected: &[(&str, EntityKind)]) {
    let doc = Document::new(text, lang::data(Language::Fr).conventions());
    let found: Vec<(&str, EntityKind)> = model()
        .tag(&doc)
        .into_iter()
        .map(|mention| (doc.span(mention.tokens).slice(text), mention.kind))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn finds_persons_places_and_organizations() {
    use EntityKind::{Organization, Person, Place};
    assert_names(
        "Le ministre Jean Dupuis a rencontré Maria Kowalska à Varsovie, a indiqué l'ONU.",
        &[
            ("Jean Dupuis", Person),
            ("Maria Kowalska", Person),
            ("Varsovie", Place),
            ("ONU", Organization),
        ],
    );
}

#[test]
fn a_capital_alone_makes_no_name() {
    assert_names("Hier, il a plu. Les rivières montent. Demain, il fera beau.", &[]);
}

#[test]
fn accents_apostrophes_and_blanks_do_not_matter() {
    use EntityKind::Place;
    for text in
        ["Il vit aux États-Unis.", "Il vit aux Etats-Unis.", "Il vit aux\u{A0}États\u{2011}Unis ."]
    {
        let doc = Document::new(text, lang::data(Language::Fr).conventions());
        let kinds: Vec<EntityKind> = model().tag(&doc).iter().map(|mention| mention.kind).collect();
        assert_eq!(kinds, [Place], "{text}");
    }
}

#[test]
fn a_pack_cut_short_names_both_lengths() {
    let error = Model::from_bytes(&PACK[..PACK.len() - 1]).expect_err("one byte is missing");
    assert_eq!(error, ModelError::Length { expected: PACK.len(), found: PACK.len() - 1 });
    assert!(error.to_string().contains(&PACK.len().to_string()));
}

#[test]
fn a_changed_byte_fails_the_checksum() {
    for at in [16, PACK.len() / 2, PACK.len() - 1] {
        let mut damaged = PACK.to_vec();
        damaged[at] ^= 1;
        assert_eq!(Model::from_bytes(&damaged), Err(ModelError::Checksum), "byte {at}");
    }
}

#[test]
fn other_files_and_versions_are_refused() {
    assert_eq!(Model::from_bytes(b""), Err(ModelError::NotAPack));
    assert_eq!(Model::from_bytes(b"GPAK"), Err(ModelError::NotAPack));
    assert_eq!(Model::from_bytes(b"<!doctype html>"), Err(ModelError::NotAPack));
    let mut newer = PACK.to_vec();
    newer[4] = 99;
    assert_eq!(Model::from_bytes(&newer), Err(ModelError::Version(99)));
}

#[test]
fn sections_that_do_not_fit_are_named() {
    let pack = guillemet::entity::model::pack::write(&[("WSIZ", vec![3]), ("WKEY", vec![0, 0])]);
    assert_eq!(Model::from_bytes(&pack), Err(ModelError::Section("WKEY")));
    let pack = guillemet::entity::model::pack::write(&[]);
    assert_eq!(Model::from_bytes(&pack), Err(ModelError::Section("WSIZ")));
}
