//! Where entries of lists stand, and which of those that overlap are names.

use super::read::Entry;
use crate::annotation::{Confidence, EntityKind, Notice, NoticeCode};
use crate::document::{Document, Token, Tokens};
use crate::entity::{OWN, RawMention};
use crate::row::Row;
use crate::sort;
use std::cmp::Reverse;

/// An entry at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// At least one.
    pub(super) tokens: Tokens,
    pub(super) entry: usize,
}

/// What is told at each place of an entry with a note, in text order.
pub(super) fn notices(doc: &Document<'_>, entries: &[Entry], hits: &[Hit]) -> Vec<Notice> {
    let noted = hits.iter().filter_map(|hit| {
        let message = entries.get(hit.entry)?.note.clone()?;
        Some(Notice { code: NoticeCode::Own, span: doc.span(hit.tokens.clone()), message })
    });
    noted.collect()
}

/// What is named, in text order and disjoint. Of hits that overlap the one of a real kind stays, then the longest, then the
/// one of the earlier entry.
pub(super) fn mentions(doc: &Document<'_>, entries: &[Entry], hits: &[Hit]) -> Vec<RawMention> {
    let kind = |hit: &Hit| entries.get(hit.entry).map_or(EntityKind::Other, |entry| entry.kind);
    let mut order: Vec<&Hit> = hits.iter().collect();
    sort::by_key(&mut order, |hit| {
        let length = doc.span(hit.tokens.clone()).len();
        (kind(hit) == EntityKind::Other, Reverse(length), hit.entry)
    });
    let mut taken: Row<Token, bool> = Row::filled(false, doc.tokens.len());
    order.retain(|hit| {
        let tokens = taken.slice_mut(hit.tokens.clone());
        let is_free = !tokens.contains(&true);
        if is_free {
            tokens.fill(true);
        }
        is_free
    });
    sort::by_key(&mut order, |hit| hit.tokens.start);
    let mention = |hit: &Hit| RawMention {
        tokens: hit.tokens.clone(),
        kind: kind(hit),
        rule: OWN.id,
        confidence: Confidence::new(100),
    };
    order.into_iter().map(mention).collect()
}
