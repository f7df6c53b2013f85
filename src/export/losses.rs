//! What a format cannot hold.

use super::Format;
use crate::annotation::{Annotations, EntityKind, Quote, QuoteKind};

/// What of `found` a format leaves out, each kind with its count; empty where nothing is lost.
///
/// ```
/// use guillemet::export::{Format, losses};
/// use guillemet::{Annotator, Config};
/// let found = Annotator::new(&Config::default()).annotate("« Oui");
/// assert_eq!(losses(Format::Csv, &found), [(1, "notice")]);
/// assert!(losses(Format::Json, &found).is_empty());
/// ```
#[must_use]
pub fn losses(format: Format, found: &Annotations) -> Vec<(usize, &'static str)> {
    let found = format.told(found);
    let quotes = |kind| found.quotes.iter().filter(|quote| quote.kind == kind).count();
    let entities = |kinds: &[EntityKind]| {
        found.entities.iter().filter(|entity| kinds.contains(&entity.kind)).count()
    };
    let is_denied = |quote: &&Quote| quote.denied && quote.kind != QuoteKind::Indirect;
    let denied = found.quotes.iter().filter(is_denied).count();
    let copies = found.quotes.iter().filter(|quote| quote.copy_of.is_some()).count();
    let duplicates = (found.duplicates.len(), "repeated passage");
    let notices = (found.notices.len(), "notice");
    let mut losses = match format {
        Format::Report | Format::Json | Format::Html | Format::WebAnnotation => Vec::new(),
        Format::Csv => vec![
            (found.mentions.len(), "mention"),
            (found.entities.len(), "entity"),
            duplicates,
            notices,
        ],
        Format::Tei => vec![duplicates, notices],
        Format::SchemaOrg => vec![
            (quotes(QuoteKind::Indirect), "indirect quotation"),
            (denied, "denied quotation"),
            (copies, "copy of a quotation"),
            (
                entities(&[EntityKind::Date, EntityKind::Time, EntityKind::Quantity]),
                "date, time or quantity",
            ),
            duplicates,
            notices,
        ],
    };
    losses.retain(|&(count, _)| count > 0);
    losses
}
