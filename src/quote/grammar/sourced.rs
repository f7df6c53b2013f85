//! `selon` and its like with their sources.

use crate::document::{MarkPair, TokenKind, TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::lang::lexicon::CueKind;
use crate::position::Stretch;
use crate::quote::grammar::phrase::{self, NAME_IN_MARKS, NounPhrase};
use crate::quote::grammar::source::{Pronoun, Source};
use crate::quote::grammar::view::View;
use crate::quote::grammar::{apposition, attribution_end};

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
    let is_free = !view.is_inside_name(start)
        && !view.is_governed(start)
        && !view.is(start.before(1), WordClasses::NAMING);
    let (kind, len) = view.cue_phrase(start).filter(|_| is_free)?;
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
        return (!view.is(next, WordClasses::FIRST_PERSON))
            .then(|| Sourced::new(cue, Source::Pronoun(pronoun), next + 1));
    }
    if let Some(pair) = name_in_marks(view, next) {
        let named = phrase::named(view, pair.inside.clone());
        return Some(Sourced::new(cue, Source::Phrase(named), pair.end()));
    }
    let found = phrase::starting_at(view, next)
        .and_then(|found| match publisher(view, &found) {
            None => Some(found).filter(|found| can_be_source(view, &cue, found, certainty)),
            publisher => publisher,
        })
        .map(|found| named(view, found))
        .filter(|found| certainty == Certainty::Sure || is_somebodys_view(view, found))?;
    let end = attribution_end::past_source(view, found.tokens.end);
    Some(Sourced::new(cue, Source::of(view, found), end))
}

/// Who published what cannot speak for itself: `selon les chiffres publiés par la mairie`.
fn publisher(view: &View<'_, '_>, found: &NounPhrase) -> Option<NounPhrase> {
    const REACH: usize = 6;
    let is_participle = view.lang.grammar().is_past_participle;
    let mut behind = found.end().ahead(REACH).each().take_while(|&at| view.is_word(at));
    let by = behind.find(|&at| view.is(at, WordClasses::AGENT))?;
    let is_done = (found.end()..by).each().any(|at| is_participle(view.lower(at)));
    let has_none = !found.can_speak() && found.definite && is_done;
    has_none.then(|| phrase::starting_at(view, by + 1))?.filter(NounPhrase::can_speak)
}

/// A source with the name behind it, unless that is the subject of a verb: `selon un proche de la maire, Paul Roux ment`.
fn named(view: &View<'_, '_>, found: NounPhrase) -> NounPhrase {
    const PROCLITICS: usize = 4;
    let named = apposition::with_name(view, found.clone());
    let mut behind = named.end().ahead(PROCLITICS).each();
    let next = behind.find(|&at| !view.is_proclitic(at));
    if named.end() > found.end() && view.is_verb(next) { found } else { named }
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
    let start = found.tokens.start;
    let is_share =
        phrase::share_end(view, start) > start || view.is(start + 1, WordClasses::QUANTITY);
    let is_known = found.mention.is_some() || found.definite || is_share;
    let is_place =
        has_comma && view.is(next, WordClasses::RELATIVE) && view.is(next, WordClasses::QUESTION);
    let is_nobody = has_comma && is_on(view, next) || is_place;
    !is_nobody && (is_known || opens_marks)
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
