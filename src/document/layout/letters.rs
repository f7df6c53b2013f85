//! Letters that are written in pieces or run together, signs that nobody sees, and odd blanks between words: `ﬁ`, `e` with
//! an accent of its own, soft hyphens, two blanks.

use super::edit::Edit;
use crate::document::chars::is_break;

pub(super) fn edits(text: &str) -> Vec<Edit> {
    let bytes = text.as_bytes();
    // Nearly all bytes are letters of ASCII and the second ones of others.
    let may_be_read = |&(at, &byte): &(usize, &u8)| match byte {
        b'!'..0xC2 => false,
        b' ' => bytes.get(at + 1) == Some(&b' '),
        _ => matches!(byte, 0x2 | 0xC2 | 0xCC | 0xCD | 0xE2 | 0xEF),
    };
    let places = bytes.iter().enumerate().filter(may_be_read);
    places.filter_map(|(at, _)| read(text, at)).collect()
}

/// How the character at a place is read, if otherwise than it stands.
fn read(text: &str, at: usize) -> Option<Edit> {
    let c = text[at..].chars().next()?;
    let end = at + c.len_utf8();
    if c == '\u{2}' || is_unusual(c) {
        unusual(text, at, end)
    } else if is_blank(c) {
        blank(text, at, end)
    } else {
        None
    }
}

/// Whether a character may be read otherwise than it stands.
fn is_unusual(c: char) -> bool {
    is_unseen(c) || is_accent(c) || ligature(c).is_some()
}

/// A blank of some width, but no tab.
fn is_blank(c: char) -> bool {
    c == ' ' || c >= '\u{A0}' && c.is_whitespace() && !is_break(c)
}

/// One blank between two words, whatever stands there; columns and groups of digits stay.
fn blank(text: &str, at: usize, end: usize) -> Option<Edit> {
    let mut after = text[end..].chars();
    let mut next = after.next()?;
    let mut end = end;
    if is_blank(next) {
        end += next.len_utf8();
        next = after.next()?;
    }
    let is_odd = &text[at..end] != " " && text[..at].ends_with(char::is_alphanumeric);
    let is_group = text[..at].ends_with(|c: char| c.is_ascii_digit()) && next.is_ascii_digit();
    (is_odd && next.is_alphanumeric() && !is_group).then(|| Edit::put(at, end, " "))
}

fn unusual(text: &str, at: usize, end: usize) -> Option<Edit> {
    let c = text[at..].chars().next()?;
    let (before, after) = (text[..at].chars().next_back(), text[end..].chars().next());
    if let Some(letters) = ligature(c) {
        return Some(Edit::put(at, end, letters));
    }
    if is_accent(c) {
        let base = before?;
        return Some(Edit::put(at - base.len_utf8(), end, composed(base, c)?));
    }
    if is_joiner(c) {
        let is_inside = before.is_some_and(is_latin) && after.is_some_and(is_latin);
        return is_inside.then(|| Edit::drop(at, end));
    }
    if is_hyphen(c) {
        return Some(Edit::drop(at, end + break_len(&text[end..])));
    }
    let parts = before.is_some_and(char::is_lowercase) && after.is_some_and(char::is_uppercase);
    Some(if parts { Edit::put(at, end, " ") } else { Edit::drop(at, end) })
}

fn is_latin(c: char) -> bool {
    c.is_alphabetic() && c < '\u{250}'
}

/// Signs that join letters, or give an emoji its form.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

/// Hyphens that show at a line's end only, and what copying from a PDF page puts there.
fn is_hyphen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{2}' | '\u{FFFE}')
}

fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'
        | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFFE}')
}

/// Length of the line break, with blanks around it, in front of the rest of a word.
fn break_len(rest: &str) -> usize {
    let word = rest.trim_start();
    let gap = &rest[..rest.len() - word.len()];
    let breaks = gap.replace("\r\n", "\n").chars().filter(|&c| is_break(c)).count();
    if breaks == 1 && word.starts_with(char::is_lowercase) { gap.len() } else { 0 }
}

fn ligature(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{FB00}' => "ff",
        '\u{FB01}' => "fi",
        '\u{FB02}' => "fl",
        '\u{FB03}' => "ffi",
        '\u{FB04}' => "ffl",
        '\u{FB05}' | '\u{FB06}' => "st",
        _ => return None,
    })
}

fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// A letter with its accent, capital or small.
fn composed(base: char, accent: char) -> Option<char> {
    let small = base.to_lowercase().next().and_then(|small| compose(small, accent))?;
    if base.is_uppercase() { small.to_uppercase().next() } else { Some(small) }
}

/// Composed letter of a lower-case base letter and a combining accent.
fn compose(base: char, accent: char) -> Option<char> {
    let row = match accent {
        '\u{300}' => "aàeèiìoòuùnǹ",
        '\u{301}' => "aáeéiíoóuúyýcćnńsśzźlĺrŕ",
        '\u{302}' => "aâeêiîoôuûcĉgĝhĥjĵsŝwŵyŷ",
        '\u{303}' => "aãoõnñiĩuũ",
        '\u{304}' => "aāeēiīoōuū",
        '\u{306}' => "aăeĕgğiĭoŏuŭ",
        '\u{307}' => "eėgġzżcċ",
        '\u{308}' => "aäeëiïoöuüyÿ",
        '\u{30A}' => "aåuů",
        '\u{30B}' => "oőuű",
        '\u{30C}' => "cčdďeěnňrřsštťzžgǧ",
        '\u{327}' => "cçsştţ",
        '\u{328}' => "aąeęiįuų",
        _ => return None,
    };
    let mut letters = row.chars();
    while let (Some(plain), Some(composed)) = (letters.next(), letters.next()) {
        if plain == base {
            return Some(composed);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::edit::check;
    use super::edits;

    #[test]
    fn letters_in_pieces_and_run_together() {
        check(edits, "E\u{301}lyse\u{301}e, Franc\u{327}ois", "Élysée, François");
        check(edits, "un oﬃcier ﬂamand, enﬁn", "un officier flamand, enfin");
        check(edits, "x\u{301}\u{FB01}", "x\u{301}fi");
    }

    #[test]
    fn signs_that_nobody_sees() {
        check(edits, "un \u{AD}proche, gou\u{AD}vernement", "un proche, gouvernement");
        check(edits, "l'admini\u{AD}\nstration, enfi\u{2}\r\n  n", "l'administration, enfin");
        check(edits, "\u{FEFF}Paul\u{2060} Ver\u{200B}dier", "Paul Verdier");
        check(edits, "à Brest\u{200B}Le maire", "à Brest Le maire");
    }

    #[test]
    fn odd_blanks_between_words() {
        check(
            edits,
            "Anne\u{A0}Le\u{202F}Gall  part le 3\u{A0}mars",
            "Anne Le Gall part le 3 mars",
        );
        check(
            edits,
            "«\u{A0}oui\u{A0}», 12\u{202F}000, Brest   12",
            "«\u{A0}oui\u{A0}», 12\u{202F}000, Brest   12",
        );
    }

    #[test]
    fn joiners_of_emoji_and_paragraphs_stay() {
        check(
            edits,
            "👩\u{200D}👧 fi\u{AD}\n\nn, à\u{AD}\nBrest",
            "👩\u{200D}👧 fi\n\nn, à\nBrest",
        );
    }
}
