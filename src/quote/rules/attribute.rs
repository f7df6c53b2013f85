//! What somebody says of themselves without marks: `se dit prêt à un compromis`, `s'est déclarée prête à partir`.

use super::answer::indirect;
use super::rule::{QuoteRule, Read};
use crate::document::{TokenKind, TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::lang::lexicon::Frames;
use crate::position::Stretch;
use crate::quote::found::{Attribution, Case, Found, Group};
use crate::quote::grammar::clause;
use crate::quote::grammar::cue::Cue;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::rule::Why;

pub(super) static RULE: QuoteRule = QuoteRule::new(
    "quote.attribute",
    Group::Governed,
    Why {
        fr: "Attribut avec son complément après « se dire » ou « se déclarer », sans guillemets.",
        en: "An attribute with its complement after “se dire” (call oneself) and its like, without marks.",
    },
    &[Read::Cue(reported), Read::Cue(judged)],
);

const ONLY: Case = RULE.case("");

fn reported(reading: &Reading<'_, '_>, cue: &Cue) -> Option<Found> {
    let start = attribute_after(reading, cue)?;
    let source = reading.subject(cue).filter(Source::can_speak)?;
    let clause = start..clause::infinitive_end(reading, cue, start);
    let attribution = Attribution::by_verb(cue, Some(source), ONLY);
    has_complement(reading, &clause).then(|| indirect(reading, vec![clause], attribution))?
}

/// What somebody finds of a deed: `juge nécessaire de fermer le pont`.
fn judged(reading: &Reading<'_, '_>, cue: &Cue) -> Option<Found> {
    let may_judge = cue.strong && cue.frames.contains(Frames::ATTRIBUTE) && !cue.passive;
    let free = cue.end().ahead(LEAD).each().find(|&at| !reading.is_adverbial(at));
    let head = free.filter(|_| may_judge && !reading.is_negated(cue))?;
    let opens = reading.kind(head) == Some(TokenKind::Word)
        && is_attribute(reading, head)
        && reading.is(head + 1, WordClasses::GENITIVE);
    let mut behind = (head + 2).ahead(LEAD).each();
    let verb = behind.find(|&at| !reading.is_proclitic(at))?;
    let is_deed = opens && (reading.lang.grammar().is_infinitive)(reading.lower(verb));
    let source = reading.subject(cue).filter(|source| is_deed && source.can_speak())?;
    let clause = cue.end()..clause::infinitive_end(reading, cue, head);
    indirect(reading, vec![clause], Attribution::by_verb(cue, Some(source), ONLY))
}

/// The first token of the attribute of a verb that is said of its own subject, past words for a time and `pourtant`.
fn attribute_after(reading: &Reading<'_, '_>, cue: &Cue) -> Option<TokenPos> {
    let is_own =
        (cue.group_start..cue.head).each().any(|at| reading.is(at, WordClasses::REFLEXIVE));
    let says = cue.strong && is_own && cue.frames.contains(Frames::ATTRIBUTE);
    if !says || cue.clitic.is_some() || reading.is_negated(cue) {
        return None;
    }
    let leads = |&at: &TokenPos| reading.is(at, WordClasses::TIME.or(WordClasses::CONNECTIVE));
    let start = cue.end() + cue.end().ahead(LEAD).each().take_while(leads).count();
    let mut words = start.ahead(LEAD).each();
    let head = words.find(|&at| !reading.is_adverbial(at))?;
    let is_compared = reading.is(start, WordClasses::CONJUNCTION_HEAD);
    let has_clause = reading.complementizer_after(cue).is_some() && !is_compared;
    let is_role = head == start && is_role(reading, head);
    (!has_clause && !is_role && is_attribute(reading, head)).then_some(start)
}

/// Most adverbs before an attribute.
const LEAD: usize = 4;

/// Words that open no attribute.
const CLOSED: WordClasses = WordClasses::DETERMINER
    .or(WordClasses::RELATIVE)
    .or(WordClasses::COORDINATOR)
    .or(WordClasses::SUBORDINATOR)
    .or(WordClasses::SUBJECT_PRONOUN)
    .or(WordClasses::OBJECT_CLITIC);

/// Whether a noun says no more than what somebody is: `candidate à la mairie`, and not `très attaché`, `victime d'un complot`.
fn is_role(reading: &Reading<'_, '_>, at: TokenPos) -> bool {
    let is_somebody = reading.noun(at).is_some_and(|noun| noun.kind.is_somebody());
    is_somebody && !reading.is(at + 1, WordClasses::GENITIVE)
}

/// Whether a word may be an attribute: an adjective or participle, or a preposition as in `d'accord`.
fn is_attribute(reading: &Reading<'_, '_>, at: TokenPos) -> bool {
    let is_plain = reading.kind(at) == Some(TokenKind::Word)
        && !reading.is(at, CLOSED)
        && !(reading.lang.grammar().is_infinitive)(reading.lower(at))
        && !reading.is_verb(at);
    let is_free = reading.passage_at(at).is_none() && reading.mention_at(at).is_none();
    let is_preposition =
        reading.is(at, WordClasses::PREPOSITION) && !reading.is(at, WordClasses::DETERMINER);
    is_free && !reading.is_capitalized(at) && (is_plain || is_preposition)
}

/// Whether more is said than a word or two.
fn has_complement(reading: &Reading<'_, '_>, clause: &Tokens) -> bool {
    clause.each().filter(|&at| reading.is_word(at)).count() > 2
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::quote::rules::examples::{Examples, check};

    #[test]
    fn attributes_are_said() {
        check(
            &RULE,
            &Examples {
                hits: &[
                    "Hélène Vasseur se dit {ouverte à une nouvelle enquête}.",
                    "La maire s'est déclarée {favorable à la fermeture du quai}.",
                    "Hélène Vasseur se dit {plus sereine aujourd'hui qu'à l'automne}.",
                    "Hélène Vasseur s'est dite {très attachée au pont}.",
                    "Hélène Vasseur se dit {victime d'un complot}.",
                    "Le préfet s'est déclaré {partisan d'un second pont}.",
                    "La mairie juge {prématuré de rouvrir le pont}.",
                    "Lui se dit pourtant {prêt à attendre un mois}.",
                    "Hélène Vasseur se dit même {prête à quitter le conseil}.",
                    "La maire se dit pourtant {disposée à vendre le quai}.",
                    "Les élus estiment {indispensable de ne pas rouvrir le pont}.",
                ],
                misses: &[
                    "Hélène Vasseur se dit surprise.",
                    "Hélène Vasseur s'est déclarée candidate à la mairie de Brest.",
                    "Hélène Vasseur ne se dit pas prête à partir.",
                    "La mairie ne juge pas utile de rouvrir le pont.",
                ],
                typography: "L’élue s’est dite {prête à quitter le conseil}.",
            },
        );
    }
}
