//! A rule of quotations as a value: its name, what explains it, and how it reads.

use crate::quote::found::{Case, Found, Group};
use crate::quote::grammar::cue::Cue;
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::reading::Reading;
use crate::quote::rules::strength;
use crate::rule::{Rule, Why};

/// A rule with what it reads.
pub(super) struct QuoteRule {
    pub(super) rule: Rule,
    group: Group,
    pub(super) reads: &'static [Read],
}

/// What a rule is asked about.
pub(super) enum Read {
    /// A marked passage: is it a quotation? The first rule that answers is taken.
    Passage(fn(&Reading<'_, '_>, &Passage<'_>) -> Option<Found>),
    /// A verb of saying outside marks: does it hand over speech without marks? Every rule is asked.
    Cue(fn(&Reading<'_, '_>, &Cue) -> Option<Found>),
    /// The whole text: where is speech without a verb of saying? Every rule is asked.
    Text(fn(&Reading<'_, '_>) -> Vec<Found>),
    /// The quotations between marks: which other marked passages say them again?
    Again(fn(&Reading<'_, '_>, &[Found]) -> Vec<Found>),
}

impl QuoteRule {
    pub(super) const fn new(
        id: &'static str,
        group: Group,
        why: Why,
        reads: &'static [Read],
    ) -> Self {
        Self { rule: Rule::new(id, why), group, reads }
    }

    /// A case of the rule, by its name in the table of strengths; what the table lacks does not compile.
    pub(super) const fn case(&self, name: &'static str) -> Case {
        let rule = self.rule.id;
        Case { rule, name, strength: strength::per_cent(rule.0, name), group: self.group }
    }
}
