//! Pronouns as subjects: somebody, or nobody.

use super::house;
use crate::document::TokenPos;
use crate::lang::WordClasses;
use crate::quote::grammar::source::{Pronoun, Source};
use crate::quote::grammar::view::View;

/// The pronoun behind its verb: `-t-il`.
pub(crate) fn inverted(view: &View<'_, '_>, clitic: TokenPos) -> Source {
    let classes = view.clitic_classes(clitic);
    if classes.is(WordClasses::IMPERSONAL) || classes.is(WordClasses::FIRST_PERSON) {
        return Source::Nobody;
    }
    Source::Pronoun(Pronoun::of(classes, clitic))
}

/// Somebody whom a clause tells, to be resolved like a pronoun: `celle qui dirige le port`; `links` opens such a clause.
pub(crate) fn whoever(view: &View<'_, '_>, at: TokenPos, links: WordClasses) -> Option<Source> {
    let is_whoever = view.is(at, WordClasses::DEMONSTRATIVE)
        && !view.is(at, WordClasses::DETERMINER)
        && view.is(at + 1, links);
    is_whoever.then(|| Source::Pronoun(Pronoun::of(view.classes(at), at)))
}

/// The pronoun before its verb: `il`, or the house that `on` stands for.
pub(crate) fn before(view: &View<'_, '_>, at: TokenPos) -> Source {
    let classes = view.classes(at);
    if view.is(at, WordClasses::IMPERSONAL) {
        return house::before(view, at).map_or(Source::Nobody, Source::Phrase);
    }
    if classes.is(WordClasses::FIRST_PERSON) {
        return Source::Nobody;
    }
    Source::Pronoun(Pronoun::of(classes, at))
}
