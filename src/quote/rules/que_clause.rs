//! A clause behind a verb of saying, without marks or with marks around a part of it: `a déclaré que la victoire est proche`.

use super::answer::{indirect, is_reported};
use super::rule::{QuoteRule, Read};
use crate::document::{MarkPair, TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::lang::lexicon::Frames;
use crate::position::Stretch;
use crate::quote::found::{Attribution, Case, Found, Group};
use crate::quote::grammar::clause;
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::rule::Why;

pub(super) static RULE: QuoteRule = QuoteRule::new(
    "quote.que-clause",
    Group::Governed,
    Why {
        fr: "Proposition introduite par « que » après un verbe de parole, sans guillemets.",
        en: "A clause with “que” (that) after a verb of saying, without marks.",
    },
    &[Read::Cue(reported), Read::Cue(corrected)],
);

const STRONG: Case = RULE.case("strong");
/// By a verb that does not always report speech.
const WEAK: Case = RULE.case("weak");

fn reported(reading: &Reading<'_, '_>, cue: &Cue) -> Option<Found> {
    let (clause, attribution) = hanging(reading, cue)?;
    let end = correction(reading, cue, &clause).unwrap_or(clause.end);
    indirect(reading, vec![clause.start..reading.trim_end(clause.start, end)], attribution)
}

/// What was said instead: `n'a pas dit que P, mais que Q`.
fn corrected(reading: &Reading<'_, '_>, cue: &Cue) -> Option<Found> {
    if !reading.is_negated(cue) {
        return None;
    }
    let (clause, attribution) = hanging(reading, cue)?;
    let start = correction(reading, cue, &clause)? + 2;
    indirect(reading, vec![start..clause.end], attribution)
}

/// The `mais` behind a clause that somebody is said not to have said.
fn correction(reading: &Reading<'_, '_>, cue: &Cue, clause: &Tokens) -> Option<TokenPos> {
    let opens = |&at: &TokenPos| {
        reading.is(at, WordClasses::ADVERSATIVE) && reading.is(at + 1, WordClasses::COMPLEMENTIZER)
    };
    clause.each().find(opens).filter(|_| reading.denies(&cue.tokens, clause.start))
}

/// The clause that hangs on a verb, with who is said to have said it.
fn hanging(reading: &Reading<'_, '_>, cue: &Cue) -> Option<(Tokens, Attribution)> {
    if !cue.frames.contains(Frames::THAT) {
        return None;
    }
    let que = reading.complementizer_after(cue)?;
    let source = reading.subject(cue);
    let needs_source = cue.passive || !cue.strong || cue.form == CueForm::Participle;
    let is_nobody = source == Some(Source::Nobody) || source.is_none() && needs_source;
    if is_nobody {
        return None;
    }
    let clause = clause(reading, cue, que + 1);
    if !is_reported(reading, cue, &clause) {
        return None;
    }
    let case = if cue.strong { STRONG } else { WEAK };
    Some((clause, Attribution::by_verb(cue, source, case)))
}

/// The clause after `que`; where a marked passage is all of it, the coordinated clause that follows.
fn clause(reading: &Reading<'_, '_>, cue: &Cue, start: TokenPos) -> Tokens {
    let end = clause::end(reading, cue, start);
    let Some(passage) = reading.passage_at(start).map(MarkPair::end) else {
        return start..end;
    };
    let is_que = |&at: &TokenPos| reading.is(at, WordClasses::COMPLEMENTIZER);
    let second = (passage..end).each().take(3).find(is_que);
    let is_coordinated = |que: &TokenPos| reading.is(que.before(1), WordClasses::COORDINATOR);
    second.filter(is_coordinated).map_or(start..end, |que| que + 1..end)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::quote::rules::examples::{Examples, check};

    #[test]
    fn que_opens_a_clause() {
        check(
            &RULE,
            &Examples {
                hits: &[
                    "Hélène Vasseur a déclaré que {le pont tiendra cent ans}.",
                    "Hélène Vasseur a dit que « le pont tiendra » et que {le quai suivra}.",
                ],
                misses: &[
                    "Le rapport d'Hélène Vasseur montre que le pont tiendra.",
                    "Hélène Vasseur veut un pont plus large que le fleuve.",
                ],
                typography: "Hélène Vasseur a déclaré qu’{il tiendra cent ans}.",
            },
        );
    }
}
