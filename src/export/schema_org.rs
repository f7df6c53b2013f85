//! schema.org: the quotations and names of an article for search engines.

use super::{Article, json};
use crate::annotation::{EntityKind, Quote, QuoteKind, SpeakerKind};
use serde_json::{Value, json};

/// The article as schema.org JSON-LD, on one line.
///
/// Verbatim quotations only, each once, and none that somebody is said not to have said. `<` is escaped, so that the line can stand in a `script` element as it is.
#[must_use]
pub fn schema_org(article: &Article<'_>) -> String {
    let found = article.found;
    let quotes: Vec<Value> = found
        .quotes
        .iter()
        .filter(|quote| quote.kind != QuoteKind::Indirect && quote.copy_of.is_none())
        .filter(|quote| !quote.denied)
        .map(|quote| quotation(article, quote))
        .collect();
    let mentions: Vec<Value> = found
        .entities
        .iter()
        .filter_map(|entity| {
            let mut value = json!({ "@type": entity_type(entity.kind)?, "name": entity.name });
            if !entity.aliases.is_empty() {
                value["alternateName"] = json!(entity.aliases);
            }
            Some(value)
        })
        .collect();
    json::line(&json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "name": article.name,
        "inLanguage": found.language_code(),
        "hasPart": quotes,
        "mentions": mentions,
    }))
    .replace('<', "\\u003c")
}

fn quotation(article: &Article<'_>, quote: &Quote) -> Value {
    let mut value = json!({ "@type": "Quotation", "text": quote.words(article.text) });
    if let Some(speaker) = &quote.speaker {
        let property = match speaker.kind {
            SpeakerKind::Document => "isPartOf",
            _ => "spokenByCharacter",
        };
        value[property] = json!({ "@type": speaker_type(speaker.kind), "name": speaker.name });
    }
    value
}

fn speaker_type(kind: SpeakerKind) -> &'static str {
    match kind {
        SpeakerKind::Person => "Person",
        SpeakerKind::Organization | SpeakerKind::Group => "Organization",
        SpeakerKind::Document => "CreativeWork",
    }
}

fn entity_type(kind: EntityKind) -> Option<&'static str> {
    match kind {
        EntityKind::Person => Some("Person"),
        EntityKind::Organization => Some("Organization"),
        EntityKind::Place => Some("Place"),
        EntityKind::Event => Some("Event"),
        EntityKind::Work => Some("CreativeWork"),
        EntityKind::Other => Some("Thing"),
        EntityKind::Date | EntityKind::Time | EntityKind::Quantity => None,
    }
}
