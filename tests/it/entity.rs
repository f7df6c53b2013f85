//! Names and their entities, by rules alone: linking, gender, dates, times, amounts, governments.

use guillemet::annotation::{Annotations, Entity, EntityKind, Gender};
use guillemet::document::Document;
use guillemet::{Annotator, Config, Language, lang};

fn annotate(text: &str) -> Annotations {
    let found = Annotator::new(&Config::default()).annotate(text);
    found.assert_valid(text);
    found
}

fn named<'a>(found: &'a Annotations, name: &str) -> &'a Entity {
    let names: Vec<_> = found.entities.iter().map(|entity| entity.name.as_str()).collect();
    found
        .entities
        .iter()
        .find(|entity| entity.name == name)
        .unwrap_or_else(|| panic!("no {name:?} among {names:?}"))
}

/// Asserts that the entity has these spellings, fullest first, and so many mentions.
#[track_caller]
fn assert_linked(text: &str, names: &[&str], mentions: usize) {
    let found = annotate(text);
    let entity = named(&found, names[0]);
    assert_eq!(entity.aliases, names[1..], "aliases of {}", names[0]);
    assert_eq!(entity.mentions.len(), mentions, "mentions of {}", names[0]);
}

/// Asserts the values of all mentions of a kind, in text order.
#[track_caller]
fn assert_values(text: &str, kind: EntityKind, expected: &[(&str, Option<&str>)]) {
    let found = annotate(text);
    let values: Vec<_> = found
        .mentions
        .iter()
        .filter(|mention| mention.kind == kind)
        .map(|mention| {
            let value = found.entities[mention.entity.index()].value.as_deref();
            (mention.span.slice(text), value)
        })
        .collect();
    assert_eq!(values, expected);
}

#[track_caller]
fn assert_gender(text: &str, name: &str, gender: Option<Gender>) {
    assert_eq!(named(&annotate(text), name).gender, gender, "{text}");
}

/// The seats of government that stand for the government.
#[track_caller]
fn assert_governments(text: &str, expected: &[&str]) {
    let found = annotate(text);
    let meant = found.mentions.iter().filter(|mention| mention.government);
    assert_eq!(meant.map(|mention| mention.span.slice(text)).collect::<Vec<_>>(), expected);
}

#[test]
fn a_family_name_alone_goes_to_the_full_name() {
    let text = "Claire Delorme a parlé. Puis Delorme est partie, et Mme Delorme s'est tue.";
    assert_linked(text, &["Claire Delorme", "Delorme"], 3);
}

#[test]
fn a_short_name_may_stand_before_the_full_one() {
    let text = "Kowalczyk quitte le club\n\nPawel Kowalczyk a annoncé son départ, selon M. Kowalczyk lui-même.";
    assert_linked(text, &["Pawel Kowalczyk", "Kowalczyk"], 3);
}

#[test]
fn a_family_is_none_of_its_members() {
    let text = "Claire Delorme dort. Les Delorme rient, la famille Delorme part. Mme Delorme dort.";
    assert_eq!(named(&annotate(text), "Delorme").mentions.len(), 2);
    assert_linked(text, &["Claire Delorme", "Delorme"], 2);
}

#[test]
fn a_title_stands_before_any_name() {
    let conventions = lang::data(Language::Fr).conventions();
    let sentences = |text: &str| Document::new(text, conventions).sentences.len();
    assert_eq!(sentences("Hier, a dit M. Le Guen, il a plu."), 1);
    assert_eq!(sentences("On a relâché Sophie M. Le tribunal se tait."), 2);
    assert_eq!(named(&annotate("La voix du Dr. Delorme tremble."), "Delorme").mentions.len(), 1);
}

#[test]
fn father_and_son_stay_apart() {
    let text = "Henri Vasseur a fondé l'usine. Son fils Thomas Vasseur la dirige. \
                Henri Vasseur a 80 ans, Thomas Vasseur en a 45.";
    assert_linked(text, &["Henri Vasseur"], 2);
    assert_linked(text, &["Thomas Vasseur"], 2);
}

#[test]
fn a_title_tells_wife_from_husband() {
    let text =
        "Paul Ferrand et Julie Ferrand habitent Tours. Mme Ferrand enseigne, M. Ferrand chante.";
    let found = annotate(text);
    assert_eq!(named(&found, "Julie Ferrand").mentions.len(), 2);
    assert_eq!(named(&found, "Paul Ferrand").mentions.len(), 2);
}

