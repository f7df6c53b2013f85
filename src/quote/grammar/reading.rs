//! A document with its cues: what the rules look things up in.

use crate::annotation::EntityKind;
use crate::document::TokenKind;
use crate::lang::WordClasses;
use crate::lang::lexicon::{CueKind, Frames, NounKind};
use crate::quote::grammar::complement;
use crate::quote::grammar::cue::{self, Cue, CueForm};
use crate::quote::grammar::phrase::NounPhrase;
use crate::quote::grammar::source::{self, Source};
use crate::quote::grammar::subject::house;
use crate::quote::grammar::subject::inverted;
use crate::quote::grammar::view::View;
use std::ops::{Deref, Range};

/// The document as rules see it, with the cues outside quotation marks and those inside.
pub(crate) struct Reading<'a, 't> {
    view: View<'a, 't>,
    /// All cues, in text order.
    pub(crate) cues: Vec<Cue>,
}

impl<'a, 't> Deref for Reading<'a, 't> {
    type Target = View<'a, 't>;

    fn deref(&self) -> &Self::Target {
        &self.view
    }
}

impl<'a, 't> Reading<'a, 't> {
    pub(crate) fn new(view: View<'a, 't>) -> Self {
        let cues = cue::find(&view);
        Self { view, cues }
    }

    /// The cues whose verb lies in a token range.
    pub(crate) fn cues_in(&self, tokens: Range<usize>) -> &[Cue] {
        let start = self.cues.partition_point(|cue| cue.head < tokens.start);
        let end = self.cues.partition_point(|cue| cue.head < tokens.end);
        &self.cues[start..end.max(start)]
    }

    /// The cue whose group, clitics included, starts at a token.
    pub(crate) fn cue_starting(&self, at: usize) -> Option<&Cue> {
        const REACH: usize = 8;
        self.cues_in(at..at + REACH)
            .iter()
            .find(|cue| cue.group_start == at || cue.tokens.start == at)
    }

    pub(crate) fn subject(&self, cue: &Cue) -> Option<Source> {
        source::of(&self.view, cue, &self.cues)
    }

    /// The agent of a passive or a participle: `par le directeur`.
    pub(crate) fn agent(&self, cue: &Cue) -> Option<NounPhrase> {
        source::agent_after(&self.view, cue)
    }

    pub(crate) fn inverted_subject(&self, cue: &Cue) -> Option<Source> {
        if cue.clitic.is_some() {
            return match self.subject(cue) {
                Some(Source::Nobody) => house::behind(&self.view, cue).map(Source::Phrase),
                source => source,
            };
        }
        let found = inverted::of(&self.view, cue)?;
        self.ends_subject(cue, &found).then(|| source::anaphor_or_phrase(&self.view, found))
    }

    /// Whether an inverted subject is followed by something that may follow it, not by a verb of its own.
    fn ends_subject(&self, cue: &Cue, found: &NounPhrase) -> bool {
        let end = found.tokens.end;
        let is_object = self.is(end, WordClasses::OBJECT_CLITIC)
            && !self.is(end, WordClasses::DETERMINER.or(WordClasses::GERUND_PARTICLE));
        debug_assert!(end > cue.head);
        !is_object && !crate::quote::grammar::phrase::is_verb(&self.view, end)
    }

    /// The end of a reported clause that starts at a token: the sentence's end or the next thing the reporter says.
    pub(crate) fn clause_end(&self, start: usize) -> usize {
        let sentence = self.window(start);
        let mut at = start;
        let mut brackets = 0;
        while at < sentence.end {
            if let Some(passage) = self.passage_at(at) {
                at = self.passage(passage).end().max(at + 1);
                continue;
            }
            match self.slice(at) {
                "(" => brackets += 1,
                ")" => brackets -= 1,
                _ => {}
            }
            if brackets < 0 || self.is_clause_break(at, start) {
                break;
            }
            at += 1;
        }
        self.trim_end(start, at)
    }

    /// The last colon outside quotation marks in a token range.
    pub(crate) fn last_colon(&self, tokens: Range<usize>) -> Option<usize> {
        tokens.rev().find(|&at| self.slice(at) == ":" && self.passage_at(at).is_none())
    }

    /// Without trailing punctuation.
    pub(crate) fn trim_end(&self, start: usize, mut end: usize) -> usize {
        while end > start
            && self.kind(end - 1) == Some(TokenKind::Punctuation)
            && !matches!(self.slice(end - 1), ")" | "]")
        {
            end -= 1;
        }
        end
    }

