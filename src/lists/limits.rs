//! How large lists may be. All limits count what is written, never bytes of memory, so that every platform keeps the same ones.

/// Bytes of one list.
pub(super) const LIST_BYTES: usize = 1 << 20;

/// Lines of all lists together, comments and empty ones apart.
pub(super) const LINES: usize = 20_000;

/// Characters of the words or the pattern of a line.
pub(super) const ENTRY_CHARS: usize = 300;

/// Characters of a note.
pub(super) const NOTE_CHARS: usize = 500;

/// Patterns of all lists together.
pub(super) const PATTERNS: usize = 200;

/// Characters that a pattern has once its repetitions are written out: `(ab){3}` has 6.
pub(super) const PATTERN_LENGTH: u64 = 400;

/// Ranges of characters that a pattern has once its repetitions are written out; `\w` alone has some 770.
pub(super) const PATTERN_RANGES: u64 = 20_000;

/// The same for all patterns together.
pub(super) const ALL_RANGES: u64 = 400_000;

/// Parentheses inside parentheses in a pattern.
pub(super) const PATTERN_DEPTH: u32 = 50;

/// Bytes of a hit of a pattern, folded; a longer one may be missed.
pub(super) const HIT_BYTES: usize = 300;

/// Hits of one pattern in one text.
pub(super) const HITS: usize = 10_000;
