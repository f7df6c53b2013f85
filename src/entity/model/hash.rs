//! One 64-bit hash for words, phrases and features; the same on every platform, so that a pack fits everywhere.

const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;

/// The hash of a word.
#[must_use]
pub fn word(word: &str) -> u64 {
    let mut hash = (word.len() as u64).wrapping_mul(MULTIPLIER);
    let (chunks, rest) = word.as_bytes().as_chunks::<8>();
    for chunk in chunks {
        hash = fold(hash ^ u64::from_le_bytes(*chunk));
    }
    let tail = rest.iter().rev().fold(0, |tail, &byte| tail << 8 | u64::from(byte));
    fold(hash ^ tail)
}

/// The hash of two hashes in order.
#[must_use]
#[inline]
pub fn pair(first: u64, second: u64) -> u64 {
    fold(first.rotate_left(23) ^ second.wrapping_add(MULTIPLIER))
}

#[inline]
fn fold(value: u64) -> u64 {
    let product = value.wrapping_mul(MULTIPLIER);
    (product ^ product >> 32).wrapping_mul(0xD6E8_FEB8_6659_FD93) ^ product >> 29
}

#[cfg(test)]
mod tests {
    use super::{pair, word};

    #[test]
    fn order_and_length_count() {
        assert_ne!(word("ab"), word("ba"));
        assert_ne!(word("a"), word("a\0"));
        assert_ne!(pair(word("a"), word("b")), pair(word("b"), word("a")));
    }

    #[test]
    fn hashes_never_change() {
        assert_eq!(word("Genève"), word("Genève"));
        assert_eq!(word(""), 0);
    }
}
