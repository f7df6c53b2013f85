//! Annotations of one text as those of another that holds the same words at other places.

use super::{Annotations, DuplicateCluster};
use crate::span::Span;

impl Annotations {
    /// Moves every span to where it stands in the other text.
    pub(crate) fn place(&mut self, text: &str, to: impl Fn(Span) -> Span) {
        self.spans().for_each(|span| *span = to(*span));
        self.duplicates.iter_mut().for_each(|cluster| cluster.hold(text));
    }

    fn spans(&mut self) -> impl Iterator<Item = &mut Span> {
        let quotes = self.quotes.iter_mut().flat_map(|quote| {
            let said = quote.parts.iter_mut().chain([&mut quote.span]);
            said.chain(&mut quote.cue).chain(&mut quote.source)
        });
        let mentions = self.mentions.iter_mut().map(|mention| &mut mention.span);
        let roles = self.entities.iter_mut().flat_map(|entity| &mut entity.roles);
        let copies = self.duplicates.iter_mut().flat_map(DuplicateCluster::all_spans);
        let notices = self.notices.iter_mut().map(|notice| &mut notice.span);
        quotes.chain(mentions).chain(roles).chain(copies).chain(notices)
    }
}

impl DuplicateCluster {
    /// Every span in it.
    pub(crate) fn all_spans(&mut self) -> impl Iterator<Item = &mut Span> {
        let changes = self.differences.iter_mut();
        let changes = changes.flat_map(|change| [&mut change.original, &mut change.changed]);
        let seams = self.seams.iter_mut().map(|seam| &mut seam.span);
        self.spans.iter_mut().chain(changes).chain(seams).chain(&mut self.other_fact)
    }

    /// Keeps places between words, where something was added or dropped, inside the copies, and seams between words: there
    /// is none where the other text has more than blanks, such as `&nbsp;`.
    fn hold(&mut self, text: &str) {
        self.seams.retain(|seam| !seam.span.slice(text).contains(char::is_alphanumeric));
        let Some(&first) = self.spans.first() else { return };
        for change in &mut self.differences {
            change.original = change.original.within(first);
            if let Some(&copy) = self.spans.get(change.copy as usize) {
                change.changed = change.changed.within(copy);
            }
        }
    }
}
