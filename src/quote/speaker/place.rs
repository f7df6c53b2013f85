//! Places where somebody stands in a text.

use crate::annotation::SpeakerKind;
use crate::document::{BlockPos, SentencePos, TokenPos};
use crate::quote::grammar::reading::Reading;
use crate::quote::speaker::somebody::Somebody;

/// One place where somebody stands.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) at: TokenPos,
    pub(crate) sentence: SentencePos,
    pub(crate) block: BlockPos,
    pub(crate) somebody: Somebody,
    /// Whether it stands before the first verb of its sentence, or is an agent.
    pub(crate) is_subject: bool,
    pub(crate) is_quoted: bool,
    /// Whether a pronoun stands there.
    pub(crate) is_pronoun: bool,
}

impl Place {
    /// Somebody as the subject that starts at a token.
    pub(crate) fn of_subject(reading: &Reading<'_, '_>, at: TokenPos, somebody: Somebody) -> Self {
        Self {
            at,
            sentence: reading.doc.sentence_of(at),
            block: reading.doc.block_of(at),
            somebody,
            is_subject: true,
            is_quoted: false,
            is_pronoun: false,
        }
    }

    /// Whether somebody is a subject here, outside the words said.
    pub(crate) fn is_told_subject(&self) -> bool {
        self.is_subject && !self.is_quoted
    }

    /// Whether a person is.
    pub(crate) fn is_person_subject(&self) -> bool {
        self.is_told_subject() && self.somebody.kind == SpeakerKind::Person
    }
}
