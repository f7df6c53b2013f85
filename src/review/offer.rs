//! What a step may mean elsewhere, as further steps for the reader to say or not.

use super::anchor::Anchor;
use super::folded::Folded;
use super::locate::is_cut;
use super::quote::is_same;
use super::sheet::Sheet;
use super::step::{Action, Step, Target};
use crate::annotation::{Annotations, Mention, Quote, Review, Speaker, stands};
use crate::key;
use crate::span::Span;

/// The same said elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offers {
    /// Of the quotation's copies.
    pub copies: Vec<Step>,
    /// Of all other quotations that have the speaker that this one had.
    pub speaker: Vec<Step>,
    /// Of all other mentions with the same words; of a name that was added, of all other places of its words.
    pub mentions: Vec<Step>,
}

/// What a step may mean elsewhere in `text`; `found` is what stood there before it was said.
#[must_use]
pub fn offers(text: &str, found: &Annotations, step: &Step) -> Offers {
    let offering = Offering { sheet: Sheet::open(text, found.clone()), step };
    match (step.target, &step.action) {
        (Target::Quote, Action::Accept | Action::Reject | Action::QuoteKind(_)) => {
            Offers { copies: offering.copies(), ..Offers::default() }
        }
        (Target::Quote, Action::Speaker(_)) => {
            let (copies, speaker) = (offering.copies(), offering.of_speaker());
            Offers { copies, speaker, ..Offers::default() }
        }
        (Target::Mention, Action::Accept | Action::Reject | Action::NameKind(_)) => {
            Offers { mentions: offering.mentions(), ..Offers::default() }
        }
        (Target::Mention, Action::AddMention(_)) => {
            Offers { mentions: offering.places(), ..Offers::default() }
        }
        _ => Offers::default(),
    }
}

struct Offering<'t> {
    sheet: Sheet<'t>,
    step: &'t Step,
}

impl Offering<'_> {
    fn quotes(&self, is_meant: impl Fn(&Quote, &Quote) -> bool) -> Vec<Step> {
        let Ok(at) = self.sheet.quote(&self.step.anchor) else { return Vec::new() };
        let quotes = &self.sheet.found.quotes;
        let speaker = self.speaker();
        let is_left = |quote: &Quote| stands(quote.review) && !self.holds(quote, speaker.as_ref());
        let meant = quotes.iter().filter(|quote| {
            quote.id.index() != at && is_left(quote) && is_meant(&quotes[at], quote)
        });
        meant
            .map(|quote| self.step_at(quote.said(), &self.sheet.keys.quotes[quote.id.index()]))
            .collect()
    }

    /// Whom the step names as the speaker.
    fn speaker(&self) -> Option<Speaker> {
        let Action::Speaker(Some(voice)) = &self.step.action else { return None };
        self.sheet.speaker(voice).ok()
    }

    /// Whether a quotation is already as the step says.
    fn holds(&self, quote: &Quote, speaker: Option<&Speaker>) -> bool {
        match &self.step.action {
            Action::Accept => !is_untouched(quote.review),
            Action::QuoteKind(kind) => quote.kind == *kind,
            Action::Speaker(None) => quote.speaker.is_none(),
            _ => match (speaker, &quote.speaker) {
                (Some(one), Some(other)) => is_same(one, (&other.name, other.entity)),
                _ => false,
            },
        }
    }

    fn copies(&self) -> Vec<Step> {
        let original = |quote: &Quote| quote.copy_of.unwrap_or(quote.id);
        self.quotes(|one, other| original(one) == original(other))
    }

    /// The other quotations of whoever spoke before, of which the reader has said nothing.
    fn of_speaker(&self) -> Vec<Step> {
        self.quotes(|one, other| match (&one.speaker, &other.speaker) {
            (Some(one), Some(by)) => {
                is_same(one, (&by.name, by.entity)) && is_untouched(other.review)
            }
            _ => false,
        })
    }

    fn mentions(&self) -> Vec<Step> {
        let words = key::normal(&self.step.anchor.words);
        let here = self.sheet.mention(&self.step.anchor);
        let holds = |mention: &Mention| match self.step.action {
            Action::Accept => !is_untouched(mention.review),
            Action::NameKind(kind) => mention.kind == kind,
            _ => false,
        };
        let is_meant = |mention: &&Mention| {
            stands(mention.review)
                && !holds(mention)
                && here.is_ok_and(|at| at != mention.id.index())
                && key::normal(mention.span.slice(self.sheet.text)) == words
        };
        let mentions = self.sheet.found.mentions.iter().filter(is_meant);
        mentions.map(|it| self.step_at(it.span, &self.sheet.keys.mentions[it.id.index()])).collect()
    }

    /// Where the words of a name stand with its capitals, but where it is named already.
    fn places(&self) -> Vec<Step> {
        let here = self.sheet.locate(&self.step.anchor).map(|located| located.span);
        let (text, words) = (Folded::new(self.sheet.text), Folded::new(&self.step.anchor.words));
        if words.is_empty() {
            return Vec::new();
        }
        let spans =
            text.occurrences(&words).filter_map(|first| text.span(first, first + words.len() - 1));
        let is_written = |span: Span| {
            capitals(span.slice(self.sheet.text)).eq(capitals(&self.step.anchor.words))
        };
        let is_free = |span: &Span| {
            here.is_ok_and(|here| here != *span) && is_written(*span) && self.is_free(*span)
        };
        spans.filter(is_free).map(|span| self.step_at(span, "")).collect()
    }

    /// Whether whole words stand there that are not named yet, or are by another kind.
    fn is_free(&self, span: Span) -> bool {
        let text = self.sheet.text;
        let (before, rest) = text.split_at(span.start());
        let (words, after) = rest.split_at(span.len());
        let is_cut = is_cut(before, words) || is_cut(words, after);
        let is_of_kind = |kind| self.step.action == Action::AddMention(kind);
        let is_taken =
            |it: &Mention| it.span.overlaps(span) && (it.span != span || is_of_kind(it.kind));
        let mut standing = self.sheet.found.mentions.iter().filter(|it| stands(it.review));
        !is_cut && !standing.any(is_taken)
    }

    /// The same said of another place.
    fn step_at(&self, span: Span, key: &str) -> Step {
        Step { anchor: Anchor::new(self.sheet.text, span, key), ..self.step.clone() }
    }
}

/// Whether the reader has said nothing of it.
fn is_untouched(review: Option<Review>) -> bool {
    matches!(review, None | Some(Review::Machine))
}

/// Which letters are capitals.
fn capitals(words: &str) -> impl Iterator<Item = bool> {
    words.chars().filter(|c| c.is_alphanumeric()).map(char::is_uppercase)
}
