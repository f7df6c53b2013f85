//! Where a sentence has an attribution without a verb: `selon la police`, at its start, between commas, or further on.

use crate::document::{TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::lang::lexicon::Frames;
use crate::position::Stretch;
use crate::quote::found::{Attribution, Case, Means};
use crate::quote::grammar::attribution_end::opens_clause;
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::headline::is_headline;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::quote::grammar::sourced::{self, Sourced};

/// Words that a preposition hands over.
pub(super) fn attribution(found: Sourced, case: Case) -> Attribution {
    let (cue, source) = (Some(found.cue), Some(found.source));
    Attribution { means: Means::Preposition, cue, source, case }
}

/// The attribution that opens a sentence: at its start, or after a short adverb or conjunction.
pub(super) fn opening(reading: &Reading<'_, '_>, sentence: TokenPos) -> Option<Sourced> {
    const LEAD: usize = 4;
    let leads = |at: TokenPos| {
        reading.is_adverbial(at) || reading.is_comma(at) || reading.is(at, WordClasses::COORDINATOR)
    };
    let mut openings =
        sentence.ahead(LEAD).each().take_while(|&at| (sentence..at).each().all(leads));
    openings.find_map(|opening| sourced::at(reading, opening))
}

/// The last attribution between commas in a stretch: `aurait embauché, selon certains salariés, des`.
pub(super) fn between_commas(reading: &Reading<'_, '_>, tokens: Tokens) -> Option<Sourced> {
    let opens = |&at: &TokenPos| reading.is_comma(at.before(1)) && is_opening(reading, at);
    let start = (tokens.start + 1..tokens.end).each().rev().find(opens)?;
    sourced::at(reading, start)
        .filter(|found| found.sure && found.end < tokens.end && reading.is_comma(found.end))
}

/// Whether what is reported stands behind an attribution in the middle of a sentence: `puisque selon elle, P`.
pub(super) fn opens_clause_behind(
    reading: &Reading<'_, '_>,
    opening: TokenPos,
    end: TokenPos,
) -> bool {
    let links = WordClasses::SUBORDINATOR.or(WordClasses::COORDINATOR);
    let comma = opening.before(1).filter(|&at| reading.is_comma(at));
    let before = comma.unwrap_or(opening).before(1);
    let is_told = || comma.is_none() || reading.has_verb(end + 1..reading.clause_end(end + 1));
    let is_relative = comma.is_some() && is_relative(reading, before);
    (is_relative || reading.is(before, links))
        && !reading.is_adverbial(before)
        && (reading.is_comma(end) || opens_clause(reading, end))
        && is_told()
}

/// `laquelle`, `dont`, and not `que`.
fn is_relative(reading: &Reading<'_, '_>, at: Option<TokenPos>) -> bool {
    reading.is(at, WordClasses::RELATIVE) && !reading.is(at, WordClasses::COMPLEMENTIZER)
}

/// The first token in the brackets that hold an attribution: `(900 selon les pompiers)`.
pub(super) fn bracket_before(
    reading: &Reading<'_, '_>,
    from: TokenPos,
    opening: TokenPos,
) -> Option<TokenPos> {
    let is_bracket = |&at: &TokenPos| matches!(reading.slice(at), "(" | ")");
    let open = (from..opening).each().rev().find(is_bracket)?;
    (reading.slice(open) == "(").then_some(open + 1)
}

/// Whether an attribution that always reports speech starts at a token, outside marks.
pub(super) fn is_opening(reading: &Reading<'_, '_>, at: TokenPos) -> bool {
    reading.passage_at(at).is_none() && reading.is_attribution(at)
}

/// The place before an adverb of an attribution: `, toujours selon la mairie`.
pub(super) fn past_adverb_back(reading: &Reading<'_, '_>, opening: TokenPos) -> TokenPos {
    let adverb = opening.before(1).filter(|&at| reading.is_adverbial(at));
    adverb.filter(|at| at.before(1).is_some_and(|at| reading.is_comma(at))).unwrap_or(opening)
}

/// Whether the subject of a clause says something in it: `Dans les rangs des élus, la maire a dit que P`.
pub(super) fn is_said_inside(reading: &Reading<'_, '_>, clause: &Tokens) -> bool {
    let says = |cue: &Cue| {
        let subject = reading.subject(cue).filter(Source::can_speak);
        let hands_over = cue.frames.intersects(Frames::THAT | Frames::ATTRIBUTE);
        let is_main = cue.strong && cue.form == CueForm::Finite && hands_over;
        is_main && subject.is_some_and(|subject| subject.starts_at(clause.start))
    };
    reading.cues_in(clause.clone()).iter().any(says)
}

/// Where what another source says begins behind a clause: `; selon X`, `, et selon X`, `, 2 000 selon X`.
pub(super) fn next_part(reading: &Reading<'_, '_>, rest: Tokens) -> Option<TokenPos> {
    const REACH: usize = 6;
    let is_link = |&at: &TokenPos| {
        matches!(reading.slice(at), "," | ";") || reading.is(at, WordClasses::COORDINATOR)
    };
    let links = rest.each().take(2).take_while(is_link);
    let start = links.last()? + 1;
    let is_near = start.ahead(REACH).each().any(|at| at < rest.end && is_opening(reading, at));
    is_near.then_some(start)
}

/// `Insuffisant, selon la députée.`: few words without a verb that are all of a sentence but its attribution.
pub(super) fn is_remark(
    reading: &Reading<'_, '_>,
    from: TokenPos,
    opening: TokenPos,
    end: TokenPos,
) -> bool {
    const LONGEST: usize = 6;
    let others = WordClasses::DEFINITE.or(WordClasses::TIME);
    let is_said = |at: TokenPos| {
        let is_other = reading.is(at, others) || reading.mention_at(at).is_some();
        reading.is_word(at) && !is_other && reading.passage_at(at).is_none()
    };
    let comma = opening.before(1).filter(|&at| reading.is_comma(at) && at > from);
    let is_short =
        |comma: TokenPos| comma.since(from) <= LONGEST && (from..comma).each().all(is_said);
    reading.doc.starts_sentence(from)
        && reading.is_terminator(end)
        && comma.is_some_and(is_short)
        && !is_headline(reading, from)
}

/// The clause that the attribution hangs on: after the `que` of another verb of saying, else the whole sentence.
pub(super) fn clause_start(
    reading: &Reading<'_, '_>,
    start: TokenPos,
    opening: TokenPos,
) -> TokenPos {
    let reported = reading
        .cues_in(start..opening)
        .iter()
        .rev()
        .filter_map(|cue| reading.complementizer_after(cue))
        .find(|&que| que < opening);
    let resumes = |&at: &TokenPos| {
        reading.is(at, WordClasses::RESUMING)
            && reading.is_comma(at.before(1))
            && reading.has_verb(at..opening)
    };
    let link = (start..opening).each().rev().find(resumes).and_then(|at| at.before(1));
    let before = reported.max(reading.last_colon(start..opening)).max(link);
    before.map_or(start, |before| before + 1)
}
