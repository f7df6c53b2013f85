//! Passages that stand twice word for word.

use guillemet::annotation::DuplicateWeight;
use guillemet::document::Document;
use guillemet::duplicate::{self, Options};
use guillemet::{Language, lang};

use super::{FLOOD, QUOTE, ROADS, SCHOOL, detect};

/// Asserts the copies of each cluster, as they stand in the text.
#[track_caller]
fn assert_copies(text: &str, expected: &[&[&str]]) {
    let found: Vec<Vec<&str>> = detect(text)
        .iter()
        .map(|cluster| cluster.spans.iter().map(|span| span.slice(text)).collect())
        .collect();
    assert_eq!(found, expected);
}

#[track_caller]
fn assert_no_copies(text: &str) {
    assert_copies(text, &[]);
}

#[test]
fn a_paragraph_stands_again() {
    let text = format!("{FLOOD}\n\n{QUOTE}\n\n{SCHOOL}\n\n{FLOOD}\n\n{ROADS}");
    assert_copies(&text, &[&[FLOOD, FLOOD]]);
}

#[test]
fn paragraphs_stand_again_without_their_breaks() {
    let text = format!("{FLOOD}\n\n{QUOTE}\n\n{SCHOOL}\n\n{ROADS}\n\n{FLOOD}{QUOTE}{SCHOOL}");
    let (first, later) =
        (format!("{FLOOD}\n\n{QUOTE}\n\n{SCHOOL}"), format!("{FLOOD}{QUOTE}{SCHOOL}"));
    assert_copies(&text, &[&[&first, &later]]);
}

#[test]
fn typography_makes_no_difference() {
    let typed = "\"Nous n’avons jamais vu l’eau aussi haute  dans le bourg\", a raconté le maire.";
    assert_copies(&format!("{QUOTE}\n{ROADS}\n{typed}"), &[&[QUOTE, typed]]);
}

#[test]
fn a_sentence_stands_again_inside_another_paragraph() {
    let text = format!("{FLOOD} {SCHOOL}\n\n{QUOTE} {FLOOD} {ROADS}");
    assert_copies(&text, &[&[FLOOD, FLOOD]]);
}

#[test]
fn headings_are_glued_to_the_text() {
    let heading = "Crue : la vallée coupée du monde";
    let text = format!("{heading}\n\n{FLOOD}\n\n{ROADS}\n\n{heading}{FLOOD}");
    let (first, later) = (format!("{heading}\n\n{FLOOD}"), format!("{heading}{FLOOD}"));
    assert_copies(&text, &[&[&first, &later]]);
}

#[test]
fn short_lines_are_glued() {
    let text =
        format!("Le pont sur l'A8\n\n24 avril\n\n{ROADS}\n\n{FLOOD}Le pont sur l'A824 avril");
    assert_copies(&text, &[&["Le pont sur l'A8\n\n24 avril", "Le pont sur l'A824 avril"]]);
    let text = format!("Courrier ,\n\nJournaux ,\n\n{ROADS} Courrier ,Journaux ,");
    assert_copies(&text, &[&["Courrier ,\n\nJournaux ,", "Courrier ,Journaux ,"]]);
}

#[test]
fn names_of_a_list_are_named_again() {
    assert_no_copies(&format!(
        "Brest\n\nLille\n\nNantes\n\n{ROADS} Brest, Lille, Nantes restent isolées. Brest Lille aussi."
    ));
}

#[test]
fn three_copies_are_one_cluster() {
    let text = format!("{FLOOD}\n{SCHOOL}\n{FLOOD}\n{ROADS}\n{FLOOD}\n{QUOTE}");
    assert_copies(&text, &[&[FLOOD, FLOOD, FLOOD]]);
}

#[test]
fn a_copy_of_two_copies_is_parted() {
    let text = format!("{FLOOD}\n{SCHOOL}\n{FLOOD}\n{ROADS}\n{FLOOD}\n{ROADS}\n{QUOTE}");
    assert_copies(&text, &[&[FLOOD, FLOOD, FLOOD], &[ROADS, ROADS]]);
}

