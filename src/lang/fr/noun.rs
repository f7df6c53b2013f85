//! The French nouns for speakers and for speech, read from their lists and put into the plural by rule.

use crate::annotation::Gender::{self, Feminine, Masculine};
use crate::lang::lexicon::{
    FormIndexBuilder, Noun, NounKind, NounLexicon,
    Number::{self, Plural, Singular},
    PhraseIndex, rows, tokens,
};

const LISTS: [(&str, NounKind); 4] = [
    (include_str!("person_nouns.txt"), NounKind::Person),
    (include_str!("org_nouns.txt"), NounKind::Organization),
    (include_str!("document_nouns.txt"), NounKind::Document),
    (include_str!("cue_nouns.txt"), NounKind::Speech),
];

/// Nouns in -al that keep a regular plural.
const REGULAR_AL: [&str; 5] = ["bal", "carnaval", "cérémonial", "festival", "récital"];
/// Nouns in -ou that take x.
const PLURAL_OUX: [&str; 2] = ["hibou", "pou"];

pub(super) fn lexicon() -> NounLexicon {
    let mut words = FormIndexBuilder::with_capacity(3000);
    let mut phrases = Vec::new();
    for (list, kind) in LISTS {
        let entries = rows(list).filter_map(|fields| Entry::read(fields, kind));
        for entry in entries.filter(|entry| !entry.is_apposed) {
            for (form, noun) in entry.forms() {
                words.add(&form, noun);
            }
            phrases.extend(entry.phrase());
        }
    }
    NounLexicon::new(words.build(), PhraseIndex::new(phrases))
}

/// The nouns that stand beside names as roles, as written, with the gender that each tells there.
pub(super) fn roles() -> Vec<(&'static str, Option<Gender>)> {
    let [(people, kind), ..] = LISTS;
    let entries = rows(people).filter_map(|fields| Entry::read(fields, kind));
    entries.flat_map(Entry::roles).collect()
}

/// A line of a list.
struct Entry {
    lemma: &'static str,
    /// The noun that it is another word for.
    synonym: Option<&'static str>,
    feminine: Option<&'static str>,
    gender: Option<Gender>,
    number: EntryNumber,
    kind: NounKind,
    /// As written; those of [`Entry::roles`] are read there.
    flags: &'static str,
    /// Stands beside names only.
    is_apposed: bool,
}

/// Which numbers the written form stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum EntryNumber {
    /// Singular; the plural follows by rule.
    Regular,
    /// Plural as written, without a singular.
    PluralOnly,
    /// Both, unchanged.
    Invariable,
}

impl Entry {
    fn read(mut fields: impl Iterator<Item = &'static str>, kind: NounKind) -> Option<Self> {
        let forms = fields.next()?;
        let (lemma, feminine) = match forms.split_once(", ") {
            Some((masculine, feminine)) => (masculine, Some(feminine)),
            None => (forms, None),
        };
        let mut entry = Self {
            lemma,
            synonym: None,
            feminine,
            gender: None,
            number: EntryNumber::Regular,
            kind,
            flags: fields.next().unwrap_or_default(),
            is_apposed: false,
        };
        entry.gender = feminine.map(|_| Masculine);
        for flag in entry.flags.split_whitespace() {
            match flag {
                "m" => entry.gender = Some(Masculine),
                "f" => entry.gender = Some(Feminine),
                "mf" => entry.gender = None,
                "plural" => entry.number = EntryNumber::PluralOnly,
                "invariable" => entry.number = EntryNumber::Invariable,
                "group" => entry.kind = NounKind::Group,
                "role" | "role:m" | "role:f" | "role:u" => {}
                "apposed" => entry.is_apposed = true,
                _ => return None,
            }
        }
        entry.synonym = fields.next();
        Some(entry)
    }

    /// The forms that are roles beside a name, with the gender that they tell there.
    fn roles(self) -> impl Iterator<Item = (&'static str, Option<Gender>)> {
        self.flags.split_whitespace().flat_map(move |flag| {
            let feminine = self.feminine.map(|form| (form, Some(Feminine)));
            let (first, last) = match flag {
                "role" => (Some((self.lemma, self.gender)), feminine),
                "role:m" => (Some((self.lemma, Some(Masculine))), None),
                "role:u" => (Some((self.lemma, None)), None),
                "role:f" => (None, feminine.or(Some((self.lemma, Some(Feminine))))),
                _ => (None, None),
            };
            first.into_iter().chain(last)
        })
    }

