//! `wasm-pack.toml`, typed.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::files;

/// The build manifest.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Manifest {
    pub(crate) build: Build,
    pub(crate) builds: Vec<Engine>,
    pub(crate) tools: Tools,
    pub(crate) budgets: Budgets,
}

/// What is built and where it goes, for all builds.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Build {
    #[serde(rename = "crate")]
    pub(crate) package: String,
    pub(crate) target: String,
    pub(crate) profile: String,
    pub(crate) bindings: String,
    pub(crate) pages: String,
    pub(crate) out_dir: String,
    pub(crate) dist_dir: String,
    pub(crate) packs: Vec<String>,
    pub(crate) wasm_opt: Vec<String>,
}

/// A build of the crate by its features.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Engine {
    pub(crate) name: String,
    pub(crate) features: Vec<String>,
    /// What the names of its files begin with.
    pub(crate) file: String,
}

/// Exact tool versions. Those from npm are installed by its lock file; the manifest's copy is for readers and the test.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Tools {
    pub(crate) wasm_bindgen: String,
    #[serde(rename = "npm")]
    _npm: serde::de::IgnoredAny,
}

/// Size limits in bytes.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Budgets {
    /// By the names of the builds.
    pub(crate) wasm_brotli: BTreeMap<String, u64>,
    pub(crate) packs_brotli: u64,
    pub(crate) js_brotli: u64,
    pub(crate) one_file: u64,
}

impl Manifest {
    pub(crate) fn read(path: &Path) -> Result<Self> {
        toml::from_str(&files::read(path)?).with_context(|| format!("in {}", path.display()))
    }
}
