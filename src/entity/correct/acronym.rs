//! Full names with their acronym in brackets: `Banque de développement des lacs de montagne (BDLM)`.

use crate::annotation::EntityKind;
use crate::document::{Case, TokenKind, TokenPos};
use crate::entity::context::Context;
use crate::entity::mention::RawMention;
use crate::position::Stretch;
use crate::rule::{Rule, Why};

/// A full name that an acronym in brackets spells.
pub(in crate::entity) static SPELLED: Rule = Rule::new(
    "entity.acronym",
    Why {
        fr: "Nom entier dont le sigle entre parenthèses donne les lettres.",
        en: "A full name that gives the acronym in brackets its letters.",
    },
);

/// A full name has at most so many tokens.
const LONGEST: usize = 16;

/// A word gives at most so many letters: `Festival panafricain du cinéma (FESPACI)`.
const MOST_LETTERS: usize = 3;

/// Widens names before an acronym in brackets to all the words that give it their letters.
pub(super) fn widen(ctx: &Context<'_>, names: &mut [RawMention]) {
    for idx in 0..names.len() {
        let Some(open) = bracket(ctx, &names[idx]) else { continue };
        let Some(start) = full_start(ctx, open) else { continue };
        let is_part = |name: &&mut RawMention| name.tokens.end <= open && name.tokens.end > start;
        let Some(name) = names[..=idx].iter_mut().rev().find(is_part) else { continue };
        let start = start.min(name.tokens.start);
        if name.tokens != (start..open) {
            name.tokens = start..open;
            name.rule = SPELLED.id;
            if name.kind != EntityKind::Event {
                name.kind = EntityKind::Organization;
            }
        }
    }
}

/// Parts names that end with their own acronym: `Union nationale des forains UNF` are two names of one organization.
pub(super) fn split(ctx: &Context<'_>, names: &mut Vec<RawMention>) {
    let mut acronyms = Vec::new();
    for name in names.iter_mut() {
        let Some(last) = name.tokens.last().filter(|&last| repeats(ctx, name.tokens.start, last))
        else {
            continue;
        };
        let tokens = last..name.tokens.end;
        acronyms.push(RawMention { tokens, rule: SPELLED.id, ..name.clone() });
        name.tokens.end = last;
    }
    names.extend(acronyms);
}

/// Whether a word is the acronym of all the words before it.
fn repeats(ctx: &Context<'_>, start: TokenPos, last: TokenPos) -> bool {
    const LEAST: usize = 3;
    let letters = ctx.plain(last).as_bytes();
    let is_acronym = ctx.doc.case(last) == Case::Upper && letters.len() >= LEAST;
    is_acronym && last.since(start) >= LEAST && spells(ctx, letters, start, last, 0)
}

/// The bracket right behind or before the name with an acronym inside.
fn bracket(ctx: &Context<'_>, name: &RawMention) -> Option<TokenPos> {
    let before = name.tokens.start.before(1);
    let opens = |idx: &TokenPos| ctx.lower(*idx) == "(" && ctx.lower(*idx + 2) == ")";
    let open = Some(name.tokens.end).filter(opens).or_else(|| before.filter(opens))?;
    let is_acronym =
        matches!(ctx.doc.case(open + 1), Case::Upper | Case::Mixed | Case::Capitalized)
            && (3..=8).contains(&ctx.plain(open + 1).len());
    (ctx.doc.is_word(open + 1) && is_acronym).then_some(open)
}

/// Where the words begin that give the acronym its letters, the last of them right before the bracket.
fn full_start(ctx: &Context<'_>, open: TokenPos) -> Option<TokenPos> {
    let letters = ctx.plain(open + 1).as_bytes();
    let first = letters.first()?;
    let goes_on = |idx: &TokenPos| {
        ctx.doc.kind(*idx) != Some(TokenKind::Punctuation) && !ctx.doc.starts_sentence(*idx + 1)
    };
    (open.back(LONGEST)..open.back(1))
        .each()
        .rev()
        .take_while(goes_on)
        .filter(|&idx| ctx.is_name_word(idx) && ctx.plain(idx).as_bytes().first() == Some(first))
        .find(|&idx| spells(ctx, letters, idx, open, 0))
}

/// Whether the words from `idx` on give all the letters, each its first ones; small words and one other may give none.
fn spells(ctx: &Context<'_>, letters: &[u8], idx: TokenPos, end: TokenPos, silent: usize) -> bool {
    /// `en`, `des`.
    const SMALL: usize = 3;
    if idx == end {
        return letters.is_empty();
    }
    let word = ctx.plain(idx).as_bytes();
    let common = letters.iter().zip(word).take_while(|(a, b)| a == b).count();
    let is_small = word.len() <= SMALL || ctx.doc.kind(idx) != Some(TokenKind::Word);
    (1..=common.min(MOST_LETTERS))
        .rev()
        .any(|given| spells(ctx, &letters[given..], idx + 1, end, silent))
        || (is_small || silent == 0)
            && spells(ctx, letters, idx + 1, end, silent + usize::from(!is_small))
}

#[cfg(test)]
mod tests {
    use super::SPELLED;
    use crate::entity::examples::{Examples, check};

    #[test]
    fn acronyms_widen_names() {
        check(
            &SPELLED,
            &Examples {
                hits: &[
                    "Le {Centre d'étude des rochers et coraux du golfe} (CERCG) ferme.",
                    "Le {Comité de soutien aux rameurs et nageurs} (CSRN) proteste.",
                ],
                misses: &[
                    "Le Bureau (BRC) ferme.",
                    "La Banque de développement des lacs de montagne (BDLM) prête.",
                ],
                typography: "Le {Conseil d’entente des rivières et canaux du Nord} (CERCN) se réunit.",
            },
        );
    }
}
