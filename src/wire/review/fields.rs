//! The fields that documents of corrections have; others are refused, since a misspelt one would say nothing.

use super::{Corrections, Step};
use crate::review::Target;

const ANCHOR: &[&str] = &["key", "start", "end", "words", "before", "after"];

/// What every step has.
const EACH: [&str; 3] = ["action", "target", "anchor"];

impl Corrections {
    /// The fields that objects in a field have, the document being in none; nothing where no objects are in it.
    #[must_use]
    pub fn fields(of: &str) -> Option<&'static [&'static str]> {
        Some(match of {
            "" => &["version", "offsets", "complete", "readAgain", "steps"],
            "steps" => &[
                "action", "target", "anchor", "kind", "to", "parts", "speaker", "name", "into",
                "note",
            ],
            "anchor" | "to" | "into" | "mention" => ANCHOR,
            "parts" => &["start", "end"],
            "speaker" => &["name", "kind", "mention"],
            _ => return None,
        })
    }
}

/// A field of a step that its action does not have, and those that it has.
pub(super) fn odd(step: &Step, target: Target) -> Option<(&'static str, String)> {
    let of_action = of_action(step, target);
    let given = [
        ("kind", step.kind.is_some()),
        ("to", step.to.is_some()),
        ("parts", !step.parts.is_empty()),
        ("speaker", step.speaker.is_some()),
        ("name", step.name.is_some()),
        ("into", step.into.is_some()),
        ("note", step.note.is_some()),
    ];
    let (field, _) = given.into_iter().find(|(name, is)| *is && !of_action.contains(name))?;
    let all = [&EACH, of_action].concat().join(", ");
    let problem = format!("{} of {} has no such field, only {all}", step.action, target.name());
    Some((field, problem))
}

fn of_action(step: &Step, target: Target) -> &'static [&'static str] {
    match (step.action.as_str(), target) {
        ("add", Target::Quote) => &["parts", "kind", "speaker"],
        ("kind" | "add", _) => &["kind"],
        ("borders", Target::Quote) => &["to", "parts"],
        ("borders", _) => &["to"],
        ("speaker", _) => &["speaker"],
        ("rename", _) => &["name"],
        ("merge", _) => &["into"],
        ("note", _) => &["note"],
        _ => &[],
    }
}
