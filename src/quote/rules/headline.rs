//! Fragments in headlines that the text says again further down: `Le maire promet « un parc »`.

use crate::annotation::{QuoteKind, RuleId};
use crate::document::{Case, MarkPair, TokenPos, Tokens};
use crate::position::Stretch;
use crate::quote::found::{Attribution, Found};
use crate::quote::grammar::headline::{self, REACH, is_headline};
use crate::quote::grammar::reading::Reading;

const RULE: RuleId = RuleId("quote.headline");

/// Marked fragments of headlines whose words stand again in a quotation further down.
pub(super) fn again(reading: &Reading<'_, '_>, found: &[Found]) -> Vec<Found> {
    let is_free = |open: TokenPos| {
        let next = found.partition_point(|quote| quote.whole.start <= open);
        let before = next.checked_sub(1).and_then(|last| found.get(last));
        before.is_none_or(|quote| !quote.whole.contains(&open))
    };
    let fragments = reading.doc.marks.iter().filter(|pair| {
        pair.parent.is_none() && is_headline(reading, pair.open) && is_free(pair.open)
    });
    let recurs = |pair: &&MarkPair| {
        let later = found.partition_point(|quote| quote.whole.start < pair.end());
        let mut parts = found.iter().skip(later).take(REACH).flat_map(|quote| &quote.parts);
        parts.any(|part| holds(reading, part, &pair.inside))
    };
    let attribution = Attribution::verbless(None, RULE, 80);
    fragments
        .filter(recurs)
        .map(|pair| Found {
            kind: QuoteKind::Partial,
            parts: vec![pair.inside.clone()],
            whole: pair.open..pair.end(),
            attribution: attribution.clone(),
        })
        .collect()
}

/// Whether a part holds the words of a fragment, one behind the other, some of which say something.
fn holds(reading: &Reading<'_, '_>, part: &Tokens, fragment: &Tokens) -> bool {
    let words = |tokens: &Tokens| -> Vec<&str> {
        let words = tokens.each().filter(|&at| reading.is_word(at));
        words.map(|at| reading.doc.plain(at)).collect()
    };
    let is_name = |at: TokenPos| matches!(reading.doc.case(at), Case::Capitalized | Case::Mixed);
    let says = fragment
        .each()
        .any(|at| headline::is_content(reading, at) && !(fragment.len() == 1 && is_name(at)));
    let fragment = words(fragment);
    says && words(part).windows(fragment.len()).any(|window| window == fragment)
}
