//! French word forms that no list can hold: endings.

use crate::lang::Grammar;

pub(super) const GRAMMAR: Grammar = Grammar {
    is_finite_ending,
    is_told_in_past,
    is_plural_verb,
    is_plural_noun,
    is_compound_town,
    is_infinitive,
    is_past_participle,
    is_inhabitant,
    is_without,
    is_negation,
    clitic_pronoun,
    is_manner_adverb,
    question_labels: &[
        "animateur",
        "animatrice",
        "intervieweur",
        "intervieweuse",
        "journaliste",
        "modérateur",
        "modératrice",
        "présentateur",
        "présentatrice",
        "q",
        "question",
        "rédaction",
        "reporter",
    ],
    answer_labels: &["r", "rép", "réponse"],
};

/// Whether a word ends as only finite verbs do.
fn is_finite_ending(word: &str) -> bool {
    const ENDINGS: &[&str] =
        &["aient", "èrent", "erait", "irait", "eront", "iront", "urent", "irent"];
    const SINGULAR: &[&str] = &["ait", "era", "ira", "dra", "rra", "vra"];
    const NOT_VERBS: &[&str] = &[
        "lait",
        "fait",
        "trait",
        "retrait",
        "portrait",
        "extrait",
        "attrait",
        "souhait",
        "parfait",
        "opéra",
        "caméra",
        "délirait",
        "sierra",
        "toundra",
    ];
    word.len() > 4
        && (ENDINGS.iter().any(|ending| word.ends_with(ending))
            || SINGULAR.iter().any(|ending| word.ends_with(ending)) && !NOT_VERBS.contains(&word))
}

/// `était`, `avaient`, `serait`: imperfect and conditional.
fn is_told_in_past(word: &str) -> bool {
    word.ends_with("ait") && word != "fait" || word.ends_with("aient")
}

/// `distinguent`: behind a plural no noun or adjective ends so, save adverbs and nouns in `-ment`.
fn is_plural_verb(word: &str, before: &str) -> bool {
    word.len() > 4
        && word.ends_with("ent")
        && !word.ends_with("ment")
        && (before.ends_with(['s', 'x']) || before == "qui")
}

/// `employés`; shorter words are too often none: `puis`.
fn is_plural_noun(word: &str) -> bool {
    word.len() > 4 && word.ends_with('s')
}

/// `Neuilly-sur-Seine`, `Saint-Ouen`.
fn is_compound_town(plain: &str) -> bool {
    const LINKS: &[&str] = &["-sur-", "-les-", "-en-", "-la-", "-le-", "-sous-"];
    LINKS.iter().any(|link| plain.contains(link))
        || plain.starts_with("saint-")
        || plain.starts_with("sainte-")
}

/// Whether a word has the shape of an infinitive.
fn is_infinitive(word: &str) -> bool {
    const NOT_VERBS: &[&str] = &[
        "affaire",
        "atelier",
        "avenir",
        "chantier",
        "courrier",
        "dernier",
        "dossier",
        "cendre",
        "escalier",
        "espoir",
        "février",
        "foyer",
        "gendre",
        "hier",
        "janvier",
        "leader",
        "lettre",
        "loisir",
        "maître",
        "métier",
        "mer",
        "ordre",
        "ouvrier",
        "papier",
        "particulier",
        "plaisir",
        "pouvoir",
        "premier",
        "quartier",
        "traître",
        "rosier",
        "soir",
        "souvenir",
    ];
    const IN_RE: &[&str] = &[
        "ndre", "rdre", "udre", "ttre", "ître", "uire", "dire", "crire", "clure", "ompre", "incre",
        "uivre", "vivre", "faire", "traire", "plaire", "croire", "sourire", "élire",
    ];
    const ALONE: &[&str] = &["boire", "lire", "relire", "rire", "taire", "être"];
    let shaped = word.ends_with("er")
        || word.ends_with("ir")
        || IN_RE.iter().any(|ending| word.ends_with(ending))
        || ALONE.contains(&word);
    shaped && word.len() > 3 && !NOT_VERBS.contains(&word)
}

/// `finistérien`, `nantaise`, `lillois`.
fn is_inhabitant(word: &str) -> bool {
    const ENDINGS: &[&str] = &["ien", "ienne", "éen", "éenne", "ais", "aise", "ois", "oise"];
    word.chars().count() > 5 && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// `diffusé`, `publiées`, `rendus`.
fn is_past_participle(word: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "é", "ée", "és", "ées", "rendu", "rendue", "paru", "parue", "remis", "remise", "émis",
        "émise", "devenu", "devenue",
    ];
    word.chars().count() > 3 && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

fn is_without(word: &str) -> bool {
    word == "sans"
}

fn is_negation(word: &str) -> bool {
    matches!(word, "ne" | "n'")
}

/// Without hyphens and the `t` between two vowels: `-t-elle`, `-tu`, `t-il` behind a blank, `-t'il`.
fn clitic_pronoun(clitic: &str) -> &str {
    clitic.trim_start_matches('-').trim_start_matches("t-").trim_start_matches("t'")
}

/// `officiellement`, `visiblement`.
fn is_manner_adverb(word: &str) -> bool {
    const NOUNS: &[&str] = &[
        "aliment",
        "argument",
        "bâtiment",
        "complément",
        "document",
        "département",
        "élément",
        "engagement",
        "événement",
        "gouvernement",
        "jugement",
        "moment",
        "monument",
        "parlement",
        "règlement",
        "sentiment",
        "traitement",
    ];
    word.len() > 7
        && word.ends_with("ment")
        && (word.ends_with("ement")
            || word.ends_with("amment")
            || word.ends_with("emment")
            || word.ends_with("iment"))
        && !NOUNS.contains(&word)
        && !word.ends_with("nnement")
}

#[cfg(test)]
mod tests {
    use super::{is_finite_ending, is_infinitive, is_manner_adverb};

    #[test]
    fn nouns_that_look_like_verbs_are_not_verbs() {
        assert!(!is_finite_ending("retrait") && !is_finite_ending("caméra"));
        assert!(!is_infinitive("ministre") && !is_infinitive("janvier"));
        assert!(!is_manner_adverb("gouvernement") && is_manner_adverb("publiquement"));
    }
}
