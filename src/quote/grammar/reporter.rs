//! Where the reporter speaks again: an incise, a coordinated verb of saying, a gerund, an attribution, a new speaker.

use crate::annotation::EntityKind;
use crate::document::{TokenKind, TokenPos};
use crate::lang::WordClasses;
use crate::lang::lexicon::{CueKind, NounKind};
use crate::position::Stretch;
use crate::quote::grammar::complement;
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::phrase;
use crate::quote::grammar::reading::Reading;

impl Reading<'_, '_> {
    /// Whether a clause that starts at `start` is over at a token.
    pub(crate) fn is_reporter_at(&self, at: TokenPos, start: TokenPos) -> bool {
        match self.slice(at) {
            ";" => true,
            ":" => self.passage_at(at + 1).is_some(),
            "," => at > start && self.is_reporter_next(at + 1),
            _ if at == start => false,
            _ if self.is(at, WordClasses::COORDINATOR) => {
                self.is_coordinated_cue(at + 1)
                    || self.is_coordinated_gerund(at + 1)
                    || self.is_sourced(at + 1)
                    || self.is_new_clause(at + 1)
                    || self.resumes_after_passage(at)
            }
            _ => {
                self.is_gerund_cue(at)
                    || self.is_sourced(at)
                    || self.is_contrast(at)
                    || self.is_inverted_cue(at)
                    || self.is_dashed(at)
                    || self.is_next_saying(at)
                    || self.passage_at(at.before(1)).is_some() && self.is_comment(at)
            }
        }
    }

    /// ` – comme l'a dit le maire`.
    fn is_dashed(&self, at: TokenPos) -> bool {
        self.kind(at) == Some(TokenKind::Punctuation) && self.is_manner(at + 1)
    }

    /// `selon la mairie`, and not `selon des critères`.
    fn is_sourced(&self, at: TokenPos) -> bool {
        let len = match self.cue_phrase(at).filter(|_| !self.is_governed(at)) {
            Some((CueKind::Source, len)) => len,
            kind => return matches!(kind, Some((CueKind::PronounSource { .. }, _))),
        };
        let source = || phrase::starting_at(self, at + len);
        self.is(at + len, WordClasses::STRESSED_PRONOUN)
            || source().is_some_and(|source| source.can_speak())
    }

    /// `a-t-on appris`: an incise that no comma announces.
    fn is_inverted_cue(&self, at: TokenPos) -> bool {
        self.cue_starting(at).is_some_and(|cue| {
            cue.form == CueForm::Finite && cue.strong && cue.clitic.is_some() && !cue.first_person
        })
    }

    /// `et Jean Dupont estime que`: a clause with a speaker of its own.
    fn is_new_clause(&self, at: TokenPos) -> bool {
        const REACH: usize = 16;
        let limit = self.window(at.min(self.doc.tokens.end().back(1))).end.min(at + REACH);
        let own_subject = |cue: &Cue| {
            self.hands_over(cue) && self.subject(cue).is_some_and(|source| source.starts_at(at))
        };
        self.cues_in(at..limit)
            .iter()
            .filter(|cue| cue.form == CueForm::Finite && cue.strong)
            .any(own_subject)
    }

    /// `« … » et a quitté la salle`: after a marked passage the reporter goes on with the same subject.
    fn resumes_after_passage(&self, at: TokenPos) -> bool {
        let after_passage = self.passage_at(at.before(1)).is_some();
        let verb =
            (at + 1..at + 5).each().find(|&idx| !self.is_proclitic(idx) && !self.is_adverbial(idx));
        after_passage && verb.is_some_and(|verb| self.is_verb(verb))
    }

    /// `tandis que`, `alors que` open a clause of the reporter when a new speaker follows.
    fn is_contrast(&self, at: TokenPos) -> bool {
        self.is(at, WordClasses::CONJUNCTION_HEAD)
            && self.is(at + 1, WordClasses::COMPLEMENTIZER)
            && (self.is_new_clause(at + 2)
                || self.is(at, WordClasses::SUBORDINATOR) && self.is_comma(at.before(1)))
    }

    /// After a comma: an incise, a gerund of saying, an attribution, or a coordinated verb of saying.
    fn is_reporter_next(&self, at: TokenPos) -> bool {
        let is_count = self.kind(at) == Some(TokenKind::Number) && self.is_attribution(at + 1);
        let tells = self.is_attribution(at) || self.is_manner(at) || self.is_comment(at);
        if is_count || tells || self.is_occasion(at) {
            return true;
        }
        if self.is(at, WordClasses::COORDINATOR) {
            return self.is_coordinated_cue(at + 1) || self.is_sourced(at + 1);
        }
        let names_person =
            || self.mention_at(at).is_some_and(|mention| mention.kind == EntityKind::Person);
        if self.is_gerund_cue(at) || names_person() && self.is_new_clause(at) {
            return true;
        }
        self.cue_starting(at).is_some_and(|cue| self.is_inverted(cue))
    }