#[test]
fn a_run_of_one_sentence_is_one_cluster() {
    let text = [SCHOOL; 5].join(" ");
    assert_copies(&text, &[&[SCHOOL; 5]]);
}

#[test]
fn a_copy_behind_a_run_is_found() {
    let text = [FLOOD, SCHOOL, ROADS, SCHOOL, FLOOD, SCHOOL, FLOOD, SCHOOL, ROADS].join(" ");
    assert_copies(&text, &[&[FLOOD; 3], &[SCHOOL; 4], &[ROADS; 2]]);
}

#[test]
fn words_that_agree_by_chance_are_left_out() {
    let text = format!("{FLOOD} Le maire parle.\n\n{ROADS}\n\n{FLOOD} Le pont tient.");
    assert_copies(&text, &[&[FLOOD, FLOOD]]);
}

#[test]
fn formulas_titles_and_names_are_no_copies() {
    assert_no_copies("« Oui », a-t-il déclaré à l'AFP. Il part. « Non », a-t-il déclaré à l'AFP.");
    assert_no_copies("© Agence de presse\n\nLe pont tient bon.\n\n© Agence de presse");
    assert_no_copies(
        "Le président de la Haute Autorité de la transparence Luc Roy part. Il sera remplacé. \
         Pour le président de la Haute Autorité de la transparence Luc Roy, rien ne presse.",
    );
}

#[test]
fn a_run_that_breaks_off_is_one_cluster() {
    let text =
        format!("{} Les écoles de la vallée resteront fermées hier.", [SCHOOL; 40].join(" "));
    assert_copies(&text, &[&[SCHOOL; 40]]);
}

#[test]
fn a_run_of_few_words_does_not_overlap_itself() {
    let again = "Aucun habitant n'avait prévenu. ".repeat(8);
    let twice = "Aucun habitant n'avait prévenu. Aucun habitant n'avait prévenu.";
    assert_copies(&format!("{again}{FLOOD}"), &[&[twice; 4]]);
}

#[test]
fn signs_between_two_copies_belong_to_one_of_them() {
    let passage = format!("{FLOOD} Total : 12«›»'");
    let (first, later) = (format!("{FLOOD} Total : 12"), format!("«›»'{passage}"));
    assert_copies(&passage.repeat(2), &[&[&first, &later]]);
}

#[test]
fn a_headline_taken_up_is_a_copy_of_low_weight() {
    let headline = "Trois ponts fermés par la crue";
    let text =
        format!("{headline}\n\n{FLOOD}\n\nTrois ponts fermés par la crue, titre le journal.");
    let found = detect(&text);
    assert_eq!(found[0].weight, DuplicateWeight::Low);
    assert_copies(&text, &[&[headline, headline]]);
    let doc = Document::new(&text, lang::data(Language::Fr).conventions());
    let without = Options { headlines: false, ..Options::default() };
    assert_eq!(duplicate::detect(&doc, without), []);
}

#[track_caller]
fn assert_weights(text: &str, expected: &[DuplicateWeight]) {
    let weights: Vec<_> = detect(text).iter().map(|cluster| cluster.weight).collect();
    assert_eq!(weights, expected);
}

#[test]
fn questions_and_refrains_come_back() {
    let question = "Que pensez-vous du projet de barrage sur la rivière ?";
    let text = format!("{question}\n\n{FLOOD}\n\n{question}\n\n{SCHOOL}");
    assert_weights(&text, &[DuplicateWeight::Low]);
    let refrain = "Tu reviendras, tu reviendras,\nQuand les bateaux rentreront,\n\
        Avec la mer et ses reflets,\nAvec le chant des pontons.";
    let text = format!("{refrain}\n\nOn a vendu la maison.\n\n{refrain}\n\n{SCHOOL}");
    assert_weights(&text, &[DuplicateWeight::Low]);
}