    /// The single-word forms of the entry.
    fn forms(&self) -> Vec<(String, Noun)> {
        let feminine = self.feminine.map(|form| (form, Some(Feminine)));
        let mut forms = Vec::new();
        for (form, gender) in [Some((self.lemma, self.gender)), feminine].into_iter().flatten() {
            if is_phrase(form) {
                continue;
            }
            match self.number {
                EntryNumber::Regular => {
                    let plural = plural(form);
                    if plural == form {
                        forms.push((plural, self.noun(gender, None)));
                    } else {
                        forms.push((form.to_owned(), self.noun(gender, Some(Singular))));
                        forms.push((plural, self.noun(gender, Some(Plural))));
                    }
                }
                EntryNumber::PluralOnly => {
                    forms.push((form.to_owned(), self.noun(gender, Some(Plural))));
                }
                EntryNumber::Invariable => forms.push((form.to_owned(), self.noun(gender, None))),
            }
        }
        forms
    }

    /// The entry as a phrase, if it has several words; phrases stand for the form as written.
    fn phrase(&self) -> Option<(Vec<&'static str>, Noun)> {
        let number = if self.number == EntryNumber::PluralOnly { Plural } else { Singular };
        is_phrase(self.lemma)
            .then(|| (tokens(self.lemma).collect(), self.noun(self.gender, Some(number))))
    }

    fn noun(&self, gender: Option<Gender>, number: Option<Number>) -> Noun {
        Noun { lemma: self.synonym.unwrap_or(self.lemma), kind: self.kind, gender, number }
    }
}

fn is_phrase(form: &'static str) -> bool {
    tokens(form).nth(1).is_some()
}

fn plural(word: &str) -> String {
    if word.ends_with(['s', 'x', 'z']) {
        return word.to_owned();
    }
    match word.strip_suffix("al") {
        Some(stem) if !REGULAR_AL.contains(&word) => [stem, "aux"].concat(),
        _ if word.ends_with("au") || word.ends_with("eu") || PLURAL_OUX.contains(&word) => {
            [word, "x"].concat()
        }
        _ => [word, "s"].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::{LISTS, lexicon, rows};
    use crate::annotation::Gender::{self, Feminine, Masculine};
    use crate::lang::lexicon::NounKind::{self, Document, Group, Organization, Person, Speech};
    use crate::lang::lexicon::Number::{self, Plural, Singular};
    use std::collections::HashSet;

    type Reading = (&'static str, NounKind, Option<Gender>, Option<Number>);

    #[track_caller]
    fn check(form: &str, expected: &[Reading]) {
        let nouns = lexicon();
        let found: Vec<_> =
            nouns.lookup(form).iter().map(|n| (n.lemma, n.kind, n.gender, n.number)).collect();
        assert_eq!(found, expected, "{form}");
    }

    #[test]
    fn gender_and_number_follow_from_the_form() {
        check("avocate", &[("avocat", Person, Some(Feminine), Some(Singular))]);
        check("sénatrices", &[("sénateur", Person, Some(Feminine), Some(Plural))]);
        check("ministre", &[("ministre", Person, None, Some(Singular))]);
        check("victimes", &[("victime", Person, Some(Feminine), Some(Plural))]);
        check("généraux", &[("général", Person, Some(Masculine), Some(Plural))]);
        check("porte-parole", &[("porte-parole", Person, None, None)]);
        check("fils", &[("fils", Person, Some(Masculine), None)]);
        check(
            "autorités",
            &[
                ("autorités", Group, Some(Feminine), Some(Plural)),
                ("autorité", Organization, Some(Feminine), Some(Plural)),
            ],
        );
        check("tribunaux", &[("tribunal", Organization, Some(Masculine), Some(Plural))]);
        check("rapport", &[("rapport", Document, Some(Masculine), Some(Singular))]);
        check("dires", &[("dires", Speech, Some(Masculine), Some(Plural))]);
        check("table", &[]);
    }

    #[test]
    fn roles_beside_names_have_a_gender_of_their_own() {
        let roles = super::roles();
        let of = |word: &str| roles.iter().find(|role| role.0 == word).map(|role| role.1);
        assert_eq!(of("actrice"), Some(Some(Feminine)));
        assert_eq!(of("chef"), Some(None), "it may be said of a woman");
        assert_eq!(of("cheffe"), Some(Some(Feminine)));
        assert_eq!(of("abonné"), None);
        assert_eq!(of("ex-épouse"), Some(Some(Feminine)));
        check("ex-épouse", &[]);
    }

    #[test]
    fn phrases_are_found_by_their_tokens() {
        let nouns = lexicon();
        let words = ["chef", "de", "l'", "état", "malien"];
        let found = nouns.phrase(|i| words.get(i).copied());
        assert_eq!(found.map(|(noun, len)| (noun.lemma, len)), Some(("président", 4)));
        assert!(nouns.lookup("chef de l'état").is_empty());
    }

    #[test]
    fn every_line_is_read_and_no_noun_stands_twice() {
        for (list, kind) in LISTS {
            let mut seen = HashSet::new();
            for fields in rows(list) {
                let line: Vec<_> = fields.collect();
                let entry = super::Entry::read(line.iter().copied(), kind);
                let new = entry.is_some_and(|entry| seen.insert(entry.lemma));
                assert!(new && line.len() < 4, "{line:?}");
            }
        }
    }
}
