//! What holds for all annotations of all texts, for tests and for those who store annotations.

use super::{
    Annotations, Candidate, DuplicateCluster, DuplicateKind, Entity, EntityId, Mention, Notice,
    Quote, Review, stands,
};
use crate::span::Span;

impl Annotations {
    /// Checks everything that annotations of `text` promise: spans, order, identifiers and what refers to them.
    ///
    /// # Panics
    ///
    /// When a promise is broken, or when these are the annotations of another text. The message says which.
    #[track_caller]
    pub fn assert_valid(&self, text: &str) {
        let check = Check { found: self, text };
        self.quotes.iter().enumerate().for_each(|(idx, quote)| check.quote(idx, quote));
        self.mentions.iter().enumerate().for_each(|(idx, mention)| check.mention(idx, mention));
        self.entities.iter().enumerate().for_each(|(idx, entity)| check.entity(idx, entity));
        self.duplicates.iter().enumerate().for_each(|(idx, cluster)| check.cluster(idx, cluster));
        self.notices.iter().for_each(|notice| check.notice(notice));
        assert_sorted("quotes", self.quotes.iter().map(|quote| quote.span.start()));
        assert_sorted("mentions", self.mentions.iter().map(|mention| mention.span.start()));
        let standing = self.mentions.iter().filter(|mention| stands(mention.review));
        assert_disjoint("mentions", standing.map(|mention| mention.span));
        assert_sorted(
            "entities",
            self.entities.iter().filter_map(|entity| entity.mentions.first()),
        );
        let first_copies = self.duplicates.iter().filter_map(|cluster| cluster.spans.first());
        assert_sorted("duplicates", first_copies.map(|span| span.start()));
        assert_sorted("notices", self.notices.iter().map(|notice| notice.span.start()));
    }
}

struct Check<'a> {
    found: &'a Annotations,
    text: &'a str,
}

impl Check<'_> {
    #[track_caller]
    fn quote(&self, idx: usize, quote: &Quote) {
        assert_eq!(quote.id.index(), idx, "the id of a quotation is its position: {quote:?}");
        self.span(quote.span);
        assert!(!quote.parts.is_empty(), "a quotation has parts: {quote:?}");
        for &part in &quote.parts {
            self.span(part);
            assert!(quote.span.covers(part), "the span covers the parts: {quote:?}");
        }
        assert_disjoint("parts", quote.parts.iter().copied());
        quote.cue.into_iter().chain(quote.source).for_each(|span| self.span(span));
        if let Some(speaker) = &quote.speaker {
            assert!(!speaker.name.is_empty(), "a speaker has a name: {quote:?}");
            self.resolves(speaker.entity);
        }
        quote.candidates.iter().for_each(|candidate| self.candidate(candidate));
        let surest_first =
            quote.candidates.iter().map(|candidate| 100 - candidate.confidence.per_cent());
        assert_sorted("candidates", surest_first);
        self.copy(quote);
    }

    #[track_caller]
    fn candidate(&self, candidate: &Candidate) {
        assert!(!candidate.name.is_empty(), "a candidate has a name");
        self.resolves(candidate.entity);
    }

    #[track_caller]
    fn copy(&self, quote: &Quote) {
        let Some(id) = quote.copy_of else { return };
        let original = self.found.quotes.get(id.index());
        let Some(original) = original else {
            panic!("no quotation has the id of {quote:?}'s original")
        };
        assert!(original.id < quote.id, "a copy follows its original: {quote:?}");
        assert_eq!(original.copy_of, None, "an original is no copy: {original:?}");
        let is_machines = |quote: &Quote| matches!(quote.review, None | Some(Review::Machine));
        if is_machines(original) && is_machines(quote) {
            assert_eq!(
                original.speaker, quote.speaker,
                "a copy has its original's speaker: {quote:?}"
            );
        }
    }

    #[track_caller]
    fn mention(&self, idx: usize, mention: &Mention) {
        assert_eq!(mention.id.index(), idx, "the id of a mention is its position: {mention:?}");
        self.span(mention.span);
        let entity = self.found.entities.get(mention.entity.index());
        let is_listed =
            entity.is_some_and(|entity| entity.mentions.binary_search(&mention.id).is_ok());
        assert!(is_listed, "the entity lists its mention: {mention:?}");
    }

    #[track_caller]
    fn entity(&self, idx: usize, entity: &Entity) {
        assert_eq!(entity.id.index(), idx, "the id of an entity is its position: {entity:?}");
        assert!(!entity.name.is_empty(), "an entity has a name: {entity:?}");
        assert!(!entity.mentions.is_empty(), "an entity has mentions: {entity:?}");
        assert!(!entity.aliases.contains(&entity.name), "an alias is another name: {entity:?}");
        assert_increasing("mentions of an entity", entity.mentions.iter());
        for id in &entity.mentions {
            let mention = self.found.mentions.get(id.index());
            let is_ours = mention.is_some_and(|mention| mention.entity == entity.id);
            assert!(is_ours, "the mention {id:?} names its entity: {entity:?}");
        }
        entity.roles.iter().for_each(|&role| self.span(role));
    }

    #[track_caller]
    fn cluster(&self, idx: usize, cluster: &DuplicateCluster) {
        assert_eq!(cluster.id.index(), idx, "the id of a cluster is its position: {cluster:?}");
        assert!(cluster.spans.len() >= 2, "a passage that stands twice: {cluster:?}");
        cluster.spans.iter().chain(&cluster.other_fact).for_each(|&span| self.span(span));
        assert_disjoint("copies", cluster.spans.iter().copied());
        let is_exact = cluster.kind == DuplicateKind::Exact;
        assert!(!is_exact || cluster.similarity.per_cent() == 100, "exact is 100 %: {cluster:?}");
        for difference in &cluster.differences {
            let [original, changed] = [difference.original, difference.changed];
            self.borders(original);
            self.borders(changed);
            assert!(
                cluster.spans[0].covers(original),
                "the first copy has the original: {cluster:?}"
            );
            assert_in_later_copy(cluster, difference.copy, changed);
        }
        for seam in &cluster.seams {
            self.borders(seam.span);
            let words = seam.span.slice(self.text);
            assert!(
                !words.contains(char::is_alphanumeric),
                "a seam lies between words: {cluster:?}"
            );
        }
    }

    #[track_caller]
    fn notice(&self, notice: &Notice) {
        self.borders(notice.span);
        assert!(!notice.message.is_empty(), "a notice says something: {notice:?}");
    }

    #[track_caller]
    fn resolves(&self, entity: Option<EntityId>) {
        let known = entity.is_none_or(|id| id.index() < self.found.entities.len());
        assert!(known, "no entity has the id {entity:?}");
    }

    #[track_caller]
    fn span(&self, span: Span) {
        self.borders(span);
        assert!(!span.is_empty(), "a span covers something: {span:?}");
    }

    #[track_caller]
    fn borders(&self, span: Span) {
        self.border(span.start());
        self.border(span.end());
    }

    #[track_caller]
    fn border(&self, byte: usize) {
        assert!(self.text.is_char_boundary(byte), "byte {byte} is no border between characters");
    }
}

