//! What every word list keeps: accent-folded order, no entry twice, composed accents.

use crate::document::fold;
use crate::lang::lexicon::rows;

/// Checks that the entries stand in the accent-free order of their keys, then in the order of their bytes.
#[track_caller]
pub(super) fn assert_sorted(list: &'static str, key: fn(&str) -> &str) {
    let order = |entry: &str| (fold::plain(key(entry)), entry.to_owned());
    let entries: Vec<_> = rows(list).filter_map(|mut fields| fields.next()).collect();
    for pair in entries.windows(2) {
        assert!(order(pair[0]) < order(pair[1]), "{} stands before {}", pair[0], pair[1]);
    }
    let combining = |c: char| ('\u{300}'..='\u{36F}').contains(&c);
    assert!(!list.contains(combining), "accents are written as separate characters");
    assert!(!list.contains('\u{2019}'), "apostrophes are straight");
}

fn entry(lemma: &str) -> &str {
    lemma
}

fn first_form(forms: &str) -> &str {
    forms.split(',').next().unwrap_or_default()
}

#[test]
fn noun_lists_are_sorted_and_unique() {
    assert_sorted(include_str!("person_nouns.txt"), first_form);
    assert_sorted(include_str!("org_nouns.txt"), first_form);
    assert_sorted(include_str!("document_nouns.txt"), first_form);
    assert_sorted(include_str!("cue_nouns.txt"), first_form);
}

#[test]
fn cue_phrases_are_sorted_and_unique() {
    assert_sorted(include_str!("cue_phrases.txt"), entry);
}
