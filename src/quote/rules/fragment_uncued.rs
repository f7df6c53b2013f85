//! A marked fragment without any attribution in its sentence, whose subject it is given to: `le pape « s'associe à … »`.

use super::answer;
use super::rule::{QuoteRule, Read};
use crate::annotation::QuoteKind;
use crate::document::TokenPos;
use crate::lang::WordClasses;
use crate::lang::lexicon::Number;
use crate::position::Stretch;
use crate::quote::found::{Attribution, Case, Found, Group};
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::quote::grammar::subject::{self, Search, before};
use crate::quote::grammar::title;
use crate::rule::Why;

pub(super) static RULE: QuoteRule = QuoteRule::new(
    "quote.fragment-uncued",
    Group::Fragment,
    Why {
        fr: "Fragment entre guillemets sans annonce : prêté au sujet de la phrase.",
        en: "A marked fragment without attribution: given to the sentence’s subject.",
    },
    &[Read::Passage(attribute)],
);

const ONLY: Case = RULE.case("");

/// Shortest fragment that is taken for somebody's words without a cue, in words.
const MIN_WORDS: usize = 4;

/// So many passages of a list are looked at.
const MOST: usize = 24;

fn attribute(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Found> {
    if is_listed(reading, passage) {
        let attribution = Attribution::verbless(None, ONLY);
        return Some(answer::passage(passage, QuoteKind::Partial, attribution));
    }
    let words = passage.first.inside.each().filter(|&at| reading.is_word(at)).count();
    let is_nobodys = is_charge(reading, passage) || is_citation(reading, passage);
    if words < MIN_WORDS || title::is_title(reading, passage) || is_nobodys {
        return None;
    }
    let attribution = Attribution::verbless(subject(reading, passage), ONLY);
    Some(answer::passage(passage, QuoteKind::Partial, attribution))
}

/// Whether a passage stands in a list of marked words that opens its paragraph and is all of a sentence, or all of it
/// before a colon: `« Lent », « froid » et « sans âme » : …`.
fn is_listed(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> bool {
    const FEWEST: usize = 3;
    let block = reading.doc.blocks.get(reading.doc.block_of(passage.start));
    let Some(start) = block.map(|block| block.tokens.start) else { return false };
    let (mut at, mut count, mut small) = (start, 0_usize, 0_usize);
    while let Some(pair) = reading.passage_at(at).filter(|pair| pair.open == at && count < MOST) {
        count = count.saturating_add(1);
        small = small.saturating_add(usize::from(!reading.is_capitalized(pair.inside.start)));
        at = pair.end();
        at = at + at.ahead(2).each().take_while(|&at| reading.joins(at)).count();
    }
    let ends = reading.is_terminator(at) || reading.slice(at) == ":";
    count >= FEWEST && small >= 2 && ends && passage.start < at
}

/// Whether marks hold what the law calls a deed: `mis en examen pour « … », « … » et « … »`.
fn is_charge(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> bool {
    const REACH: usize = 4;
    const FAR: usize = 20;
    if reading.has_verb(passage.first.inside.clone()) {
        return false;
    }
    let mut of = passage.start.before(1);
    for _ in 0..MOST {
        let Some(link) = of.filter(|&at| reading.joins(at)) else { break };
        of = reading.passage_at(link.before(1)).and_then(|pair| pair.open.before(1));
    }
    of.filter(|&of| reading.is(of, WordClasses::PREPOSITION)).is_some_and(|of| {
        let is_for = reading.is(of, WordClasses::PURPOSE);
        let near = of.behind(if is_for { FAR } else { REACH }).each();
        let is_fronted = is_for && reading.is_comma(passage.end);
        let behind = passage.end.ahead(if is_fronted { REACH } else { 0 }).each();
        near.chain(behind).any(|at| reading.is(at, WordClasses::CHARGING))
    })
}

/// Whether marks hold what a prize was given for: `le prix Armand « pour ses travaux »`.
fn is_citation(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> bool {
    const REACH: usize = 12;
    let mut near = passage.start.behind(REACH).each();
    reading.is(passage.first.inside.start, WordClasses::PURPOSE)
        && near.any(|at| reading.is(at, WordClasses::NAMING))
}

/// Whose doing it is that the fragment tells, or the subject of the sentence, where that is known to be somebody.
fn subject(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Source> {
    let sentence = reading.window(passage.start).start;
    subject_of_inside(reading, passage)
        .or_else(|| subject::first(reading, sentence, Search::Around(passage.start)))
        .filter(|source| match source {
            Source::Phrase(found) => found.mention.is_some() || found.noun.is_some(),
            Source::Pronoun(_) => true,
            Source::Nobody => false,
        })
}

/// The subject before a fragment that opens with a verb: `le pape « s'associe à la douleur »`, `s'« associe »`.
fn subject_of_inside(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Source> {
    let first = passage.first.inside.start;
    let is_clitic =
        |at: &TokenPos| reading.is_proclitic(*at) && !reading.is(*at, WordClasses::DETERMINER);
    let outside = passage.start.before(1).filter(is_clitic);
    let opens_verb = outside.is_some() || is_clitic(&first);
    opens_verb
        .then(|| before::of(reading, outside.unwrap_or(passage.start), Number::Singular))?
        .filter(Source::can_speak)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::quote::rules::examples::{Examples, check};

    #[test]
    fn fragments_belong_to_the_subject() {
        check(
            &RULE,
            &Examples {
                hits: &[
                    "Hélène Vasseur inaugure un pont « {plus large et plus solide} » pour la ville.",
                    "Le préfet « {s'associe à la douleur des familles} ».",
                    "« {Lent} », « {froid} » et « {sans âme} » : la ville se moque du film.",
                ],
                misses: &[
                    "Hélène Vasseur inaugure un pont « plus large ».",
                    "Hélène Vasseur a reçu le prix Armand « pour ses travaux sur les ponts suspendus ».",
                    "Une enquête est ouverte depuis mars par le parquet de Brest pour « vol de bois en bande organisée ».",
                    "Ouverte pour « dégradation par incendie dangereuse pour autrui », l'enquête vise la mairie.",
                    "Hélène Vasseur est mise en examen pour « abus de biens sociaux » et « faux et usage de faux ».",
                    "Le maire craint une enquête de police pour « mise en danger d'autrui », « prise illégale d'intérêts ».",
                    "Hélène Vasseur a présenté le film « Le Pont sur la Rivière » aux élus.",
                ],
                typography: "Hélène Vasseur inaugure un pont “{plus large et plus solide}” pour la ville.",
            },
        );
    }
}
