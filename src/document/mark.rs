//! Pairs of quotation marks and what lies between.

use super::token::{TokenPos, Tokens};
use crate::position::Position;

/// The place of a marked passage.
pub type MarkPos = Position<MarkPair>;

/// The shape of a pair of marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarkStyle {
    /// « »
    Guillemets,
    /// “ ” and „ “
    Curly,
    /// " ", and what is typed for it: '' '', ’’ ’’, ʺ ʺ
    Straight,
    /// ‹ ›
    Angle,
    /// ' ' and ‘ ’
    Single,
}

/// A passage between quotation marks, or as much of it as lies in one block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkPair {
    /// Token of the opening mark; the first one inside where a paragraph goes on without a mark.
    pub open: TokenPos,
    /// Token of the closing mark; none where the passage ends without one.
    pub close: Option<TokenPos>,
    /// Tokens between the marks.
    pub inside: Tokens,
    /// The shape of the marks.
    pub style: MarkStyle,
    /// Position of the pair around this one.
    pub parent: Option<MarkPos>,
    /// Position of the unclosed pair that this one goes on with: a quotation over several paragraphs.
    pub continues: Option<MarkPos>,
}

impl MarkPair {
    /// The token after the pair, closing mark included.
    #[must_use]
    pub fn end(&self) -> TokenPos {
        self.close.map_or(self.inside.end, |close| close + 1)
    }
}
