//! Which language a text is in, told by its small words and its letters.
//!
//! A text is in the default language where nothing speaks against it: a line, a list of names or a text half of which is
//! in another language stays readable. What speaks against it is another language's small words, or letters and words
//! that are not of any language in the lists.

mod sample;
mod tongues;

use crate::language::Language;
use sample::Sample;
use tongues::{DEFAULT, TONGUES, Tongues};

/// Different small words of another language that a text must show, so that a title or a motto decides nothing.
const LEAST_WORDS: usize = 5;
/// How many of them must stand in the text for each one that only the default language has.
const LEAST_LEAD: usize = 3;
/// Words that begin with a small letter before their share of small words says anything.
const LEAST_READ: usize = 40;
/// Least share of small words in a text of the default language, in per cent; articles have 38 and more.
const LEAST_SHARE: usize = 15;
/// Letters of other scripts that speak against all languages in the lists.
const LEAST_LETTERS: usize = 20;

/// The language of a text; none where it is in one that the engine does not read.
///
/// ```
/// use guillemet::{Language, lang};
/// assert_eq!(lang::decide("« Oui », dit-il."), Some(Language::Fr));
/// assert_eq!(lang::decide("They said that the ferry would be back before we had to leave this island."), None);
/// ```
#[must_use]
pub fn decide(text: &str) -> Option<Language> {
    let sample = Sample::read(text);
    let hits = hits(&sample);
    let leader = (0..TONGUES.len()).rev().max_by_key(|&tongue| hits[tongue]).unwrap_or(DEFAULT);
    if leader != DEFAULT && leads(&sample, leader) {
        return TONGUES[leader].0;
    }
    if is_strange(&sample, hits[DEFAULT]) { None } else { TONGUES[DEFAULT].0 }
}

/// Whether words in small letters are those of another language than the default one, in a passage of a text in that.
///
/// ```
/// use guillemet::lang::is_in_another_language;
/// assert!(is_in_another_language(["the", "ports", "great", "again"].into_iter()));
/// assert!(!is_in_another_language(["le", "port", "ouvre", "the"].into_iter()));
/// ```
#[must_use]
pub fn is_in_another_language<'w>(words: impl Iterator<Item = &'w str>) -> bool {
    /// Fewer words say nothing.
    const LEAST: usize = 3;
    let mut count = 0;
    let (mut foreign, mut own) = (0, 0);
    for word in words {
        count += 1;
        let Some(&of) = tongues::SMALL_WORDS.get(word) else { continue };
        foreign += usize::from(!has(of, DEFAULT));
        own += usize::from(has(of, DEFAULT));
        if own > foreign + 1 {
            return false;
        }
    }
    count >= LEAST && foreign > LEAST_LEAD * own
}

/// How many of the words each language has.
fn hits(sample: &Sample) -> [usize; TONGUES.len()] {
    let count = |tongue| sample.small.iter().filter(|(_, of)| has(*of, tongue)).count();
    std::array::from_fn(count)
}

fn has(tongues: Tongues, tongue: usize) -> bool {
    tongues & (1 << tongue) != 0
}

/// Whether a text is in `leader` rather than in the default language.
fn leads(sample: &Sample, leader: usize) -> bool {
    let own = only_in(sample, leader, DEFAULT);
    let is_first = |&at: &usize| !own[..at].contains(&own[at]);
    own.len() >= LEAST_LEAD * only_in(sample, DEFAULT, leader).len()
        && (0..own.len()).filter(is_first).count() >= LEAST_WORDS
}

/// The small words of one language that another one lacks, each as often as it stands there.
fn only_in(sample: &Sample, tongue: usize, other: usize) -> Vec<&'static str> {
    let is_own = |of: Tongues| has(of, tongue) && !has(of, other);
    sample.small.iter().filter(|(_, of)| is_own(*of)).map(|(word, _)| *word).collect()
}

/// Whether a text is in no language of the lists.
fn is_strange(sample: &Sample, hits: usize) -> bool {
    let has_other_script =
        sample.other_letters >= LEAST_LETTERS && sample.other_letters > sample.latin_letters;
    let lacks_small_words =
        sample.uncapped >= LEAST_READ && hits * 100 < sample.uncapped * LEAST_SHARE;
    has_other_script || lacks_small_words
}
