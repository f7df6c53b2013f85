//! Signs that lines begin with: `> > ` where mail or Markdown quotes them, `## ` before a heading, `* ` in a list.

use super::edit::Edit;
use super::line::{Line, lines};

pub(super) fn edits(text: &str) -> Vec<Edit> {
    if !['>', '#', '*'].iter().any(|&sign| text.contains(sign)) {
        return Vec::new();
    }
    // One such line alone is a note: `* Les prénoms ont été changés.`
    let is_list = text.matches("\n* ").nth(1).is_some();
    let has_doubled_marks = text.contains("<<");
    let mut edits = Vec::new();
    // How deep the line above is quoted, if one stands right above.
    let mut above = None;
    for line in lines(text) {
        let words = line.words(text);
        let prefix =
            if has_doubled_marks && words.starts_with(">>") { "" } else { prefix(words, is_list) };
        let depth = prefix.matches('>').count();
        let is_other = line.gap == 0 && above.is_some_and(|above| above != depth);
        above = (prefix.len() < words.len()).then_some(depth);
        edits.extend(edit(&line, prefix.len(), is_other && above.is_some()));
    }
    edits
}

/// Drops what a line begins with; one quoted otherwise than the line above goes on with nothing.
fn edit(line: &Line, len: usize, is_other: bool) -> Option<Edit> {
    let (start, end) = (line.span.start(), line.span.start() + len);
    let edit = if is_other { Edit::put(start, end, "\n") } else { Edit::drop(start, end) };
    (len > 0).then_some(edit)
}

/// The signs that a line begins with, blanks included.
fn prefix(line: &str, is_list: bool) -> &str {
    let rest = line.trim_start_matches(['>', ' ', '\t', '\u{A0}']);
    let heading = rest.trim_start_matches('#');
    let hashes = rest.len() - heading.len();
    let is_heading = (1..=6).contains(&hashes) && heading.starts_with([' ', '\t']);
    let rest = if is_heading { heading.trim_start() } else { rest };
    let rest = rest.strip_prefix("* ").filter(|_| is_list).unwrap_or(rest);
    &line[..line.len() - rest.len()]
}

#[cfg(test)]
mod tests {
    use super::super::edit::check;
    use super::edits;

    #[test]
    fn quoted_lines_lose_their_signs() {
        check(edits, "> Oui.\n>\n> Non.\n", "Oui.\n\nNon.\n");
        check(edits, ">Oui,\n>et non.", "Oui,\net non.");
        check(edits, "> > Oui.\n> Non.\n>> Si.", "Oui.\n\nNon.\n\nSi.");
    }

    #[test]
    fn headings_lose_their_signs() {
        check(edits, "# Le pont\n\n### La suite\n", "Le pont\n\nLa suite\n");
        check(edits, "#Brest et #Caen\n####### Trop", "#Brest et #Caen\n####### Trop");
    }

    #[test]
    fn items_of_a_list_lose_their_stars() {
        check(edits, "Au menu :\n* pain\n* beurre", "Au menu :\npain\nbeurre");
        check(
            edits,
            "Anne* part.\n* Le prénom a été changé.",
            "Anne* part.\n* Le prénom a été changé.",
        );
    }

    #[test]
    fn marks_that_are_typed_twice_stay() {
        check(edits, "<< Oui\n>> dit-il", "<< Oui\n>> dit-il");
        check(edits, "3 > 2 et\n2 > 1", "3 > 2 et\n2 > 1");
    }
}
