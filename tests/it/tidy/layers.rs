//! Dependencies inside the engine point one way, and each outer format or platform has one place.

use super::{File, assert_none, files, lines_where};

/// Modules from the ground up. A module may use those of lower rows and itself. Programs, being crates of their own,
/// see only what is public.
const LAYERS: &[&[&str]] = &[
    &["span", "choice", "hash"],
    &["language", "offsets", "intern"],
    &["annotation"],
    &["rule"],
    &["document"],
    &["lang"],
    &["entity", "duplicate"],
    &["config"],
    &["quote"],
    &["annotator"],
    &["wire"],
    &["export"],
    &["wasm"],
];

/// Words that only some files may say.
const CONFINED: &[(&str, &[&str])] = &[
    ("wasm_bindgen", &["src/wasm.rs"]),
    ("web_sys", &["src/wasm.rs"]),
    ("serde", &["src/wire", "src/wasm.rs", "src/bin/", "src/export/"]),
];

fn sources() -> Vec<File> {
    files().into_iter().filter(|file| file.is("src/", ".rs")).collect()
}

/// The first folder or file name below `src`.
fn module_of(path: &str) -> &str {
    path.trim_start_matches("src/").split(['/', '.']).next().unwrap_or_default()
}

fn layer_of(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

/// Code without the unit tests at its end, which may use anything.
fn code(file: &File) -> &str {
    file.text.split("#[cfg(test)]").next().unwrap_or_default()
}

/// Every `x` of `crate::x` and of `crate::{x, y::Z}`.
fn used_modules(code: &str) -> Vec<&str> {
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.flat_map(|line| line.split("crate::").skip(1)).flat_map(first_names).collect()
}

fn first_names(path: &str) -> Vec<&str> {
    let paths = match path.strip_prefix('{') {
        Some(group) => group.split('}').next().unwrap_or_default().split(',').collect(),
        None => vec![path],
    };
    let name = |path: &str| path.trim().find(|c: char| !c.is_alphanumeric() && c != '_');
    paths.iter().map(|path| &path.trim()[..name(path).unwrap_or(path.trim().len())]).collect()
}

/// The module of a name that `lib.rs` hands out: `pub use span::Span;`.
fn module_behind<'a>(lib: &'a str, name: &'a str) -> &'a str {
    let uses = lib.lines().filter_map(|line| line.strip_prefix("pub use ")?.strip_suffix(';'));
    let mut paths = uses.filter_map(|path| path.split_once("::"));
    let found = paths
        .find(|(_, names)| names.split(|c: char| !c.is_alphanumeric()).any(|word| word == name));
    found.map_or(name, |(module, _)| module)
}

#[test]
fn dependencies_point_downwards() {
    let sources = sources();
    let lib = sources.iter().find(|file| file.path == "src/lib.rs").expect("src/lib.rs");
    let programs = |file: &&File| file.path.starts_with("src/bin/");
    let modules = sources.iter().filter(|file| file.path != lib.path && !programs(file));
    let wrong: Vec<_> = modules.flat_map(|file| wrong_uses(&lib.text, file)).collect();
    assert_none(&wrong);
}

fn wrong_uses(lib: &str, file: &File) -> Vec<String> {
    let module = module_of(&file.path);
    let Some(layer) = layer_of(module) else {
        return vec![format!(
            "{}: `{module}` has no place in LAYERS of tests/it/tidy/layers.rs",
            file.path
        )];
    };
    let uses = used_modules(code(file))
        .into_iter()
        .map(|name| module_behind(lib, name))
        .filter(|used| *used != module);
    let wrong = uses.filter(|used| layer_of(used).is_none_or(|of| of >= layer));
    wrong.map(|used| format!("{}: `{module}` must not use `{used}`", file.path)).collect()
}

#[test]
fn outer_formats_and_platforms_stay_outside() {
    let mut wrong = Vec::new();
    for file in sources() {
        for (word, places) in CONFINED {
            if !places.iter().any(|place| file.path.starts_with(place)) {
                let names =
                    |line: &str| !line.trim_start().starts_with("//") && line.contains(word);
                wrong.extend(lines_where(
                    &file,
                    &format!("`{word}` belongs to {}", places.join(", ")),
                    names,
                ));
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn uses_are_read_from_code() {
    let code = "use crate::span::Span;\nuse crate::{duplicate, lang::LangData};\n// crate::wire\ncrate::quote::detect();";
    assert_eq!(used_modules(code), ["span", "duplicate", "lang", "quote"]);
    let lib = "mod quote;\npub use quote::{Cue, Quote};\npub use span::Span;";
    let document =
        |text: &str| File { path: "src/document/mod.rs".to_owned(), text: text.to_owned() };
    assert!(
        wrong_uses(lib, &document("use crate::Span;\nuse crate::annotation::Notice;")).is_empty()
    );
    for upward in ["use crate::quote::Cue;", "use crate::Cue;"] {
        assert_eq!(
            wrong_uses(lib, &document(upward)),
            ["src/document/mod.rs: `document` must not use `quote`"]
        );
    }
}
