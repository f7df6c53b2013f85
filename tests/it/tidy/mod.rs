//! Repository rules that no compiler checks. Each failure names the file and the rule.

mod functions;
mod imports;
mod layers;
mod lexicons;
mod limits;
mod modules;
mod page;
mod rooms;
mod rules;
mod source;

use std::fs;
use std::path::Path;
use std::process::Command;

const MAX_LINES: usize = 400;

/// A text file of the repository.
struct File {
    /// From the root, with `/`.
    path: String,
    text: String,
}

impl File {
    /// Whether it lies in `folder` and its name ends so.
    fn is(&self, folder: &str, extension: &str) -> bool {
        self.path.starts_with(folder) && self.path.ends_with(extension)
    }
}

/// All text files that are in git or may be added to it.
fn files() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let listed = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(root)
        .output()
        .expect("git lists the files");
    let listed = String::from_utf8(listed.stdout).expect("file names are UTF-8");
    let files: Vec<_> = listed.split_terminator('\0').filter_map(|path| read(root, path)).collect();
    assert!(
        files.iter().any(|file| file.path == "Cargo.toml"),
        "git must list the checkout's files"
    );
    files
}

/// Binary files and files that are gone are none of our business.
fn read(root: &Path, path: &str) -> Option<File> {
    let text = fs::read_to_string(root.join(path)).ok()?;
    Some(File { path: path.to_owned(), text })
}

/// Fails with all complaints at once.
#[track_caller]
fn assert_none(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

/// `path:line: complaint` for every line that `wrong` finds fault with.
fn lines_where(file: &File, complaint: &str, wrong: impl Fn(&str) -> bool) -> Vec<String> {
    let lines = file.text.lines().enumerate().filter(|(_, line)| wrong(line));
    lines
        .map(|(index, line)| format!("{}:{}: {complaint}: {}", file.path, index + 1, line.trim()))
        .collect()
}

#[test]
fn source_files_are_short() {
    let code = |file: &&File| {
        [".rs", ".js", ".mjs"].iter().any(|extension| file.path.ends_with(extension))
    };
    let long = files()
        .iter()
        .filter(code)
        .filter_map(|file| {
            let lines = file.text.lines().count();
            (lines > MAX_LINES)
                .then(|| format!("{}: {lines} lines, {MAX_LINES} are enough", file.path))
        })
        .collect::<Vec<_>>();
    assert_none(&long);
}

#[test]
fn modules_say_what_they_are_for() {
    let silent = files()
        .iter()
        .filter(|file| file.is("", ".rs"))
        .filter(|file| !file.text.starts_with("//!"))
        .map(|file| format!("{}: begins without `//!`", file.path))
        .collect::<Vec<_>>();
    assert_none(&silent);
}

#[test]
fn no_file_knows_the_machine_it_was_written_on() {
    let folders = ["work", "root", "home", "Users"].map(|folder| format!("/{folder}/"));
    let hosts = [
        ["registry.npmjs", "org"],
        ["crates", "io/api"],
        ["files.pythonhosted", "org"],
        ["deb.debian", "org"],
    ];
    let hosts = hosts.map(|parts| parts.join("."));
    let names_machine = |line: &str| {
        folders.iter().any(|folder| has_absolute(line, folder))
            || hosts.iter().any(|host| line.contains(host))
    };
    let found = files()
        .iter()
        .flat_map(|file| {
            lines_where(file, "a path of one machine, or a registry's host", names_machine)
        })
        .collect::<Vec<_>>();
    assert_none(&found);
}

/// Whether `folder` begins a path: not in the middle of a URL or a relative path.
fn has_absolute(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || "-_.~*/".contains(c))
    })
}

#[test]
fn absolute_paths_are_told_from_urls() {
    assert!(has_absolute("see /places/me/notes", "/places/"));
    assert!(has_absolute("\"/places/me\"", "/places/"));
    assert!(!has_absolute("https://example.org/places/page", "/places/"));
    assert!(!has_absolute("../places/page", "/places/"));
}
