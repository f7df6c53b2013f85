//! Reads the signs of a quotation.

use super::sign::{Sign, Signs};
use crate::annotation::{Ground, Notice, NoticeCode, QuoteKind};
use crate::document::{TokenKind, TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::position::Stretch;
use crate::quote::found::{Found, Group};
use crate::quote::grammar::cue::CueForm;
use crate::quote::grammar::headline::is_headline;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::quote::speaker::resolved::Resolved;

/// All signs of a quotation.
pub(crate) fn signs(reading: &Reading<'_, '_>, found: &Found, resolved: &Resolved) -> Signs {
    of_speaker(reading, found, resolved)
        .with(of_attribution(reading, found))
        .with(of_words(reading, found))
        .with(of_ends(reading, found))
        .with(of_rule(found))
}

fn of_speaker(reading: &Reading<'_, '_>, found: &Found, resolved: &Resolved) -> Signs {
    let mut signs = Signs::default();
    let Some(speaker) = &resolved.speaker else { return signs.and(Sign::Nobody) };
    signs.add_if(speaker.entity.is_none(), Sign::Described);
    let weighed = resolved.weighed.as_ref();
    if !resolved.grounds.contains(&Ground::Named) {
        return signs.and(match resolved.certainty {
            95.. => Sign::Certain,
            85..95 => Sign::Likely,
            67..85 => Sign::Probable,
            50..67 => Sign::Possible,
            _ => Sign::Doubtful,
        });
    }
    signs.add(Sign::Named);
    if let Some(first) = weighed.and_then(|weighed| weighed.ranked.first()) {
        let is_same = first.who.somebody().is_some_and(|first| *first.name == *speaker.name);
        signs.add_if(is_same, Sign::Expected);
        signs.add_if(
            !is_same && first.chance >= 60 && first.who.somebody().is_some(),
            Sign::Disputed,
        );
    }
    if let Some(Source::Phrase(phrase)) = &found.attribution.source
        && let Some(id) = phrase.mention
    {
        let mention = reading.entities.mentions.get(id.index());
        let in_doubt = mention.is_some_and(|mention| mention.confidence.per_cent() < 80);
        signs.add_if(in_doubt, Sign::NameInDoubt);
    }
    signs
}

fn of_attribution(reading: &Reading<'_, '_>, found: &Found) -> Signs {
    const NEAR: usize = 3;
    let mut signs = Signs::default();
    let Some(cue) = &found.attribution.cue else { return signs };
    if let Some(Source::Phrase(phrase)) = &found.attribution.source {
        let source = &phrase.tokens;
        let is_behind = source.start >= cue.end;
        let between = if is_behind { cue.end..source.start } else { source.end..cue.start };
        signs.add_if(is_behind, Sign::Inverted);
        signs.add_if(between.is_empty(), Sign::Beside);
        signs.add_if(between.len() > NEAR, Sign::Apart);
    }
    let own = reading.cues_in(cue.clone());
    signs.add_if(own.iter().any(|cue| cue.form != CueForm::Finite), Sign::NotFinite);
    let others = reading.cues_in(reading.window(cue.start));
    let is_other = others
        .iter()
        .any(|other| !cue.contains(&other.head) && reading.passage_at(other.head).is_none());
    signs.add_if(is_other, Sign::OtherCue);
    signs
}

fn of_words(reading: &Reading<'_, '_>, found: &Found) -> Signs {
    let mut signs = Signs::default();
    signs.add(match found.kind {
        QuoteKind::Direct => Sign::Direct,
        QuoteKind::Partial => Sign::Partial,
        QuoteKind::Indirect => Sign::Indirect,
    });
    signs.add_if(found.parts.len() > 1, Sign::Parts);
    let tokens = || found.parts.iter().flat_map(Stretch::each);
    let words = tokens().filter(|&at| reading.is_word(at)).count();
    signs.add_if(words <= 3, Sign::Tiny);
    signs.add_if((4..=8).contains(&words), Sign::Short);
    signs.add_if(words > 20, Sign::Long);
    signs.add_if(words > 40, Sign::Endless);
    signs.add_if(is_headline(reading, found.whole.start), Sign::Headline);
    let is_long = reading.window(found.whole.start).len() > 60;
    signs.add_if(is_long, Sign::LongSentence);
    signs
}

fn of_ends(reading: &Reading<'_, '_>, found: &Found) -> Signs {
    let Some(last) = found.parts.last() else { return Signs::default() };
    if found.kind == QuoteKind::Indirect {
        return of_clause(reading, &found.whole).with(of_clause_end(reading, last));
    }
    let mut signs = Signs::default();
    let inside = |part: &Tokens| (part.start..part.end.back(1)).each();
    let ends = |at: TokenPos| reading.is_terminator(at);
    signs.add_if(found.parts.iter().flat_map(inside).any(ends), Sign::HoldsSentences);
    let block = |at: TokenPos| reading.doc.block_of(at);
    signs.add_if(block(found.whole.start) != block(found.whole.end.back(1)), Sign::HoldsBlocks);
    let is_mark = |at: Option<TokenPos>| reading.kind(at) == Some(TokenKind::Mark);
    let near = [found.whole.start.before(1), Some(found.whole.end)];
    signs.add_if(near.into_iter().any(is_mark), Sign::MarksBeside);
    signs.add_if(has_unpaired(reading, &found.whole), Sign::MarksUnpaired);
    signs
}

/// Whether a mark without a partner stands in the paragraphs of the words, or in the ones beside them.
fn has_unpaired(reading: &Reading<'_, '_>, words: &Tokens) -> bool {
    let block = |at| reading.doc.block_of(at);
    let of = |notice: &Notice| block(reading.doc.tokens_in(notice.span).start);
    let of_marks = |notice: &Notice| {
        matches!(notice.code, NoticeCode::UnclosedMark | NoticeCode::UnopenedMark)
    };
    let (first, last) = (block(words.start), block(words.end.back(1)));
    let notices = &reading.doc.notices;
    let near = &notices[notices.partition_point(|notice| of(notice) + 1 < first)..];
    near.iter().take_while(|notice| of(notice) <= last + 1).any(of_marks)
}

fn of_clause_end(reading: &Reading<'_, '_>, last: &Tokens) -> Signs {
    let mut signs = Signs::default();
    let end = last.end;
    let is_end = reading.is_terminator(end) || reading.doc.starts_sentence(end);
    signs.add_if(is_end, Sign::EndsSentence);
    signs.add_if(reading.is_comma(end), Sign::EndsAtComma);
    signs.add_if(reading.kind(end) == Some(TokenKind::Mark), Sign::EndsAtMark);
    signs
}

fn of_clause(reading: &Reading<'_, '_>, words: &Tokens) -> Signs {
    let mut signs = Signs::default();
    let outside = || words.each().filter(|&at| reading.passage_at(at).is_none());
    let commas = outside().filter(|&at| reading.is_comma(at)).count();
    signs.add_if(commas > 0, Sign::HoldsComma);
    signs.add_if(commas > 1, Sign::HoldsCommas);
    signs.add_if(outside().any(|at| reading.is(at, WordClasses::COORDINATOR)), Sign::HoldsAnd);
    let has_marks = words.each().any(|at| reading.passage_at(at).is_some());
    signs.add_if(has_marks, Sign::HoldsMarks);
    let opens = WordClasses::RELATIVE.or(WordClasses::SUBORDINATOR);
    signs.add_if(outside().any(|at| reading.is(at, opens)), Sign::HoldsClause);
    let pronoun = reading.is(words.start, WordClasses::SUBJECT_PRONOUN);
    signs.add_if(pronoun, Sign::OpensWithPronoun);
    signs
}

fn of_rule(found: &Found) -> Signs {
    Signs::default().and(match found.attribution.case.group {
        Group::Attributed => Sign::Attributed,
        Group::Governed => Sign::Governed,
        Group::Fragment => Sign::Fragment,
        Group::Verbless => Sign::Verbless,
    })
}
