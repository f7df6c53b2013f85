//! What `auto` decides: the language of a text, and what is told of one that the engine does not read.

use crate::engines::{best, engines};
use guillemet::annotation::NoticeCode;
use guillemet::{Annotations, Annotator, Config, Language};

/// A paragraph in each of the languages that are told from French.
const UNREAD: &[(&str, &str)] = &[
    (
        "English",
        "The mayor said on Monday that the old bridge would stay closed until the end of the summer. “We will not take a \
         risk with our children,” she told the council, which had asked for more time.",
    ),
    (
        "German",
        "Die Bürgermeisterin hat am Montag gesagt, dass die alte Brücke bis zum Ende des Sommers geschlossen bleibt. „Wir \
         gehen mit unseren Kindern kein Risiko ein“, sagte sie vor dem Rat, der mehr Zeit wollte.",
    ),
    (
        "Spanish",
        "La alcaldesa dijo el lunes que el puente viejo estará cerrado hasta el final del verano. «No vamos a poner en \
         peligro a nuestros hijos», añadió ante el consejo, que había pedido más tiempo para la obra.",
    ),
    (
        "Italian",
        "La sindaca ha detto lunedì che il vecchio ponte resterà chiuso fino alla fine dell'estate. «Non vogliamo mettere in \
         pericolo i nostri figli», ha aggiunto davanti al consiglio, che aveva chiesto più tempo per i lavori.",
    ),
    (
        "Portuguese",
        "A presidente da câmara disse na segunda-feira que a ponte velha vai ficar fechada até ao fim do verão. «Não vamos \
         pôr em risco os nossos filhos», afirmou ao conselho, que tinha pedido mais tempo para a obra.",
    ),
    (
        "Dutch",
        "De burgemeester zei maandag dat de oude brug tot het einde van de zomer dicht blijft. “Wij nemen met onze kinderen \
         geen risico”, zei ze tegen de raad, die om meer tijd voor het werk had gevraagd.",
    ),
    (
        "Polish",
        "Burmistrz powiedziała w poniedziałek, że stary most pozostanie zamknięty do końca lata. Rada miasta prosiła o więcej \
         czasu, ale inżynierowie ostrzegli, że filary są pęknięte i że każda ciężarówka może pogorszyć ich stan. Mieszkańcy \
         dolnej dzielnicy jeżdżą teraz przez sąsiednią wieś, co zajmuje im dwadzieścia minut.",
    ),
    (
        "Swedish",
        "Borgmästaren sade på måndagen att den gamla bron förblir stängd till slutet av sommaren. Kommunen hade bett om mer \
         tid, men ingenjörerna varnade för att pelarna är spruckna och att varje lastbil kan göra dem sämre. De boende i \
         den nedre stadsdelen kör nu genom grannbyn, vilket tar tjugo minuter.",
    ),
    ("Russian", "Мэр заявила в понедельник, что старый мост останется закрытым до конца лета."),
    ("Arabic", "قالت رئيسة البلدية يوم الاثنين إن الجسر القديم سيبقى مغلقا حتى نهاية الصيف."),
    ("Japanese", "市長は月曜日、古い橋は夏の終わりまで通行止めになると述べた。"),
];

/// French, however it is mixed, shouted or abbreviated.
const FRENCH: &[&str] = &[
    "",
    "…",
    "12,5 % – 3 × 4",
    "Oui.",
    "« Oui », dit-il.",
    "Pluie, vent, neige",
    "Le film « The Man Who Would Be King » est projeté samedi.",
    "« We will not stop until this is over », a lancé le chanteur à la foule.",
    "BREAKING NEWS FROM THE CITY OF LONDON\n\nLe maire a annoncé lundi que le pont resterait fermé.",
    "LE MAIRE DE LORIENT EST ACCUSÉ D’AVOIR CACHÉ L’ÉTAT DES PILES DU PONT AUX HABITANTS",
    "Selon M. Goulven Ar Bihan, président de Kevredigezh ar Vro, la fête d’An Oriant aura lieu en août à Plougastel.",
    "À Castèlnòu, lo Festenal de la Lenga d’Òc a réuni mille personnes, a dit Joan Vidal, « un succès » selon lui.",
    "La mairesse Manon Tremblay a magasiné un char usagé en fin de semaine, pis ça a jasé au dépanneur de la rue \
     Ontario, rapporte le Courrier du Bas-du-Fleuve.",
    "Le bourgmestre de Hal, Jan Van den Bossche, a promis nonante logements au home Sint-Jozef, dit la commune.",
    "La syndique Ruth Zürcher a reçu septante oppositions ; le Conseil d’État vaudois tranchera au mois de mars.",
    "Résultats : Dupont (Nantes) 12 pts, Martin (Lille) 11 pts, Nguyen (Paris) 9 pts, Van Dijk (Gand) 8 pts.",
];

#[track_caller]
fn annotate(text: &str) -> Annotations {
    let found = best().annotate(text);
    found.assert_valid(text);
    found
}

#[test]
fn other_languages_are_not_read() {
    for (name, text) in UNREAD {
        assert_eq!(annotate(text).language, None, "{name}");
    }
}

#[test]
fn french_is_read() {
    for text in FRENCH {
        assert_eq!(annotate(text).language, Some(Language::Fr), "{text}");
    }
}

/// The share of a text that is in another language does not make it one.
#[test]
fn long_quotations_in_another_language_change_nothing() {
    let french = "Le maire a répondu mardi soir au conseil municipal, qui voulait savoir pourquoi le pont est fermé depuis \
                  un mois et pourquoi les habitants ne sont pas prévenus.";
    for (name, text) in UNREAD {
        for mixed in [format!("{text}\n\n{french}"), format!("{french}\n\n« {text} »")] {
            assert_eq!(annotate(&mixed).language, Some(Language::Fr), "{name}");
        }
    }
}

#[test]
fn of_what_is_not_read_only_repeats_are_told() {
    let (_, english) = UNREAD[0];
    let text = format!(
        "Bridge closed\n\n{english}\n\n{english}\n\n“We will be back”, he wrote to Marie Dupont, and “no"
    );
    for engine in engines() {
        let found = engine.annotate(&text);
        found.assert_valid(&text);
        assert_eq!(found.language_code(), "und");
        assert_eq!((found.quotes.len(), found.mentions.len(), found.entities.len()), (0, 0, 0));
        assert_eq!(found.duplicates.len(), 1);
        let [notice] = &found.notices[..] else { panic!("one notice: {:?}", found.notices) };
        assert_eq!(notice.code, NoticeCode::UnreadLanguage);
        assert_eq!(notice.span.slice(&text), "Bridge closed");
    }
}

#[test]
fn a_language_that_is_asked_for_is_not_doubted() {
    let config = Config::default().with_lang("fr").expect("French is read");
    let (_, english) = UNREAD[0];
    assert_eq!(Annotator::new(&config).annotate(english).language_code(), "fr");
}
