//! French.

mod conventions;

use super::LangData;

pub(super) static DATA: LangData = LangData { conventions: conventions::CONVENTIONS };
