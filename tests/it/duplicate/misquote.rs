//! Two versions of one quotation.

use guillemet::annotation::{Notice, NoticeCode};
use guillemet::{Annotator, Config};

fn misquotes(first: &str, second: &str) -> Vec<Notice> {
    let text = format!(
        "« {first} », a déclaré la ministre Marie Dupont.\n\nLa salle était pleine.\n\n\
         « {second} », a déclaré Marie Dupont."
    );
    let mut notices = Annotator::new(&Config::default()).annotate(&text).notices;
    notices.retain(|notice| notice.code == NoticeCode::Misquote);
    for notice in &notices {
        assert!(notice.span.slice(&text).contains(second));
    }
    notices
}

#[test]
fn one_word_differs() {
    let found = misquotes(
        "Nous ne fermerons aucune école avant la fin de l'année",
        "Nous ne fermerons aucune classe avant la fin de l'année",
    );
    assert_eq!(found.len(), 1);
    assert!(found[0].message.contains("aucune école"), "{}", found[0].message);
}

#[test]
fn a_word_is_missing_in_the_middle() {
    let whole = "Nous ne fermerons jamais une école avant la fin de l'année";
    assert_eq!(misquotes(whole, &whole.replace("jamais ", "")).len(), 1);
}

#[test]
fn the_same_words_are_right() {
    let words = "Nous ne fermerons aucune école avant la fin de l'année";
    assert_eq!(misquotes(words, words), []);
}

#[test]
fn a_part_of_the_words_is_right() {
    let words = "Nous ne fermerons aucune école avant la fin de l'année";
    assert_eq!(misquotes(words, "aucune école avant la fin de l'année"), []);
    assert_eq!(misquotes("aucune école avant la fin de l'année", words), []);
}

#[test]
fn an_ellipsis_says_that_words_are_missing() {
    let whole = "Nous ne fermerons jamais une école avant la fin de l'année";
    assert_eq!(misquotes(whole, &whole.replace("jamais une", "(...)")), []);
}

#[test]
fn brackets_hold_the_words_of_others() {
    let whole = "Nous ne fermerons jamais une école avant la fin de l'année";
    assert_eq!(misquotes(whole, &whole.replace("jamais", "[pas]")), []);
}

#[test]
fn other_words_are_another_quotation() {
    let found = misquotes(
        "Nous ne fermerons aucune école avant la fin de l'année",
        "Le budget de la région sera voté au mois de mars, je le promets",
    );
    assert_eq!(found, []);
}
