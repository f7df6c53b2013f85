//! The grammatical subject of a cue: who stands beside it.

use super::apposition::with_name;
use super::context::QuoteContext;
use super::cue::{Cue, CueForm};
use super::house;
use super::inverted;
use super::phrase::{self, NounPhrase};
use super::subject;
use crate::annotation::Gender;
use crate::document::TokenKind;
use crate::lang::WordClasses;

/// What stands beside a cue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// A name or description.
    Phrase(NounPhrase),
    /// `il`, `-t-elle`, `lui`, `ce dernier`.
    Pronoun(Pronoun),
    /// `on`, an impersonal verb, a first person outside quotation marks.
    Nobody,
}

impl Source {
    /// Whether it is somebody: a pronoun, a name, or a noun for people, organizations or documents.
    pub(super) fn can_speak(&self) -> bool {
        match self {
            Self::Phrase(phrase) => phrase.can_speak(),
            Self::Pronoun(_) => true,
            Self::Nobody => false,
        }
    }

    /// Whether its first token is `at`.
    pub(super) fn starts_at(&self, at: usize) -> bool {
        match self {
            Self::Phrase(phrase) => phrase.tokens.start == at,
            Self::Pronoun(pronoun) => pronoun.at == at,
            Self::Nobody => false,
        }
    }
}

/// A pronoun to be resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pronoun {
    pub(super) at: usize,
    pub(super) gender: Option<Gender>,
    pub(super) plural: bool,
    /// `ce dernier`, `l'intéressée`: somebody of the sentence before rather than of its own.
    pub(super) is_latter: bool,
}

impl Pronoun {
    /// A pronoun whose classes tell gender and number.
    pub(super) fn of(classes: WordClasses, at: usize) -> Self {
        let (gender, plural) = (phrase::gender_of(classes), classes.is(WordClasses::PLURAL));
        Self { at, gender, plural, is_latter: false }
    }
}

/// Finds the subject of a cue: inverted, before it, or shared with the verb before.
pub(super) fn of(ctx: &QuoteContext<'_, '_>, cue: &Cue, cues: &[Cue]) -> Option<Source> {
    if cue.first_person {
        return Some(Source::Nobody);
    }
    if let Some(clitic) = cue.clitic {
        return Some(clitic_source(ctx, clitic));
    }
    let is_coordinated = follows_coordinator(ctx, cue);
    if cue.form == CueForm::Participle && is_coordinated {
        return shared(ctx, cue, cues);
    }
    if cue.passive || cue.form == CueForm::Participle {
        return agent_after(ctx, cue).map(Source::Phrase);
    }
    if cue.form == CueForm::Infinitive && is_narrative(ctx, cue) {
        return subject::before(ctx, cue.group_start - 1, false);
    }
    if cue.form == CueForm::Finite {
        let behind = || inverted::of(ctx, cue).map(|found| anaphor_or_phrase(ctx, found));
        let before = || subject::before(ctx, cue.group_start, cue.plural);
        let is_answer = || inverted::of(ctx, cue).is_some_and(|found| found.mention.is_some());
        let found = if is_coordinated {
            None
        } else if inverted::follows_passage(ctx, cue, 0) && is_answer()
            || inverted::follows_passage(ctx, cue, subject::NAME_IN_MARKS)
        {
            behind().or_else(before)
        } else {
            before().or_else(behind)
        };
        return found.or_else(|| shared(ctx, cue, cues));
    }
    shared(ctx, cue, cues)
}

/// `Et de conclure`, `Eux de répondre`, `Et Jean Dupont, le maire, de conclure`: an infinitive that tells on.
fn is_narrative(ctx: &QuoteContext<'_, '_>, cue: &Cue) -> bool {
    let start = ctx.sentence(cue.head).start;
    let of = cue.group_start.saturating_sub(1);
    let opens = WordClasses::COORDINATOR.or(WordClasses::STRESSED_PRONOUN);
    of > start
        && ctx.is(start, opens)
        && ctx.is(of, WordClasses::GENITIVE)
        && !(start..of).any(|at| phrase::is_verb(ctx, at))
}

/// Whether a verb shares its subject with the one before it: `et annonce`, `et ajouté`.
fn follows_coordinator(ctx: &QuoteContext<'_, '_>, cue: &Cue) -> bool {
    let mut at = cue.group_start;
    while at > 0 && ctx.is_adverbial(at - 1) {
        at -= 1;
    }
    at > 0 && ctx.is(at - 1, WordClasses::COORDINATOR)
}

