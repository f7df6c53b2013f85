//! Marked passages without a cue: whole sentences go on with the speaker before, fragments belong to the sentence's subject.

use crate::annotation::{QuoteKind, RuleId};
use crate::document::TokenPos;
use crate::lang::WordClasses;
use crate::lang::lexicon::Number;
use crate::position::Stretch;
use crate::quote::found::Attribution;
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::phrase;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::quote::grammar::subject::before;
use crate::quote::grammar::subject::{self, Search};
use crate::quote::grammar::title;
use crate::quote::rules::verdict::{Verdict, kind_of};

const SIGNED: RuleId = RuleId("quote.signed");
const SENTENCE: RuleId = RuleId("quote.continuation");
const FRAGMENT: RuleId = RuleId("quote.fragment-uncued");

/// Shortest fragment that is taken for somebody's words without a cue, in words.
const MIN_WORDS: usize = 4;

pub(crate) fn attribute(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Verdict> {
    if is_sentence(reading, passage) && kind_of(reading, passage) == QuoteKind::Direct {
        let source = signature(reading, passage);
        let (rule, confidence) = if source.is_some() { (SIGNED, 88) } else { (SENTENCE, 75) };
        let attribution = Attribution::verbless(source, rule, confidence);
        return Some(Verdict { kind: QuoteKind::Direct, attribution, parts: None });
    }
    let inside = passage.first.inside.clone();
    let words = inside.each().filter(|&at| reading.is_word(at)).count();
    if words < MIN_WORDS || title::is_title(reading, passage) {
        return None;
    }
    let start = reading.window(passage.start).start;
    let source = subject_of_inside(reading, passage.start, inside.start)
        .or_else(|| subject::first(reading, start, Search::Around(passage.start)))
        .filter(|source| match source {
            Source::Phrase(found) => found.mention.is_some() || found.noun.is_some(),
            Source::Pronoun(_) => true,
            Source::Nobody => false,
        });
    let attribution = Attribution::verbless(source, FRAGMENT, 45);
    Some(Verdict { kind: QuoteKind::Partial, attribution, parts: None })
}

/// Whose doing it is that a fragment tells: `le pape « s'associe à la douleur »`.
fn subject_of_inside(
    reading: &Reading<'_, '_>,
    open: TokenPos,
    inside: TokenPos,
) -> Option<Source> {
    let opens_verb = reading.is_proclitic(inside) && !reading.is(inside, WordClasses::DETERMINER);
    opens_verb.then(|| before::of(reading, open, Number::Singular))?.filter(Source::can_speak)
}

/// The name in the line under a passage, or after a dash behind it: `— Marie Dupont, présidente du club`.
fn signature(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Source> {
    const LINE: usize = 16;
    let block = reading.doc.block_of(passage.start);
    let tokens = &reading.doc.blocks.get(block)?.tokens;
    let line = if passage.end < tokens.end {
        passage.end..tokens.end
    } else {
        reading.doc.blocks.get(block + 1)?.tokens.clone()
    };
    let is_whole = tokens.start == passage.start
        && line.len() <= LINE
        && !reading.is_terminator(line.end.before(1));
    let starts = (line.start..line.end.min(line.start + 3))
        .each()
        .find(|&at| reading.speaking_mention(at).is_some())?;
    let is_line = is_whole && !reading.has_verb(line);
    is_line.then(|| phrase::starting_at(reading, starts).map(Source::Phrase))?
}

/// Whether the passage is all of its sentence.
fn is_sentence(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> bool {
    let sentence = reading.window(passage.start);
    sentence.start == passage.start
        && reading.trim_end(passage.end, sentence.end.max(passage.end)) <= passage.end
}
