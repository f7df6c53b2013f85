//! What can be said of a quotation.

use super::anchor::Anchor;
use super::overrule::Ledger;
use super::rule::READER;
use super::sheet::Sheet;
use super::step::{Place, Target};
use crate::annotation::{
    Candidate, Confidence, EntityId, Loss, Quote, QuoteId, QuoteKind, Review, RuleId, Speaker,
    stands,
};
use crate::key;
use crate::span::Span;
use std::collections::{BTreeMap, BTreeSet};

/// Marks that open and close a quotation.
const MARKS: &[(char, char)] =
    &[('«', '»'), ('“', '”'), ('"', '"'), ('„', '“'), ('‹', '›'), ('‘', '’')];

/// How an annotation stands after something was said of it.
pub(super) fn touched(review: Option<Review>, is_changed: bool) -> Option<Review> {
    match review {
        Some(Review::Added | Review::Corrected) => review,
        _ if is_changed => Some(Review::Corrected),
        _ => Some(Review::Accepted),
    }
}

/// Adds a quotation, or says that one with these borders is one; it has them again, where it was found with them.
pub(super) fn add(
    sheet: &mut Sheet<'_>,
    ledger: &mut Ledger<'_>,
    anchor: &Anchor,
    parts: &[Span],
    kind: QuoteKind,
) -> Result<usize, Loss> {
    let parts = placed(sheet, anchor, parts)?;
    let is_there = |quote: &Quote| quote.parts == parts;
    let is_standing = |quote: &Quote| is_there(quote) && stands(quote.review);
    let quotes = &sheet.found.quotes;
    let here = quotes.iter().position(is_standing).or_else(|| quotes.iter().position(is_there));
    if let Some(at) = here {
        set_kind(sheet, at, kind);
        return Ok(at);
    }
    if let Some(at) = sheet.first.quotes.iter().position(is_there) {
        sheet.found.quotes[at].span = sheet.first.quotes[at].span;
        sheet.found.quotes[at].parts = parts;
        ledger.lead_back((Target::Quote, at));
        set_kind(sheet, at, kind);
        return Ok(at);
    }
    Ok(sheet.add_quote(added(sheet.text, parts, kind)))
}

/// A quotation of the reader's own.
fn added(text: &str, parts: Vec<Span>, kind: QuoteKind) -> Quote {
    Quote {
        id: QuoteId(0),
        kind,
        span: with_marks(text, &parts),
        parts,
        denied: false,
        cue: None,
        source: None,
        speaker: None,
        grounds: Vec::new(),
        candidates: Vec::new(),
        copy_of: None,
        rule: RuleId(READER.id.0),
        case: "",
        confidence: Confidence::new(100),
        review: Some(Review::Added),
        note: None,
    }
}

pub(super) fn set_kind(sheet: &mut Sheet<'_>, at: usize, kind: QuoteKind) {
    let quote = &mut sheet.found.quotes[at];
    quote.review = touched(quote.review, quote.kind != kind);
    quote.kind = kind;
}

/// Moves a quotation's borders to a place that has some of its words.
pub(super) fn set_borders(sheet: &mut Sheet<'_>, at: usize, place: &Place) -> Result<(), Loss> {
    let parts = placed(sheet, &place.anchor, &place.parts)?;
    let span = with_marks(sheet.text, &parts);
    let quote = &mut sheet.found.quotes[at];
    if !Quote::said_in(&parts).is_some_and(|said| quote.said().overlaps(said)) {
        return Err(Loss::OtherPlace);
    }
    let is_changed = quote.parts != parts;
    quote.review = touched(quote.review, is_changed);
    if is_changed {
        quote.parts = parts;
        quote.span = span;
    }
    Ok(())
}

/// Rejects others that stand with exactly the parts of one that stands.
pub(super) fn make_room(sheet: &mut Sheet<'_>, ledger: &mut Ledger<'_>, at: usize) {
    let quotes = &mut sheet.found.quotes;
    if !stands(quotes[at].review) {
        return;
    }
    let parts = quotes[at].parts.clone();
    for (other, quote) in quotes.iter_mut().enumerate() {
        if other != at && stands(quote.review) && quote.parts == parts {
            quote.review = Some(Review::Rejected);
            ledger.displace((Target::Quote, other));
        }
    }
}