#[test]
fn a_paragraph_with_a_question_is_pasted() {
    let pasted = format!("{FLOOD} Que pensez-vous du projet de barrage sur la rivière ?");
    let text = format!("{QUOTE}\n\n{pasted}\n\n{ROADS}\n\n{pasted}\n\n{SCHOOL}");
    assert_weights(&text, &[DuplicateWeight::Full]);
}

#[test]
fn a_sentence_that_goes_on_is_another_one() {
    let lede = FLOOD.trim_end_matches('.');
    let text = format!("{FLOOD}\n\n{SCHOOL}\n\n{lede} et la mairie. {ROADS}");
    assert_weights(&text, &[DuplicateWeight::Low]);
    let small = lede.replace("La rivière", "la rivière");
    let text = format!("{FLOOD}\n\n{SCHOOL}\n\nSelon le maire, {small}.");
    assert_weights(&text, &[DuplicateWeight::Low]);
    let text = format!("{FLOOD}\n\n{SCHOOL}\n\nVoici {FLOOD}{ROADS}");
    assert_weights(&text, &[DuplicateWeight::Full]);
}

#[test]
fn one_word_again_and_again_is_no_copy() {
    assert_no_copies(&"mot ".repeat(10_000));
    assert_no_copies(&"Non ! ".repeat(10_000));
}

#[test]
fn empty_and_odd_texts_have_no_copies() {
    for text in ["", " ", "a", "«", "»»»»", "\0\0", "\u{FEFF}", "!!! ??? ..."] {
        assert_no_copies(text);
    }
}

#[test]
fn a_headline_is_a_copy_of_low_weight_wherever_it_stands() {
    let headline = "Trois ponts fermés par la crue";
    assert_weights(&format!("{headline}\n\n{headline}.\n\n{FLOOD}"), &[DuplicateWeight::Low]);
    assert_weights(
        &format!("{headline}\n\n{FLOOD}\n\n{headline}\n\n{ROADS}"),
        &[DuplicateWeight::Low],
    );
    let capitals = headline.to_uppercase();
    let text = format!("{capitals}\n\n{FLOOD}\n\n{headline} : ce que l'on sait\n\n{ROADS}");
    assert_weights(&text, &[DuplicateWeight::Low]);
}

#[test]
fn bylines_links_and_heads_of_tables_come_back() {
    for line in [
        "Propos recueillis par Jeanne Morvan, envoyée spéciale à Corbeval",
        "Lire aussi : La fermeture des écoles inquiète les maires",
        "Commune ; Inscrits ; Votants ; Abstention ; Blancs et nuls",
    ] {
        assert_no_copies(&format!("{FLOOD}\n\n{line}\n\n{SCHOOL}\n\n{line}\n\n{ROADS}"));
    }
    let credit = "(avec nos correspondants à Brest, à Lille et à Nantes)";
    assert_no_copies(&format!("{FLOOD} {credit}\n\n{SCHOOL} {credit}\n\n{ROADS}"));
}

#[test]
fn two_people_say_the_same() {
    let said = "Ce barrage appartient à tous les habitants de la vallée et nous voulons le garder";
    let text = format!(
        "« {said} », a lancé le maire Paul Garnier.\n\n{FLOOD}\n\n\
         « {said} », a repris la présidente du syndicat, Anne Lorin."
    );
    let quote = format!("« {said} »");
    assert_copies(&text, &[&[&quote, &quote]]);
    assert_weights(&text, &[DuplicateWeight::Low]);
}

#[test]
fn a_quotation_that_is_led_up_to_is_needed() {
    let said = "Ce barrage appartient à tous les habitants de la vallée et nous voulons le garder";
    let text = format!(
        "« {said} », a lancé le maire Paul Garnier.\n\n{FLOOD}\n\nIl l'a redit lundi : « {said}. »"
    );
    assert_weights(&text, &[DuplicateWeight::Low]);
}
