//! Why somebody is taken for the speaker.

/// What speaks for somebody as the speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ground {
    /// The name stands beside the words.
    Named,
    /// It is the subject of the sentence, or of the one before.
    Subject,
    /// It spoke just before.
    Spoke,
    /// It spoke earlier.
    SpokeEarlier,
    /// The verb says that somebody goes on who has spoken.
    GoesOn,
    /// It is named with the next quotation.
    SpeaksNext,
    /// The text gives it this role, or described it so before.
    Role,
    /// Its name holds the noun.
    Called,
    /// It stands nearest.
    Near,
    /// The text names it most.
    Often,
    /// Nobody else fits by gender, number and kind.
    Only,
    /// Nobody whom the text names is likely: the description is somebody of its own.
    New,
    /// The same words are its own farther on.
    Again,
    /// The turns of a dialogue tell.
    Turn,
}
