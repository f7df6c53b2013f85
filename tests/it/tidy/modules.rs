//! No module of the engine uses one that, by whatever way, uses it: what can be read first stands first.
//!
//! What counts as using is told in `imports.rs`.

use std::collections::{BTreeMap, BTreeSet};

use super::imports::imports;
use super::source::{Source, sources};
use super::{assert_none, source};

/// Names with those that each uses.
pub(super) type Graph = BTreeMap<String, BTreeSet<String>>;

fn graph(sources: &[Source]) -> Graph {
    let mut graph = Graph::new();
    for (module, used) in imports(sources) {
        graph.entry(module.join("::")).or_default().insert(used.join("::"));
    }
    graph
}

/// The way back to every module that has one: `a -> b -> a`.
pub(super) fn circles(graph: &Graph) -> Vec<String> {
    let circle = |module: &String| Some(format!("{module} -> {}", way_back(graph, module)?));
    graph.keys().filter_map(circle).collect()
}

/// The shortest way from a module to itself, without its beginning.
fn way_back(graph: &Graph, module: &str) -> Option<String> {
    let none = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut ways = vec![(module.to_owned(), String::new())];
    let mut next = 0;
    while let Some((end, way)) = ways.get(next).cloned() {
        next += 1;
        for used in graph.get(&end).unwrap_or(&none) {
            if used == module {
                return Some(format!("{way}{used}"));
            }
            if seen.insert(used) {
                ways.push((used.clone(), format!("{way}{used} -> ")));
            }
        }
    }
    None
}

#[test]
fn modules_use_each_other_one_way() {
    assert_none(&circles(&graph(&sources())));
}

#[track_caller]
fn check(files: &[(&str, &str)], expected: &[&str]) {
    let sources = source::parsed(files.iter().copied());
    assert_eq!(circles(&graph(&sources)), expected, "{files:?}");
}

#[test]
fn a_circle_is_found_however_it_is_written() {
    for back in [
        "use super::b;",
        "use crate::a::b::f;",
        "use crate::a::{c, b::{f, g}};",
        "use crate::a::b::{self, f};",
        "use super::{b as other};",
        "fn f() { super::b::f() }",
        "fn f() -> bool { matches!(1, super::b::ONE) }",
        "fn f() -> Vec<u8> { vec![[super::b::f()]] }",
        "fn f(it: crate::a::b::It) {}",
        "use super::It;",
        "impl super::It {}",
    ] {
        check(
            &[
                ("src/lib.rs", "mod a;\npub use a::It;"),
                ("src/a/mod.rs", "mod b;\nmod c;\npub use b::It;"),
                ("src/a/b.rs", "use super::c::f;\npub struct It;"),
                ("src/a/c.rs", back),
            ],
            &["a::b -> a::c -> a::b", "a::c -> a::b -> a::c"],
        );
    }
}

#[test]
fn signposts_tests_and_declarations_are_no_circle() {
    for root in
        ["mod b;\npub use b::f;", "mod b;", "mod b;\n#[cfg(test)]\nmod tests { use super::b::f; }"]
    {
        check(
            &[
                ("src/lib.rs", "mod a;\npub use a::Here;"),
                ("src/a/mod.rs", &format!("{root}\npub struct Here;")),
                ("src/a/b.rs", "use crate::Here;\n#[cfg(test)]\nuse super::super::lib;"),
            ],
            &[],
        );
    }
}

#[test]
fn a_root_that_works_with_what_uses_it_is_a_circle() {
    for root in ["use b::f;", "pub use b::f;\nfn g() { f() }", "fn g() { b::f() }"] {
        check(
            &[
                ("src/a/mod.rs", &format!("mod b;\n{root}\npub struct Here;")),
                ("src/a/b.rs", "use super::Here;"),
            ],
            &["a -> a::b -> a", "a::b -> a -> a::b"],
        );
    }
}
