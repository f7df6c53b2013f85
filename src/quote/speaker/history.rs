//! Who has spoken so far, and who speaks next.

use crate::document::{BlockPos, SentencePos, TokenPos};
use crate::quote::speaker::somebody::Somebody;

/// Somebody who spoke, with the place of the last words.
#[derive(Clone, Debug)]
pub(crate) struct Spoken {
    pub(crate) somebody: Somebody,
    pub(crate) block: BlockPos,
    pub(crate) sentence: SentencePos,
    /// The token after the last words.
    pub(crate) end: TokenPos,
}

/// The speakers of a text up to a quotation.
#[derive(Default)]
pub(crate) struct History {
    /// Each once, the last one last.
    spoken: Vec<Spoken>,
    /// Whoever is named as the speaker of the next quotations, and whether the first of them goes on with something.
    pub(crate) next: Option<(Somebody, bool)>,
    /// The token after the last words that anybody said.
    pub(crate) until: TokenPos,
}

/// How many speakers back are told apart.
const MOST: usize = 40;

impl History {
    /// Notes who speaks.
    pub(crate) fn add(&mut self, spoken: Spoken) {
        self.spoken.retain(|known| !known.somebody.is(&spoken.somebody));
        if self.spoken.len() >= MOST {
            self.spoken.remove(0);
        }
        self.spoken.push(spoken);
    }

    /// The speaker before.
    pub(crate) fn last(&self) -> Option<&Spoken> {
        self.spoken.last()
    }

    /// The last speakers, the last one first.
    pub(crate) fn recent(&self) -> impl Iterator<Item = &Spoken> {
        self.spoken.iter().rev()
    }
}
