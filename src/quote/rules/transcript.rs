//! A transcript: each line opens with a label that says who speaks, `HÉLÈNE VASSEUR : Le pont tiendra.`
//!
//! Programmes, scores and credits look alike: the text is a transcript only where questions are answered, or where those who
//! speak come back and take turns.

use super::rule::{QuoteRule, Read};
use crate::annotation::QuoteKind;
use crate::document::{BlockPos, TokenPos};
use crate::lang::WordClasses;
use crate::position::Stretch;
use crate::quote::found::{Attribution, Case, Found, Group, Means};
use crate::quote::grammar::label::{self, Floor, Line, Persons};
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::rule::Why;
use crate::sort;

pub(super) static RULE: QuoteRule = QuoteRule::new(
    "quote.transcript",
    Group::Attributed,
    Why {
        fr: "Entretien transcrit : le nom en tête d’alinéa donne la parole.",
        en: "A transcript: the name that opens the paragraph gives somebody the floor.",
    },
    &[Read::Text(find)],
);

const ONLY: Case = RULE.case("");

fn find(reading: &Reading<'_, '_>) -> Vec<Found> {
    let persons = Persons::new(reading);
    let blocks = reading.doc.blocks.with_positions();
    let lines: Vec<(BlockPos, Line)> = blocks
        .filter_map(|(at, block)| Some((at, label::line(reading, &persons, block)?)))
        .collect();
    lines
        .chunk_by(|one, next| next.0.since(one.0) <= GAP)
        .filter(|lines| is_transcript(reading, lines))
        .flatten()
        .filter_map(|(_, line)| said(line))
        .collect()
}

/// Paragraphs from one label to the next, at most: an answer may have several.
const GAP: usize = 6;

/// Whether a question is answered, or those who speak come back.
fn is_transcript(reading: &Reading<'_, '_>, lines: &[(BlockPos, Line)]) -> bool {
    let pairs =
        || lines.windows(2).filter(|pair| name(reading, &pair[0].1) != name(reading, &pair[1].1));
    let answered = pairs().any(|pair| answers(reading, &pair[0].1, &pair[1].1));
    let mut sorted: Vec<&str> = speakers(reading, lines);
    sort::by(&mut sorted, Ord::cmp);
    let comes_back = sorted.windows(2).any(|pair| pair[0] == pair[1]);
    let questions = lines.iter().filter(|(at, _)| at.before(1).is_some_and(|at| asks(reading, at)));
    let told = lines.iter().filter(|(_, line)| is_speech(reading, line)).count();
    let is_talk = pairs().count() >= TURNS || questions.count() >= TURNS;
    answered || comes_back && is_talk && told.saturating_mul(2) >= lines.len()
}

/// Whether a line is somebody's answer to another one.
fn answers(reading: &Reading<'_, '_>, question: &Line, answer: &Line) -> bool {
    let ends_asking = |line: &Line| reading.slice(line.said.end.before(1)) == "?";
    let labels = reading.lang.grammar().question_labels;
    let is_labelled = labels.contains(&reading.lower(question.label.last()).trim_end_matches('.'));
    ends_asking(question)
        && !ends_asking(answer)
        && answer.who != Floor::Asks
        && (answer.who != Floor::Answers || is_labelled)
}

/// What those are called who do not just ask.
fn speakers<'t>(reading: &Reading<'_, 't>, lines: &[(BlockPos, Line)]) -> Vec<&'t str> {
    let speak = lines.iter().filter(|(_, line)| line.who != Floor::Asks);
    speak.map(|(_, line)| name(reading, line)).collect()
}

/// Whether a paragraph ends with a question.
fn asks(reading: &Reading<'_, '_>, at: BlockPos) -> bool {
    let tokens =
        reading.doc.blocks.get(at).map(|block| label::without_markup(reading, &block.tokens));
    tokens.is_some_and(|tokens| reading.slice(tokens.end.before(1)) == "?")
}

/// Whether a line has a verb, or somebody in it says `je` or `vous`.
fn is_speech(reading: &Reading<'_, '_>, line: &Line) -> bool {
    let is_person = |at: TokenPos| reading.is(at, WordClasses::FIRST_PERSON);
    reading.has_verb(line.said.clone()) || line.said.each().any(is_person)
}

