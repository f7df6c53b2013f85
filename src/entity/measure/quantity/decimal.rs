//! Decimal numbers: exact, and without the tables that binary ones bring along.

/// Places behind the comma that are kept, and that are shown.
const KEPT: usize = 9;
const SHOWN: usize = 4;

/// What is one.
const ONE: u128 = 10u128.pow(KEPT as u32);
/// The least that is shown.
const LEAST: u128 = 10u128.pow((KEPT - SHOWN) as u32);

/// A number that is not negative, in parts of a billion; too large ones are the largest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Decimal(u128);

impl Decimal {
    pub(super) const ZERO: Self = Self(0);
    pub(super) const HALF: Self = Self(ONE / 2);

    /// `1234.5`.
    pub(super) fn read(digits: &str) -> Option<Self> {
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let kept = part.get(..KEPT).unwrap_or(part);
        let is_number = part.bytes().all(|byte| byte.is_ascii_digit());
        let part: u64 = if kept.is_empty() { 0 } else { kept.parse().ok()? };
        let part = (kept.len()..KEPT).fold(part, |part, _| part * 10);
        let whole = Self::times(Self(ONE), whole.parse().ok()?);
        is_number.then(|| whole.plus(Self(u128::from(part))))
    }

    pub(super) fn times(self, factor: u64) -> Self {
        Self(self.0.saturating_mul(u128::from(factor)))
    }

    pub(super) fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    pub(super) fn hundredth(self) -> Self {
        Self(self.0 / 100)
    }

    /// What is left when a whole number is taken away as often as can be.
    pub(super) fn rest(self, whole: u64) -> Self {
        Self(self.0 % Self::from(whole).0)
    }

    /// Without zeros at its end; none of a number that is too large.
    pub(super) fn shown(self) -> Option<String> {
        let least = u64::try_from(self.0.saturating_add(LEAST / 2) / LEAST).ok()?;
        let one = 10u64.pow(SHOWN as u32);
        let text = format!("{}.{:04}", least / one, least % one);
        Some(text.trim_end_matches('0').trim_end_matches('.').to_owned())
    }
}

impl From<u64> for Decimal {
    fn from(whole: u64) -> Self {
        Self(ONE).times(whole)
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    #[track_caller]
    fn check(digits: &str, shown: &str) {
        assert_eq!(Decimal::read(digits).and_then(Decimal::shown).as_deref(), Some(shown));
    }

    #[test]
    fn numbers_are_shown_with_four_places() {
        check("1234.5", "1234.5");
        check("20.00", "20");
        check("0.00049", "0.0005");
        check("3.", "3");
        check("2.99999999999", "3");
    }

    #[test]
    fn other_numbers_have_no_value() {
        for digits in ["1.2.3", "1.2,3", "", ".5", "99999999999999999999"] {
            assert_eq!(Decimal::read(digits), None, "{digits}");
        }
        assert_eq!(Decimal::from(u64::MAX).times(u64::MAX).shown(), None);
    }

    #[test]
    fn numbers_are_reckoned_with() {
        let half = Decimal::from(1_000).times(3).plus(Decimal::HALF);
        assert_eq!(half.shown().as_deref(), Some("3000.5"));
        assert_eq!(half.rest(100), Decimal::HALF);
        assert_eq!(half.hundredth().shown().as_deref(), Some("30.005"));
    }
}
