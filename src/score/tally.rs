//! The score of an article, and of several together.

use super::gold::Gold;
use super::names::NameCounts;
use super::quotes::QuoteCounts;
use crate::annotation::{Annotations, EntityKind};
use std::ops::AddAssign;

/// What was counted in some articles. Complete ones and others are not to be added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// How many articles.
    pub articles: usize,
    /// Their quotations.
    pub quotes: QuoteCounts,
    /// Their names.
    pub names: NameCounts,
}

impl Score {
    /// Compares what was found in `text` with what a reader says of it.
    ///
    /// ```
    /// use guillemet::score::{Gold, Score};
    /// use guillemet::{Annotator, Config};
    /// let text = "« Nous irons au bout », a déclaré la ministre Marie Dupont.";
    /// let found = Annotator::new(&Config::default()).annotate(text);
    /// let score = Score::of(text, &Gold::default(), &found);
    /// assert_eq!(score.quotes.words.precision().value(), Some(0.0), "nothing is there");
    /// ```
    #[must_use]
    pub fn of(text: &str, gold: &Gold, found: &Annotations) -> Self {
        Self {
            articles: 1,
            quotes: QuoteCounts::of(text, gold, &found.quotes),
            names: NameCounts::of(gold, &found.mentions),
        }
    }

    /// How many quotations and names of these kinds were judged: right, wrong and missed ones.
    #[must_use]
    pub fn items(&self, kinds: &[EntityKind]) -> usize {
        self.quotes.words.items() + self.names.together(kinds).items()
    }
}

impl AddAssign for Score {
    fn add_assign(&mut self, other: Self) {
        self.articles += other.articles;
        self.quotes += other.quotes;
        self.names += other.names;
    }
}

#[cfg(test)]
mod tests {
    use super::Score;
    use crate::annotation::{Annotations, EntityKind, QuoteKind};
    use crate::score::{Count, Gold, GoldQuote, Lost, Name, Scope, Share, Spared};
    use crate::span::Span;
    use crate::{Annotator, Config};

    const TEXT: &str = "« La halle ouvrira lundi », a annoncé la maire Odile Kervern. Selon Bastien Roux, \
        le loyer ne bougera pas. « Nous verrons bien », a répondu Anna Sorel. La pluie tombe.";

    fn found() -> Annotations {
        let found = Annotator::new(&Config::default()).annotate(TEXT);
        let words: Vec<_> = found.quotes.iter().map(|quote| quote.words(TEXT)).collect();
        assert_eq!(
            words,
            ["La halle ouvrira lundi", "le loyer ne bougera pas", "Nous verrons bien"]
        );
        found
    }

    fn place(words: &str) -> Span {
        let start = TEXT.find(words).expect("words of the text");
        Span::new(start, start + words.len())
    }

    fn said(words: &str, kind: QuoteKind, speaker: &str) -> GoldQuote {
        GoldQuote { parts: vec![place(words)], kind, speaker: Some(speaker.to_owned()) }
    }

    fn quotes() -> Vec<GoldQuote> {
        vec![
            said("« La halle ouvrira lundi »", QuoteKind::Direct, "Kervern"),
            said("le loyer ne bougera", QuoteKind::Indirect, "Anna Sorel"),
            said("La pluie tombe", QuoteKind::Indirect, "Anna Sorel"),
        ]
    }

    fn person(name: &str) -> Name {
        (place(name), EntityKind::Person)
    }

    #[test]
    fn what_a_complete_article_does_not_have_is_wrong() {
        let gold = Gold { quotes: quotes(), ..Gold::default() };
        let quotes = Score::of(TEXT, &gold, &found()).quotes;
        assert_eq!(quotes.words, Count { right: 2, found: 3, gold: 3 });
        assert_eq!(quotes.speakers(), Share { part: 1, of: 2 });
        assert_eq!(quotes.with_speaker().f(), Share { part: 2, of: 6 });
        let recall: Vec<_> =
            quotes.recall_by_kind().map(|(_, share)| (share.part, share.of)).collect();
        assert_eq!(recall, [(1, 1), (0, 0), (1, 2)]);
    }

    #[test]
    fn what_nobody_has_looked_at_is_not_counted() {
        let unseen = [vec![place("Nous verrons bien")], vec![place("La halle ouvrira lundi")]];
        let spared = Spared { quotes: unseen.into(), names: [person("Anna Sorel")].into() };
        let names = vec![person("Bastien Roux")];
        let gold =
            Gold { scope: Scope::Checked, quotes: quotes(), names, spared, lost: Lost::default() };
        let score = Score::of(TEXT, &gold, &found());
        // The first one is found, whoever has looked at it.
        assert_eq!(score.quotes.words, Count { right: 2, found: 2, gold: 3 });
        assert_eq!(
            score.names.together(&[EntityKind::Person]),
            Count { right: 1, found: 2, gold: 1 }
        );
    }

    #[test]
    fn what_is_no_longer_found_is_missed() {
        let gold = Gold { lost: Lost { quotes: 1, names: 2 }, ..Gold::default() };
        let score = Score::of(TEXT, &gold, &found());
        assert_eq!(score.quotes.words, Count { right: 0, found: 3, gold: 1 });
        assert_eq!(score.names.together(&[EntityKind::Person]).gold, 2);
    }

    #[test]
    fn names_are_right_with_exact_borders_and_kind() {
        let whole = place("maire Odile Kervern");
        let names = vec![
            (whole, EntityKind::Person),
            (place("Bastien Roux"), EntityKind::Organization),
            person("Anna Sorel"),
        ];
        let counts = Score::of(TEXT, &Gold { names, ..Gold::default() }, &found()).names;
        let of = |kind| counts.together(&[kind]);
        assert_eq!(of(EntityKind::Person), Count { right: 1, found: 3, gold: 2 });
        assert_eq!(of(EntityKind::Organization), Count { right: 0, found: 0, gold: 1 });
        let both = counts.together(&[EntityKind::Person, EntityKind::Organization]);
        assert_eq!(both, Count { right: 1, found: 3, gold: 3 });
    }

    #[test]
    fn articles_are_added_up() {
        let gold = Gold { quotes: quotes(), names: vec![person("Anna Sorel")], ..Gold::default() };
        let one = Score::of(TEXT, &gold, &found());
        let mut both = one;
        both += one;
        assert_eq!((both.articles, both.quotes.words), (2, Count { right: 4, found: 6, gold: 6 }));
        assert_eq!(both.quotes.speakers(), Share { part: 2, of: 4 });
        let people = [EntityKind::Person];
        assert_eq!(both.names.together(&people).right, 2 * one.names.together(&people).right);
        assert!(both.quotes.recall_by_kind().all(|(_, share)| share.of % 2 == 0));
    }
}
