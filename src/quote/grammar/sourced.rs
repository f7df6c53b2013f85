//! `selon` and its like with their sources.

use crate::document::{MarkPair, TokenKind, TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::lang::lexicon::{CueKind, NounKind};
use crate::position::Stretch;
use crate::quote::grammar::apposition;
use crate::quote::grammar::phrase::{self, NAME_IN_MARKS, NounPhrase};
use crate::quote::grammar::source::{Pronoun, Source};
use crate::quote::grammar::view::View;

/// `selon` with its source.
pub(crate) struct Sourced {
    pub(crate) cue: Tokens,
    pub(crate) source: Source,
    /// The token after the source and what belongs to it.
    pub(crate) end: TokenPos,
    /// Whether the preposition always reports speech; `pour` does only before a clause.
    pub(crate) sure: bool,
}

impl Sourced {
    fn new(cue: Tokens, source: Source, end: TokenPos) -> Self {
        Self { cue, source, end, sure: true }
    }
}

/// An attribution that starts at a token.
pub(crate) fn at(view: &View<'_, '_>, start: TokenPos) -> Option<Sourced> {
    let (kind, len) = view.cue_phrase(start).filter(|_| !is_inside_name(view, start))?;
    let cue = start.ahead(len);
    let end = cue.end;
    match kind {
        CueKind::Source => behind(view, cue, Certainty::Sure),
        CueKind::OpeningSource => {
            behind(view, cue, Certainty::BeforeClause).map(|found| Sourced { sure: false, ..found })
        }
        CueKind::UnnamedSource => Some(Sourced::new(cue, Source::Nobody, end)),
        CueKind::PronounSource { plural } => {
            let pronoun = Pronoun { at: start, gender: None, plural, is_latter: false };
            Some(Sourced::new(cue, Source::Pronoun(pronoun), end))
        }
        _ => None,
    }
}

fn is_inside_name(view: &View<'_, '_>, at: TokenPos) -> bool {
    view.mention_at(at).is_some_and(|(_, mention)| view.mention_tokens(mention).start < at)
}

/// Whether a preposition reports speech wherever it stands, as `selon` does, or only before a clause, as `pour` does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Certainty {
    Sure,
    BeforeClause,
}

/// The source behind a preposition: a pronoun, a short name between marks, or a noun phrase.
fn behind(view: &View<'_, '_>, cue: Tokens, certainty: Certainty) -> Option<Sourced> {
    let next = cue.end;
    if view.is(next, WordClasses::STRESSED_PRONOUN) {
        let pronoun = Pronoun::of(view.classes(next), next);
        return Some(Sourced::new(cue, Source::Pronoun(pronoun), next + 1));
    }
    if let Some(pair) = name_in_marks(view, next) {
        let named = phrase::named(view, pair.inside.clone());
        return Some(Sourced::new(cue, Source::Phrase(named), pair.end()));
    }
    let found = phrase::starting_at(view, next)
        .filter(|found| can_be_source(view, &cue, found, certainty))
        .map(|found| apposition::with_name(view, found))
        .filter(|found| certainty == Certainty::Sure || is_somebodys_view(view, found))?;
    let end = extended_end(view, found.tokens.end);
    Some(Sourced::new(cue, Source::of(view, found), end))
}

fn name_in_marks<'a>(view: &View<'a, '_>, open: TokenPos) -> Option<&'a MarkPair> {
    view.passage_at(open).filter(|pair| {
        pair.open == open && !pair.inside.is_empty() && pair.inside.len() <= NAME_IN_MARKS
    })
}

fn can_be_source(
    view: &View<'_, '_>,
    cue: &Tokens,
    found: &NounPhrase,
    certainty: Certainty,
) -> bool {
    found.can_speak()
        || found.is_anaphor(view)
        || match certainty {
            Certainty::Sure => opens_sentence(view, cue.start, found),
            Certainty::BeforeClause => is_another(view, found),
        }
}

/// Whether `pour` introduces what somebody says: a name or somebody known, or whoever words between marks follow.
fn is_somebodys_view(view: &View<'_, '_>, found: &NounPhrase) -> bool {
    let next = found.end() + 1;
    let has_comma = view.is_comma(found.end());
    let opens_marks = has_comma && view.passage_at(next).is_some();
    let is_known = found.mention.is_some() || found.definite;
    !(has_comma && is_on(view, next)) && (is_known || opens_marks)
}

/// `on`, whose words another rule reports: `Du côté du syndicat, on affirme que P`.
fn is_on(view: &View<'_, '_>, at: TokenPos) -> bool {
    view.is(at, WordClasses::IMPERSONAL)
        && view.is(at, WordClasses::SUBJECT_PRONOUN)
        && !view.is(at, WordClasses::DETERMINER)
        && view.kind(at) == Some(TokenKind::Word)
}

