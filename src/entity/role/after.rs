//! Roles behind a name: `, maire de Nantes,`, `(ministre de la Santé)`.

use super::noun::{Bearer, Found, Reader, reach};
use crate::annotation::Gender;
use crate::document::{TokenKind, TokenPos, Tokens};
use crate::lang::WordClasses;

/// The role behind a name, with or without an article.
pub(super) fn find(reader: &Reader<'_, '_>, bearer: &Bearer) -> Option<Found> {
    let open = bearer.name.end;
    if !matches!(reader.lower(open), "," | "(") {
        return None;
    }
    let first = past_adverbs(reader, past_age(reader, open) + 1);
    let has_article = reader.is_determiner(first);
    let start = first + usize::from(has_article);
    let noun = noun_at(reader, start)?;
    let end = reach(noun + 1).find(|&at| !goes_on(reader, at))?;
    let role = start..end;
    let is_closed = reader.closes(end) || reader.begins_verb(end);
    let is_other = if has_article {
        reader.lower(open) == "," && is_anothers(reader, bearer, &role)
    } else {
        reader.is_participle(noun)
    };
    let is_hers = reader.is_feminine(&role, noun);
    let conflicts = is_hers && bearer.gender == Some(Gender::Masculine);
    (is_closed && !reader.is_apposed_person(end) && !is_other && !conflicts).then_some((noun, role))
}

/// Whether a definite role is the subject of what follows, or that of the next name: `le préfet, Paul Durand`.
fn is_anothers(reader: &Reader<'_, '_>, bearer: &Bearer, role: &Tokens) -> bool {
    reader.begins_verb(role.end) && !opens_clause(reader, bearer.name.start)
        || bearer.is_called && reader.is_before_person(role.end)
}

/// Whether a name stands where a subject may: no `avec`, `devant` or verb before it.
fn opens_clause(reader: &Reader<'_, '_>, name: TokenPos) -> bool {
    let start = reader.before_titles(name);
    reader.doc.starts_sentence(start) || reader.lower(start.before(1)) == ","
}

/// Past `, 45 ans`, to the comma behind it.
fn past_age(reader: &Reader<'_, '_>, comma: TokenPos) -> TokenPos {
    let is_age = reader.doc.kind(comma + 1) == Some(TokenKind::Number)
        && reader.lang.name_grammar().ages.contains(&reader.plain(comma + 2))
        && reader.lower(comma + 3) == ",";
    if is_age { comma + 3 } else { comma }
}

fn past_adverbs(reader: &Reader<'_, '_>, start: TokenPos) -> TokenPos {
    reach(start).find(|&at| !reader.is(at, WordClasses::ADVERB)).unwrap_or(start)
}

/// The noun for a person that stands at a token, behind its ranks.
fn noun_at(reader: &Reader<'_, '_>, start: TokenPos) -> Option<TokenPos> {
    let noun = reach(start).find(|&at| !reader.is_rank(at) || reader.is_role(at))?;
    let is_cut = reader.doc.starts_sentence(noun);
    (reader.is_person_noun(noun) && !is_cut && !reader.is_apposed_person(noun)).then_some(noun)
}

fn goes_on(reader: &Reader<'_, '_>, at: TokenPos) -> bool {
    reader.is_part(at) && !reader.doc.starts_sentence(at) && !reader.opens_phrase(at)
}
