//! Gold from annotations that a reader has corrected.

use super::gold::{Gold, GoldQuote, Lost, Name, Scope, Spared};
use crate::annotation::{Annotations, Mention, Quote, Review};

impl Gold {
    /// What a reader says by corrected annotations: there is what was accepted, corrected or added. What nobody has looked at
    /// is wrong in an article that was checked completely, and spared in another one.
    ///
    /// ```
    /// use guillemet::score::{Gold, Scope};
    /// use guillemet::{Annotator, Config};
    /// let found = Annotator::new(&Config::default()).annotate("« Nous irons au bout », a déclaré Marie Dupont.");
    /// let gold = Gold::reviewed(Scope::Checked, &found);
    /// assert_eq!((gold.quotes.len(), gold.spared.quotes.len()), (0, 1));
    /// ```
    #[must_use]
    pub fn reviewed(scope: Scope, corrected: &Annotations) -> Self {
        let quotes = corrected.quotes.iter().filter(|quote| is_confirmed(quote.review));
        let names = corrected.mentions.iter().filter(|name| is_confirmed(name.review));
        let spared = match scope {
            Scope::Complete => Spared::default(),
            Scope::Checked => unseen(corrected),
        };
        Self {
            scope,
            quotes: quotes.map(gold_quote).collect(),
            names: names.map(name).collect(),
            spared,
            lost: Lost::default(),
        }
    }
}

fn unseen(corrected: &Annotations) -> Spared {
    let quotes = corrected.quotes.iter().filter(|quote| is_unseen(quote.review));
    let names = corrected.mentions.iter().filter(|name| is_unseen(name.review));
    Spared {
        quotes: quotes.map(|quote| quote.parts.clone()).collect(),
        names: names.map(name).collect(),
    }
}

fn is_confirmed(review: Option<Review>) -> bool {
    matches!(review, Some(Review::Accepted | Review::Corrected | Review::Added))
}

fn is_unseen(review: Option<Review>) -> bool {
    matches!(review, None | Some(Review::Machine))
}

fn gold_quote(quote: &Quote) -> GoldQuote {
    GoldQuote {
        parts: quote.parts.clone(),
        kind: quote.kind,
        speaker: quote.speaker.as_ref().map(|speaker| speaker.name.clone()),
    }
}

fn name(mention: &Mention) -> Name {
    (mention.span, mention.kind)
}
