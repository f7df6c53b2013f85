//! What a reader says of annotations: accepts, rejects, changes, adds; as a document of its own that survives edits.
//!
//! [`Corrections`] are a list of [`Step`]s. Each remembers its place by the words there, those around them and where they stood
//! ([`Anchor`]), and is applied to whatever the engine finds in the text as it is now ([`apply()`]): at its own words, or nowhere, and
//! then [`Annotations::outcomes`](crate::Annotations::outcomes) says why. Of two steps that cannot both be the later one stands.
//! Taking the last step off the list takes back exactly what it said. What a step may mean elsewhere, in copies, for all words of
//! a speaker, at all mentions of a name, is offered as further steps ([`offers()`]). [`merge()`] joins the documents of two readers.
//!
//! ```
//! use guillemet::review::{Action, Anchor, Corrections, Step, Target, Voice};
//! use guillemet::{Annotator, Config};
//!
//! let text = "« Nous irons au bout », a déclaré la ministre Marie Dupont.";
//! let annotator = Annotator::new(&Config::default());
//! let found = annotator.annotate(text);
//! let anchor = Anchor::new(text, found.quotes[0].said(), "");
//! let voice = Voice { name: "Anne Morel".to_owned(), kind: None, mention: None };
//! let step = Step { target: Target::Quote, anchor, action: Action::Speaker(Some(voice)) };
//! let corrections = Corrections { steps: vec![step], ..Corrections::default() };
//!
//! let edited = format!("Un mot d'abord.\n\n{text}");
//! let corrected = annotator.correct(&edited, &corrections);
//! let speaker = corrected.quotes[0].speaker.as_ref();
//! assert_eq!(speaker.map(|speaker| &*speaker.name), Some("Anne Morel"));
//! ```

mod anchor;
mod apply;
mod context;
mod entity;
mod folded;
mod locate;
mod mention;
mod merge;
mod offer;
mod overrule;
mod quote;
mod rule;
mod sheet;
mod step;

pub use anchor::Anchor;
pub use apply::{Reviewed, apply};
pub use merge::{Conflict, Merged, merge};
pub use offer::{Offers, offers};
pub use rule::READER;
pub use step::{Action, Corrections, Place, Step, Target, Voice};