#[test]
fn initials_and_particles_belong_to_their_name() {
    assert_linked("Jean Bastide écrit. J. Bastide signe.", &["Jean Bastide", "J. Bastide"], 2);
    assert_linked(
        "Le président Samir al-Khatib parle. Selon M. Khatib, tout va bien.",
        &["Samir al-Khatib", "Khatib"],
        2,
    );
    assert_linked(
        "Thomas van der Berg parle. M. van der Berg insiste.",
        &["Thomas van der Berg", "van der Berg"],
        2,
    );
}

#[test]
fn acronyms_are_bound_by_brackets_and_by_their_letters() {
    assert_linked(
        "L'Agence régionale du climat (ARC) ouvre demain. L'ARC recrute.",
        &["Agence régionale du climat", "ARC"],
        3,
    );
    assert_linked(
        "La Fédération internationale des luthiers siège à Lyon. La FIL compte vingt pays.",
        &["Fédération internationale des luthiers", "FIL"],
        2,
    );
}

#[test]
fn listed_names_of_one_organization_are_one() {
    let text =
        "L'ONU se réunit. Les Nations unies votent. Le groupe Etat islamique recule, Daech aussi.";
    assert_linked(text, &["Nations unies", "ONU"], 2);
    assert_linked(text, &["Etat islamique", "Daech"], 2);
}

#[test]
fn an_article_makes_no_other_organization() {
    let text = "Les Républicains votent. Le candidat des Républicains attend.";
    assert_eq!(named(&annotate(text), "Les Républicains").mentions.len(), 2);
}

#[test]
fn kinds_never_mix() {
    let text = "Mme Florence Vidal vit à Florence depuis trois ans.";
    let found = annotate(text);
    assert_eq!(named(&found, "Florence").kind, EntityKind::Place);
    assert_eq!(named(&found, "Florence Vidal").kind, EntityKind::Person);
}

#[test]
fn countries_have_their_code() {
    let text = "La Corée du Sud et les Etats-Unis signent. En Côte d’Ivoire, on attend.";
    let expected = [("Corée du Sud", "KR"), ("Etats-Unis", "US"), ("Côte d’Ivoire", "CI")];
    assert_values(text, EntityKind::Place, &expected.map(|(name, code)| (name, Some(code))));
}

#[test]
fn gender_comes_from_titles_roles_and_first_names() {
    use Gender::{Feminine, Masculine};
    assert_gender("Mme Kowalska a ri.", "Kowalska", Some(Feminine));
    assert_gender("M. Kowalski a ri.", "Kowalski", Some(Masculine));
    assert_gender("La ministre Dominique Vasseur a ri.", "Dominique Vasseur", Some(Feminine));
    assert_gender("Élodie Vasseur a ri.", "Élodie Vasseur", Some(Feminine));
    assert_gender("Jean-Yves Vasseur a ri.", "Jean-Yves Vasseur", Some(Masculine));
    assert_gender("Xztk Vasseur a ri.", "Xztk Vasseur", None);
}

#[test]
fn organizations_have_the_gender_of_their_article() {
    assert_gender("La CGT appelle à la grève.", "CGT", Some(Gender::Feminine));
    assert_gender("Le Sénat a voté.", "Sénat", Some(Gender::Masculine));
}

#[test]
fn calendar_dates_have_values_of_their_own() {
    let text = "Le 1er mars 2018, puis en avril 2019 et en 2020, du XXe siècle à l'été 2021.";
    let expected = [
        ("1er mars 2018", "2018-03-01"),
        ("avril 2019", "2019-04"),
        ("2020", "2020"),
        ("XXe siècle", "1901/2000"),
        ("été 2021", "2021-06/2021-09"),
    ];
    assert_values(text, EntityKind::Date, &expected.map(|(date, value)| (date, Some(value))));
}

#[test]
fn days_of_one_month_are_dates_each() {
    let text = "Le salon se tient les 3, 4 et 5 mai 2019, puis du 30 au 31 mai 2019.";
    let expected = [
        ("3", "2019-05-03"),
        ("4", "2019-05-04"),
        ("5 mai 2019", "2019-05-05"),
        ("30", "2019-05-30"),
        ("31 mai 2019", "2019-05-31"),
    ];
    assert_values(text, EntityKind::Date, &expected.map(|(date, value)| (date, Some(value))));
}

