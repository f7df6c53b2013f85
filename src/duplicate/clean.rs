//! The text without its later copies: clusters in, cleaned text and a map of offsets out.

use super::seam::line_breaks;
use crate::annotation::{DuplicateCluster, DuplicateKind, DuplicateWeight};
use crate::document::Layout;
use crate::sort;
use crate::span::Span;

/// What [`clean`] may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cleaning {
    /// Whether edited copies go too; their first versions stay, and so do copies with other figures or names.
    pub edited: bool,
    /// Whether breaks that the remaining copies have lost are put back.
    pub seams: bool,
}

impl Default for Cleaning {
    /// Removes exact copies only and repairs seams.
    fn default() -> Self {
        Self { edited: false, seams: true }
    }
}

/// A cleaned text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cleaned {
    /// The text without later copies.
    pub text: String,
    /// Where the pieces of the old text stand now, in order.
    pub kept: Vec<Kept>,
    /// What went, in the old text, with the blanks around it.
    pub removed: Vec<Span>,
    /// Edited copies that were to go and stay, in the old text, since they have other figures or names.
    pub spared: Vec<Span>,
}

/// A piece of the old text that stands in the new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Where it stood.
    pub old: Span,
    /// Where it stands now.
    pub new: Span,
}

impl Cleaned {
    /// The new place of an old offset; none where the text there was removed.
    #[must_use]
    pub fn new_offset(&self, old: usize) -> Option<usize> {
        let after = self.kept.partition_point(|kept| kept.old.start() <= old);
        let kept = self.kept.get(after.checked_sub(1)?)?;
        let inside = old.saturating_sub(kept.old.start());
        (old <= kept.old.end()).then(|| kept.new.skip(inside).start())
    }
}

/// Removes the later copies of passages from a text and closes the gaps.
///
/// The first copy always stays, and so does a copy of low weight; an edited copy stays unless asked for.
///
/// ```
/// use guillemet::document::Document;
/// use guillemet::duplicate::{self, Cleaning, Options};
/// use guillemet::{Language, lang};
/// let text = "Le pont sur la rivière est fermé depuis dimanche soir.\n\nRien ne bouge.\n\n\
///     Le pont sur la rivière est fermé depuis dimanche soir.";
/// let doc = Document::new(text, lang::data(Language::Fr).conventions());
/// let copies = duplicate::detect(&doc, Options::default());
/// let cleaned = duplicate::clean(text, &copies, Cleaning::default());
/// assert!(cleaned.text.ends_with("dimanche soir.\n\nRien ne bouge."));
/// ```
#[must_use]
pub fn clean(text: &str, clusters: &[DuplicateCluster], cleaning: Cleaning) -> Cleaned {
    clean_given(text, &Layout::from(text), clusters, cleaning)
}

/// Removes from a text as given the later copies that were found in it as it is read.
#[must_use]
pub(crate) fn clean_given(
    given: &str,
    layout: &Layout<'_>,
    clusters: &[DuplicateCluster],
    cleaning: Cleaning,
) -> Cleaned {
    let mut edits: Vec<Edit> = removals(given, layout, clusters, cleaning);
    if cleaning.seams {
        edits.extend(repairs(layout, clusters));
    }
    // A removal takes the repairs at its edges with it.
    sort::by_key(&mut edits, |edit| (edit.span.start(), std::cmp::Reverse(edit.span.end())));
    Cleaned { spared: spared(layout, clusters, cleaning), ..apply(given, &edits) }
}

/// The edited copies that stay for what they say.
fn spared(layout: &Layout<'_>, clusters: &[DuplicateCluster], cleaning: Cleaning) -> Vec<Span> {
    let asked = clusters.iter().filter(|cluster| cleaning.edited && is_heavy(cluster));
    let other = asked.filter(|cluster| cluster.other_fact.is_some());
    other.flat_map(later).map(|span| layout.given(span)).collect()
}

fn is_heavy(cluster: &DuplicateCluster) -> bool {
    cluster.weight == DuplicateWeight::Full
}

fn later(cluster: &DuplicateCluster) -> impl Iterator<Item = Span> {
    cluster.spans.iter().skip(1).copied()
}

/// A span of the old text and what stands there instead.
struct Edit {
    span: Span,
    text: String,
    is_removal: bool,
}

fn removals(
    given: &str,
    layout: &Layout<'_>,
    clusters: &[DuplicateCluster],
    cleaning: Cleaning,
) -> Vec<Edit> {
    let mut spans: Vec<Span> = clusters
        .iter()
        .filter(|cluster| is_heavy(cluster))
        .filter(|cluster| cluster.kind == DuplicateKind::Exact || cleaning.edited)
        .filter(|cluster| cluster.other_fact.is_none())
        .flat_map(later)
        .map(|span| with_blanks(&layout.text, span))
        .collect();
    sort::by(&mut spans, Ord::cmp);
    let mut merged: Vec<Span> = Vec::new();
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start() <= last.end() => *last = last.join(span),
            _ => merged.push(span),
        }
    }
    let lost = LostBreaks::new(clusters);
    let remover = Remover { given, layout, lost };
    merged.into_iter().map(|span| remover.removal(span)).collect()
}