/// `Pour un autre, « … »`.
fn is_another(view: &View<'_, '_>, found: &NounPhrase) -> bool {
    let last = found.end().before(1);
    found.tokens.len() == 2
        && view.is(last, WordClasses::CONJUNCTION_HEAD)
        && view.is(found.tokens.start, WordClasses::DETERMINER)
}

/// `Selon les premiers éléments, …`: whatever a sentence opens with, up to a comma.
fn opens_sentence(view: &View<'_, '_>, start: TokenPos, found: &NounPhrase) -> bool {
    view.doc.starts_sentence(start)
        && view.is(found.tokens.start, WordClasses::DETERMINER)
        && view.is_comma(found.tokens.end)
}

/// Past what belongs to the source: appositions and relative clauses up to the comma that closes them.
fn extended_end(view: &View<'_, '_>, end: TokenPos) -> TokenPos {
    let limit = aside_limit(view, end);
    if view.slice(end) == "(" {
        let close = (end..limit).each().find(|&at| view.slice(at) == ")");
        return close.map_or(end, |at| extended_end(view, at + 1));
    }
    let (from, belongs) = if view.is_comma(end) {
        (end + 1, is_aside(view, end + 1, limit))
    } else {
        (end, goes_on(view, end) && !opens_clause(view, end))
    };
    belongs.then(|| next_comma(view, from..limit)).flatten().unwrap_or(end)
}

/// How far what belongs to a source may reach behind it.
fn aside_limit(view: &View<'_, '_>, end: TokenPos) -> TokenPos {
    const ASIDE: usize = 25;
    view.window(end.back(1)).end.min(end + ASIDE)
}

/// The first comma outside quotation marks.
fn next_comma(view: &View<'_, '_>, tokens: Tokens) -> Option<TokenPos> {
    tokens.each().find(|&at| view.is_comma(at) && view.passage_at(at).is_none())
}

/// Whether words that belong to the source stand right behind it.
fn goes_on(view: &View<'_, '_>, end: TokenPos) -> bool {
    !view.is_terminator(end)
        && view.passage_at(end).is_none()
        && view.kind(end) != Some(TokenKind::Punctuation)
}

/// Whether an apposition or a relative clause starts behind the source's comma.
fn is_aside(view: &View<'_, '_>, start: TokenPos, limit: TokenPos) -> bool {
    view.is(start, WordClasses::RELATIVE)
        || is_participle(view, start)
        || is_bare_apposition(view, start)
        || is_apposition(view, start, limit)
}

/// `le maire de la ville`: a phrase for somebody that a comma closes before any verb.
fn is_apposition(view: &View<'_, '_>, start: TokenPos, limit: TokenPos) -> bool {
    let Some(aside) = phrase::starting_at(view, start) else { return false };
    let closes = |comma: TokenPos| {
        aside.tokens.end <= comma
            && !opens_clause(view, aside.tokens.end)
            && !view.has_verb(start..comma)
    };
    aside.can_speak()
        && !start.ahead(2).each().any(|at| view.is(at, WordClasses::QUANTITY))
        && next_comma(view, start..limit).is_some_and(closes)
}

/// `jeune chercheuse qui étudie`: an apposition without an article.
fn is_bare_apposition(view: &View<'_, '_>, start: TokenPos) -> bool {
    const ADJECTIVES: usize = 2;
    let is_plain = |&at: &TokenPos| {
        view.is_word(at)
            && !view.is(at, WordClasses::DETERMINER.or(WordClasses::PREPOSITION))
            && !view.is_verb(at)
    };
    let noun = start
        .ahead(ADJECTIVES + 1)
        .each()
        .take_while(is_plain)
        .find_map(|at| view.noun(at).map(|noun| (at, noun)));
    noun.is_some_and(|(at, noun)| noun.kind == NounKind::Person && !view.is_verb(view.noun_end(at)))
}

/// `interrogé par la radio`.
fn is_participle(view: &View<'_, '_>, at: TokenPos) -> bool {
    (view.lang.grammar().is_past_participle)(view.lower(at)) && view.noun(at).is_none()
}

/// Whether a clause starts at a token: an article of its own or a pronoun.
pub(crate) fn opens_clause(view: &View<'_, '_>, at: TokenPos) -> bool {
    view.is(at, WordClasses::DETERMINER.or(WordClasses::SUBJECT_PRONOUN))
        && !view.is(at, WordClasses::PREPOSITION.or(WordClasses::RELATIVE))
        && view.passage_at(at).is_none()
}
