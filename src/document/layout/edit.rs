//! What stands in place of what, and how places lead back.

use crate::span::Span;

/// A piece of a text and what is read instead.
#[derive(Debug)]
pub(super) struct Edit {
    pub(super) span: Span,
    pub(super) with: String,
}

impl Edit {
    /// Reads nothing where the piece stands.
    pub(super) fn drop(start: usize, end: usize) -> Self {
        Self { span: Span::new(start, end), with: String::new() }
    }

    /// Reads something else where the piece stands.
    pub(super) fn put(start: usize, end: usize, with: impl Into<String>) -> Self {
        Self { span: Span::new(start, end), with: with.into() }
    }
}

/// The edits that were made, by what they replaced and where their words stand now.
#[derive(Clone, Debug)]
pub(super) struct Fold(Vec<Change>);

#[derive(Clone, Copy, Debug)]
struct Change {
    given: Span,
    folded: Span,
}

/// Makes the edits, which are disjoint and in text order.
pub(super) fn apply(text: &str, edits: Vec<Edit>) -> (String, Fold) {
    let mut folded = String::with_capacity(text.len() + edits.len());
    let mut changes = Vec::with_capacity(edits.len());
    let mut done = 0;
    for Edit { span, with } in edits {
        folded.push_str(&text[done..span.start()]);
        let start = folded.len();
        folded.push_str(&with);
        changes.push(Change { given: span, folded: Span::new(start, folded.len()) });
        done = span.end();
    }
    folded.push_str(&text[done..]);
    (folded, Fold(changes))
}

impl Fold {
    /// Where a piece of the edited text stood; an edited piece of it stood where all that it replaced did.
    pub(super) fn given(&self, span: Span) -> Span {
        let start = self.start(span.start());
        Span::new(start, if span.is_empty() { start } else { self.end(span.end()) })
    }

    /// Where what begins at a place began.
    fn start(&self, at: usize) -> usize {
        let after = self.0.partition_point(|change| change.folded.start() <= at);
        match after.checked_sub(1).map(|last| self.0[last]) {
            None => at,
            Some(change) if change.folded.contains(at) => change.given.start(),
            Some(change) => change.given.end() + (at - change.folded.end()),
        }
    }

    /// Where what ends at a place ended.
    fn end(&self, at: usize) -> usize {
        let after = self.0.partition_point(|change| change.folded.start() < at);
        match after.checked_sub(1).map(|last| self.0[last]) {
            None => at,
            Some(change) => change.given.end() + at.saturating_sub(change.folded.end()),
        }
    }
}

/// Fails unless a text is read so with the edits of one kind.
#[cfg(test)]
#[track_caller]
pub(super) fn check(edits: fn(&str) -> Vec<Edit>, text: &str, read: &str) {
    assert_eq!(apply(text, edits(text)).0, read);
}

#[cfg(test)]
mod tests {
    use super::{Edit, apply};
    use crate::span::Span;

    #[track_caller]
    fn check(piece: &str, given: &str) {
        let text = "un *beau*\n> jour ﬁn";
        let edits = vec![
            Edit::drop(3, 4),
            Edit::drop(8, 9),
            Edit::put(9, 10, " "),
            Edit::drop(10, 12),
            Edit::put(17, 20, "fi"),
        ];
        let (folded, fold) = apply(text, edits);
        assert_eq!(folded, "un beau jour fin");
        let start = folded.find(piece).unwrap();
        let span = fold.given(Span::new(start, start + piece.len()));
        assert_eq!(span.slice(text), given);
    }

    #[test]
    fn a_piece_stood_from_its_first_kept_letter_to_its_last() {
        check("un", "un");
        check("un ", "un ");
        check("beau", "beau");
        check("un beau", "un *beau");
        check("beau jour", "beau*\n> jour");
        check(" jour", "\n> jour");
        check("beau ", "beau*\n");
    }

    #[test]
    fn a_piece_of_what_was_put_in_stood_where_the_whole_was_replaced() {
        check("fi", "ﬁ");
        check("in", "ﬁn");
        check("jour f", "jour ﬁ");
    }
}
