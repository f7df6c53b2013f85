//! W3C Web Annotation: each annotation with a position and a quote selector.

use super::{Article, json};
use crate::annotation::{Entity, Mention, Quote};
use crate::offsets::Offsets;
use crate::span::Span;
use serde_json::{Value, json};
use std::fmt::Write;

/// How much of the text before and after a passage helps to find it again, in characters.
const CONTEXT: usize = 32;

/// The article as an annotation page of the [Web Annotation Data Model], on one line.
///
/// [Web Annotation Data Model]: https://www.w3.org/TR/annotation-model/
#[must_use]
pub fn web_annotation(article: &Article<'_>) -> String {
    let writer = Writer { article, offsets: Offsets::new(article.text, article.unit) };
    let found = article.found;
    let items: Vec<Value> = found
        .quotes
        .iter()
        .map(|quote| writer.quote(quote))
        .chain(found.mentions.iter().map(|mention| writer.mention(mention)))
        .chain(found.duplicates.iter().map(|cluster| {
            let body = tag(&format!("{} copy", cluster.kind.name()));
            writer.item(&format!("duplicate-{}", cluster.id.0), "linking", &[body], &cluster.spans)
        }))
        .chain(found.notices.iter().enumerate().map(|(idx, notice)| {
            let body = text_body("commenting", &notice.message);
            writer.item(&format!("notice-{idx}"), "commenting", &[body], &[notice.span])
        }))
        .collect();
    json::line(&json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": format!("{}#annotations", iri(article.name)),
        "type": "AnnotationPage",
        "items": items,
    }))
}

struct Writer<'a> {
    article: &'a Article<'a>,
    offsets: Offsets<'a>,
}

impl Writer<'_> {
    fn quote(&self, quote: &Quote) -> Value {
        // Another tag: whoever looks for direct quotations must not take what was not said for one.
        let denied = if quote.denied { "denied " } else { "" };
        let mut bodies = vec![tag(&format!("{denied}{} quotation", quote.kind.name()))];
        bodies
            .extend(quote.speaker.as_ref().map(|speaker| text_body("identifying", &speaker.name)));
        self.item(&format!("quote-{}", quote.id.0), "identifying", &bodies, &quote.parts)
    }

    fn mention(&self, mention: &Mention) -> Value {
        let entity: Option<&Entity> = self.article.found.entities.get(mention.entity.index());
        let mut bodies = vec![tag(mention.kind.name())];
        bodies.extend(entity.map(|entity| text_body("identifying", &entity.name)));
        bodies.extend(
            entity
                .and_then(|entity| entity.value.as_deref())
                .map(|value| text_body("classifying", value)),
        );
        self.item(&format!("mention-{}", mention.id.0), "identifying", &bodies, &[mention.span])
    }

    fn item(&self, id: &str, motivation: &str, bodies: &[Value], spans: &[Span]) -> Value {
        let targets: Vec<Value> = spans.iter().map(|&span| self.target(span)).collect();
        json!({
            "id": format!("{}#{id}", iri(self.article.name)),
            "type": "Annotation",
            "motivation": motivation,
            "body": bodies,
            "target": targets,
        })
    }

    fn target(&self, span: Span) -> Value {
        let text = self.article.text;
        let range = self.offsets.range(span);
        let prefix = text[..span.start()].char_indices().rev().take(CONTEXT).last();
        let suffix = text[span.end()..].char_indices().nth(CONTEXT);
        json!({
            "source": iri(self.article.name),
            "selector": [
                { "type": "TextPositionSelector", "start": range.start, "end": range.end },
                {
                    "type": "TextQuoteSelector",
                    "exact": span.slice(text),
                    "prefix": &text[prefix.map_or(span.start(), |(at, _)| at)..span.start()],
                    "suffix": &text[span.end()..suffix.map_or(text.len(), |(at, _)| span.end() + at)],
                },
            ],
        })
    }
}

fn tag(value: &str) -> Value {
    text_body("tagging", value)
}

fn text_body(purpose: &str, value: &str) -> Value {
    json!({ "type": "TextualBody", "purpose": purpose, "value": value })
}

/// The name as a relative reference: everything but unreserved characters and slashes is escaped.
fn iri(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(char::from(byte));
            }
            _ => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::iri;

    #[test]
    fn names_become_references() {
        assert_eq!(iri("brèves/3 mars.txt"), "br%C3%A8ves/3%20mars.txt");
        assert_eq!(iri("a:b#c"), "a%3Ab%23c");
    }
}