/// A span with all blanks before and after it.
fn with_blanks(text: &str, span: Span) -> Span {
    let start = text[..span.start()].trim_end().len();
    let rest = text[span.end()..].trim_start().len();
    Span::new(start, text.len().saturating_sub(rest))
}

struct Remover<'a> {
    given: &'a str,
    layout: &'a Layout<'a>,
    lost: LostBreaks<'a>,
}

impl<'a> Remover<'a> {
    /// The removal of a span, blanks included; what remains on both sides is joined by the stronger of the two breaks.
    fn removal(&self, span: Span) -> Edit {
        let gone = span.slice(&self.layout.text);
        let words = gone.trim_start().len();
        let before = span.keep(gone.len().saturating_sub(words));
        let after = span.skip(gone.trim_end().len());
        let join = if span.start() == 0 {
            self.gap(before)
        } else if span.end() == self.layout.text.len() {
            // A text that ends its last line goes on doing so.
            Some(self.gap(after)).filter(|gap| line_breaks(gap) > 0).unwrap_or_default()
        } else {
            let before_gap = self.lost.instead_of(self.gap(before), before.end());
            let after_gap = self.lost.instead_of(self.gap(after), after.start());
            stronger(stronger(before_gap, after_gap), " ")
        };
        Edit { span: self.layout.given_to_end(span), text: join.to_owned(), is_removal: true }
    }

    /// The blanks of a gap as given.
    fn gap(&self, gap: Span) -> &'a str {
        if gap.is_empty() { "" } else { self.layout.given(gap).slice(self.given) }
    }
}

/// The breaks that copies have lost, by the bytes beside them.
struct LostBreaks<'a>(Vec<(usize, &'a str)>);

impl<'a> LostBreaks<'a> {
    fn new(clusters: &'a [DuplicateCluster]) -> Self {
        let seams = clusters.iter().flat_map(|cluster| &cluster.seams);
        let mut breaks: Vec<_> = seams
            .flat_map(|seam| [seam.span.start(), seam.span.end()].map(|at| (at, &*seam.repair)))
            .collect();
        sort::by_key(&mut breaks, |&(at, repair)| (at, std::cmp::Reverse(line_breaks(repair))));
        breaks.dedup_by_key(|&mut (at, _)| at);
        Self(breaks)
    }

    /// What a copy should have beside it where it is glued to its neighbor.
    fn instead_of(&self, gap: &'a str, end: usize) -> &'a str {
        if !gap.is_empty() {
            return gap;
        }
        let found = self.0.partition_point(|&(at, _)| at < end);
        self.0.get(found).filter(|&&(at, _)| at == end).map_or(gap, |&(_, repair)| repair)
    }
}

fn stronger<'a>(one: &'a str, other: &'a str) -> &'a str {
    let strength = |gap: &str| (line_breaks(gap), gap.len());
    if strength(other) > strength(one) { other } else { one }
}

fn repairs(layout: &Layout<'_>, clusters: &[DuplicateCluster]) -> impl Iterator<Item = Edit> {
    clusters.iter().flat_map(|cluster| &cluster.seams).map(|seam| Edit {
        span: layout.given(seam.span),
        text: seam.repair.clone(),
        is_removal: false,
    })
}

fn apply(text: &str, edits: &[Edit]) -> Cleaned {
    let mut cleaned =
        Cleaned { text: String::new(), kept: Vec::new(), removed: Vec::new(), spared: Vec::new() };
    let mut done = Span::new(0, 0);
    for edit in edits {
        let is_past =
            edit.span.start() < done.end() || edit.span.end() == done.end() && !done.is_empty();
        if is_past && !edit.is_removal {
            continue;
        }
        keep(text, done.until(edit.span), &mut cleaned);
        cleaned.text.push_str(&edit.text);
        if edit.is_removal {
            cleaned.removed.push(edit.span);
        }
        done = done.join(edit.span);
    }
    keep(text, done.until(Span::new(text.len(), text.len())), &mut cleaned);
    cleaned
}

fn keep(text: &str, old: Span, cleaned: &mut Cleaned) {
    if !old.is_empty() {
        let start = cleaned.text.len();
        cleaned.text.push_str(old.slice(text));
        cleaned.kept.push(Kept { old, new: Span::new(start, cleaned.text.len()) });
    }
}
