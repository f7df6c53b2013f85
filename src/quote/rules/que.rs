//! A marked passage right behind `que`: `a déclaré que « la victoire est proche »`.

use super::answer::{self, kind_of};
use super::rule::{QuoteRule, Read};
use crate::position::Stretch;
use crate::quote::found::{Attribution, Case, Found, Group};
use crate::quote::grammar::cue::Cue;
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::title;
use crate::rule::Why;

pub(super) static RULE: QuoteRule = QuoteRule::new(
    "quote.que",
    Group::Attributed,
    Why {
        fr: "Les guillemets suivent « que » après un verbe de parole.",
        en: "The marks follow “que” (that) after a verb of saying.",
    },
    &[Read::Passage(attribute)],
);

const STRONG: Case = RULE.case("strong");
/// By a verb that does not always report speech.
const WEAK: Case = RULE.case("weak");

fn attribute(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Found> {
    let que = passage.start.before(1)?;
    let start = reading.window(que).start;
    if names_subject(reading, passage) {
        return None;
    }
    let is_own = |cue: &&Cue| reading.complementizer_after(cue) == Some(que);
    let cue = reading.cues_in(start..que).iter().rev().find(is_own)?;
    let case = if cue.strong { STRONG } else { WEAK };
    let attribution = Attribution::by_verb(cue, reading.subject(cue), case);
    Some(answer::passage(passage, kind_of(reading, passage), attribution))
}

/// Whether a name between marks is the subject of the clause: `que « Le Grand » avait appelé`.
fn names_subject(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> bool {
    const CLITICS: usize = 3;
    let behind = passage.end.ahead(CLITICS).each();
    let verb = passage.end + behind.take_while(|&at| reading.is_proclitic(at)).count();
    reading.is_verb(verb) && title::is_title(reading, passage)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::quote::rules::examples::{Examples, check};

    #[test]
    fn que_opens_marks() {
        check(
            &RULE,
            &Examples {
                hits: &[
                    "Hélène Vasseur a déclaré que « {le pont tiendra cent ans} ».",
                    "Hélène Vasseur a montré que « {le pont tiendra cent ans} ».",
                ],
                misses: &[
                    "Hélène Vasseur a déclaré que le pont « tiendra cent ans ».",
                    "Hélène Vasseur n'a vu que « Le Pont ».",
                    "Hélène Vasseur a précisé que « Petit Louis » avait appelé.",
                ],
                typography: "Hélène Vasseur a déclaré qu’“{il tiendra cent ans}”.",
            },
        );
    }
}
