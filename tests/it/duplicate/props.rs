//! Promises about repeats that hold for every text.

use super::{detect, read};
use guillemet::annotation::{DuplicateCluster, DuplicateKind};
use guillemet::duplicate::{self, Cleaning};
use guillemet::position::Stretch;
use guillemet::span::Span;
use proptest::collection::vec;
use proptest::prelude::*;

/// Words by number: enough for many sentences without a common passage.
fn word(number: u32) -> String {
    const SYLLABLES: [&str; 12] =
        ["ba", "do", "fi", "lu", "mé", "na", "pi", "ro", "sa", "tu", "vé", "zo"];
    let syllables = [number % 12, number / 12 % 12, number / 144 % 12];
    syllables.map(|syllable| SYLLABLES[syllable as usize]).concat()
}

/// A sentence that shares no word with one of another number.
fn sentence(number: u32, len: u32) -> String {
    let words: Vec<String> = (0..len).map(|at| word(number * 24 + at)).collect();
    format!("La {}.", words.join(" "))
}

/// The normalised words of a span, as a reader would compare them.
fn words(text: &str, span: Span) -> Vec<String> {
    let doc = read(text);
    let tokens = doc.tokens_in(span);
    tokens
        .each()
        .map(|at| doc.plain(at).chars().filter(|c| c.is_alphanumeric()).collect::<String>())
        .filter(|word| !word.is_empty())
        .collect()
}

/// Checks a cluster; the similarity of edited copies may be `slack` per cent higher than stated.
fn assert_promises(text: &str, cluster: &DuplicateCluster, slack: usize) {
    let first = words(text, cluster.spans[0]);
    for copy in &cluster.spans[1..] {
        let copy = words(text, *copy);
        if cluster.kind == DuplicateKind::Exact {
            assert_eq!(first, copy);
            assert_eq!(cluster.similarity.per_cent(), 100);
        } else {
            let shared = common(&first, &copy);
            let similarity = 200 * shared / (first.len() + copy.len());
            let stated = usize::from(cluster.similarity.per_cent());
            // The longest common subsequence may find more than the path along the seeds.
            assert!((stated..=stated + slack).contains(&similarity), "{similarity}: {cluster:?}");
        }
    }
}

/// Length of a longest common subsequence.
fn common(one: &[String], other: &[String]) -> usize {
    let mut row = vec![0; other.len() + 1];
    for word in one {
        let mut corner = 0;
        for (at, counterpart) in other.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if word == counterpart { corner + 1 } else { row[at + 1].max(row[at]) };
            corner = above;
        }
    }
    row[other.len()]
}

fn text_of(plan: &[(u32, u32)], separators: &[&str]) -> String {
    let pieces = plan.iter().zip(separators.iter().cycle());
    pieces.map(|(&(number, len), separator)| sentence(number, len) + separator).collect()
}

/// A paragraph and a copy with some words changed, given by their places.
fn with_edited_copy(changes: &[u32]) -> String {
    let first: Vec<String> = (0..3).map(|number| sentence(number, 20)).collect();
    let first = first.join(" ");
    let second: Vec<String> = (0..)
        .zip(first.split(' '))
        .map(|(at, piece)| {
            let is_changed = changes.contains(&at) && !piece.ends_with('.');
            if is_changed { word(900 + at) } else { piece.to_owned() }
        })
        .collect();
    format!("{first}\n\n{}", second.join(" "))
}

/// Sentences by number and length, repeated now and then.
fn plan() -> impl Strategy<Value = Vec<(u32, u32)>> {
    vec(0..12_u32, 1..30)
        .prop_map(|numbers| numbers.into_iter().map(|number| (number, 8 + number)).collect())
}

proptest! {
    #[test]
    fn copies_are_what_they_promise(plan in plan()) {
        let text = text_of(&plan, &["\n\n", " ", "\n", ""]);
        for cluster in detect(&text) {
            assert_promises(&text, &cluster, 0);
        }
    }

    #[test]
    fn edited_copies_are_what_they_promise(changes in vec(0..60_u32, 0..12)) {
        let text = with_edited_copy(&changes);
        let found = detect(&text);
        prop_assert!(!found.is_empty());
        for cluster in found {
            assert_promises(&text, &cluster, 5);
        }
    }

    #[test]
    fn copies_and_edited_copies_are_what_they_promise(
        plan in plan(),
        changes in vec(0..400_usize, 0..12),
    ) {
        let text = text_of(&plan, &[" ", "\n\n", " ", " "]);
        let pieces = text.split_inclusive(' ').enumerate().map(|(at, piece)| {
            let is_changed = changes.contains(&at) && !piece.contains('.');
            if is_changed { word(900 + at as u32) + " " } else { piece.to_owned() }
        });
        let text: String = pieces.collect();
        for cluster in detect(&text) {
            assert_promises(&text, &cluster, 100);
        }
    }

    #[test]
    fn a_text_cleaned_of_edited_copies_has_none(changes in vec(0..60_u32, 0..12)) {
        let text = with_edited_copy(&changes);
        let cleaning = Cleaning { edited: true, ..Cleaning::default() };
        let cleaned = duplicate::clean(&text, &detect(&text), cleaning).text;
        prop_assert_eq!(detect(&cleaned), []);
        let first = text.split("\n\n").next().unwrap_or_default();
        prop_assert!(cleaned.starts_with(first));
    }

    #[test]
    fn a_cleaned_text_has_no_copies(plan in plan()) {
        let text = text_of(&plan, &["\n\n", " ", "\n", ""]);
        let cleaned = duplicate::clean(&text, &detect(&text), Cleaning::default());
        let left: Vec<_> = detect(&cleaned.text)
            .into_iter()
            .filter(|cluster| cluster.kind == DuplicateKind::Exact)
            .collect();
        prop_assert_eq!(left, []);
    }

    #[test]
    fn a_cleaned_text_keeps_every_sentence(plan in plan()) {
        let text = text_of(&plan, &["\n\n", " ", ""]);
        let cleaned = duplicate::clean(&text, &detect(&text), Cleaning::default()).text;
        for &(number, len) in &plan {
            prop_assert!(cleaned.contains(&sentence(number, len)));
        }
    }

    #[test]
    fn paragraphs_in_any_order_are_no_copies(
        order in Just((0..24_u32).collect::<Vec<_>>()).prop_shuffle(),
        len in 8..24_u32,
    ) {
        let plan: Vec<(u32, u32)> = order.into_iter().map(|number| (number, len)).collect();
        prop_assert_eq!(detect(&text_of(&plan, &["\n\n"])), []);
    }

    #[test]
    fn any_text_is_read(text in ".{0,400}") {
        let found = detect(&text);
        let cleaned = duplicate::clean(&text, &found, Cleaning { edited: true, seams: true });
        for kept in &cleaned.kept {
            prop_assert_eq!(kept.old.slice(&text), kept.new.slice(&cleaned.text));
        }
        let compared = duplicate::compare(&read(&text), &read(&text));
        prop_assert!(compared.passages.is_sorted_by(|a, b| a.span.end() <= b.span.start()));
    }
}
