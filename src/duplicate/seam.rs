//! Seams: breaks between paragraphs or sentences that a copy has lost.

use super::align::Step;
use super::passage;
use super::word::{Bounds, WordPos};
use super::words::{self, Words};
use crate::annotation::{DuplicateCluster, Notice, NoticeCode, Seam};
use crate::document::{BlockPos, Document};
use crate::span::Span;

/// What stands between the paragraphs of a text that shows none.
const BREAK: &str = "\n\n";

/// Finds the seams of one later copy, given by its first words and the steps through it.
pub(super) fn find(
    doc: &Document<'_>,
    words: &Words,
    (earlier, later): (WordPos, WordPos),
    steps: impl Iterator<Item = Step>,
    copy: u32,
) -> Vec<Seam> {
    let finder = Finder { doc, words, copy };
    let mut seams = Vec::new();
    let (mut e, mut l) = (earlier, later);
    let mut agreed = false;
    for step in steps {
        let (last_e, last_l) = (e.before(1), l.before(1));
        if agreed && (step == Step::Match || words.has(last_l, Bounds::ENDS_SENTENCE)) {
            seams.extend(finder.between(last_e, last_l));
        }
        agreed = step == Step::Match;
        e += usize::from(step != Step::Later);
        l += usize::from(step != Step::Earlier);
    }
    let original = words.list.slice(earlier..e);
    let holds = |bound| original.iter().any(|word| word.bounds.has(bound));
    if holds(Bounds::ENDS_BLOCK) {
        seams.splice(0..0, finder.start(earlier, later));
    }
    if holds(Bounds::OPENS_BLOCK) {
        seams.extend(finder.between(e.before(1), l.before(1)));
    }
    seams
}

/// A notice for each seam.
pub(super) fn notices(clusters: &[DuplicateCluster]) -> Vec<Notice> {
    let seams = clusters.iter().flat_map(|cluster| &cluster.seams);
    let mut notices: Vec<Notice> = seams.map(notice).collect();
    Notice::sort(&mut notices);
    notices.dedup();
    notices
}

fn notice(seam: &Seam) -> Notice {
    let lost = if line_breaks(&seam.repair) > 0 { "paragraph break" } else { "blank" };
    let message = format!("A repeated passage has lost the {lost} that its first copy has here.");
    Notice { code: NoticeCode::Seam, span: seam.span, message }
}

struct Finder<'a, 't> {
    doc: &'a Document<'t>,
    words: &'a Words,
    copy: u32,
}

impl Finder<'_, '_> {
    /// The seam before a copy whose original begins a block and holds all of it.
    fn start(&self, earlier: WordPos, later: WordPos) -> Option<Seam> {
        let gap = passage::gap(self.doc, self.words, later.before(1)?)?;
        let original = match earlier.before(1) {
            Some(before) => passage::gap(self.doc, self.words, before)?.slice(self.doc.text),
            None => self.usual_break(),
        };
        let opens_block = self.words.has(earlier, Bounds::OPENS_BLOCK);
        let lost_break = line_breaks(original) > 0 && line_breaks(gap.slice(self.doc.text)) == 0;
        let behind_dateline = self.words.list.get(later).is_some_and(|word| {
            gap.until(word.span).slice(self.doc.text).trim().starts_with(['-', '–', '—'])
        });
        let is_lost = opens_block && lost_break && !behind_dateline;
        is_lost.then(|| self.seam(gap, original))
    }

    /// The seam after a word of a copy, where the original has a break after its word.
    fn between(&self, earlier: Option<WordPos>, later: Option<WordPos>) -> Option<Seam> {
        if !self.words.has(earlier, Bounds::ENDS_SENTENCE) {
            return None;
        }
        let original = passage::gap(self.doc, self.words, earlier?)?.slice(self.doc.text);
        let gap = passage::gap(self.doc, self.words, later?)?;
        let here = gap.slice(self.doc.text);
        let lost_break = line_breaks(original) > 0 && line_breaks(here) == 0;
        let lost_blank = here.is_empty() && !original.is_empty();
        let is_lost = (lost_break || lost_blank) && self.ends(later?, gap);
        is_lost.then(|| self.seam(gap, original))
    }

    /// Whether a sentence ends with a word before a gap, or a line without a full stop that another one follows.
    fn ends(&self, word: WordPos, gap: Span) -> bool {
        let text = self.doc.text;
        let signs =
            self.words.list.get(word).map_or("", |word| word.span.until(gap.after()).slice(text));
        let goes_on = text[gap.end()..].starts_with(char::is_lowercase);
        self.words.has(word, Bounds::ENDS_SENTENCE) || !goes_on && !signs.contains([',', ';', ':'])
    }

    fn seam(&self, span: Span, repair: &str) -> Seam {
        Seam { copy: self.copy, span, repair: repair.to_owned() }
    }

    /// What stands between the first two blocks.
    fn usual_break(&self) -> &str {
        let second = self.doc.blocks.get(BlockPos::START + 1);
        let last = second.and_then(|block| block.tokens.start.before(1));
        let gap = words::gap(self.doc, last);
        if line_breaks(gap) > 0 { gap } else { BREAK }
    }
}

/// How many lines a gap breaks; CR LF is one break.
pub(super) fn line_breaks(gap: &str) -> usize {
    gap.matches('\n').count().max(gap.matches('\r').count())
}
