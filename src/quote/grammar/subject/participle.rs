//! Whose a participle or gerund is: `l'agence indiquant que`, `montre un homme criant que`, `Rappelant que P, la maire a dit`.

use super::before;
use crate::annotation::EntityKind;
use crate::document::{TokenKind, TokenPos};
use crate::lang::WordClasses;
use crate::lang::lexicon::{Frames, Number};
use crate::position::Stretch;
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::phrase::{self, NounPhrase};
use crate::quote::grammar::view::View;

/// The subject right before a participle: somebody, of whom alone it can be said.
pub(crate) fn subject(view: &View<'_, '_>, cue: &Cue) -> Option<NounPhrase> {
    before(view, cue).filter(|found| is_somebody(view, found))
}

/// Whether a participle says what words are that somebody rejects: `a démenti les rumeurs affirmant que`.
pub(crate) fn tells_of_denied(view: &View<'_, '_>, cue: &Cue, cues: &[Cue]) -> bool {
    let Some(found) = before(view, cue) else { return false };
    let sentence = view.window(cue.head).start;
    let earlier = &cues[..cues.partition_point(|other| other.head < cue.head)];
    let mut here = earlier.iter().rev().take_while(|other| other.head >= sentence);
    let main = here.find(|other| other.form != CueForm::Gerund);
    main.is_some_and(|main| main.frames.contains(Frames::STANCE)) && !is_somebody(view, &found)
}

/// The phrase that a participle without a particle or a comma hangs on.
fn before(view: &View<'_, '_>, cue: &Cue) -> Option<NounPhrase> {
    let last = cue.group_start.before(1)?;
    let is_gerund = (last..cue.head).each().any(|at| view.is(at, WordClasses::GERUND_PARTICLE));
    let is_bare = cue.form == CueForm::Gerund
        && cue.strong
        && !is_gerund
        && view.kind(last) == Some(TokenKind::Word)
        && view.passage_at(last).is_none();
    is_bare.then(|| before::ending_at(view, cue.group_start, Number::Singular))?
}

fn is_somebody(view: &View<'_, '_>, found: &NounPhrase) -> bool {
    let named = found.mention.and_then(|id| view.entities.mentions.get(id.index()));
    match found.noun {
        Some((_, noun)) => noun.kind.is_somebody(),
        None => named.is_some_and(|mention| {
            matches!(mention.kind, EntityKind::Person | EntityKind::Organization)
        }),
    }
}

/// Where the main clause begins behind a participle or infinitive that opens the sentence, past the clause that hangs on it.
pub(crate) fn main_clause(view: &View<'_, '_>, cue: &Cue) -> Option<TokenPos> {
    const LEAD: usize = 3;
    let sentence = view.window(cue.head);
    let is_fronted = matches!(cue.form, CueForm::Gerund | CueForm::Infinitive)
        && cue.group_start.since(sentence.start) <= LEAD;
    let is_que = |&at: &TokenPos| view.is(at, WordClasses::COMPLEMENTIZER);
    let que = (cue.end()..sentence.end).each().take(LEAD).find(is_que).filter(|_| is_fronted)?;
    let verb = (que..sentence.end).each().find(|&at| view.is_verb(at))?;
    let mut commas = (verb..sentence.end)
        .each()
        .filter(|&at| view.is_comma(at) && view.passage_at(at).is_none());
    commas.find(|&comma| opens_clause(view, comma + 1)).map(|comma| comma + 1)
}

/// Whether a subject and what may follow it before its verb stand at a token.
fn opens_clause(view: &View<'_, '_>, at: TokenPos) -> bool {
    let is_pronoun = view.is(at, WordClasses::SUBJECT_PRONOUN);
    let found = phrase::starting_at(view, at).filter(NounPhrase::can_speak);
    is_pronoun
        || found.is_some_and(|found| {
            let end = found.tokens.end;
            let mut behind = end.ahead(LONGEST).each();
            let verb = behind.find(|&at| !view.is_proclitic(at) && !view.is_adverbial(at));
            view.is_comma(end) || view.is_verb(verb)
        })
}

/// Most clitics and adverbs between a subject and its verb.
const LONGEST: usize = 5;
