//! Words that a line's end cuts: `adminis-`, `tration`; and compounds that keep their hyphen: `Saint-`, `Étienne`.

use super::word;
use crate::document::conventions::Conventions;
use crate::document::fold::{is_hyphen, push_lower};
use crate::hash;
use crate::sort;

/// The words of a text, in lower case and as sorted numbers; read where a word is cut.
pub(super) struct Hyphens<'t> {
    text: &'t str,
    conventions: &'t Conventions,
    words: Option<Vec<u64>>,
}

impl<'t> Hyphens<'t> {
    pub(super) fn new(text: &'t str, conventions: &'t Conventions) -> Self {
        Self { text, conventions, words: None }
    }

    /// Whether the word that a line cuts keeps its hyphen: `left` is what stands before it, `right` the line below.
    pub(super) fn keeps(&mut self, left: &str, right: &str) -> bool {
        let left = word::last(left);
        let right = word::first(right);
        if right.starts_with(char::is_uppercase) && left.contains(char::is_lowercase) {
            return true;
        }
        let (left, right) = (lower(left), lower(right));
        if self.knows(&format!("{left}{right}")) {
            return false;
        }
        self.knows(&format!("{left}-{right}")) || is_compound(&left, &right, self.conventions)
    }

    /// Whether the text has a word elsewhere.
    fn knows(&mut self, word: &str) -> bool {
        let text = self.text;
        let words = self.words.get_or_insert_with(|| {
            let mut words: Vec<u64> = word::all(text).map(|word| hash::of(&lower(word))).collect();
            sort::by(&mut words, Ord::cmp);
            words
        });
        words.binary_search(&hash::of(word)).is_ok()
    }
}

fn lower(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    push_lower(word, &mut out);
    out
}

/// Whether two pieces are those of a compound: `peut-être`, `dit-il`, `vice-présidente`, `c'est-à-dire`.
fn is_compound(left: &str, right: &str, conventions: &Conventions) -> bool {
    let has = |list: &[&str], word: &str| list.contains(&word);
    let start = left.rsplit(is_hyphen).next().unwrap_or_default();
    let end = right.split(is_hyphen).next().unwrap_or_default();
    let links = conventions.compound_links;
    let goes_on =
        right.len() > end.len() && (has(links, end) || has(conventions.clitic_links, end));
    let went_on =
        left.len() > start.len() && (has(links, start) || has(conventions.clitic_links, start));
    let is_end = has(conventions.clitics, right) || has(conventions.compound_ends, right);
    goes_on || went_on || is_end || has(conventions.compound_starts, start)
}
