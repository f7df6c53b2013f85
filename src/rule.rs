//! A rule as readers see it: its name and why it found what it found.
//!
//! Each rule is a value in the file that reads by it, so that no explanation stands far from what it explains.

use crate::annotation::RuleId;

/// A rule that annotations name as what made them.
#[derive(Debug)]
pub struct Rule {
    /// Its name in annotations.
    pub id: RuleId,
    /// What it goes by.
    #[cfg(feature = "explanations")]
    pub why: Why,
}

impl Rule {
    /// A rule; its explanation is kept where the feature `explanations` is on.
    #[cfg_attr(
        not(feature = "explanations"),
        expect(unused_variables, clippy::needless_pass_by_value, reason = "there it goes nowhere")
    )]
    pub(crate) const fn new(id: &'static str, why: Why) -> Self {
        Self {
            id: RuleId(id),
            #[cfg(feature = "explanations")]
            why,
        }
    }
}

/// What a rule goes by, in one sentence for readers of a text, in each language of the interface.
#[derive(Debug)]
pub struct Why {
    /// In French.
    pub fr: &'static str,
    /// In English.
    pub en: &'static str,
}
