//! What stands there: words, phrases, verbs of saying and their subjects. Knows no rule and no speaker.

pub(crate) mod apposition;
pub(crate) mod attribution_end;
pub(crate) mod clause;
pub(crate) mod complement;
pub(crate) mod cue;
mod denial;
pub(crate) mod headline;
pub(crate) mod label;
pub(crate) mod lead;
mod nominal;
pub(crate) mod passage;
pub(crate) mod phrase;
pub(crate) mod reading;
pub(crate) mod reporter;
mod resumption;
pub(crate) mod source;
pub(crate) mod sourced;
pub(crate) mod subject;
pub(crate) mod title;
pub(crate) mod turn;
pub(crate) mod verb;
pub(crate) mod view;
