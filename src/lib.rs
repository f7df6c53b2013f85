#![doc = include_str!("../ARCHITECTURE.md")]

pub mod annotation;
pub mod annotator;
pub mod choice;
pub mod config;
pub mod document;
pub mod duplicate;
pub mod entity;
#[cfg(feature = "export")]
pub mod export;
pub mod lang;
pub mod offsets;
pub mod quote;
pub mod span;
#[cfg(target_family = "wasm")]
mod wasm;
pub mod wire;

pub use annotation::Annotations;
pub use annotator::Annotator;
pub use config::Config;
pub use offsets::OffsetUnit;
pub use span::Span;
