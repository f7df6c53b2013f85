//! Quotations found against gold ones, counted.

use super::count::{Count, Share};
use super::gold::{Gold, GoldQuote};
use super::matching::{Pair, pairs};
use super::speaker::same_speaker;
use crate::annotation::{Quote, QuoteKind};
use std::ops::AddAssign;

/// What was counted of quotations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QuoteCounts {
    /// By their words alone.
    pub words: Count,
    /// Those that are right and have the right speaker.
    pub right_speakers: usize,
    by_kind: [Share; QuoteKind::ALL.len()],
}

impl QuoteCounts {
    /// Counts the quotations of one article.
    pub(super) fn of(text: &str, gold: &Gold, found: &[Quote]) -> Self {
        let of_gold = gold.quotes.iter().map(|quote| quote.parts.as_slice());
        let pairs = pairs(text, of_gold, found.iter().map(|quote| quote.parts.as_slice()));
        let mut counts = Self::default();
        counts.words.right = pairs.len();
        counts.words.found = found.len() - spared(gold, found, &pairs);
        counts.words.gold = gold.quotes.len() + gold.lost.quotes;
        for quote in &gold.quotes {
            counts.kind(quote.kind).of += 1;
        }
        for pair in &pairs {
            let (gold, found) = (&gold.quotes[pair.gold], &found[pair.found]);
            counts.kind(gold.kind).part += 1;
            counts.right_speakers += usize::from(has_speaker(gold, found));
        }
        counts
    }

    fn kind(&mut self, kind: QuoteKind) -> &mut Share {
        let at = QuoteKind::ALL.iter().position(|&other| other == kind);
        &mut self.by_kind[at.unwrap_or_default()]
    }

    /// How many of the gold ones of each kind are found. Whether they have that kind is not asked.
    pub fn recall_by_kind(&self) -> impl Iterator<Item = (QuoteKind, Share)> {
        QuoteKind::ALL.iter().copied().zip(self.by_kind)
    }

    /// How many of the right ones have the right speaker.
    #[must_use]
    pub fn speakers(self) -> Share {
        Share { part: self.right_speakers, of: self.words.right }
    }

    /// The count where a quotation is right only with its speaker.
    #[must_use]
    pub fn with_speaker(self) -> Count {
        Count { right: self.right_speakers, ..self.words }
    }
}

impl AddAssign for QuoteCounts {
    fn add_assign(&mut self, other: Self) {
        self.words += other.words;
        self.right_speakers += other.right_speakers;
        self.by_kind.iter_mut().zip(other.by_kind).for_each(|(share, more)| *share += more);
    }
}

/// How many of those that are no gold ones are left out of the count.
fn spared(gold: &Gold, found: &[Quote], pairs: &[Pair]) -> usize {
    let is_spared = |(at, quote): &(usize, &Quote)| {
        gold.spared.quotes.contains(&quote.parts) && !pairs.iter().any(|pair| pair.found == *at)
    };
    found.iter().enumerate().filter(is_spared).count()
}

fn has_speaker(gold: &GoldQuote, found: &Quote) -> bool {
    let name = found.speaker.as_ref().map(|speaker| speaker.name.as_str());
    same_speaker(gold.speaker.as_deref(), name)
}
