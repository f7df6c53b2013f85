//! Skips work whose inputs have not changed since it last succeeded.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use anyhow::{Context, Result};

/// Runs `make` unless the file `stamp` says that it already succeeded for equal `inputs`.
///
/// The stamp should lie among the outputs, so that it goes when they go.
pub(crate) fn unless_done(
    stamp: &Path,
    inputs: &impl Hash,
    make: impl FnOnce() -> Result<()>,
) -> Result<()> {
    let key = key_of(inputs);
    if fs::read_to_string(stamp).is_ok_and(|done| done == key) {
        return Ok(());
    }
    make()?;
    fs::write(stamp, key).with_context(|| format!("cannot write {}", stamp.display()))
}

fn key_of(inputs: &impl Hash) -> String {
    let mut hasher = DefaultHasher::new();
    inputs.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