#[track_caller]
fn assert_in_later_copy(cluster: &DuplicateCluster, copy: u32, span: Span) {
    let is_later = copy > 0;
    let copy = cluster.spans.get(copy as usize).filter(|_| is_later);
    assert!(copy.is_some_and(|copy| copy.covers(span)), "a later copy has the change: {cluster:?}");
}

#[track_caller]
fn assert_sorted<T: PartialOrd>(what: &str, items: impl Iterator<Item = T>) {
    assert!(items.is_sorted(), "{what} are in text order");
}

#[track_caller]
fn assert_increasing<T: PartialOrd>(what: &str, items: impl Iterator<Item = T>) {
    assert!(items.is_sorted_by(|a, b| a < b), "{what} are in order, each once");
}

#[track_caller]
fn assert_disjoint(what: &str, spans: impl Iterator<Item = Span>) {
    assert!(spans.is_sorted_by(|a, b| a.end() <= b.start()), "{what} are in order and disjoint");
}

#[cfg(test)]
mod tests {
    use crate::annotation::{
        Annotations, Confidence, DuplicateCluster, DuplicateId, DuplicateKind, DuplicateWeight,
        Notice, NoticeCode,
    };
    use crate::language::Language;
    use crate::span::Span;

    fn nothing() -> Annotations {
        Annotations {
            language: Some(Language::Fr),
            quotes: Vec::new(),
            mentions: Vec::new(),
            entities: Vec::new(),
            duplicates: Vec::new(),
            notices: Vec::new(),
            outcomes: None,
        }
    }

    fn cluster(spans: &[(usize, usize)]) -> Annotations {
        let cluster = DuplicateCluster {
            id: DuplicateId(0),
            kind: DuplicateKind::Exact,
            similarity: Confidence::new(100),
            weight: DuplicateWeight::Full,
            differences: Vec::new(),
            seams: Vec::new(),
            other_fact: None,
            review: None,
            note: None,
            spans: spans.iter().map(|&(start, end)| Span::new(start, end)).collect(),
        };
        Annotations { duplicates: vec![cluster], ..nothing() }
    }

    #[test]
    fn good_annotations_pass() {
        nothing().assert_valid("");
        cluster(&[(0, 2), (2, 4)]).assert_valid("éé");
    }

    #[test]
    #[should_panic(expected = "byte 1 is no border")]
    fn spans_end_between_characters() {
        cluster(&[(0, 1), (2, 4)]).assert_valid("éé");
    }

    #[test]
    #[should_panic(expected = "byte 9 is no border")]
    fn spans_end_inside_the_text() {
        cluster(&[(0, 2), (2, 9)]).assert_valid("éé");
    }

    #[test]
    #[should_panic(expected = "copies are in order and disjoint")]
    fn copies_do_not_overlap() {
        cluster(&[(0, 4), (2, 4)]).assert_valid("éé");
    }

    #[test]
    #[should_panic(expected = "a notice says something")]
    fn notices_have_a_message() {
        let notice = Notice {
            code: NoticeCode::UnclosedMark,
            span: Span::new(0, 0),
            message: String::new(),
        };
        Annotations { notices: vec![notice], ..nothing() }.assert_valid("");
    }
}
