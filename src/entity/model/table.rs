//! A read-only map from hashes to small values: 16 bits of each hash are kept, so about one foreign hash in 16,000 is
//! taken for a known one, and an entry costs two bytes and its value.

/// How many entries share a bucket on average.
pub const BUCKET: usize = 4;

/// Where the entries of a map stand, without their values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// One more than there are, so that each ends where the next starts.
    buckets: Vec<Bucket>,
    prints: Vec<u16>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Bucket {
    start: u32,
    /// For the highest five bits of each print that it holds, one bit: most foreign hashes are told by it alone.
    held: u32,
}

impl Table {
    /// Reads a table from the sizes of its buckets and the kept bits of its hashes; none where the two disagree.
    #[must_use]
    pub fn new(sizes: &[u8], prints: Vec<u16>) -> Option<Self> {
        let mut buckets = Vec::with_capacity(sizes.len() + 1);
        let mut start = 0;
        for &size in sizes {
            let end = start + usize::from(size);
            let held = prints.get(start..end)?.iter().fold(0, |held, &print| held | bit(print));
            buckets.push(Bucket { start: start as u32, held });
            start = end;
        }
        buckets.push(Bucket { start: start as u32, held: 0 });
        (start == prints.len()).then_some(Self { buckets, prints })
    }

    /// How many entries it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.prints.len()
    }

    /// Whether it holds none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.prints.is_empty()
    }

    /// The position of a hash among the values.
    #[must_use]
    #[inline]
    pub fn find(&self, hash: u64) -> Option<usize> {
        let at = bucket(hash, self.buckets.len().saturating_sub(1));
        let print = print(hash);
        let bucket = self.buckets.get(at)?;
        if bucket.held & bit(print) == 0 {
            return None;
        }
        let start = bucket.start as usize;
        let end = self.buckets.get(at + 1)?.start as usize;
        let position = self.prints[start..end].iter().position(|&known| known == print)?;
        Some(start + position)
    }
}

fn bit(print: u16) -> u32 {
    1 << (print >> 11)
}

/// The bucket of a hash, from its upper half.
#[must_use]
pub fn bucket(hash: u64, n_buckets: usize) -> usize {
    (((hash >> 32) * n_buckets as u64) >> 32) as usize
}

/// The bits of a hash that are kept, its lowest.
#[must_use]
pub fn print(hash: u64) -> u16 {
    hash as u16
}
