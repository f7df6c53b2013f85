//! A transcript: each line opens with a label that says who speaks, `HÉLÈNE VASSEUR : Le pont tiendra.`
//!
//! Programmes, scores and credits look alike: the text is a transcript only where questions are answered, or where those who
//! speak come back and take turns.

use super::rule::{QuoteRule, Read};
use crate::annotation::QuoteKind;
use crate::document::BlockPos;
use crate::quote::found::{Attribution, Case, Found, Group, Means};
use crate::quote::grammar::label::{self, Floor, Line};
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::rule::Why;

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
    let blocks = reading.doc.blocks.with_positions();
    let lines: Vec<(BlockPos, Line)> =
        blocks.filter_map(|(at, block)| Some((at, label::line(reading, block)?))).collect();
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
    let asks = |line: &Line| reading.slice(line.said.end.before(1)) == "?";
    let is_asked = |block: BlockPos| {
        let before = block.before(1).and_then(|before| reading.doc.blocks.get(before));
        before.is_some_and(|block| reading.slice(block.tokens.end.before(1)) == "?")
    };
    let answered = lines.windows(2).any(|pair| {
        let [(_, one), (_, next)] = pair else { return false };
        asks(one)
            && !asks(next)
            && next.who != Floor::Asks
            && name(reading, one) != name(reading, next)
    });
    let comes_back = |nth: usize| {
        lines.iter().take(nth).any(|(_, line)| name(reading, line) == name(reading, &lines[nth].1))
    };
    let back = (0..lines.len()).filter(|&nth| lines[nth].1.who != Floor::Asks && comes_back(nth));
    let questions = lines.iter().filter(|(at, _)| is_asked(*at)).count();
    let turns =
        lines.windows(2).filter(|pair| name(reading, &pair[0].1) != name(reading, &pair[1].1));
    let told = lines.iter().filter(|(_, line)| reading.has_verb(line.said.clone())).count();
    let is_talk = turns.count() >= TURNS || questions >= TURNS;
    answered || told.saturating_mul(2) >= lines.len() && is_talk && back.count() > 0
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
                    "Q. : Qui a fermé la vanne ?\nR. : {Personne ne le sait.}",
                    "Qui a fermé la vanne ?\n\nClaire Montagnac : {Je l'ignore.}\n\nEt l'alarme ?\n\nClaire Montagnac : {Elle a sonné deux fois.}",
                    "Claire Montagnac dirige le port.\n\nLe journaliste : Qui vous a prévenue ?\n\nC. M. : {Mon fils, par téléphone.}",
                    "Claire Montagnac. — {Le quai est à nous.}\n\nLuc Ferrand. — {Il est à tout le monde.}\n\nClaire Montagnac. — {Vous le dites depuis dix ans.}",
                    "Le maire : {Le quai est à nous.}\n\nLuc Ferrand : {Il est à tout le monde.}\n\nLe maire : {Vous le dites depuis dix ans.}",
                    "**Claire Montagnac :** {Le quai est à nous.}\n\n**Luc Ferrand :** {Il est à tout le monde.}\n\n**Claire Montagnac :** {Vous le dites depuis dix ans.}",
                ],
                misses: &[
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
