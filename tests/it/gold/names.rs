//! Whose names are found: people's names by origin and gender, each in sentences that help more or less.
//!
//! `tests/gold/names.txt` is the list, [`SENTENCES`] are the places where each name is put.

use super::table::{Figure, Table};
use guillemet::Annotator;
use guillemet::annotation::{EntityKind, Gender, Mention};
use std::collections::BTreeSet;
use std::ops::{AddAssign, Range};

const LIST: &str = include_str!("../../gold/names.txt");

/// Recall of all names and of each gender's; of the names found where the sentence shows no gender, how many have the
/// right one, and of those with any.
const ORIGIN_COLUMNS: &[&str] = &["all", "women", "men", "gender", "gender_given"];
const SENTENCE_COLUMNS: &[&str] = &["all", "women", "men"];

/// Places for a name: `{name}` in full, `{NAME}` in capitals, `{de}` after the preposition, `{last}` as later mentions
/// have it; of `[|]` the left side is for men. Where later mentions stand, only they are scored.
const SENTENCES: [(&str, &str); 9] = [
    ("bare", "Personne dans la salle n'a reconnu {name}. Le dossier était clos depuis deux ans."),
    ("start", "{name} a quitté la réunion avant le vote. Aucune explication n'a été donnée."),
    ("genitive", "L'avocate {de} a fait appel du jugement. L'audience est fixée au 12 mars."),
    ("list", "Le jury réunit {name}, Claire Morvan et Paul Lestrade."),
    ("speaker", "« Nous reprendrons le travail lundi », a assuré {name} devant les grévistes."),
    ("title", "La commission a entendu [M.|Mme] {name} pendant une heure."),
    ("role", "[Le maire|La maire] de Cassignac, {name}, a ouvert la séance à huit heures."),
    (
        "last name",
        "Le prix revient cette année à {name}, qui enseigne à Brest. Le jury a salué chez {last} un humour discret. \
         Selon {last}, la suite est déjà écrite.",
    ),
    (
        "capitals",
        "LE VILLAGE REND HOMMAGE À {NAME}\n\nUne centaine d'habitants se sont réunis mercredi sur la place de l'église.",
    ),
];

/// Letters before which `de` is cut short.
const VOWELS: &[char] = &['A', 'E', 'I', 'O', 'U', 'Â', 'É', 'È', 'Ê', 'Î', 'Ô'];

/// A line of the list.
struct Person {
    name: &'static str,
    last: &'static str,
    gender: Gender,
    origin: &'static str,
}

impl Person {
    fn parse(line: &'static str) -> Option<Self> {
        let mut fields = line.split(" | ");
        let (name, last) = (fields.next()?, fields.next()?);
        let gender = match fields.next()? {
            "f" => Gender::Feminine,
            "m" => Gender::Masculine,
            _ => return None,
        };
        let origin = fields.next()?;
        fields.next().is_none().then_some(Self { name, last, gender, origin })
    }

    fn list() -> Vec<Self> {
        let lines = LIST.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        lines
            .map(|line| Self::parse(line).unwrap_or_else(|| panic!("four fields: {line}")))
            .collect()
    }

    /// The sentence with this name in it, and where the scored mentions are.
    fn put_into(&self, sentence: &str) -> (String, Vec<Range<usize>>) {
        let (mut text, mut full, mut later) = (String::new(), Vec::new(), Vec::new());
        let mut rest = sentence;
        while let Some(open) = rest.find(['{', '[']) {
            let close = rest.find(['}', ']']).expect("what opens is closed");
            text.push_str(&rest[..open]);
            let mut name = |name: &str| {
                text.push_str(name);
                text.len() - name.len()..text.len()
            };
            match &rest[open + 1..close] {
                "name" => full.push(name(self.name)),
                "NAME" => full.push(name(&self.name.to_uppercase())),
                "last" => later.push(name(self.last)),
                "de" => {
                    name(if self.name.starts_with(VOWELS) { "d'" } else { "de " });
                    full.push(name(self.name));
                }
                sides => {
                    let (his, hers) = sides.split_once('|').expect("a side for each gender");
                    name(if self.gender == Gender::Masculine { his } else { hers });
                }
            }
            rest = &rest[close + 1..];
        }
        text.push_str(rest);
        (text, if later.is_empty() { full } else { later })
    }
}

/// Names counted so far.
#[derive(Clone, Copy, Default)]
struct Count {
    found: [usize; 2],
    all: [usize; 2],
    /// Of those found where nothing but the name tells: with any gender, with the right one, all.
    given: usize,
    right: usize,
    untold: usize,
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        for gender in 0..2 {
            self.found[gender] += other.found[gender];
            self.all[gender] += other.all[gender];
        }
        self.given += other.given;
        self.right += other.right;
        self.untold += other.untold;
    }
}

