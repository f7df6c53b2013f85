//! `cargo xtask build`: crate -> wasm -> JS bindings -> small wasm, in `www/pkg`.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use lexopt::Parser;
use xshell::cmd;

use crate::install::{self, WebTools};
use crate::project::Project;
use crate::{no_more, rules, stamp};

/// Separates arguments in `CARGO_ENCODED_RUSTFLAGS`.
const UNIT_SEPARATOR: &str = "\u{1f}";

pub(crate) fn main(project: &Project, args: Parser) -> Result<()> {
    no_more(args)?;
    run(project)
}

/// Builds the engine into `www/pkg`, or finds it up to date.
pub(crate) fn run(project: &Project) -> Result<()> {
    let tools = install::web_tools(project)?;
    let wasm = compile(project)?;
    let pkg = project.pkg();
    let inputs =
        (fs::read(&wasm)?, &project.manifest.tools.wasm_bindgen, &project.manifest.build.wasm_opt);
    stamp::unless_done(&pkg.join(".stamp"), &inputs, || {
        bind(project, &tools, &wasm)?;
        optimise(project, &tools)
    })?;
    for pack in &project.manifest.build.packs {
        project.sh.copy_file(pack, &pkg)?;
    }
    rules::write(&pkg)
}

/// Where the built engine lies.
pub(crate) fn engine(project: &Project) -> PathBuf {
    project.pkg().join(format!("{}_bg.wasm", project.manifest.build.package))
}

fn compile(project: &Project) -> Result<PathBuf> {
    let build = &project.manifest.build;
    let (sh, package, target, profile) =
        (&project.sh, &build.package, &build.target, &build.profile);
    let _flags = sh.push_env("CARGO_ENCODED_RUSTFLAGS", path_remaps(project).join(UNIT_SEPARATOR));
    cmd!(sh, "cargo build --locked --package {package} --lib --no-default-features --profile {profile} --target {target}")
        .quiet()
        .run()?;
    Ok(project.target_dir().join(target).join(profile).join(format!("{package}.wasm")))
}

/// Keeps the building machine's folders out of panic messages, and the bytes equal on every machine.
fn path_remaps(project: &Project) -> Vec<String> {
    let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo_home = cargo_home.or_else(|| Some(env::home_dir()?.join(".cargo")));
    let remap = |from: &Path, to| format!("--remap-path-prefix={}={to}", from.display());
    let mut remaps = vec![remap(&project.root, "")];
    remaps.extend(cargo_home.map(|home| remap(&home, "cargo")));
    remaps
}

fn bind(project: &Project, tools: &WebTools, wasm: &Path) -> Result<()> {
    let (sh, wasm_bindgen, pkg) = (&project.sh, &tools.wasm_bindgen, project.pkg());
    let bindings = &project.manifest.build.bindings;
    sh.remove_path(&pkg)?;
    cmd!(sh, "{wasm_bindgen} --target {bindings} --out-dir {pkg} {wasm}").quiet().run()?;
    Ok(())
}

fn optimise(project: &Project, tools: &WebTools) -> Result<()> {
    let (sh, wasm_opt, options) = (&project.sh, &tools.wasm_opt, &project.manifest.build.wasm_opt);
    let engine = engine(project);
    cmd!(sh, "{wasm_opt} {options...} {engine} -o {engine}").quiet().run()?;
    let size = fs::metadata(&engine).context("wasm-opt wrote nothing")?.len();
    println!("Built {} ({size} bytes)", engine.strip_prefix(&project.root)?.display());
    Ok(())
}
