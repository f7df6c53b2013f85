//! The grammatical subject of a verb of saying.

pub(crate) mod before;
pub(crate) mod house;
pub(crate) mod inverted;
pub(crate) mod standing;
