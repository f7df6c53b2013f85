//! Which names and pronouns are subjects, by what stands around them.

use crate::document::{TokenKind, TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::lang::lexicon::CueKind;
use crate::position::Stretch;
use crate::quote::grammar::view::View;

/// Whether a name is a subject: before the first verb of its sentence or right before one, or an agent: `par le maire`.
pub(crate) fn of_name(view: &View<'_, '_>, name: Tokens) -> bool {
    let at = name.start;
    let sentence = view.window(at);
    let is_agent = at.behind(2).each().any(|idx| view.is(idx, WordClasses::AGENT));
    let is_governed = at > sentence.start
        && view.is(at.before(1), WordClasses::PREPOSITION)
        && !is_attributed(view, at);
    let is_first = || {
        !(sentence.start..at).each().any(|idx| view.passage_at(idx).is_none() && view.is_verb(idx))
    };
    let leads = || !ends_list(view, at) && leads_to_verb(view, name.end);
    is_agent || !is_governed && (is_first() || leads())
}

/// The subject behind what opens a sentence: `Dans les rues de la ville, les habitants attendent`.
pub(crate) fn behind_opening(
    view: &View<'_, '_>,
    sentence: &Tokens,
    subject: WordClasses,
) -> Option<TokenPos> {
    const OPENING: usize = 24;
    let opens = view.is(sentence.start, WordClasses::PREPOSITION)
        && view.mention_at(sentence.start).is_none();
    let before_subject = |&at: &TokenPos| {
        view.is_comma(at) && view.passage_at(at).is_none() && view.is(at + 1, subject)
    };
    let limit = sentence.end.min(sentence.start + OPENING);
    opens.then(|| (sentence.start..limit).each().find(before_subject))?.map(|comma| comma + 1)
}

/// The pronouns for somebody that open sentences, alone or behind a fronted phrase.
pub(crate) fn subject_pronouns<'r>(view: &'r View<'_, '_>) -> impl Iterator<Item = TokenPos> + 'r {
    let firsts = view.doc.sentences.iter().flat_map(|sentence| {
        let fronted = behind_opening(view, &sentence.tokens, WordClasses::SUBJECT_PRONOUN);
        std::iter::once(sentence.tokens.start).chain(fronted)
    });
    firsts.filter(|&at| {
        view.is(at, WordClasses::SUBJECT_PRONOUN)
            && !view.is(at, WordClasses::IMPERSONAL.or(WordClasses::FIRST_PERSON))
            && !(at + 1..at + 4).each().any(|idx| view.is(idx, WordClasses::IMPERSONAL_VERB))
    })
}

/// Whether a name is the last of several: `dont Karim Ziani et Mohamed Berradja`.
fn ends_list(view: &View<'_, '_>, name: TokenPos) -> bool {
    view.is(name.before(1), WordClasses::COORDINATOR) && view.mention_at(name.before(2)).is_some()
}

/// Whether a verb follows a name: any word that opens nothing else.
fn leads_to_verb(view: &View<'_, '_>, after: TokenPos) -> bool {
    const PROCLITICS: usize = 3;
    let other = WordClasses::PREPOSITION
        .or(WordClasses::DETERMINER)
        .or(WordClasses::COORDINATOR)
        .or(WordClasses::RELATIVE)
        .or(WordClasses::COMPLEMENTIZER)
        .or(WordClasses::SUBORDINATOR)
        .or(WordClasses::ADVERB)
        .or(WordClasses::TIME)
        .or(WordClasses::EMPHATIC);
    let Some(at) = after.ahead(PROCLITICS).each().find(|&at| !view.is_proclitic(at)) else {
        return false;
    };
    view.kind(at) == Some(TokenKind::Word)
        && !view.is_capitalized(at)
        && !view.is(at, other)
        && !(view.lang.grammar().is_past_participle)(view.lower(at))
}

/// Whether a name stands right behind `selon` and its like.
fn is_attributed(view: &View<'_, '_>, name: TokenPos) -> bool {
    const LONGEST: usize = 4;
    name.behind(LONGEST).each().any(|at| {
        view.cue_phrase(at).is_some_and(|(kind, len)| {
            at + len == name && matches!(kind, CueKind::Source | CueKind::OpeningSource)
        })
    })
}
