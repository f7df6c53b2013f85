//! Dependencies inside the engine point one way, and each outer format or platform has one place.

use super::{File, assert_none, files, lines_where};

/// Modules from the ground up. A module may use those of lower rows and itself.
const LAYERS: &[&[&str]] = &[
    &["span", "offsets"],
    &["annotation"],
    &["document"],
    &["lang"],
    &["config"],
    &["entity", "duplicate"],
    &["quote"],
    &["annotator"],
    &["wire"],
    &["export"],
    &["wasm", "bin"],
];

/// Words that only some files may say.
const CONFINED: &[(&str, &[&str])] = &[
    ("wasm_bindgen", &["src/wasm.rs"]),
    ("web_sys", &["src/wasm.rs"]),
    ("serde", &["src/wire", "src/wasm.rs", "src/bin/", "src/export/"]),
];

fn engine() -> Vec<File> {
    files().into_iter().filter(|file| file.is("src/", ".rs") && file.path != "src/lib.rs").collect()
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

#[test]
fn dependencies_point_downwards() {
    let wrong = engine().iter().flat_map(|file| wrong_uses(file)).collect::<Vec<_>>();
    assert_none(&wrong);
}

fn wrong_uses(file: &File) -> Vec<String> {
    let module = module_of(&file.path);
    let Some(layer) = layer_of(module) else {
        return vec![format!(
            "{}: `{module}` has no place in LAYERS of tests/it/tidy/layers.rs",
            file.path
        )];
    };
    let uses =
        used_modules(code(file)).into_iter().filter(|used| *used != module && !used.is_empty());
    let upward = uses.filter(|used| layer_of(used).is_none_or(|of| of >= layer));
    upward.map(|used| format!("{}: `{module}` must not use `{used}`", file.path)).collect()
}

#[test]
fn outer_formats_and_platforms_stay_outside() {
    let mut wrong = Vec::new();
    for file in engine() {
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
    let code = "use crate::span::Span;\nuse crate::{duplicate, lang::Lang};\n// crate::wire\ncrate::quote::detect();";
    assert_eq!(used_modules(code), ["span", "duplicate", "lang", "quote"]);
    let upward =
        File { path: "src/document/mod.rs".to_owned(), text: "use crate::quote::Cue;".to_owned() };
    assert_eq!(wrong_uses(&upward), ["src/document/mod.rs: `document` must not use `quote`"]);
}
