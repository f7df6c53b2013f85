//! The text without its later copies.

use super::{FLOOD, QUOTE, ROADS, SCHOOL, detect};
use guillemet::annotation::NoticeCode;
use guillemet::duplicate::{self, Cleaned, Cleaning};

/// Cleans a text and checks that the map of offsets tells the truth.
#[track_caller]
fn clean_with(text: &str, cleaning: Cleaning) -> Cleaned {
    let cleaned = duplicate::clean(text, &detect(text), cleaning);
    for kept in &cleaned.kept {
        assert_eq!(kept.old.slice(text), kept.new.slice(&cleaned.text));
        assert_eq!(cleaned.new_offset(kept.old.start()), Some(kept.new.start()));
    }
    cleaned
}

#[track_caller]
fn assert_cleaned(text: &str, expected: &str) {
    assert_eq!(clean_with(text, Cleaning::default()).text, expected);
}

#[test]
fn a_text_without_copies_stays() {
    let text = format!("  {FLOOD}\r\n{QUOTE}\n");
    assert_cleaned(&text, &text);
}

#[test]
fn a_paragraph_goes_with_one_break() {
    assert_cleaned(
        &format!("{FLOOD}\n\n{QUOTE}\n\n{FLOOD}\n\n{ROADS}\n"),
        &format!("{FLOOD}\n\n{QUOTE}\n\n{ROADS}\n"),
    );
}

#[test]
fn copies_at_the_end_go_with_the_break_before_them() {
    assert_cleaned(
        &format!("{FLOOD}\n\n{QUOTE}\n\n{ROADS}\n\n{FLOOD}{QUOTE}"),
        &format!("{FLOOD}\n\n{QUOTE}\n\n{ROADS}"),
    );
    assert_cleaned(&format!("{FLOOD}\n{QUOTE}\n{FLOOD}\n"), &format!("{FLOOD}\n{QUOTE}\n"));
}

#[test]
fn a_copy_inside_a_paragraph_leaves_one_blank() {
    assert_cleaned(
        &format!("{FLOOD}\n\n{QUOTE} {FLOOD} {ROADS}"),
        &format!("{FLOOD}\n\n{QUOTE} {ROADS}"),
    );
}

#[test]
fn a_glued_copy_leaves_the_break_that_it_lost() {
    assert_cleaned(
        &format!("{FLOOD}\n\n{QUOTE}\n\n{SCHOOL}{FLOOD}{ROADS}"),
        &format!("{FLOOD}\n\n{QUOTE}\n\n{SCHOOL}\n\n{ROADS}"),
    );
}

#[test]
fn the_first_of_three_copies_stays() {
    assert_cleaned(
        &format!("{FLOOD}\n{FLOOD}\n{QUOTE}\n{FLOOD}\n{ROADS}"),
        &format!("{FLOOD}\n{QUOTE}\n{ROADS}"),
    );
}

#[test]
fn removed_text_has_no_new_place() {
    let text = format!("{FLOOD}\n{QUOTE}\n{FLOOD}\n{ROADS}");
    let cleaned = clean_with(&text, Cleaning::default());
    let inside = FLOOD.len() + QUOTE.len() + 10;
    assert_eq!(cleaned.new_offset(inside), None);
    assert_eq!(cleaned.removed[0].slice(&text).trim(), FLOOD);
    let roads = text.len() - ROADS.len();
    assert_eq!(cleaned.new_offset(roads), Some(cleaned.text.len() - ROADS.len()));
}

#[test]
fn an_edited_copy_stays_unless_asked_for() {
    let first = format!("{FLOOD} {SCHOOL} {ROADS}");
    let second = first.replace("deux mètres", "quelques mètres");
    let text = format!("{first}\n\n{QUOTE}\n\n{second}");
    assert_cleaned(&text, &text);
    let cleaned = clean_with(&text, Cleaning { edited: true, ..Cleaning::default() });
    assert_eq!(cleaned.text, format!("{first}\n\n{QUOTE}"));
}

#[test]
fn a_headline_taken_up_stays() {
    let headline = "Trois ponts fermés par la crue";
    let text = format!("{headline}\n\n{FLOOD} Trois ponts fermés par la crue, titre le journal.");
    assert_cleaned(&text, &text);
}

#[test]
fn seams_of_an_edited_copy_are_repaired() {
    let first = format!("{FLOOD} {SCHOOL}\n\n{ROADS} Le maire est sur place.");
    let glued = first.replace("deux mètres", "trois mètres").replace("Trois", "Dix");
    let second = glued.replace("\n\n", "");
    let text = format!("{first}\n\n{QUOTE}\n\n{second}");
    assert_cleaned(&text, &format!("{first}\n\n{QUOTE}\n\n{glued}"));
    let cleaned = clean_with(&text, Cleaning { seams: false, ..Cleaning::default() });
    assert_eq!(cleaned.text, text);
}

#[test]
fn an_edited_paragraph_stays_beside_one_that_goes() {
    let first = format!("{FLOOD} {SCHOOL}\n\n{ROADS} Le maire est sur place.");
    let second = first.replace("deux", "trois");
    let edited = second.split("\n\n").next().unwrap();
    assert_cleaned(
        &format!("{first}\n\n{QUOTE}\n\n{second}"),
        &format!("{first}\n\n{QUOTE}\n\n{edited}"),
    );
}

#[test]
fn each_lost_break_is_a_notice() {
    let text = format!("{FLOOD}\n\n{QUOTE}\n\n{SCHOOL}\n\n{ROADS} {FLOOD}{QUOTE} {SCHOOL}");
    let notices = duplicate::notices(&detect(&text));
    let places: Vec<&str> =
        notices.iter().map(|notice| &text[notice.span.start() - 3..notice.span.end()]).collect();
    assert_eq!(places, ["ts. ", "re.", "re. "]);
    assert!(notices.iter().all(|notice| notice.code == NoticeCode::Seam));
}

#[test]
fn a_copy_that_kept_its_breaks_has_no_notice() {
    let text = format!("{FLOOD}\n\n{QUOTE}\n\n{SCHOOL}\n\n{FLOOD}\n\n{QUOTE}\n\n{ROADS}");
    assert_eq!(duplicate::notices(&detect(&text)), []);
}

#[test]
fn a_copy_behind_a_dateline_has_lost_no_break() {
    let text = format!("BREST, 3 mars - {FLOOD}\n\n{QUOTE}\n\nLILLE, 4 mars - {FLOOD}\n\n{ROADS}");
    let clusters = detect(&text);
    assert_eq!(clusters.len(), 1);
    assert!(duplicate::notices(&clusters).iter().all(|notice| notice.code != NoticeCode::Seam));
}
