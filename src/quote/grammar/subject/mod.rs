//! The grammatical subject of a verb of saying.

pub(crate) mod before;
pub(crate) mod cues;
pub(crate) mod embedded;
pub(crate) mod hearsay;
mod house;
mod inverted;
mod opening;
pub(crate) mod participle;
mod pronoun;
mod reaching;
mod relative;
pub(crate) mod standing;
mod start;

use crate::document::{TokenKind, TokenPos};
use crate::lang::WordClasses;
use crate::lang::lexicon::{Auxiliary, CueKind, Number, Role, VerbForm};
use crate::position::Stretch;
use crate::quote::grammar::apposition::with_name;
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::phrase::{self, NAME_IN_MARKS, NounPhrase};
use crate::quote::grammar::source::Source;
use crate::quote::grammar::view::View;
use cues::Cues;
pub(crate) use inverted::follows_passage;

/// Finds the subject of a cue: inverted, before it, or shared with the verb before.
pub(crate) fn of(view: &View<'_, '_>, cue: &Cue, cues: &Cues) -> Option<Source> {
    cues.subject(cue, || read(view, cue, cues))
}

fn read(view: &View<'_, '_>, cue: &Cue, cues: &Cues) -> Option<Source> {
    if cue.first_person {
        return Some(Source::Nobody);
    }
    if let Some(clitic) = cue.clitic {
        return Some(pronoun::inverted(view, clitic));
    }
    let is_coordinated = follows_coordinator(view, cue);
    if cue.form == CueForm::Participle && is_coordinated {
        return shared(view, cue, cues);
    }
    if cue.passive || cue.form == CueForm::Participle {
        return agent(view, cue).map(Source::Phrase);
    }
    if cue.form == CueForm::Infinitive && is_due(view, cue) {
        return Some(Source::Nobody);
    }
    if cue.form == CueForm::Infinitive && is_narrative(view, cue) {
        return before::of(view, cue.group_start.before(1)?, Number::Singular);
    }
    if let Some(own) = participle::subject(view, cue) {
        return Some(Source::Phrase(own));
    }
    if let Some(found) = spokesman(view, cue) {
        return Some(Source::Phrase(found));
    }
    let own = || if is_coordinated { None } else { beside(view, cue) };
    let found = (cue.form == CueForm::Finite).then(own).flatten();
    found.or_else(|| shared(view, cue, cues))
}

/// By whose mouth a subject speaks: `la mairie a indiqué, par la voix de son adjoint, que`.
fn spokesman(view: &View<'_, '_>, cue: &Cue) -> Option<NounPhrase> {
    const REACH: usize = 3;
    let is_between = |at: TokenPos| view.is_adverbial(at) || view.is_comma(at);
    let at = cue.end().ahead(REACH).each().find(|&at| !is_between(at))?;
    let speaks =
        |&(kind, _): &(CueKind, usize)| kind == CueKind::Source && view.is(at, WordClasses::AGENT);
    let (_, len) = view.cue_phrase(at).filter(speaks)?;
    let found = phrase::starting_at(view, at + len).filter(NounPhrase::can_speak)?;
    Some(with_name(view, found))
}

/// The subject before a finite verb or behind it, first where it is likelier: behind, if the verb follows words said.
fn beside(view: &View<'_, '_>, cue: &Cue) -> Option<Source> {
    if let Some(whoever) = inverted::whoever(view, cue) {
        return Some(whoever);
    }
    let whoever = || opening::whoever(view, cue.group_start);
    let before = || whoever().or_else(|| before::of(view, cue.group_start, cue.number()));
    let behind = |found| Source::of(view, found);
    if !inverted::follows_passage(view, cue, 0) {
        return before().or_else(|| inverted::of(view, cue).map(behind));
    }
    let found = inverted::of(view, cue);
    let is_incise = found.as_ref().is_some_and(|found| found.mention.is_some())
        || inverted::follows_passage(view, cue, NAME_IN_MARKS);
    let behind = found.map(behind);
    if is_incise { behind.or_else(before) } else { before().or(behind) }
}

/// The subject behind a cue, where it surely stands there: `, a relevé le maire`, `dit-on à la mairie`.
pub(crate) fn behind(view: &View<'_, '_>, cue: &Cue, cues: &Cues) -> Option<Source> {
    if cue.clitic.is_some() {
        return match of(view, cue, cues) {
            Some(Source::Nobody) => house::behind(view, cue).map(Source::Phrase),
            source => source,
        };
    }
    if let Some(whoever) = inverted::whoever(view, cue) {
        return Some(whoever);
    }
    let found = inverted::of(view, cue)?;
    ends_subject(view, cue, &found).then(|| Source::of(view, found))
}

/// Whether an inverted subject is followed by something that may follow it, not by a verb of its own.
fn ends_subject(view: &View<'_, '_>, cue: &Cue, found: &NounPhrase) -> bool {
    let end = found.tokens.end;
    let is_object = view.is(end, WordClasses::OBJECT_CLITIC)
        && !view.is(end, WordClasses::DETERMINER.or(WordClasses::GERUND_PARTICLE));
    debug_assert!(end > cue.head);
    !is_object && !view.is_verb(end)
}

