//! How sure it is whose words a quotation is, in few steps: what people are told in place of a number.

use super::{Certainty, Quote, Review};

impl Certainty {
    /// The least confidence of each step with a speaker, in per cent, surest first.
    pub const LEAST: &'static [(Self, u8)] =
        &[(Self::Sure, 90), (Self::Probable, 70), (Self::Doubtful, 0)];

    /// Whether readers must be shown that it is not to be relied on.
    #[must_use]
    pub fn is_doubt(self) -> bool {
        matches!(self, Self::Doubtful | Self::Unknown)
    }
}

impl Quote {
    /// How sure its speaker is; what a reader has checked is sure.
    ///
    /// ```
    /// use guillemet::annotation::Certainty;
    /// use guillemet::{Annotator, Config};
    /// let found = Annotator::new(&Config::default()).annotate("« Nous irons au bout », a déclaré Marie Dupont.");
    /// assert_eq!(found.quotes[0].certainty(), Certainty::Sure);
    /// ```
    #[must_use]
    pub fn certainty(&self) -> Certainty {
        if matches!(self.review, Some(Review::Accepted | Review::Corrected | Review::Added)) {
            return if self.speaker.is_some() { Certainty::Sure } else { Certainty::Unknown };
        }
        let reaches = |&&(_, least): &&(Certainty, u8)| self.confidence.per_cent() >= least;
        let step = Certainty::LEAST.iter().find(reaches).filter(|_| self.speaker.is_some());
        step.map_or(Certainty::Unknown, |&(step, _)| step)
    }
}

#[cfg(test)]
mod tests {
    use super::Certainty;

    #[test]
    fn steps_stand_surest_first_and_leave_nothing_out() {
        assert!(Certainty::LEAST.is_sorted_by(|one, other| one.1 > other.1));
        assert_eq!(Certainty::LEAST.last().map(|step| step.1), Some(0));
        let steps = Certainty::LEAST.iter().map(|step| step.0).chain([Certainty::Unknown]);
        assert!(steps.eq(Certainty::ALL.iter().copied()));
    }
}
