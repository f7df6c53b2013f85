//! A document with its cues: what the rules look things up in.

use crate::document::{TokenPos, Tokens};
use crate::lang::lexicon::Frames;
use crate::position::Stretch;
use crate::quote::grammar::cue::{self, Cue, CueForm};
use crate::quote::grammar::phrase::NounPhrase;
use crate::quote::grammar::source::Source;
use crate::quote::grammar::subject::{self, cues::Cues};
use crate::quote::grammar::view::View;
use std::ops::Deref;

/// The document as rules see it, with the cues outside quotation marks and those inside.
pub(crate) struct Reading<'a, 't> {
    view: View<'a, 't>,
    /// All cues, in text order.
    pub(crate) cues: Cues,
}

impl<'a, 't> Deref for Reading<'a, 't> {
    type Target = View<'a, 't>;

    fn deref(&self) -> &Self::Target {
        &self.view
    }
}

impl<'a, 't> Reading<'a, 't> {
    pub(crate) fn new(view: View<'a, 't>) -> Self {
        let cues = Cues::new(cue::find(&view));
        Self { view, cues }
    }

    /// The cues whose verb lies in a token range.
    pub(crate) fn cues_in(&self, tokens: Tokens) -> &[Cue] {
        let start = self.cues.partition_point(|cue| cue.head < tokens.start);
        let end = self.cues.partition_point(|cue| cue.head < tokens.end);
        self.cues.get(start..end).unwrap_or_default()
    }

    /// The cue whose group, clitics included, starts at a token.
    pub(crate) fn cue_starting(&self, at: TokenPos) -> Option<&Cue> {
        const REACH: usize = 8;
        self.cues_in(at.ahead(REACH))
            .iter()
            .find(|cue| cue.group_start == at || cue.tokens.start == at)
    }

    /// The subject of a cue: before it, behind it, or shared with a cue before.
    pub(crate) fn subject(&self, cue: &Cue) -> Option<Source> {
        subject::of(&self.view, cue, &self.cues)
    }

    /// The subject that stands behind its verb, where it surely does: `, a relevé le maire`, `dit-on à la mairie`.
    pub(crate) fn inverted_subject(&self, cue: &Cue) -> Option<Source> {
        subject::behind(&self.view, cue, &self.cues)
    }

    /// Whether words are handed on that nobody is named for: `on dit que`, `ont été priés de`.
    pub(crate) fn is_hearsay(&self, cue: &Cue) -> bool {
        subject::hearsay::is_hearsay(&self.view, cue)
    }

    /// Whether a participle says what words are that somebody rejects: `a démenti les rumeurs affirmant que`.
    pub(crate) fn tells_of_denied(&self, cue: &Cue) -> bool {
        subject::participle::tells_of_denied(&self.view, cue, &self.cues)
    }

    /// The agent of a passive or a participle: `par le directeur`.
    pub(crate) fn agent(&self, cue: &Cue) -> Option<NounPhrase> {
        subject::agent(&self.view, cue)
    }

    /// The verb of saying that starts at a token, over adverbs.
    pub(crate) fn coordinated_cue(&self, at: TokenPos) -> Option<&Cue> {
        const ADVERBS: usize = 6;
        let start = at.ahead(ADVERBS).each().find(|&idx| !self.is_adverbial(idx))?;
        self.cue_starting(start)
            .filter(|cue| matches!(cue.form, CueForm::Finite | CueForm::Participle) && cue.strong)
    }

    /// Whether the verb of an attribution says so: that its subject goes on, or answers.
    pub(crate) fn says(&self, cue: Option<&Tokens>, frames: Frames) -> bool {
        let cues = self.cues_in(cue.cloned().unwrap_or_default());
        cues.iter().any(|cue| cue.frames.contains(frames))
    }
}
