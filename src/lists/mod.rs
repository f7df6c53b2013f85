//! Own lists: names, words and patterns of a house, which are found besides what the engine knows.
//!
//! A list is a text with an entry a line: a kind, a colon, then words or a pattern between slashes, then, if there is
//! something to tell wherever they stand, a bar and a note. Empty lines and lines that begin with `#` say nothing.
//!
//! ```
//! use guillemet::lists::Lists;
//! use guillemet::{Annotator, Config};
//! let house = "\
//! ## Who and what we write about
//! person: Marie Dupont
//! organization: CHU de Rennes | Centre hospitalier universitaire
//! place: /Saint-\\p{Lu}\\w+-sur-\\p{Lu}\\w+/
//! ## How we write
//! autre: au niveau de | Dire « dans » ou « pour ».
//! ";
//! let annotator = Annotator::new(&Config::default()).with_lists(Lists::read([("maison.txt", house)]));
//! let text = "Au CHU de Rennes, rien ne bouge au niveau de la gare.";
//! let found = annotator.annotate(text);
//! assert_eq!(found.entities[0].name, "CHU de Rennes");
//! assert_eq!(found.notices[1].message, "Dire « dans » ou « pour ».");
//! ```
//!
//! - The kind is one of [`EntityKind`](crate::annotation::EntityKind) by its name, or in French; `other`, or `autre`, is for words that are no
//!   names.
//! - Words stand for themselves, whole words only. Case and accents count; apostrophes of all kinds are one, so are hyphens
//!   and blanks, and a line that was wrapped does not part a name.
//! - A pattern is an [expression](https://docs.rs/regex/latest/regex/#syntax) that is sought sentence by sentence: `^` is where a sentence begins, and
//!   no hit is longer than 300 bytes. What it hits is widened to whole words. It must not fit where nothing stands. A slash
//!   inside it that a bar or the line's end follows is written `\/`.
//! - Names of lists go before all that is found otherwise, the longest first, then those of the earlier entry. An entry of
//!   the kind `other` gives way to a listed name, and to a longer name that is found otherwise; its note is told all the
//!   same.
//! - In a text in a language that is not read, only notes are told.
//! - A list has at most 1 MiB; all together have 20 000 lines and 200 patterns. Words and patterns have 300 characters, notes
//!   500. A pattern has 400 characters and 20 000 ranges of characters once repetitions are written out. What is beyond is
//!   [told](Problem), and the rest is used.

mod folded;
mod hit;
mod limits;
mod line;
mod literals;
mod pattern;
mod problem;
mod read;

use crate::annotation::Notice;
use crate::document::Document;
use crate::entity::RawMention;
use crate::sort;
use folded::Folded;
use hit::Hit;
use limits::HITS;
use literals::Literals;
use pattern::Pattern;
pub use problem::Problem;
use read::{Entry, Reader};

/// Own lists, read and ready for any number of texts.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    entries: Vec<Entry>,
    literals: Literals,
    patterns: Vec<(Pattern, usize)>,
    problems: Vec<Problem>,
}

impl Lists {
    /// Reads lists, each a name, by which problems are told, and its text. Of equal entries the first one counts.
    ///
    /// ```
    /// use guillemet::lists::Lists;
    /// let lists = Lists::read([("noms.txt", "person: Marie Dupont"), ("style.txt", "other: /(/")]);
    /// assert_eq!(lists.problems()[0].to_string(), "style.txt:1:9: unclosed group");
    /// ```
    #[must_use]
    pub fn read<'t>(lists: impl IntoIterator<Item = (&'t str, &'t str)>) -> Self {
        let mut reader = Reader::default();
        lists.into_iter().for_each(|(name, text)| reader.list(name, text));
        let Reader { entries, literals, patterns, problems, .. } = reader;
        Self { entries, literals: Literals::from(literals), patterns, problems }
    }

    /// The lines that could not be used, in the order of the lists.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// What is named in a document, disjoint, and what is noted there, both in text order.
    pub(crate) fn find(&self, doc: &Document<'_>) -> (Vec<RawMention>, Vec<Notice>) {
        if self.entries.is_empty() {
            return Default::default();
        }
        let hits = self.hits(doc);
        let mentions = hit::mentions(doc, &self.entries, &hits);
        (mentions, hit::notices(doc, &self.entries, &hits))
    }

    /// Where entries stand, each once, in text order.
    fn hits(&self, doc: &Document<'_>) -> Vec<Hit> {
        let folded = Folded::new(doc);
        let mut hits = self.words(&folded);
        let patterns = self.patterns.iter().filter(|(pattern, _)| pattern.may_hit(&folded.text));
        for (pattern, entry) in patterns {
            let sentences = doc.sentences.iter().map(|sentence| folded.sentence(sentence));
            let found = sentences.flat_map(|sentence| pattern.hits(&folded.text, sentence));
            let tokens = found.take(HITS).map(|found| folded.tokens(&found));
            hits.extend(tokens.map(|tokens| Hit { tokens, entry: *entry }));
        }
        hits.retain(|hit| !hit.tokens.is_empty());
        sort::by_key(&mut hits, |hit| (hit.tokens.start, hit.tokens.end, hit.entry));
        hits.dedup();
        hits
    }

    fn words(&self, folded: &Folded) -> Vec<Hit> {
        let mut hits = Vec::new();
        for start in folded.starts() {
            let text = folded.text.get(start..).unwrap_or_default();
            self.literals.opening(text, |row| {
                let end = start + row.words.len();
                if folded.is_word_end(end) {
                    let tokens = folded.tokens(&(start..end));
                    hits.push(Hit { tokens, entry: row.entry });
                }
            });
        }
        hits
    }
}
