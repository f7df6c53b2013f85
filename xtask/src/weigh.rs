//! `cargo xtask weigh`: what the WebAssembly of each build weighs, and what each feature adds to the first one.
//!
//! The names of features move functions about in the file, so that even an empty one changes it by some hundred bytes.

use std::path::Path;

use anyhow::{Context, Result};
use lexopt::Parser;
use toml::Table;

use crate::manifest::Engine;
use crate::project::Project;
use crate::{build, files, no_more, size};

/// Bytes of an engine.
struct Weight {
    raw: u64,
    brotli: u64,
}

pub(crate) fn main(project: &Project, args: Parser) -> Result<()> {
    no_more(args)?;
    build::run(project)?;
    let (first, others) =
        project.manifest.builds.split_first().context("wasm-pack.toml has no builds")?;
    let parts = parts(project, first, others)?;
    let folder = project.target_dir().join("engines/weighed");
    build::engines(project, &parts, &folder)?;
    let base = weight(project, &project.pkg(), first)?;
    println!("\n{:16}{:>10}{:>10}{:>20}", "bytes of wasm", "raw", "brotli", "more, brotli");
    println!("{:16}{:10}{:10}", first.name, base.raw, base.brotli);
    for part in &parts {
        print(&format!("  + {}", part.name), &weight(project, &folder, part)?, &base);
    }
    for other in others {
        print(&other.name, &weight(project, &project.pkg(), other)?, &base);
    }
    Ok(())
}

/// The first build with one more feature each: those that make up the features of the other builds.
fn parts(project: &Project, first: &Engine, others: &[Engine]) -> Result<Vec<Engine>> {
    let cargo: Table = files::read(&project.root.join("Cargo.toml"))?.parse()?;
    let features = cargo.get("features").and_then(|features| features.as_table());
    let features = features.context("Cargo.toml has no features")?;
    let whole = others.iter().flat_map(|other| &other.features);
    let parts = whole.filter_map(|name| features.get(name)?.as_array()).flatten();
    let names = parts.filter_map(|part| part.as_str()).filter(|part| features.contains_key(*part));
    let with = |part: &str| Engine {
        name: part.to_owned(),
        features: first.features.iter().cloned().chain([part.to_owned()]).collect(),
        file: part.to_owned(),
    };
    Ok(names.map(with).collect())
}

fn weight(project: &Project, folder: &Path, engine: &Engine) -> Result<Weight> {
    let wasm = build::wasm(folder, engine);
    Ok(Weight { raw: size::raw(&wasm)?, brotli: size::brotli(project, &[wasm])? })
}

fn print(name: &str, weight: &Weight, base: &Weight) {
    let more = weight.brotli.cast_signed() - base.brotli.cast_signed();
    println!("{name:16}{:10}{:10}{more:+20}", weight.raw, weight.brotli);
}
