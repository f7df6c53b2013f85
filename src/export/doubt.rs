//! What keeps a quotation from being taken at its word: that it was denied, how sure its speaker is, who else it may be.

use super::Labels;
use crate::annotation::{Candidate, Ground, Quote};

/// How many possible speakers are told.
const TOLD: usize = 3;

/// The doubts about a quotation in words, each a fact of its own.
pub(super) fn facts(quote: &Quote, labels: &Labels) -> Vec<String> {
    let denied = quote.denied.then(|| labels.denied.to_owned());
    let certainty = labels.certainty(quote.certainty()).to_owned();
    let others = grounds(quote, labels).into_iter().chain(candidates(quote, labels));
    denied.into_iter().chain([certainty]).chain(others).collect()
}

/// `choix : a parlé juste avant, sujet de la phrase`, where no name beside the words tells who it is.
fn grounds(quote: &Quote, labels: &Labels) -> Option<String> {
    let is_told = quote.grounds.is_empty() || quote.grounds.contains(&Ground::Named);
    let words: Vec<&str> = quote.grounds.iter().map(|&ground| labels.ground(ground)).collect();
    let colon = labels.before_colon;
    (!is_told && quote.speaker.is_some())
        .then(|| format!("{}{colon}: {}", labels.chosen, words.join(", ")))
}

/// `peut-être Anne Morel 45 % ; ou bien : Jean Roux 30 %`, best first; only the others where there is a speaker.
fn candidates(quote: &Quote, labels: &Labels) -> Option<String> {
    let told = &quote.candidates[..TOLD.min(quote.candidates.len())];
    let (first, others) = match (&quote.speaker, told) {
        (None, [first, others @ ..]) => (Some(first), others),
        _ => (None, told),
    };
    let likely =
        |one: &Candidate| format!("{}\u{A0}{}\u{A0}%", one.name, one.confidence.per_cent());
    let first = first.map(|one| format!("{} {}", labels.perhaps, likely(one)));
    let others: Vec<String> = others.iter().map(likely).collect();
    let colon = labels.before_colon;
    let others =
        (!others.is_empty()).then(|| format!("{}{colon}: {}", labels.or_else, others.join(", ")));
    let facts: Vec<String> = first.into_iter().chain(others).collect();
    (!facts.is_empty()).then(|| facts.join(&format!("{colon}; ")))
}

#[cfg(test)]
mod tests {
    use super::facts;
    use crate::annotation::{Candidate, Confidence, Ground, Quote, QuoteId, QuoteKind, RuleId};
    use crate::annotation::{Speaker, SpeakerKind};
    use crate::export::Labels;
    use crate::span::Span;

    fn quote(speaker: Option<&str>, candidates: &[(&str, u8)]) -> Quote {
        let candidate = |&(name, sure): &(&str, u8)| Candidate {
            name: name.to_owned(),
            entity: None,
            confidence: Confidence::new(sure),
        };
        let speaker = speaker.map(|name| Speaker {
            name: name.to_owned(),
            entity: None,
            kind: SpeakerKind::Person,
        });
        Quote {
            id: QuoteId(0),
            kind: QuoteKind::Direct,
            span: Span::new(0, 0),
            parts: Vec::new(),
            denied: false,
            cue: None,
            source: None,
            speaker,
            grounds: vec![Ground::Spoke, Ground::Subject],
            candidates: candidates.iter().map(candidate).collect(),
            copy_of: None,
            rule: RuleId("quote.test"),
            case: "",
            confidence: Confidence::new(75),
            review: None,
            note: None,
        }
    }

    #[test]
    fn a_speaker_is_as_sure_as_said() {
        let fr = Labels::for_locale("fr");
        assert_eq!(
            facts(&quote(Some("Anne Morel"), &[]), fr),
            [
                "attribution probable",
                "choix\u{A0}: a parlé juste avant, sujet de la phrase ou de la précédente"
            ]
        );
        let denied = Quote { denied: true, ..quote(Some("Anne Morel"), &[]) };
        assert_eq!(facts(&denied, fr).len(), 3);
        let named = Quote { grounds: vec![Ground::Named], ..quote(Some("Anne Morel"), &[]) };
        assert_eq!(facts(&named, fr), ["attribution probable"]);
    }

    #[test]
    fn the_best_candidate_stands_first() {
        let three =
            [("Anne Morel", 45), ("Jean Roux", 30), ("Lucie Marchand", 20), ("Léo Petit", 5)];
        assert_eq!(
            facts(&quote(None, &three), Labels::for_locale("fr")),
            [
                "locuteur inconnu",
                "peut-être Anne Morel\u{A0}45\u{A0}%\u{A0}; ou bien\u{A0}: Jean Roux\u{A0}30\u{A0}%, \
                 Lucie Marchand\u{A0}20\u{A0}%"
            ]
        );
        assert_eq!(
            facts(&quote(Some("Anne Morel"), &three[1..2]), Labels::for_locale("en"))[2],
            "or else: Jean Roux\u{A0}30\u{A0}%"
        );
    }
}
