//! Finds the verb groups of saying: `a-t-il déclaré`, `n'a pas souhaité préciser`, `ajoutant`.

mod carrier;

use crate::document::TokenKind;
use crate::lang::WordClasses;
use crate::lang::lexicon::{
    Auxiliary as Helper, Frames, Number, Person, Role, Strength, Tense, Verb, VerbForm,
};
use crate::quote::grammar::cue::carrier::{Carrier, auxiliary_before, modal_before};
use crate::quote::grammar::view::View;
use std::ops::Range;

/// How a verb of saying stands in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CueForm {
    /// `déclare`, `a déclaré`.
    Finite,
    /// `pour dénoncer`, `a tenu à préciser`.
    Infinitive,
    /// `ajoutant`.
    Gerund,
    /// `qualifié de … par`.
    Participle,
}

/// A verb group of saying.
// Each flag is asked by another rule; no two of them make one state.
#[allow(clippy::struct_excessive_bools)]
#[derive(Clone, Debug)]
pub(crate) struct Cue {
    /// The verb with its auxiliary and its inverted pronoun, as it is shown.
    pub(crate) tokens: Range<usize>,
    /// The same with the clitics and negation before it.
    pub(crate) group_start: usize,
    /// The token of the verb of saying itself.
    pub(crate) head: usize,
    pub(crate) frames: Frames,
    /// Whether the verb nearly always reports speech.
    pub(crate) strong: bool,
    pub(crate) form: CueForm,
    pub(crate) plural: bool,
    /// The inverted pronoun: `-t-il`.
    pub(crate) clitic: Option<usize>,
    pub(crate) passive: bool,
    /// First or second person: the words of a speaker, not of the reporter.
    pub(crate) first_person: bool,
}

impl Cue {
    /// The token after the group.
    pub(crate) fn end(&self) -> usize {
        self.tokens.end
    }
}

/// Most words between an auxiliary and its participle: `a pour sa part également confié`.
pub(crate) const GROUP_REACH: usize = 5;

/// All cues of the document, in text order.
pub(crate) fn find(view: &View<'_, '_>) -> Vec<Cue> {
    (0..view.len()).filter_map(|at| cue_at(view, at)).collect()
}

fn cue_at(view: &View<'_, '_>, at: usize) -> Option<Cue> {
    let forms = view.verb_forms(at);
    if forms.is_empty() || view.kind(at) != Some(TokenKind::Word) || view.mention_at(at).is_some() {
        return None;
    }
    let readings: Vec<Reading<'_>> =
        forms.iter().filter_map(|form| Reading::of(view, at, form)).collect();
    if readings.is_empty() {
        return None;
    }
    let group_start = clitics_before(view, at);
    let auxiliary = auxiliary_before(view, at);
    if auxiliary.is_some() && readings.iter().any(Reading::is_participle) {
        return compound(&auxiliary?, at, &readings);
    }
    finite(view, at, &readings, group_start)
        .or_else(|| infinitive(view, at, &readings, group_start))
        .or_else(|| nominal_form(view, at, &readings, group_start, Tense::PresentParticiple))
        .or_else(|| nominal_form(view, at, &readings, at, Tense::PastParticiple))
}

/// A form of a verb of saying whose fixed words all stand there: `fait savoir`.
struct Reading<'l> {
    form: &'l VerbForm,
    verb: &'l Verb,
    /// The token after the verb and its fixed words.
    end: usize,
}

impl<'l> Reading<'l> {
    fn of(view: &View<'l, '_>, at: usize, form: &'l VerbForm) -> Option<Self> {
        let verb = view.lang.verbs().verb(form.verb);
        if verb.role != Role::Saying {
            return None;
        }
        let has_clitic = verb.clitic.is_none_or(|clitic| {
            let from = clitics_before(view, at).min(at.saturating_sub(GROUP_REACH));
            (from..at).any(|idx| view.lower(idx) == clitic)
        });
        let end = tail_end(view, at + 1, &verb.tail).filter(|_| has_clitic)?;
        Some(Self { form, verb, end })
    }

    fn is_participle(&self) -> bool {
        self.form.tense == Tense::PastParticiple
    }
}

