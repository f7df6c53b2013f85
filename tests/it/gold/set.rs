//! The annotated sets.

use std::path::{Path, PathBuf};

/// A folder of articles, and what its gold tells.
pub(super) struct Set {
    pub(super) name: &'static str,
    pub(super) quotes: bool,
    pub(super) entities: bool,
}

pub(super) const SETS: &[Set] = &[
    Set { name: "tests/gold/fr", quotes: true, entities: true },
    Set { name: "tests/gold/press", quotes: true, entities: true },
    Set { name: "shared/gold/afp", quotes: true, entities: true },
    Set { name: "shared/gold/quotes-fr", quotes: true, entities: false },
    Set { name: "shared/data/winer-fr/dev", quotes: false, entities: true },
    Set { name: "shared/data/winer-fr/dev_time", quotes: false, entities: true },
];

impl Set {
    /// Where it lies; none where this checkout has no such set.
    pub(super) fn folder(&self) -> Option<PathBuf> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = match (self.name.strip_prefix("shared/"), std::env::var_os("GUILLEMET_SHARED"))
        {
            (None, _) => root.join(self.name),
            (Some(path), Some(shared)) => root.join(shared).join(path),
            (Some(_), None) => root.parent()?.join(self.name),
        };
        folder.is_dir().then_some(folder)
    }
}
