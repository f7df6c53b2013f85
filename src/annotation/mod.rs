//! The public model: what the engine found, as byte spans of the text exactly as given.
//!
//! Nothing here knows JSON: `wire` turns these types into the published format.

mod certainty;
mod check;
mod confidence;
mod duplicate;
mod ground;
mod id;
mod names;
mod place;
mod renumber;
mod review;

use crate::language::Language;
use crate::sort;
use crate::span::Span;

pub use confidence::Confidence;
pub use duplicate::{Difference, DuplicateCluster, DuplicateKind, DuplicateWeight, Seam};
pub use ground::Ground;
pub use id::{DuplicateId, EntityId, MentionId, QuoteId};
pub(crate) use review::stands;
pub use review::{Loss, Outcome, Review};

/// All that was found in one text; every list is sorted by its first byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annotations {
    /// The language that the text was read in; none where it is in one that the engine does not read.
    pub language: Option<Language>,
    /// Who said what.
    pub quotes: Vec<Quote>,
    /// Every place where something is named.
    pub mentions: Vec<Mention>,
    /// Who and what is named, each once.
    pub entities: Vec<Entity>,
    /// Passages that stand twice or more.
    pub duplicates: Vec<DuplicateCluster>,
    /// Doubts about the text: the engine never fails, it says what it was unsure of.
    pub notices: Vec<Notice>,
    /// What became of each step of the reader's corrections; none where no corrections were given.
    pub outcomes: Option<Vec<Outcome>>,
}

impl Annotations {
    /// ISO 639 code of the text's language; `und`, undetermined, where the engine does not read it.
    #[must_use]
    pub fn language_code(&self) -> &'static str {
        self.language.map_or("und", Language::code)
    }
}

/// The rule or model that made an annotation, such as `quote.incise`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleId(pub &'static str);

/// How a quotation stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuoteKind {
    /// A full clause or more between marks.
    Direct,
    /// A marked fragment inside the reporter's sentence.
    Partial,
    /// Reported speech without marks.
    Indirect,
}

/// How sure it is whose words a quotation is; see [`Quote::certainty`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// To be relied on.
    Sure,
    /// As a rule right.
    Probable,
    /// To be checked.
    Doubtful,
    /// The text does not tell who it is.
    Unknown,
}

/// A quotation with its attribution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// Position in the list.
    pub id: QuoteId,
    /// How it stands in the text.
    pub kind: QuoteKind,
    /// The words said, without marks and the blanks inside them; two or more where an incise or a paragraph cuts them.
    pub parts: Vec<Span>,
    /// Marks and parts together.
    pub span: Span,
    /// Whether the text says that this was not said: `n'a pas dit que`, `sans parler de`. No words of the speaker then.
    pub denied: bool,
    /// The expression of saying: `a-t-il assuré`, `selon`.
    pub cue: Option<Span>,
    /// The speaker as named beside the cue; none for a pronoun.
    pub source: Option<Span>,
    /// Who it is, resolved over the whole text; none where the text does not tell.
    pub speaker: Option<Speaker>,
    /// What speaks for the speaker, the strongest first; empty where there is none.
    pub grounds: Vec<Ground>,
    /// Who else was weighed, the likeliest first.
    pub candidates: Vec<Candidate>,
    /// The quotation that this one copies, where it stands inside a later copy of a passage.
    pub copy_of: Option<QuoteId>,
    /// What found it.
    pub rule: RuleId,
    /// Which case of its rule it is, where the rule is surer of some than of others; empty for a rule without cases.
    pub case: &'static str,
    /// How sure quotation and speaker are.
    pub confidence: Confidence,
    /// Where it stands with the reader; none where no corrections were given.
    pub review: Option<Review>,
    /// What the reader noted.
    pub note: Option<String>,
}

impl Quote {
    /// From the first word said to the last.
    #[must_use]
    pub fn said(&self) -> Span {
        Self::said_in(&self.parts).unwrap_or(self.span)
    }

    /// From the first part to the last.
    pub(crate) fn said_in(parts: &[Span]) -> Option<Span> {
        let (first, last) = (parts.first()?, parts.last()?);
        Some(Span::new(first.start(), last.end().max(first.start())))
    }

    /// The words said in the annotated text; ` […] ` stands where the attribution cuts them.
    ///
    /// ```
    /// use guillemet::{Annotator, Config};
    /// let text = "« Nous irons, a déclaré Marie Dupont, jusqu'au bout du chemin. »";
    /// let found = Annotator::new(&Config::default()).annotate(text);
    /// assert_eq!(found.quotes[0].words(text), "Nous irons […] jusqu'au bout du chemin.");
    /// ```
    #[must_use]
    pub fn words(&self, text: &str) -> String {
        let parts: Vec<&str> = self.parts.iter().map(|part| part.slice(text)).collect();
        parts.join(" […] ")
    }
}

