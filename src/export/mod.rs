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
mod escape;
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
pub use html::html;
pub use json::{json, json_with_id};
pub use labels::Labels;
pub use losses::losses;
pub use report::{ReportStyle, comparison_report, report};
pub use schema_org::schema_org;
pub use tei::tei;
pub use web_annotation::web_annotation;

use crate::annotation::Annotations;
use crate::choice::UnknownChoice;
use crate::offsets::OffsetUnit;
use std::str::FromStr;

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

/// A format that annotations can leave in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// A page for reading in a terminal.
    Report,
    /// JSON version 1: everything.
    Json,
    /// One quotation a row.
    Csv,
    /// A page for the browser that needs no other file.
    Html,
    /// W3C Web Annotation, JSON-LD.
    WebAnnotation,
    /// TEI P5.
    Tei,
    /// schema.org, JSON-LD.
    SchemaOrg,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 7] = [
        Self::Report,
        Self::Json,
        Self::Csv,
        Self::Html,
        Self::WebAnnotation,
        Self::Tei,
        Self::SchemaOrg,
    ];

    /// The name to ask for it by.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Html => "html",
            Self::WebAnnotation => "web-annotation",
            Self::Tei => "tei",
            Self::SchemaOrg => "schema-org",
        }
    }

    /// The ending of its files.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Report => "txt",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Html => "html",
            Self::WebAnnotation | Self::SchemaOrg => "jsonld",
            Self::Tei => "xml",
        }
    }

    /// Whether several articles can follow one another in one stream.
    #[must_use]
    pub const fn is_stream(self) -> bool {
        !matches!(self, Self::Html | Self::Tei)
    }
}

impl FromStr for Format {
    type Err = UnknownChoice;

    fn from_str(name: &str) -> Result<Self, UnknownChoice> {
        Self::ALL
            .into_iter()
            .find(|format| format.name() == name)
            .ok_or_else(|| UnknownChoice::new("format", name, Self::ALL.map(Self::name).to_vec()))
    }
}
