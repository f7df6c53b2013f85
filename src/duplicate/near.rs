//! Edited copies: passages that stand again with some words changed, dropped or added.

use super::align::{self, Path, Step};
use super::chain::{self, Chain};
use super::exact::{is_whole, weight};
use super::shingle::{self, SHINGLE, Scope};
use super::word::{Bounds, Word, WordPos};
use super::words::Words;
use crate::position::Stretch;
use crate::row::Row;
use crate::sort;
use std::cmp::Reverse;
use std::ops::Range;

/// A passage that stands earlier in another version.
#[derive(Clone, Debug)]
pub(super) struct Edited {
    /// Words of the earlier version.
    pub(super) earlier: Range<WordPos>,
    /// Words of the later version.
    pub(super) later: Range<WordPos>,
    /// Words that both have, in the same order.
    pub(super) matched: usize,
    /// The way from the one to the other.
    pub(super) steps: Vec<Step>,
}

impl Edited {
    /// Share of words in common, in per cent.
    pub(super) fn similarity(&self) -> u8 {
        let words = self.earlier.len().saturating_add(self.later.len());
        self.matched.saturating_mul(200).checked_div(words).unwrap_or_default() as u8
    }

    /// The steps, each with the words of both versions that it stands at.
    pub(super) fn places(&self) -> impl Iterator<Item = (Step, WordPos, WordPos)> {
        let start = (self.earlier.start, self.later.start);
        self.steps.iter().scan(start, |(e, l), &step| {
            let place = (step, *e, *l);
            *e += usize::from(step != Step::Later);
            *l += usize::from(step != Step::Earlier);
            Some(place)
        })
    }
}

/// Words around a chain that may belong to the passage, at most.
const CONTEXT: usize = 48;
/// Words around a chain that are looked at, for each word in its seeds.
const CONTEXT_EACH: usize = 6;
/// Fewest words in each version.
const LEAST_WORDS: usize = 12;
/// Least weight of the earlier version's different words.
const LEAST_WEIGHT: usize = 45;
/// Versions of so many words and more are long.
const LONG: usize = 24;
/// Least similarity of long versions, in per cent.
const LONG_ALIKE: usize = 60;
/// Least similarity of the shortest versions: short sentences are like others by chance.
const SHORT_ALIKE: usize = 78;
/// Least similarity of versions that begin or end inside a sentence.
const FRAGMENTS_ALIKE: usize = 75;
/// Fewest words that the shortest versions have in common.
const LEAST_MATCHED: usize = LEAST_WORDS * SHORT_ALIKE / 100;
/// Fewest words in common of versions that begin or end inside a sentence.
const FRAGMENT_WORDS: usize = 20;
/// Blocks of fewer words on average are the items of a list.
const LIST_ITEM: usize = 12;
/// Figures, of both versions together, by which the items of a list differ.
const ITEM_FIGURES: usize = 6;
/// The same, where their first words differ, too.
const LABELLED_ITEM_FIGURES: usize = 2;

/// Finds edited copies, disjoint in their later places; words that are `taken` are no part of a later place.
pub(super) fn find(words: &Words, scope: Scope, taken: &Row<Word, bool>) -> Vec<Edited> {
    let mut seeds = shingle::seeds(words, scope);
    seeds.retain(|seed| !is_taken(taken, seed.later));
    let mut found = Vec::new();
    for chain in chain::join(&words.ids, &seeds) {
        let (earlier, later) = surroundings(words, &chain, scope, taken);
        let path = align::along(&words.ids, &chain, earlier, later);
        cut(words, path, &mut found);
    }
    select(found, words.ids.len())
}

/// The places of a chain with the rest of their blocks, as far as it may belong to them.
fn surroundings(
    words: &Words,
    chain: &Chain,
    scope: Scope,
    taken: &Row<Word, bool>,
) -> (Range<WordPos>, Range<WordPos>) {
    let (first, last) = (chain.first, chain.last());
    let earlier = first.earlier..last.earlier + SHINGLE;
    let later = first.later..last.later + SHINGLE;
    let floor = match scope {
        Scope::Within => earlier.end,
        Scope::Across { boundary } => boundary + 1,
    };
    let reach = CONTEXT.min(chain.words.saturating_mul(CONTEXT_EACH));
    let later_start = back(words, later.start, floor.max(later.start.back(reach)), taken);
    let later_end = forth(words, later.end, words.ids.end().min(later.end + reach), taken);
    let ceiling = match scope {
        Scope::Within => later_start,
        Scope::Across { boundary } => boundary,
    };
    let free = Row::default();
    let earlier_start = back(words, earlier.start, earlier.start.back(reach), &free);
    let earlier_end = forth(words, earlier.end, ceiling.min(earlier.end + reach), &free);
    (earlier_start..earlier_end, later_start..later_end)
}

