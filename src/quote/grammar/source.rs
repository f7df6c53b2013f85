//! The grammatical subject of a cue: who stands beside it.

use crate::annotation::Gender;
use crate::document::TokenKind;
use crate::lang::WordClasses;
use crate::quote::grammar::apposition::with_name;
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::phrase::{self, NounPhrase};
use crate::quote::grammar::subject::before;
use crate::quote::grammar::subject::house;
use crate::quote::grammar::subject::inverted;
use crate::quote::grammar::view::View;

/// What stands beside a cue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// A name or description.
    Phrase(NounPhrase),
    /// `il`, `-t-elle`, `lui`, `ce dernier`.
    Pronoun(Pronoun),
    /// `on`, an impersonal verb, a first person outside quotation marks.
    Nobody,
}

impl Source {
    /// Whether it is somebody: a pronoun, a name, or a noun for people, organizations or documents.
    pub(crate) fn can_speak(&self) -> bool {
        match self {
            Self::Phrase(phrase) => phrase.can_speak(),
            Self::Pronoun(_) => true,
            Self::Nobody => false,
        }
    }

    /// Whether its first token is `at`.
    pub(crate) fn starts_at(&self, at: usize) -> bool {
        match self {
            Self::Phrase(phrase) => phrase.tokens.start == at,
            Self::Pronoun(pronoun) => pronoun.at == at,
            Self::Nobody => false,
        }
    }
}

/// A pronoun to be resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pronoun {
    pub(crate) at: usize,
    pub(crate) gender: Option<Gender>,
    pub(crate) plural: bool,
    /// `ce dernier`, `l'intéressée`: somebody of the sentence before rather than of its own.
    pub(crate) is_latter: bool,
}

impl Pronoun {
    /// A pronoun whose classes tell gender and number.
    pub(crate) fn of(classes: WordClasses, at: usize) -> Self {
        let (gender, plural) = (phrase::gender_of(classes), classes.is(WordClasses::PLURAL));
        Self { at, gender, plural, is_latter: false }
    }
}

/// Finds the subject of a cue: inverted, before it, or shared with the verb before.
pub(crate) fn of(view: &View<'_, '_>, cue: &Cue, cues: &[Cue]) -> Option<Source> {
    if cue.first_person {
        return Some(Source::Nobody);
    }
    if let Some(clitic) = cue.clitic {
        return Some(clitic_source(view, clitic));
    }
    let is_coordinated = follows_coordinator(view, cue);
    if cue.form == CueForm::Participle && is_coordinated {
        return shared(view, cue, cues);
    }
    if cue.passive || cue.form == CueForm::Participle {
        return agent_after(view, cue).map(Source::Phrase);
    }
    if cue.form == CueForm::Infinitive && is_narrative(view, cue) {
        return before::of(view, cue.group_start - 1, false);
    }
    if cue.form == CueForm::Finite {
        let behind = || inverted::of(view, cue).map(|found| anaphor_or_phrase(view, found));
        let before = || before::of(view, cue.group_start, cue.plural);
        let is_answer = || inverted::of(view, cue).is_some_and(|found| found.mention.is_some());
        let found = if is_coordinated {
            None
        } else if inverted::follows_passage(view, cue, 0) && is_answer()
            || inverted::follows_passage(view, cue, before::NAME_IN_MARKS)
        {
            behind().or_else(before)
        } else {
            before().or_else(behind)
        };
        return found.or_else(|| shared(view, cue, cues));
    }
    shared(view, cue, cues)
}

/// `Et de conclure`, `Eux de répondre`, `Et Jean Dupont, le maire, de conclure`: an infinitive that tells on.
fn is_narrative(view: &View<'_, '_>, cue: &Cue) -> bool {
    let start = view.window(cue.head).start;
    let of = cue.group_start.saturating_sub(1);
    let opens = WordClasses::COORDINATOR.or(WordClasses::STRESSED_PRONOUN);
    of > start
        && view.is(start, opens)
        && view.is(of, WordClasses::GENITIVE)
        && !(start..of).any(|at| phrase::is_verb(view, at))
}

