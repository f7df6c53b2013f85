//! A document to the attributes of its tokens.

use super::attributes::Attributes;
use super::lexicon::Lexicon;
use super::{evidence, listing, runs};
use crate::document::{BlockKind, Document, Token};
use crate::row::Row;
use std::collections::HashMap;

/// Reads the attributes of all tokens.
#[must_use]
pub fn read(doc: &Document<'_>, lexicon: &Lexicon) -> Row<Token, Attributes> {
    let mut all = forms(doc, lexicon);
    listing::note(doc, lexicon, &mut all);
    for block in &doc.blocks {
        if block.kind == BlockKind::Headline {
            for attributes in all.slice_mut(block.tokens.clone()) {
                attributes.headline = true;
            }
        }
        runs::note(&mut all, &block.tokens);
    }
    for pair in &doc.marks {
        for attributes in all.slice_mut(pair.inside.clone()) {
            attributes.marked = true;
        }
    }
    evidence::note_words(doc, &mut all);
    all
}

/// What each token shows by itself, worked out once for tokens that are spelled alike.
fn forms(doc: &Document<'_>, lexicon: &Lexicon) -> Row<Token, Attributes> {
    let mut known: HashMap<&str, Attributes> = HashMap::with_capacity(doc.tokens.len() / 2);
    let mut all = Vec::with_capacity(doc.tokens.len());
    for (at, token) in doc.tokens.with_positions() {
        let form = known.len() as u32;
        let attributes = known
            .entry(doc.slice(at))
            .or_insert_with(|| Attributes::alone(doc, lexicon, at, token, form));
        all.push(Attributes { starts: token.starts_sentence, ..*attributes });
    }
    Row::from(all)
}
