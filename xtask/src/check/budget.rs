//! Sizes of what a visitor loads, against the limits of the manifest.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::project::Project;
use crate::{build, bundle, size};

/// What is limited, its size in bytes and the limit.
type Row = (String, u64, u64);

/// Fails when something grew beyond its budget.
pub(super) fn check(project: &Project) -> Result<()> {
    bundle::run(project)?;
    let mut rows = engines(project)?;
    rows.extend(others(project)?);
    for (what, size, limit) in &rows {
        println!("{what:24} {size:8} of {limit} bytes");
    }
    for (what, size, limit) in rows {
        ensure!(size <= limit, "{what}: {size} bytes, over its budget of {limit}");
    }
    Ok(())
}

fn engines(project: &Project) -> Result<Vec<Row>> {
    let sized = project.manifest.builds.iter().map(|engine| {
        let size = size::brotli(project, &[build::wasm(&project.pkg(), engine)])?;
        let limit = project.manifest.budgets.wasm_brotli.get(&engine.name);
        let limit = *limit.with_context(|| format!("no budget for `{}`", engine.name))?;
        Ok((format!("wasm of {}, brotli", engine.name), size, limit))
    });
    sized.collect()
}

/// What there is once, for all engines.
fn others(project: &Project) -> Result<[Row; 3]> {
    let budgets = &project.manifest.budgets;
    let modules = files_ending(&project.dist().join("site"), ".js")?;
    let packs: Vec<_> =
        project.manifest.build.packs.iter().map(|pack| project.root.join(pack)).collect();
    let one_file = size::raw(&project.dist().join("guillemet.html"))?;
    Ok([
        ("packs, brotli".into(), size::brotli(project, &packs)?, budgets.packs_brotli),
        ("modules, brotli".into(), size::brotli(project, &modules)?, budgets.js_brotli),
        ("guillemet.html".into(), one_file, budgets.one_file),
    ])
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