/// Back from a word to the start of its block, to words that are taken or to a floor.
fn back(words: &Words, start: WordPos, floor: WordPos, taken: &Row<Word, bool>) -> WordPos {
    let mut at = start;
    while let Some(before) = at.before(1).filter(|before| *before >= floor)
        && !words.has(at, Bounds::OPENS_BLOCK)
        && !is_taken(taken, before)
    {
        at = before;
    }
    at
}

/// On from a word to the end of its block, to words that are taken or to a ceiling.
fn forth(words: &Words, start: WordPos, ceiling: WordPos, taken: &Row<Word, bool>) -> WordPos {
    let mut at = start;
    while at < ceiling && !words.has(at.before(1), Bounds::ENDS_BLOCK) && !is_taken(taken, at) {
        at += 1;
    }
    at
}

fn is_taken(taken: &Row<Word, bool>, at: WordPos) -> bool {
    taken.get(at).is_some_and(|taken| *taken)
}

/// Gain of a word in common.
const MATCH: i32 = 2;
/// Loss of a word in one version only.
const MISS: i32 = -1;
/// Gain of a cut between two sentences in both versions.
const BOTH: i32 = 12;
/// Gain of a cut between two sentences in one version.
const ONE: i32 = 6;
/// Gain of a cut between two blocks in both versions, beside that between sentences.
const BLOCKS: i32 = 4;

/// Cuts the stretches out of a path that are versions of one passage, best first.
fn cut(words: &Words, path: Path, found: &mut Vec<Edited>) {
    let mut rest = vec![path];
    while let Some(path) = rest.pop() {
        let Some(best) = best_stretch(words, &path) else { continue };
        let steps = path.steps.get(best.clone()).unwrap_or_default();
        if matched(steps) < LEAST_MATCHED {
            continue;
        }
        let (before, edited, after) = part(&path, &best);
        if is_passage(words, &edited) {
            found.push(edited);
            rest.extend([before, after].into_iter().filter(|path| path.steps.len() >= LEAST_WORDS));
        }
    }
}

/// The stretch of steps with the highest gain; none where a path has no word in common.
fn best_stretch(words: &Words, path: &Path) -> Option<Range<usize>> {
    let (mut e, mut l) = (path.earlier, path.later);
    let mut gain = 0_i32;
    let mut low = i32::MAX;
    let mut start = 0;
    let mut best = (0, 0..0);
    for (at, step) in path.steps.iter().enumerate() {
        let here = gain.saturating_sub(bound(words, [e.into(), l.into()], OPENS));
        if here < low {
            (low, start) = (here, at);
        }
        e += usize::from(*step != Step::Later);
        l += usize::from(*step != Step::Earlier);
        gain = gain.saturating_add(if *step == Step::Match { MATCH } else { MISS });
        if e > path.earlier && l > path.later {
            let end = gain.saturating_add(bound(words, [e.before(1), l.before(1)], ENDS));
            let total = end.saturating_sub(low);
            if total > best.0 {
                best = (total, start..at.saturating_add(1));
            }
        }
    }
    (best.0 > 0).then_some(best.1)
}

/// What may begin with the first word of a passage.
const OPENS: [Bounds; 2] = [Bounds::OPENS_SENTENCE, Bounds::OPENS_BLOCK];
/// What may end with its last word.
const ENDS: [Bounds; 2] = [Bounds::ENDS_SENTENCE, Bounds::ENDS_BLOCK];

/// Gain of a cut at two words, of the earlier version and of the later one.
fn bound(words: &Words, at: [Option<WordPos>; 2], [sentence, block]: [Bounds; 2]) -> i32 {
    let count = |bound| at.iter().filter(|at| words.has(**at, bound)).count();
    let sentences = [0, ONE, BOTH].into_iter().nth(count(sentence)).unwrap_or_default();
    let blocks = if count(block) == 2 { BLOCKS } else { 0 };
    sentences.saturating_add(blocks)
}

fn matched(steps: &[Step]) -> usize {
    steps.iter().filter(|step| **step == Step::Match).count()
}

