//! Own lists: what they find, what gives way to what, what is told of lines that cannot be used.

mod problems;
mod props;

use guillemet::annotation::{Annotations, EntityKind, NoticeCode, Quote};
use guillemet::entity::model::Model;
use guillemet::export::{Article, Format, ReportStyle};
use guillemet::lists::Lists;
use guillemet::{Annotator, Config, Language, OffsetUnit};

fn annotator(list: &str) -> Annotator {
    let lists = Lists::read([("maison.txt", list)]);
    assert_eq!(lists.problems(), []);
    Annotator::new(&Config::default()).with_lists(lists)
}

fn with_model(list: &str) -> Annotator {
    let pack = include_bytes!("../../../models/fr.gpk");
    annotator(list).with_model(Language::Fr, Model::from_bytes(pack).expect("the pack is good"))
}

/// What engines with a list find, names by rules and by the model.
fn found(list: &str, text: &str) -> [Annotations; 2] {
    [annotator(list), with_model(list)].map(|engine| {
        let found = engine.annotate(text);
        found.assert_valid(text);
        found
    })
}

/// The words of a list's mentions, with their kinds.
fn own<'t>(found: &Annotations, text: &'t str) -> Vec<(&'t str, EntityKind)> {
    let own = found.mentions.iter().filter(|mention| mention.rule.0 == "own");
    own.map(|mention| (mention.span.slice(text), mention.kind)).collect()
}

#[track_caller]
fn assert_own(list: &str, text: &str, expected: &[(&str, EntityKind)]) {
    for found in found(list, text) {
        assert_eq!(own(&found, text), expected, "{text}");
    }
}

/// The places and messages of a list's notes.
fn notes<'f>(found: &'f Annotations, text: &'f str) -> Vec<(&'f str, &'f str)> {
    let notes = found.notices.iter().filter(|notice| notice.code == NoticeCode::Own);
    notes.map(|notice| (notice.span.slice(text), &*notice.message)).collect()
}

#[test]
fn words_stand_for_themselves() {
    use EntityKind::{Organization, Person};
    let list = "person: Ysé d'Orlac\norganization: Bac 12\norganization: L’Aube-Neuve";
    assert_own(
        list,
        "L'Aube-Neuve et Bac 12 ont reçu Ysé d’Orlac.",
        &[("L'Aube-Neuve", Organization), ("Bac 12", Organization), ("Ysé d’Orlac", Person)],
    );
    for other in
        ["Le bac 12 est parti.", "Le Bac 123 est parti.", "Ysé d'Orlac-Duval", "YSÉ D'ORLAC"]
    {
        assert_own(list, other, &[]);
    }
}

#[test]
fn no_line_break_and_no_sign_hides_a_name() {
    let list = "person: Anne-Lise Le\u{A0}Guen";
    for name in ["Anne-Lise Le Guen", "Anne\u{2011}Lise Le\u{202F}Guen", "Anne-Lise  Le   Guen"] {
        assert_own(
            list,
            &format!("Hier, {name}, a ouvert la porte."),
            &[(name, EntityKind::Person)],
        );
    }
    // Columns as wide as those of a mail, with a name that two lines share.
    let wrapped = "La passerelle a rouvert jeudi matin, après de longs\nmois de travaux, et les habitants de la \
                   ville ont\nfêté la fin du chantier avec leur maire Anne-Lise Le\nGuen, qui a coupé le ruban devant \
                   une foule venue\nen nombre de toute la vallée malgré la pluie battante.";
    assert_own(list, wrapped, &[("Anne-Lise Le\nGuen", EntityKind::Person)]);
    assert_own(list, "Anne-Lise Le\n\nGuen", &[]);
    assert_own(
        "place: Île Été",
        "L'I\u{302}le E\u{301}te\u{301} dort.",
        &[("I\u{302}le E\u{301}te\u{301}", EntityKind::Place)],
    );
    assert_own(
        "place: I\u{302}le E\u{301}te\u{301}",
        "L'Île Été dort.",
        &[("Île Été", EntityKind::Place)],
    );
}

