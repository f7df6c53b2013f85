//! `wasm-pack.toml` agrees with `Cargo.toml`, `Cargo.lock` and `www/package.json`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use toml::Table;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

fn table(path: &str) -> Table {
    read(path).parse().expect(path)
}

#[test]
fn builds_this_crate_with_a_profile_that_exists() {
    let (manifest, cargo) = (table("wasm-pack.toml"), table("Cargo.toml"));
    let build = &manifest["build"];
    assert_eq!(build["crate"], cargo["package"]["name"]);
    let profile = build["profile"].as_str().expect("profile");
    assert!(cargo["profile"].get(profile).is_some(), "Cargo.toml has no profile `{profile}`");
    let kinds = cargo["lib"]["crate-type"].as_array().expect("crate-type");
    assert!(
        kinds.iter().any(|kind| kind.as_str() == Some("cdylib")),
        "only a cdylib becomes a wasm file"
    );
}

/// The builds of the manifest, each with the value of a key.
fn builds(manifest: &Table, key: &str) -> Vec<(String, toml::Value)> {
    let builds = manifest["builds"].as_array().expect("builds");
    let named = |build: &toml::Value| build["name"].as_str().expect("name").to_owned();
    builds.iter().map(|build| (named(build), build[key].clone())).collect()
}

#[test]
fn builds_have_features_that_exist() {
    let (manifest, cargo) = (table("wasm-pack.toml"), table("Cargo.toml"));
    for (name, features) in builds(&manifest, "features") {
        for feature in features.as_array().expect("features") {
            let feature = feature.as_str().expect("a feature's name");
            assert!(cargo["features"].get(feature).is_some(), "{name}: no feature `{feature}`");
        }
    }
}

#[test]
fn each_build_has_a_budget_and_each_budget_a_build() {
    let manifest = table("wasm-pack.toml");
    let budgets = manifest["budgets"]["wasm-brotli"].as_table().expect("wasm-brotli");
    let budgeted: BTreeSet<_> = budgets.keys().cloned().collect();
    let built: BTreeSet<_> = builds(&manifest, "name").into_iter().map(|(name, _)| name).collect();
    assert_eq!(budgeted, built);
}

/// The files that are built are those that the page and the article element load.
#[test]
fn each_build_is_loaded_by_its_name() {
    let manifest = table("wasm-pack.toml");
    let (loaders, sources) = (read("www/engine/builds.js"), read("www/engine/wasm-source.js"));
    let files = builds(&manifest, "file");
    for (name, file) in &files {
        let file = file.as_str().expect("file");
        let loader = format!("name: '{name}', bindings: () => import('../pkg/{file}.js')");
        assert!(loaders.contains(&loader), "www/engine/builds.js lacks {loader}");
        let source = format!("new URL('../pkg/{file}_bg.wasm', import.meta.url)");
        assert!(sources.contains(&source), "www/engine/wasm-source.js lacks {source}");
    }
    assert_eq!(loaders.matches("bindings: () => ").count(), files.len());
    assert_eq!(sources.matches("new URL(").count(), files.len());
}

#[test]
fn writes_only_where_git_does_not_look() {
    let (manifest, ignored) = (table("wasm-pack.toml"), read(".gitignore"));
    for key in ["out-dir", "dist-dir"] {
        let folder = manifest["build"][key].as_str().expect(key);
        assert!(
            ignored.lines().any(|line| line == format!("/{folder}/")),
            ".gitignore lacks /{folder}/"
        );
    }
}

/// The command line tool refuses bindings of another version.
#[test]
fn pins_wasm_bindgen_once_for_crate_and_tool() {
    let (manifest, cargo) = (table("wasm-pack.toml"), read("Cargo.toml"));
    let version = manifest["tools"]["wasm-bindgen"].as_str().expect("wasm-bindgen");
    let pin = format!("\"={version}\"");
    let lines = || cargo.lines().filter(|line| line.trim_start().starts_with("wasm-bindgen ="));
    assert!(lines().next().is_some(), "Cargo.toml does not name wasm-bindgen");
    for line in lines() {
        assert!(line.contains(&pin), "wasm-pack.toml has {version}, Cargo.toml says {line}");
    }
}

#[test]
fn pins_npm_tools_as_package_json_does() {
    let manifest = table("wasm-pack.toml");
    let package: serde_json::Value =
        serde_json::from_str(&read("www/package.json")).expect("www/package.json");
    let pinned = manifest["tools"]["npm"].as_table().expect("tools.npm");
    let installed = package["devDependencies"].as_object().expect("devDependencies");
    assert_eq!(pinned.len(), installed.len(), "{pinned:?} and {installed:?}");
    for (name, version) in pinned {
        assert_eq!(installed[name].as_str(), version.as_str(), "{name}");
        assert!(version.as_str().is_some_and(is_exact), "{name} = {version:?} is no exact version");
    }
}

fn is_exact(version: &str) -> bool {
    version.split('.').count() == 3
        && version.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

#[test]
fn the_page_has_no_dependency_at_run_time() {
    let package: serde_json::Value =
        serde_json::from_str(&read("www/package.json")).expect("www/package.json");
    assert!(
        package.get("dependencies").is_none(),
        "tools go into devDependencies, and the page uses none"
    );
}

#[test]
fn the_lock_file_names_no_registry() {
    let lock: serde_json::Value =
        serde_json::from_str(&read("www/package-lock.json")).expect("package-lock.json");
    for (name, package) in lock["packages"].as_object().expect("packages") {
        assert!(package.get("resolved").is_none(), "{name} is tied to a registry");
        assert!(name.is_empty() || package["integrity"].is_string(), "{name} has no checksum");
    }
}