/// Parts quotations that copied one another until the borders of one moved.
pub(super) fn part_copies(sheet: &mut Sheet<'_>) {
    let group = |quote: &Quote| quote.copy_of.unwrap_or(quote.id);
    let pairs = sheet.found.quotes.iter().zip(&sheet.first.quotes);
    let moved = pairs.filter(|(now, first)| now.parts != first.parts);
    let moved: BTreeSet<QuoteId> = moved.map(|(now, _)| group(now)).collect();
    let mut originals = BTreeMap::new();
    for quote in sheet.found.quotes.iter_mut().filter(|quote| moved.contains(&group(quote))) {
        let same = (group(quote), key::normal(&quote.words(sheet.text)));
        let original = *originals.entry(same).or_insert(quote.id);
        quote.copy_of = Some(original).filter(|original| *original != quote.id);
    }
}

/// Gives a quotation to somebody, or to nobody; all others whom the engine had chosen or weighed are candidates.
pub(super) fn set_speaker(sheet: &mut Sheet<'_>, at: usize, speaker: Option<Speaker>) {
    let quote = &mut sheet.found.quotes[at];
    let is_changed = quote.speaker != speaker;
    quote.review = touched(quote.review, is_changed);
    if is_changed {
        quote.grounds.clear();
        quote.candidates = weighed(&sheet.first.quotes[at]);
        if let Some(new) = &speaker {
            quote.candidates.retain(|other| !is_same(new, (&other.name, other.entity)));
        }
        quote.speaker = speaker;
    }
}

/// Whom the engine has chosen and weighed, the likeliest first.
fn weighed(first: &Quote) -> Vec<Candidate> {
    let mut weighed = first.candidates.clone();
    if let Some(Speaker { name, entity, .. }) = first.speaker.clone() {
        let chosen = Candidate { name, entity, confidence: first.confidence };
        let surer = |other: &Candidate| other.confidence > chosen.confidence;
        weighed.insert(weighed.partition_point(surer), chosen);
    }
    weighed
}

/// Whether a speaker is somebody: by the entity, where one of the two has one, else by the name.
pub(super) fn is_same(speaker: &Speaker, (name, entity): (&str, Option<EntityId>)) -> bool {
    speaker.entity == entity && (entity.is_some() || speaker.name == name)
}

/// Where the parts of an anchor's words stand; all of them where no parts are given.
fn placed(sheet: &Sheet<'_>, anchor: &Anchor, parts: &[Span]) -> Result<Vec<Span>, Loss> {
    let located = sheet.locate(anchor)?;
    if parts.is_empty() {
        return Ok(vec![located.span]);
    }
    let is_inside = |part: &Span| anchor.words.get(part.range()).is_some_and(|it| !it.is_empty());
    if !parts.iter().all(is_inside) || !are_apart(parts) {
        return Err(Loss::BadParts);
    }
    let place = |part: &Span| located.part(&sheet.locator, anchor, *part);
    let placed: Option<Vec<Span>> = parts.iter().map(place).collect();
    placed.filter(|parts| are_apart(parts)).ok_or(Loss::BadParts)
}

/// Whether spans stand one behind the other.
fn are_apart(spans: &[Span]) -> bool {
    spans.is_sorted_by(|one, other| one.end() <= other.start())
}

/// From the first word to the last, with the marks around them.
fn with_marks(text: &str, parts: &[Span]) -> Span {
    let Some(said) = Quote::said_in(parts) else { return Span::new(0, 0) };
    let (before, behind) = (&text[..said.start()], &text[said.end()..]);
    let open = before.trim_end().char_indices().next_back();
    let close = behind.char_indices().find(|(_, c)| !c.is_whitespace());
    match (open, close) {
        (Some((start, open)), Some((end, close))) if MARKS.contains(&(open, close)) => {
            Span::new(start, said.end() + end + close.len_utf8())
        }
        _ => said,
    }
}
