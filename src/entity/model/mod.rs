//! A trained sequence model for names: document and pack in, proposed mentions out.

pub mod attributes;
pub mod decode;
pub mod evidence;
pub mod features;
pub mod hash;
pub mod labels;
pub mod lexicon;
pub mod table;
