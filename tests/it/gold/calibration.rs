//! What the confidence of quotations is worth: of those with at least so much, how many are right in words and speaker.

use super::article::Article;
use super::quotes::has_speaker;
use super::table::Figure;
use guillemet::annotation::Quote;
use guillemet::score::Pair;

/// Least confidence, in per cent.
pub(super) const COLUMNS: &[&str] = &["90", "80", "70", "60", "50", "0"];

/// Confidence and rightness of each quotation found so far.
#[derive(Default)]
pub(super) struct Calibration(Vec<(u8, bool)>);

impl Calibration {
    pub(super) fn add(&mut self, article: &Article, found: &[Quote], pairs: &[Pair]) {
        let right = |at: usize| {
            let pair = pairs.iter().find(|pair| pair.found == at);
            pair.is_some_and(|pair| has_speaker(&article.gold.quotes[pair.gold], &found[at]))
        };
        let judged = found.iter().enumerate();
        self.0.extend(judged.map(|(at, quote)| (quote.confidence.per_cent(), right(at))));
    }

    /// The figures of [`COLUMNS`].
    pub(super) fn row(&self) -> Vec<Figure> {
        let least = COLUMNS.iter().filter_map(|column| column.parse::<u8>().ok());
        let figure = |least: u8| {
            let sure = self.0.iter().filter(|(confidence, _)| *confidence >= least);
            Figure::with_base(sure.clone().filter(|(_, right)| *right).count(), sure.count())
        };
        least.map(figure).collect()
    }
}

#[test]
fn each_column_counts_the_quotations_above_it() {
    let row = Calibration(vec![(95, true), (90, false), (72, true), (10, false)]).row();
    let shown: Vec<_> = row.iter().map(ToString::to_string).collect();
    assert_eq!(shown[..3], ["0.500 of 2", "0.500 of 2", "0.667 of 3"]);
    assert_eq!(shown[5], "0.500 of 4");
}
