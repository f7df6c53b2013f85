//! The formats by name: what each is called and how one is written.

use super::{
    Article, ReportStyle, csv, csv_header, html, json, json_with_id, report, schema_org, tei,
    web_annotation,
};
use crate::annotation::Annotations;
use crate::choice::UnknownChoice;
use serde_json::value::{RawValue, to_raw_value};
use std::borrow::Cow;
use std::str::FromStr;

/// A format that annotations can leave in.
///
/// ```
/// use guillemet::export::{Article, Format, ReportStyle};
/// use guillemet::{Annotator, Config, OffsetUnit};
/// let text = "« Nous irons au bout », a déclaré la ministre Marie Dupont.";
/// let found = Annotator::new(&Config::default()).annotate(text);
/// let article = Article { name: "a.txt", text, found: &found, unit: OffsetUnit::Codepoint };
/// let style = ReportStyle::default();
/// assert!(Format::Report.write(&article, style).contains("Nous irons au bout"));
/// // Several articles, one after the other.
/// let format: Format = "csv".parse()?;
/// let rows = [article, article].map(|article| format.write_item(&article, style));
/// let table = format.head() + &rows.join(format.separator());
/// assert_eq!(table.lines().count(), 3);
/// # Ok::<(), guillemet::choice::UnknownChoice>(())
/// ```
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

    /// An article as a file of its own. The style counts where people read: in the report and, for its words, in HTML.
    /// Of what a reader has corrected only JSON tells what was rejected.
    #[must_use]
    pub fn write(self, article: &Article<'_>, style: ReportStyle) -> String {
        self.with_standing(article, |article| self.write_all(article, style))
    }

    /// Writes an article with what the format tells of it.
    fn with_standing(
        self,
        article: &Article<'_>,
        write: impl Fn(&Article<'_>) -> String,
    ) -> String {
        write(&Article { found: &self.told(article.found), ..*article })
    }

    /// What of annotations a format tells: but for JSON, not what the reader has rejected.
    pub(super) fn told(self, found: &Annotations) -> Cow<'_, Annotations> {
        if self == Self::Json || found.outcomes.is_none() {
            return Cow::Borrowed(found);
        }
        Cow::Owned(found.standing())
    }

    fn write_all(self, article: &Article<'_>, style: ReportStyle) -> String {
        match self {
            Self::Report => report(article, style),
            Self::Json => json(article),
            Self::Csv => csv_header() + &csv(article),
            Self::Html => html(article, style.labels),
            Self::WebAnnotation => web_annotation(article),
            Self::Tei => tei(article),
            Self::SchemaOrg => schema_org(article),
        }
    }

    /// An article as one of several in a [stream](Self::is_stream): a row of a table lacks the table's head, JSON begins with
    /// the article's name as its `id`.
    #[must_use]
    pub fn write_item(self, article: &Article<'_>, style: ReportStyle) -> String {
        match self {
            Self::Json => match to_raw_value(article.name) {
                Ok(id) => json_with_id(&id, article),
                Err(_) => json_with_id(RawValue::NULL, article),
            },
            Self::Csv => self.with_standing(article, csv),
            _ => self.write(article, style),
        }
    }

    /// What stands before the first article of a stream.
    #[must_use]
    pub fn head(self) -> String {
        if self == Self::Csv { csv_header() } else { String::new() }
    }

    /// What stands between two articles of a stream.
    #[must_use]
    pub const fn separator(self) -> &'static str {
        if matches!(self, Self::Report) { "\n\n" } else { "" }
    }
}

impl FromStr for Format {
    type Err = UnknownChoice;

    fn from_str(name: &str) -> Result<Self, UnknownChoice> {
        UnknownChoice::pick("format", name, &Self::ALL, Self::name)
    }
}
