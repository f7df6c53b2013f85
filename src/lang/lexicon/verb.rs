//! Verbs of saying and the verbs that carry them.

use super::index::FormIndex;
use crate::annotation::Gender;
use std::ops::BitOr;

/// Position of a verb in its [`VerbLexicon`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VerbId(pub u16);

/// A verb, or a phrase with a verb as its head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verb {
    /// Infinitive as the list writes it: `déclarer`, `se dire`, `faire savoir`.
    pub lemma: &'static str,
    /// What the verb does in a clause.
    pub role: Role,
    /// Whether this reading needs a reflexive pronoun before it.
    pub reflexive: bool,
    /// A clitic that this reading needs before it besides the reflexive pronoun: `en` in `s'en prendre`.
    pub clitic: Option<&'static str>,
    /// Tokens that must follow the verb, adverbs apart: `savoir` of `faire savoir`, `à` of `tenir à`.
    pub tail: Vec<&'static str>,
    /// What its compound tenses are formed with.
    pub auxiliary: Auxiliary,
    /// How the words are attached; of a helper, whether what it carries is said.
    pub frames: Frames,
    /// Whether a clause without quotation marks counts as reported speech.
    pub strength: Strength,
}

/// What a verb does in a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Says, writes or judges.
    Saying,
    /// Stands before an infinitive of saying: `tient à préciser`, `peut affirmer`.
    Modal,
    /// Forms compound tenses and the passive.
    Auxiliary(Auxiliary),
}

/// The verbs that form compound tenses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Auxiliary {
    /// `avoir`, `have`.
    Have,
    /// `être`, `be`.
    Be,
}

/// How often a verb means speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// Its clause reports words even without quotation marks.
    Strong,
    /// As often thought, perception, decision or gesture: speech only with quotation marks.
    Weak,
}

/// The ways in which a verb takes the words that it reports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Frames(u16);

impl Frames {
    /// No frame.
    pub const NONE: Self = Self(0);
    /// A clause with its conjunction: `affirme que`.
    pub const THAT: Self = Self(1);
    /// A bare infinitive: `affirme avoir vu`.
    pub const INFINITIVE: Self = Self(1 << 1);
    /// An infinitive after the first linking word: `promet de venir`.
    pub const OF_INFINITIVE: Self = Self(1 << 2);
    /// An infinitive after the second linking word: `invite X à voter`.
    pub const TO_INFINITIVE: Self = Self(1 << 3);
    /// An indirect question: `demande si`, `explique pourquoi`.
    pub const QUESTION: Self = Self(1 << 4);
    /// An attribute, on which a clause may hang: `juge « inacceptable »`, `se dit convaincu que`.
    pub const ATTRIBUTE: Self = Self(1 << 5);
    /// A charge, blame or thanks: `accuse X de mentir`.
    pub const CHARGE: Self = Self(1 << 6);
    /// Inverted after or inside the words: `tonne-t-elle`; also before them with a colon.
    pub const INCISE: Self = Self(1 << 7);
    /// Before the words with a colon.
    pub const COLON: Self = Self(1 << 8);
    /// A marked fragment as object or complement: `dénonce « un recul »`.
    pub const FRAGMENT: Self = Self(1 << 9);
    /// Its subject has said something before: `ajoute`, `poursuit`.
    pub const MORE: Self = Self(1 << 10);
    /// A stance that is told even where it is not taken: `ne nie pas que`, `n'a pas hésité à dire`.
    pub const STANCE: Self = Self(1 << 11);
    /// What it carries is not said: `refuse de dire`, and said where it is negated: `n'a pas manqué de dire`.
    pub const REFUSAL: Self = Self(1 << 12);
    /// Its subject answers what somebody else has said: `répond`, `rétorque`.
    pub const REPLY: Self = Self(1 << 13);

    /// Hearsay with an indefinite subject: `on dit que`.
    pub const HEARSAY: Self = Self(1 << 14);

    /// What it carries in the future or the conditional is not said yet: `devrait annoncer`, `pourra dire`.
    pub const OPEN: Self = Self(1 << 15);

    /// Whether all of `other` is here.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether any of `other` is here.
    #[must_use]
    pub fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl BitOr for Frames {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// One reading of a word form as a form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VerbForm {
    /// Whose form.
    pub verb: VerbId,
    /// Tense, mood or nominal form.
    pub tense: Tense,
    /// Person; none for infinitive and participles.
    pub person: Option<Person>,
    /// Number; none for infinitive and present participle, and for a participle that shows none.
    pub number: Option<Number>,
    /// Gender of a past participle.
    pub gender: Option<Gender>,
}

/// Tense, mood or nominal form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tense {
    /// `déclarer`.
    Infinitive,
    /// `déclare`.
    Present,
    /// `déclarait`.
    Imperfect,
    /// `déclara`.
    PastSimple,
    /// `déclarera`.
    Future,
    /// `déclarerait`.
    Conditional,
    /// `déclare`.
    Subjunctive,
    /// `déclarant`.
    PresentParticiple,
    /// `déclaré`.
    PastParticiple,
}

impl Tense {
    /// Whether the form can be the verb of a clause.
    #[must_use]
    pub fn is_finite(self) -> bool {
        !matches!(self, Self::Infinitive | Self::PresentParticiple | Self::PastParticiple)
    }
}

/// Grammatical person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Person {
    /// `je`, `nous`.
    First,
    /// `tu`, `vous`.
    Second,
    /// `il`, `elles`.
    Third,
}

/// Grammatical number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Number {
    /// One.
    Singular,
    /// Several.
    Plural,
}

/// The verbs of a language that bear on reported speech, with all their forms.
#[derive(Debug)]
pub struct VerbLexicon {
    verbs: Vec<Verb>,
    forms: FormIndex<VerbForm>,
}

impl VerbLexicon {
    /// A lexicon of these verbs; the forms name them by position.
    #[must_use]
    pub fn new(verbs: Vec<Verb>, forms: FormIndex<VerbForm>) -> Self {
        Self { verbs, forms }
    }

    /// All readings of a lower-case word form; several verbs and several tenses may share it.
    ///
    /// ```
    /// use guillemet::{Language, lang, lang::lexicon::Tense};
    /// let verbs = lang::data(Language::Fr).verbs();
    /// let forms = verbs.lookup("dénonçait");
    /// assert_eq!(forms[0].tense, Tense::Imperfect);
    /// assert_eq!(verbs.verb(forms[0].verb).lemma, "dénoncer");
    /// ```
    #[must_use]
    pub fn lookup(&self, lower: &str) -> &[VerbForm] {
        self.forms.get(lower)
    }

    /// The verb that a form belongs to.
    #[must_use]
    pub fn verb(&self, id: VerbId) -> &Verb {
        &self.verbs[usize::from(id.0)]
    }

    /// All verbs, in the order of the lists.
    #[must_use]
    pub fn verbs(&self) -> &[Verb] {
        &self.verbs
    }

    /// Every form with its readings.
    pub fn forms(&self) -> impl Iterator<Item = (&str, &[VerbForm])> {
        self.forms.iter()
    }
}
