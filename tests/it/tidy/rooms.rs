//! Imports among the modules of page and article element point one way, and never in a circle.

use super::modules::{Graph, circles};
use super::{File, assert_none, files};

/// Rooms from the ground up, each with those that its modules may import. A room is what lies below it but in no room of
/// its own.
const ROOMS: &[(&str, &[&str])] = &[
    ("www/pkg/", &[]),
    ("www/shared/", &["www/pkg/"]),
    ("www/engine/", &["www/pkg/"]),
    ("www/embed/", &["www/pkg/", "www/shared/", "www/engine/"]),
    ("www/src/strings/", &[]),
    ("www/src/samples/", &[]),
    ("www/src/page/text/", &["www/pkg/", "www/shared/", "www/engine/"]),
    ("www/src/page/settings/", &["www/shared/", "www/src/strings/", "www/src/page/text/"]),
    ("www/src/page/review/", &["www/shared/"]),
    (
        "www/src/page/panel/",
        &["www/pkg/", "www/shared/", "www/src/page/text/", "www/src/page/review/"],
    ),
    ("www/src/page/clean/", &["www/shared/", "www/src/page/text/", "www/src/page/panel/"]),
    ("www/src/page/input/", &["www/shared/", "www/src/samples/", "www/src/page/text/"]),
    (
        "www/src/page/compare/",
        &["www/shared/", "www/src/page/text/", "www/src/page/panel/", "www/src/page/input/"],
    ),
    ("www/src/", &["www/shared/", "www/engine/"]),
];

/// The folder of the page's sample texts, which name the type of what they are beside its list.
const DATA: &str = "www/src/samples/";

fn modules() -> Vec<File> {
    files().into_iter().filter(|file| file.is("www/", ".js")).collect()
}

/// What a module imports when it runs, as paths from the root.
fn imports(module: &File) -> Vec<String> {
    let imported = |line: &str| {
        let begins = ["import ", "export ", "} from "].iter().any(|word| line.starts_with(word));
        let path = line.split_once(" from '").or_else(|| line.split_once("import '"))?.1;
        begins.then(|| resolve(&module.path, path))
    };
    module.text.lines().filter_map(imported).collect()
}

/// Those, and what it names in its types.
fn all_imports(module: &File) -> Vec<String> {
    let types = module.text.split("import('").skip(1).map(|path| resolve(&module.path, path));
    imports(module).into_iter().chain(types).collect()
}

/// The path from the root of what a module calls `path'…`.
fn resolve(module: &str, path: &str) -> String {
    let path = path.split('\'').next().unwrap_or_default();
    let mut folders: Vec<_> = module.split('/').collect();
    folders.pop();
    for part in path.split('/').filter(|part| *part != ".") {
        if part == ".." {
            folders.pop();
        } else {
            folders.push(part);
        }
    }
    folders.join("/")
}

/// The innermost room around a file.
fn room_of(path: &str) -> Option<usize> {
    let around = (0..ROOMS.len()).filter(|idx| path.starts_with(ROOMS[*idx].0));
    around.max_by_key(|idx| ROOMS[*idx].0.len())
}

#[test]
fn rooms_stand_on_earlier_ones() {
    let wrong = ROOMS.iter().enumerate().flat_map(|(idx, (room, uses))| {
        let earlier = move |used: &str| ROOMS[..idx].iter().any(|(name, _)| *name == used);
        let wrong = uses.iter().filter(move |used| !earlier(used));
        wrong.map(move |used| format!("{room}: {used} does not come before it"))
    });
    assert_none(&wrong.collect::<Vec<_>>());
}

#[test]
fn modules_import_from_rooms_below() {
    assert_none(&modules().iter().flat_map(wrong_imports).collect::<Vec<_>>());
}

fn wrong_imports(module: &File) -> Vec<String> {
    let Some(room) = room_of(&module.path) else {
        return vec![format!("{}: no room of tests/it/tidy/rooms.rs", module.path)];
    };
    let allowed = |path: &str| {
        let used = room_of(path).map(|used| ROOMS[used].0);
        // What stands outside all rooms puts them together.
        let is_top = ROOMS[room].0 == "www/src/" && path.starts_with("www/src/");
        is_top || used.is_some_and(|used| used == ROOMS[room].0 || ROOMS[room].1.contains(&used))
    };
    let wrong = imports(module).into_iter().filter(|path| !allowed(path));
    wrong.map(|path| format!("{}: must not import {path}", module.path)).collect()
}

#[test]
fn no_module_imports_itself_by_way_of_others() {
    let modules = modules();
    let modules = modules.iter().filter(|module| !module.path.starts_with(DATA));
    let imported = |module: &File| (module.path.clone(), all_imports(module).into_iter().collect());
    assert_none(&circles(&modules.map(imported).collect::<Graph>()));
}

#[test]
fn imports_are_read_from_modules() {
    let module = |path: &str, text: &str| File { path: path.to_owned(), text: text.to_owned() };
    let element = module(
        "www/embed/x.js",
        "import { a } from '../src/main.js';\nimport './y.js';\nimport {\n  b,\n} from '../shared/b.js';\n\
         /** @type {import('./z.js').Z} */",
    );
    assert_eq!(imports(&element), ["www/src/main.js", "www/embed/y.js", "www/shared/b.js"]);
    assert_eq!(all_imports(&element).last().map(String::as_str), Some("www/embed/z.js"));
    assert_eq!(wrong_imports(&element), ["www/embed/x.js: must not import www/src/main.js"]);
    assert!(wrong_imports(&module("www/src/main.js", "import './page/page.js';")).is_empty());

    let circle = [("a", "b"), ("b", "c"), ("c", "b")];
    let circle = circle.map(|(from, to)| (from.to_owned(), [to.to_owned()].into()));
    assert_eq!(circles(&Graph::from(circle)), ["b -> c -> b", "c -> b -> c"]);
}
