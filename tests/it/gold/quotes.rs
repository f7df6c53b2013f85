//! Quotations found against gold ones, counted.

use super::article::{Article, GoldQuote};
use super::matching::Pair;
use super::speaker;
use super::table::Figure;
use guillemet::annotation::{Quote, QuoteKind};
use std::ops::Range;

/// Precision, recall and F at similarity 0.8; F at 0.95; recall of each kind; and of the quotations matched at 0.8:
/// speakers and cues that are right. `speaker_F` takes a quotation for right only with its speaker.
pub(super) const COLUMNS: &[&str] =
    &["P", "R", "F", "F95", "direct", "partial", "indirect", "speaker", "speaker_F", "cue"];

const KINDS: [QuoteKind; 3] = [QuoteKind::Direct, QuoteKind::Partial, QuoteKind::Indirect];

/// Whether speaker of gold and find are the same.
pub(super) fn same_speaker(gold: &GoldQuote, found: &Quote) -> bool {
    let name = found.speaker.as_ref().map(|speaker| speaker.name.as_str());
    speaker::same(gold.speaker.as_deref(), name)
}

fn same_cue(gold: &Range<usize>, found: &Quote) -> bool {
    found.cue.is_some_and(|cue| {
        let cue = cue.range();
        cue.start < gold.end && gold.start < cue.end
    })
}

/// What was counted so far.
#[derive(Default)]
pub(super) struct Quotes {
    gold: usize,
    found: usize,
    matched: usize,
    matched_closely: usize,
    gold_by_kind: [usize; 3],
    matched_by_kind: [usize; 3],
    right_speakers: usize,
    gold_cues: usize,
    right_cues: usize,
}

impl Quotes {
    pub(super) fn add(&mut self, article: &Article, found: &[Quote], pairs: &[Pair]) {
        self.gold += article.quotes.len();
        self.found += found.len();
        self.matched += pairs.len();
        self.matched_closely += pairs.iter().filter(|pair| pair.similarity >= 0.95).count();
        for quote in &article.quotes {
            self.gold_by_kind[place(quote.kind)] += 1;
        }
        for pair in pairs {
            let (gold, found) = (&article.quotes[pair.gold], &found[pair.found]);
            self.matched_by_kind[place(gold.kind)] += 1;
            self.right_speakers += usize::from(same_speaker(gold, found));
            self.gold_cues += usize::from(gold.cue.is_some());
            self.right_cues +=
                usize::from(gold.cue.as_ref().is_some_and(|cue| same_cue(cue, found)));
        }
    }

    /// The figures of [`COLUMNS`].
    pub(super) fn row(&self) -> Vec<Figure> {
        let recall =
            |kind: usize| Figure::share(self.matched_by_kind[kind], self.gold_by_kind[kind]);
        vec![
            Figure::share(self.matched, self.found),
            Figure::share(self.matched, self.gold),
            Figure::f(self.matched, self.found, self.gold),
            Figure::f(self.matched_closely, self.found, self.gold),
            recall(0),
            recall(1),
            recall(2),
            Figure::share(self.right_speakers, self.matched),
            Figure::f(self.right_speakers, self.found, self.gold),
            Figure::share(self.right_cues, self.gold_cues),
        ]
    }
}

fn place(kind: QuoteKind) -> usize {
    KINDS.iter().position(|&other| other == kind).unwrap_or_default()
}
