//! Fixed phrases that attribute words without a verb of saying.

use super::phrase::PhraseIndex;

/// What a phrase tells about the words around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CueKind {
    /// The source follows, the rest of the sentence is what it says: `selon`, `d'après`.
    Source,
    /// The same, but only at the start of a sentence and with a comma after the source: `pour`.
    OpeningSource,
    /// The phrase holds its own, unnamed source: `de source policière`, `dit-on`.
    UnnamedSource,
    /// The phrase holds a pronoun for its source: `selon ses dires`, `à l'en croire`.
    PronounSource {
        /// Whether it stands for several people.
        plural: bool,
    },
    /// The source and a verb of saying follow in either order, the rest of the sentence is what it says: `comme l'`.
    Manner,
    /// Behind words told the reporter says something of them: `, en référence à`, `, provoquant un tollé`.
    Comment,
    /// The same, but only where it ends the sentence: `, au contraire.`
    Closing,
    /// Where it was said or who asked; what follows is not the speaker: `interrogé par`, `dans les colonnes de`.
    Medium,
    /// Whoever told the reporter follows: `auprès de`.
    Informant,
    /// Of whom something is told follows: `quant à`.
    Topic,
    /// No speech, though it looks like a source: `selon toute vraisemblance`.
    Hedge,
    /// Words follow: `en ces termes`, `à savoir`.
    Introduction,
}

/// Phrases that attribute words, longest match first.
pub type CuePhrases = PhraseIndex<CueKind>;
