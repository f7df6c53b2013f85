//! The figures of quotations; cues and very close matches are counted here.

use super::article::Article;
use super::table::Figure;
use guillemet::Span;
use guillemet::annotation::Quote;
use guillemet::score::{Count, GoldQuote, Pair, QuoteCounts, Share, same_speaker};

/// Precision, recall and F at similarity 0.8; F at 0.95; recall of each kind; and of the quotations matched at 0.8:
/// speakers and cues that are right. `speaker_F` takes a quotation for right only with its speaker.
pub(super) const COLUMNS: &[&str] =
    &["P", "R", "F", "F95", "direct", "partial", "indirect", "speaker", "speaker_F", "cue"];

/// Whether speaker of gold and find are the same.
pub(super) fn has_speaker(gold: &GoldQuote, found: &Quote) -> bool {
    let name = found.speaker.as_ref().map(|speaker| speaker.name.as_str());
    same_speaker(gold.speaker.as_deref(), name)
}

fn has_cue(gold: Span, found: &Quote) -> bool {
    found.cue.is_some_and(|cue| cue.overlaps(gold))
}

/// What was counted so far beside the score.
#[derive(Default)]
pub(super) struct Extras {
    matched_closely: usize,
    cues: Share,
}

impl Extras {
    pub(super) fn add(&mut self, article: &Article, found: &[Quote], pairs: &[Pair]) {
        self.matched_closely += pairs.iter().filter(|pair| pair.similarity >= 0.95).count();
        for pair in pairs {
            let Some(cue) = article.cues[pair.gold] else { continue };
            self.cues.of += 1;
            self.cues.part += usize::from(has_cue(cue, &found[pair.found]));
        }
    }

    /// The figures of [`COLUMNS`].
    pub(super) fn row(&self, quotes: &QuoteCounts) -> Vec<Figure> {
        let words = quotes.words;
        let closely = Count { right: self.matched_closely, ..words };
        let first = [words.precision(), words.recall(), words.f(), closely.f()];
        let recall = quotes.recall_by_kind().map(|(_, share)| share);
        let last = [quotes.speakers(), quotes.with_speaker().f(), self.cues];
        first.into_iter().chain(recall).chain(last).map(Figure::from).collect()
    }
}
