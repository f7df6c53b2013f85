//! `cargo xtask build`: crate -> wasm -> JS bindings -> small wasm, for each build of the manifest, in `www/pkg`.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};
use lexopt::Parser;
use xshell::cmd;

use crate::install::{self, WebTools};
use crate::manifest::Engine;
use crate::project::Project;
use crate::{no_more, rules, stamp};

/// Separates arguments in `CARGO_ENCODED_RUSTFLAGS`.
const UNIT_SEPARATOR: &str = "\u{1f}";

pub(crate) fn main(project: &Project, args: Parser) -> Result<()> {
    no_more(args)?;
    run(project)
}

/// Builds all engines of the manifest into `www/pkg`, or finds them up to date.
pub(crate) fn run(project: &Project) -> Result<()> {
    let pkg = project.pkg();
    engines(project, &project.manifest.builds, &pkg)?;
    for pack in &project.manifest.build.packs {
        project.sh.copy_file(pack, &pkg)?;
    }
    rules::write(&pkg)
}

/// Builds these engines into a folder that is theirs, or finds them up to date.
pub(crate) fn engines(project: &Project, engines: &[Engine], folder: &Path) -> Result<()> {
    let tools = install::web_tools(project)?;
    compile(project, engines)?;
    clear_unless_of(project, engines, folder)?;
    for engine in engines {
        let compiled = compiled(project, engine);
        let build = &project.manifest.build;
        let inputs = (fs::read(&compiled)?, &project.manifest.tools.wasm_bindgen, &build.wasm_opt);
        stamp::unless_done(&folder.join(format!(".stamp-{}", engine.name)), &inputs, || {
            bind(project, &tools, engine, folder)?;
            optimise(project, &tools, &wasm(folder, engine))
        })?;
    }
    Ok(())
}

/// Where an engine lies that was built into a folder.
pub(crate) fn wasm(folder: &Path, engine: &Engine) -> PathBuf {
    folder.join(format!("{}_bg.wasm", engine.file))
}

/// Leaves nothing of engines that are no longer built.
fn clear_unless_of(project: &Project, engines: &[Engine], folder: &Path) -> Result<()> {
    let files: Vec<_> = engines.iter().map(|engine| (&engine.name, &engine.file)).collect();
    stamp::unless_done(&folder.join(".stamp"), &files, || {
        project.sh.remove_path(folder)?;
        project.sh.create_dir(folder)?;
        Ok(())
    })
}

/// Compiles all at once, since the code of each is made on one core.
fn compile(project: &Project, engines: &[Engine]) -> Result<()> {
    let names: Vec<_> = engines.iter().map(|engine| engine.name.as_str()).collect();
    println!("Compiling {}", names.join(", "));
    let start = |engine| cargo_build(project, engine).stderr(Stdio::piped()).spawn();
    let running: Vec<_> = engines.iter().map(start).collect();
    // All have ended before one of them is complained of.
    let ended: Vec<_> =
        running.into_iter().zip(engines).map(|(cargo, engine)| end(cargo, engine)).collect();
    ended.into_iter().collect()
}

/// Waits for a build; what cargo has to say is told only of one that failed, since all would say the same.
fn end(cargo: io::Result<Child>, engine: &Engine) -> Result<()> {
    let output = cargo.and_then(Child::wait_with_output).context("cannot run cargo")?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "cannot compile the build `{}`\n{said}", engine.name);
    Ok(())
}

fn cargo_build(project: &Project, engine: &Engine) -> Command {
    let build = &project.manifest.build;
    let (sh, package, target, profile) =
        (&project.sh, &build.package, &build.target, &build.profile);
    let (features, folder) = (engine.features.join(","), target_dir(project, engine));
    let cargo = cmd!(
        sh,
        "cargo build --locked --package {package} --lib --no-default-features --features {features} --profile {profile} --target {target} --target-dir {folder}"
    );
    cargo.env("CARGO_ENCODED_RUSTFLAGS", path_remaps(project).join(UNIT_SEPARATOR)).into()
}

/// Each build has a folder of its own: in a common one, cargo compiles anew whenever the features are others than last time.
fn target_dir(project: &Project, engine: &Engine) -> PathBuf {
    project.target_dir().join("engines").join(&engine.name)
}

fn compiled(project: &Project, engine: &Engine) -> PathBuf {
    let build = &project.manifest.build;
    let folder = target_dir(project, engine).join(&build.target).join(&build.profile);
    folder.join(format!("{}.wasm", build.package))
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

fn bind(project: &Project, tools: &WebTools, engine: &Engine, folder: &Path) -> Result<()> {
    let (sh, wasm_bindgen, file) = (&project.sh, &tools.wasm_bindgen, &engine.file);
    let (bindings, compiled) = (&project.manifest.build.bindings, compiled(project, engine));
    cmd!(sh, "{wasm_bindgen} --target {bindings} --out-dir {folder} --out-name {file} {compiled}")
        .quiet()
        .run()?;
    Ok(())
}

fn optimise(project: &Project, tools: &WebTools, wasm: &Path) -> Result<()> {
    let (sh, wasm_opt, options) = (&project.sh, &tools.wasm_opt, &project.manifest.build.wasm_opt);
    cmd!(sh, "{wasm_opt} {options...} {wasm} -o {wasm}").quiet().run()?;
    let size = fs::metadata(wasm).context("wasm-opt wrote nothing")?.len();
    println!("Built {} ({size} bytes)", wasm.strip_prefix(&project.root).unwrap_or(wasm).display());
    Ok(())
}
