//! Sizes of what a visitor loads, against the limits of the manifest.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::cmd;

use crate::project::Project;
use crate::{build, bundle};

/// Fails when something grew beyond its budget.
pub(super) fn check(project: &Project) -> Result<()> {
    bundle::run(project)?;
    let budgets = &project.manifest.budgets;
    let modules = files_ending(&project.dist().join("site"), ".js")?;
    let packs: Vec<_> =
        project.manifest.build.packs.iter().map(|pack| project.root.join(pack)).collect();
    let one_file = fs::metadata(project.dist().join("guillemet.html"))?.len();
    let sizes = [
        ("wasm, brotli", brotli(project, &[build::engine(project)])?, budgets.wasm_brotli),
        ("packs, brotli", brotli(project, &packs)?, budgets.packs_brotli),
        ("modules, brotli", brotli(project, &modules)?, budgets.js_brotli),
        ("guillemet.html", one_file, budgets.one_file),
    ];
    for (what, size, limit) in sizes {
        println!("{what:16} {size:8} of {limit} bytes");
    }
    for (what, size, limit) in sizes {
        ensure!(size <= limit, "{what}: {size} bytes, over its budget of {limit}");
    }
    Ok(())
}

/// The sum of the files' sizes, each compressed by itself as a server does.
fn brotli(project: &Project, files: &[PathBuf]) -> Result<u64> {
    let script = project.script("brotli-size.mjs");
    let answer = cmd!(project.sh, "node {script} {files...}").quiet().read()?;
    answer.trim().parse().context("brotli-size.mjs prints a number")
}

fn files_ending(folder: &Path, ending: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?
    {
        let path = entry?.path();
        if path.is_dir() {
            found.append(&mut files_ending(&path, ending)?);
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
    Ok(found)
}