    /// `, a relevé le maire`, and not the participle of `, y compris le maire`.
    fn is_inverted(&self, cue: &Cue) -> bool {
        cue.form == CueForm::Finite && !cue.first_person && self.inverted_subject(cue).is_some()
    }

    /// `comme l'a dit le maire`.
    fn is_manner(&self, at: TokenPos) -> bool {
        matches!(self.cue_phrase(at), Some((CueKind::Manner, _)))
    }

    /// What the reporter says of words told: `, ce qui`, `, en référence à`, `, un avis que`, `, avant d'ajouter que`.
    fn is_comment(&self, at: TokenPos) -> bool {
        let is_that =
            self.is(at, WordClasses::IMPERSONAL) && self.is(at + 1, WordClasses::RELATIVE);
        is_that
            || match self.cue_phrase(at) {
                Some((CueKind::Comment, _)) => true,
                Some((CueKind::Closing, len)) => self.is_terminator(at + len),
                _ => false,
            }
            || self.names_words(at)
            || self.is_next_saying(at)
    }

    /// `, dans un entretien à`: where it was said.
    fn is_occasion(&self, at: TokenPos) -> bool {
        self.is(at, WordClasses::PREPOSITION)
            && matches!(self.cue_phrase(at), Some((CueKind::Medium, _)))
    }

    /// `un avis que`, `proposition que`, `un texte aussitôt rejeté par`: a noun for what was said, with what others make of it.
    fn names_words(&self, at: TokenPos) -> bool {
        let has_article =
            self.is(at, WordClasses::DETERMINER) && !self.is(at, WordClasses::DEFINITE);
        let noun = at + usize::from(has_article);
        let is_speech = self.readings(noun).iter().any(|found| found.kind == NounKind::Speech);
        let end = self.noun_end(noun);
        let is_told = is_speech && has_article && self.is(end, WordClasses::RELATIVE)
            || self.is(end, WordClasses::COMPLEMENTIZER);
        self.is_free(noun)
            && (is_speech || self.is(noun, WordClasses::SUMMING))
            && (is_told || self.is_received(end))
    }

    /// Whether a word is none of a name and of no words between marks.
    fn is_free(&self, at: TokenPos) -> bool {
        self.mention_at(at).is_none() && self.passage_at(at).is_none()
    }

    /// `aussitôt rejeté par`, `critiquée par`: a participle says what somebody makes of it.
    fn is_received(&self, at: TokenPos) -> bool {
        const REACH: usize = 3;
        let verb = at + at.ahead(REACH).each().take_while(|&idx| self.is_adverbial(idx)).count();
        let is_done = self.cue_starting(verb).is_some_and(|cue| cue.form == CueForm::Participle);
        is_done && (verb + 1).ahead(REACH).each().any(|idx| self.is(idx, WordClasses::AGENT))
    }

    /// `avant d'ajouter que`: the next thing that the speaker says.
    fn is_next_saying(&self, at: TokenPos) -> bool {
        const REACH: usize = 4;
        let leads = |at: TokenPos| self.is(at, WordClasses::PREPOSITION) || self.is_adverbial(at);
        let is_time = self.is(at, WordClasses::PREPOSITION)
            && self.is(at, WordClasses::CONJUNCTION_HEAD)
            && !self.is(at, WordClasses::TOPIC);
        let says = |cue: &Cue| {
            cue.form == CueForm::Infinitive
                && cue.strong
                && (at..cue.group_start).each().all(leads)
                && self.hands_over(cue)
        };
        is_time && self.cues_in(at.ahead(REACH)).iter().any(says)
    }

    /// `en ajoutant`, `précisant`.
    fn is_gerund_cue(&self, at: TokenPos) -> bool {
        let skip = usize::from(self.is(at, WordClasses::GERUND_PARTICLE));
        if skip == 0 && !self.is_comma(at.before(1)) {
            return false;
        }
        at.ahead(3).each().filter_map(|idx| self.cue_starting(idx + skip)).any(|cue| {
            cue.form == CueForm::Gerund
                && cue.strong
                && (at + skip..cue.group_start).each().all(|idx| self.is_adverbial(idx))
        })
    }

    /// `et demandant aux élus de`: a participle that goes on after another one.
    fn is_coordinated_gerund(&self, at: TokenPos) -> bool {
        self.cue_starting(at)
            .is_some_and(|cue| cue.form == CueForm::Gerund && cue.strong && self.hands_over(cue))
    }

    /// `et ajoute que`: a verb of saying that shares the subject before.
    fn is_coordinated_cue(&self, at: TokenPos) -> bool {
        self.coordinated_cue(at).is_some_and(|cue| self.hands_over(cue))
    }

    /// Whether words said stand behind a verb: a clause, a marked passage, a colon, an infinitive.
    fn hands_over(&self, cue: &Cue) -> bool {
        self.complementizer_after(cue).is_some()
            || self.passage_at(cue.end()).is_some()
            || self.slice(cue.end()) == ":"
            || complement::infinitive_after(self, cue).is_some()
    }
}
