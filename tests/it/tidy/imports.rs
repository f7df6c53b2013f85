//! Which module uses which, read from the code.
//!
//! A module is a file. It uses every module that one of its paths leads to: `use` trees with `crate`, `super`, `self`, a
//! module below, and paths in code such as `super::phrase::is_verb(word)`, in macros too. A `mod` line uses nothing.
//!
//! What a file only hands on (`pub use` of a name that it does not itself say again) is a signpost: the file does not use
//! it, and who follows the signpost uses the module at its end. So the root of a folder may hand out what lies below while
//! the files below use the root's types; but a root that works with the files below while they use it is a circle.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{UseTree, Visibility};

use super::source::Source;

/// Names from a module on.
type Names = Vec<String>;

/// Every use of one module by another, each once.
pub(super) fn imports(sources: &[Source]) -> BTreeSet<(Names, Names)> {
    let map = Map::new(sources);
    sources.iter().flat_map(|source| map.used_by(&source.module)).collect()
}

/// What one file says.
#[derive(Default)]
struct Said {
    /// Names and paths that `use` brings in, and whether they are handed on.
    brought: BTreeMap<String, (Names, bool)>,
    /// Paths of `use` whose names are unknown or unimportant: `*`, `_`.
    others: Vec<Names>,
    /// Paths in code.
    paths: Vec<Names>,
}

struct Map(BTreeMap<Names, Said>);

impl Map {
    fn new(sources: &[Source]) -> Self {
        let said = |source: &Source| {
            let mut said = Said::default();
            source.items.iter().for_each(|item| said.visit_item(item));
            (source.module.clone(), said)
        };
        Self(sources.iter().map(said).collect())
    }

    fn used_by(&self, module: &Names) -> Vec<(Names, Names)> {
        let Some(said) = self.0.get(module) else { return Vec::new() };
        let spoken: BTreeSet<_> = said.paths.iter().filter_map(|path| path.first()).collect();
        let brought = said.brought.iter().filter(|(name, (_, on))| !on || spoken.contains(name));
        let code = said.paths.iter().filter(|path| path.len() > 1);
        let paths = brought.map(|(_, (path, _))| path).chain(&said.others).chain(code);
        let used = paths.filter_map(|path| self.home(&self.absolute(module, path)?, 0));
        used.filter(|used| used != module).map(|used| (module.clone(), used)).collect()
    }

    /// The path from the crate's root; none where it leads to another crate or stays in the file.
    fn absolute(&self, module: &Names, path: &Names) -> Option<Names> {
        let ups = path.iter().take_while(|name| *name == "super").count();
        let rest = |from: usize| path.iter().skip(from).cloned();
        let below = |depth: usize| module.iter().take(depth).cloned();
        match path.first()?.as_str() {
            "crate" => Some(rest(1).collect()),
            "self" => Some(below(module.len()).chain(rest(1)).collect()),
            "super" => Some(below(module.len().checked_sub(ups)?).chain(rest(ups)).collect()),
            _ => {
                let path: Names = below(module.len()).chain(rest(0)).collect();
                self.0.contains_key(&path[..=module.len()]).then_some(path)
            }
        }
    }

    /// The module where a path ends, behind all signposts.
    fn home(&self, path: &Names, turns: usize) -> Option<Names> {
        const MOST_TURNS: usize = 8;
        let module = (0..=path.len()).rev().map(|len| path[..len].to_vec());
        let module = module.into_iter().find(|module| self.0.contains_key(module))?;
        let Some(name) = path.get(module.len()).filter(|_| turns < MOST_TURNS) else {
            return Some(module);
        };
        let handed_on = self.0.get(&module)?.brought.get(name).filter(|(_, on)| *on);
        let behind = handed_on.and_then(|(path, _)| self.absolute(&module, path));
        let rest = path.iter().skip(module.len() + 1).cloned();
        match behind {
            Some(behind) => self.home(&behind.into_iter().chain(rest).collect(), turns + 1),
            None => Some(module),
        }
    }
}

impl Said {
    fn bring(&mut self, tree: &UseTree, before: &[String], on: bool) {
        let with = |name: &dyn ToString| [before, &[name.to_string()]].concat();
        match tree {
            UseTree::Path(path) => self.bring(&path.tree, &with(&path.ident), on),
            UseTree::Group(group) => {
                group.items.iter().for_each(|tree| self.bring(tree, before, on));
            }
            UseTree::Glob(_) => self.others.push(before.to_vec()),
            UseTree::Name(name) if name.ident == "self" => {
                self.keep(before.last().cloned(), before.to_vec(), on);
            }
            UseTree::Name(name) => self.keep(Some(name.ident.to_string()), with(&name.ident), on),
            UseTree::Rename(name) if name.ident == "self" => {
                self.keep(Some(name.rename.to_string()), before.to_vec(), on);
            }
            UseTree::Rename(name) => {
                self.keep(Some(name.rename.to_string()), with(&name.ident), on);
            }
        }
    }

    fn keep(&mut self, name: Option<String>, path: Names, on: bool) {
        match name.filter(|name| name != "_" && !self.brought.contains_key(name)) {
            Some(name) => drop(self.brought.insert(name, (path, on))),
            None => self.others.push(path),
        }
    }

    /// `a::b` in the tokens of a macro.
    fn read_tokens(&mut self, tokens: TokenStream) {
        let (mut path, mut colons) = (Names::new(), 0);
        for token in tokens {
            match &token {
                TokenTree::Punct(mark) if mark.as_char() == ':' && !path.is_empty() => colons += 1,
                TokenTree::Ident(word) if colons == 2 => {
                    path.push(word.to_string());
                    colons = 0;
                }
                _ => {
                    self.paths.push(std::mem::take(&mut path));
                    colons = 0;
                    match token {
                        TokenTree::Ident(word) => path.push(word.to_string()),
                        TokenTree::Group(group) => self.read_tokens(group.stream()),
                        _ => {}
                    }
                }
            }
        }
        self.paths.push(path);
    }
}

impl<'ast> Visit<'ast> for Said {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.bring(&item.tree, &[], !matches!(item.vis, Visibility::Inherited));
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.paths.push(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        visit::visit_macro(self, call);
        self.read_tokens(call.tokens.clone());
    }

    fn visit_visibility(&mut self, _: &'ast Visibility) {}

    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}
}
