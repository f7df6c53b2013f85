//! What somebody is said not to have said: `n'a pas dit que`, `sans parler de`, `a refusé de dire`.

use crate::document::{TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::lang::lexicon::{Frames, NounKind, Tense, VerbForm};
use crate::position::Stretch;
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::phrase;
use crate::quote::grammar::reading::Reading;

/// Words that say no together with the one that opens a negation, and that one itself.
pub(super) const NO: WordClasses = WordClasses::NEGATION.or(WordClasses::NEGATOR);
/// How far a word that says no may stand before its verb: `Ni le maire ni le préfet n'ont parlé`.
const REACH: usize = 12;
/// How far behind the verb a word may stand that says no or takes it back: `n'a rien dit d'autre`.
const TAIL: usize = 3;

impl Reading<'_, '_> {
    /// Whether a verb is negated, or stands after `sans`: `n'a pas souhaité dire`.
    pub(crate) fn is_negated(&self, cue: &Cue) -> bool {
        const REACH: usize = 3;
        let refuses = |at: TokenPos| self.is(at, WordClasses::NEGATION) || self.is_without(at);
        (cue.group_start.back(REACH)..cue.head).each().any(refuses)
    }

    /// Whether nobody has said anything yet: `pourra confirmer que`, `pour qu'il avoue que`, `rien ne dit que`, `autant dire
    /// que`.
    pub(crate) fn is_unsaid(&self, cue: &Cue) -> bool {
        let verbs = self.lang.verbs();
        let is_open = |form: &VerbForm| {
            let is_ahead = matches!(form.tense, Tense::Future | Tense::Conditional);
            is_ahead && verbs.verb(form.verb).frames.contains(Frames::OPEN)
        };
        let mut group = (cue.group_start..cue.head).each();
        let says_no = |at: TokenPos| self.is(at, NO) && !self.opens_negation(at);
        let is_nobody = self.is_negated(cue)
            && (says_no(cue.group_start) || cue.group_start.before(1).is_some_and(says_no));
        let forms = self.verb_forms(cue.head);
        let is_wish =
            !forms.is_empty() && forms.iter().all(|form| form.tense == Tense::Subjunctive);
        is_nobody
            || is_wish
            || self.is_wanted(cue)
            || self.is_nobodys(cue)
            || group.any(|at| self.verb_forms(at).iter().any(is_open))
    }

    /// `Autant dire que`, `Inutile de préciser que`: an infinitive without a subject that opens the sentence.
    fn is_nobodys(&self, cue: &Cue) -> bool {
        let start = self.window(cue.head).start;
        let hangs =
            WordClasses::PREPOSITION.or(WordClasses::COORDINATOR).or(WordClasses::STRESSED_PRONOUN);
        let is_free = cue.form == CueForm::Infinitive && !self.has_verb(start..cue.group_start);
        let speaks = || phrase::starting_at(self, start).is_some_and(|found| found.can_speak());
        is_free && start < cue.group_start && !self.is(start, hangs) && !speaks()
    }

    /// `pour qu'il avoue que`: the clause says what somebody shall do.
    fn is_wanted(&self, cue: &Cue) -> bool {
        let is_inside = |&at: &TokenPos| !self.is_comma(at) && !self.is_verb(at);
        let mut before = self.clause_before(cue).take_while(is_inside);
        let que = before.find(|&at| self.is(at, WordClasses::COMPLEMENTIZER));
        que.is_some_and(|que| self.is(que.before(1), WordClasses::PURPOSE))
    }

    /// Whether the words of a verb of saying, given by its tokens, are words that somebody is said not to have said.
    pub(crate) fn denies(&self, cue: &Tokens, said: TokenPos) -> bool {
        let verb = self.cues_in(cue.clone()).iter().rfind(|known| known.tokens == *cue);
        verb.is_some_and(|verb| {
            let refuses = verb.frames.contains(Frames::REFUSAL);
            self.says_no(verb, said) != refuses && !self.asks(verb) && self.is_about(verb, said)
        })
    }

    /// Whether the negation of a verb reaches the words said.
    fn is_about(&self, cue: &Cue, said: TokenPos) -> bool {
        const REACH: usize = 48;
        let between = cue.end()..said.min(cue.end() + REACH);
        let is_act = cue.strong && !cue.frames.contains(Frames::STANCE);
        (is_act || between.each().any(|at| self.is_speech(at))) && !self.is_cut_off(cue, &between)
    }

    /// Whether something else is negated than what stands behind: `n'a rien annoncé, mais`, `n'a pas donné de date : « … »`.
    fn is_cut_off(&self, cue: &Cue, between: &Tokens) -> bool {
        let reports = || self.complementizer_after(cue).is_some_and(|que| que < between.end);
        between.each().any(|at| {
            self.is(at, WordClasses::ADVERSATIVE)
                || self.slice(at) == ":" && !self.leads_to(between.start, at)
                || self.is_comma(at) && self.passage_at(at.before(1)).is_none() && !reports()
        })
    }

    /// Whether nothing but an addressee, a time or a word for what is said stands between a verb and its colon.
    fn leads_to(&self, start: TokenPos, colon: TokenPos) -> bool {
        let first = (start..colon).each().find(|&at| !self.is_adverbial(at));
        first.is_none_or(|at| {
            self.is(at, WordClasses::DATIVE.or(WordClasses::TIME))
                || self.is(at + 1, WordClasses::TIME)
                || (at..colon).each().any(|at| self.is_speech(at))
        })
    }

    fn is_speech(&self, at: TokenPos) -> bool {
        self.noun(at).is_some_and(|noun| noun.kind == NounKind::Speech)
    }

    /// Whether the verb of a question is asked about, which expects a yes: `N'a-t-elle pas dit que … ?`
    pub(crate) fn asks(&self, cue: &Cue) -> bool {
        self.slice(self.window(cue.head).end.before(1)) == "?"
    }

    /// Whether the text says that it was not done.
    fn says_no(&self, cue: &Cue, said: TokenPos) -> bool {
        let group = cue.group_start..cue.head;
        let Some(opening) = group.each().find(|&at| self.opens_negation(at)) else {
            return self.stands_without(cue);
        };
        let end = if said > cue.head { said.min(cue.end() + TAIL) } else { cue.end() + TAIL };
        let says_no = |&at: &TokenPos| self.is(at, NO) && !self.opens_negation(at);
        match (opening..end).each().find(says_no) {
            Some(no) => !(no..end).each().any(|at| self.is(at, WordClasses::AFFIRMING)),
            None => self.clause_before(cue).any(|at| self.is(at, WordClasses::NEGATOR)),
        }
    }

    /// `sans dire que`, `sans que le maire ait dit que`, but not `non sans rappeler que`.
    fn stands_without(&self, cue: &Cue) -> bool {
        let is_between = |at: TokenPos| {
            let is_filler = self.is_adverbial(at) || self.is(at, WordClasses::CONJUNCTION_HEAD);
            is_filler && !self.is_without(at)
        };
        let mut before = self.clause_before(cue);
        let without = match cue.form {
            CueForm::Infinitive => before.find(|&at| !is_between(at)),
            _ => before
                .find(|&at| self.is_without(at) && self.is(at + 1, WordClasses::COMPLEMENTIZER)),
        };
        let is_twice = |at: TokenPos| self.is(at.before(1), NO);
        without.is_some_and(|at| self.is_without(at) && !is_twice(at))
    }

    /// The tokens before a verb's group in its own clause, nearest first.
    fn clause_before(&self, cue: &Cue) -> impl Iterator<Item = TokenPos> {
        let start = self.window(cue.head).start.max(cue.group_start.back(REACH));
        let ends =
            |&at: &TokenPos| self.passage_at(at).is_some() || matches!(self.slice(at), ":" | ";");
        (start..cue.group_start).each().rev().take_while(move |at| !ends(at))
    }

    fn opens_negation(&self, at: TokenPos) -> bool {
        (self.lang.grammar().is_negation)(self.lower(at))
    }

    fn is_without(&self, at: TokenPos) -> bool {
        (self.lang.grammar().is_without)(self.lower(at))
    }
}
