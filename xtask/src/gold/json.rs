//! Annotated articles as `tests/gold/README.md` describes them; only their names are read.

use super::{Article, Names, kind};
use crate::files;
use anyhow::{Context, Result};
use serde::Deserialize;
use std::path::Path;

#[derive(Deserialize)]
struct Gold {
    /// In text order.
    entities: Vec<Entity>,
}

#[derive(Deserialize)]
struct Entity {
    r#type: String,
    text: String,
}

/// `gold/NAME.json` of a folder, with `text/NAME.txt`.
pub(super) fn read(folder: &Path, gold: &Path) -> Result<Article> {
    let name = gold.file_stem().unwrap_or_default();
    let text = folder.join("text").join(name).with_extension("txt");
    let text = files::read(&text)?;
    let names = names(&text, &files::read(gold)?).with_context(|| gold.display().to_string())?;
    Ok(Article { text, names, nested: Names::new() })
}

fn names(text: &str, json: &str) -> Result<Names> {
    let gold: Gold = serde_json::from_str(json)?;
    let mut read_to = 0;
    let locate = |entity: &Entity| {
        let kind = kind(&entity.r#type);
        let kind = kind.with_context(|| format!("{} is no kind of name", entity.r#type))?;
        let found = text[read_to..].find(&entity.text);
        let start =
            read_to + found.with_context(|| format!("not in the text: {:?}", entity.text))?;
        read_to = start + entity.text.len();
        Ok((start..read_to, kind))
    };
    gold.entities.iter().map(locate).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_in_text_order() {
        let row = |kind, text| format!(r#"{{"type": "{kind}", "text": "{text}"}}"#);
        let json = |rows: &[String]| format!(r#"{{"entities": [{}]}}"#, rows.join(", "));
        let text = "Éva vit à Pau. Pau reçoit Éva.";
        let gold = [row("PER", "Éva"), row("LOC", "Pau"), row("ORG", "Pau"), row("PER", "Éva")];
        assert_eq!(
            names(text, &json(&gold)).unwrap(),
            [(0..4, 0), (12..15, 1), (17..20, 2), (29..33, 0)]
        );
        assert!(names(text, &json(&[row("LOC", "Pau"), row("PER", "Eva")])).is_err());
        assert!(names(text, &json(&[row("Person", "Éva")])).is_err());
    }
}