    fn is_clause_break(&self, at: usize, start: usize) -> bool {
        match self.slice(at) {
            ";" => true,
            ":" => self.passage_at(at + 1).is_some(),
            "," => at > start && self.is_reporter_next(at + 1),
            _ if at == start => false,
            _ if self.is(at, WordClasses::COORDINATOR) => {
                self.is_coordinated_cue(at + 1)
                    || self.is_new_clause(at + 1)
                    || self.resumes_after_passage(at)
            }
            _ => {
                self.is_gerund_cue(at)
                    || self.is_sourced(at)
                    || self.is_contrast(at)
                    || self.is_inverted_cue(at)
            }
        }
    }

    /// `selon la mairie`, and not `selon des critères`.
    fn is_sourced(&self, at: usize) -> bool {
        let len = match self.cue_phrase(at) {
            Some((CueKind::Source, len)) => len,
            kind => return matches!(kind, Some((CueKind::PronounSource { .. }, _))),
        };
        let source = || crate::quote::grammar::phrase::starting_at(&self.view, at + len);
        self.is(at + len, WordClasses::STRESSED_PRONOUN)
            || source().is_some_and(|source| source.can_speak())
    }

    /// `a-t-on appris`: an incise that no comma announces.
    fn is_inverted_cue(&self, at: usize) -> bool {
        self.cue_starting(at).is_some_and(|cue| {
            cue.form == CueForm::Finite && cue.strong && cue.clitic.is_some() && !cue.first_person
        })
    }

    /// `et Jean Dupont estime que`: a clause with a speaker of its own.
    fn is_new_clause(&self, at: usize) -> bool {
        const REACH: usize = 16;
        let limit = self.window(at.min(self.len() - 1)).end.min(at + REACH);
        let own_subject = |cue: &Cue| {
            let reports =
                self.complementizer_after(cue).is_some() || self.passage_at(cue.end()).is_some();
            reports && self.subject(cue).is_some_and(|source| source.starts_at(at))
        };
        self.cues_in(at..limit)
            .iter()
            .filter(|cue| cue.form == CueForm::Finite && cue.strong)
            .any(own_subject)
    }

    /// `« … » et a quitté la salle`: after a marked passage the reporter goes on with the same subject.
    fn resumes_after_passage(&self, at: usize) -> bool {
        let after_passage = at > 0 && self.passage_at(at - 1).is_some();
        let verb = (at + 1..at + 5).find(|&idx| !self.is_proclitic(idx) && !self.is_adverbial(idx));
        after_passage
            && verb.is_some_and(|verb| crate::quote::grammar::phrase::is_verb(&self.view, verb))
    }

    /// `tandis que`, `alors que` open a clause of the reporter when a new speaker follows.
    fn is_contrast(&self, at: usize) -> bool {
        self.is(at, WordClasses::CONJUNCTION_HEAD)
            && self.is(at + 1, WordClasses::COMPLEMENTIZER)
            && (self.is_new_clause(at + 2)
                || self.is(at, WordClasses::SUBORDINATOR) && at > 0 && self.is_comma(at - 1))
    }

    /// After a comma: an incise, a gerund of saying, an attribution, or a coordinated verb of saying.
    fn is_reporter_next(&self, at: usize) -> bool {
        if self.is_attribution(at) || matches!(self.cue_phrase(at), Some((CueKind::Manner, _))) {
            return true;
        }
        let is_comment =
            self.is(at, WordClasses::IMPERSONAL) && self.is(at + 1, WordClasses::RELATIVE);
        if is_comment {
            return true;
        }
        if self.is(at, WordClasses::COORDINATOR) {
            return self.is_coordinated_cue(at + 1);
        }
        let names_person =
            || self.mention_at(at).is_some_and(|(_, mention)| mention.kind == EntityKind::Person);
        if self.is_gerund_cue(at) || names_person() && self.is_new_clause(at) {
            return true;
        }
        self.cue_starting(at)
            .is_some_and(|cue| cue.form == CueForm::Finite && self.inverted_subject(cue).is_some())
    }

    /// `en ajoutant`, `précisant`.
    fn is_gerund_cue(&self, at: usize) -> bool {
        let skip = usize::from(self.is(at, WordClasses::GERUND_PARTICLE));
        if skip == 0 && at > 0 && !self.is_comma(at - 1) {
            return false;
        }
        (at..at + 3).filter_map(|idx| self.cue_starting(idx + skip)).any(|cue| {
            cue.form == CueForm::Gerund
                && cue.strong
                && (at + skip..cue.group_start).all(|idx| self.is_adverbial(idx))
        })
    }

