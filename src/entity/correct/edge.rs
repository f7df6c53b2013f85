//! Where a name begins and ends: initials and legal forms belong to it, an asterisk does not.

use crate::annotation::EntityKind;
use crate::document::{Case, TokenKind, TokenPos};
use crate::entity::context::Context;
use crate::entity::mention::RawMention;
use crate::lang::WordClasses;
use crate::lang::gazetteer::Classes;
use crate::position::Stretch;
use crate::rule::{Rule, Why};

/// A company that its legal form tells.
pub(in crate::entity) static LEGAL_FORM: Rule = Rule::new(
    "entity.legal-form",
    Why {
        fr: "Une forme juridique dit que c’est une société : Verdier SA.",
        en: "A legal form says that it is a company: Verdier SA.",
    },
);

/// How many initials may stand before a family name.
const MOST_INITIALS: usize = 3;

/// Leaves out the asterisk of a note, which makes a person of a first name: `Antoine*`.
pub(super) fn drop_asterisk(ctx: &Context<'_>, name: &mut RawMention) {
    let is_note = |at: TokenPos| ctx.doc.slice(at).chars().all(|c| c == '*');
    if let Some(last) = name.tokens.last().filter(|&last| is_note(last) && last > name.tokens.start)
    {
        name.tokens.end = last;
    }
    let is_noted =
        ctx.doc.kind(name.tokens.end) == Some(TokenKind::Symbol) && is_note(name.tokens.end);
    if is_noted && ctx.classes(name.tokens.start).any(Classes::FIRST_NAME) {
        name.kind = EntityKind::Person;
    }
}

/// Leaves out an infinitive with its `de`, which belongs to a verb: `demande à la Sécurité sociale de payer`.
pub(super) fn drop_infinitive(ctx: &Context<'_>, name: &mut RawMention) {
    let is_infinitive = |&at: &TokenPos| {
        ctx.doc.case(at) == Case::Lower && (ctx.lang.grammar().is_infinitive)(ctx.lower(at))
    };
    let is_body = name.kind == EntityKind::Organization && name.tokens.len() > 2;
    let last = name.tokens.last().filter(is_infinitive).filter(|_| is_body);
    let of = last.and_then(|last| last.before(1)).filter(|&of| ctx.is_bare_genitive(of));
    if let Some(of) = of {
        name.tokens.end = of;
    }
}

/// Takes the initials before a family name into it: `H. Kalmar`.
pub(super) fn take_initials(ctx: &Context<'_>, name: &mut RawMention) {
    if name.kind != EntityKind::Person || ctx.doc.starts_sentence(name.tokens.start) {
        return;
    }
    for _ in 0..MOST_INITIALS {
        let before = name.tokens.start.before(1).filter(|&at| is_initial(ctx, at));
        let Some(before) = before else { return };
        name.tokens.start = before;
        if ctx.doc.starts_sentence(before) {
            return;
        }
    }
}

/// A capital with its full stop that is no title, and no end of another name.
fn is_initial(ctx: &Context<'_>, at: TokenPos) -> bool {
    let follows_name = at.before(1).is_some_and(|before| ctx.is_name_word(before));
    ctx.doc.case(at) == Case::Initial
        && ctx.doc.slice(at).ends_with('.')
        && !ctx.is_civil_title(at)
        && (ctx.doc.starts_sentence(at) || !follows_name)
}

/// Takes the legal form beside a name into it: `Verdier SA`, `SARL Durand`.
pub(super) fn take_legal_form(ctx: &Context<'_>, name: &mut RawMention) {
    let tokens = &mut name.tokens;
    let last = tokens.last().filter(|&last| last > tokens.start && is_behind(ctx, last));
    let after = Some(tokens.end).filter(|&after| is_behind(ctx, after));
    let before = tokens.start.before(1).filter(|&before| is_before(ctx, before));
    let first = Some(tokens.start).filter(|&first| is_before(ctx, first));
    if let Some(after) = after {
        tokens.end = after + 1;
    }
    if let Some(before) = before {
        tokens.start = before;
    }
    let is_company = [last, after, before, first].iter().any(Option::is_some);
    if is_company && name.kind != EntityKind::Organization {
        (name.kind, name.rule) = (EntityKind::Organization, LEGAL_FORM.id);
    }
}

/// Whether the token is a legal form.
pub(super) fn is_legal_form(ctx: &Context<'_>, at: TokenPos) -> bool {
    let word = ctx.doc.slice(at);
    let mut forms = ctx.lang.name_grammar().legal_forms.iter();
    forms.any(|form| form.as_bytes().first() == word.as_bytes().first() && *form == word)
}

/// A legal form behind a name, and no word of a line in capitals.
fn is_behind(ctx: &Context<'_>, at: TokenPos) -> bool {
    !ctx.doc.starts_sentence(at)
        && is_legal_form(ctx, at)
        && ctx.doc.case(at + 1) != Case::Upper
        && at.before(1).is_some_and(|before| ctx.is_name_word(before))
}

/// A legal form before a name: `la SARL Durand`.
pub(super) fn is_before(ctx: &Context<'_>, at: TokenPos) -> bool {
    const LEADS: WordClasses = WordClasses::DETERMINER.or(WordClasses::GENITIVE);
    ctx.is_name_word(at + 1)
        && !ctx.doc.starts_sentence(at + 1)
        && is_legal_form(ctx, at)
        && ctx.is(at.before(1), LEADS)
}

#[cfg(test)]
mod tests {
    use super::LEGAL_FORM;
    use crate::entity::examples::{Examples, check};

    #[test]
    fn legal_forms_make_companies() {
        check(
            &LEGAL_FORM,
            &Examples {
                hits: &[
                    "Paul Kalmar dirige {Kalmar SA}, près de Nancy.",
                    "La dette de {Lefort SARL} inquiète.",
                    "La {SA Lefort} embauche.",
                ],
                misses: &["Paul Kalmar dirige sa maison.", "PAUL KALMAR A VENDU SA MAISON."],
                typography: "L’usine d’{Ondal\u{A0}GmbH} ferme.",
            },
        );
    }
}
