//! The verbs that carry a verb of saying: auxiliaries and modals.

use super::group::{
    CueForm, GROUP_REACH, Reflexive, clitics_before, is_first_person_subject, subject_clitic,
    tail_end,
};
use crate::document::{TokenKind, TokenPos};
use crate::lang::WordClasses;
use crate::lang::lexicon::{Auxiliary as Helper, Frames, Number, Person, Role, Tense, VerbForm};
use crate::position::Stretch;
use crate::quote::grammar::view::View;

/// A verb that carries the verb of saying.
#[allow(clippy::struct_excessive_bools)] // As in [`Cue`], to which it hands them on.
pub(crate) struct Carrier {
    pub(crate) at: TokenPos,
    pub(crate) group_start: TokenPos,
    pub(crate) clitic: Option<TokenPos>,
    pub(crate) form: CueForm,
    pub(crate) plural: bool,
    pub(crate) is_be: bool,
    pub(crate) reflexive: Reflexive,
    pub(crate) first_person: bool,
    /// What it says of what it carries.
    pub(crate) frames: Frames,
}

/// The auxiliary of a participle, over pronouns, negation, adverbs and asides.
pub(crate) fn auxiliary_before(view: &View<'_, '_>, participle: TokenPos) -> Option<Carrier> {
    let mut clitic = None;
    let mut is_passive = false;
    let end = aside_before(view, participle).unwrap_or(participle);
    for at in end.behind(GROUP_REACH).each().rev() {
        if stops_group(view, at) {
            return None;
        }
        if view.kind(at) == Some(TokenKind::Clitic) {
            clitic = Some(at);
            continue;
        }
        let Some((form, helper)) = helper_at(view, at) else { continue };
        if form.tense == Tense::PastParticiple {
            is_passive |= helper == Helper::Be;
            continue;
        }
        let mut carrier = carrier(view, at, *form, clitic);
        carrier.is_be = helper == Helper::Be || is_passive;
        return Some(carrier);
    }
    None
}

/// The first comma of an aside between an auxiliary and its participle: `a, pour sa part, confié`.
fn aside_before(view: &View<'_, '_>, participle: TokenPos) -> Option<TokenPos> {
    const ASIDE: usize = 10;
    let close = participle
        .behind(2)
        .each()
        .rev()
        .find(|&at| !view.is_adverbial(at))
        .filter(|&at| view.is_comma(at))?;
    let open = close.behind(ASIDE).each().rev().find(|&at| view.is_comma(at))?;
    let is_helper =
        |at: TokenPos| helper_at(view, at).is_some_and(|(form, _)| form.tense.is_finite());
    let before = open.behind(3).each().rev().find(|&at| !view.is_adverbial(at))?;
    let helper =
        if view.kind(before) == Some(TokenKind::Clitic) { before.before(1)? } else { before };
    (view.passage_at(open).is_none() && is_helper(helper)).then_some(open)
}

/// The modal verb before an infinitive: `tient à`, `devrait`, `a tenu à`.
pub(crate) fn modal_before(view: &View<'_, '_>, infinitive: TokenPos) -> Option<Carrier> {
    const REACH: usize = 4;
    for at in infinitive.behind(REACH).each().rev() {
        if stops_group(view, at) {
            return None;
        }
        let carries = |form: &&VerbForm| {
            let verb = view.lang.verbs().verb(form.verb);
            verb.role == Role::Modal
                && tail_end(view, at + 1, &verb.tail)
                    .is_some_and(|end| only_adverbs(view, end, infinitive))
        };
        let forms = view.verb_forms(at).iter().filter(carries);
        let modal = forms.max_by_key(|form| form.person == Some(Person::Third));
        match modal {
            Some(form) if form.tense == Tense::PastParticiple => {
                let frames = view.lang.verbs().verb(form.verb).frames;
                return auxiliary_before(view, at)
                    .filter(|carrier| carrier.form == CueForm::Finite)
                    .map(|carrier| Carrier { frames, ..carrier });
            }
            Some(form) if form.tense.is_finite() => return Some(carrier(view, at, *form, None)),
            _ => {}
        }
    }
    None
}

fn only_adverbs(view: &View<'_, '_>, from: TokenPos, to: TokenPos) -> bool {
    from <= to
        && (from..to)
            .each()
            .all(|at| view.is_adverbial(at) || view.kind(at) == Some(TokenKind::Clitic))
}

fn carrier(view: &View<'_, '_>, at: TokenPos, form: VerbForm, clitic: Option<TokenPos>) -> Carrier {
    let group_start = clitics_before(view, at);
    let clitic = clitic.or_else(|| subject_clitic(view, at + 1));
    let is_finite = form.tense.is_finite();
    let nominal =
        if form.tense == Tense::Infinitive { CueForm::Infinitive } else { CueForm::Gerund };
    Carrier {
        at,
        group_start,
        clitic,
        form: if is_finite { CueForm::Finite } else { nominal },
        plural: form.number == Some(Number::Plural),
        is_be: false,
        reflexive: Reflexive::of(view, group_start..at),
        first_person: is_finite && form.person != Some(Person::Third)
            || is_first_person_subject(view, group_start, clitic),
        frames: view.lang.verbs().verb(form.verb).frames,
    }
}

fn helper_at<'l>(view: &View<'l, '_>, at: TokenPos) -> Option<(&'l VerbForm, Helper)> {
    let helpers = view.verb_forms(at).iter().filter_map(|form| {
        match view.lang.verbs().verb(form.verb).role {
            Role::Auxiliary(helper) => Some((form, helper)),
            _ => None,
        }
    });
    helpers.max_by_key(|(form, _)| (form.tense.is_finite(), form.person == Some(Person::Third)))
}

/// Whether a token cannot stand inside a verb group.
fn stops_group(view: &View<'_, '_>, at: TokenPos) -> bool {
    let breaks = WordClasses::COMPLEMENTIZER.or(WordClasses::RELATIVE).or(WordClasses::COORDINATOR);
    matches!(view.kind(at), Some(TokenKind::Punctuation | TokenKind::Mark | TokenKind::Number))
        || view.mention_at(at).is_some()
        || view.is(at, breaks)
            && !(view.is(at, WordClasses::COORDINATOR) && view.is_adverbial(at + 1))
            && !view.is(at, WordClasses::NEGATOR)
}
