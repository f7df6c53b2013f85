//! Colours, wrapping and places for a page in a terminal.

use crate::offsets::{OffsetUnit, Offsets};
use std::fmt::Write;

/// How a piece of the report looks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Title,
    Name(usize),
    Dim,
    Warning,
}

/// Colours of the speakers, in turn; black and white are left to the terminal.
const NAME_COLORS: [u8; 6] = [36, 35, 32, 34, 33, 31];

/// Puts a look on words, or leaves them bare.
#[derive(Clone, Copy)]
pub(super) struct Painter {
    pub(super) color: bool,
}

impl Painter {
    pub(super) fn paint(self, look: Look, words: &str) -> String {
        if !self.color || words.is_empty() {
            return words.to_owned();
        }
        let code = match look {
            Look::Title => "1;4".to_owned(),
            Look::Name(idx) => format!("1;{}", NAME_COLORS[idx % NAME_COLORS.len()]),
            Look::Dim => "2".to_owned(),
            Look::Warning => "33".to_owned(),
        };
        format!("\u{1B}[{code}m{words}\u{1B}[0m")
    }
}

/// The words on one line, fit for a terminal: runs of blanks become one, control characters become pictures of them.
pub(super) fn tidy(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut blank = false;
    for c in words.trim().chars() {
        if matches!(
            c,
            ' ' | '\t' | '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}'
        ) {
            blank = true;
            continue;
        }
        if std::mem::take(&mut blank) {
            out.push(' ');
        }
        match c {
            '\0'..='\u{1F}' => out.extend(char::from_u32(0x2400 + u32::from(c))),
            '\u{7F}'..='\u{9F}' => out.push('\u{2421}'),
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {}
            c => out.push(c),
        }
    }
    out
}

/// The beginning and the end of words that are too long to show whole.
pub(super) fn excerpt(words: &str, max: usize) -> String {
    let words = tidy(words);
    let count = words.chars().count();
    if count <= max {
        return words;
    }
    let tail = max / 3;
    let head: String = words.chars().take(max - tail - 3).collect();
    let tail: String = words.chars().skip(count - tail).collect();
    format!("{} … {}", head.trim_end(), tail.trim_start())
}

/// Appends words wrapped at `width`, each line after the first indented.
pub(super) fn wrap(out: &mut String, words: &str, indent: usize, width: usize) {
    let mut column = indent;
    for (idx, word) in words.split(' ').enumerate() {
        let len = visible_len(word);
        if idx > 0 && column + 1 + len > width {
            let _ = write!(out, "\n{:indent$}", "");
            column = indent;
        } else if idx > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += len;
    }
}

/// Characters that take a place on the screen: escape sequences and accents that join take none.
fn visible_len(word: &str) -> usize {
    let mut count = 0;
    let mut escaped = false;
    for c in word.chars() {
        match (escaped, c) {
            (false, '\u{1B}') => escaped = true,
            (true, 'm') => escaped = false,
            (false, c) if !crate::document::fold::is_joining(c) => count += 1,
            _ => {}
        }
    }
    count
}

/// Finds the line and column of bytes.
pub(super) struct Places<'t> {
    offsets: Offsets<'t>,
    line_starts: Vec<usize>,
}

impl<'t> Places<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let breaks = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        let line_starts = std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect();
        Self { offsets: Offsets::new(text, OffsetUnit::Codepoint), line_starts }
    }

    /// `12:5`: twelfth line, fifth character.
    pub(super) fn of(&self, byte: usize) -> String {
        let line = self.line_starts.partition_point(|&start| start <= byte);
        let start = self.line_starts[line - 1];
        let column = self.offsets.from_utf8(byte) - self.offsets.from_utf8(start) + 1;
        format!("{line}:{column}")
    }
}

#[cfg(test)]
mod tests {
    use super::{Places, excerpt, tidy, wrap};

    #[test]
    fn tidy_words_cannot_steer_the_terminal() {
        assert_eq!(tidy(" a\u{1B}[2J\r\n  b\u{202E}\0 "), "a␛[2J b␀");
    }

    #[test]
    fn a_long_passage_shows_its_two_ends() {
        assert_eq!(excerpt("un deux trois", 20), "un deux trois");
        assert_eq!(excerpt("abcdefghijklmnopqrstuvwxyz", 15), "abcdefg … vwxyz");
    }

    #[test]
    fn lines_are_wrapped_between_words() {
        let mut out = String::new();
        wrap(&mut out, "un deux trois \u{1B}[1mquatre\u{1B}[0m cinq", 2, 16);
        assert_eq!(out, "un deux trois\n  \u{1B}[1mquatre\u{1B}[0m cinq");
    }

    #[test]
    fn places_count_lines_and_characters() {
        let places = Places::new("été\nà\n");
        assert_eq!(places.of(0), "1:1");
        assert_eq!(places.of(5), "1:4");
        assert_eq!(places.of(8), "2:2");
        assert_eq!(places.of(9), "3:1");
    }
}
