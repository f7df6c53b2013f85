//! What a detector may ask of a language.

use super::gazetteer::Gazetteer;
use super::lexicon::{CuePhrases, NounLexicon, VerbLexicon};
use super::time;
use super::words::{FunctionWords, WordClasses};
use crate::document::Conventions;
use std::sync::LazyLock;

/// All that the engine knows of one language; each list is read when it is first asked for.
#[derive(Debug)]
pub struct LangData {
    pub(super) conventions: Conventions,
    pub(super) names: NameGrammar,
    pub(super) gazetteer: LazyLock<Gazetteer>,
    pub(super) time: time::TimeGrammar,
    pub(super) quantity: time::QuantityGrammar,
    pub(super) verbs: LazyLock<VerbLexicon>,
    pub(super) nouns: LazyLock<NounLexicon>,
    pub(super) cues: LazyLock<CuePhrases>,
    pub(super) words: LazyLock<FunctionWords>,
    pub(super) grammar: Grammar,
}

/// Word forms that no list can hold; every function takes a lower-case word.
#[derive(Debug)]
pub struct Grammar {
    /// Whether a word looks like a finite verb by its ending.
    pub is_finite_ending: fn(&str) -> bool,
    /// Whether a finite verb stands in a tense for what was said in the past: `était`, `serait`.
    pub is_told_in_past: fn(&str) -> bool,
    /// Whether a word looks like a finite verb behind the word before it.
    pub is_plural_verb: fn(&str, &str) -> bool,
    /// Whether a word may be the plural of a noun: `employés`.
    pub is_plural_noun: fn(&str) -> bool,
    /// Whether a word without accents has the shape of a town's name: `neuilly-sur-seine`.
    pub is_compound_town: fn(&str) -> bool,
    /// Whether a word looks like an infinitive.
    pub is_infinitive: fn(&str) -> bool,
    /// Whether a word looks like a past participle.
    pub is_past_participle: fn(&str) -> bool,
    /// Whether a capitalized word may name whoever lives in a place: `Finistérien`; in lower case.
    pub is_inhabitant: fn(&str) -> bool,
    /// Whether a word says that something was not done: `sans`.
    pub is_without: fn(&str) -> bool,
    /// Whether a word opens a negation: `ne`.
    pub is_negation: fn(&str) -> bool,
    /// The pronoun of a clitic behind its verb: `il` of `-t-il`.
    pub clitic_pronoun: fn(&str) -> &str,
    /// Whether a word looks like an adverb made from an adjective.
    pub is_manner_adverb: fn(&str) -> bool,
    /// What stands before a question in a transcript: `question`, `le journaliste`.
    pub question_labels: &'static [&'static str],
    /// What stands before an answer: `réponse`.
    pub answer_labels: &'static [&'static str],
}

impl LangData {
    /// Spelling habits, for the document.
    #[must_use]
    pub fn conventions(&self) -> &Conventions {
        &self.conventions
    }

    /// Names and the words beside them.
    #[must_use]
    pub fn gazetteer(&self) -> &Gazetteer {
        &self.gazetteer
    }

    /// The words around names.
    #[must_use]
    pub fn name_grammar(&self) -> &NameGrammar {
        &self.names
    }

    /// Whether a word is a finite verb: by its ending, in the list of frequent forms, or as a form of a verb of saying.
    #[must_use]
    pub fn is_finite_verb(&self, word: &str) -> bool {
        self.is_listed_verb(word)
            || self.verbs.lookup(word).iter().any(|form| form.tense.is_finite())
    }

    /// Whether a word is a finite verb by its ending or in the list of frequent forms.
    #[must_use]
    pub fn is_listed_verb(&self, word: &str) -> bool {
        (self.grammar.is_finite_ending)(word) || self.words.classes(word).is(WordClasses::FINITE)
    }

    /// Words for dates and times of day.
    #[must_use]
    pub fn time(&self) -> &time::TimeGrammar {
        &self.time
    }

