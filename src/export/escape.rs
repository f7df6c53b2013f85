//! Text for the markup of HTML and XML: content and attributes.

use std::fmt::{Display, Formatter, Result, Write};

/// Words that are written with their special characters escaped; those that cannot be written become U+FFFD.
#[derive(Clone, Copy)]
pub(super) struct Escaped<'w> {
    words: &'w str,
    is_forbidden: fn(char) -> bool,
}

/// Words for HTML, which cannot hold NUL.
pub(super) fn html(words: &str) -> Escaped<'_> {
    Escaped { words, is_forbidden: |c| c == '\0' }
}

/// Words for XML 1.0, which can hold few control characters.
pub(super) fn xml(words: &str) -> Escaped<'_> {
    let is_forbidden = |c| match c {
        '\t' | '\n' | '\r' => false,
        c => matches!(c, '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}'),
    };
    Escaped { words, is_forbidden }
}

impl Display for Escaped<'_> {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        for c in self.words.chars() {
            match c {
                '&' => out.write_str("&amp;")?,
                '<' => out.write_str("&lt;")?,
                '>' => out.write_str("&gt;")?,
                '"' => out.write_str("&quot;")?,
                '\r' => out.write_str("&#13;")?,
                c if (self.is_forbidden)(c) => out.write_char('\u{FFFD}')?,
                c => out.write_char(c)?,
            }
        }
        Ok(())
    }
}
