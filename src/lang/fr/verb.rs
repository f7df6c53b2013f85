//! The French verbs of saying and their helpers, read from their lists.

use super::verb_conjugation::{Conjugator, Models};
use crate::lang::lexicon::{
    Auxiliary, FormIndexBuilder, Frames, Role, Strength, Verb, VerbForm, VerbId, VerbLexicon, rows,
    tokens,
};
use std::collections::HashMap;
use std::ops::Range;

const VERBS: &str = include_str!("verbs.txt");
const HELPERS: &str = include_str!("verb_helpers.txt");

/// Reads and inflects the lists; a verb with several entries is inflected once.
pub(super) fn lexicon() -> VerbLexicon {
    let models = Models::read();
    let mut forms = FormIndexBuilder::with_capacity(24_000);
    let mut verbs = Vec::with_capacity(900);
    let mut conjugated: HashMap<&str, Range<usize>> = HashMap::new();
    for entry in saying().chain(helpers()) {
        let verb = VerbId(verbs.len() as u16);
        let start = forms.len();
        if let Some(same) = conjugated.get(entry.head) {
            forms.repeat(same.clone(), |form| VerbForm { verb, ..form });
        } else {
            Conjugator::new(verb, &mut forms).conjugate(entry.head, entry.model, &models);
            conjugated.insert(entry.head, start..forms.len());
        }
        verbs.push(entry.verb);
    }
    VerbLexicon::new(verbs, forms.build())
}

/// A verb of a list, with the part that is inflected.
struct Entry {
    verb: Verb,
    head: &'static str,
    model: &'static str,
}

fn saying() -> impl Iterator<Item = Entry> {
    rows(VERBS).filter_map(|mut fields| {
        let (lemma, model) = (fields.next()?, fields.next()?);
        let frames = fields.next()?;
        let strength = strength(fields.next()?)?;
        let mut entry = entry(lemma, model, Role::Saying)?;
        for name in frames.split_whitespace() {
            match name {
                "être" => entry.verb.auxiliary = Auxiliary::Be,
                name => entry.verb.frames = entry.verb.frames | frame(name)?,
            }
        }
        entry.verb.strength = strength;
        Some(entry)
    })
}

fn helpers() -> impl Iterator<Item = Entry> {
    rows(HELPERS).filter_map(|mut fields| {
        let (lemma, model) = (fields.next()?, fields.next()?);
        let (role, frames) = role(fields.next()?)?;
        let mut entry = entry(lemma, model, role)?;
        entry.verb.frames = frames;
        Some(entry)
    })
}

/// Takes a lemma apart: `s'en prendre`, `faire savoir`.
fn entry(lemma: &'static str, model: &'static str, role: Role) -> Option<Entry> {
    let plain = without_reflexive(lemma);
    let reflexive = plain.len() < lemma.len();
    let (clitic, phrase) = match plain.strip_prefix("en ") {
        Some(phrase) => (Some("en"), phrase),
        None => (None, plain),
    };
    let (head, tail) = phrase.split_once(' ').unwrap_or((phrase, ""));
    let auxiliary = if reflexive || matches!(head, "aller" | "venir") {
        Auxiliary::Be
    } else {
        Auxiliary::Have
    };
    let verb = Verb {
        lemma,
        role,
        reflexive,
        clitic,
        tail: tokens(tail).collect(),
        auxiliary,
        frames: Frames::NONE,
        strength: Strength::Weak,
    };
    (!head.is_empty()).then_some(Entry { verb, head, model })
}

fn without_reflexive(lemma: &'static str) -> &'static str {
    lemma.strip_prefix("se ").or_else(|| lemma.strip_prefix("s'")).unwrap_or(lemma)
}

fn strength(name: &str) -> Option<Strength> {
    match name {
        "strong" => Some(Strength::Strong),
        "weak" => Some(Strength::Weak),
        _ => None,
    }
}

fn role(name: &str) -> Option<(Role, Frames)> {
    Some(match name {
        "modal" => (Role::Modal, Frames::NONE),
        "stance" => (Role::Modal, Frames::STANCE),
        "refusal" => (Role::Modal, Frames::REFUSAL),
        "open" => (Role::Modal, Frames::OPEN),
        "have" => (Role::Auxiliary(Auxiliary::Have), Frames::NONE),
        "be" => (Role::Auxiliary(Auxiliary::Be), Frames::NONE),
        _ => return None,
    })
}

fn frame(name: &str) -> Option<Frames> {
    Some(match name {
        "que" => Frames::THAT,
        "inf" => Frames::INFINITIVE,
        "de" => Frames::OF_INFINITIVE,
        "a" => Frames::TO_INFINITIVE,
        "si" => Frames::QUESTION,
        "attr" => Frames::ATTRIBUTE,
        "accuse" => Frames::CHARGE,
        "incise" => Frames::INCISE | Frames::COLON,
        "colon" => Frames::COLON,
        "mark" => Frames::FRAGMENT,
        "more" => Frames::MORE,
        "reply" => Frames::REPLY,
        "stance" => Frames::STANCE,
        "on" => Frames::HEARSAY,
        _ => return None,
    })
}
