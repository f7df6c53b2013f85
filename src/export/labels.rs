//! The words of the formats that people read.

use crate::annotation::{Certainty, EntityKind, Ground, NoticeCode};

/// What the report and the page say, in one language.
#[derive(Debug)]
pub struct Labels {
    /// ISO 639-1 code of the language.
    pub lang: &'static str,
    pub(super) quotations: &'static str,
    pub(super) attributed: &'static str,
    pub(super) no_quotations: &'static str,
    pub(super) unattributed: &'static str,
    pub(super) perhaps: &'static str,
    pub(super) or_else: &'static str,
    pub(super) denied: &'static str,
    certainty: [&'static str; Certainty::ALL.len()],
    pub(super) chosen: &'static str,
    grounds: [&'static str; Ground::ALL.len()],
    pub(super) indirect: &'static str,
    pub(super) copy_of: &'static str,
    pub(super) names: &'static str,
    pub(super) kinds: [&'static str; EntityKind::ALL.len()],
    pub(super) repeats: &'static str,
    pub(super) again_at: &'static str,
    pub(super) same_words: &'static str,
    pub(super) in_common: &'static str,
    pub(super) doubts: &'static str,
    pub(super) unclosed_mark: &'static str,
    pub(super) unopened_mark: &'static str,
    pub(super) seam: &'static str,
    pub(super) other_fact: &'static str,
    pub(super) misquote: &'static str,
    pub(super) unread_language: &'static str,
    pub(super) of_text: &'static str,
    pub(super) from_source: &'static str,
    pub(super) quote_changed: &'static str,
    pub(super) in_source: &'static str,
    pub(super) in_text: &'static str,
    pub(super) source: &'static str,
    pub(super) left_out: &'static str,
    pub(super) words: &'static str,
    pub(super) places: &'static str,
    /// What stands before a colon.
    pub before_colon: &'static str,
    pub(super) quote_marks: [&'static str; 2],
}

static FRENCH: Labels = Labels {
    lang: "fr",
    quotations: "Citations",
    attributed: "attribuées",
    no_quotations: "aucune citation",
    unattributed: "Sans locuteur connu",
    perhaps: "peut-être",
    or_else: "ou bien",
    denied: "propos nié\u{A0}: d'après le texte, cela n'a pas été dit",
    certainty: [
        "attribution sûre",
        "attribution probable",
        "attribution douteuse",
        "locuteur inconnu",
    ],
    chosen: "choix",
    grounds: [
        "nommé à côté des propos",
        "sujet de la phrase ou de la précédente",
        "a parlé juste avant",
        "a déjà parlé",
        "le verbe dit que l’on poursuit",
        "nommé avec la citation suivante",
        "a cette fonction dans le texte",
        "son nom contient ce mot",
        "nommé au plus près",
        "le plus souvent nommé",
        "seul à convenir",
        "personne de nommé n’est probable\u{A0}: la description vaut pour elle-même",
        "dit les mêmes mots plus bas",
        "tour de parole",
    ],
    indirect: "indirect",
    copy_of: "copie de",
    names: "Noms, dates et chiffres",
    kinds: [
        "Personnes",
        "Organisations",
        "Lieux",
        "Événements",
        "Œuvres",
        "Dates",
        "Heures",
        "Quantités",
        "Autres",
    ],
    repeats: "Passages répétés",
    again_at: "répété en",
    same_words: "mot pour mot",
    in_common: "en commun",
    doubts: "À vérifier",
    unclosed_mark: "guillemet ouvert et jamais fermé",
    unopened_mark: "guillemet fermé sans avoir été ouvert",
    seam: "passage répété dont la copie a perdu un saut de ligne",
    other_fact: "passage répété avec un autre chiffre ou un autre nom",
    misquote: "deux versions différentes d'une même citation",
    unread_language: "langue que Guillemet ne lit pas\u{A0}: seuls les passages répétés sont cherchés",
    of_text: "du texte se trouve dans la source",
    from_source: "repris de la source",
    quote_changed: "citation modifiée",
    in_source: "source\u{A0}: ",
    in_text: "texte\u{A0}:  ",
    source: "source",
    left_out: "laissé de côté",
    words: "mots",
    places: "ligne:colonne",
    before_colon: "\u{A0}",
    quote_marks: ["«\u{A0}", "\u{A0}»"],
};

static ENGLISH: Labels = Labels {
    lang: "en",
    quotations: "Quotations",
    attributed: "attributed",
    no_quotations: "no quotation",
    unattributed: "Speaker unknown",
    perhaps: "perhaps",
    or_else: "or else",
    denied: "denied: the text says that this was not said",
    certainty: [
        "sure attribution",
        "probable attribution",
        "doubtful attribution",
        "unknown speaker",
    ],
    chosen: "chosen",
    grounds: [
        "named beside the words",
        "subject of the sentence or of the one before",
        "spoke just before",
        "has spoken before",
        "the verb says that somebody goes on",
        "named with the next quotation",
        "has this role in the text",
        "the name holds this word",
        "named nearest",
        "named most often",
        "nobody else fits",
        "nobody named is likely: the description stands for itself",
        "says the same words farther on",
        "turn in a dialogue",
    ],
    indirect: "indirect",
    copy_of: "copy of",
    names: "Names, dates and figures",
    kinds: [
        "People",
        "Organizations",
        "Places",
        "Events",
        "Works",
        "Dates",
        "Times",
        "Quantities",
        "Other",
    ],
    repeats: "Repeated passages",
    again_at: "again at",
    same_words: "word for word",
    in_common: "in common",
    doubts: "To check",
    unclosed_mark: "quotation mark opened and never closed",
    unopened_mark: "quotation mark closed but never opened",
    seam: "copy of a passage that lost a line break here",
    other_fact: "passage repeated with another figure or name",
    misquote: "two versions of one quotation differ",
    unread_language: "a language that Guillemet does not read: only repeated passages are looked for",
    of_text: "of the text stands in the source",
    from_source: "from source",
    quote_changed: "quotation changed",
    in_source: "source: ",
    in_text: "text:   ",
    source: "source",
    left_out: "left out",
    words: "words",
    places: "line:column",
    before_colon: "",
    quote_marks: ["“", "”"],
};

impl Labels {
    /// The words in the language of a locale such as `fr_FR.UTF-8`; English where it is no other.
    ///
    /// ```
    /// use guillemet::export::Labels;
    /// assert_eq!(Labels::for_locale("fr_BE.UTF-8").lang, "fr");
    /// assert_eq!(Labels::for_locale("C").lang, "en");
    /// ```
    #[must_use]
    pub fn for_locale(locale: &str) -> &'static Self {
        let language = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        if language == FRENCH.lang { &FRENCH } else { &ENGLISH }
    }

    /// How sure a speaker is, in words.
    ///
    /// ```
    /// use guillemet::annotation::Certainty;
    /// use guillemet::export::Labels;
    /// assert_eq!(Labels::for_locale("fr").certainty(Certainty::Doubtful), "attribution douteuse");
    /// ```
    #[must_use]
    pub fn certainty(&self, certainty: Certainty) -> &'static str {
        word(Certainty::ALL, &self.certainty, certainty)
    }

    /// What speaks for a speaker, in words.
    ///
    /// ```
    /// use guillemet::annotation::Ground;
    /// use guillemet::export::Labels;
    /// assert_eq!(Labels::for_locale("en").ground(Ground::Spoke), "spoke just before");
    /// ```
    #[must_use]
    pub fn ground(&self, ground: Ground) -> &'static str {
        word(Ground::ALL, &self.grounds, ground)
    }

    /// The heading over the entities of a kind.
    #[must_use]
    pub fn kind(&self, kind: EntityKind) -> &'static str {
        word(EntityKind::ALL, &self.kinds, kind)
    }

    /// What a notice says; its own message where there is nothing shorter.
    pub(super) fn notice(&self, code: NoticeCode) -> Option<&'static str> {
        match code {
            NoticeCode::UnclosedMark => Some(self.unclosed_mark),
            NoticeCode::UnopenedMark => Some(self.unopened_mark),
            NoticeCode::Seam => Some(self.seam),
            NoticeCode::OtherFact => Some(self.other_fact),
            NoticeCode::Misquote => Some(self.misquote),
            NoticeCode::UnreadLanguage => Some(self.unread_language),
            NoticeCode::TextTooLong | NoticeCode::Own => None,
        }
    }
}

/// The word for one of several, which have words in their order.
fn word<T: Copy + PartialEq>(all: &[T], words: &[&'static str], one: T) -> &'static str {
    all.iter().zip(words).find(|(other, _)| **other == one).map_or("", |(_, word)| word)
}
