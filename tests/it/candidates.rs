//! Who else may have said something: what a reader chooses from.

use guillemet::{Annotator, Config};

fn candidates(text: &str) -> Vec<Vec<String>> {
    let found = Annotator::new(&Config::default()).annotate(text);
    let names = |quote: &guillemet::annotation::Quote| {
        quote.candidates.iter().map(|candidate| candidate.name.clone()).collect()
    };
    found.quotes.iter().map(names).collect()
}

#[test]
fn whom_the_words_do_not_fit_is_there_where_nobody_fits_them() {
    let text =
        "Jean Vasseur et Anne Roche sont venus lundi. « La digue tient », assurent les pêcheurs.";
    let [names] = &candidates(text)[..] else { panic!("one quotation") };
    assert!(names.contains(&"Jean Vasseur".to_owned()), "{names:?}");
    assert!(names.contains(&"Anne Roche".to_owned()), "{names:?}");
}

#[test]
fn nobody_is_called_with_a_preposition() {
    let text = "Le maire a parlé au capitaine du port. « La digue tient », a assuré un homme.";
    let [names] = &candidates(text)[..] else { panic!("one quotation") };
    assert!(!names.iter().any(|name| name.starts_with("au ")), "{names:?}");
}