/// What a speaker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SpeakerKind {
    /// One human being.
    Person,
    /// A company, an institution, a party, a medium.
    Organization,
    /// Several people: `les habitants`.
    Group,
    /// A text whose publisher is not named: `un rapport`.
    Document,
}

/// The resolved speaker of a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The fullest name in the text, or the fullest description where there is no name.
    pub name: String,
    /// The entity, where the speaker has a name.
    pub entity: Option<EntityId>,
    /// What it is.
    pub kind: SpeakerKind,
}

/// A possible speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Name or description, as in [`Speaker`].
    pub name: String,
    /// The entity, where it has a name.
    pub entity: Option<EntityId>,
    /// How likely it is.
    pub confidence: Confidence,
}

/// What is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntityKind {
    /// A human being.
    Person,
    /// A company, an institution, a party, a medium, an armed group.
    Organization,
    /// A country, a town, a street, a river, a building named as a place.
    Place,
    /// A named event.
    Event,
    /// A titled work or product.
    Work,
    /// A calendar date or span of days.
    Date,
    /// A time of day, or a day told from another one: `samedi`, `la veille`.
    Time,
    /// An amount with its unit.
    Quantity,
    /// Something of the reader's own: a word of a house list, or a name of no other kind.
    Other,
}

/// One place where an entity is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Position in the list.
    pub id: MentionId,
    /// What is named.
    pub kind: EntityKind,
    /// The name.
    pub span: Span,
    /// Who or what it names.
    pub entity: EntityId,
    /// What found it.
    pub rule: RuleId,
    /// How sure span and kind are.
    pub confidence: Confidence,
    /// Whether a seat of government stands for the government itself: `Damas tente de`.
    pub government: bool,
    /// Where it stands with the reader; none where no corrections were given.
    pub review: Option<Review>,
    /// What the reader noted.
    pub note: Option<String>,
}

/// Grammatical gender, as far as the text shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gender {
    /// `il`, `le président`.
    Masculine,
    /// `elle`, `la ministre`.
    Feminine,
}

impl Gender {
    /// The gender that is left where only one is possible.
    pub(crate) fn only(masculine: bool, feminine: bool) -> Option<Self> {
        match (masculine, feminine) {
            (true, false) => Some(Self::Masculine),
            (false, true) => Some(Self::Feminine),
            _ => None,
        }
    }

    /// Whether two may be one: nothing that is known tells them apart.
    pub(crate) fn agree(one: Option<Self>, two: Option<Self>) -> bool {
        one.is_none() || two.is_none() || one == two
    }
}

/// Someone or something named, with all its mentions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// Position in the list.
    pub id: EntityId,
    /// What it is.
    pub kind: EntityKind,
    /// The fullest name in the text.
    pub name: String,
    /// The other names in the text, each once, in text order.
    pub aliases: Vec<String>,
    /// Titles and functions in apposition: `chef de la diplomatie russe`.
    pub roles: Vec<Span>,
    /// Where it is named, in text order; at least one.
    pub mentions: Vec<MentionId>,
    /// Gender from titles, first names and articles; none where nothing shows it.
    pub gender: Option<Gender>,
    /// What it comes to, where the text tells: a date or span of days in ISO 8601 (`2021-03-03`, `2021-03/2021-05`), a time
    /// of day (`20:30`), an amount with its unit or ISO 4217 code (`12000000 EUR`), an ISO 3166 country code (`FR`).
    pub value: Option<String>,
    /// Where it stands with the reader; none where no corrections were given.
    pub review: Option<Review>,
    /// What the reader noted.
    pub note: Option<String>,
}

/// What a notice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoticeCode {
    /// An opening mark without its closing one; read up to the paragraph's end.
    UnclosedMark,
    /// A closing mark without its opening one; ignored.
    UnopenedMark,
    /// The text is longer than 4 GiB; the rest was not read.
    TextTooLong,
    /// A copy of a passage lost the break between two paragraphs or sentences that its original has.
    Seam,
    /// A copy has a figure or a name that its original does not have: one of them may be wrong, or news.
    OtherFact,
    /// Two versions of one quotation differ: one of them is wrong.
    Misquote,
    /// The text is in a language that the engine does not read; only what stands twice was looked for.
    UnreadLanguage,
    /// A word or pattern of an own list stands here; the message is what the list notes beside it.
    Own,
}

/// A doubt about the text, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What it is about.
    pub code: NoticeCode,
    /// Where.
    pub span: Span,
    /// One sentence for the reader.
    pub message: String,
}

impl Notice {
    /// Puts notices into text order; those of one place stay in theirs.
    pub(crate) fn sort(notices: &mut [Self]) {
        sort::by_key(notices, |notice| notice.span);
    }
}