/// A path's stretch as a passage, with the paths before and after it.
fn part(path: &Path, stretch: &Range<usize>) -> (Path, Edited, Path) {
    let count = |steps: &[Step], not: Step| steps.iter().filter(|step| **step != not).count();
    let (head, rest) = path.steps.split_at(stretch.start);
    let (steps, tail) = rest.split_at(stretch.len());
    let earlier = path.earlier + count(head, Step::Later);
    let later = path.later + count(head, Step::Earlier);
    let edited = Edited {
        earlier: earlier..earlier + count(steps, Step::Later),
        later: later..later + count(steps, Step::Earlier),
        matched: matched(steps),
        steps: steps.to_vec(),
    };
    let before = Path { steps: head.to_vec(), ..*path };
    let after = Path { earlier: edited.earlier.end, later: edited.later.end, steps: tail.to_vec() };
    (before, edited, after)
}

fn is_passage(words: &Words, edited: &Edited) -> bool {
    let least = edited.earlier.len().min(edited.later.len());
    let similarity = usize::from(edited.similarity());
    if least < LEAST_WORDS
        || weight(words, edited.earlier.clone()) < LEAST_WEIGHT
        || is_list(words, &edited.later)
        || are_items(words, edited)
        || edited.matched < FRAGMENT_WORDS && is_attribution(words, edited)
    {
        return false;
    }
    let is_whole = |range: &Range<WordPos>| is_whole(words.list.slice(range.clone()));
    if is_whole(&edited.earlier) || is_whole(&edited.later) {
        similarity >= least_similarity(least)
    } else {
        similarity >= FRAGMENTS_ALIKE && edited.matched >= FRAGMENT_WORDS
    }
}

/// The shorter a passage, the more alike its versions must be.
fn least_similarity(len: usize) -> usize {
    let missing = LONG.saturating_sub(len);
    let more = missing.saturating_mul(SHORT_ALIKE - LONG_ALIKE) / (LONG - LEAST_WORDS);
    LONG_ALIKE.saturating_add(more)
}

/// Whether a range holds two or more blocks that are the items of a list: a schedule, a table, names.
fn is_list(words: &Words, range: &Range<WordPos>) -> bool {
    let inner = words.list.slice(range.start + 1..range.end);
    let breaks = inner.iter().filter(|word| word.bounds.has(Bounds::OPENS_BLOCK)).count();
    breaks > 0 && range.len() < breaks.saturating_add(1).saturating_mul(LIST_ITEM)
}

/// Whether two versions are neighbouring items of a list: the forecasts of two days, the results of two races.
///
/// They differ in many figures, or in their first words and some figures, and in nothing else.
fn are_items(words: &Words, edited: &Edited) -> bool {
    let opens_block = |at| words.has(at, Bounds::OPENS_BLOCK);
    let (earlier, later) = (edited.earlier.start, edited.later.start);
    let labels = [earlier, later];
    let is_neighbor = edited.earlier.end == later && opens_block(earlier) && opens_block(later);
    let mut figures = 0_usize;
    let mut is_other = |at| {
        let is_figure = words.list.get(at).is_some_and(|word| word.is_figure);
        figures = figures.saturating_add(is_figure.into());
        !is_figure && !labels.contains(&at)
    };
    let differs = |(step, e, l): (Step, WordPos, WordPos)| match step {
        Step::Match => false,
        Step::Earlier => is_other(e),
        Step::Later => is_other(l),
    };
    let least = if words.ids.get(earlier) == words.ids.get(later) {
        ITEM_FIGURES
    } else {
        LABELLED_ITEM_FIGURES
    };
    is_neighbor && !edited.places().any(differs) && figures >= least
}

/// Whether two versions quote, and share nothing of what they quote: who said it is the same, what was said is not.
fn is_attribution(words: &Words, edited: &Edited) -> bool {
    let is_quoted = |at| words.list.get(at).is_some_and(|word| word.is_quoted);
    let quotes = edited.earlier.each().chain(edited.later.each()).any(is_quoted);
    let shares = |(step, e, l)| step == Step::Match && (is_quoted(e) || is_quoted(l));
    quotes && !edited.places().any(shares)
}

/// Keeps the versions with the most words in common, of equals the earliest; no word lies in two later places.
fn select(mut found: Vec<Edited>, len: usize) -> Vec<Edited> {
    sort::by_key(&mut found, |edited| {
        (Reverse(edited.matched), edited.later.start, edited.earlier.start)
    });
    let mut covered: Row<Word, bool> = Row::filled(false, len);
    found.retain(|edited| {
        let place = covered.slice_mut(edited.later.clone());
        let is_free = place.iter().all(|word| !word);
        if is_free {
            place.fill(true);
        }
        is_free
    });
    sort::by_key(&mut found, |edited| edited.later.start);
    found
}
