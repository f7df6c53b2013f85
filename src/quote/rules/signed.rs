//! A quotation with a name under it or behind it: `« … »`, `— Hélène Vasseur, présidente du club`.

use super::answer;
use super::continuation::stands_alone;
use super::rule::{QuoteRule, Read};
use crate::annotation::QuoteKind;
use crate::document::Tokens;
use crate::position::Stretch;
use crate::quote::found::{Attribution, Case, Found, Group};
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::phrase;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::rule::Why;

pub(super) static RULE: QuoteRule = QuoteRule::new(
    "quote.signed",
    Group::Attributed,
    Why {
        fr: "Un nom signe la citation, derrière elle ou à la ligne suivante.",
        en: "A name signs the quote, behind it or on the next line.",
    },
    &[Read::Passage(attribute)],
);

const ONLY: Case = RULE.case("");

fn attribute(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Found> {
    let source = signature(reading, passage).filter(|_| stands_alone(reading, passage))?;
    let attribution = Attribution::verbless(Some(source), ONLY);
    Some(answer::passage(passage, QuoteKind::Direct, attribution))
}

/// Who stands first in the line behind a passage: `— Hélène Vasseur, présidente du club`.
fn signature(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Source> {
    const LINE: usize = 16;
    const DASH: usize = 3;
    let line = line_behind(reading, passage)
        .filter(|line| line.len() <= LINE && !reading.is_terminator(line.end.before(1)))?;
    let start = (line.start..line.end.min(line.start + DASH))
        .each()
        .find(|&at| reading.speaking_mention(at).is_some())?;
    let is_line = !reading.has_verb(line);
    is_line.then(|| phrase::starting_at(reading, start).map(Source::Phrase))?
}

/// What stands behind a passage that opens its paragraph, or else the next paragraph.
fn line_behind(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Tokens> {
    let at = reading.doc.block_of(passage.start);
    let block = &reading.doc.blocks.get(at)?.tokens;
    let line = if passage.end < block.end {
        passage.end..block.end
    } else {
        reading.doc.blocks.get(at + 1)?.tokens.clone()
    };
    (block.start == passage.start).then_some(line)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::quote::rules::examples::{Examples, check};

    #[test]
    fn names_sign() {
        check(
            &RULE,
            &Examples {
                hits: &[
                    "« {Le pont tiendra encore cent ans.} »\n\n— Hélène Vasseur, maire de Sauveterre\n\nIl pleut.",
                    "« {Le pont tiendra encore cent ans.} »\n\nHélène Vasseur\n\nIl pleut.",
                ],
                misses: &[
                    "« Le pont tiendra encore cent ans. »\n\nHélène Vasseur a quitté la salle.",
                    "« Le pont tiendra encore cent ans. »\n\nIl pleut depuis lundi",
                ],
                typography: "“{Le pont tiendra encore cent ans.}”\n\n– Hélène Vasseur, maire de Sauveterre\n\nIl pleut.",
            },
        );
    }
}
