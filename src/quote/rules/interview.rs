//! An interview whose answers bear no sign: questions to somebody stand apart, answers in the first person follow.

use super::rule::{QuoteRule, Read};
use crate::annotation::QuoteKind;
use crate::document::{Block, BlockPos, TokenKind, TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::position::Stretch;
use crate::quote::found::{Attribution, Case, Found, Group, Means};
use crate::quote::grammar::label;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::turn;
use crate::rule::Why;

pub(super) static RULE: QuoteRule = QuoteRule::new(
    "quote.interview",
    Group::Verbless,
    Why {
        fr: "Entretien : la réponse suit une question posée à part.",
        en: "An interview: the answer follows a question that stands apart.",
    },
    &[Read::Text(find)],
);

const ONLY: Case = RULE.case("");

/// Fewer questions are a reporter's own.
const MIN_QUESTIONS: usize = 2;

/// Paragraphs of one answer, at most.
const MOST_PARAGRAPHS: usize = 5;

fn find(reading: &Reading<'_, '_>) -> Vec<Found> {
    let blocks = reading.doc.blocks.positions();
    let answers: Vec<Vec<Tokens>> = blocks.each().map(|at| answer(reading, at)).collect();
    let answers = answers.into_iter().filter(|answer| !answer.is_empty());
    let answers: Vec<Vec<Tokens>> = answers.collect();
    let is_personal = |answer: &&Vec<Tokens>| answer.iter().any(|tokens| is_own(reading, tokens));
    let personal = answers.iter().filter(is_personal).count();
    let is_interview = personal >= MIN_QUESTIONS && personal.saturating_mul(2) >= answers.len();
    answers.into_iter().filter(|_| is_interview).flatten().map(said).collect()
}

/// The paragraphs between a question to somebody and the next one, or the one behind the last question.
fn answer(reading: &Reading<'_, '_>, question: BlockPos) -> Vec<Tokens> {
    let block = |at: BlockPos| reading.doc.blocks.get(at);
    if !block(question).is_some_and(|block| is_question(reading, block)) {
        return Vec::new();
    }
    let next = (question + 1).ahead(MOST_PARAGRAPHS);
    let tells = |at: &BlockPos| block(*at).is_some_and(|block| is_told(reading, block));
    let told: Vec<BlockPos> = next.each().take_while(tells).collect();
    let goes_on = block(question + 1 + told.len()).is_some_and(|next| is_question(reading, next));
    let paragraphs = told.iter().take(if goes_on { MOST_PARAGRAPHS } else { 1 });
    paragraphs.filter_map(|at| Some(block(*at)?.tokens.clone())).collect()
}

/// Whether a paragraph tells something, without a dash or marks before it.
fn is_told(reading: &Reading<'_, '_>, block: &Block) -> bool {
    let tokens = &block.tokens;
    reading.is_terminator(tokens.end.before(1))
        && !is_question(reading, block)
        && turn::incise(reading, tokens).is_none()
        && matches!(reading.kind(tokens.start), Some(TokenKind::Word | TokenKind::Elision))
        && reading.is_capitalized(tokens.start)
}

/// Whether a short paragraph asks somebody, `vous`, and says nothing else.
fn is_question(reading: &Reading<'_, '_>, block: &Block) -> bool {
    const LONGEST: usize = 40;
    let tokens = &label::without_markup(reading, &block.tokens);
    tokens.len() <= LONGEST
        && reading.slice(tokens.end.before(1)) == "?"
        && !tokens.each().any(|at| reading.passage_at(at).is_some())
        && tokens.each().any(|at| addresses(reading, at))
}

/// Whether a word is `vous`, or `-vous` behind a verb.
fn addresses(reading: &Reading<'_, '_>, at: TokenPos) -> bool {
    let classes = if reading.kind(at) == Some(TokenKind::Clitic) {
        reading.clitic_classes(at)
    } else {
        reading.classes(at)
    };
    classes.is(WordClasses::FIRST_PERSON) && classes.is(WordClasses::PLURAL)
}

/// Whether somebody speaks of himself: `je`, `mon`, outside marks.
fn is_own(reading: &Reading<'_, '_>, tokens: &Tokens) -> bool {
    tokens.each().any(|at| {
        let is_first = reading.is(at, WordClasses::FIRST_PERSON);
        is_first && !reading.is(at, WordClasses::PLURAL) && reading.passage_at(at).is_none()
    })
}

fn said(tokens: Tokens) -> Found {
    let attribution = Attribution { means: Means::Dash, ..Attribution::verbless(None, ONLY) };
    let parts = vec![tokens.clone()];
    Found { kind: QuoteKind::Direct, parts, whole: tokens, attribution }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::quote::rules::examples::{Examples, check};

    #[test]
    fn answers_follow_questions() {
        check(
            &RULE,
            &Examples {
                hits: &[
                    "Claire Montagnac quitte le port.\n\nPourquoi partez-vous ?\n\n{Parce que mon chantier est fini.}\n\nQue ferez-vous demain ?\n\n{Je vais dormir.}\n\nLe port cherche une directrice.",
                    "Claire Montagnac quitte le port.\n\nPourquoi partez-vous ?\n\n{J'ai fini mon chantier.}\n\n{Le quai est large.}\n\nAvez-vous des regrets ?\n\n{Je n'en ai aucun.}",
                    "Claire Montagnac quitte le port.\n\n**Pourquoi partez-vous ?**\n\n{J'ai fini mon chantier.}\n\n**Que ferez-vous ?**\n\n{Je vais dormir.}",
                ],
                misses: &[
                    "Comment vous inscrire ?\n\nVous devez remplir un dossier.\n\nQue devez-vous apporter ?\n\nUne photo suffit.",
                    "Qui a fermé la vanne ?\n\nLa police enquête.\n\nQui paiera ?\n\nLa mairie hésite.",
                    "Que pensez-vous du pont ?\n\nJe n'ai pas d'avis.",
                ],
                typography: "Claire Montagnac quitte le port.\n\nPourquoi partez-vous\u{202F}?\n\n{J’ai fini mon “grand” chantier – le dernier.}\n\nQue ferez-vous\u{A0}?\n\n{Je vais dormir.}",
            },
        );
    }
}