/// The agent of a passive: `par le directeur`.
pub(super) fn agent_after(ctx: &QuoteContext<'_, '_>, cue: &Cue) -> Option<NounPhrase> {
    let sentence = ctx.sentence(cue.head);
    let by = (cue.end()..sentence.end)
        .find(|&at| ctx.is(at, WordClasses::AGENT) && ctx.passage_at(at).is_none())?;
    phrase::starting_at(ctx, by + 1)
        .filter(NounPhrase::can_speak)
        .map(|found| with_name(ctx, found))
}

fn clitic_source(ctx: &QuoteContext<'_, '_>, clitic: usize) -> Source {
    let pronoun = ctx.lower(clitic).trim_start_matches("-t").trim_start_matches('-');
    let classes = ctx.lang.words().classes(pronoun);
    if classes.is(WordClasses::IMPERSONAL) || classes.is(WordClasses::FIRST_PERSON) {
        return Source::Nobody;
    }
    Source::Pronoun(Pronoun::of(classes, clitic))
}

pub(super) fn pronoun_source(ctx: &QuoteContext<'_, '_>, at: usize) -> Source {
    let classes = ctx.classes(at);
    if ctx.is(at, WordClasses::IMPERSONAL) {
        return house::before(ctx, at).map_or(Source::Nobody, Source::Phrase);
    }
    if classes.is(WordClasses::FIRST_PERSON) {
        return Source::Nobody;
    }
    Source::Pronoun(Pronoun::of(classes, at))
}

/// `ce dernier`, `l'intéressée` point back like pronouns.
pub(super) fn anaphor_or_phrase(ctx: &QuoteContext<'_, '_>, found: NounPhrase) -> Source {
    let last = found.tokens.end - 1;
    if found.is_anaphor(ctx) {
        let classes = ctx.classes(last);
        let gender = found.gender.or(phrase::gender_of(classes));
        return Source::Pronoun(Pronoun {
            at: last,
            gender,
            plural: found.plural,
            is_latter: true,
        });
    }
    Source::Phrase(found)
}

/// The subject of the verb that a gerund, infinitive or coordinated verb hangs on.
fn shared(ctx: &QuoteContext<'_, '_>, cue: &Cue, cues: &[Cue]) -> Option<Source> {
    let sentence = ctx.sentence(cue.head);
    let idx = cues.partition_point(|other| other.head < cue.head);
    let earlier = cues[..idx].iter().rev().take_while(|other| other.head >= sentence.start);
    for other in earlier {
        if other.form == CueForm::Finite && ctx.passage_at(other.head).is_none() {
            let found = of(ctx, other, &cues[..idx]);
            if other.strong || found.as_ref().is_none_or(Source::can_speak) {
                return found;
            }
        }
    }
    first_subject(ctx, sentence.start, cue.group_start, cue.form != CueForm::Finite)
}

/// The subject of the first finite verb of a sentence: before a token, else, where it may follow, after it.
pub(super) fn first_subject(
    ctx: &QuoteContext<'_, '_>,
    start: usize,
    before_token: usize,
    may_follow: bool,
) -> Option<Source> {
    let end = ctx.sentence(before_token).end;
    let is_verb = |&at: &usize| {
        ctx.passage_at(at).is_none() && ctx.mention_at(at).is_none() && phrase::is_verb(ctx, at)
    };
    let earlier = (start..before_token).find(is_verb);
    if earlier.is_none()
        && let Some(found) = phrase::starting_at(ctx, start).filter(NounPhrase::can_speak)
    {
        return Some(Source::Phrase(with_name(ctx, found)));
    }
    let later = || (before_token + 1..end).find(is_verb).filter(|_| may_follow);
    let verb = earlier.or_else(later)?;
    if ctx.kind(verb + 1) == Some(TokenKind::Clitic) {
        return Some(clitic_source(ctx, verb + 1));
    }
    let mut group_start = verb;
    let is_pronoun = |at: usize| ctx.is_proclitic(at) && !ctx.is(at, WordClasses::DETERMINER);
    while group_start > start && is_pronoun(group_start - 1) {
        group_start -= 1;
    }
    subject::before(ctx, group_start, false)
}
