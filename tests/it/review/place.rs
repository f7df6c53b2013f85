//! Steps speak of the annotation that was meant, wherever it and its like stand.

use super::{TEXT, at, correct, quote, step};
use guillemet::annotation::{Loss, Outcome};
use guillemet::review::{Action, Place, Target};

const SAID: &str = "Nous irons au bout";

fn borders(text: &str, words: &str, nth: usize) -> Action {
    Action::Borders(Place { anchor: at(text, words, nth), parts: Vec::new() })
}

#[test]
fn borders_stay_at_their_own_place() {
    let moved = |target, words: &str, to: &str, nth| {
        correct(TEXT, vec![step(target, at(TEXT, words, 0), borders(TEXT, to, nth))])
    };
    let elsewhere = Some(vec![Outcome::Lost(Loss::OtherPlace)]);
    let found = moved(Target::Quote, SAID, "Rien n'est prêt", 0);
    assert_eq!(found.outcomes, elsewhere);
    quote(&found, TEXT, SAID);
    assert_eq!(moved(Target::Mention, "Paul Martin", "Paul", 1).outcomes, elsewhere);
    let here = moved(Target::Mention, "Paul Martin", "Paul", 0);
    assert_eq!(here.outcomes, Some(vec![Outcome::Applied]));
}
