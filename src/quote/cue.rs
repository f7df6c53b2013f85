//! Finds the verb groups of saying: `a-t-il déclaré`, `n'a pas souhaité préciser`, `ajoutant`.

use super::carrier::{Carrier, auxiliary_before, modal_before};
use super::context::QuoteContext;
use crate::document::TokenKind;
use crate::lang::WordClasses;
use crate::lang::lexicon::{
    Auxiliary as Helper, Frames, Number, Person, Role, Strength, Tense, Verb, VerbForm,
};
use std::ops::Range;

/// How a verb of saying stands in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CueForm {
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
pub(super) struct Cue {
    /// The verb with its auxiliary and its inverted pronoun, as it is shown.
    pub(super) tokens: Range<usize>,
    /// The same with the clitics and negation before it.
    pub(super) group_start: usize,
    /// The token of the verb of saying itself.
    pub(super) head: usize,
    pub(super) frames: Frames,
    /// Whether the verb nearly always reports speech.
    pub(super) strong: bool,
    pub(super) form: CueForm,
    pub(super) plural: bool,
    /// The inverted pronoun: `-t-il`.
    pub(super) clitic: Option<usize>,
    pub(super) passive: bool,
    /// First or second person: the words of a speaker, not of the reporter.
    pub(super) first_person: bool,
}

impl Cue {
    /// The token after the group.
    pub(super) fn end(&self) -> usize {
        self.tokens.end
    }
}

/// Most words between an auxiliary and its participle: `a pour sa part également confié`.
pub(super) const GROUP_REACH: usize = 5;

/// All cues of the document, in text order.
pub(super) fn find(ctx: &QuoteContext<'_, '_>) -> Vec<Cue> {
    (0..ctx.len()).filter_map(|at| cue_at(ctx, at)).collect()
}

fn cue_at(ctx: &QuoteContext<'_, '_>, at: usize) -> Option<Cue> {
    let forms = ctx.verb_forms(at);
    if forms.is_empty() || ctx.kind(at) != Some(TokenKind::Word) || ctx.mention_at(at).is_some() {
        return None;
    }
    let readings: Vec<Reading<'_>> =
        forms.iter().filter_map(|form| Reading::of(ctx, at, form)).collect();
    if readings.is_empty() {
        return None;
    }
    let group_start = clitics_before(ctx, at);
    let auxiliary = auxiliary_before(ctx, at);
    if auxiliary.is_some() && readings.iter().any(Reading::is_participle) {
        return compound(&auxiliary?, at, &readings);
    }
    finite(ctx, at, &readings, group_start)
        .or_else(|| infinitive(ctx, at, &readings, group_start))
        .or_else(|| nominal_form(ctx, at, &readings, group_start, Tense::PresentParticiple))
        .or_else(|| nominal_form(ctx, at, &readings, at, Tense::PastParticiple))
}

/// A form of a verb of saying whose fixed words all stand there: `fait savoir`.
struct Reading<'l> {
    form: &'l VerbForm,
    verb: &'l Verb,
    /// The token after the verb and its fixed words.
    end: usize,
}

impl<'l> Reading<'l> {
    fn of(ctx: &QuoteContext<'l, '_>, at: usize, form: &'l VerbForm) -> Option<Self> {
        let verb = ctx.lang.verbs().verb(form.verb);
        if verb.role != Role::Saying {
            return None;
        }
        let has_clitic = verb.clitic.is_none_or(|clitic| {
            let from = clitics_before(ctx, at).min(at.saturating_sub(GROUP_REACH));
            (from..at).any(|idx| ctx.lower(idx) == clitic)
        });
        let end = tail_end(ctx, at + 1, &verb.tail).filter(|_| has_clitic)?;
        Some(Self { form, verb, end })
    }

    fn is_participle(&self) -> bool {
        self.form.tense == Tense::PastParticiple
    }
}

