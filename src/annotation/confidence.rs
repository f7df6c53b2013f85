//! Confidence in per cent.

/// How sure the engine is, in per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Confidence(u8);

impl Confidence {
    /// Makes a confidence; values above 100 become 100.
    #[must_use]
    pub const fn new(per_cent: u8) -> Self {
        Self(if per_cent > 100 { 100 } else { per_cent })
    }

    /// The value in per cent, 0 to 100.
    #[must_use]
    pub const fn per_cent(self) -> u8 {
        self.0
    }
}
