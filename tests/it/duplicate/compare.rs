//! What one text owes to another.

use super::{FLOOD, QUOTE, ROADS, SCHOOL, read};
use guillemet::annotation::DuplicateKind;
use guillemet::duplicate::{self, Comparison};

fn compare(text: &str, source: &str) -> Comparison {
    duplicate::compare(&read(text), &read(source))
}

#[test]
fn the_same_text_is_one_passage() {
    let text = format!("{FLOOD}\n\n{QUOTE}\n\n{SCHOOL}");
    let found = compare(&text, &text);
    assert_eq!(found.passages.len(), 1);
    assert_eq!(found.passages[0].span.slice(&text), text);
    assert_eq!(found.share.per_cent(), 100);
    assert_eq!(found.left_out, []);
}

#[test]
fn texts_without_a_common_passage_share_nothing() {
    let found = compare(&format!("{FLOOD} {ROADS}"), &format!("{SCHOOL} {QUOTE}"));
    assert_eq!(found.passages, []);
    assert_eq!(found.share.per_cent(), 0);
    assert_eq!(found.left_out.len(), 1);
}

#[test]
fn an_empty_text_shares_nothing() {
    assert_eq!(compare("", FLOOD).share.per_cent(), 0);
    assert_eq!(compare(FLOOD, "").left_out, []);
}

#[test]
fn passages_and_what_was_left_out_are_named() {
    let source = format!("{FLOOD}\n\n{QUOTE}\n\n{ROADS}");
    let text = format!("{SCHOOL} {ROADS} {FLOOD}");
    let found = compare(&text, &source);
    let reused: Vec<(&str, &str)> = found
        .passages
        .iter()
        .map(|reuse| (reuse.span.slice(&text), reuse.source.slice(&source)))
        .collect();
    assert_eq!(reused, [(ROADS, ROADS), (FLOOD, FLOOD)]);
    assert_eq!(found.left_out.len(), 1);
    assert_eq!(found.left_out[0].slice(&source), QUOTE);
    assert!((60..75).contains(&found.share.per_cent()), "{:?}", found.share);
}

#[test]
fn a_quotation_that_changed_on_the_way_is_named() {
    let source = format!("{FLOOD}\n\n{QUOTE}\n\n{SCHOOL}");
    let text = source.replace("aussi haute dans le bourg", "aussi haute dans la ville");
    let found = compare(&text, &source);
    let edited: Vec<_> =
        found.passages.iter().filter(|reuse| reuse.kind == DuplicateKind::Near).collect();
    assert_eq!(edited.len(), 1);
    let words = edited[0].differences[0];
    assert_eq!(words.original.slice(&source), "le bourg");
    assert_eq!(words.changed.slice(&text), "la ville");
    assert_eq!(found.changed_quotes.len(), 1);
    let quote = found.changed_quotes[0];
    assert_eq!(quote.span.slice(&text), "Nous n'avons jamais vu l'eau aussi haute dans la ville");
    assert_eq!(
        quote.source.slice(&source),
        "Nous n'avons jamais vu l'eau aussi haute dans le bourg"
    );
}

/// A source, with what its text makes of the quotation in it.
#[track_caller]
fn assert_changed_quotes(text: &str, expected: &[&str]) {
    let source = format!(
        "{FLOOD}\n\n« Nous avons tout perdu, les machines comme le stock, et nous ne savons pas si \
         nous pourrons reprendre », a déclaré la gérante, Hélène Vasseur.\n\n{SCHOOL}"
    );
    let found = compare(text, &source).changed_quotes;
    let quotes: Vec<&str> = found.iter().map(|quote| quote.span.slice(text)).collect();
    assert_eq!(quotes, expected);
}

#[test]
fn a_quotation_may_be_cut() {
    assert_changed_quotes(
        "La gérante a « tout perdu, les machines comme le stock ». « Nous ne savons pas si nous \
         pourrons reprendre », dit-elle.",
        &[],
    );
    assert_changed_quotes(
        "« Nous avons tout perdu (...) et nous ne savons pas si nous pourrons reprendre », a \
         déclaré hier la gérante, Hélène Vasseur.",
        &[],
    );
    assert_changed_quotes(
        "« Nous avons tout perdu, les machines comme [les planches], et nous ne savons pas si nous \
         pourrons reprendre », a déclaré la gérante, Hélène Vasseur.",
        &[],
    );
}

#[test]
fn a_quotation_may_not_be_lengthened_or_joined() {
    assert_changed_quotes(
        "« Nous avons tout perdu, les machines comme le stock, et nous ne savons pas si nous \
         pourrons reprendre un jour », a déclaré la gérante, Hélène Vasseur.",
        &["Nous avons tout perdu, les machines comme le stock, et nous ne savons pas si nous \
           pourrons reprendre un jour"],
    );
    assert_changed_quotes(
        "« Nous avons tout perdu et nous ne savons pas si nous pourrons reprendre », a déclaré la \
         gérante, Hélène Vasseur.",
        &["Nous avons tout perdu et nous ne savons pas si nous pourrons reprendre"],
    );
}

#[test]
fn what_a_source_says_twice_is_not_left_out() {
    let source = format!("{FLOOD}\n\n{QUOTE}\n\n{FLOOD}");
    assert_eq!(compare(&format!("{QUOTE} {FLOOD}"), &source).left_out, []);
}
