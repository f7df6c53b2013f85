//! Closed word classes: determiners, pronouns, prepositions, conjunctions.
//!
//! A word may belong to several; the detectors ask for the class, never for the word.

use super::lexicon::{FormIndex, FormIndexBuilder};

/// A set of word classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordClasses(u64);

macro_rules! classes {
    ($($(#[$doc:meta])* $constant:ident = $name:literal;)*) => {
        impl WordClasses {
            classes!(@constants 0u64; $($(#[$doc])* $constant)*);

            fn named(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$constant),)*
                    _ => None,
                }
            }
        }
    };
    (@constants $bit:expr; $(#[$doc:meta])* $constant:ident $($rest:tt)*) => {
        $(#[$doc])*
        pub const $constant: Self = Self(1 << ($bit));
        classes!(@constants $bit + 1; $($rest)*);
    };
    (@constants $bit:expr;) => {};
}

classes! {
    /// `le`, `une`, `plusieurs`: opens a noun phrase.
    DETERMINER = "determiner";
    /// `le`, `ce`, `son`: the noun phrase names somebody known.
    DEFINITE = "definite";
    /// `le`, `l'`: the definite article alone, not contracted.
    ARTICLE = "article";
    /// `ce`, `cette`: the noun phrase names somebody just named.
    DEMONSTRATIVE = "demonstrative";
    /// `son`, `leurs`.
    POSSESSIVE = "possessive";
    /// `à`, `dans`, `selon`.
    PREPOSITION = "preposition";
    /// `il`, `elle`, `celui-ci`.
    SUBJECT_PRONOUN = "subject_pronoun";
    /// `lui` after a preposition.
    STRESSED_PRONOUN = "stressed_pronoun";
    /// `je`, `nous`, `mon`.
    FIRST_PERSON = "first_person";
    /// `se`, `l'`, `lui` before the verb.
    OBJECT_CLITIC = "object_clitic";
    /// `se`, `s'`.
    REFLEXIVE = "reflexive";
    /// Says that its noun phrase is masculine.
    MASCULINE = "masculine";
    /// `mon`, `son`: masculine in form; before a vowel they stand with feminine nouns too, so they tell less.
    MASCULINE_FORM = "masculine_form";
    /// Says that its noun phrase is feminine.
    FEMININE = "feminine";
    /// Says that its noun phrase is plural.
    PLURAL = "plural";
    /// `ne`, `pas`.
    NEGATION = "negation";
    /// `personne`, `aucun`: says no together with a word that opens a negation, though it stands alone too.
    NEGATOR = "negator";
    /// `seulement`, `autre` behind a negation: it was said all the same.
    AFFIRMING = "affirming";
    /// `que`.
    COMPLEMENTIZER = "complementizer";
    /// `qui`, `dont`.
    RELATIVE = "relative";
    /// `et`, `mais`.
    COORDINATOR = "coordinator";
    /// `mais`: what was denied before is not denied behind.
    ADVERSATIVE = "adversative";
    /// `pour`, `afin`: the clause behind its `que` is wanted and tells nothing.
    PURPOSE = "purpose";
    /// `car`: what follows was said with what stands before.
    REASON = "reason";
    /// `laquelle`: a relative pronoun behind which the reporter tells on.
    RESUMING = "resuming";
    /// `maintenant`: a participle by its form, and more often another word.
    HOMOGRAPH = "homograph";
    /// `et`: the one coordinator that joins two parts of a name.
    JOINER = "joiner";
    /// `quand`, `puisque`.
    SUBORDINATOR = "subordinator";
    /// `si`, `comment`: opens an indirect question.
    QUESTION = "question";
    /// `également`, `hier`.
    ADVERB = "adverb";
    /// `samedi`, `matin`: names a time.
    TIME = "time";
    /// `dernier` in `ce dernier`: the last one named.
    ANAPHOR = "anaphor";
    /// `de`: a complement of a noun follows.
    GENITIVE = "genitive";
    /// `à`: an addressee follows.
    DATIVE = "dative";
    /// `aux` in `ministre aux Affaires étrangères`.
    ROLE_PREPOSITION = "role_preposition";
    /// `sur` in `Conférence sur la sécurité`: a name goes on with what it is about.
    TOPIC = "topic";
    /// `à`, `en`: stands before places rather than other names.
    PLACE_PREPOSITION = "place_preposition";
    /// `par`: the agent of a passive follows.
    AGENT = "agent";
    /// `on`, `cela`: a subject that is nobody.
    IMPERSONAL = "impersonal";
    /// `lui-même` after a subject.
    EMPHATIC = "emphatic";
    /// `faut` in `il faut`: its subject is nobody.
    IMPERSONAL_VERB = "impersonal_verb";
    /// `en` before a gerund.
    GERUND_PARTICLE = "gerund_particle";
    /// `alors` in `alors que`: its `que` belongs to no verb.
    CONJUNCTION_HEAD = "conjunction_head";
    /// `plupart` in `la plupart des élus`: its complement says who they are.
    QUANTITY = "quantity";
    /// `film`, `baptisé`: a name follows between marks.
    NAMING = "naming";
    /// `enquête`, `poursuivi`: what the law calls the deed follows.
    CHARGING = "charging";
    /// `le sénateur`, `l'agence`: points back to somebody named.
    ANAPHORIC = "anaphoric";
    /// `préfet`: an office that an institution has one of.
    OFFICE = "office";
    /// `responsable` in `le responsable des fouilles`: an office where a complement says of what.
    POST = "post";
    /// `quatre`: opens a noun phrase, and says something.
    NUMERAL = "numeral";
    /// `pourtant`, `même` before an attribute: joins the sentence to the one before.
    CONNECTIVE = "connective";
    /// `délai`, `mesure`: sums up what was said, so that who tells of it is the reporter.
    SUMMING = "summing";
    /// `permet`: a finite verb, by the word alone.
    FINITE = "finite";
}

impl WordClasses {
    /// Whether the word belongs to one of `classes`.
    #[must_use]
    pub const fn is(self, classes: Self) -> bool {
        self.0 & classes.0 != 0
    }

    /// The classes of both.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The closed classes of one language.
#[derive(Debug)]
pub struct FunctionWords {
    words: FormIndex<WordClasses>,
}

impl FunctionWords {
    /// Reads tables of `word<TAB>class class …` lines; `#` starts a comment.
    pub(super) fn read(tables: &[&'static str]) -> Self {
        let lines = tables.iter().flat_map(|table| table.lines());
        let rows =
            lines.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'));
        let mut words = FormIndexBuilder::with_capacity(512);
        for (word, names) in rows {
            words.add(
                word,
                names
                    .split(' ')
                    .filter_map(WordClasses::named)
                    .fold(WordClasses::default(), WordClasses::or),
            );
        }
        Self { words: words.build() }
    }

    /// The classes of a lower-case word.
    #[must_use]
    pub fn classes(&self, lower: &str) -> WordClasses {
        self.words.get(lower).iter().copied().fold(WordClasses::default(), WordClasses::or)
    }
}
