//! Roles beside names, by rules alone.

use guillemet::{Annotator, Config};

#[track_caller]
fn assert_roles(text: &str, name: &str, roles: &[&str]) {
    let found = Annotator::new(&Config::default()).annotate(text);
    found.assert_valid(text);
    let entity = found.entities.iter().find(|entity| entity.name == name);
    let spans = &entity.unwrap_or_else(|| panic!("no {name:?} in {text}")).roles;
    assert_eq!(spans.iter().map(|role| role.slice(text)).collect::<Vec<_>>(), roles);
}

#[test]
fn roles_before_the_name() {
    assert_roles(
        "Le chef de la diplomatie norvégienne Nils Haugen arrive.",
        "Nils Haugen",
        &["chef de la diplomatie norvégienne"],
    );
    assert_roles(
        "Elle a vu son homologue turc Mehmet Yilmaz.",
        "Mehmet Yilmaz",
        &["homologue turc"],
    );
    assert_roles(
        "L'ancien ministre de l'Agriculture Paul Roche l'a dit.",
        "Paul Roche",
        &["ancien ministre de l'Agriculture"],
    );
    assert_roles(
        "La porte-parole du gouvernement, Anne Sellier, a souri.",
        "Anne Sellier",
        &["porte-parole du gouvernement"],
    );
}

#[test]
fn roles_after_the_name() {
    assert_roles(
        "Mme Anne Sellier, maire de Vannes, a souri.",
        "Anne Sellier",
        &["maire de Vannes"],
    );
    assert_roles(
        "Paul Roche (ministre de l'Agriculture) l'a dit.",
        "Paul Roche",
        &["ministre de l'Agriculture"],
    );
}

#[test]
fn roles_stop_before_their_duration_and_reach_over_titles() {
    assert_roles(
        "Anne Roche, maire de Nantes depuis 2020, rit.",
        "Anne Roche",
        &["maire de Nantes"],
    );
    assert_roles("Son avocate, Me Laure Roche, a plaidé.", "Laure Roche", &["avocate"]);
    assert_roles("Le président M. Paul Roche a ri.", "Paul Roche", &["président"]);
}

#[test]
fn what_belongs_to_somebody_is_no_role_of_theirs() {
    assert_roles("L'avocat de Paul Roche a plaidé.", "Paul Roche", &[]);
    assert_roles("Le maire est arrivé. Paul Roche attendait.", "Paul Roche", &[]);
    assert_roles("Le maire que Paul Roche a battu se tait.", "Paul Roche", &[]);
}

#[test]
fn each_of_a_list_has_a_role_of_their_own() {
    let text = "Sont venus Anne Roche, le juge Jean Vasseur, la sénatrice Julie Ferrand et le comte Hugo Bast.";
    assert_roles(text, "Anne Roche", &[]);
    assert_roles(text, "Jean Vasseur", &["juge"]);
    assert_roles(text, "Julie Ferrand", &["sénatrice"]);
    let text =
        "Le préfet, Jean Vasseur, la députée, Julie Ferrand, et le maire, Hugo Bast, sont là.";
    assert_roles(text, "Jean Vasseur", &["préfet"]);
    assert_roles(text, "Julie Ferrand", &["députée"]);
    let text = "Jean Vasseur, le préfet, Julie Ferrand, la députée, et leurs amis sont là.";
    assert_roles(text, "Julie Ferrand", &["députée"]);
    assert_roles(
        "D'après Jean Vasseur, l'ancien ministre Hugo Bast est parti.",
        "Jean Vasseur",
        &[],
    );
    assert_roles(
        "La Chine soutient le président serbe Hugo Bast, Anne Roche le critique.",
        "Anne Roche",
        &[],
    );
}

#[test]
fn the_governed_noun_is_no_role() {
    assert_roles(
        "La conseillère de la ministre, Julie Ferrand, a nié.",
        "Julie Ferrand",
        &["conseillère de la ministre"],
    );
    assert_roles(
        "La directrice de cabinet du préfet, Julie Ferrand, a nié.",
        "Julie Ferrand",
        &["directrice de cabinet du préfet"],
    );
    assert_roles("La fille de l'évêque, Jean Vasseur, a nié.", "Jean Vasseur", &["évêque"]);
    assert_roles("Dans le jardin du préfet, Jean Vasseur, on danse.", "Jean Vasseur", &["préfet"]);
}

