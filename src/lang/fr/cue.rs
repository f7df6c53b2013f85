//! The French phrases that attribute words, read from their list.

use crate::lang::lexicon::{CueKind, CuePhrases, PhraseIndex, rows, tokens};

const PHRASES: &str = include_str!("cue_phrases.txt");

/// How a final preposition also looks before articles and vowels.
const CONTRACTED: &[(&str, &[&str])] = &[("de", &["du", "des", "d'"]), ("à", &["au", "aux"])];

pub(super) fn phrases() -> CuePhrases {
    let mut phrases = Vec::new();
    for (phrase, kind) in read() {
        let words: Vec<_> = tokens(phrase).collect();
        let contracted = CONTRACTED.iter().find(|(full, _)| words.last() == Some(full));
        for &last in contracted.map_or(&[][..], |&(_, short)| short) {
            let mut words = words.clone();
            words.pop();
            words.push(last);
            phrases.push((words, kind));
        }
        phrases.push((words, kind));
    }
    PhraseIndex::new(phrases)
}

fn read() -> impl Iterator<Item = (&'static str, CueKind)> {
    rows(PHRASES).filter_map(|mut fields| Some((fields.next()?, kind(fields.next()?)?)))
}

fn kind(name: &str) -> Option<CueKind> {
    Some(match name {
        "source" => CueKind::Source,
        "opening" => CueKind::OpeningSource,
        "unnamed" => CueKind::UnnamedSource,
        "pronoun" => CueKind::PronounSource { plural: false },
        "pronouns" => CueKind::PronounSource { plural: true },
        "hedge" => CueKind::Hedge,
        "informant" => CueKind::Informant,
        "closing" => CueKind::Closing,
        "comment" => CueKind::Comment,
        "manner" => CueKind::Manner,
        "medium" => CueKind::Medium,
        "topic" => CueKind::Topic,
        "introduction" => CueKind::Introduction,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{PHRASES, phrases, read};
    use crate::lang::lexicon::{CueKind, rows, tokens};

    fn longest(text: &'static str) -> Option<(CueKind, usize)> {
        let words: Vec<_> = tokens(text).collect();
        phrases().longest(|i| words.get(i).copied()).map(|(&kind, len)| (kind, len))
    }

    #[test]
    fn sources_are_found_with_contracted_prepositions() {
        assert_eq!(longest("selon la mairie"), Some((CueKind::Source, 1)));
        assert_eq!(longest("d'après elle"), Some((CueKind::Source, 2)));
        assert_eq!(longest("aux dires du voisin"), Some((CueKind::Source, 3)));
        assert_eq!(longest("aux dires d'un voisin"), Some((CueKind::Source, 3)));
        assert_eq!(longest("aux dires"), None);
    }

    #[test]
    fn an_unnamed_source_wins_over_the_source_that_it_begins_with() {
        assert_eq!(longest("de source proche du dossier"), Some((CueKind::UnnamedSource, 5)));
        assert_eq!(longest("de source proche du ministre"), Some((CueKind::Source, 4)));
    }

    #[test]
    fn who_asked_is_not_the_source() {
        assert_eq!(longest("interrogée par la radio"), Some((CueKind::Medium, 2)));
        assert_eq!(longest("au micro du journaliste"), Some((CueKind::Medium, 3)));
    }

    #[test]
    fn every_line_is_read() {
        assert_eq!(read().count(), rows(PHRASES).count());
        assert!(rows(PHRASES).all(|fields| fields.count() == 2));
    }
}
