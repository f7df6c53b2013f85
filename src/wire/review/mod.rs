//! Corrections in the published format: documents in, documents and what became of their steps out.

mod fields;
mod read;
mod write;

use serde::{Deserialize, Serialize};

/// So many steps can a document have.
pub const MOST_STEPS: usize = 10_000;

/// What a reader said of the annotations of a text: version 1 of the format.
///
/// ```
/// use guillemet::{OffsetUnit, wire};
/// let json = r#"{"version": 1, "steps": [{"action": "accept", "target": "quote",
///     "anchor": {"start": 2, "words": "Oui", "before": "« ", "after": " », a dit la maire."}}]}"#;
/// let document: wire::Corrections = serde_json::from_str(json)?;
/// let corrections = document.read("« Oui », a dit la maire.")?;
/// assert_eq!(corrections.steps.len(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Corrections {
    version: u32,
    #[serde(default = "codepoint")]
    offsets: String,
    #[serde(default)]
    complete: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    read_again: bool,
    steps: Vec<Step>,
}

fn codepoint() -> String {
    crate::OffsetUnit::Codepoint.name().to_owned()
}

/// A step with every field that one of the actions has.
#[expect(clippy::option_option, reason = "nobody is something else than nothing said")]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    action: String,
    target: String,
    anchor: Anchor,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    to: Option<Anchor>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    parts: Vec<Part>,
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "said")]
    speaker: Option<Option<Voice>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    into: Option<Anchor>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

/// What is said, `null` among it.
#[expect(clippy::option_option, reason = "nobody is something else than nothing said")]
fn said<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Option<Voice>>, D::Error> {
    Option::deserialize(from).map(Some)
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Anchor {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    key: String,
    #[serde(default)]
    start: usize,
    #[serde(default)]
    end: usize,
    words: String,
    #[serde(default)]
    before: String,
    #[serde(default)]
    after: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Part {
    start: usize,
    end: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Voice {
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    mention: Option<Anchor>,
}

pub use read::Unreadable;
pub use write::{Conflict, Merged, Offers};
