//! What annotations are known by when the text around them changes: their class, their words, and which of those it is.
//!
//! A key is the same for unchanged words after edits elsewhere, where an `id` is only a place in a list:
//! `mention:marie dupont:2` is the second mention of these words. Long words are cut and told apart by a checksum.

use crate::annotation::Annotations;
use crate::document::fold;
use crate::intern::Words;
use crate::span::Span;

/// The keys of all annotations of a text, in the order of their lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys {
    /// Those of quotations.
    pub quotes: Vec<String>,
    /// Those of mentions.
    pub mentions: Vec<String>,
    /// Those of entities, by their names.
    pub entities: Vec<String>,
    /// Those of clusters, by their first copies.
    pub duplicates: Vec<String>,
}

impl Keys {
    /// The keys of the annotations of `text`.
    ///
    /// ```
    /// use guillemet::key::Keys;
    /// use guillemet::{Annotator, Config};
    /// let text = "« Nous irons au bout », a déclaré la ministre Marie Dupont.";
    /// let found = Annotator::new(&Config::default()).annotate(text);
    /// let keys = Keys::new(&found, text);
    /// assert_eq!(keys.quotes, ["quote:nous irons au bout:1"]);
    /// assert_eq!(keys.mentions, ["mention:marie dupont:1"]);
    /// ```
    #[must_use]
    pub fn new(found: &Annotations, text: &str) -> Self {
        let words = |span: Span| span.slice(text);
        Self {
            quotes: keys("quote", found.quotes.iter().map(|quote| words(quote.said()))),
            mentions: keys("mention", found.mentions.iter().map(|mention| words(mention.span))),
            entities: keys("entity", found.entities.iter().map(|entity| &*entity.name)),
            duplicates: keys(
                "duplicate",
                found.duplicates.iter().map(|it| it.spans.first().map_or("", |&span| words(span))),
            ),
        }
    }
}

fn keys<'t>(class: &str, all: impl Iterator<Item = &'t str>) -> Vec<String> {
    let mut names = Words::default();
    let mut seen: Vec<u32> = Vec::new();
    let key = |words| {
        let name = short(normal(words));
        let number = names.intern(&name) as usize;
        seen.resize(names.len(), 0);
        seen[number] += 1;
        [class, ":", &name, ":", &seen[number].to_string()].concat()
    };
    all.map(key).collect()
}

/// Letters and digits in lower case, with one blank between words.
pub(crate) fn normal(words: &str) -> String {
    let mut normal = String::with_capacity(words.len());
    for word in words.split(|c: char| !c.is_alphanumeric() && !fold::is_joining(c)) {
        if !word.is_empty() {
            normal.extend((!normal.is_empty()).then_some(' '));
            fold::push_lower(word, &mut normal);
        }
    }
    normal
}

/// Words that are longer than a key shall be, as their beginning and a checksum of all of them.
fn short(normal: String) -> String {
    const LONG: usize = 48;
    const KEPT: usize = 32;
    if normal.len() <= LONG {
        return normal;
    }
    let end = (0..=KEPT).rev().find(|&end| normal.is_char_boundary(end)).unwrap_or_default();
    let sum = crc32fast::hash(normal.as_bytes());
    [&normal[..end], "…", &sum.to_string()].concat()
}

#[cfg(test)]
mod tests {
    use super::{keys, normal, short};

    #[test]
    fn words_are_told_by_letters_and_digits() {
        assert_eq!(normal("« L’Été,\u{A0}5 % »"), "l été 5");
        assert_eq!(normal("…"), "");
    }

    #[test]
    fn equal_words_are_numbered() {
        assert_eq!(
            keys("mention", ["Paris", "Lyon", "PARIS"].into_iter()),
            ["mention:paris:1", "mention:lyon:1", "mention:paris:2"]
        );
    }

    #[test]
    fn long_words_are_cut_and_told_apart() {
        let long = |end: &str| short(format!("{} {end}", "éé ".repeat(20)));
        assert_ne!(long("un"), long("deux"));
        assert!(long("un").len() < 48);
    }
}
