//! Breaks between pages inside a sentence, with the number of the page that ends: `12`, form feed.

use super::edit::Edit;

/// Farthest that a break between pages reaches on either side, in bytes.
const REACH: usize = 100;
/// Longest line that numbers a page, in bytes.
const LONGEST: usize = 12;

pub(super) fn edits(text: &str) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    for (at, _) in text.match_indices('\u{C}') {
        if edits.last().is_none_or(|last| last.span.end() <= at) {
            edits.extend(inside(text, at));
        }
    }
    edits
}

/// A line break in place of a page's, where a sentence goes on behind it.
fn inside(text: &str, at: usize) -> Option<Edit> {
    let start = text.floor_char_boundary(at.saturating_sub(REACH));
    let end = text.ceil_char_boundary((at + REACH).min(text.len()));
    let above = without_number(text[start..at].trim_end());
    let below = text[at..end].trim_start();
    let goes_on = below.starts_with(char::is_lowercase)
        && above.ends_with(|c: char| c.is_alphanumeric() || c == ',');
    goes_on.then(|| Edit::put(start + above.len(), end - below.len(), "\n"))
}

/// What stands above a last line that only numbers the page: `12`, `- 12 -`, `Page 12`.
fn without_number(page: &str) -> &str {
    let Some((above, line)) = page.rsplit_once('\n') else { return page };
    let is_sign = |c: char| c.is_ascii_digit() || " -–—/".contains(c);
    let number = line.trim().trim_start_matches("Page");
    let is_number = line.len() <= LONGEST && number.chars().all(is_sign);
    if is_number { above.trim_end() } else { page }
}

#[cfg(test)]
mod tests {
    use super::super::edit::check;
    use super::edits;

    #[test]
    fn a_sentence_goes_on_on_the_next_page() {
        check(edits, "les travaux\n\n12\n\n\u{C}dureront", "les travaux\ndureront");
        check(edits, "à Brest,\n- 3 -\n\u{C}\n  puis à Caen", "à Brest,\npuis à Caen");
        check(edits, "le pont\u{C}\u{C}ferme", "le pont\nferme");
    }

    #[test]
    fn other_breaks_stay() {
        for text in
            ["Il part.\n\n12\n\u{C}Elle reste.", "Il part.\n\u{C}elle", "Le pont\n\u{C}Le maire"]
        {
            check(edits, text, text);
        }
    }
}
