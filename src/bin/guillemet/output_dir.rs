//! The folder that gets one file for each that is read.

use crate::input;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A folder to write into, under names that are free of clashes.
pub(crate) struct OutputDir<'a> {
    dir: &'a Path,
    extension: &'static str,
}

impl<'a> OutputDir<'a> {
    /// Makes the folder for what comes of `files`.
    ///
    /// # Errors
    ///
    /// Where two files would be written as one or one over another that is read, or where the folder cannot be made.
    pub(crate) fn make(
        dir: &'a Path,
        files: &[PathBuf],
        extension: &'static str,
    ) -> Result<Self, String> {
        let made = Self { dir, extension };
        made.check(files)?;
        fs::create_dir_all(dir)
            .map_err(|error| format!("{}: cannot be made: {error}", dir.display()))?;
        Ok(made)
    }

    fn check(&self, files: &[PathBuf]) -> Result<(), String> {
        let read: BTreeSet<PathBuf> =
            files.iter().filter_map(|file| fs::canonicalize(file).ok()).collect();
        let mut written = BTreeSet::new();
        for path in files.iter().map(|file| self.path(file)) {
            if fs::canonicalize(&path).is_ok_and(|path| read.contains(&path)) {
                let path = path.display();
                return Err(format!("{path} is read, so it is not written; choose another folder"));
            }
            if let Some(path) = written.replace(path) {
                let name = path.file_name().unwrap_or_default().display();
                return Err(format!("two files would both be written as {name}"));
            }
        }
        Ok(())
    }

    /// Writes what came of a file.
    pub(crate) fn save(&self, file: &Path, words: &str) -> Result<(), String> {
        let path = self.path(file);
        fs::write(&path, words)
            .map_err(|error| format!("{}: cannot be written: {error}", path.display()))
    }

    fn path(&self, file: &Path) -> PathBuf {
        let mut name = input::stem(file).to_owned();
        name.push(".");
        name.push(self.extension);
        self.dir.join(name)
    }
}
