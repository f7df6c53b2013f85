//! Infinitives after a verb of saying: `affirme avoir vu`, `promet de revenir`, `appelle les habitants à rester chez eux`.

use super::answer::{indirect, is_reported};
use super::rule::{QuoteRule, Read};
use crate::lang::WordClasses;
use crate::quote::found::{Attribution, Case, Found, Group};
use crate::quote::grammar::clause;
use crate::quote::grammar::complement;
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::phrase::NounPhrase;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::quote::grammar::subject::{self, Search};
use crate::rule::Why;

pub(super) static RULE: QuoteRule = QuoteRule::new(
    "quote.infinitive",
    Group::Governed,
    Why {
        fr: "Infinitif après un verbe de parole : affirme avoir vu, promet de revenir.",
        en: "An infinitive after a verb of saying: claims to have seen, promises to return.",
    },
    &[Read::Cue(reported)],
);

const STRONG: Case = RULE.case("strong");
/// By a verb that does not always report speech.
const WEAK: Case = RULE.case("weak");

fn reported(reading: &Reading<'_, '_>, cue: &Cue) -> Option<Found> {
    let start = complement::infinitive_after(reading, cue).filter(|_| may_report(reading, cue))?;
    let source = speaker(reading, cue).or_else(|| subject_before(reading, cue))?;
    let clause = start..clause::infinitive_end(reading, cue, start);
    if source.starts_at(start) {
        return None;
    }
    let case = if cue.strong { STRONG } else { WEAK };
    let attribution = Attribution::by_verb(cue, Some(source), case);
    is_reported(reading, cue, &clause).then(|| indirect(reading, vec![clause], attribution))?
}

/// `Et promet de revenir`: a verb that goes on from the sentence before, whose subject it shares.
fn subject_before(reading: &Reading<'_, '_>, cue: &Cue) -> Option<Source> {
    let start = reading.window(cue.head).start;
    let opens = reading.is(start, WordClasses::COORDINATOR) && cue.group_start == start + 1;
    let is_plain = cue.strong && cue.form == CueForm::Finite && !cue.passive && !cue.first_person;
    let before = start.before(1).filter(|_| opens && is_plain)?;
    subject::first(reading, reading.window(before).start, Search::Before(start))
        .filter(Source::can_speak)
}

/// Whose words an infinitive is: somebody's, or nobody's that is named.
fn speaker(reading: &Reading<'_, '_>, cue: &Cue) -> Option<Source> {
    let own = reading.subject(cue).filter(|source| is_somebody(reading, source));
    own.or_else(|| reading.is_hearsay(cue).then_some(Source::Nobody))
}

/// Whether a verb hands words over: an infinitive only behind another verb, one of thought only if it is not negated.
fn may_report(reading: &Reading<'_, '_>, cue: &Cue) -> bool {
    let hangs = cue.form != CueForm::Infinitive
        || reading.has_verb(reading.window(cue.head).start..cue.group_start);
    hangs && (cue.strong || !reading.is_negated(cue)) && !reading.is_unsaid(cue)
}

/// Whether a subject may speak, or is not `un volcan`: something new that is nobody.
fn is_somebody(reading: &Reading<'_, '_>, source: &Source) -> bool {
    match source {
        Source::Phrase(phrase) => phrase.can_speak() || !opens_singular(reading, phrase),
        Source::Pronoun(_) => true,
        Source::Nobody => false,
    }
}

fn opens_singular(reading: &Reading<'_, '_>, phrase: &NounPhrase) -> bool {
    let article = reading.classes(phrase.tokens.start);
    article.is(WordClasses::DETERMINER) && !phrase.definite && !phrase.plural
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::quote::rules::examples::{Examples, check};

    #[test]
    fn infinitives_are_said() {
        check(
            &RULE,
            &Examples {
                hits: &[
                    "Hélène Vasseur affirme {avoir vérifié le pont}.",
                    "Hélène Vasseur plaide {n'avoir rien signé}.",
                    "Hélène Vasseur a conclu en appelant à {fermer le pont}.",
                    "Hélène Vasseur dit {ne jamais « avoir vu le pont » bouger}.",
                    "Hélène Vasseur dit {vouloir partir}, mais elle attend un vote.",
                    "La mairie a donné l'ordre de {fermer le pont}.",
                    "Hélène Vasseur mène campagne. Et promet de {rouvrir le pont}.",
                    "Hélène Vasseur a promis de {rouvrir le pont lundi}.",
                    "Hélène Vasseur a appelé les habitants à {rester prudents}.",
                    "Les élus leur demandent de {fermer le pont}.",
                    "On a demandé aux pêcheurs de {rester loin du pont}.",
                    "Les pêcheurs ont été priés de {quitter le pont}.",
                    "Trente pêcheurs affirment {avoir vu le pont bouger}.",
                    "Hélène Vasseur demande aux « anciens du pont » de {partir}.",
                    "Hélène Vasseur a appelé à {rester chez soi}, même si l'eau baisse.",
                    "Hélène Vasseur promet de {rouvrir le pont}, lequel reste fermé.",
                    "Cette taxe, dont elle assure {ignorer le montant}, rapporte un million.",
                    "La mairie reproche au port de {ne pas comprendre que le quai est étroit}.",
                    "Hélène Vasseur a proposé d'{ouvrir un second pont}, une idée aussitôt rejetée par le préfet.",
                    "Hélène Vasseur a promis de {rouvrir le pont « avant mai »}, un délai que les élus ont mis en doute.",
                    "Hélène Vasseur se défend de {vouloir fermer le pont}, bien au contraire.",
                    "Hélène Vasseur a exhorté les élus à {voter}, sans aller jusqu'à les menacer.",
                    "Ports : Lyon demande aux élus de {payer}, Paris et Lille refusent.",
                    "Hélène Vasseur dément en revanche {avoir vendu le pont}.",
                    "Lui promet de {rouvrir le pont}.",
                    "Interrogée mardi, celle qui dirige le port a répondu {ne pas avoir le temps}.",
                    "La mairie a répondu d'{attendre le mois de mai}.",
                    "Les marins demandent à la Sécurité sociale de {payer}.",
                    "Me Vasseur dit {n'avoir reçu aucune plainte}.",
                ],
                misses: &[
                    "Hélène Vasseur réclame le droit de siéger au conseil.",
                    "Hélène Vasseur va rouvrir le pont lundi.",
                    "Promet-elle de rouvrir le pont ?",
                    "« Le pont tient depuis trente ans », assure l'éclusier.",
                    "On le pousse pour qu'il avoue avoir vu le pont bouger.",
                    "Hélène Vasseur pourrait demander à voir le pont.",
                ],
                typography: "L’élue affirme {avoir vérifié l’ouvrage}.",
            },
        );
    }
}
