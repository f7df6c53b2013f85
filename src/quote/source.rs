//! The grammatical subject of a cue: who stands beside it.

use super::context::QuoteContext;
use super::cue::{Cue, CueForm};
use super::phrase::{self, NounPhrase};
use super::subject;
use crate::annotation::{EntityKind, Gender, MentionId};
use crate::document::TokenKind;
use crate::lang::WordClasses;
use crate::lang::lexicon::{CueKind, NounKind};

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
        let inverted = || inverted(ctx, cue).map(|found| anaphor_or_phrase(ctx, found));
        let before = || subject::before(ctx, cue.group_start, cue.plural);
        let is_answer =
            || super::source::inverted(ctx, cue).is_some_and(|found| found.mention.is_some());
        let found = if is_coordinated {
            None
        } else if follows_passage(ctx, cue, 0) && is_answer()
            || follows_passage(ctx, cue, subject::NAME_IN_MARKS)
        {
            inverted().or_else(before)
        } else {
            before().or_else(inverted)
        };
        return found.or_else(|| shared(ctx, cue, cues));
    }
    shared(ctx, cue, cues)
}

/// `Et de conclure`, `Et Jean Dupont, le maire, de conclure`: an infinitive that tells on.
fn is_narrative(ctx: &QuoteContext<'_, '_>, cue: &Cue) -> bool {
    let start = ctx.sentence(cue.head).start;
    let of = cue.group_start.saturating_sub(1);
    of > start
        && ctx.is(start, WordClasses::COORDINATOR)
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

/// Whether a cue stands where an incise does: right after a marked passage.
fn follows_passage(ctx: &QuoteContext<'_, '_>, cue: &Cue, longer_than: usize) -> bool {
    let before = cue.group_start.checked_sub(1);
    let before = before.filter(|&at| !ctx.is_comma(at)).or_else(|| before?.checked_sub(1));
    before.is_some_and(|at| {
        ctx.passage_at(at).is_some_and(|idx| ctx.passage(idx).inside.len() > longer_than)
    })
}

/// The inverted subject after a cue: `, a relevé Sergueï Lavrov`.
pub(super) fn inverted(ctx: &QuoteContext<'_, '_>, cue: &Cue) -> Option<NounPhrase> {
    if cue.form != CueForm::Finite || cue.clitic.is_some() || cue.passive {
        return None;
    }
    let mut at = cue.end();
    loop {
        match ctx.date_at(at) {
            Some(end) => at = end,
            None if ctx.is_adverbial(at)
                || ctx.is(at, WordClasses::TIME) && ctx.noun(at).is_none() =>
            {
                at += 1;
            }
            None => break,
        }
    }
    at = skip_aside(ctx, skip_connective(ctx, at));
    let behind =
        phrase::starting_at(ctx, at).map(|found| with_apposition(ctx, found)).filter(|found| {
            found.can_speak() || is_anaphor(ctx, found) || is_behind_words(ctx, cue, found)
        });
    behind.or_else(|| further_on(ctx, cue, at))
}

/// The subject behind words that no list knows: `a prévenu il y a quelques jours le maire`.
fn further_on(ctx: &QuoteContext<'_, '_>, cue: &Cue, start: usize) -> Option<NounPhrase> {
    const REACH: usize = 7;
    let opens = |&at: &usize| {
        ctx.is(at, WordClasses::DETERMINER)
            && !ctx.is(at, WordClasses::PREPOSITION)
            && !ctx.is(at - 1, WordClasses::PREPOSITION)
    };
    let is_inside = |&at: &usize| {
        ctx.is_word(at) && !ctx.is(at, WordClasses::RELATIVE.or(WordClasses::COMPLEMENTIZER))
    };
    if !cue.strong || !follows_passage(ctx, cue, 0) {
        return None;
    }
    (start..start + REACH)
        .take_while(is_inside)
        .filter(opens)
        .find_map(|at| phrase::starting_at(ctx, at).filter(NounPhrase::can_speak))
        .map(|found| with_apposition(ctx, found))
}

/// Past `pour sa part`, `de son côté`.
fn skip_connective(ctx: &QuoteContext<'_, '_>, at: usize) -> usize {
    let is_connective = ctx.is(at, WordClasses::PREPOSITION)
        && ctx.is(at + 1, WordClasses::POSSESSIVE)
        && ctx.noun(at + 2).is_none()
        && ctx.mention_at(at + 2).is_none();
    if is_connective { at + 3 } else { at }
}

/// `« … », relate un marchand de glaces`: right behind the words said, whatever stands there said them.
fn is_behind_words(ctx: &QuoteContext<'_, '_>, cue: &Cue, found: &NounPhrase) -> bool {
    cue.strong
        && ctx.is(found.tokens.start, WordClasses::DETERMINER)
        && follows_passage(ctx, cue, subject::NAME_IN_MARKS)
}

/// Past an aside before the subject: `, au micro de la radio, X`, `pour sa part X`, `mardi à la presse X`.
fn skip_aside(ctx: &QuoteContext<'_, '_>, at: usize) -> usize {
    const ASIDE: usize = 12;
    let opens = ctx.is_comma(at)
        || ctx.is(at, WordClasses::PREPOSITION)
            && (!ctx.is(at, WordClasses::DETERMINER) || ctx.is(at, WordClasses::DATIVE));
    if !opens {
        return at;
    }
    let limit = (at + 1..at + ASIDE).find(|&idx| ctx.is_terminator(idx)).unwrap_or(at + ASIDE);
    let is_name = |&idx: &usize| {
        let governed = ctx.is(idx - 1, WordClasses::PREPOSITION.or(WordClasses::DETERMINER));
        !governed
            && ctx
                .speaking_mention(idx)
                .is_some_and(|(_, mention)| ctx.mention_tokens(mention).start == idx)
    };
    let comma = (at + 1..limit).find(|&idx| ctx.is_comma(idx));
    let governed = || phrase::starting_at(ctx, at + 1).map(|inner| inner.tokens.end);
    let is_phrase = |&end: &usize| ctx.is(end, WordClasses::DETERMINER);
    (at + 1..comma.unwrap_or(limit))
        .find(is_name)
        .or_else(|| governed().filter(is_phrase))
        .or(comma.map(|comma| comma + 1))
        .unwrap_or(at)
}

/// A phrase with the name that follows it: `le ministre, Jean Dupont`, `sa porte-parole en matière d'énergie, Marie Dupont`.
pub(super) fn with_apposition(ctx: &QuoteContext<'_, '_>, mut found: NounPhrase) -> NounPhrase {
    if found.mention.is_some() {
        return found;
    }
    let between = comma_after(ctx, found.tokens.end).and_then(|comma| comma_after(ctx, comma + 1));
    let commas = [comma_after(ctx, found.tokens.end), between];
    let name = commas.into_iter().flatten().find_map(|comma| {
        let start = (comma + 1..comma + 3).find(|&at| ctx.speaking_mention(at).is_some())?;
        ctx.speaking_mention(start).filter(|(_, mention)| mention.kind == EntityKind::Person)
    });
    if let Some((idx, mention)) = name {
        found.mention = Some(MentionId(idx as u32));
        found.tokens.end = ctx.mention_tokens(mention).end;
    }
    if found.can_speak() { found } else { described(ctx, &found).unwrap_or(found) }
}

/// Who somebody is who has no noun: `l'un d'eux, un jeune homme`.
fn described(ctx: &QuoteContext<'_, '_>, found: &NounPhrase) -> Option<NounPhrase> {
    let comma = Some(found.tokens.end).filter(|&at| ctx.is_comma(at))?;
    phrase::starting_at(ctx, comma + 1).filter(|aside| {
        aside.noun.is_some_and(|(_, noun)| noun.kind == NounKind::Person)
            && matches!(ctx.kind(aside.tokens.end), Some(TokenKind::Punctuation) | None)
    })
}

/// The comma that ends the complement behind a token.
fn comma_after(ctx: &QuoteContext<'_, '_>, start: usize) -> Option<usize> {
    const COMPLEMENT: usize = 8;
    let is_complement = |&at: &usize| {
        ctx.is_word(at) && !phrase::is_verb(ctx, at) && !ctx.is(at, WordClasses::RELATIVE)
    };
    let comma = start + (start..start + COMPLEMENT).take_while(is_complement).count();
    ctx.is_comma(comma).then_some(comma)
}

/// The agent of a passive: `par le directeur`.
pub(super) fn agent_after(ctx: &QuoteContext<'_, '_>, cue: &Cue) -> Option<NounPhrase> {
    let sentence = ctx.sentence(cue.head);
    let by = (cue.end()..sentence.end)
        .find(|&at| ctx.is(at, WordClasses::AGENT) && ctx.passage_at(at).is_none())?;
    phrase::starting_at(ctx, by + 1)
        .filter(NounPhrase::can_speak)
        .map(|found| with_apposition(ctx, found))
}

fn clitic_source(ctx: &QuoteContext<'_, '_>, clitic: usize) -> Source {
    let pronoun = ctx.lower(clitic).trim_start_matches("-t").trim_start_matches('-');
    let classes = ctx.lang.words().classes(pronoun);
    if classes.is(WordClasses::IMPERSONAL) || classes.is(WordClasses::FIRST_PERSON) {
        return Source::Nobody;
    }
    Source::Pronoun(Pronoun {
        at: clitic,
        gender: phrase::gender_of(classes),
        plural: classes.is(WordClasses::PLURAL),
        is_latter: false,
    })
}

pub(super) fn pronoun_source(ctx: &QuoteContext<'_, '_>, at: usize) -> Source {
    let classes = ctx.classes(at);
    if ctx.is(at, WordClasses::IMPERSONAL) {
        return fronted_place(ctx, at).map_or(Source::Nobody, Source::Phrase);
    }
    if classes.is(WordClasses::FIRST_PERSON) {
        return Source::Nobody;
    }
    Source::Pronoun(Pronoun {
        at,
        gender: phrase::gender_of(classes),
        plural: classes.is(WordClasses::PLURAL),
        is_latter: false,
    })
}

/// Who `on` stands for behind a place: `À la mairie, on`, `Du côté du syndicat, on`.
fn fronted_place(ctx: &QuoteContext<'_, '_>, pronoun: usize) -> Option<NounPhrase> {
    let comma = pronoun.checked_sub(1).filter(|&at| ctx.is_comma(at))?;
    let start = ctx.sentence(pronoun).start;
    place_at(ctx, start).filter(|place| place.tokens.end == comma)
}

/// Who `on` stands for before a place: `dit-on à la mairie`, `avance-t-on dans le camp adverse`.
pub(super) fn place_behind(ctx: &QuoteContext<'_, '_>, cue: &Cue) -> Option<NounPhrase> {
    let clitic = cue.clitic.filter(|_| cue.strong && !cue.first_person)?;
    let is_nobody = clitic_source(ctx, clitic) == Source::Nobody;
    let start = (cue.end()..cue.end() + 3).find(|&at| !ctx.is_adverbial(at))?;
    is_nobody.then(|| place_at(ctx, start))?
}

/// A house or place where somebody speaks: `chez Renault`, `au ministère`, `du côté de la mairie`.
fn place_at(ctx: &QuoteContext<'_, '_>, start: usize) -> Option<NounPhrase> {
    let len = match ctx.cue_phrase(start) {
        Some((CueKind::OpeningSource, len)) => len,
        None if ctx.is(start, WordClasses::PREPOSITION) => 1,
        _ => return None,
    };
    let is_melted = ctx.is(start + len - 1, WordClasses::DETERMINER);
    let place = phrase::starting_at(ctx, start + len - usize::from(is_melted))?;
    let is_house = place.noun.is_none_or(|(_, noun)| noun.kind != NounKind::Document);
    let is_past = ctx.is(start, WordClasses::TIME);
    (place.can_speak() && is_house && !is_past).then_some(place)
}

/// `ce dernier`, `l'intéressée`.
pub(super) fn is_anaphor(ctx: &QuoteContext<'_, '_>, found: &NounPhrase) -> bool {
    found.tokens.len() <= 3
        && found.mention.is_none()
        && ctx.is(found.tokens.end - 1, WordClasses::ANAPHOR)
}

/// `ce dernier`, `l'intéressée` point back like pronouns.
pub(super) fn anaphor_or_phrase(ctx: &QuoteContext<'_, '_>, found: NounPhrase) -> Source {
    let last = found.tokens.end - 1;
    if is_anaphor(ctx, &found) {
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
        return Some(Source::Phrase(with_apposition(ctx, found)));
    }
    let later = || (before_token + 1..end).find(is_verb).filter(|_| may_follow);
    let verb = earlier.or_else(later)?;
    if ctx.kind(verb + 1) == Some(TokenKind::Clitic) {
        return Some(clitic_source(ctx, verb + 1));
    }
    let mut group_start = verb;
    while group_start > start && is_proclitic(ctx, group_start - 1) {
        group_start -= 1;
    }
    subject::before(ctx, group_start, false)
}

fn is_proclitic(ctx: &QuoteContext<'_, '_>, at: usize) -> bool {
    ctx.is(at, WordClasses::OBJECT_CLITIC.or(WordClasses::NEGATION))
        && !ctx.is(at, WordClasses::DETERMINER)
}
