//! Guillemet reads a news article and shows who said what, who and what is named, and what stands twice.
//!
//! An [`Annotator`] is made once; [`Annotator::annotate`] turns any text into [`Annotations`], whose places are byte
//! ranges of the text exactly as given. It never fails: doubts about a text are [notices](annotation::Notice).
//!
//! ```
//! use guillemet::entity::model::Model;
//! use guillemet::{Annotator, Config, Language, OffsetUnit, wire};
//!
//! let pack = std::fs::read("models/fr.gpk")?;
//! let annotator = Annotator::new(&Config::default()).with_model(Language::Fr, Model::from_bytes(&pack)?);
//! let text = "« Nous irons au bout », a déclaré la ministre Marie Dupont.";
//! let found = annotator.annotate(text);
//! assert_eq!(found.quotes[0].words(text), "Nous irons au bout");
//! assert_eq!(found.quotes[0].speaker.as_ref().map(|speaker| &*speaker.name), Some("Marie Dupont"));
//!
//! let json = serde_json::to_string(&wire::Annotations::new(&found, text, OffsetUnit::Utf16))?;
//! assert!(json.starts_with(r#"{"version":1,"language":"fr","offsets":"utf16","#));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! - [`annotation`] holds what is found, [`wire`] its published form, JSON version 1.
//! - [`review`] applies what a reader said of annotations; it needs the feature `review`, which is on unless default features
//!   are off.
//! - [`export`] writes CSV, HTML, Web Annotation, TEI, schema.org and the report; it needs the feature `export`, which is
//!   on unless default features are off.
//! - [`score`] compares annotations with what a reader says; it needs the feature of that name, which is on as well.
//! - [`Annotator::clean`] and [`Annotator::compare`] work with what stands twice, in one text or in two.
//! - [`document`], [`lang`], [`entity`], [`duplicate`] and [`quote`] are the stages, one upon the other, for those who need
//!   only some. `ARCHITECTURE.md` in the repository tells how they work together.

pub mod annotation;
pub mod annotator;
pub mod choice;
pub mod config;
pub mod document;
pub mod duplicate;
pub mod entity;
#[cfg(feature = "export")]
pub mod export;
mod hash;
mod intern;
pub mod key;
pub mod lang;
pub mod language;
#[cfg(feature = "lists")]
pub mod lists;
pub mod offsets;
pub mod position;
pub mod quote;
#[cfg(feature = "review")]
pub mod review;
pub mod row;
pub mod rule;
#[cfg(feature = "score")]
pub mod score;
mod sort;
pub mod span;
#[cfg(target_family = "wasm")]
mod wasm;
pub mod wire;

pub use annotation::Annotations;
pub use annotator::Annotator;
pub use config::Config;
pub use language::Language;
pub use offsets::OffsetUnit;
pub use span::Span;

/// Every rule that annotations may name.
///
/// ```
/// let rule = guillemet::rules().find(|rule| rule.id.0 == "quote.incise").expect("a rule of quotations");
/// assert!(rule.why.en.starts_with("The attribution follows the marks"));
/// ```
pub fn rules() -> impl Iterator<Item = &'static rule::Rule> {
    let rules = entity::RULES.iter().copied().chain(quote::rules());
    #[cfg(feature = "review")]
    let rules = rules.chain([&review::READER]);
    rules
}

/// The examples of the README are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
