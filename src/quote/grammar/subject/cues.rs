//! The verbs of saying of a text with their subjects, each of which is looked for once: verbs that share one ask those before them.

use crate::quote::grammar::cue::Cue;
use crate::quote::grammar::source::Source;
use std::cell::OnceCell;
use std::ops::Deref;

/// All cues, in text order.
pub(crate) struct Cues {
    cues: Vec<Cue>,
    subjects: Vec<OnceCell<Option<Source>>>,
}

impl Cues {
    pub(crate) fn new(cues: Vec<Cue>) -> Self {
        let subjects = cues.iter().map(|_| OnceCell::new()).collect();
        Self { cues, subjects }
    }

    /// The subject of one of them, read where it was not asked for before; reading may ask for those of earlier ones.
    pub(super) fn subject(
        &self,
        cue: &Cue,
        read: impl FnOnce() -> Option<Source>,
    ) -> Option<Source> {
        let first = self.cues.partition_point(|other| other.head < cue.head);
        let known = self.cues.iter().zip(&self.subjects).skip(first);
        let mut same = known.take_while(|(other, _)| other.head == cue.head);
        match same.find(|(other, _)| std::ptr::eq(*other, cue)) {
            Some((_, subject)) => subject.get_or_init(read).clone(),
            None => read(),
        }
    }
}

impl Deref for Cues {
    type Target = [Cue];

    fn deref(&self) -> &[Cue] {
        &self.cues
    }
}
