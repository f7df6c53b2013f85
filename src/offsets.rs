//! Byte offsets of a text to UTF-16 or code-point offsets, and back.
//!
//! One pass over the text notes the count at every 64th byte; each conversion then looks at 64 bytes at most, in any
//! order. A text of ASCII only needs no notes at all.

use crate::choice::UnknownChoice;
use crate::span::Span;
use std::ops::Range;
use std::str::FromStr;

/// What an offset counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OffsetUnit {
    /// Unicode code points, as Python counts.
    #[default]
    Codepoint,
    /// UTF-16 units, as JavaScript counts.
    Utf16,
    /// UTF-8 bytes, as Rust counts.
    Utf8,
}

impl OffsetUnit {
    /// All units.
    pub const ALL: [Self; 3] = [Self::Codepoint, Self::Utf16, Self::Utf8];

    /// The name in options and in the JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Codepoint => "codepoint",
            Self::Utf16 => "utf16",
            Self::Utf8 => "utf8",
        }
    }

    /// How many units the character of a leading byte takes; none for the bytes that follow one.
    fn weight(self, byte: u8) -> usize {
        match self {
            Self::Utf8 => 1,
            Self::Codepoint => usize::from(is_leading(byte)),
            Self::Utf16 => usize::from(is_leading(byte)) + usize::from(byte >= 0xF0),
        }
    }

    fn count(self, bytes: &[u8]) -> usize {
        bytes.iter().map(|&byte| self.weight(byte)).sum()
    }
}

impl FromStr for OffsetUnit {
    type Err = UnknownChoice;

    fn from_str(name: &str) -> Result<Self, UnknownChoice> {
        UnknownChoice::pick("unit of offsets", name, &Self::ALL, Self::name)
    }
}

const BLOCK: usize = 64;

/// Converts the offsets of one text.
///
/// ```
/// use guillemet::offsets::{OffsetUnit, Offsets};
/// let offsets = Offsets::new("« 🌍 »", OffsetUnit::Utf16);
/// assert_eq!(offsets.from_utf8(3), 2);
/// assert_eq!(offsets.from_utf8(7), 4);
/// assert_eq!(offsets.to_utf8(4), Some(7));
/// assert_eq!(offsets.to_utf8(3), None, "in the middle of a surrogate pair");
/// ```
#[derive(Clone, Debug)]
pub struct Offsets<'t> {
    text: &'t str,
    unit: OffsetUnit,
    /// Units before each block of bytes; empty where every unit is a byte.
    before: Vec<usize>,
}

impl<'t> Offsets<'t> {
    /// Reads the text once.
    #[must_use]
    pub fn new(text: &'t str, unit: OffsetUnit) -> Self {
        let before = if unit == OffsetUnit::Utf8 || text.is_ascii() {
            Vec::new()
        } else {
            let blocks = text.as_bytes().chunks(BLOCK);
            let count = |sum: &mut usize, block: &[u8]| {
                let before = *sum;
                *sum += unit.count(block);
                Some(before)
            };
            blocks.scan(0, count).collect()
        };
        Self { text, unit, before }
    }

    /// The unit that it converts to.
    #[must_use]
    pub fn unit(&self) -> OffsetUnit {
        self.unit
    }

    /// The length of the text.
    #[must_use]
    pub fn text_len(&self) -> usize {
        self.from_utf8(self.text.len())
    }

    /// The offset of a byte; a byte beyond the text counts as its end.
    #[must_use]
    pub fn from_utf8(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        let Some(last) = self.before.len().checked_sub(1) else { return byte };
        let block = (byte / BLOCK).min(last);
        self.before[block] + self.unit.count(&self.text.as_bytes()[block * BLOCK..byte])
    }

    /// Both ends of a span.
    #[must_use]
    pub fn range(&self, span: Span) -> Range<usize> {
        self.from_utf8(span.start())..self.from_utf8(span.end())
    }

    /// The byte at an offset; none beyond the text and inside a character.
    #[must_use]
    pub fn to_utf8(&self, offset: usize) -> Option<usize> {
        let Some(block) = self.before.partition_point(|&before| before <= offset).checked_sub(1)
        else {
            return self.text.is_char_boundary(offset).then_some(offset);
        };
        let mut count = self.before[block];
        for byte in block * BLOCK..=self.text.len() {
            if count == offset && self.text.is_char_boundary(byte) {
                return Some(byte);
            }
            if count > offset {
                break;
            }
            count += self.text.as_bytes().get(byte).map_or(0, |&byte| self.unit.weight(byte));
        }
        None
    }
}

fn is_leading(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

#[cfg(test)]
mod tests {
    use super::{OffsetUnit, Offsets};

    /// Compares every offset with what counting from the start gives.
    #[track_caller]
    fn check(text: &str) {
        for unit in OffsetUnit::ALL {
            let offsets = Offsets::new(text, unit);
            let mut expected = 0;
            for (byte, c) in text.char_indices() {
                assert_eq!(offsets.from_utf8(byte), expected, "{unit:?} of byte {byte}");
                assert_eq!(offsets.to_utf8(expected), Some(byte), "byte of {unit:?} {expected}");
                let len = match unit {
                    OffsetUnit::Codepoint => 1,
                    OffsetUnit::Utf16 => c.len_utf16(),
                    OffsetUnit::Utf8 => c.len_utf8(),
                };
                for inside in 1..len {
                    assert_eq!(offsets.to_utf8(expected + inside), None);
                }
                expected += len;
            }
            assert_eq!(offsets.text_len(), expected);
            assert_eq!(offsets.to_utf8(expected), Some(text.len()));
            assert_eq!(offsets.to_utf8(expected + 1), None);
        }
    }

    #[test]
    fn characters_of_every_width_at_every_place_of_a_block() {
        for c in ["a", "é", "€", "🌍"] {
            for before in 0..=130 {
                check(&format!("{}{c}{}", "x".repeat(before), "y".repeat(70)));
            }
        }
    }

    #[test]
    fn runs_of_wide_characters() {
        for c in ["é", "€", "🌍", "e\u{301}", "👩‍👩‍👧", "a€🌍é"] {
            check(&c.repeat(100));
        }
        check("");
    }

    #[test]
    fn a_unit_is_found_by_its_name() {
        assert_eq!("utf16".parse(), Ok(OffsetUnit::Utf16));
        let error = "bytes".parse::<OffsetUnit>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "unknown unit of offsets \"bytes\"; choose one of codepoint, utf16, utf8"
        );
    }
}
