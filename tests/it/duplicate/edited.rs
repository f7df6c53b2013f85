//! Passages that stand again with some words changed.

use super::{FLOOD, QUOTE, ROADS, SCHOOL, detect};
use guillemet::annotation::DuplicateKind;

const FIRE: &str = "Un incendie s'est déclaré mardi soir dans un entrepôt de la zone industrielle. \
    Soixante pompiers ont lutté toute la nuit contre les flammes avant de s'en rendre maîtres.";

/// Asserts that a second version is found beside the first one, with these differences.
#[track_caller]
fn assert_edited(first: &str, second: &str, differences: &[(&str, &str)]) {
    let text = format!("{FLOOD}\n\n{first}\n\n{QUOTE}\n\n{SCHOOL}\n\n{second}\n\n{ROADS}");
    let found = detect(&text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].kind, DuplicateKind::Near);
    let copies: Vec<&str> = found[0].spans.iter().map(|span| span.slice(&text)).collect();
    assert_eq!(copies, [first, second]);
    let changes: Vec<(&str, &str)> = found[0]
        .differences
        .iter()
        .map(|difference| (difference.original.slice(&text), difference.changed.slice(&text)))
        .collect();
    assert_eq!(changes, differences);
}

#[test]
fn words_are_changed() {
    let second = FIRE.replace("Soixante", "Quarante").replace("toute la nuit", "deux heures");
    assert_edited(FIRE, &second, &[("Soixante", "Quarante"), ("toute la nuit", "deux heures")]);
}

#[test]
fn words_are_dropped_and_added() {
    let second = FIRE.replace("mardi soir ", "").replace("pompiers", "pompiers volontaires");
    assert_edited(FIRE, &second, &[("mardi soir", ""), ("", "volontaires")]);
}

#[test]
fn the_first_and_the_last_words_are_changed() {
    let second = FIRE.replace("Un incendie", "Le feu").replace("maîtres", "seuls maîtres enfin");
    assert_edited(FIRE, &second, &[("Un incendie", "Le feu"), ("", "seuls"), ("", "enfin")]);
}

#[test]
fn one_word_in_six_is_changed() {
    let second = "Un incendie s'est allumé mardi soir dans un hangar de la zone industrielle. \
        Soixante pompiers ont lutté plusieurs heures contre les flammes avant d'en rester maîtres.";
    let text = format!("{FIRE}\n\n{QUOTE}\n\n{second}");
    let found = detect(&text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!((60..90).contains(&found[0].similarity.per_cent()), "{found:?}");
    assert_eq!(found[0].spans[1].slice(&text), second);
}

#[test]
fn sentences_are_reordered() {
    let (one, two) = FIRE.split_once(". ").map(|(one, two)| (format!("{one}."), two)).unwrap();
    let text = format!("{FIRE}\n\n{QUOTE}\n\n{two} {one}");
    let mut copies: Vec<String> =
        detect(&text).iter().map(|cluster| cluster.spans[1].slice(&text).to_owned()).collect();
    copies.sort();
    assert_eq!(copies, [two.to_owned(), one]);
}

#[test]
fn lists_are_no_versions_of_each_other() {
    let first = "Match 1 : Brest contre Rennes, à 15 h\nMatch 2 : Lille contre Lens, à 18 h";
    let second = "Match 3 : Brest contre Lille, à 15 h\nMatch 4 : Lens contre Rennes, à 18 h";
    assert_eq!(detect(&format!("{first}\n{ROADS}\n{second}")), []);
}

#[test]
fn sentences_on_one_subject_are_no_versions() {
    let first = "Le préfet a demandé aux habitants de la vallée de rester chez eux ce soir.";
    let second = "Le préfet a promis aux élus de la montagne de rouvrir les routes au plus vite.";
    assert_eq!(detect(&format!("{first}\n\n{ROADS}\n\n{second}")), []);
}

#[test]
fn neighboring_items_are_no_versions_of_each_other() {
    let forecast = "ciel couvert le matin, éclaircies l'après-midi, températures de";
    let forecasts = format!(
        "Mardi : {forecast} 8 à 14 degrés, vent modéré de nord-ouest.\n\n\
         Mercredi : {forecast} 9 à 15 degrés, vent modéré de nord-ouest."
    );
    assert_eq!(detect(&forecasts), []);
    let results = "Finale du 200 m : 1. Luc Ferrand 19 sec 98 ; 2. Karl Osei 20 sec 02 ; \
        3. Tom Bligh 20 sec 10.\n\nFinale du 400 m : 1. Luc Ferrand 44 sec 98 ; 2. Karl Osei \
        45 sec 02 ; 3. Tom Bligh 45 sec 10.";
    assert_eq!(detect(results), []);
}

#[test]
fn a_sentence_and_its_correction_stand_side_by_side() {
    let first = "Le bilan de l'accident s'élève à 12 blessés, dont trois graves, selon le préfet.";
    let second = first.replace("12", "15");
    let found = detect(&format!("{FLOOD}\n\n{first}\n\n{second}\n\n{ROADS}"));
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].kind, DuplicateKind::Near);
}

#[test]
fn the_same_speaker_says_something_else() {
    let who = "a déclaré à la presse le porte-parole du ministère de l'Intérieur.";
    assert_eq!(detect(&format!("« Rien », {who} {ROADS} « Tout », {who}")), []);
}

#[test]
fn an_updated_dispatch_is_an_edited_copy() {
    let lead = "Un incendie a détruit une scierie dans la nuit de lundi à mardi.";
    let update = "L'incendie qui a ravagé la scierie a fait un blessé léger, selon la mairie.";
    let staff = "L'entreprise, fondée en 1924, emploie 43 personnes. Elle est la plus grande ici.";
    let changed = staff.replace("43", "47");
    let text = format!(
        "{lead}\n\n{staff}\n\n{FIRE}\n\n{ROADS}\n\n{SCHOOL}\n\n{update}\n\n{changed}\n\n{FIRE}\n\n{QUOTE}"
    );
    let copies: Vec<(DuplicateKind, &str)> =
        detect(&text).iter().map(|found| (found.kind, found.spans[1].slice(&text))).collect();
    assert_eq!(copies, [(DuplicateKind::Near, changed.as_str()), (DuplicateKind::Exact, FIRE)]);
}