impl Count {
    /// What the engine makes of one name in one sentence.
    fn of(engine: &Annotator, person: &Person, sentence: &str) -> Self {
        let (text, spans) = person.put_into(sentence);
        let found = engine.annotate(&text);
        let mut count = Self::default();
        let gender = usize::from(person.gender == Gender::Masculine);
        count.all[gender] = spans.len();
        for span in spans {
            let is_exact = |mention: &&Mention| {
                mention.span.range() == span && mention.kind == EntityKind::Person
            };
            let Some(mention) = found.mentions.iter().find(is_exact) else { continue };
            count.found[gender] += 1;
            if !sentence.contains('[') {
                let told = found.entities[mention.entity.index()].gender;
                count.untold += 1;
                count.given += usize::from(told.is_some());
                count.right += usize::from(told == Some(person.gender));
            }
        }
        count
    }

    fn recall(&self) -> [Figure; 3] {
        let [(women, all_women), (men, all_men)] = [0, 1].map(|g| (self.found[g], self.all[g]));
        [(women + men, all_women + all_men), (women, all_women), (men, all_men)]
            .map(|(found, all)| Figure::share(found, all))
    }

    fn genders(&self) -> [Figure; 2] {
        [Figure::share(self.right, self.untold), Figure::share(self.right, self.given)]
    }
}

/// The tables by origin and by sentence.
pub(super) fn measure(engine: &Annotator) -> [Table; 2] {
    let people = Person::list();
    let mut by_origin: Vec<(&str, Count)> = Vec::new();
    let mut by_sentence = SENTENCES.map(|(label, _)| (label, Count::default()));
    let mut all = Count::default();
    for person in &people {
        if by_origin.last().is_none_or(|(origin, _)| *origin != person.origin) {
            by_origin.push((person.origin, Count::default()));
        }
        let (_, of_origin) = by_origin.last_mut().expect("just pushed");
        for ((_, sentence), (_, of_sentence)) in SENTENCES.iter().zip(&mut by_sentence) {
            let count = Count::of(engine, person, sentence);
            *of_origin += count;
            *of_sentence += count;
            all += count;
        }
    }
    by_origin.push(("all", all));
    let mut origins = Table::new("names", ORIGIN_COLUMNS);
    for (origin, count) in by_origin {
        origins.push(origin, count.recall().into_iter().chain(count.genders()).collect());
    }
    let mut sentences = Table::new("names_by_sentence", SENTENCE_COLUMNS);
    for (label, count) in by_sentence {
        sentences.push(label, count.recall().into());
    }
    [origins, sentences]
}

#[test]
fn the_list_is_large_and_balanced() {
    let people = Person::list();
    let names: BTreeSet<_> = people.iter().map(|person| person.name).collect();
    assert_eq!(names.len(), people.len(), "a name stands twice");
    assert!(names.len() >= 300, "{} names", names.len());
    let groups = people.chunk_by(|one, next| one.origin == next.origin);
    let origins: Vec<_> = groups.clone().map(|group| group[0].origin).collect();
    assert_eq!(origins.iter().collect::<BTreeSet<_>>().len(), origins.len(), "an origin is split");
    for group in groups {
        let women = group.iter().filter(|person| person.gender == Gender::Feminine).count();
        assert_eq!(women * 2, group.len(), "as many women as men of {}", group[0].origin);
    }
}

#[test]
fn names_are_put_where_they_are_scored() {
    let line = "Élodie Le Goff | Le Goff | f | french";
    let person = Person::parse(line).expect("four fields");
    let put = |sentence| {
        let (text, spans) = person.put_into(sentence);
        let scored: Vec<_> = spans.into_iter().map(|span| text[span].to_owned()).collect();
        (text, scored)
    };
    let one = |text: &str, scored: &str| (text.to_owned(), vec![scored.to_owned()]);
    assert_eq!(put("Vu par {name}."), one("Vu par Élodie Le Goff.", "Élodie Le Goff"));
    assert_eq!(put("L'avis {de} ?"), one("L'avis d'Élodie Le Goff ?", "Élodie Le Goff"));
    assert_eq!(put("AVEC {NAME}"), one("AVEC ÉLODIE LE GOFF", "ÉLODIE LE GOFF"));
    assert_eq!(put("[M.|Mme] {last}"), one("Mme Le Goff", "Le Goff"));
    assert_eq!(put("{name}, {last}"), one("Élodie Le Goff, Le Goff", "Le Goff"));
    assert!(Person::parse("Élodie Le Goff | f | french").is_none());
}