/// `il est à souligner que`, `reste à préciser que`: nobody says it yet.
fn is_due(view: &View<'_, '_>, cue: &Cue) -> bool {
    const REACH: usize = 3;
    let Some(link) = cue.group_start.before(1).filter(|&at| view.is(at, WordClasses::DATIVE))
    else {
        return false;
    };
    let verb = link.behind(REACH).each().rev().find(|&at| !view.is_adverbial(at));
    let verbs = view.lang.verbs();
    let is_be = |form: &VerbForm| verbs.verb(form.verb).role == Role::Auxiliary(Auxiliary::Be);
    view.is(verb, WordClasses::IMPERSONAL_VERB) || view.verb_forms(verb).iter().any(is_be)
}

/// `Et de conclure`, `Eux de répondre`, `Et Jean Dupont, le maire, de conclure`: an infinitive that tells on.
fn is_narrative(view: &View<'_, '_>, cue: &Cue) -> bool {
    let start = view.window(cue.head).start;
    let of = cue.group_start.back(1);
    let opens = WordClasses::COORDINATOR.or(WordClasses::STRESSED_PRONOUN);
    of > start
        && view.is(start, opens)
        && view.is(of, WordClasses::GENITIVE)
        && !(start..of).each().any(|at| view.is_verb(at))
}

/// Whether a verb shares its subject with the one before it: `et annonce`, `et ajouté`.
fn follows_coordinator(view: &View<'_, '_>, cue: &Cue) -> bool {
    let mut before = (TokenPos::START..cue.group_start).each().rev();
    let last = before.find(|&at| !view.is_adverbial(at));
    view.is(last, WordClasses::COORDINATOR)
}

/// The agent of a passive: `par le directeur`.
pub(crate) fn agent(view: &View<'_, '_>, cue: &Cue) -> Option<NounPhrase> {
    let sentence = view.window(cue.head);
    let by = (cue.end()..sentence.end)
        .each()
        .find(|&at| view.is(at, WordClasses::AGENT) && view.passage_at(at).is_none())?;
    phrase::starting_at(view, by + 1)
        .filter(NounPhrase::can_speak)
        .map(|found| with_name(view, found))
}

/// The subject of the verb that a gerund, infinitive or coordinated verb hangs on.
fn shared(view: &View<'_, '_>, cue: &Cue, cues: &Cues) -> Option<Source> {
    let sentence = view.window(cue.head);
    let idx = cues.partition_point(|other| other.head < cue.head);
    let start = embedded::contrast_before(view, cue.group_start, sentence.start);
    let earlier = cues[..idx].iter().rev().take_while(|other| other.head >= start);
    for other in earlier {
        let is_main = other.form == CueForm::Finite && view.passage_at(other.head).is_none();
        if is_main && !embedded::is_reported(view, other, start) {
            let found = of(view, other, cues);
            if other.strong || found.as_ref().is_none_or(Source::can_speak) {
                return found;
            }
        }
    }
    if let Some(main) = participle::main_clause(view, cue) {
        return first(view, main, Search::Around(main));
    }
    let search = match cue.form {
        CueForm::Finite => Search::Before(cue.group_start),
        _ => Search::Around(cue.group_start),
    };
    first(view, start, search)
}

/// Where the first verb of a sentence is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Search {
    /// Before a token.
    Before(TokenPos),
    /// Before a token, else behind it.
    Around(TokenPos),
}

/// The subject of the first finite verb of a sentence; the phrase that opens it, where no verb stands before the token.
pub(crate) fn first(view: &View<'_, '_>, start: TokenPos, search: Search) -> Option<Source> {
    let (Search::Before(token) | Search::Around(token)) = search;
    let is_verb = |&at: &TokenPos| {
        view.passage_at(at).is_none()
            && view.mention_at(at).is_none()
            && view.is_verb(at)
            && !embedded::is_in_opening(view, start, at)
    };
    let earlier = (start..token).each().find(is_verb);
    let opening = || phrase::starting_at(view, start).filter(NounPhrase::can_speak);
    if let (None, Some(found)) = (earlier, earlier.is_none().then(opening).flatten()) {
        return Some(Source::Phrase(with_name(view, found)));
    }
    let later = || match search {
        Search::Before(_) => None,
        Search::Around(_) => (token + 1..view.window(token).end).each().find(is_verb),
    };
    of_verb(view, start, earlier.or_else(later)?)
}

/// The subject of any verb: the pronoun behind it, else what stands before it and its clitics.
fn of_verb(view: &View<'_, '_>, start: TokenPos, verb: TokenPos) -> Option<Source> {
    if view.is(verb, WordClasses::IMPERSONAL_VERB) {
        return Some(Source::Nobody);
    }
    if view.kind(verb + 1) == Some(TokenKind::Clitic) {
        return Some(pronoun::inverted(view, verb + 1));
    }
    let is_pronoun =
        |&at: &TokenPos| view.is_proclitic(at) && !view.is(at, WordClasses::DETERMINER);
    let pronouns = (start..verb).each().rev().take_while(is_pronoun);
    before::of(view, pronouns.last().unwrap_or(verb), Number::Singular)
}
