//! A read-only map from hashes to small values: 16 bits of each hash are kept, so about one foreign hash in 16,000 is
//! taken for a known one, and an entry costs two bytes and its value.

/// How many entries share a bucket on average.
pub const BUCKET: usize = 4;

/// Where the entries of a map stand, without their values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    starts: Vec<u32>,
    prints: Vec<u16>,
}

impl Table {
    /// Reads a table from the sizes of its buckets and the kept bits of its hashes; none where the two disagree.
    #[must_use]
    pub fn new(sizes: &[u8], prints: Vec<u16>) -> Option<Self> {
        let mut starts = Vec::with_capacity(sizes.len() + 1);
        let mut start = 0;
        starts.push(start);
        for &size in sizes {
            start += u32::from(size);
            starts.push(start);
        }
        (start as usize == prints.len()).then_some(Self { starts, prints })
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
    pub fn find(&self, hash: u64) -> Option<usize> {
        let n_buckets = self.starts.len().saturating_sub(1);
        let bucket = bucket(hash, n_buckets);
        let start = *self.starts.get(bucket)? as usize;
        let end = *self.starts.get(bucket + 1)? as usize;
        let print = print(hash);
        let position = self.prints[start..end].iter().position(|&known| known == print)?;
        Some(start + position)
    }
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
