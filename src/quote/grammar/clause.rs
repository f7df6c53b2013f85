//! Where a clause that hangs on a verb of saying ends.

use crate::document::TokenPos;
use crate::lang::WordClasses;
use crate::position::Stretch;
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::phrase;
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
        _ => before <= 8 && reading.is(sentence, WordClasses::SUBORDINATOR),
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
            && phrase::starting_at(reading, subject)
                .is_some_and(|found| found.end() < end && reading.is_verb(found.end()))
            || reading.is_comma(at) && opens_remark(reading, at + 1)
    };
    (start..end).each().find(opens).unwrap_or(end)
}

/// `même si`, `laquelle`: behind an infinitive the reporter tells on.
fn opens_remark(reading: &Reading<'_, '_>, at: TokenPos) -> bool {
    let is_free = reading.passage_at(at).is_none();
    is_free && (reading.is(at, WordClasses::RESUMING) || resumption::is_concession(reading, at))
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

/// The comma before the main verb behind a relative clause: `, leur a accordé un sursis`.
fn main_verb(reading: &Reading<'_, '_>, start: TokenPos, end: TokenPos) -> Option<TokenPos> {
    let opens_verb = |&at: &TokenPos| {
        let verb =
            at + 1 + (at + 1..end).each().take_while(|&idx| reading.is_proclitic(idx)).count();
        reading.is_comma(at) && reading.passage_at(at).is_none() && reading.is_verb(verb)
    };
    (start..end).each().find(opens_verb)
}
