//! A clause behind a verb of saying, without marks or with marks around a part of it: `a déclaré que la victoire est proche`.

use super::answer::{indirect, is_reported};
use super::rule::{QuoteRule, Read};
use crate::document::{MarkPair, TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::lang::lexicon::Frames;
use crate::position::Stretch;
use crate::quote::found::{Attribution, Case, Found, Group};
use crate::quote::grammar::clause;
use crate::quote::grammar::complement;
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::rule::Why;

pub(super) static RULE: QuoteRule = QuoteRule::new(
    "quote.que-clause",
    Group::Governed,
    Why {
        fr: "Proposition introduite par « que » après un verbe de parole, sans guillemets.",
        en: "A clause with “que” (that) after a verb of saying, without marks.",
    },
    &[Read::Cue(reported), Read::Cue(corrected)],
);

const STRONG: Case = RULE.case("strong");
/// By a verb that does not always report speech.
const WEAK: Case = RULE.case("weak");

fn reported(reading: &Reading<'_, '_>, cue: &Cue) -> Option<Found> {
    let (clause, attribution) = hanging(reading, cue)?;
    let end = correction(reading, cue, &clause).unwrap_or(clause.end);
    indirect(reading, vec![clause.start..reading.trim_end(clause.start, end)], attribution)
}

/// What was said instead: `n'a pas dit que P, mais que Q`.
fn corrected(reading: &Reading<'_, '_>, cue: &Cue) -> Option<Found> {
    if !reading.is_negated(cue) {
        return None;
    }
    let (clause, attribution) = hanging(reading, cue)?;
    let start = correction(reading, cue, &clause)? + 2;
    indirect(reading, vec![start..clause.end], attribution)
}

/// The `mais` behind a clause that somebody is said not to have said.
fn correction(reading: &Reading<'_, '_>, cue: &Cue, clause: &Tokens) -> Option<TokenPos> {
    let opens = |&at: &TokenPos| {
        reading.is(at, WordClasses::ADVERSATIVE) && reading.is(at + 1, WordClasses::COMPLEMENTIZER)
    };
    clause.each().find(opens).filter(|_| reading.denies(&cue.tokens, clause.start))
}

/// The clause that hangs on a verb, with who is said to have said it.
fn hanging(reading: &Reading<'_, '_>, cue: &Cue) -> Option<(Tokens, Attribution)> {
    if !cue.frames.contains(Frames::THAT) {
        return None;
    }
    let que = reading.complementizer_after(cue)?;
    if complement::infinitive_after(reading, cue).is_some_and(|infinitive| infinitive < que) {
        return None;
    }
    let source = reading.subject(cue);
    let is_hanging = matches!(cue.form, CueForm::Participle | CueForm::Infinitive);
    let needs_source = cue.passive || !cue.strong || is_hanging;
    let is_nobody = source == Some(Source::Nobody) || source.is_none() && needs_source;
    let is_told = !is_nobody || !cue.passive && reading.is_hearsay(cue);
    if !is_told || reading.tells_of_denied(cue) || reading.is_unsaid(cue) {
        return None;
    }
    let is_aside = reading.is_comma(que + 1) && !reading.is_attribution(que + 2);
    let comma = usize::from(is_aside);
    let clause = clause(reading, cue, que + 1 + comma);
    if !is_reported(reading, cue, &clause) {
        return None;
    }
    let case = if cue.strong { STRONG } else { WEAK };
    Some((clause, Attribution::by_verb(cue, source, case)))
}

/// The clause after `que`; where a marked passage is all of it, the coordinated clause that follows.
fn clause(reading: &Reading<'_, '_>, cue: &Cue, start: TokenPos) -> Tokens {
    let end = clause::end(reading, cue, start);
    let Some(passage) = reading.passage_at(start).map(MarkPair::end) else {
        return start..end;
    };
    let is_que = |&at: &TokenPos| reading.is(at, WordClasses::COMPLEMENTIZER);
    let second = (passage..end).each().take(3).find(is_que);
    let is_coordinated = |que: &TokenPos| reading.is(que.before(1), WordClasses::COORDINATOR);
    let whole = if ends_with(reading, start, passage) { start..passage } else { start..end };
    second.filter(is_coordinated).map_or(whole, |que| que + 1..end)
}

/// Whether a clause is all between its marks: `que « le pont est sûr », en référence à`, and not `que « le pont » est sûr`.
fn ends_with(reading: &Reading<'_, '_>, start: TokenPos, end: TokenPos) -> bool {
    let is_contrast = reading.is(end, WordClasses::CONJUNCTION_HEAD)
        && reading.is(end + 1, WordClasses::COMPLEMENTIZER);
    reading.has_verb(start + 1..end) && (reading.is_comma(end) || is_contrast)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::quote::rules::examples::{Examples, check};

    #[test]
    fn the_reporter_goes_on_behind_a_clause() {
        check(
            &RULE,
            &Examples {
                hits: &[
                    "Le maire a assuré que {la digue tenait}, provoquant un tollé.",
                    "Le maire a affirmé que {la digue tiendrait} et a quitté la salle.",
                    "Le maire a dit que {la digue tiendrait}, mais la préfecture a fermé la route.",
                    "Le maire a dit que {la digue tiendrait}, même si le fleuve monte encore.",
                    "Le maire soutient que {la digue résiste} et a opposé son refus au préfet.",
                    "Le maire soutient que {la digue résiste}, un avis que le préfet ne partage pas.",
                    "Le maire a soutenu que {la digue résiste} – comme l'a écrit La Gazette.",
                    "Le maire a écrit que {la digue cédait}, avant d'ajouter que {le quai tenait}.",
                    "Le maire estime que {les élus mentent}, et annonce un vote.",
                    "Le maire soutient que {la digue résiste}, mais promet un contrôle.",
                    "Après que le maire a dit que {la digue tenait}, les camions sont passés.",
                    "Le maire, ses amis disant qu'{il est prêt}, a signé.",
                    "Le maire estimait que, {vu la crue, la digue cédait}.",
                    "Le maire a annoncé que {la digue serait doublée}, décision critiquée par les pêcheurs.",
                    "Le maire a annoncé que {la digue serait doublée}, un choix aussitôt contesté par le préfet.",
                    "Le maire a dit que {la digue serait prête en mai}, une date que le préfet juge intenable.",
                    "Le maire a dit que {la digue tenait}, sans se prononcer sur le quai.",
                    "Le maire a dit que {la digue tenait}, sans toutefois préciser jusqu'à quand.",
                    "Le maire a dit que {la digue ne tenait pas}, au contraire.",
                    "Le maire a quitté la salle, jugeant que {la digue tenait} et réclamant un délai.",
                    "Le maire a souri, estimant que {la digue était sûre} et appelant à la patience.",
                    "Le maire juge « dommage » que {la digue ait cédé}.",
                ],
                misses: &[
                    "Le maire a déclaré que « la digue est sûre », la route aussi.",
                    "Le maire a dit que « la digue est sûre », en référence à l'expertise.",
                ],
                typography: "L’élu a dit que {la digue tiendrait}, en référence à l’expertise.",
            },
        );
        check(
            &RULE,
            &Examples {
                hits: &[
                    "Le maire a dit que {la digue tiendrait, car le fleuve baisse depuis mardi}.",
                    "Le maire a dit que {la digue tiendrait et que le quai suivrait}.",
                    "Le maire a dit que {la digue tenait à Brest, dont il connaît le port}.",
                    "Le maire affirme que {la digue tenait mais n'a pas été réparée}.",
                    "Le maire affirme que {la digue peut tenir sans se fendre}.",
                    "Le maire affirme que {la digue, au contraire, tiendra}.",
                    "Le maire a dit que {la digue serait refaite par Vinci, un groupe connu dans le monde entier}.",
                    "Le maire a souri, disant que {le quai était fermé depuis mai et recevant peu de bateaux}.",
                    "Un sondage révèle que {deux habitants sur trois croient au témoignage du préfet}.",
                ],
                misses: &[
                    "Le maire tient une digue que le fleuve ronge et a quitté la salle.",
                    "Le maire ne dit pas à qui la digue appartient.",
                ],
                typography: "L’élu a dit que {la digue tiendrait, qu’elle était neuve}.",
            },
        );
    }

    #[test]
    fn que_opens_a_clause() {
        check(
            &RULE,
            &Examples {
                hits: &[
                    "Hélène Vasseur a déclaré que {le pont tiendra cent ans}.",
                    "Hélène Vasseur a pu confirmer que {le pont tiendra}.",
                    "Hélène Vasseur est rentrée, confiant que {le pont tiendra}.",
                    "Hélène Vasseur a dit que « le pont tiendra » et que {le quai suivra}.",
                    "Hélène Vasseur s'est engagée à ce que {le pont tienne cent ans}.",
                    "On raconte que {le pont est hanté}.",
                    "Les riverains ont insisté pour que {le pont ferme la nuit}.",
                    "Les riverains plaident en revanche pour que {le pont reste ouvert}.",
                    "Les riverains croient savoir que {le pont sera vendu}.",
                ],
                misses: &[
                    "Le rapport d'Hélène Vasseur montre que le pont tiendra.",
                    "Hélène Vasseur veut un pont plus large que le fleuve.",
                    "Hélène Vasseur s'est dite plus sereine que jamais.",
                    "Le marché n'ouvre maintenant plus que le lundi.",
                    "Affirme-t-elle que le pont tiendra ?",
                    "Faut-il rappeler que le pont tiendra ?",
                    "Hélène Vasseur devrait annoncer que le pont tiendra.",
                    "Les relevés pourront confirmer que le pont tiendra.",
                    "On paie un témoin pour qu'il raconte que le pont bouge.",
                    "Rien ne dit que le pont tiendra.",
                    "Autant dire que le pont tiendra.",
                    "Inutile de préciser que le pont tiendra.",
                    "Les élus attendent que la mairie dise que le pont tiendra.",
                    "Qui oserait dire que le pont tiendra ?",
                    "Cela explique que le pont bouge.",
                    "« Il a cédé », a dit un élu sur le rôle qu'a joué Hélène Vasseur.",
                    "« Il a cédé », a dit l'élue que le juge a entendue.",
                    "Hélène Vasseur soutient le préfet et que le pont ferme.",
                    "Hélène Vasseur reste confiant que le pont tiendra.",
                    "On dirait que le pont bouge.",
                    "On peut dire que le quai est étroit.",
                    "Il faut rappeler que le pont est interdit aux camions.",
                    "Il est aussi à noter que le pont est interdit aux camions.",
                    "Hélène Vasseur a démenti les rumeurs affirmant que le pont fermerait.",
                    "Hélène Vasseur a exigé une grille sur le pont que les camions empruntent.",
                ],
                typography: "Hélène Vasseur a déclaré qu’{il tiendra cent ans}.",
            },
        );
    }
}
