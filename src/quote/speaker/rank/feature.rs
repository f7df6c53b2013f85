//! What is known of a candidate: the features that speak for it or against it.

use crate::quote::feature::features;

features! {
    /// One thing that may hold of a candidate.
    pub enum Feature;
    /// The features of one candidate.
    pub struct Features;

    // Who it is.
    /// An organization, where nothing says that one is meant.
    Organization,
    /// Several people, where nothing says so.
    Group,
    /// A place that stands for those who govern it.
    Place,
    /// Somebody without a name.
    Described,
    /// Somebody without a name, the subject of the sentence before, where nobody has spoken since.
    DescribedIntroduced,
    /// Somebody without a name, introduced as one of several: `un ami`.
    DescribedAsNew,
    /// Somebody without a name who has spoken.
    DescribedSpoke,
    /// Nothing tells whether it is a man or a woman, where the question does.
    GenderOpen,
    // Where it stands last before the question.
    /// In the same sentence.
    Here,
    /// One sentence back.
    OneBack,
    /// Two sentences back.
    TwoBack,
    /// Three or four sentences back.
    FewBack,
    /// Five to eight sentences back.
    FarBack,
    /// More sentences back.
    Remote,
    /// Only behind the question.
    Ahead,
    /// As the first person who is a subject behind the question.
    FirstAhead,
    /// In the same paragraph.
    SameBlock,
    /// In the paragraph before.
    BlockBefore,
    // As what it stands there.
    /// As a subject in the same sentence.
    SubjectHere,
    /// As a subject one sentence back.
    SubjectOneBack,
    /// As a subject farther back.
    SubjectFar,
    /// No subject, in the same sentence.
    ObjectHere,
    /// No subject, one sentence back.
    ObjectOneBack,
    /// As the last subject of all that may be meant.
    LastSubject,
    /// As the last one of all that may be meant.
    Nearest,
    /// As the only one of all that may be meant.
    Only,
    /// A pronoun goes on about it there.
    ByPronoun,
    /// As the subject that opens the paragraph.
    OpensBlock,
    /// Only inside the words of others.
    OnlyQuoted,
    /// Inside the very words whose speaker is asked for.
    InWords,
    // How often it stands.
    /// Once before.
    Once,
    /// Three times or more.
    Often,
    /// More often than all others that may be meant.
    Most,
    // What it has said.
    /// It spoke last, in the same sentence.
    SpokeHere,
    /// It spoke last, in the same paragraph.
    SpokeInBlock,
    /// It spoke last, in the paragraph before.
    SpokeBlockBefore,
    /// It spoke last, farther back.
    SpokeFar,
    /// It was the last speaker but one.
    SpokeSecond,
    /// It was the last speaker but two.
    SpokeThird,
    /// It spoke earlier.
    SpokeEarlier,
    /// It spoke last, and no other subject stands since.
    SpokeLastOfAll,
    /// It spoke last, and the verb says that somebody goes on.
    GoesOn,
    /// It spoke last, and the verb says that somebody answers.
    Replies,
    /// It is named as the next speaker.
    SpeaksNext,
    /// It is named as the next speaker, of words with which somebody goes on.
    NextGoesOn,
    /// It is the subject of the sentence before, and nobody has spoken since.
    Introduced,
    /// It stands last in the sentence before one that a description opens: `… quand Anne Martin a parlé. La maire a dit`.
    TakenUp,
    // What fits a pronoun that means the latter.
    /// The last one, where the latter is meant.
    LatterNearest,
    /// No subject, where the latter is meant.
    LatterObject,
    // How it fits a description.
    /// It has this role, and all that the description says of it.
    RoleWhole,
    /// It has this role; one of the two says more.
    RoleBare,
    /// It has another role with the same complement.
    RoleLike,
    /// It has other roles only.
    RoleOther,
    /// Nothing beside its name tells what it is.
    RoleNone,
    /// Nothing does, and the noun is an office: somebody else is the default.
    OfficeUntold,
    /// It was described so before.
    DescribedSo,
    /// Its name holds the noun.
    Called,
    /// Its party or house is the one of the description.
    Member,
    // A candidate who stands nowhere else.
    /// Somebody new, whom the description introduces.
    New,
    /// The text does not tell.
    NotTold,
    // What the description is, told of somebody new.
    /// Without a definite article.
    Indefinite,
    /// With `ce`.
    Demonstrative,
    /// With `son`.
    Possessive,
    /// A noun that points back by itself, with hardly anything behind it.
    Anaphoric,
    /// The name of a people: `l'Allemande`.
    People,
    /// Nothing stands behind the noun.
    Bare,
    /// Only adjectives do.
    Light,
    /// It opens its sentence.
    OpensSentence,
    /// It stands behind its verb.
    BehindVerb,
    /// It is an organization by its noun.
    OrganizationNoun,
    /// It is a text by its noun.
    DocumentNoun,
    /// It is several people.
    Plural,
    /// No list knows the noun.
    NoNoun,
    /// A capital makes it a name that no list knows.
    LooksNamed,
    /// The text has this role for a name.
    RoleSeen,
    // What the quotation is, told of the one whom the text does not name.
    /// A marked fragment.
    Partial,
    /// Without marks.
    Indirect,
    /// A headline.
    Headline,
    /// The first quotation of the text.
    First,
}

impl Feature {
    /// What somebody has who has spoken.
    pub(super) const SPOKEN: &[Self] = &[
        Self::SpokeHere,
        Self::SpokeInBlock,
        Self::SpokeBlockBefore,
        Self::SpokeFar,
        Self::SpokeSecond,
        Self::SpokeThird,
        Self::SpokeEarlier,
    ];
}
