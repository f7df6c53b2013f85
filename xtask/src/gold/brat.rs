//! Annotated articles in BRAT's standoff format: `NAME.txt` and `NAME.ann`, offsets in code points.

use super::Article;
use crate::files;
use anyhow::Result;
use guillemet::annotation::EntityKind;
use guillemet::entity::model::labels::KINDS;
use std::ops::Range;
use std::path::Path;

pub(super) fn read(path: &Path) -> Result<Article> {
    let text = files::read(&path.with_extension("txt"))?;
    let annotations = files::read(path)?;
    let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let mut found: Vec<(Range<usize>, usize)> = annotations
        .lines()
        .filter_map(parse)
        .filter_map(|(range, kind)| Some((*bytes.get(range.start)?..*bytes.get(range.end)?, kind)))
        .collect();
    found.sort_by_key(|(range, _)| (range.start, usize::MAX - range.end));
    let mut article = Article { text, names: Vec::new(), nested: Vec::new() };
    for (range, kind) in found {
        // Dates and hours matter here only as what other names may lie in.
        let is_inside = article.names.last().is_some_and(|(outer, _)| range.start < outer.end);
        if is_inside {
            article.nested.push((range, kind));
        } else {
            article.names.push((range, kind));
        }
    }
    article.names.retain(|&(_, kind)| kind < KINDS.len());
    Ok(article)
}

/// A line such as `T1 Person 184 202 Mohammed Belhocine`, with tabs around the place; a name in pieces counts from its
/// first to its last.
fn parse(line: &str) -> Option<(Range<usize>, usize)> {
    let mut fields = line.strip_prefix('T')?.split('\t').skip(1);
    let mut place = fields.next()?.split([' ', ';']);
    let kind = match place.next()? {
        "Person" => position(EntityKind::Person),
        "Location" => position(EntityKind::Place),
        "Organization" => position(EntityKind::Organization),
        "Event" => position(EntityKind::Event),
        "Product" => position(EntityKind::Work),
        "Date" | "Hour" => KINDS.len(),
        _ => return None,
    };
    let start = place.next()?.parse().ok()?;
    let end = place.next_back()?.parse().ok()?;
    (start < end).then_some((start..end, kind))
}

fn position(kind: EntityKind) -> usize {
    KINDS.iter().position(|&known| known == kind).unwrap_or(KINDS.len())
}
