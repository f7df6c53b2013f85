//! Files written into a folder: never one over another, never over an article.

use super::{ARTICLE, Folder, assert_good, json, run, stderr, stdout};

#[test]
fn output_dir_gets_one_file_for_each() {
    let folder = Folder::new("output-dir");
    let files = [folder.file("a.txt", ARTICLE), folder.file("b.c.txt", "Il pleut.")];
    let out = folder.0.join("out").join("deep");
    let output = run(&["--output-dir", out.to_str().unwrap(), &files[0], &files[1]], "");
    assert_good(&output);
    assert_eq!(stdout(&output), "");
    assert_eq!(json(&folder.read("out/deep/a.json"))["length"], ARTICLE.chars().count());
    assert_eq!(json(&folder.read("out/deep/b.c.json"))["length"], 9);
}

#[test]
fn files_of_one_name_are_not_written_over_each_other() {
    let folder = Folder::new("one-name");
    let files = [folder.file("a.txt", ARTICLE), folder.file("a.md", ARTICLE)];
    let out = folder.0.join("out");
    for (arg, name) in [("--format=json", "a.json"), ("--clean", "a.clean.txt")] {
        let output = run(&[arg, "--output-dir", out.to_str().unwrap(), &files[0], &files[1]], "");
        assert_eq!(output.status.code(), Some(2));
        let complaint = format!("guillemet: two files would both be written as {name}\n");
        assert_eq!(stderr(&output), complaint);
        assert!(!out.exists());
    }
}

#[test]
fn an_article_is_not_written_over() {
    let folder = Folder::new("written-over");
    let files = [folder.file("a.txt", ARTICLE), folder.file("a.clean.txt", ARTICLE)];
    let dir = folder.0.to_str().unwrap();
    for (arg, name) in [("--format=report", "a.txt"), ("--clean", "a.clean.txt")] {
        let output = run(&[arg, "--output-dir", dir, &files[0], &files[1]], "");
        assert_eq!(output.status.code(), Some(2));
        let written = folder.0.join(name);
        let complaint = format!(
            "guillemet: {} is read, so it is not written; choose another folder\n",
            written.display()
        );
        assert_eq!(stderr(&output), complaint);
        assert_eq!(folder.read(name), ARTICLE);
    }
}