#[test]
fn subjects_and_verbs_are_no_roles() {
    assert_roles("Avec Jean Vasseur, la sénatrice a dansé.", "Jean Vasseur", &[]);
    assert_roles("Selon la sénatrice, Jean Vasseur a dansé.", "Jean Vasseur", &[]);
    assert_roles("« Le quai est sûr », juge M. Vasseur.", "Vasseur", &[]);
    assert_roles("Jean Vasseur, accusé de fraude, se tait.", "Jean Vasseur", &[]);
    assert_roles(
        "Jean Vasseur, patron du bac raconte la crue.",
        "Jean Vasseur",
        &["patron du bac"],
    );
}

#[test]
fn adjectives_are_no_roles() {
    assert_roles("Le juge militaire Jean Vasseur dort.", "Jean Vasseur", &["juge militaire"]);
    assert_roles("Le procureur général Jean Vasseur dort.", "Jean Vasseur", &["procureur général"]);
    assert_roles("Le célèbre peintre Jean Vasseur dort.", "Jean Vasseur", &["peintre"]);
}

#[test]
fn roles_end_with_their_line() {
    let text = "Julie Ferrand, rédactrice en chef\n\nLe Journal du fleuve paraît le mardi.";
    assert_roles(text, "Julie Ferrand", &["rédactrice en chef"]);
}

#[test]
fn two_roles_may_stand_before_a_name() {
    assert_roles(
        "« Le bac coule », a crié le patron du port de Brest, l'amiral grec Jean Vasseur.",
        "Jean Vasseur",
        &["patron du port de Brest", "amiral grec"],
    );
}

#[test]
fn ages_and_adverbs_stand_before_a_role() {
    assert_roles(
        "Jean Vasseur, 45 ans, maire de Vannes, dort.",
        "Jean Vasseur",
        &["maire de Vannes"],
    );
    assert_roles("Jean Vasseur, également avocat, dort.", "Jean Vasseur", &["avocat"]);
}

#[test]
fn two_roles_may_be_joined() {
    assert_roles(
        "Le peintre et sculpteur catalan Jean Vasseur dort.",
        "Jean Vasseur",
        &["peintre", "sculpteur catalan"],
    );
}

#[test]
fn names_may_go_on_behind_a_role() {
    assert_roles("La géologue, Anne Roche de l'institut, dort.", "Anne Roche", &["géologue"]);
    assert_roles("Votre fille, Anne Roche, dort.", "Anne Roche", &["fille"]);
    assert_roles(
        "Hier, Jean Vasseur, le patron du bac leur a écrit.",
        "Jean Vasseur",
        &["patron du bac"],
    );
}

#[test]
fn a_role_may_open_the_sentence() {
    assert_roles("Ancien pêcheur, Jean Vasseur dort.", "Jean Vasseur", &["Ancien pêcheur"]);
    assert_roles(
        "Devenu maire de Vannes, Jean Vasseur dort.",
        "Jean Vasseur",
        &["maire de Vannes"],
    );
    assert_roles("Nommée cheffe du port, Anne Roche dort.", "Anne Roche", &["cheffe du port"]);
    assert_roles("Devant la mairie, Jean Vasseur dort.", "Jean Vasseur", &[]);
}

#[test]
fn ranks_and_joined_nouns_belong_to_a_role() {
    assert_roles(
        "Jean Vasseur, l'actuel ministre des Ports, dort.",
        "Jean Vasseur",
        &["actuel ministre des Ports"],
    );
    assert_roles("Jean Vasseur, 41 ans, marin-pêcheur, dort.", "Jean Vasseur", &["marin-pêcheur"]);
}

#[test]
fn a_verb_after_a_name_is_no_part_of_a_role() {
    assert_roles("Un maire de Vannes accuse Jean Vasseur d'avoir menti.", "Jean Vasseur", &[]);
    assert_roles("Un maire de Vannes critique Jean Vasseur.", "Jean Vasseur", &[]);
}
