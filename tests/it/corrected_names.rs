//! Names by the trained model where grammar, lists and the rest of the text correct it.

use crate::engines::best;
use guillemet::annotation::EntityKind::{self, Date, Event, Organization, Person, Place};

/// Asserts all persons, places and organizations of the text.
#[track_caller]
fn assert_names(text: &str, expected: &[(&str, EntityKind)]) {
    assert_mentions(text, &[Person, Place, Organization], expected);
}

/// Asserts all mentions of some kinds.
#[track_caller]
fn assert_mentions(text: &str, kinds: &[EntityKind], expected: &[(&str, EntityKind)]) {
    let found = best().annotate(text);
    found.assert_valid(text);
    let names: Vec<_> = found
        .mentions
        .iter()
        .filter(|mention| kinds.contains(&mention.kind))
        .map(|mention| (mention.span.slice(text), mention.kind))
        .collect();
    assert_eq!(names, expected, "{text}");
}

#[test]
fn titles_are_no_part_of_names() {
    assert_names(
        "Contrairement à Mlle Ouédraogo, M.\u{A0}Bazié a voté.",
        &[("Ouédraogo", Person), ("Bazié", Person)],
    );
    assert_names("La réalisatrice Mère Denis n'est pas venue.", &[("Mère Denis", Person)]);
}

#[test]
fn portfolios_and_ordinary_words_are_no_names() {
    assert_names("Le ministre grec des Finances a cédé.", &[]);
    assert_names("La ministre déléguée aux Transports et le chef de l'État ont ri.", &[]);
    assert_names("Le ministère des Finances a cédé.", &[("ministère des Finances", Organization)]);
}

#[test]
fn nouns_before_a_name_tell_its_kind() {
    assert_names("Un pont sur la rivière Sanaga est tombé.", &[("Sanaga", Place)]);
    assert_names("Le média Ondaline a publié la vidéo.", &[("Ondaline", Organization)]);
    assert_names("Le camp de Marine Sanaga applaudit.", &[("Marine Sanaga", Person)]);
}

#[test]
fn names_begin_with_their_head() {
    assert_names("Selon le parquet de Nancy, il a fui.", &[("parquet de Nancy", Organization)]);
    assert_names(
        "Il vivait boulevard Henri-Dubois, à Lille.",
        &[("boulevard Henri-Dubois", Place), ("Lille", Place)],
    );
    assert_names("Le match a lieu au stade Jean-Dubois.", &[("stade Jean-Dubois", Place)]);
    assert_names(
        "Les relations avec la République du Burundi sont bonnes.",
        &[("République du Burundi", Place)],
    );
    assert_names(
        "Il a comparu devant le tribunal correctionnel de Nanterre.",
        &[("tribunal correctionnel de Nanterre", Organization)],
    );
    assert_names("Le maire de Nancy a fui.", &[("Nancy", Place)]);
}

#[test]
fn complements_in_small_letters_belong_to_organizations() {
    assert_names(
        "L'Association des journalistes haïtiens proteste.",
        &[("Association des journalistes haïtiens", Organization)],
    );
    assert_names(
        "Elle dirige la Fédération des maisons d’hébergement pour femmes.",
        &[("Fédération des maisons d’hébergement pour femmes", Organization)],
    );
    assert_names(
        "L'Assemblée nationale de ce pays vote.",
        &[("Assemblée nationale", Organization)],
    );
}

#[test]
fn listed_names_are_taken_whole() {
    assert_names("Il vit dans le Brabant wallon.", &[("Brabant wallon", Place)]);
}

#[test]
fn acronyms_in_brackets_show_the_full_name() {
    assert_names(
        "La Banque de développement des lacs de montagne (BDLM) prête.",
        &[("Banque de développement des lacs de montagne", Organization), ("BDLM", Organization)],
    );
    assert_names(
        "Le Cercle breton d'affaires de Côte d'Ivoire (Cbaci) se réunit.",
        &[("Cercle breton d'affaires de Côte d'Ivoire", Organization), ("Cbaci", Organization)],
    );
}

#[test]
fn a_minister_of_several_portfolios_speaks() {
    let text = "Le ministre de la Culture et des Sports Michel Tavan a dit que la salle fermait.";
    let found = best().annotate(text);
    let speakers: Vec<_> =
        found.quotes.iter().map(|quote| Some(quote.speaker.as_ref()?.name.as_str())).collect();
    assert_eq!(speakers, [Some("Michel Tavan")]);
    let roles: Vec<_> = found
        .entities
        .iter()
        .flat_map(|entity| &entity.roles)
        .map(|role| role.slice(text))
        .collect();
    assert_eq!(roles, ["ministre de la Culture et des Sports"]);
}

#[test]
fn the_year_of_an_event_is_no_date() {
    let kinds = [Event, Date];
    assert_mentions("La Coupe du monde 2018 a débuté.", &kinds, &[("Coupe du monde 2018", Event)]);
    assert_mentions(
        "La Coupe du monde a débuté en 2018.",
        &kinds,
        &[("Coupe du monde", Event), ("2018", Date)],
    );
}
