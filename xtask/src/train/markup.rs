//! Our own training text: articles with their names in braces, as in `{P:Marie Dupont} vit à {L:Namur}.`
//!
//! Articles are separated by a line `---`; lines that begin with `#` are for the reader.

use crate::files;
use crate::gold::Article;
use anyhow::{Context, Result};
use std::path::Path;

/// The letters of the kinds, in the order of the model.
const LETTERS: [&str; 5] = ["P", "L", "O", "E", "W"];

/// Reads all `.txt` files of a folder, sorted by name.
pub(crate) fn read_folder(folder: &Path) -> Result<Vec<Article>> {
    let mut articles = Vec::new();
    for path in files::listed(folder, "txt")? {
        let text = files::read(&path)?;
        let lines: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
        for article in lines.join("\n").split("\n---\n") {
            articles.push(parse(article.trim()).with_context(|| path.display().to_string())?);
        }
    }
    Ok(articles)
}

fn parse(marked: &str) -> Result<Article> {
    let mut article = Article { text: String::new(), names: Vec::new(), nested: Vec::new() };
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once('{') {
        article.text.push_str(before);
        let (kind, name, tail) =
            name(after).with_context(|| format!("unreadable mark-up: {{{after:.40}"))?;
        let start = article.text.len();
        article.text.push_str(name);
        article.names.push((start..article.text.len(), kind));
        rest = tail;
    }
    article.text.push_str(rest);
    Ok(article)
}

/// `P:Marie Dupont} vit` gives the position of the kind, the name and the rest.
fn name(marked: &str) -> Option<(usize, &str, &str)> {
    let (letter, rest) = marked.split_once(':')?;
    let kind = LETTERS.iter().position(|&known| known == letter)?;
    let (name, tail) = rest.split_once('}')?;
    Some((kind, name, tail))
}

#[test]
fn names_are_read_from_braces() {
    let article = parse("{P:Éva} vit à {L:Namur}.").unwrap();
    assert_eq!(article.text, "Éva vit à Namur.");
    assert_eq!(article.names, [(0..4, 0), (12..17, 1)]);
    for wrong in ["{X:Éva}", "{Éva}", "{P:Éva"] {
        assert!(parse(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn our_own_training_text_is_readable() {
    let articles = read_folder(Path::new("../models/training")).unwrap();
    assert!(articles.iter().all(|article| !article.names.is_empty()));
}