    /// Words for amounts.
    #[must_use]
    pub fn quantity(&self) -> &time::QuantityGrammar {
        &self.quantity
    }

    /// Verbs of saying and their helpers.
    #[must_use]
    pub fn verbs(&self) -> &VerbLexicon {
        &self.verbs
    }

    /// Nouns for speakers, and for texts and acts of speech.
    #[must_use]
    pub fn nouns(&self) -> &NounLexicon {
        &self.nouns
    }

    /// Phrases that attribute words without a verb of saying.
    #[must_use]
    pub fn cues(&self) -> &CuePhrases {
        &self.cues
    }

    /// Closed word classes.
    #[must_use]
    pub fn words(&self) -> &FunctionWords {
        &self.words
    }

    /// Endings.
    #[must_use]
    pub fn grammar(&self) -> &Grammar {
        &self.grammar
    }
}

/// Words around names, as far as they are about names; closed classes are asked from [`FunctionWords`]. Every list is lower case, the endings without accents.
#[derive(Debug)]
pub struct NameGrammar {
    /// Titles that are no part of a person's name, without accents and full stop: `m`, `docteur`.
    pub civil_titles: &'static [&'static str],
    /// Nouns for ministers, whose portfolio is no name.
    pub ministers: &'static [&'static str],
    /// Nouns in small letters that begin the name of an institution, before its seat, without accents: `parquet`.
    pub seats: &'static [&'static str],
    /// The same of several words, or of words that may stand in capitals: `cour d' appel`.
    pub bodies: &'static [&'static str],
    /// Nouns for what an organization has, without accents: `filiale`.
    pub employers: &'static [&'static str],
    /// Nouns for parts of a town that have a number, without accents: `arrondissement`.
    pub town_parts: &'static [&'static str],
    /// Legal forms of companies, as they are written.
    pub legal_forms: &'static [&'static str],
    /// Letters before the number of a road, with the digits from which on they tell one behind an article alone; 0 where they never do.
    pub roads: &'static [(&'static str, usize)],
    /// Nouns for roads, without accents.
    pub road_nouns: &'static [&'static str],
    /// Those that are called by a number alone: `nationale`.
    pub road_classes: &'static [&'static str],
    /// Names of works that look like those of organizations, without accents.
    pub works: &'static [&'static str],
    /// Prepositions before a road and its article.
    pub on_road: &'static [&'static str],
    /// The article before a saint's feast, and what saints are called: `la Saint-Sylvestre`.
    pub feast: (&'static str, &'static str),
    /// Nouns in small letters that begin the name of a building or road, without accents: `stade`.
    pub facilities: &'static [&'static str],
    /// The noun that begins the full names of countries.
    pub republic: &'static str,
    /// Small words between first name and family name, of several classes: `de` and `la`, but no `des`.
    pub noble: &'static [&'static str],
    /// The word after the number of an age.
    pub ages: &'static [&'static str],
    /// Endings of adjectives that follow the head of a name: `national`.
    pub adjective_endings: &'static [&'static str],
    /// Words of other languages that only organizations have in their names, without accents.
    pub organization_words: &'static [&'static str],
    /// Words right before a source, `d'après` cut at its apostrophe, that make a seat of government its government: `selon`.
    pub government_prepositions: &'static [&'static str],
    /// Forms of verbs for what governments do: `tente`, `négocié`.
    pub government_verbs: &'static [&'static str],
    /// Endings of a verb's plural forms, with those of the singular.
    pub plural_endings: &'static [(&'static str, &'static str)],
    /// Nouns of diplomacy, before two seats of government.
    pub diplomatic_nouns: &'static [&'static str],
    /// The preposition before two parties.
    pub between: &'static str,
    /// Words that begin a clause or its verb, so that no role goes over them: `qui`, `a`, `est`. No closed class: prepositions such
    /// as `pour` belong to a role, and such as `selon` end it.
    pub clause_words: &'static [&'static str],
    /// What stands before a role noun and belongs to it, without accents: `ancien`, `vice`, `premier`.
    pub ranks: &'static [&'static str],
}
