//! What a verb of saying governs: `que` with a clause, or an infinitive, over adverbs, addressees and asides.

use crate::document::{MarkPair, TokenKind, TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::lang::lexicon::{Frames, Role, Tense};
use crate::position::Stretch;
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::denial::NO;
use crate::quote::grammar::phrase::{self, NAME_IN_MARKS};
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::subject::follows_passage;
use crate::quote::grammar::view::View;

impl Reading<'_, '_> {
    /// The token of `que` that belongs to a cue, over adverbs, addressees and asides: `a déclaré samedi à la presse que`.
    pub(crate) fn complementizer_after(&self, cue: &Cue) -> Option<TokenPos> {
        const REACH: usize = 18;
        let limit = self.window(cue.head).end.min(cue.end() + REACH);
        let ends = |&at: &TokenPos| {
            self.is(at, WordClasses::COMPLEMENTIZER) || self.stops_complement(at, cue)
        };
        let que = (self.past_marked_attribute(cue)..limit).each().find(ends)?;
        let is_own = self.is(que, WordClasses::COMPLEMENTIZER)
            && self.belongs_to(que, cue)
            && !self.is_restrictive(cue, que);
        is_own.then_some(que)
    }

    /// Past an attribute between marks: `juge « dommage » que P`.
    fn past_marked_attribute(&self, cue: &Cue) -> TokenPos {
        let pair = self.passage_at(cue.end()).filter(|pair| {
            let first = pair.inside.start;
            cue.frames.contains(Frames::ATTRIBUTE)
                && pair.open == cue.end()
                && pair.inside.len() <= NAME_IN_MARKS
                && !self.is(first, WordClasses::DETERMINER)
                && !self.is_capitalized(first)
        });
        pair.map_or(cue.end(), MarkPair::end)
    }

    /// Whether a `que` is no other word's: `affirme que`, `demande à ce que`, and not `alors que`.
    fn belongs_to(&self, que: TokenPos, cue: &Cue) -> bool {
        (cue.end()..que).each().all(|at| self.is_adverbial(at))
            || cue.frames.contains(Frames::TO_INFINITIVE)
                && self.is(que.before(2), WordClasses::DATIVE)
            || cue.clitic.is_none()
                && !self.is(que.before(1), OTHERS)
                && !self.is_relative(cue, que)
                && !self.compares(cue, que)
    }

    /// `le rôle qu'a joué X`: no clause that was said opens with its verb.
    fn is_relative(&self, cue: &Cue, que: TokenPos) -> bool {
        let mut behind = (que + 1).ahead(LONGEST).each();
        let verb = behind.find(|&at| !self.is_proclitic(at));
        (self.is_verb(verb) || self.follows_words(cue)) && self.inverted_subject(cue).is_some()
    }

    /// `« … », a dit X`: the words said stand before the verb, so that no clause hangs on it.
    fn follows_words(&self, cue: &Cue) -> bool {
        let has_comma = cue.group_start.before(1).is_some_and(|at| self.is_comma(at));
        follows_passage(self, cue, if has_comma { 0 } else { NAME_IN_MARKS })
    }

    /// `se dit plus serein que`: the clause belongs to an adverb of degree.
    fn compares(&self, cue: &Cue, que: TokenPos) -> bool {
        let is_degree =
            |at: TokenPos| self.is(at, WordClasses::CONJUNCTION_HEAD) && self.is_adverbial(at);
        cue.frames.contains(Frames::ATTRIBUTE) && (cue.end()..que).each().any(is_degree)
    }

    /// Whether no `que` behind a token belongs to the cue.
    fn stops_complement(&self, at: TokenPos, cue: &Cue) -> bool {
        self.passage_at(at).is_some()
            || self.is_terminator(at)
            || matches!(self.slice(at), ":" | ";")
            || self.is(at, WordClasses::RELATIVE)
            || self.is_object(at, cue)
            || self.is(at, WordClasses::COORDINATOR) && self.coordinated_cue(at + 1).is_some()
            || self.is_other_cue(at, cue)
    }

    /// `n'a confirmé que le report`: nothing but.
    fn is_restrictive(&self, cue: &Cue, que: TokenPos) -> bool {
        let is_negated = self.lang.grammar().is_negation;
        opens_negation(self, cue)
            && !(cue.group_start..que)
                .each()
                .any(|at| self.is(at, NO) && !is_negated(self.lower(at)))
    }

    /// Whether a direct object starts at a token, so that a later `que` belongs to it: `rappelle les idées que`.
    fn is_object(&self, at: TokenPos, cue: &Cue) -> bool {
        let opens = self.is(at, WordClasses::DETERMINER) && !self.is(at, WordClasses::PREPOSITION);
        let is_governed =
            || self.is(at.before(1), WordClasses::PREPOSITION.or(WordClasses::DETERMINER));
        let is_time = || {
            at.ahead(3).each().any(|idx| self.is(idx, WordClasses::TIME))
                || self.date_at(at).is_some()
        };
        let is_addressee = || self.noun(at + 1).is_some_and(|noun| noun.kind.is_somebody());
        let is_subject = || self.subject(cue).is_some_and(|source| source.starts_at(at));
        opens && !is_governed() && !is_time() && !is_addressee() && !is_subject()
    }

    fn is_other_cue(&self, at: TokenPos, cue: &Cue) -> bool {
        self.cue_starting(at).is_some_and(|other| {
            other.strong && other.form != CueForm::Participle && other.head > cue.head
        })
    }
}

/// What a `que` right behind it belongs to, or is joined to: `alors que`, `le maire et que`.
const OTHERS: WordClasses = WordClasses::CONJUNCTION_HEAD.or(WordClasses::COORDINATOR);

/// Most clitics before a verb.
const LONGEST: usize = 4;

/// Whether the verb itself is negated, so that a `pas` behind it is its own.
fn opens_negation(view: &View<'_, '_>, cue: &Cue) -> bool {
    let is_negation = view.lang.grammar().is_negation;
    (cue.group_start..cue.head).each().any(|at| is_negation(view.lower(at)))
}

/// How far the infinitive may stand from its verb: `a demandé mardi aux habitants de la région de`.
const REACH: usize = 20;

/// The first token of the infinitive, with its negation and clitics, in a frame of the verb.
pub(crate) fn infinitive_after(view: &View<'_, '_>, cue: &Cue) -> Option<TokenPos> {
    let limit = view.window(cue.head).end.min(cue.end() + REACH);
    let addressee = addressee_in_marks(view, cue, limit);
    let is_addressee = |&at: &TokenPos| addressee.as_ref().is_some_and(|marks| marks.contains(&at));
    let links_back =
        |&at: &TokenPos| view.is(at, WordClasses::GERUND_PARTICLE) && view.is_adverbial(at + 1);
    for at in (cue.end()..limit).each().filter(|at| !is_addressee(at) && !links_back(at)) {
        if links(view, at, cue) && infinitive_starts_at(view, at + 1) {
            return Some(at + 1);
        }
        if view.passage_at(at).is_some() || stops(view, at, cue) || is_nobodys_object(view, at, cue)
        {
            return None;
        }
        if cue.frames.contains(Frames::INFINITIVE) && is_bare(view, at, cue) {
            let is_negated = opens_negation(view, cue);
            let is_adverb = |&at: &TokenPos| {
                view.is(at, WordClasses::ADVERB) && (is_negated || !view.is_proclitic(at))
            };
            return (at..limit).each().find(|at| !is_adverb(at));
        }
    }
    None
}

/// A marked part of who is spoken to: `demande aux « casseurs » de partir`.
fn addressee_in_marks(view: &View<'_, '_>, cue: &Cue, limit: TokenPos) -> Option<Tokens> {
    let open = (cue.end()..limit).each().find(|&at| view.passage_at(at).is_some())?;
    let pair = view.passage_at(open)?;
    let last = open.before(1).filter(|&at| at >= cue.end())?;
    let is_named = view.is(last, WordClasses::DEFINITE)
        && cue.frames.intersects(Frames::TO_INFINITIVE | Frames::CHARGE);
    let governs = is_named || (cue.end()..open).each().any(|at| view.is(at, WordClasses::DATIVE));
    let is_short = pair.inside.len() <= NAME_IN_MARKS;
    (governs && is_short).then(|| pair.open..pair.end())
}

/// `réclame le droit de`: the infinitive belongs to an object that is nobody.
fn is_nobodys_object(view: &View<'_, '_>, at: TokenPos, cue: &Cue) -> bool {
    let only_of = cue.frames.contains(Frames::OF_INFINITIVE)
        && !cue.frames.intersects(Frames::CHARGE | Frames::TO_INFINITIVE);
    let opens = view.is(at, WordClasses::DETERMINER)
        && !view.is(at, WordClasses::PREPOSITION)
        && !view.is(at.before(1), WordClasses::PREPOSITION);
    only_of
        && opens
        && phrase::starting_at(view, at).is_some_and(|object| {
            !object.can_speak()
                && !object.plural
                && !object.tokens.each().any(|at| view.is(at, WordClasses::TIME))
        })
}

/// Whether a linking word of the verb's frame stands at a token: `promet de`, `invite à`, `accuse X de`.
fn links(view: &View<'_, '_>, at: TokenPos, cue: &Cue) -> bool {
    let of = cue.frames.intersects(Frames::OF_INFINITIVE | Frames::CHARGE);
    of && view.is(at, WordClasses::GENITIVE)
        || cue.frames.contains(Frames::TO_INFINITIVE) && view.is(at, WordClasses::DATIVE)
}

/// An infinitive without a linking word: right after the verb, or `avoir`, `être` and modals after an addressee or aside.
fn is_bare(view: &View<'_, '_>, at: TokenPos, cue: &Cue) -> bool {
    if (cue.end()..at).each().all(|idx| view.is_adverbial(idx)) {
        return infinitive_starts_at(view, at);
    }
    let is_helper = view
        .verb_forms(at)
        .iter()
        .any(|form| view.lang.verbs().verb(form.verb).role != Role::Saying);
    let governors = WordClasses::PREPOSITION.or(WordClasses::DETERMINER);
    is_helper && infinitive_starts_at(view, at) && !view.is(at.before(1), governors)
}

/// Whether the search ends here: another clause, a list, another verb.
fn stops(view: &View<'_, '_>, at: TokenPos, cue: &Cue) -> bool {
    let is_end = view.is_terminator(at) || matches!(view.slice(at), ":" | ";");
    let other_clause = WordClasses::COMPLEMENTIZER.or(WordClasses::RELATIVE);
    let is_list = view.is(at + 1, WordClasses::DETERMINER);
    is_end
        || view.is(at, other_clause)
        || view.is(at, WordClasses::COORDINATOR) && !is_list
        || at > cue.end() && view.kind(at) == Some(TokenKind::Word) && view.is_verb(at)
}

/// An infinitive, with negation, clitics and adverbs before it, or the first word of a marked passage.
fn infinitive_starts_at(view: &View<'_, '_>, at: TokenPos) -> bool {
    let at = at + usize::from(view.kind(at) == Some(TokenKind::Mark));
    let is_before = |&idx: &TokenPos| view.is_proclitic(idx) || view.is(idx, WordClasses::ADVERB);
    let verb = at + at.ahead(5).each().take_while(is_before).count();
    let verb = verb + usize::from(verb > at && view.kind(verb) == Some(TokenKind::Mark));
    let is_listed = || view.verb_forms(verb).iter().any(|form| form.tense == Tense::Infinitive);
    view.kind(verb) == Some(TokenKind::Word)
        && view.mention_at(verb).is_none()
        && view.noun(verb).is_none()
        && !view.is_adverbial(verb)
        && ((view.lang.grammar().is_infinitive)(view.lower(verb)) || is_listed())
}
