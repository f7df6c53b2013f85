//! Dependencies inside the engine point one way, and each outer format or platform has one place.

use std::collections::BTreeSet;

use super::imports::imports;
use super::source::{Source, parsed, sources};
use super::{assert_none, files, lines_where};

/// Names from the ground up, a row a floor. A module may use those of lower floors and what lies in its own folder.
type Floors = &'static [&'static [&'static str]];

/// The root of a folder, `mod.rs` or `lib.rs`.
const ROOT: &str = "mod";

/// The modules of `src`.
const LAYERS: Floors = &[
    &["span", "position", "choice", "hash", "sort"],
    &["row", "language", "offsets", "intern"],
    &["annotation"],
    &["rule"],
    &["document"],
    &["lang", "score"],
    &["entity", "duplicate"],
    &["config", "lists"],
    &["quote"],
    &["key"],
    &["review"],
    &["annotator"],
    &["wire"],
    &["export"],
    &["wasm"],
    &[ROOT],
];

/// What stands there, what is said, who says it.
const QUOTE: Floors = &[
    &["feature", "grammar"],
    &["found"],
    &["rules"],
    &["speaker"],
    &["trust"],
    &["resolve"],
    &["learning"],
    &[ROOT],
];

/// What a name is, what stands beside it, who proposes and corrects names, what they name together.
const ENTITY: Floors = &[
    &["mention"],
    &["context", "own"],
    &["gender", "government", "measure", "model", "rules"],
    &["role"],
    &["correct"],
    &["link"],
    &[ROOT],
    &["examples"],
];

/// Words that only some files may say.
const CONFINED: &[(&str, &[&str])] = &[
    ("wasm_bindgen", &["src/wasm.rs"]),
    ("web_sys", &["src/wasm.rs"]),
    ("serde", &["src/wire", "src/wasm.rs", "src/bin/", "src/export/"]),
];

/// Modules of a folder without a floor, and uses that do not go down: `folder` is `quote` or, for `src`, nothing.
fn wrong_uses(sources: &[Source], folder: &str, floors: Floors) -> Vec<String> {
    let floor_of = |name: &str| floors.iter().position(|floor| floor.contains(&name));
    let name = |module: &[String]| name_in(folder, module);
    let names: BTreeSet<_> = sources.iter().filter_map(|source| name(&source.module)).collect();
    let homeless = names.iter().filter(|name| floor_of(name).is_none());
    let homeless = homeless.map(|name| format!("`{folder}` has no floor for `{name}`"));
    let imports = imports(sources);
    let upward = imports.iter().filter(|(user, used)| {
        let (Some(above), Some(below)) = (name(user), name(used)) else { return false };
        let (Some(from), Some(to)) = (floor_of(&above), floor_of(&below)) else { return false };
        above != below && to >= from
    });
    let upward = upward
        .map(|(user, used)| format!("`{}` must not use `{}`", user.join("::"), used.join("::")));
    homeless.chain(upward).collect()
}

/// What a module belongs to in a folder: the first name below it.
fn name_in(folder: &str, module: &[String]) -> Option<String> {
    let (above, below) = match folder {
        "" => (None, module),
        _ => module.split_first().map(|(first, rest)| (Some(first), rest))?,
    };
    let is_inside = above.is_none_or(|name| name == folder);
    is_inside.then(|| below.first().map_or(ROOT, String::as_str).to_owned())
}

#[test]
fn dependencies_point_downwards() {
    assert_none(&wrong_uses(&sources(), "", LAYERS));
}

#[test]
fn dependencies_point_downwards_in_quotations() {
    assert_none(&wrong_uses(&sources(), "quote", QUOTE));
}

#[test]
fn dependencies_point_downwards_in_names() {
    assert_none(&wrong_uses(&sources(), "entity", ENTITY));
}

#[test]
fn outer_formats_and_platforms_stay_outside() {
    let mut wrong = Vec::new();
    for file in files().into_iter().filter(|file| file.is("src/", ".rs")) {
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

#[track_caller]
fn check(files: &[(&str, &str)], folder: &str, floors: Floors, expected: &[&str]) {
    assert_eq!(wrong_uses(&parsed(files.iter().copied()), folder, floors), expected);
}

#[test]
fn an_upward_use_is_seen() {
    let lib = ("src/lib.rs", "mod quote;\npub use quote::{Cue, Quote};\npub use span::Span;");
    let files = |text| {
        [
            lib,
            ("src/quote/mod.rs", "pub struct Cue;"),
            ("src/span.rs", ""),
            ("src/document/mod.rs", text),
        ]
    };
    check(&files("use crate::Span;\nuse crate::span::Place;"), "", LAYERS, &[]);
    for upward in ["use crate::quote::Other;", "use crate::{span, Cue};", "fn f() { crate::Cue; }"]
    {
        check(&files(upward), "", LAYERS, &["`document` must not use `quote`"]);
    }
}

#[test]
fn a_rule_knows_no_speaker() {
    let files = |text| {
        [
            ("src/quote/mod.rs", "mod rules;\nmod speaker;"),
            ("src/quote/speaker/known.rs", "use crate::quote::rules::colon;"),
            ("src/quote/rules/colon.rs", text),
            ("src/quote/rules/que.rs", ""),
        ]
    };
    check(&files("use super::que;"), "quote", QUOTE, &[]);
    for upward in ["use super::super::speaker::known::Known;", "use crate::quote::speaker::known;"]
    {
        let wrong = "`quote::rules::colon` must not use `quote::speaker::known`";
        check(&files(upward), "quote", QUOTE, &[wrong]);
    }
}

#[test]
fn every_module_has_a_floor() {
    let files = [("src/quote/odd.rs", ""), ("src/entity/odd.rs", "")];
    check(&files, "quote", QUOTE, &["`quote` has no floor for `odd`"]);
}
