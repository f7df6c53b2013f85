//! Our own training text: articles with their names in braces, as in `{P:Marie Dupont} vit à {L:Namur}.`
//!
//! Articles are separated by a line `---`; lines that begin with `#` are for the reader.

use crate::gold::Article;
use std::fs;
use std::io;
use std::path::Path;

/// The letters of the kinds, in the order of the model.
const LETTERS: [char; 5] = ['P', 'L', 'O', 'E', 'W'];

/// Reads all `.txt` files of a folder, sorted by name.
pub(crate) fn read_folder(folder: &Path) -> io::Result<Vec<Article>> {
    let mut paths: Vec<_> = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    let mut articles = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path)?;
        let lines: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
        articles.extend(lines.join("\n").split("\n---\n").map(|article| parse(article.trim())));
    }
    Ok(articles)
}

fn parse(marked: &str) -> Article {
    let mut article = Article { text: String::new(), names: Vec::new(), nested: Vec::new() };
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once('{') {
        article.text.push_str(before);
        let kind = after
            .chars()
            .next()
            .and_then(|letter| LETTERS.iter().position(|&known| known == letter));
        let (Some(kind), Some((name, tail))) =
            (kind, after.get(2..).and_then(|name| name.split_once('}')))
        else {
            panic!("unreadable mark-up before {after:.40}");
        };
        let start = article.text.len();
        article.text.push_str(name);
        article.names.push((start..article.text.len(), kind));
        rest = tail;
    }
    article.text.push_str(rest);
    article
}
