//! Scores to chances: a softmax in integers.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "factors of at most 2^20, a hundred per cent of some of them; no place is"
)]

/// So many points of a score make a candidate e times as likely.
pub const UNIT: i32 = 32;

/// 1 in the fixed point of the odds.
const ONE: u64 = 1 << 20;
/// e^(-1/32) and e^-1, each with its powers.
const STEPS: [u64; UNIT as usize] = powers(1_016_315);
const WHOLES: [u64; 8] = powers(385_750);

const fn powers<const N: usize>(base: u64) -> [u64; N] {
    let mut powers = [ONE; N];
    let mut at = 1;
    while at < N {
        powers[at] = (powers[at - 1] * base) >> 20;
        at += 1;
    }
    powers
}

/// How likely a candidate is beside one that leads by so many points, in parts of 2^20.
fn odds(behind: i32) -> u64 {
    let power = |powers: &[u64], times: i32| {
        usize::try_from(times).ok().and_then(|times| powers.get(times)).copied().unwrap_or(0)
    };
    (power(&WHOLES, behind / UNIT) * power(&STEPS, behind % UNIT)) >> 20
}

/// The chance of each score in per cent, rounded.
pub(crate) fn chances(scores: &[i32]) -> Vec<u8> {
    let best = scores.iter().copied().max().unwrap_or(0);
    let odds: Vec<u64> = scores.iter().map(|score| odds(best.saturating_sub(*score))).collect();
    let all = odds.iter().sum::<u64>().max(1);
    odds.iter().map(|odds| u8::try_from((odds * 100 + all / 2) / all).unwrap_or(100)).collect()
}

#[cfg(test)]
mod tests {
    use super::{UNIT, chances};

    #[test]
    fn chances_are_those_of_a_softmax() {
        assert!(chances(&[]).is_empty());
        assert_eq!(chances(&[7]), [100]);
        assert_eq!(chances(&[5, 5]), [50, 50]);
        assert_eq!(chances(&[UNIT, 0]), [73, 27]);
        assert_eq!(chances(&[0, 2 * UNIT, UNIT]), [9, 67, 24]);
        assert_eq!(chances(&[i32::MIN, i32::MAX]), [0, 100]);
    }
}