/// The token after the fixed words of a verb, adverbs and an inverted pronoun between them skipped.
pub(super) fn tail_end(ctx: &QuoteContext<'_, '_>, start: usize, tail: &[&str]) -> Option<usize> {
    let mut at = start;
    for word in tail {
        while ctx.lower(at) != *word
            && (ctx.is_adverbial(at) || ctx.kind(at) == Some(TokenKind::Clitic))
        {
            at += 1;
        }
        if ctx.lower(at) != *word {
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
    ctx: &QuoteContext<'_, '_>,
    at: usize,
    readings: &[Reading<'_>],
    group_start: usize,
) -> Option<Cue> {
    let reflexive = Reflexive::of(ctx, group_start..at);
    let reading = choose(readings, reflexive, |form| form.tense.is_finite())?;
    if is_nominal(ctx, at, group_start) && !is_behind_indefinite(ctx, reading, group_start) {
        return None;
    }
    let mut cue = simple(reading, at, group_start, at, CueForm::Finite);
    cue.plural = reading.form.number == Some(Number::Plural);
    cue.clitic = subject_clitic(ctx, at + 1);
    cue.first_person = reading.form.person != Some(Person::Third)
        || is_first_person_subject(ctx, group_start, cue.clitic);
    cue.tokens.end = cue.tokens.end.max(cue.clitic.map_or(0, |clitic| clitic + 1));
    Some(cue)
}

/// An infinitive; after a modal verb it stands for a finite verb with the modal's subject.
fn infinitive(
    ctx: &QuoteContext<'_, '_>,
    at: usize,
    readings: &[Reading<'_>],
    group_start: usize,
) -> Option<Cue> {
    let reading = choose(readings, Reflexive::of(ctx, group_start..at), |form| {
        form.tense == Tense::Infinitive
    })?;
    if is_after_article(ctx, group_start) {
        return None;
    }
    let mut cue = simple(reading, at, group_start, at, CueForm::Infinitive);
    if let Some(modal) = modal_before(ctx, group_start) {
        cue.form = CueForm::Finite;
        cue.group_start = modal.group_start;
        cue.plural = modal.plural;
        cue.clitic = modal.clitic;
        cue.first_person = modal.first_person;
    }
    Some(cue)
}

fn nominal_form(
    ctx: &QuoteContext<'_, '_>,
    at: usize,
    readings: &[Reading<'_>],
    group_start: usize,
    tense: Tense,
) -> Option<Cue> {
    let reading =
        choose(readings, Reflexive::of(ctx, group_start..at), |form| form.tense == tense)?;
    let form =
        if tense == Tense::PresentParticiple { CueForm::Gerund } else { CueForm::Participle };
    let is_nominal =
        is_after_article(ctx, group_start) && !ctx.is(group_start, WordClasses::GERUND_PARTICLE);
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
pub(super) enum Reflexive {
    No,
    /// `m'` is as often an object.
    Maybe,
    /// `se`, `s'`.
    Yes,
}

impl Reflexive {
    pub(super) fn of(ctx: &QuoteContext<'_, '_>, group: Range<usize>) -> Self {
        let pronoun = group.into_iter().find(|&at| ctx.is(at, WordClasses::REFLEXIVE));
        match pronoun.map(|at| ctx.is(at, WordClasses::FIRST_PERSON)) {
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
pub(super) fn subject_clitic(ctx: &QuoteContext<'_, '_>, at: usize) -> Option<usize> {
    (ctx.kind(at) == Some(TokenKind::Clitic)).then_some(at)
}

/// First token of the pronouns and negations before a verb.
pub(super) fn clitics_before(ctx: &QuoteContext<'_, '_>, verb: usize) -> usize {
    let mut start = verb;
    while start > 0 {
        let before = start - 1;
        let is_clitic = ctx.is(before, WordClasses::OBJECT_CLITIC);
        let is_negation = ctx.is(before, WordClasses::NEGATION);
        let is_article = ctx.is(before, WordClasses::DETERMINER) && !is_pronoun_like(ctx, before);
        if !(is_clitic && !is_article || is_negation) {
            break;
        }
        start = before;
    }
    start
}

/// Whether `le`, `la`, `les`, `leur` before a verb is an object: a subject, clitic or negation stands before it.
fn is_pronoun_like(ctx: &QuoteContext<'_, '_>, at: usize) -> bool {
    at > 0
        && (ctx.is(
            at - 1,
            WordClasses::SUBJECT_PRONOUN
                .or(WordClasses::NEGATION)
                .or(WordClasses::REFLEXIVE)
                .or(WordClasses::RELATIVE),
        ) || ctx.mention_at(at - 1).is_some())
}

/// Whether a finite-looking form is a noun here: `la demande`, `une annonce`, `de rappel`.
fn is_nominal(ctx: &QuoteContext<'_, '_>, at: usize, group_start: usize) -> bool {
    if ctx.kind(at + 1) == Some(TokenKind::Clitic) {
        return false;
    }
    if group_start == 0 {
        return false;
    }
    let before = group_start - 1;
    let is_noun_context = ctx.is(before, WordClasses::DETERMINER.or(WordClasses::PREPOSITION));
    is_noun_context && !ctx.is(before, WordClasses::SUBJECT_PRONOUN)
}

/// `plusieurs affirment`: a determiner that stands for people, before a verb that agrees with it.
fn is_behind_indefinite(
    ctx: &QuoteContext<'_, '_>,
    reading: &Reading<'_>,
    group_start: usize,
) -> bool {
    let before = ctx.classes(group_start - 1);
    reading.form.number == Some(Number::Plural)
        && before.is(WordClasses::PLURAL)
        && !before.is(WordClasses::DEFINITE.or(WordClasses::PREPOSITION))
}

fn is_after_article(ctx: &QuoteContext<'_, '_>, group_start: usize) -> bool {
    group_start > 0
        && ctx.is(group_start - 1, WordClasses::DETERMINER)
        && !ctx.is(group_start - 1, WordClasses::PREPOSITION)
}

pub(super) fn is_first_person_subject(
    ctx: &QuoteContext<'_, '_>,
    group_start: usize,
    clitic: Option<usize>,
) -> bool {
    if let Some(clitic) = clitic {
        let pronoun = ctx.lower(clitic).trim_start_matches("-t-").trim_start_matches('-');
        return ctx.lang.words().classes(pronoun).is(WordClasses::FIRST_PERSON);
    }
    group_start > 0
        && ctx.is(group_start - 1, WordClasses::FIRST_PERSON)
        && ctx.is(group_start - 1, WordClasses::SUBJECT_PRONOUN)
}
