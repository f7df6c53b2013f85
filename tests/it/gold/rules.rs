//! How often each rule is right in each of its cases: a record for those who weigh confidence, not a floor.

use super::article::Article;
use super::quotes::has_speaker;
use guillemet::annotation::Quote;
use guillemet::score::Pair;
use std::collections::BTreeMap;

/// Quotations of one case.
#[derive(Clone, Copy, Default)]
struct Count {
    found: usize,
    right_words: usize,
    right_speaker: usize,
}

/// What was counted so far in one set, by rule and case.
#[derive(Default)]
pub(super) struct Rules(BTreeMap<(&'static str, &'static str), Count>);

impl Rules {
    pub(super) fn add(&mut self, article: &Article, found: &[Quote], pairs: &[Pair]) {
        for (at, quote) in found.iter().enumerate() {
            let count = self.0.entry((quote.rule.0, quote.case)).or_default();
            count.found += 1;
            let Some(pair) = pairs.iter().find(|pair| pair.found == at) else { continue };
            count.right_words += 1;
            count.right_speaker += usize::from(has_speaker(&article.gold.quotes[pair.gold], quote));
        }
    }

    /// The lines of the record.
    pub(super) fn lines(&self) -> Vec<String> {
        let line = |((rule, case), count): (&(&str, &str), &Count)| {
            let key = format!("\"{}\"", format!("{rule} {case}").trim_end());
            format!("{key:31} = [{}, {}, {}]", count.found, count.right_words, count.right_speaker)
        };
        self.0.iter().map(line).collect()
    }
}

#[test]
fn a_rule_without_cases_goes_by_its_name() {
    let count = Count { found: 3, right_words: 2, right_speaker: 1 };
    let rules = Rules(BTreeMap::from([(("a.b", ""), count), (("a.b", "near"), count)]));
    let lines: Vec<_> = rules.lines().iter().map(|line| line.replace(' ', "")).collect();
    assert_eq!(lines, ["\"a.b\"=[3,2,1]", "\"a.bnear\"=[3,2,1]"]);
}
