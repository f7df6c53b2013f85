//! Marked passages without a cue: whole sentences go on with the speaker before, fragments belong to the sentence's subject.

use super::title;
use super::{Verdict, kind_of};
use crate::annotation::{QuoteKind, RuleId};
use crate::quote::found::{Attribution, Passage};
use crate::quote::reading::Reading;
use crate::quote::source::{self, Source};

const SENTENCE: RuleId = RuleId("quote.continuation");
const FRAGMENT: RuleId = RuleId("quote.fragment-uncued");

/// Shortest fragment that is taken for somebody's words without a cue, in words.
const MIN_WORDS: usize = 4;

pub(super) fn attribute(reading: &Reading<'_, '_>, passage: &Passage) -> Option<Verdict> {
    if is_sentence(reading, passage) && kind_of(reading, passage) == QuoteKind::Direct {
        let attribution = Attribution { cue: None, source: None, rule: SENTENCE, confidence: 75 };
        return Some(Verdict { kind: QuoteKind::Direct, attribution, parts: None });
    }
    let inside = reading.passage(passage.marks[0]).inside.clone();
    let words = inside.clone().filter(|&at| reading.is_word(at)).count();
    if words < MIN_WORDS || title::is_title(reading, passage) {
        return None;
    }
    let start = reading.sentence(passage.start).start;
    let source =
        source::first_subject(reading, start, passage.start, true).filter(|source| match source {
            Source::Phrase(found) => found.mention.is_some() || found.noun.is_some(),
            Source::Pronoun(_) => true,
            Source::Nobody => false,
        });
    let attribution = Attribution { cue: None, source, rule: FRAGMENT, confidence: 45 };
    Some(Verdict { kind: QuoteKind::Partial, attribution, parts: None })
}

/// Whether the passage is all of its sentence.
fn is_sentence(reading: &Reading<'_, '_>, passage: &Passage) -> bool {
    let sentence = reading.sentence(passage.start);
    sentence.start == passage.start
        && reading.trim_end(passage.end, sentence.end.max(passage.end)) <= passage.end
}
