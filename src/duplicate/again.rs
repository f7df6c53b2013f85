//! Which hashes come twice or more, without sorting.

/// Slots for each hash: few, so that those of a long text stay near the processor; who needs to be sure asks again.
const SLOTS: usize = 2;

/// A set of hashes that knows what was seen, and again; it never denies a hash that was.
#[derive(Debug)]
pub(super) struct Again {
    /// Two bits for each slot: seen, and seen again.
    bits: Vec<u64>,
    /// How far a hash is shifted to be a slot.
    shift: u32,
}

impl Again {
    /// A set for so many hashes.
    pub(super) fn new(hashes: usize) -> Self {
        let slots = hashes.saturating_mul(SLOTS).next_power_of_two().max(64);
        Self { bits: vec![0; slots / 32], shift: u64::BITS.saturating_sub(slots.ilog2()) }
    }

    pub(super) fn note(&mut self, hash: u64) {
        let (word, seen) = self.slot(hash);
        let bits = &mut self.bits[word];
        *bits |= (*bits & seen) << 1 | seen;
    }

    /// Whether a hash, or one like it, was noted twice.
    pub(super) fn has(&self, hash: u64) -> bool {
        let (word, seen) = self.slot(hash);
        self.bits[word] & seen << 1 != 0
    }

    fn slot(&self, hash: u64) -> (usize, u64) {
        let slot = (hash >> self.shift) as usize;
        (slot / 32, 1_u64.rotate_left((slot as u32 % 32) << 1))
    }
}

#[cfg(test)]
mod tests {
    use super::Again;

    #[test]
    fn what_comes_twice_is_known() {
        let mut again = Again::new(100);
        let hash = |nth: u64| nth.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        for nth in (0..100).chain(0..10) {
            again.note(hash(nth));
        }
        assert!((0..10).all(|nth| again.has(hash(nth))));
        assert!((10..100).filter(|&nth| again.has(hash(nth))).count() < 60);
    }
}