#[test]
fn a_date_without_a_year_is_the_nearest_one() {
    let text = "5 janvier 2019\n\nLe match du 28 décembre a été perdu, celui du 3 février est proche. \
                Le 10 mars dernier, on riait encore.";
    let expected = [
        ("5 janvier 2019", "2019-01-05"),
        ("28 décembre", "2018-12-28"),
        ("3 février", "2019-02-03"),
        ("10 mars dernier", "2018-03-10"),
    ];
    assert_values(text, EntityKind::Date, &expected.map(|(date, value)| (date, Some(value))));
}

#[test]
fn there_is_no_value_rather_than_a_wrong_one() {
    assert_values("La gare rouvre le 28 décembre.", EntityKind::Date, &[("28 décembre", None)]);
    assert_values("La gare rouvre samedi.", EntityKind::Time, &[("samedi", None)]);
    assert_values("Le 31 avril 2019 n'existe pas.", EntityKind::Date, &[("31 avril 2019", None)]);
}

#[test]
fn relative_days_are_counted_from_the_document_date() {
    let text = "Mercredi 12 juin 2019\n\nLe conseil s'est réuni lundi. Hier, il a voté. \
                La semaine prochaine, il partira. Ces derniers jours, il a plu. \
                Le 3 juin, tout était calme ; la veille, non.";
    let expected = [
        ("lundi", "2019-06-10"),
        ("Hier", "2019-06-11"),
        ("La semaine prochaine", "2019-06-17/2019-06-23"),
        ("Ces derniers jours", "2019-06-05/2019-06-12"),
        ("la veille", "2019-06-02"),
    ];
    assert_values(text, EntityKind::Time, &expected.map(|(time, value)| (time, Some(value))));
}

#[test]
fn numbers_that_count_are_no_years() {
    assert_values("Il reste 2000 habitants et 1500 euros.", EntityKind::Date, &[]);
}

#[test]
fn times_of_day() {
    let text = "Le train de 14h30 part à 15 heures, arrive à 8 heures du soir et repart vers midi.";
    let expected = [
        ("14h30", "14:30"),
        ("15 heures", "15:00"),
        ("8 heures du soir", "20:00"),
        ("midi", "12:00"),
    ];
    assert_values(text, EntityKind::Time, &expected.map(|(time, value)| (time, Some(value))));
    assert_values("Il a couru en 2 h 39 min, puis dormi 8 heures.", EntityKind::Time, &[]);
}

#[test]
fn amounts_have_number_and_unit() {
    let text = "Trois millions d'euros, 12,5 %, 1 200 km et 40 dollars pour 15 voisins.";
    let expected = [
        ("Trois millions d'euros", "3000000 EUR"),
        ("12,5 %", "12.5 %"),
        ("1 200 km", "1200 km"),
        ("40 dollars", "40 USD"),
    ];
    assert_values(
        text,
        EntityKind::Quantity,
        &expected.map(|(amount, value)| (amount, Some(value))),
    );
}

#[test]
fn capitals_stand_for_governments_where_they_act_or_speak() {
    assert_governments("Damas tente de négocier.", &["Damas"]);
    assert_governments(
        "Selon Ankara, l'accord entre Paris et Berlin tient.",
        &["Ankara", "Paris", "Berlin"],
    );
    assert_governments("Moscou n'a pas répondu, Londres a protesté.", &["Moscou", "Londres"]);
    assert_governments("Moscou et Kiev campent sur leurs positions.", &["Moscou", "Kiev"]);
    assert_governments("A Pékin, la porte-parole a appelé à la retenue.", &[]);
    assert_governments("Il vit à Damas, près de Beyrouth.", &[]);
    assert_governments("Le train entre Paris et Berlin roule.", &[]);
    assert_governments("Lyon refuse le projet.", &[]);
}

#[test]
fn typography_makes_no_difference() {
    let plain = annotate("M. Jean d'Artois, maire de L'Haÿ-les-Roses, gagne 3 000 euros.");
    let curly =
        annotate("M.\u{a0}Jean d’Artois, maire de L’Haÿ-les-Roses, gagne 3\u{202f}000\u{a0}euros.");
    let kinds = |found: &Annotations| found.mentions.iter().map(|m| m.kind).collect::<Vec<_>>();
    assert_eq!(kinds(&plain), kinds(&curly));
    assert_eq!(named(&plain, "Jean d'Artois").roles.len(), 1);
    assert_eq!(named(&curly, "Jean d’Artois").roles.len(), 1);
}
