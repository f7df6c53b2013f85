//! What annotations of a reader's own say that they go by.

use crate::rule::{Rule, Why};

/// A quotation or a name that a reader has added.
pub const READER: Rule = Rule::new(
    "reader",
    Why { fr: "Ajouté par la lectrice ou le lecteur.", en: "Added by a reader." },
);
