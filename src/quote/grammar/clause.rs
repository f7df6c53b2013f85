//! Where a clause that hangs on a verb of saying ends.

use crate::document::{TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::position::Stretch;
use crate::quote::grammar::attribution_end::opens_clause;
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::headline::is_headline;
use crate::quote::grammar::phrase::{self, NounPhrase};
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::resumption;

impl Reading<'_, '_> {
    /// The end of a reported clause that starts at a token: the sentence's end or the next thing the reporter says.
    pub(crate) fn clause_end(&self, start: TokenPos) -> TokenPos {
        let sentence = self.window(start);
        let mut at = start;
        let mut brackets = 0;
        while at < sentence.end {
            if let Some(passage) = self.passage_at(at) {
                at = passage.end().max(at + 1);
                continue;
            }
            match self.slice(at) {
                "(" => brackets = i32::saturating_add(brackets, 1),
                ")" => brackets = i32::saturating_sub(brackets, 1),
                _ => {}
            }
            if brackets < 0 || self.is_reporter_at(at, start) {
                break;
            }
            at += 1;
        }
        self.trim_end(start, at)
    }
}

/// A clause before the main clause ends at the comma between them: `Affirmant que P, il a …`, `S'il estime que P, il …`.
pub(crate) fn end(reading: &Reading<'_, '_>, cue: &Cue, start: TokenPos) -> TokenPos {
    let end = reading.clause_end(start);
    let main = if follows_relative(reading, cue) {
        main_verb(reading, start, end)
    } else if let Some(main) = verb_behind_aside(reading, cue, start..end) {
        Some(main)
    } else {
        let opens = |&at: &TokenPos| opens_main(reading, at);
        is_fronted(reading, cue).then(|| (start..end).each().find(opens)).flatten()
    };
    let end = main.unwrap_or(end);
    let resumes = resumption::first(reading, cue, &(start..end));
    resumes.map_or(end, |at| reading.trim_end(start, at))
}

/// Whether the verb's own clause stands before the main clause.
fn is_fronted(reading: &Reading<'_, '_>, cue: &Cue) -> bool {
    let sentence = reading.window(cue.head).start;
    let before = cue.group_start.since(sentence);
    match cue.form {
        CueForm::Gerund | CueForm::Infinitive => before <= 3 || opens_after_comma(reading, cue),
        _ => {
            let is_compound = reading.is(sentence, WordClasses::CONJUNCTION_HEAD)
                && reading.is(sentence + 1, WordClasses::COMPLEMENTIZER);
            before <= 8 && (is_compound || reading.is(sentence, WordClasses::SUBORDINATOR))
        }
    }
}

/// Whether a comma opens a main clause: a subject or a verb of saying stands behind it.
fn opens_main(reading: &Reading<'_, '_>, at: TokenPos) -> bool {
    let next = WordClasses::SUBJECT_PRONOUN.or(WordClasses::DETERMINER);
    reading.is_comma(at)
        && reading.passage_at(at).is_none()
        && (reading.is(at + 1, next)
            || reading.is_capitalized(at + 1)
            || reading.cue_starting(at + 1).is_some())
}

/// An infinitive is not joined with a clause that has a subject: `affirme avoir respecté la loi et le groupe garde le soutien`.
pub(crate) fn infinitive_end(reading: &Reading<'_, '_>, cue: &Cue, start: TokenPos) -> TokenPos {
    let end = end(reading, cue, start);
    let opens = |&at: &TokenPos| {
        let subject =
            at + 1 + (at + 1..end).each().take_while(|&idx| reading.is_adverbial(idx)).count();
        reading.is(at, WordClasses::COORDINATOR)
            && reading.passage_at(at).is_none()
            && subject_end(reading, at, subject).is_some_and(|at| at < end && reading.is_verb(at))
            || reading.is_comma(at)
                && (opens_remark(reading, at + 1) || opens_next(reading, at + 1..end))
    };
    (start..end).each().find(opens).map_or(end, |at| reading.trim_end(start, at))
}

/// Past the subject behind a conjunction and the clitics behind it; a pronoun is one only behind `mais`.
fn subject_end(reading: &Reading<'_, '_>, link: TokenPos, start: TokenPos) -> Option<TokenPos> {
    let is_but =
        reading.is(link, WordClasses::ADVERSATIVE) && !reading.is(link, WordClasses::REASON);
    let is_pronoun = is_but && reading.is(start, WordClasses::SUBJECT_PRONOUN);
    if is_pronoun {
        return Some(past_clitics(reading, start + 1));
    }
    phrase::starting_at(reading, start).map(|subject| subject.end())
}

/// Past the clitics that may stand before a verb.
fn past_clitics(reading: &Reading<'_, '_>, at: TokenPos) -> TokenPos {
    const MOST: usize = 3;
    at + at.ahead(MOST).each().take_while(|&idx| reading.is_proclitic(idx)).count()
}

/// `même si`, `laquelle`: behind an infinitive the reporter tells on.
fn opens_remark(reading: &Reading<'_, '_>, at: TokenPos) -> bool {
    let is_free = reading.passage_at(at).is_none();
    is_free && (reading.is(at, WordClasses::RESUMING) || resumption::is_concession(reading, at))
}

/// `demande de partager, Oslo et Riga refusent`: somebody by name does something, or in a headline whoever it is.
fn opens_next(reading: &Reading<'_, '_>, rest: Tokens) -> bool {
    let is_named = reading.speaking_mention(rest.start).is_some();
    let is_somebody = is_named || is_headline(reading, rest.start);
    let subject = || phrase::starting_at(reading, rest.start).filter(NounPhrase::can_speak);
    let subject = is_somebody.then(subject).flatten();
    let verb = subject.map(|subject| past_clitics(reading, subject.end()));
    verb.is_some_and(|verb| verb < rest.end && reading.is_verb(verb))
}

/// `X, après avoir rappelé que P, évoque …`: an aside that opened with a comma.
fn opens_after_comma(reading: &Reading<'_, '_>, cue: &Cue) -> bool {
    cue.form == CueForm::Infinitive
        && cue.group_start.behind(2).each().any(|at| reading.is_comma(at))
}

/// `le maire, qui reproche aux élus de`, `un projet dont elle jure que`: the verb stands in a relative clause.
fn follows_relative(reading: &Reading<'_, '_>, cue: &Cue) -> bool {
    let before = cue.group_start.before(1);
    let relative = cue.group_start.before(2);
    let has_pronoun = reading.is(before, WordClasses::SUBJECT_PRONOUN)
        && reading.is(relative, WordClasses::RELATIVE)
        && !reading.is(relative, WordClasses::COMPLEMENTIZER);
    cue.form == CueForm::Finite && (has_pronoun || reading.is(before, WordClasses::RELATIVE))
}

/// The comma before the main verb behind a whole clause in an aside: `X, ses amis estimant qu'il est prêt, a signé`.
fn verb_behind_aside(reading: &Reading<'_, '_>, cue: &Cue, clause: Tokens) -> Option<TokenPos> {
    let comma = main_verb(reading, clause.start, clause.end)?;
    let told = clause.start..comma;
    let is_whole = cue.form == CueForm::Gerund
        && reading.has_verb(told.clone())
        && told.each().all(|at| !reading.is(at, WordClasses::RELATIVE) && !reading.is_comma(at));
    is_whole.then_some(comma)
}

/// The comma before the main verb behind a relative clause: `, leur a accordé un sursis`.
pub(crate) fn main_verb(
    reading: &Reading<'_, '_>,
    start: TokenPos,
    end: TokenPos,
) -> Option<TokenPos> {
    let opens_verb = |&at: &TokenPos| {
        let verb =
            at + 1 + (at + 1..end).each().take_while(|&idx| reading.is_proclitic(idx)).count();
        reading.is_comma(at) && reading.passage_at(at).is_none() && reading.is_verb(verb)
    };
    (start..end).each().find(opens_verb)
}

/// The end of a relative clause, which the main clause or its verb follows where none stands before: `La thèse selon laquelle
/// le pont bouge est fausse`, `Depuis la rumeur selon laquelle le pont bouge, les bus l'évitent`.
pub(crate) fn restrictive_end(
    reading: &Reading<'_, '_>,
    sentence: TokenPos,
    opening: TokenPos,
    start: TokenPos,
) -> TokenPos {
    let end = reading.clause_end(start);
    if reading.has_verb(sentence..opening) {
        return end;
    }
    if reading.is(sentence, WordClasses::PREPOSITION) && reading.mention_at(sentence).is_none() {
        let opens = |&at: &TokenPos| reading.is_comma(at) && opens_clause(reading, at + 1);
        let told = |&at: &TokenPos| reading.has_verb(start..at);
        return (start..end).each().filter(opens).find(told).unwrap_or(end);
    }
    let mut verbs = (start..end).each().filter(|&at| reading.is_verb(at));
    let (Some(own), Some(main)) = (verbs.next(), verbs.next()) else { return end };
    let links = LINKS.or(WordClasses::COMPLEMENTIZER).or(WordClasses::RELATIVE);
    let is_one = (own..main).each().all(|at| !reading.is(at, links) && !reading.is_comma(at));
    let clitics = (own + 1..main).each().rev().take_while(|&at| reading.is_proclitic(at));
    if is_one { clitics.last().unwrap_or(main) } else { end }
}

/// What joins two clauses.
const LINKS: WordClasses = WordClasses::COORDINATOR.or(WordClasses::SUBORDINATOR);
