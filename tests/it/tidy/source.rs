//! The engine's sources as syntax trees, without their tests.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use syn::{Attribute, Item, Meta};

use super::{File, files};

/// A module of the engine: one file.
pub(super) struct Source {
    /// From the root, with `/`.
    pub(super) path: String,
    /// `["quote", "rules"]` for `src/quote/rules/mod.rs`, nothing for `src/lib.rs`.
    pub(super) module: Vec<String>,
    pub(super) items: Vec<Item>,
}

/// All modules of the library; programs are crates of their own.
pub(super) fn sources() -> Vec<Source> {
    let files = files();
    let library = |file: &&File| file.is("src/", ".rs") && !file.path.starts_with("src/bin/");
    parsed(files.iter().filter(library).map(|file| (&*file.path, &*file.text)))
}

/// Modules from paths and texts, without tests and modules of tests.
pub(super) fn parsed<'a>(files: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<Source> {
    let mut test_modules = BTreeSet::new();
    let mut sources = Vec::new();
    for (path, text) in files {
        let syntax = syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        let module = module_of(path);
        let (tests, items): (Vec<_>, _) = syntax.items.into_iter().partition(is_test);
        test_modules.extend(tests.iter().filter_map(|item| match item {
            Item::Mod(test) => Some([&module[..], &[test.ident.to_string()]].concat()),
            _ => None,
        }));
        sources.push(Source { path: path.to_owned(), module, items });
    }
    let is_test = |source: &Source| test_modules.iter().any(|test| source.module.starts_with(test));
    sources.retain(|source| !is_test(source));
    sources
}

fn module_of(path: &str) -> Vec<String> {
    let path = path.trim_start_matches("src/").trim_end_matches(".rs");
    let path = path.strip_suffix("/mod").unwrap_or(path);
    path.split('/').filter(|name| *name != "lib").map(str::to_owned).collect()
}

fn is_test(item: &Item) -> bool {
    attributes(item).iter().any(|attribute| match &attribute.meta {
        Meta::List(list) => list.path.is_ident("cfg") && says_test(list.tokens.clone()),
        Meta::Path(path) => path.is_ident("test"),
        Meta::NameValue(_) => false,
    })
}

fn says_test(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(word) => word == "test" || word == "doctest",
        TokenTree::Group(group) => says_test(group.stream()),
        _ => false,
    })
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

#[test]
fn tests_are_left_out() {
    let files = [
        ("src/lib.rs", "mod a;\n#[cfg(doctest)]\nstruct Readme;"),
        ("src/a/mod.rs", "#[cfg(test)]\nmod b;\nfn f() {}\n#[test]\nfn t() {}"),
        ("src/a/b.rs", "fn t() {}"),
    ];
    let sources = parsed(files.into_iter());
    let shape = |source: &Source| (source.module.join("::"), source.items.len());
    let shapes: Vec<_> = sources.iter().map(shape).collect();
    assert_eq!(shapes, [(String::new(), 1), ("a".to_owned(), 1)]);
}
