//! Which characters are blanks, quotation marks and punctuation.

/// White space, and the invisible characters that separate nothing else.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{FEFF}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}')
}

/// Whether a character ends a line.
pub(crate) fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Marks that are typed as two characters.
const DOUBLED: &[&str] = &["''", "’’", "‘‘", "``", "<<", ">>"];

/// Length of the quotation mark at the start of a text.
pub(super) fn mark_len(text: &str) -> Option<usize> {
    let doubled = DOUBLED.iter().find(|mark| text.starts_with(**mark)).map(|mark| mark.len());
    let c = text.chars().next()?;
    doubled.or_else(|| is_mark(c).then(|| c.len_utf8()))
}

pub(super) fn is_mark(c: char) -> bool {
    matches!(
        c,
        '«' | '»'
            | '“'
            | '”'
            | '„'
            | '‟'
            | '‹'
            | '›'
            | '"'
            | '＂'
            | 'ʺ'
            | '″'
            | '\''
            | '‘'
            | '’'
            | '‚'
    )
}

pub(super) fn is_punctuation(c: char) -> bool {
    matches!(
        c,
        ',' | ';'
            | ':'
            | '('
            | ')'
            | '['
            | ']'
            | '{'
            | '}'
            | '-'
            | '–'
            | '—'
            | '―'
            | '‐'
            | '‑'
            | '/'
            | '•'
            | '·'
            | '¿'
            | '¡'
            | '、'
            | '。'
            | '،'
            | '؛'
            | '؟'
    )
}

/// Length of the characters at the start that belong.
pub(super) fn prefix_len(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}