/// Changes of the one who speaks, or questions, that make a talk.
const TURNS: usize = 2;

fn name<'t>(reading: &Reading<'_, 't>, line: &Line) -> &'t str {
    reading.doc.span(line.label.clone()).slice(reading.doc.text)
}

/// What somebody says behind a label; what the newspaper asks is nobody's.
fn said(line: &Line) -> Option<Found> {
    let (means, source) = match &line.who {
        Floor::Named(phrase) => (Means::Words, Some(Source::Phrase(phrase.clone()))),
        Floor::Answers => (Means::Dash, None),
        Floor::Asks => return None,
    };
    let attribution = Attribution { means, ..Attribution::verbless(source, ONLY) };
    let whole = line.label.start..line.said.end;
    Some(Found { kind: QuoteKind::Direct, parts: vec![line.said.clone()], whole, attribution })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::quote::rules::examples::{Examples, check};

    #[test]
    fn labels_give_the_floor() {
        check(
            &RULE,
            &Examples {
                hits: &[
                    "LE COURRIER : Où dormez-vous ?\n\nCLAIRE MONTAGNAC : {Dans la cale, au sec.}\n\nLE COURRIER : Et l'hiver ?\n\nCLAIRE MONTAGNAC : {Je rentre à Brest.}",
                    "Question : Qui a fermé la vanne ?\nRéponse : {Personne ne le sait.}",
                    "Q. Qui a fermé la vanne ?\n\nR. {Personne ne le sait.}\n\nQ. Et l'alarme ?\n\nR. {Elle a sonné.}",
                    "M. Ferrand : {Vous avez raison.}\n\nMme Montagnac : {Merci.}\n\nM. Ferrand : {Je vous en prie.}",
                    "Q. : Qui a fermé la vanne ?\nR. : {Personne ne le sait.}",
                    "Qui a fermé la vanne ?\n\nClaire Montagnac : {Je l'ignore.}\n\nEt l'alarme ?\n\nClaire Montagnac : {Elle a sonné deux fois.}",
                    "Claire Montagnac dirige le port.\n\nLe journaliste : Qui vous a prévenue ?\n\nC. M. : {Mon fils, par téléphone.}",
                    "Claire Montagnac. — {Le quai est à nous.}\n\nLuc Ferrand. — {Il est à tout le monde.}\n\nClaire Montagnac. — {Vous le dites depuis dix ans.}",
                    "Le maire : {Le quai est à nous.}\n\nLuc Ferrand : {Il est à tout le monde.}\n\nLe maire : {Vous le dites depuis dix ans.}",
                    "**Claire Montagnac :** {Le quai est à nous.}\n\n**Luc Ferrand :** {Il est à tout le monde.}\n\n**Claire Montagnac :** {Vous le dites depuis dix ans.}",
                ],
                misses: &[
                    "Vrai ou faux : Le pont est-il fermé ?\nRéponse : Vrai, il est fermé.",
                    "Lieu : Salle des fêtes.\nPrix : Cinq euros.\nMétéo : Il pleuvra.\nDurée : Deux heures.\nLieu : Gymnase.\nPrix : Il est libre.",
                    "Mise en scène : Claire Montagnac.\nLumières : Luc Ferrand.\nMise en scène : Claire Montagnac.",
                    "Claire Montagnac : 12 points.\nLuc Ferrand : 8 points.\nClaire Montagnac : 9 points.",
                    "Claire Montagnac : Maire sortante, elle se représente.\nLuc Ferrand : Il se présente pour la première fois.",
                    "Préparation : Mélangez la farine et les œufs.\nCuisson : Laissez dorer.\nPréparation : Ajoutez le sel.",
                    "Lundi : La piscine ouvre à midi.\nMardi : La piscine est fermée.\nLundi : La piscine ouvre à midi.",
                    "PARIS. — Le vote est reporté.\n\nBREST. — Le port est fermé.\n\nPARIS. — Le métro roule.",
                ],
                typography: "Question\u{A0}: Qui a fermé l’écluse\u{202F}?\n\nRéponse\u{A0}: {Le gardien, d’après le “journal de bord” – je crois.}",
            },
        );
    }
}
