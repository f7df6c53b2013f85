//! Words glued where a break was lost: `MoscouLe`, and `A824` for `A8`, new line, `24`.

use crate::document::Document;
use crate::hash::WordMap;
use crate::position::Stretch;

/// What the words beside the breaks of documents would look like if the breaks were lost.
#[derive(Debug, Default)]
pub(super) struct Joins {
    cuts: WordMap<String, usize>,
}

impl Joins {
    /// Adds the breaks between the blocks of a document.
    pub(super) fn read(&mut self, doc: &Document<'_>) {
        for pair in doc.blocks.as_slice().windows(2) {
            let [before, after] = pair else { continue };
            let (before, after) = (doc.slice(before.tokens.last()), doc.slice(after.tokens.start));
            // Of a number only the digits beside the break.
            let before = before.rsplit(['.', ',']).next().unwrap_or_default();
            let after = after.split(['.', ',']).next().unwrap_or_default();
            if before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric) {
                self.cuts.insert(format!("{before}{after}"), before.len());
            }
        }
    }

    /// Bytes of the first of two words that a lost break has glued; none where the document has no such break.
    pub(super) fn cut(&self, word: &str) -> Option<usize> {
        self.cuts.get(word).copied()
    }
}

/// Where a small letter meets a capital, or a letter a digit: `MoscouLe`, `Palmyre31`, `2018En`; also `18e` and `G20`.
pub(super) fn meeting(word: &str) -> Option<usize> {
    let mut before = None;
    word.char_indices().find_map(|(at, c)| {
        let meets = before.is_some_and(|b: char| {
            b.is_lowercase() && c.is_uppercase()
                || b.is_alphabetic() && c.is_ascii_digit()
                || b.is_ascii_digit() && c.is_alphabetic()
        });
        before = Some(c);
        meets.then_some(at)
    })
}

/// Whether a piece of a parted word looks like the last word of a sentence rather than half a name: `Palmyre`, not `G`.
pub(super) fn may_end_sentence(piece: &str) -> bool {
    let mut last = piece.chars().rev();
    last.next().is_some_and(|c| c.is_ascii_digit())
        || last.take(2).filter(|c| c.is_lowercase()).count() == 2
}
