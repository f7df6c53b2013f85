//! French.

mod conventions;
mod gazetteer;
mod names;

use super::LangData;

pub(super) static DATA: LangData =
    LangData::new(conventions::CONVENTIONS, names::NAMES, gazetteer::SOURCES);
