//! The checkout that a command works on: its root, its manifest, a shell that stands in the root.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::Shell;

use crate::manifest::Manifest;

/// What every command needs.
pub(crate) struct Project {
    pub(crate) root: PathBuf,
    pub(crate) manifest: Manifest,
    pub(crate) sh: Shell,
}

impl Project {
    /// Finds the checkout that `cargo xtask` was called in and reads its manifest.
    pub(crate) fn open() -> Result<Self> {
        let member = env::var_os("CARGO_MANIFEST_DIR").context("run this as `cargo xtask`")?;
        let root = Path::new(&member).parent().context("xtask lies in the checkout")?.to_owned();
        let manifest = Manifest::read(&root.join("wasm-pack.toml"))?;
        let sh = Shell::new()?;
        sh.change_dir(&root);
        Ok(Self { root, manifest, sh })
    }

    /// The folder of the page.
    pub(crate) fn pages(&self) -> PathBuf {
        self.root.join(&self.manifest.build.pages)
    }

    /// The folder of the built engine.
    pub(crate) fn pkg(&self) -> PathBuf {
        self.root.join(&self.manifest.build.out_dir)
    }

    /// The folder of what is handed out.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join(&self.manifest.build.dist_dir)
    }

    /// A script of `xtask/js`.
    pub(crate) fn script(&self, name: &str) -> PathBuf {
        self.root.join("xtask/js").join(name)
    }

    /// A program that npm put into `www/node_modules`.
    pub(crate) fn npm_bin(&self, name: &str) -> PathBuf {
        self.pages().join("node_modules/.bin").join(name)
    }

    /// Where cargo writes.
    pub(crate) fn target_dir(&self) -> PathBuf {
        self.root.join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
    }

    /// Large gold sets and scorers beside the checkout, where there are any; `GUILLEMET_SHARED` names another place.
    pub(crate) fn shared(&self) -> Option<PathBuf> {
        let folder = match env::var_os("GUILLEMET_SHARED") {
            Some(path) => self.root.join(path),
            None => self.root.parent()?.join("shared"),
        };
        folder.join("eval").is_dir().then_some(folder)
    }
}
