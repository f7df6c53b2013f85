//! One word of the stream that is compared, and what begins and ends with it.

use crate::document::TokenPos;
use crate::position::Position;
use crate::span::Span;

/// The place of a word in the stream.
pub(super) type WordPos = Position<Word>;

/// One word of the stream.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// The bytes of the text that it stands for.
    pub(super) span: Span,
    /// The token that holds its first byte.
    pub(super) token: TokenPos,
    /// How much it says: letters of its normal form, digits twice, up to 255.
    pub(super) weight: u8,
    /// What begins and ends with it.
    pub(super) bounds: Bounds,
    /// Whether it stands between quotation marks.
    pub(super) is_quoted: bool,
    /// Whether it has digits.
    pub(super) is_figure: bool,
}

/// A set of bounds that a word stands at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Bounds(u8);

impl Bounds {
    /// It is the first word of a sentence.
    pub(super) const OPENS_SENTENCE: Self = Self(1);
    /// It is the last word of a sentence.
    pub(super) const ENDS_SENTENCE: Self = Self(2);
    /// It is the first word of a block.
    pub(super) const OPENS_BLOCK: Self = Self(4);
    /// It is the last word of a block.
    pub(super) const ENDS_BLOCK: Self = Self(8);
    /// It is the first word between quotation marks.
    pub(super) const OPENS_QUOTE: Self = Self(16);
    /// It is the last word between quotation marks.
    pub(super) const ENDS_QUOTE: Self = Self(32);

    /// Everything begins and ends with it.
    pub(super) const fn all() -> Self {
        Self(63)
    }

    pub(super) fn set(&mut self, bound: Self) {
        self.0 |= bound.0;
    }

    pub(super) fn has(self, bound: Self) -> bool {
        self.0 & bound.0 != 0
    }
}
