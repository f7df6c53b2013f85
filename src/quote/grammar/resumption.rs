//! Where the reporter goes on without saying so: `a dit que le pont fermerait et a quitté la salle`.

use crate::document::{TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::lang::lexicon::{Role, Tense, VerbForm};
use crate::position::Stretch;
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::phrase::{self, NounPhrase};
use crate::quote::grammar::reading::Reading;

/// The first token of a clause that hangs on a verb where what follows is the reporter's.
pub(crate) fn first(reading: &Reading<'_, '_>, cue: &Cue, clause: &Tokens) -> Option<TokenPos> {
    let is_past = is_past(reading, cue);
    let inner = (clause.start + 1..clause.end).each();
    let mut breaks = inner.filter(|&at| reading.passage_at(at).is_none() && is_break(reading, at));
    breaks.find(|&at| {
        is_past && leaves_tense(reading, clause, at)
            || is_speakers(reading, cue, clause, at)
            || is_next_gerund(reading, cue, at)
    })
}

/// `jugeant que P et réclamant un délai`: a gerund of saying behind another one.
fn is_next_gerund(reading: &Reading<'_, '_>, cue: &Cue, link: TokenPos) -> bool {
    let next = reading.cue_starting(link + 1);
    let is_next = next.is_some_and(|next| next.form == CueForm::Gerund && next.strong);
    cue.form == CueForm::Gerund && reading.is(link, WordClasses::COORDINATOR) && is_next
}

/// Whether a clause may follow at a token: a conjunction, or a comma before a relative pronoun or `même si`.
fn is_break(reading: &Reading<'_, '_>, at: TokenPos) -> bool {
    let next = at + 1;
    if reading.is(at, WordClasses::COORDINATOR) {
        return !reading.is(at, WordClasses::REASON)
            && !(next.ahead(LONGEST).each())
                .take_while(|&idx| !reading.is_verb(idx))
                .any(|idx| reading.is(idx, WordClasses::COMPLEMENTIZER));
    }
    let is_relative = reading.is(next, WordClasses::RESUMING);
    reading.is_comma(at) && (is_relative || is_concession(reading, next))
}

/// `même si`.
pub(crate) fn is_concession(reading: &Reading<'_, '_>, at: TokenPos) -> bool {
    reading.is(at, WordClasses::CONJUNCTION_HEAD)
        && reading.is_adverbial(at)
        && reading.is(at + 1, WordClasses::QUESTION)
}

/// Most clitics, adverbs and pronouns before a verb.
const LONGEST: usize = 5;

/// Whether words told in the past are followed by a verb in the reporter's own tense.
fn leaves_tense(reading: &Reading<'_, '_>, clause: &Tokens, at: TokenPos) -> bool {
    let is_past = |verb: TokenPos| (reading.lang.grammar().is_told_in_past)(reading.lower(verb));
    let mut told = (clause.start..at).each().filter(|&verb| is_own_verb(reading, verb)).peekable();
    told.peek().is_some()
        && told.all(is_past)
        && verb_behind(reading, at, clause.end).is_some_and(|verb| !is_past(verb))
}

fn is_own_verb(reading: &Reading<'_, '_>, at: TokenPos) -> bool {
    reading.passage_at(at).is_none() && reading.is_verb(at)
}

/// The verb of the clause that a token opens, right behind its pronouns, its subject or an aside between commas.
fn verb_behind(reading: &Reading<'_, '_>, at: TokenPos, end: TokenPos) -> Option<TokenPos> {
    let mut start = at + 1;
    if reading.is_comma(start) {
        start = (start + 1..end).each().find(|&idx| reading.is_comma(idx))? + 1;
    }
    let opens = start.ahead(2).each().take_while(|&idx| {
        reading.is(idx, WordClasses::RELATIVE) || is_concession(reading, idx) || {
            idx > start && is_concession(reading, idx.back(1))
        }
    });
    let start = opens.last().map_or(start, |last| last + 1);
    let own = |from: TokenPos| {
        let mut words = from.ahead(LONGEST).each();
        let verb = words.find(|&idx| !is_before_verb(reading, idx))?;
        (verb < end && is_own_verb(reading, verb)).then_some(verb)
    };
    own(start).or_else(|| own(phrase::starting_at(reading, start)?.end()))
}

fn is_before_verb(reading: &Reading<'_, '_>, at: TokenPos) -> bool {
    let is_pronoun = reading.is(at, WordClasses::SUBJECT_PRONOUN);
    is_pronoun || reading.is_adverbial(at) || reading.is_proclitic(at)
}

/// Whether a verb of saying behind a conjunction is the speaker's, since the subject of the clause can say nothing.
fn is_speakers(reading: &Reading<'_, '_>, cue: &Cue, clause: &Tokens, at: TokenPos) -> bool {
    let is_but = reading.is(at, WordClasses::ADVERSATIVE) && !reading.is(at, WordClasses::REASON);
    let is_next = (is_but || reading.is(at, WordClasses::JOINER))
        && reading.cue_starting(at + 1).is_some_and(|next| match next.form {
            CueForm::Finite => next.plural == cue.plural && !next.first_person && !next.passive,
            CueForm::Participle => cue.form == CueForm::Gerund,
            _ => false,
        });
    let subject = || phrase::starting_at(reading, clause.start);
    let is_other = |subject: NounPhrase| !subject.can_speak() || subject.plural != cue.plural;
    is_next && subject().is_some_and(is_other)
}

/// Whether a verb of saying stands in a tense of the past, or hangs on a verb that does.
fn is_past(reading: &Reading<'_, '_>, cue: &Cue) -> bool {
    let group = cue.tokens.start..cue.head + 1;
    if cue.form == CueForm::Finite {
        return is_past_group(reading, group);
    }
    let sentence = reading.window(cue.head).start;
    (sentence..cue.group_start).each().any(|at| is_compound(reading, at))
}

/// Whether a verb with its auxiliary starts at a token: `a quitté`.
fn is_compound(reading: &Reading<'_, '_>, at: TokenPos) -> bool {
    let verbs = reading.lang.verbs();
    let is_helper = |form: &VerbForm| {
        form.tense.is_finite() && matches!(verbs.verb(form.verb).role, Role::Auxiliary(_))
    };
    let next = (at + 1).ahead(LONGEST).each().find(|&next| !reading.is_adverbial(next));
    reading.passage_at(at).is_none()
        && reading.verb_forms(at).iter().any(is_helper)
        && next.is_some_and(|next| (reading.lang.grammar().is_past_participle)(reading.lower(next)))
}

/// Whether a verb group has a participle, or a form that is no present.
fn is_past_group(reading: &Reading<'_, '_>, group: Tokens) -> bool {
    let is_present = |form: &VerbForm| form.tense == Tense::Present;
    let is_past = |form: &VerbForm| {
        matches!(form.tense, Tense::PastParticiple | Tense::PastSimple | Tense::Imperfect)
    };
    group.each().any(|at| {
        let forms = reading.verb_forms(at);
        forms.iter().any(is_past) && !forms.iter().any(is_present)
            || at > group.start && forms.iter().any(|form| form.tense == Tense::PastParticiple)
    })
}