#[test]
fn a_pattern_is_sought_in_each_sentence_and_gives_whole_words() {
    use EntityKind::{Other, Place};
    let list = r"place: /Saint-\p{Lu}\w+-sur-\p{Lu}\w+/
other: /(?i)au niveau d(e|u|es|')/
other: /^Et\b/
lieu: /Quai [A-Z]/";
    assert_own(
        list,
        "Au niveau d’un pont de Saint-Aubin-sur-Mer, rien. Et le Quai Bizet ? Le quai et un « et ».",
        &[
            ("Au niveau d’", Other),
            ("Saint-Aubin-sur-Mer", Place),
            ("Et", Other),
            ("Quai Bizet", Place),
        ],
    );
}

#[test]
fn a_listed_name_outranks_what_is_found_otherwise() {
    use EntityKind::{Event, Organization, Person, Place, Work};
    assert_own("work: Paris", "Il vit à Paris depuis mars 2021.", &[("Paris", Work)]);
    assert_own("event: 12 mars 2021", "Il est venu le 12 mars 2021.", &[("12 mars 2021", Event)]);
    // The longest one, then the earlier one.
    let list = "person: Dupont\norganization: Marie Dupont et Fils\nplace: Marie Dupont et Fils\nperson: Fils Roux";
    assert_own(
        list,
        "Hier, Marie Dupont et Fils Roux a fermé.",
        &[("Marie Dupont et Fils", Organization)],
    );
    let kinds = "person: Zéphyr\nplace: Zéphyr";
    assert_own(kinds, "Le Zéphyr ferme.", &[("Zéphyr", Person)]);
    let lists = Lists::read([("a", "place: Zéphyr"), ("b", "person: Zéphyr")]);
    let found = Annotator::new(&Config::default()).with_lists(lists).annotate("Le Zéphyr ferme.");
    assert_eq!(own(&found, "Le Zéphyr ferme."), [("Zéphyr", Place)]);
}

#[test]
fn a_word_of_no_kind_gives_way_to_a_listed_name_and_to_a_longer_one() {
    use EntityKind::{Organization, Other};
    let text = "La Maison Dupont de Brest a fermé.";
    assert_own(
        "other: Maison Dupont de Brest\norganization: Dupont",
        text,
        &[("Dupont", Organization)],
    );
    for found in found("other: mairie de Brest a | Trop long.", "La mairie de Brest a fermé.") {
        assert_eq!(own(&found, "La mairie de Brest a fermé."), [("mairie de Brest a", Other)]);
        assert_eq!(found.mentions.len(), 1);
    }
    let text = "Il a rencontré Marie Dupont à Brest.";
    for found in found("other: Marie | Son nom entier.", text) {
        assert_eq!(own(&found, text), []);
        assert!(found.entities.iter().any(|entity| entity.name == "Marie Dupont"));
        assert_eq!(notes(&found, text), [("Marie", "Son nom entier.")]);
    }
}

#[test]
fn a_note_is_told_wherever_the_words_stand() {
    let list = "autre: au niveau de | Dire « dans » ou « pour ».\norganization: CHU de Rennes | Sigle à développer.\nother: de |";
    let text = "Au CHU de Rennes, rien n'a changé au niveau de la gare, ni au niveau de la mairie.";
    let style = "Dire « dans » ou « pour ».";
    for found in found(list, text) {
        let expected = [
            ("CHU de Rennes", "Sigle à développer."),
            ("au niveau de", style),
            ("au niveau de", style),
        ];
        assert_eq!(notes(&found, text), expected);
        let chu = found.entities.iter().find(|entity| entity.name == "CHU de Rennes").unwrap();
        assert_eq!(chu.kind, EntityKind::Organization);
    }
}

#[test]
fn a_listed_person_speaks_and_is_called_by_the_last_name() {
    let list = "person: Maïwenn Troadec";
    let text = "Maïwenn Troadec dirige le port. « Le bac partira », a déclaré Troadec. Elle est venue lundi.\n\n\
                « Nous restons », a ajouté Maïwenn Troadec.";
    for found in found(list, text) {
        let speakers: Vec<_> =
            found.quotes.iter().map(|quote| quote.speaker.as_ref().unwrap()).collect();
        assert_eq!(speakers.len(), 2);
        assert!(speakers.iter().all(|speaker| speaker.name == "Maïwenn Troadec"), "{speakers:?}");
        assert_eq!(speakers[0].entity, speakers[1].entity);
    }
}

/// Quotations, their speakers by name only: words of no kind have entities too, which are counted.
fn quotes(engine: &Annotator, text: &str) -> Vec<Quote> {
    let mut quotes = engine.annotate(text).quotes;
    for quote in &mut quotes {
        quote.speaker.iter_mut().for_each(|speaker| speaker.entity = None);
        quote.candidates.iter_mut().for_each(|candidate| candidate.entity = None);
    }
    quotes
}

#[test]
fn words_of_no_kind_change_no_quotation() {
    let text = "« Le bac partira à midi », a déclaré mardi Marie Dupont, la directrice du port de Brest. Selon elle, « rien ne \
                bouge au niveau de la gare ».";
    let list = "other: a déclaré\nother: Selon elle\nother: /\\w+ du port/\nother: au niveau de\nother: mardi";
    let bare = quotes(&Annotator::new(&Config::default()), text);
    assert_eq!(bare.len(), 2);
    assert_eq!(quotes(&annotator(list), text), bare);
}

#[test]
fn of_a_text_that_is_not_read_notes_are_told() {
    let text = "The bridge has been closed since Monday because of the storm, and nobody knows when it will be open to traffic \
                again, said the mayor of the town.";
    let found = annotator("person: mayor\nother: nobody | Who?").annotate(text);
    found.assert_valid(text);
    assert_eq!((found.language_code(), found.mentions.len()), ("und", 0));
    assert_eq!(notes(&found, text), [("nobody", "Who?")]);
}

#[test]
fn every_format_tells_words_of_no_kind() {
    let text = "Les travaux au niveau de la gare durent.";
    let found = annotator("other: au niveau de | Dire « dans ».").annotate(text);
    let written = |format: Format| {
        let article = Article { name: "a.txt", text, found: &found, unit: OffsetUnit::Codepoint };
        format.write(&article, ReportStyle::default())
    };
    for (format, words) in [
        (Format::Report, "Other"),
        (Format::Report, "Dire « dans »."),
        (Format::Html, "class=\"name other\""),
        (Format::Tei, "<item xml:id=\"e0\"><name>au niveau de</name></item>"),
        (Format::Tei, "<name type=\"other\" ref=\"#e0\">au niveau de</name>"),
        (Format::SchemaOrg, r#"{"@type":"Thing","name":"au niveau de"}"#),
        (Format::WebAnnotation, "other"),
        (Format::Json, r#""kind":"other""#),
        (Format::Json, r#""code":"own""#),
    ] {
        assert!(written(format).contains(words), "{words}: {}", written(format));
    }
}

/// The README's list is the tests' list.
#[test]
fn the_list_that_is_shown_works() {
    let readme = include_str!("../../../README.md");
    let list =
        readme.split("```text\n# maison.txt").nth(1).and_then(|rest| rest.split("```").next());
    let list = list.expect("README.md shows a list that begins with `# maison.txt`");
    let lists = Lists::read([("maison.txt", list.split_once('\n').unwrap().1)]);
    assert_eq!(lists.problems(), []);
    let text = "Au CHU de Rennes, Marie Dupont attend. À Saint-Aubin-sur-Mer, rien ne bouge au niveau de la gare.";
    let found = Annotator::new(&Config::default()).with_lists(lists).annotate(text);
    assert_eq!(own(&found, text).len(), 4);
    assert_eq!(notes(&found, text).len(), 3);
}
