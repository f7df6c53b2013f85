//! The verbs that carry a verb of saying: auxiliaries and modals.

use super::context::QuoteContext;
use super::cue::{
    CueForm, Reflexive, clitics_before, is_first_person_subject, subject_clitic, tail_end,
};
use crate::document::TokenKind;
use crate::lang::WordClasses;
use crate::lang::lexicon::{Auxiliary as Helper, Number, Person, Role, Tense, VerbForm};

/// A verb that carries the verb of saying.
#[allow(clippy::struct_excessive_bools)] // As in [`Cue`], to which it hands them on.
pub(super) struct Carrier {
    pub(super) at: usize,
    pub(super) group_start: usize,
    pub(super) clitic: Option<usize>,
    pub(super) form: CueForm,
    pub(super) plural: bool,
    pub(super) is_be: bool,
    pub(super) reflexive: Reflexive,
    pub(super) first_person: bool,
}

/// The auxiliary of a participle, over pronouns, negation, adverbs and asides.
pub(super) fn auxiliary_before(ctx: &QuoteContext<'_, '_>, participle: usize) -> Option<Carrier> {
    let mut clitic = None;
    let mut is_passive = false;
    let end = aside_before(ctx, participle).unwrap_or(participle);
    for at in (end.saturating_sub(super::cue::GROUP_REACH)..end).rev() {
        if stops_group(ctx, at) {
            return None;
        }
        if ctx.kind(at) == Some(TokenKind::Clitic) {
            clitic = Some(at);
            continue;
        }
        let Some((form, helper)) = helper_at(ctx, at) else { continue };
        if form.tense == Tense::PastParticiple {
            is_passive |= helper == Helper::Be;
            continue;
        }
        let mut carrier = carrier(ctx, at, *form, clitic);
        carrier.is_be = helper == Helper::Be || is_passive;
        return Some(carrier);
    }
    None
}

/// The first comma of an aside between an auxiliary and its participle: `a, pour sa part, confié`.
fn aside_before(ctx: &QuoteContext<'_, '_>, participle: usize) -> Option<usize> {
    const ASIDE: usize = 10;
    let close = (participle.saturating_sub(2)..participle)
        .rev()
        .find(|&at| !ctx.is_adverbial(at))
        .filter(|&at| ctx.is_comma(at))?;
    let open = (close.saturating_sub(ASIDE)..close).rev().find(|&at| ctx.is_comma(at))?;
    let is_helper = |at: usize| helper_at(ctx, at).is_some_and(|(form, _)| form.tense.is_finite());
    let before = open.checked_sub(1)?;
    let helper =
        if ctx.kind(before) == Some(TokenKind::Clitic) { before.checked_sub(1)? } else { before };
    (ctx.passage_at(open).is_none() && is_helper(helper)).then_some(open)
}

/// The modal verb before an infinitive: `tient à`, `devrait`, `a tenu à`.
pub(super) fn modal_before(ctx: &QuoteContext<'_, '_>, infinitive: usize) -> Option<Carrier> {
    const REACH: usize = 4;
    for at in (infinitive.saturating_sub(REACH)..infinitive).rev() {
        if stops_group(ctx, at) {
            return None;
        }
        let carries = |form: &&VerbForm| {
            let verb = ctx.lang.verbs().verb(form.verb);
            verb.role == Role::Modal
                && tail_end(ctx, at + 1, &verb.tail)
                    .is_some_and(|end| only_adverbs(ctx, end, infinitive))
        };
        let forms = ctx.verb_forms(at).iter().filter(carries);
        let modal = forms.max_by_key(|form| form.person == Some(Person::Third));
        match modal {
            Some(form) if form.tense == Tense::PastParticiple => {
                return auxiliary_before(ctx, at).filter(|carrier| carrier.form == CueForm::Finite);
            }
            Some(form) if form.tense.is_finite() => return Some(carrier(ctx, at, *form, None)),
            _ => {}
        }
    }
    None
}

fn only_adverbs(ctx: &QuoteContext<'_, '_>, from: usize, to: usize) -> bool {
    from <= to
        && (from..to).all(|at| ctx.is_adverbial(at) || ctx.kind(at) == Some(TokenKind::Clitic))
}

fn carrier(
    ctx: &QuoteContext<'_, '_>,
    at: usize,
    form: VerbForm,
    clitic: Option<usize>,
) -> Carrier {
    let group_start = clitics_before(ctx, at);
    let clitic = clitic.or_else(|| subject_clitic(ctx, at + 1));
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
        reflexive: Reflexive::of(ctx, group_start..at),
        first_person: is_finite && form.person != Some(Person::Third)
            || is_first_person_subject(ctx, group_start, clitic),
    }
}

fn helper_at<'l>(ctx: &QuoteContext<'l, '_>, at: usize) -> Option<(&'l VerbForm, Helper)> {
    let helpers =
        ctx.verb_forms(at).iter().filter_map(|form| match ctx.lang.verbs().verb(form.verb).role {
            Role::Auxiliary(helper) => Some((form, helper)),
            _ => None,
        });
    helpers.max_by_key(|(form, _)| (form.tense.is_finite(), form.person == Some(Person::Third)))
}

/// Whether a token cannot stand inside a verb group.
fn stops_group(ctx: &QuoteContext<'_, '_>, at: usize) -> bool {
    let breaks = WordClasses::COMPLEMENTIZER.or(WordClasses::RELATIVE).or(WordClasses::COORDINATOR);
    matches!(ctx.kind(at), Some(TokenKind::Punctuation | TokenKind::Mark | TokenKind::Number))
        || ctx.mention_at(at).is_some()
        || ctx.is(at, breaks) && !(ctx.is(at, WordClasses::COORDINATOR) && ctx.is_adverbial(at + 1))
}
