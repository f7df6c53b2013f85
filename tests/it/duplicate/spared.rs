//! What `--clean` leaves alone: leads, titles, items of lists, copies that say something else.

use super::{FLOOD, QUOTE, ROADS, SCHOOL, detect};
use guillemet::annotation::{DuplicateWeight, NoticeCode};
use guillemet::duplicate::{self, Cleaned, Cleaning};

const BOTH: [bool; 2] = [false, true];

fn clean(text: &str, edited: bool) -> Cleaned {
    duplicate::clean(text, &detect(text), Cleaning { edited, ..Cleaning::default() })
}

/// Asserts that a text stays as it is, with edited copies and without, and that no notice speaks of it.
#[track_caller]
fn assert_untouched(text: &str) {
    for edited in BOTH {
        assert_eq!(clean(text, edited).text, text);
    }
    assert_eq!(duplicate::notices(&detect(text)), []);
}

/// Asserts that an edited copy stays and that its other words are told.
#[track_caller]
fn assert_told(first: &str, second: &str, fact: &str) {
    let text = format!("{first}\n\n{QUOTE}\n\n{second}\n");
    let cleaned = clean(&text, true);
    assert_eq!(cleaned.text, text);
    assert_eq!(cleaned.spared.iter().map(|span| span.slice(&text)).collect::<Vec<_>>(), [second]);
    let notices = duplicate::notices(&detect(&text));
    assert_eq!(
        notices.iter().map(|notice| notice.code).collect::<Vec<_>>(),
        [NoticeCode::OtherFact]
    );
    assert_eq!(notices[0].span.slice(&text), fact);
}

#[test]
fn a_lead_that_restates_its_headline_is_no_copy() {
    assert_untouched(
        "Les pêcheurs du port de Kerlan réclament une digue plus haute avant les grandes marées d'automne\n\n\
         Les pêcheurs du port de Kerlan réclament une digue nettement plus haute avant les grandes marées d'automne, \
         a rapporté leur syndicat, dans une lettre au conseil départemental.\n",
    );
}

#[test]
fn a_lead_behind_a_dateline_is_no_copy() {
    assert_untouched(
        "Nadia Ferrand remporte le marathon des falaises devant sept mille spectateurs trempés\n\n\
         13 août 2016 . – Nadia Ferrand remporte le grand marathon des falaises devant sept mille spectateurs trempés. \
         Elle avait renoncé l'an dernier.\n",
    );
}

#[test]
fn a_lead_that_goes_on_in_the_headlines_words_keeps_its_line() {
    assert_untouched(
        "La mairie «renonce» à vendre les anciens abattoirs du quai malgré une dette jugée «étouffante»\n\n\
         La mairie «renonce» à vendre les anciens abattoirs du quai malgré une dette jugée «étouffante», \
         a annoncé mardi son porte-parole.\n",
    );
}

#[test]
fn titles_in_a_list_are_no_copies() {
    assert_untouched(
        "4 mai 2018 : “Fermeture de la maternité, comment les sages-femmes veulent sauver le service de nuit”\n\n\
         3 mai 2018 : “Fermeture de la maternité… comment les sages-femmes espèrent sauver le service de nuit ?” (photos)\n",
    );
}

#[test]
fn items_with_bullets_are_no_copies() {
    assert_untouched(
        "- La piscine du Moulin sera fermée toute la journée aux nageurs pour l'entretien des bassins.\n\
         - La piscine du Château sera fermée toute la journée aux nageurs pour l'entretien des vestiaires.\n",
    );
}

#[test]
fn crossheads_that_resemble_one_another_stay() {
    assert_untouched(&format!(
        "Pourquoi les riverains du canal veulent garder le vieux pont de fer rouillé\n\n{FLOOD}\n\n\
         Pourquoi les bateliers du canal veulent garder le vieux pont de fer rouillé\n\n{ROADS}\n"
    ));
}

#[test]
fn the_headline_in_a_list_of_links_stays() {
    assert_untouched(&format!(
        "Tour de Bretagne 2016 : Luc Ferrand gagne le contre-la-montre de la treizième étape\n\nSur le même sujet\n\n\
         Tour de Bretagne 2016 : Luc Ferrand gagne le contre-la-montre de la treizième étape\n\
         Tour de Bretagne : Karl Osei garde son maillot\n\n{FLOOD}\n"
    ));
}

#[test]
fn a_clause_inside_a_sentence_stays() {
    let clause = "la courbe des naissances se retourne brutalement après une longue baisse entre deux recensements de la région";
    let text = format!(
        "Selon l'institut, {clause}. {ROADS}\n\n{QUOTE}\n\nL'effet se voit partout : {}, et repart vers le haut.\n",
        clause.replace("brutalement", "enfin")
    );
    assert_eq!(clean(&text, true).text, text);
    assert!(detect(&text).iter().all(|found| found.weight == DuplicateWeight::Low));
}

#[test]
fn other_figures_are_told() {
    assert_told(
        "L'incendie de l'hôtel a fait 12 morts et 34 blessés parmi les clients du dernier étage, selon les pompiers.",
        "L'incendie de l'hôtel a fait 14 morts et 34 blessés parmi les clients du dernier étage, selon les pompiers.",
        "14",
    );
}

#[test]
fn figures_in_letters_are_told() {
    assert_told(
        "L'incendie de l'hôtel a fait douze morts parmi les clients du dernier étage, selon les pompiers du port.",
        "L'incendie de l'hôtel a fait quatorze morts parmi les clients du dernier étage, selon les pompiers du port.",
        "quatorze",
    );
}

#[test]
fn other_days_are_told() {
    assert_told(
        "Le conseil se réunira mardi soir dans la salle des fêtes pour voter le budget de la commune.",
        "Le conseil se réunira jeudi soir dans la salle des fêtes pour voter le budget de la commune.",
        "jeudi",
    );
}

#[test]
fn other_names_are_told() {
    assert_told(
        "La présidence du club revient à Nadia Ferrand pour trois ans, ont décidé les membres réunis ce matin au stade.",
        "La présidence du club revient à Louise Ferrand pour trois ans, ont décidé les membres réunis ce matin au stade.",
        "Louise",
    );
}

#[test]
fn a_copy_with_fewer_figures_goes() {
    let first =
        format!("{FLOOD} Le 12 mars, le pont a été rouvert aux piétons de la vallée. {SCHOOL}");
    let text = format!("{first}\n\n{QUOTE}\n\n{}", first.replace("Le 12 mars, le", "Le"));
    assert_eq!(clean(&text, true).text, format!("{first}\n\n{QUOTE}"));
}
