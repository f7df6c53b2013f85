//! Sizes of files in bytes: as they are, and as a server sends them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::cmd;

use crate::project::Project;

/// The size of a file as it is.
pub(crate) fn raw(file: &Path) -> Result<u64> {
    let found = fs::metadata(file).with_context(|| format!("cannot read {}", file.display()))?;
    Ok(found.len())
}

/// The sum of the files' sizes, each compressed by itself with brotli 11, as a server does.
pub(crate) fn brotli(project: &Project, files: &[PathBuf]) -> Result<u64> {
    let script = project.script("brotli-size.mjs");
    let answer = cmd!(project.sh, "node {script} {files...}").quiet().read()?;
    answer.trim().parse().context("brotli-size.mjs prints a number")
}
