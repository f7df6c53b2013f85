//! Installs what is missing, at the versions of the manifest; says exactly what to do where it cannot.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use xshell::cmd;

use crate::project::Project;
use crate::{files, stamp};

/// All that building the page needs.
pub(crate) struct WebTools {
    pub(crate) wasm_bindgen: PathBuf,
    pub(crate) wasm_opt: PathBuf,
}

/// Makes sure of the wasm target, the wasm-bindgen command line and the packages of `www/package.json`.
pub(crate) fn web_tools(project: &Project) -> Result<WebTools> {
    wasm_target(project)?;
    node_packages(project)?;
    Ok(WebTools { wasm_bindgen: wasm_bindgen(project)?, wasm_opt: project.npm_bin("wasm-opt") })
}

/// Makes sure that rustc has the standard library for WebAssembly.
pub(crate) fn wasm_target(project: &Project) -> Result<()> {
    let (sh, target) = (&project.sh, &project.manifest.build.target);
    let libraries = cmd!(sh, "rustc --print target-libdir --target {target}").quiet().read()?;
    if has_std(Path::new(&libraries)) {
        return Ok(());
    }
    println!("Installing Rust's standard library for {target}");
    cmd!(sh, "rustup target add {target}")
        .run()
        .with_context(|| format!("install it as your Rust came: `rustup target add {target}`, or on Debian `apt-get install libstd-rust-dev-wasm32`"))
}

fn has_std(libraries: &Path) -> bool {
    let Ok(files) = fs::read_dir(libraries) else { return false };
    files.flatten().any(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
}

/// The wasm-bindgen command line of exactly the crate's version: from `PATH`, or built once into `.tools`.
fn wasm_bindgen(project: &Project) -> Result<PathBuf> {
    let version = &project.manifest.tools.wasm_bindgen;
    let tools = project.root.join(".tools");
    let own = tools.join("bin/wasm-bindgen");
    for candidate in [Path::new("wasm-bindgen"), &own] {
        if version_of(project, candidate).as_ref() == Some(version) {
            return Ok(candidate.to_owned());
        }
    }
    println!("Installing wasm-bindgen {version} into .tools (about two minutes, once)");
    cmd!(
        project.sh,
        "cargo install --quiet wasm-bindgen-cli --version {version} --locked --root {tools}"
    )
    .run()?;
    Ok(own)
}

/// `wasm-bindgen 0.2.129` gives `0.2.129`.
fn version_of(project: &Project, program: &Path) -> Option<String> {
    let answer = cmd!(project.sh, "{program} --version").quiet().ignore_stderr().read().ok()?;
    Some(answer.split_whitespace().nth(1)?.to_owned())
}

/// Makes sure that `www/node_modules` is what the lock file says.
pub(crate) fn node_packages(project: &Project) -> Result<()> {
    let sh = &project.sh;
    node(project)?;
    let pages = project.pages();
    let lock = files::read(&pages.join("package-lock.json"))?.into_bytes();
    stamp::unless_done(&pages.join("node_modules/.xtask-stamp"), &lock, || {
        println!("Installing the packages of www/package-lock.json");
        let _www = sh.push_dir(&pages);
        cmd!(sh, "npm ci --no-fund --no-audit --loglevel=error")
            .run()
            .context("npm cannot install them; it comes with Node or as a package `npm`, and needs the network")
    })
}

/// The oldest Node that is good enough.
const OLDEST_NODE: u32 = 20;

/// Makes sure of Node.
fn node(project: &Project) -> Result<()> {
    let version = cmd!(project.sh, "node --version")
        .quiet()
        .read()
        .with_context(|| format!("install Node {OLDEST_NODE} or later (with npm)"))?;
    ensure!(
        major(&version).is_some_and(|major| major >= OLDEST_NODE),
        "Node {version} is too old: install Node {OLDEST_NODE} or later (with npm)"
    );
    Ok(())
}

/// `v20.20.2` gives 20.
fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

/// A browser of the page tests: where it usually lies, the variable that says otherwise, its Debian package.
struct Browser {
    paths: &'static [&'static str],
    variable: &'static str,
    package: &'static str,
}

const BROWSERS: &[Browser] = &[
    Browser {
        paths: &["/usr/bin/chromium", "/usr/bin/chromium-browser"],
        variable: "GUILLEMET_CHROMIUM",
        package: "chromium",
    },
    Browser {
        paths: &["/usr/bin/firefox-esr", "/usr/bin/firefox"],
        variable: "GUILLEMET_FIREFOX",
        package: "firefox-esr",
    },
];

impl Browser {
    fn is_there(&self) -> bool {
        env::var_os(self.variable).is_some()
            || self.paths.iter().any(|path| Path::new(path).exists())
    }
}

/// Makes sure of both browsers: by apt-get for root on Debian, else by asking for them.
pub(crate) fn browsers(project: &Project) -> Result<()> {
    let missing: Vec<_> = BROWSERS.iter().filter(|browser| !browser.is_there()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<_> = missing.iter().map(|browser| browser.package).collect();
    if can_apt(project) {
        return apt_install(project, &packages);
    }
    let variables: Vec<_> = missing.iter().map(|browser| browser.variable).collect();
    bail!(
        "missing for the page tests: {}\n  as root on Debian: apt-get install {}\n  elsewhere: install Chromium and Firefox \
         and put their programs' paths into {}",
        packages.join(" and "),
        packages.join(" "),
        variables.join(" and "),
    )
}

/// Ubuntu's packages of these names only point to snaps, so Debian it is.
fn can_apt(project: &Project) -> bool {
    let debian = fs::read_to_string("/etc/os-release")
        .is_ok_and(|os| os.lines().any(|line| line == "ID=debian"));
    debian && cmd!(project.sh, "id -u").quiet().read().is_ok_and(|user| user == "0")
}

fn apt_install(project: &Project, packages: &[&str]) -> Result<()> {
    let sh = &project.sh;
    println!("Installing {} by apt-get", packages.join(" and "));
    let _quiet = sh.push_env("DEBIAN_FRONTEND", "noninteractive");
    cmd!(sh, "apt-get update -qq").run()?;
    cmd!(sh, "apt-get install -qq --no-install-recommends {packages...}").ignore_stdout().run()?;
    ensure!(
        BROWSERS.iter().all(Browser::is_there),
        "apt-get installed {packages:?}, yet a browser is missing"
    );
    Ok(())
}

#[test]
fn the_major_version_is_read() {
    assert_eq!(major("v20.20.2"), Some(20));
    assert_eq!(major("v8.0.0"), Some(8));
    assert_eq!(major("node"), None);
}