/// The token after the fixed words of a verb, adverbs and an inverted pronoun between them skipped.
pub(crate) fn tail_end(view: &View<'_, '_>, start: usize, tail: &[&str]) -> Option<usize> {
    let mut at = start;
    for word in tail {
        while view.lower(at) != *word
            && (view.is_adverbial(at) || view.kind(at) == Some(TokenKind::Clitic))
        {
            at += 1;
        }
        if view.lower(at) != *word {
            return None;
        }
        at += 1;
    }
    Some(at)
}

/// Of the readings that fit, the one with the most fixed words; a reflexive one only with its pronoun, and then first.
fn choose<'r, 'l>(
    readings: &'r [Reading<'l>],
    reflexive: Reflexive,
    fits: impl Fn(&VerbForm) -> bool,
) -> Option<&'r Reading<'l>> {
    let usable =
        readings.iter().filter(|reading| fits(reading.form) && reflexive.allows(reading.verb));
    usable.max_by_key(|reading| {
        (
            reading.verb.reflexive,
            reading.verb.tail.len(),
            reading.form.person == Some(Person::Third),
        )
    })
}

fn compound(auxiliary: &Carrier, at: usize, readings: &[Reading<'_>]) -> Option<Cue> {
    let reading =
        choose(readings, auxiliary.reflexive, |form| form.tense == Tense::PastParticiple)?;
    let mut cue = simple(reading, auxiliary.at, auxiliary.group_start, at, auxiliary.form);
    cue.plural = auxiliary.plural;
    cue.clitic = auxiliary.clitic;
    cue.first_person = auxiliary.first_person;
    cue.passive = auxiliary.is_be
        && auxiliary.reflexive == Reflexive::No
        && reading.verb.auxiliary == Helper::Have;
    Some(cue)
}

fn finite(
    view: &View<'_, '_>,
    at: usize,
    readings: &[Reading<'_>],
    group_start: usize,
) -> Option<Cue> {
    let reflexive = Reflexive::of(view, group_start..at);
    let reading = choose(readings, reflexive, |form| form.tense.is_finite())?;
    if is_nominal(view, at, group_start) && !is_behind_indefinite(view, reading, group_start) {
        return None;
    }
    let mut cue = simple(reading, at, group_start, at, CueForm::Finite);
    cue.plural = reading.form.number == Some(Number::Plural);
    cue.clitic = subject_clitic(view, at + 1);
    cue.first_person = reading.form.person != Some(Person::Third)
        || is_first_person_subject(view, group_start, cue.clitic);
    cue.tokens.end = cue.tokens.end.max(cue.clitic.map_or(0, |clitic| clitic + 1));
    Some(cue)
}

/// An infinitive; after a modal verb it stands for a finite verb with the modal's subject.
fn infinitive(
    view: &View<'_, '_>,
    at: usize,
    readings: &[Reading<'_>],
    group_start: usize,
) -> Option<Cue> {
    let reading = choose(readings, Reflexive::of(view, group_start..at), |form| {
        form.tense == Tense::Infinitive
    })?;
    if is_after_article(view, group_start) {
        return None;
    }
    let mut cue = simple(reading, at, group_start, at, CueForm::Infinitive);
    if let Some(modal) = modal_before(view, group_start) {
        cue.form = CueForm::Finite;
        cue.group_start = modal.group_start;
        cue.plural = modal.plural;
        cue.clitic = modal.clitic;
        cue.first_person = modal.first_person;
    }
    Some(cue)
}

fn nominal_form(
    view: &View<'_, '_>,
    at: usize,
    readings: &[Reading<'_>],
    group_start: usize,
    tense: Tense,
) -> Option<Cue> {
    let reading =
        choose(readings, Reflexive::of(view, group_start..at), |form| form.tense == tense)?;
    let form =
        if tense == Tense::PresentParticiple { CueForm::Gerund } else { CueForm::Participle };
    let is_nominal =
        is_after_article(view, group_start) && !view.is(group_start, WordClasses::GERUND_PARTICLE);
    (!is_nominal).then(|| simple(reading, at, group_start, at, form))
}

fn simple(
    reading: &Reading<'_>,
    start: usize,
    group_start: usize,
    head: usize,
    form: CueForm,
) -> Cue {
    let start = if reading.verb.reflexive { group_start } else { start };
    Cue {
        tokens: start..reading.end,
        group_start,
        head,
        frames: reading.verb.frames,
        strong: reading.verb.strength == Strength::Strong,
        form,
        plural: false,
        clitic: None,
        passive: false,
        first_person: false,
    }
}

/// Whether a verb group holds a reflexive pronoun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reflexive {
    No,
    /// `m'` is as often an object.
    Maybe,
    /// `se`, `s'`.
    Yes,
}

impl Reflexive {
    pub(crate) fn of(view: &View<'_, '_>, group: Range<usize>) -> Self {
        let pronoun = group.into_iter().find(|&at| view.is(at, WordClasses::REFLEXIVE));
        match pronoun.map(|at| view.is(at, WordClasses::FIRST_PERSON)) {
            None => Self::No,
            Some(true) => Self::Maybe,
            Some(false) => Self::Yes,
        }
    }

    /// `s'assurer` is not `assurer`.
    fn allows(self, verb: &Verb) -> bool {
        self == Self::Maybe || verb.reflexive == (self == Self::Yes)
    }
}

/// The inverted subject pronoun at a token, if one stands there.
pub(crate) fn subject_clitic(view: &View<'_, '_>, at: usize) -> Option<usize> {
    (view.kind(at) == Some(TokenKind::Clitic)).then_some(at)
}

/// First token of the pronouns and negations before a verb.
pub(crate) fn clitics_before(view: &View<'_, '_>, verb: usize) -> usize {
    let mut start = verb;
    while start > 0 {
        let before = start - 1;
        let is_clitic = view.is(before, WordClasses::OBJECT_CLITIC);
        let is_negation = view.is(before, WordClasses::NEGATION);
        let is_article = view.is(before, WordClasses::DETERMINER) && !is_pronoun_like(view, before);
        if !(is_clitic && !is_article || is_negation) {
            break;
        }
        start = before;
    }
    start
}

/// Whether `le`, `la`, `les`, `leur` before a verb is an object: a subject, clitic or negation stands before it.
fn is_pronoun_like(view: &View<'_, '_>, at: usize) -> bool {
    at > 0
        && (view.is(
            at - 1,
            WordClasses::SUBJECT_PRONOUN
                .or(WordClasses::NEGATION)
                .or(WordClasses::REFLEXIVE)
                .or(WordClasses::RELATIVE),
        ) || view.mention_at(at - 1).is_some())
}

/// Whether a finite-looking form is a noun here: `la demande`, `une annonce`, `de rappel`.
fn is_nominal(view: &View<'_, '_>, at: usize, group_start: usize) -> bool {
    if view.kind(at + 1) == Some(TokenKind::Clitic) {
        return false;
    }
    if group_start == 0 {
        return false;
    }
    let before = group_start - 1;
    let is_noun_context = view.is(before, WordClasses::DETERMINER.or(WordClasses::PREPOSITION));
    is_noun_context && !view.is(before, WordClasses::SUBJECT_PRONOUN)
}

/// `plusieurs affirment`: a determiner that stands for people, before a verb that agrees with it.
fn is_behind_indefinite(view: &View<'_, '_>, reading: &Reading<'_>, group_start: usize) -> bool {
    let before = view.classes(group_start - 1);
    reading.form.number == Some(Number::Plural)
        && before.is(WordClasses::PLURAL)
        && !before.is(WordClasses::DEFINITE.or(WordClasses::PREPOSITION))
}

fn is_after_article(view: &View<'_, '_>, group_start: usize) -> bool {
    group_start > 0
        && view.is(group_start - 1, WordClasses::DETERMINER)
        && !view.is(group_start - 1, WordClasses::PREPOSITION)
}

pub(crate) fn is_first_person_subject(
    view: &View<'_, '_>,
    group_start: usize,
    clitic: Option<usize>,
) -> bool {
    if let Some(clitic) = clitic {
        let pronoun = view.lower(clitic).trim_start_matches("-t-").trim_start_matches('-');
        return view.lang.words().classes(pronoun).is(WordClasses::FIRST_PERSON);
    }
    group_start > 0
        && view.is(group_start - 1, WordClasses::FIRST_PERSON)
        && view.is(group_start - 1, WordClasses::SUBJECT_PRONOUN)
}
