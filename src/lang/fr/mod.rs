//! French.

mod conventions;
mod gazetteer;

use super::LangData;

pub(super) static DATA: LangData = LangData::new(conventions::CONVENTIONS, gazetteer::SOURCES);
