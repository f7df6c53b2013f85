//! Other formats: an annotated text in, the words of a file out.
//!
//! Every format is a pure function of one [`Article`]; nothing here reads or writes files.
//!
//! ```
//! use guillemet::export::{Article, csv, csv_header};
//! use guillemet::{Annotator, Config, OffsetUnit};
//! let text = "« Nous irons au bout », a déclaré la ministre Marie Dupont.";
//! let found = Annotator::new(&Config::default()).annotate(text);
//! let article = Article { name: "a.txt", text, found: &found, unit: OffsetUnit::Codepoint };
//! let table = csv_header() + &csv(&article);
//! assert!(table.contains("a.txt,0,direct,0,22,Nous irons au bout,a déclaré,"));
//! ```

mod csv;
mod doubt;
mod escape;
mod format;
mod html;
mod json;
mod labels;
mod losses;
mod nest;
mod report;
mod schema_org;
mod tei;
mod web_annotation;

pub use csv::{csv, csv_header};
pub use format::Format;
pub use html::html;
pub use json::{json, json_with_id};
pub use labels::Labels;
pub use losses::losses;
pub use report::{ReportStyle, comparison_report, report};
pub use schema_org::schema_org;
pub use tei::tei;
pub use web_annotation::web_annotation;

use crate::annotation::Annotations;
use crate::offsets::OffsetUnit;

/// An annotated text, as the exports need it.
#[derive(Clone, Copy, Debug)]
pub struct Article<'a> {
    /// What the text is called, such as its file name.
    pub name: &'a str,
    /// The text exactly as it was annotated.
    pub text: &'a str,
    /// What was found in it.
    pub found: &'a Annotations,
    /// What the offsets count, in the formats that have any.
    pub unit: OffsetUnit,
}
