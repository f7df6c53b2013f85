//! What a caller can choose.

use crate::lang::Lang;

/// How an [`Annotator`](crate::Annotator) is set up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// The language of the texts; `None` decides for each text.
    pub lang: Option<Lang>,
}
