//! One line of a list: `kind: words | note` or `kind: /pattern/ | note`.

use super::limits::{ENTRY_CHARS, NOTE_CHARS};
use super::problem::Fault;
use crate::annotation::EntityKind;
use crate::document::fold;

/// What a line says.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Line<'t> {
    pub(super) kind: EntityKind,
    pub(super) what: What<'t>,
    /// What to tell wherever it stands.
    pub(super) note: Option<&'t str>,
}

/// What to look for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum What<'t> {
    /// These words, which begin at that byte of the line.
    Words(&'t str, usize),
    /// What stands between the slashes, and its byte in the line.
    Pattern(&'t str, usize),
}

/// What kinds are called in French, without accents.
const FRENCH: &[(&str, EntityKind)] = &[
    ("personne", EntityKind::Person),
    ("organisation", EntityKind::Organization),
    ("lieu", EntityKind::Place),
    ("evenement", EntityKind::Event),
    ("oeuvre", EntityKind::Work),
    ("heure", EntityKind::Time),
    ("quantite", EntityKind::Quantity),
    ("autre", EntityKind::Other),
];

/// Reads a line; none where it is empty or a comment.
pub(super) fn read(line: &str) -> Result<Option<Line<'_>>, Fault> {
    let start = skip_blanks(line, 0);
    if line[start..].is_empty() || line[start..].starts_with('#') {
        return Ok(None);
    }
    let Some((word, rest)) = line.split_once(':') else {
        let message = "no kind; a line is a kind, a colon and words: \"person: Marie Dupont\"";
        return Err(Fault::new(start, message));
    };
    let kind = kind(word.trim()).ok_or_else(|| Fault::new(start, unknown(word.trim())))?;
    let start = skip_blanks(line, line.len() - rest.len());
    let is_pattern = line[start..].starts_with('/');
    let (what, end) = if is_pattern { pattern(line, start)? } else { words(line, start)? };
    Ok(Some(Line { kind, what, note: note(line, end)? }))
}

/// The byte of the first character from `at` on that is no blank.
fn skip_blanks(line: &str, at: usize) -> usize {
    line.len() - line[at..].trim_start().len()
}

fn kind(word: &str) -> Option<EntityKind> {
    let plain = fold::plain(word);
    let english = EntityKind::ALL.iter().copied().find(|kind| kind.name() == plain);
    english.or_else(|| FRENCH.iter().find(|(name, _)| *name == plain).map(|&(_, kind)| kind))
}

fn unknown(word: &str) -> String {
    let names: Vec<&str> = EntityKind::ALL.iter().map(|kind| kind.name()).collect();
    let word: String = word.chars().take(ENTRY_CHARS).collect();
    format!("unknown kind {word:?}; choose one of {}", names.join(", "))
}

/// The words that begin at a byte, and the byte after them.
fn words(line: &str, start: usize) -> Result<(What<'_>, usize), Fault> {
    let rest = &line[start..];
    let end = rest.find('|').map_or(line.len(), |bar| start + bar);
    let words = line[start..end].trim();
    if words.is_empty() {
        return Err(Fault::new(start, "no words to look for"));
    }
    if words.chars().nth(ENTRY_CHARS).is_some() {
        return Err(Fault::new(start, format!("words longer than {ENTRY_CHARS} characters")));
    }
    Ok((What::Words(words, start), end))
}

/// The pattern whose opening slash stands at a byte, and the byte after its closing slash.
fn pattern(line: &str, start: usize) -> Result<(What<'_>, usize), Fault> {
    let Some(close) = closing_slash(line, start + 1) else {
        let message = "a pattern ends with a slash: \"place: /Saint-\\w+/\"";
        return Err(Fault::new(start, message));
    };
    let source = &line[start + 1..close];
    if source.chars().nth(ENTRY_CHARS).is_some() {
        let message = format!("a pattern longer than {ENTRY_CHARS} characters");
        return Err(Fault::new(start + 1, message));
    }
    Ok((What::Pattern(source, start + 1), close + 1))
}

/// The first slash, no backslash before it, behind which the line ends or a note begins.
fn closing_slash(line: &str, from: usize) -> Option<usize> {
    let mut is_escaped = false;
    for (at, byte) in line.bytes().enumerate().skip(from) {
        if byte == b'/' && !is_escaped && matches!(first_byte(line, at + 1), None | Some(b'|')) {
            return Some(at);
        }
        is_escaped = byte == b'\\' && !is_escaped;
    }
    None
}

/// The first byte from there on that is no blank.
fn first_byte(line: &str, at: usize) -> Option<u8> {
    line.as_bytes()[at..].iter().copied().find(|byte| !byte.is_ascii_whitespace())
}

/// What is noted behind the bar that stands at a byte, or first behind it.
fn note(line: &str, from: usize) -> Result<Option<&str>, Fault> {
    let Some((_, note)) = line[from..].split_once('|') else { return Ok(None) };
    if note.trim().chars().nth(NOTE_CHARS).is_some() {
        let at = skip_blanks(line, line.len() - note.len());
        return Err(Fault::new(at, format!("a note longer than {NOTE_CHARS} characters")));
    }
    Ok(Some(note.trim()).filter(|note| !note.is_empty()))
}
