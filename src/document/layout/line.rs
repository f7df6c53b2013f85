//! The lines of a text.

use crate::span::Span;

/// A line that is not blank.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// Without the blanks at both ends.
    pub(super) span: Span,
    /// The byte at which it begins, blanks included.
    pub(super) start: usize,
    /// How many blank lines stand before it.
    pub(super) gap: usize,
}

impl Line {
    /// What it says.
    pub(super) fn words<'t>(&self, text: &'t str) -> &'t str {
        self.span.slice(text)
    }

    /// How many characters it takes, those that it is indented by included.
    pub(super) fn width(&self, text: &str) -> usize {
        text[self.start..self.span.end()].chars().count()
    }

    /// How many bytes it is indented by.
    pub(super) fn indent(&self) -> usize {
        self.span.start() - self.start
    }
}

/// The lines of a text that are not blank.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Line> {
    let mut at = 0;
    let mut gap = 0;
    std::iter::from_fn(move || {
        while at < text.len() {
            let start = at;
            let end = start + line_len(&text.as_bytes()[start..]);
            at = end + break_len(&text[end..]);
            let line = &text[start..end];
            let words = line.trim();
            if words.is_empty() {
                gap += 1;
                continue;
            }
            let first = start + line.len() - line.trim_start().len();
            let span = Span::new(first, first + words.len());
            return Some(Line { span, start, gap: std::mem::take(&mut gap) });
        }
        None
    })
}

fn line_len(bytes: &[u8]) -> usize {
    // Nearly all bytes are letters of ASCII and the second ones of others.
    let may_end = |(_, byte): &(usize, &u8)| matches!(byte, 0xA..=0xD | 0xC2 | 0xE2);
    let ends = |(at, byte): &(usize, &u8)| match byte {
        0xC2 => bytes.get(at + 1) == Some(&0x85),
        0xE2 => matches!(bytes.get(at + 1..at + 3), Some([0x80, 0xA8 | 0xA9])),
        _ => true,
    };
    let mut places = bytes.iter().enumerate().filter(may_end);
    places.find(ends).map_or(bytes.len(), |(at, _)| at)
}

/// Length of the line break at the start.
fn break_len(rest: &str) -> usize {
    if rest.starts_with("\r\n") { 2 } else { rest.chars().next().map_or(0, char::len_utf8) }
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, usize)]) {
        let found: Vec<_> = lines(text).map(|line| (line.words(text), line.gap)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn every_line_break_ends_a_line() {
        check(
            "a\nb\r\nc\rd\u{C}e\u{2028}f\u{85}g",
            &"abcdefg".split("").filter(|s| !s.is_empty()).map(|s| (s, 0)).collect::<Vec<_>>(),
        );
    }

    #[test]
    fn blank_lines_are_counted() {
        check(" \n\n  été \n\t\n «à»\r\n\r\n", &[("été", 2), ("«à»", 1)]);
        check("", &[]);
    }
}
