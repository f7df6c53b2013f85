//! Links of Markdown: `[le maire](https://example.org)`.

use super::edit::Edit;

/// Longest address, in bytes.
const LONGEST: usize = 400;
/// Farthest that a link's words reach, in bytes.
const REACH: usize = 400;

pub(super) fn edits(text: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut done = 0;
    if !text.contains('[') {
        return edits;
    }
    for (close, _) in text.match_indices("](") {
        let Some(len) = address_len(&text[close + 2..]) else { continue };
        let from = text.floor_char_boundary(close.saturating_sub(REACH)).max(done);
        let Some(open) = text[from.min(close)..close].rfind('[').map(|at| from + at) else {
            continue;
        };
        let is_image = text[..open].ends_with('!') && open > done;
        edits.push(Edit::drop(open - usize::from(is_image), open + 1));
        done = close + 2 + len + 1;
        edits.push(Edit::drop(close, done));
    }
    edits
}

/// Length of the address, with its title, in front of a closing bracket.
fn address_len(rest: &str) -> Option<usize> {
    let len = rest.bytes().take(LONGEST).position(|byte| matches!(byte, b')' | b'\n'))?;
    let address = rest[..len].split_whitespace().next()?;
    (rest[len..].starts_with(')') && address.contains(['/', '.', '#', '@'])).then_some(len)
}

#[cfg(test)]
mod tests {
    use super::super::edit::check;
    use super::edits;

    #[test]
    fn the_words_of_a_link_stay() {
        check(edits, "Selon [la mairie](https://example.org/a), rien.", "Selon la mairie, rien.");
        check(edits, "![Vue](/vue.jpg \"Le pont\") [Brest](#a)[Caen](b.html)", "Vue BrestCaen");
    }

    #[test]
    fn brackets_of_the_reporter_stay() {
        check(
            edits,
            "« Il [le maire](absent) part [...](sic) [1] »",
            "« Il [le maire](absent) part [...](sic) [1] »",
        );
    }
}