    /// `et ajoute que`: a verb of saying that shares the subject before.
    fn is_coordinated_cue(&self, at: usize) -> bool {
        self.coordinated_cue(at).is_some_and(|cue| {
            self.complementizer_after(cue).is_some()
                || self.passage_at(cue.end()).is_some()
                || complement::infinitive_after(self, cue).is_some()
        })
    }

    fn leads_to_cue(&self, at: usize) -> bool {
        self.coordinated_cue(at).is_some()
    }

    /// The verb of saying that starts at a token, over adverbs.
    fn coordinated_cue(&self, at: usize) -> Option<&Cue> {
        const ADVERBS: usize = 6;
        let start = (at..at + ADVERBS).find(|&idx| !self.is_adverbial(idx))?;
        self.cue_starting(start)
            .filter(|cue| matches!(cue.form, CueForm::Finite | CueForm::Participle) && cue.strong)
    }

    /// The token of `que` that belongs to a cue, over adverbs, addressees and asides: `a déclaré samedi à la presse que`.
    pub(crate) fn complementizer_after(&self, cue: &Cue) -> Option<usize> {
        const REACH: usize = 18;
        let limit = self.window(cue.head).end.min(cue.end() + REACH);
        let only_adverbs = |at: usize| (cue.end()..at).all(|idx| self.is_adverbial(idx));
        for at in cue.end()..limit {
            if self.is(at, WordClasses::COMPLEMENTIZER) {
                let is_own = only_adverbs(at)
                    || cue.frames.contains(Frames::TO_INFINITIVE)
                        && self.is(at - 2, WordClasses::DATIVE)
                    || cue.clitic.is_none() && !self.is(at - 1, WordClasses::CONJUNCTION_HEAD);
                return (is_own && !self.is_restrictive(cue, at)).then_some(at);
            }
            let stops = self.passage_at(at).is_some()
                || self.is_terminator(at)
                || matches!(self.slice(at), ":" | ";")
                || self.is(at, WordClasses::RELATIVE)
                || self.is_object(at, cue)
                || self.is(at, WordClasses::COORDINATOR) && self.leads_to_cue(at + 1)
                || self.is_other_cue(at, cue);
            if stops {
                return None;
            }
        }
        None
    }

    /// Whether a verb is negated, or stands after `sans`: `n'a pas souhaité dire`.
    pub(crate) fn is_negated(&self, cue: &Cue) -> bool {
        const REACH: usize = 3;
        let refuses = |at: usize| {
            self.is(at, WordClasses::NEGATION) || (self.lang.grammar().is_without)(self.lower(at))
        };
        (cue.group_start.saturating_sub(REACH)..cue.head).any(refuses)
    }

    /// `n'a confirmé que le report`: nothing but.
    fn is_restrictive(&self, cue: &Cue, que: usize) -> bool {
        let is_negated = self.lang.grammar().is_negation;
        let opens = (cue.group_start..cue.head).any(|at| is_negated(self.lower(at)));
        opens
            && !(cue.group_start..que)
                .any(|at| self.is(at, WordClasses::NEGATION) && !is_negated(self.lower(at)))
    }

    /// Whether a direct object starts at a token, so that a later `que` belongs to it: `rappelle les idées que`.
    fn is_object(&self, at: usize, cue: &Cue) -> bool {
        let opens = self.is(at, WordClasses::DETERMINER) && !self.is(at, WordClasses::PREPOSITION);
        let is_time =
            (at..at + 3).any(|idx| self.is(idx, WordClasses::TIME)) || self.date_at(at).is_some();
        let is_subject = self.inverted_subject(cue).is_some_and(|source| source.starts_at(at));
        let governed =
            at > 0 && self.is(at - 1, WordClasses::PREPOSITION.or(WordClasses::DETERMINER));
        let is_addressee = self.noun(at + 1).is_some_and(|noun| {
            matches!(noun.kind, NounKind::Person | NounKind::Group | NounKind::Organization)
        });
        opens && !is_time && !is_subject && !governed && !is_addressee
    }

    fn is_other_cue(&self, at: usize, cue: &Cue) -> bool {
        self.cue_starting(at).is_some_and(|other| {
            other.strong && other.form != CueForm::Participle && other.head > cue.head
        })
    }

    /// Whether a token range holds a finite verb outside quotation marks.
    pub(crate) fn has_verb(&self, tokens: Range<usize>) -> bool {
        tokens.into_iter().any(|at| crate::quote::grammar::phrase::is_verb(&self.view, at))
    }
}