/// Whether a verb shares its subject with the one before it: `et annonce`, `et ajouté`.
fn follows_coordinator(view: &View<'_, '_>, cue: &Cue) -> bool {
    let mut at = cue.group_start;
    while at > 0 && view.is_adverbial(at - 1) {
        at -= 1;
    }
    at > 0 && view.is(at - 1, WordClasses::COORDINATOR)
}

/// The agent of a passive: `par le directeur`.
pub(crate) fn agent_after(view: &View<'_, '_>, cue: &Cue) -> Option<NounPhrase> {
    let sentence = view.window(cue.head);
    let by = (cue.end()..sentence.end)
        .find(|&at| view.is(at, WordClasses::AGENT) && view.passage_at(at).is_none())?;
    phrase::starting_at(view, by + 1)
        .filter(NounPhrase::can_speak)
        .map(|found| with_name(view, found))
}

fn clitic_source(view: &View<'_, '_>, clitic: usize) -> Source {
    let pronoun = view.lower(clitic).trim_start_matches("-t").trim_start_matches('-');
    let classes = view.lang.words().classes(pronoun);
    if classes.is(WordClasses::IMPERSONAL) || classes.is(WordClasses::FIRST_PERSON) {
        return Source::Nobody;
    }
    Source::Pronoun(Pronoun::of(classes, clitic))
}

pub(crate) fn pronoun_source(view: &View<'_, '_>, at: usize) -> Source {
    let classes = view.classes(at);
    if view.is(at, WordClasses::IMPERSONAL) {
        return house::before(view, at).map_or(Source::Nobody, Source::Phrase);
    }
    if classes.is(WordClasses::FIRST_PERSON) {
        return Source::Nobody;
    }
    Source::Pronoun(Pronoun::of(classes, at))
}

/// `ce dernier`, `l'intéressée` point back like pronouns.
pub(crate) fn anaphor_or_phrase(view: &View<'_, '_>, found: NounPhrase) -> Source {
    let last = found.tokens.end - 1;
    if found.is_anaphor(view) {
        let classes = view.classes(last);
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
fn shared(view: &View<'_, '_>, cue: &Cue, cues: &[Cue]) -> Option<Source> {
    let sentence = view.window(cue.head);
    let idx = cues.partition_point(|other| other.head < cue.head);
    let earlier = cues[..idx].iter().rev().take_while(|other| other.head >= sentence.start);
    for other in earlier {
        if other.form == CueForm::Finite && view.passage_at(other.head).is_none() {
            let found = of(view, other, &cues[..idx]);
            if other.strong || found.as_ref().is_none_or(Source::can_speak) {
                return found;
            }
        }
    }
    first_subject(view, sentence.start, cue.group_start, cue.form != CueForm::Finite)
}

/// The subject of the first finite verb of a sentence: before a token, else, where it may follow, after it.
pub(crate) fn first_subject(
    view: &View<'_, '_>,
    start: usize,
    before_token: usize,
    may_follow: bool,
) -> Option<Source> {
    let end = view.window(before_token).end;
    let is_verb = |&at: &usize| {
        view.passage_at(at).is_none() && view.mention_at(at).is_none() && phrase::is_verb(view, at)
    };
    let earlier = (start..before_token).find(is_verb);
    if earlier.is_none()
        && let Some(found) = phrase::starting_at(view, start).filter(NounPhrase::can_speak)
    {
        return Some(Source::Phrase(with_name(view, found)));
    }
    let later = || (before_token + 1..end).find(is_verb).filter(|_| may_follow);
    let verb = earlier.or_else(later)?;
    if view.kind(verb + 1) == Some(TokenKind::Clitic) {
        return Some(clitic_source(view, verb + 1));
    }
    let mut group_start = verb;
    let is_pronoun = |at: usize| view.is_proclitic(at) && !view.is(at, WordClasses::DETERMINER);
    while group_start > start && is_pronoun(group_start - 1) {
        group_start -= 1;
    }
    before::of(view, group_start, false)
}
