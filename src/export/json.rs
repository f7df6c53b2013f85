//! JSON version 1, on one line.

use super::Article;
use crate::wire;
use serde::Serialize;
use serde_json::value::RawValue;

/// The article in JSON version 1, with a line break at the end.
#[must_use]
pub fn json(article: &Article<'_>) -> String {
    line(&wire::Annotations::new(article.found, article.text, article.unit))
}

/// The same, with an identifier in front: any JSON value, kept as it is written.
#[must_use]
pub fn json_with_id(id: &RawValue, article: &Article<'_>) -> String {
    #[derive(Serialize)]
    struct Line<'a> {
        id: &'a RawValue,
        #[serde(flatten)]
        annotations: wire::Annotations<'a>,
    }
    let annotations = wire::Annotations::new(article.found, article.text, article.unit);
    line(&Line { id, annotations })
}

/// JSON on a line of its own.
///
/// Values made of structs, lists and strings always have a JSON form; an error would give an empty line.
pub(super) fn line(value: &impl Serialize) -> String {
    let mut line = serde_json::to_string(value).unwrap_or_default();
    line.push('\n');
    line
}
