//! Lists to entries, as far as the limits go; what cannot be used is told.

use super::folded;
use super::limits::{ALL_RANGES, LINES, LIST_BYTES, PATTERNS};
use super::line::{self, Line, What};
use super::literals::Literal;
use super::pattern::Pattern;
use super::problem::{Fault, Problem};
use crate::annotation::EntityKind;
use std::collections::HashMap;

/// What a line of a list says of what stands in a text.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) kind: EntityKind,
    pub(super) note: Option<String>,
}

/// What has been read so far.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) entries: Vec<Entry>,
    pub(super) literals: Vec<Literal>,
    pub(super) patterns: Vec<(Pattern, usize)>,
    pub(super) problems: Vec<Problem>,
    /// Where words of a kind were listed first.
    known: HashMap<(EntityKind, String), String>,
    lines: usize,
    ranges: u64,
}

impl Reader {
    pub(super) fn list(&mut self, name: &str, text: &str) {
        let whole = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let text = within_limit(whole);
        let mut number = 0;
        for line in text.lines() {
            number += 1;
            let Err(fault) = self.line(line, &format!("{name}, line {number}")) else { continue };
            self.problems.push(fault.told(name, number, line));
            if self.lines > LINES {
                return;
            }
        }
        if text.len() < whole.len() {
            let message = format!("a list longer than {LIST_BYTES} bytes; the rest is not read");
            self.problems.push(Fault::new(0, message).told(name, number, ""));
        }
    }

    fn line(&mut self, line: &str, place: &str) -> Result<(), Fault> {
        if self.lines > LINES {
            return Ok(());
        }
        let read = line::read(line);
        self.lines += usize::from(!matches!(read, Ok(None)));
        if self.lines > LINES {
            let message = format!("more than {LINES} lines in all lists; the rest is not read");
            return Err(Fault::new(0, message));
        }
        match read? {
            Some(line) => self.entry(&line, place),
            None => Ok(()),
        }
    }

    fn entry(&mut self, line: &Line<'_>, place: &str) -> Result<(), Fault> {
        let entry = self.entries.len();
        match line.what {
            What::Words(given, at) => {
                let words = self.words(line.kind, given, place);
                let words = words.map_err(|fault| fault.behind(at))?;
                self.literals.push(Literal { words, entry });
            }
            What::Pattern(source, at) => {
                let pattern = self.pattern(source).map_err(|fault| fault.behind(at))?;
                self.patterns.push((pattern, entry));
            }
        }
        self.entries.push(Entry { kind: line.kind, note: line.note.map(str::to_owned) });
        Ok(())
    }

    /// The words, folded, unless they are listed already.
    fn words(&mut self, kind: EntityKind, given: &str, place: &str) -> Result<String, Fault> {
        let words = folded::words(given);
        if words.is_empty() {
            return Err(Fault::new(0, "no words to look for"));
        }
        let key = (kind, words.clone());
        if let Some(first) = self.known.get(&key) {
            return Err(Fault::new(0, format!("listed already: {first}")));
        }
        self.known.insert(key, place.to_owned());
        Ok(words)
    }

    fn pattern(&mut self, source: &str) -> Result<Pattern, Fault> {
        if self.patterns.len() >= PATTERNS {
            return Err(Fault::new(0, format!("more than {PATTERNS} patterns in all lists")));
        }
        let pattern = Pattern::new(source)?;
        self.ranges = self.ranges.saturating_add(pattern.ranges);
        if self.ranges > ALL_RANGES {
            return Err(Fault::new(0, "the patterns of all lists together are too large"));
        }
        Ok(pattern)
    }
}

/// The lines that lie wholly within the limit.
fn within_limit(text: &str) -> &str {
    if text.len() <= LIST_BYTES {
        return text;
    }
    let within = &text[..text.floor_char_boundary(LIST_BYTES)];
    &within[..within.rfind('\n').unwrap_or_default()]
}
