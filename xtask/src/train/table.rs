//! Writes what [`guillemet::entity::model::table`] reads.

use guillemet::entity::model::table::{BUCKET, bucket, print};
use std::collections::BTreeMap;

/// The parts of a table: sizes of its buckets, kept bits, and the values in their order.
pub(crate) struct Parts<V> {
    pub(crate) sizes: Vec<u8>,
    pub(crate) prints: Vec<u16>,
    pub(crate) values: Vec<V>,
}

/// Lays the entries out in buckets; of two entries that cannot be told apart the first counts.
pub(crate) fn lay_out<V>(entries: BTreeMap<u64, V>) -> Parts<V> {
    let n_buckets = (entries.len() / BUCKET).max(1);
    let mut rows: Vec<(usize, u16, V)> = entries
        .into_iter()
        .map(|(hash, value)| (bucket(hash, n_buckets), print(hash), value))
        .collect();
    rows.sort_by_key(|&(bucket, print, _)| (bucket, print));
    rows.dedup_by_key(|&mut (bucket, print, _)| (bucket, print));
    let mut sizes = vec![0u8; n_buckets];
    let mut parts = Parts { sizes: Vec::new(), prints: Vec::new(), values: Vec::new() };
    for (bucket, print, value) in rows {
        if sizes[bucket] < u8::MAX {
            sizes[bucket] += 1;
            parts.prints.push(print);
            parts.values.push(value);
        }
    }
    parts.sizes = sizes;
    parts
}
