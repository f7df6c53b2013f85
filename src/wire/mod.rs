//! The published format, JSON version 1: annotations and their text in, plain serialisable values out.
//!
//! Nothing is decided here: offsets are converted, kinds get their names, keys get their order. `wire.d.ts` beside this
//! file says the same in TypeScript.

#[cfg(feature = "lists")]
mod lists;
mod reuse;
#[cfg(feature = "review")]
mod review;

#[cfg(feature = "lists")]
pub use lists::{ListProblem, list_problems};
pub use reuse::{Cleaned, Comparison};
#[cfg(feature = "review")]
pub use review::{Conflict, Corrections, MOST_STEPS, Merged, Offers, Unreadable};

use crate::annotation as model;
use crate::key::Keys;
use crate::offsets::{OffsetUnit, Offsets};
use crate::span::Span;
use serde::Serialize;

/// The format in TypeScript.
pub const TYPESCRIPT: &str = include_str!("wire.d.ts");

/// The version of the format.
pub const VERSION: u32 = 1;

/// All that was found in one text.
#[derive(Clone, Debug, Serialize)]
pub struct Annotations<'a> {
    version: u32,
    language: &'static str,
    offsets: &'static str,
    length: usize,
    quotes: Vec<Quote<'a>>,
    mentions: Vec<Mention<'a>>,
    entities: Vec<Entity<'a>>,
    duplicates: Vec<Duplicate<'a>>,
    notices: Vec<Notice<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    review: Option<Vec<Outcome>>,
}

impl<'a> Annotations<'a> {
    /// Puts the annotations of `text` into the published format.
    ///
    /// ```
    /// use guillemet::{Annotator, Config, OffsetUnit, wire};
    /// let text = "Il pleut à Brest.";
    /// let found = Annotator::new(&Config::default()).annotate(text);
    /// let json = serde_json::to_string(&wire::Annotations::new(&found, text, OffsetUnit::Utf16)).unwrap();
    /// assert!(json.starts_with(r#"{"version":1,"language":"fr","offsets":"utf16","length":17,"#));
    /// ```
    #[must_use]
    pub fn new(found: &'a model::Annotations, text: &'a str, unit: OffsetUnit) -> Self {
        let writer = Writer { text, offsets: Offsets::new(text, unit) };
        let keys = Keys::new(found, text);
        Self {
            version: VERSION,
            language: found.language_code(),
            offsets: unit.name(),
            length: writer.offsets.text_len(),
            quotes: with_keys(&found.quotes, keys.quotes, |it, key| writer.quote(it, key)),
            mentions: with_keys(&found.mentions, keys.mentions, |it, key| writer.mention(it, key)),
            entities: with_keys(&found.entities, keys.entities, |it, key| writer.entity(it, key)),
            duplicates: with_keys(&found.duplicates, keys.duplicates, |it, key| {
                writer.duplicate(it, key)
            }),
            notices: found.notices.iter().map(|notice| writer.notice(notice)).collect(),
            review: found.outcomes.as_ref().map(|all| all.iter().copied().map(outcome).collect()),
        }
    }
}

/// Each item with its key.
fn with_keys<'a, T, W>(
    items: &'a [T],
    keys: Vec<String>,
    write: impl Fn(&'a T, String) -> W,
) -> Vec<W> {
    items.iter().zip(keys).map(|(item, key)| write(item, key)).collect()
}

#[derive(Clone, Copy, Debug, Serialize)]
struct Range {
    start: usize,
    end: usize,
}

#[derive(Clone, Debug, Serialize)]
struct TextRange<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Quote<'a> {
    id: u32,
    key: String,
    kind: &'static str,
    parts: Vec<Range>,
    span: Range,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    denied: bool,
    cue: Option<TextRange<'a>>,
    source: Option<TextRange<'a>>,
    speaker: Option<Speaker<'a>>,
    grounds: Vec<&'static str>,
    candidates: Vec<Candidate<'a>>,
    copy_of: Option<u32>,
    rule: &'static str,
    confidence: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    review: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
}

#[derive(Clone, Debug, Serialize)]
struct Speaker<'a> {
    name: &'a str,
    entity: Option<u32>,
    kind: &'static str,
}

#[derive(Clone, Debug, Serialize)]
struct Candidate<'a> {
    name: &'a str,
    entity: Option<u32>,
    confidence: u8,
}

#[derive(Clone, Debug, Serialize)]
struct Mention<'a> {
    id: u32,
    key: String,
    kind: &'static str,
    start: usize,
    end: usize,
    entity: u32,
    rule: &'static str,
    confidence: u8,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    government: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    review: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
}

#[derive(Clone, Debug, Serialize)]
struct Entity<'a> {
    id: u32,
    key: String,
    kind: &'static str,
    name: &'a str,
    aliases: &'a [String],
    roles: Vec<TextRange<'a>>,
    mentions: Vec<u32>,
    value: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    review: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
}

#[derive(Clone, Debug, Serialize)]
struct Duplicate<'a> {
    id: u32,
    key: String,
    kind: &'static str,
    similarity: u8,
    weight: &'static str,
    spans: Vec<Range>,
    differences: Vec<Difference>,
    seams: Vec<Seam<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    review: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
}

/// What became of a step.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "outcome", rename_all = "lowercase")]
enum Outcome {
    Applied,
    Lost { reason: &'static str, message: &'static str },
    Overruled { by: u32 },
}

#[derive(Clone, Debug, Serialize)]
struct Difference {
    copy: u32,
    original: Range,
    changed: Range,
}

#[derive(Clone, Debug, Serialize)]
struct Seam<'a> {
    copy: u32,
    start: usize,
    end: usize,
    repair: &'a str,
}

#[derive(Clone, Debug, Serialize)]
struct Notice<'a> {
    code: &'static str,
    start: usize,
    end: usize,
    message: &'a str,
}

struct Writer<'a> {
    text: &'a str,
    offsets: Offsets<'a>,
}

impl<'a> Writer<'a> {
    fn range(&self, span: Span) -> Range {
        let std::ops::Range { start, end } = self.offsets.range(span);
        Range { start, end }
    }

    fn ranges(&self, spans: &[Span]) -> Vec<Range> {
        spans.iter().map(|&span| self.range(span)).collect()
    }

    fn text_range(&self, span: Span) -> TextRange<'a> {
        let Range { start, end } = self.range(span);
        TextRange { start, end, text: span.slice(self.text) }
    }

    fn quote(&self, quote: &'a model::Quote, key: String) -> Quote<'a> {
        Quote {
            id: quote.id.0,
            key,
            kind: quote.kind.name(),
            parts: self.ranges(&quote.parts),
            span: self.range(quote.span),
            denied: quote.denied,
            cue: quote.cue.map(|cue| self.text_range(cue)),
            source: quote.source.map(|source| self.text_range(source)),
            speaker: quote.speaker.as_ref().map(speaker),
            grounds: quote.grounds.iter().map(|ground| ground.name()).collect(),
            candidates: quote.candidates.iter().map(candidate).collect(),
            copy_of: quote.copy_of.map(|id| id.0),
            rule: quote.rule.0,
            confidence: quote.confidence.per_cent(),
            review: quote.review.map(model::Review::name),
            note: quote.note.as_deref(),
        }
    }

    fn mention(&self, mention: &'a model::Mention, key: String) -> Mention<'a> {
        let Range { start, end } = self.range(mention.span);
        Mention {
            id: mention.id.0,
            key,
            kind: mention.kind.name(),
            start,
            end,
            entity: mention.entity.0,
            rule: mention.rule.0,
            confidence: mention.confidence.per_cent(),
            government: mention.government,
            review: mention.review.map(model::Review::name),
            note: mention.note.as_deref(),
        }
    }

    fn entity(&self, entity: &'a model::Entity, key: String) -> Entity<'a> {
        Entity {
            id: entity.id.0,
            key,
            kind: entity.kind.name(),
            name: &entity.name,
            aliases: &entity.aliases,
            roles: entity.roles.iter().map(|&role| self.text_range(role)).collect(),
            mentions: entity.mentions.iter().map(|id| id.0).collect(),
            value: entity.value.as_deref(),
            review: entity.review.map(model::Review::name),
            note: entity.note.as_deref(),
        }
    }

    fn duplicate(&self, cluster: &'a model::DuplicateCluster, key: String) -> Duplicate<'a> {
        Duplicate {
            id: cluster.id.0,
            key,
            kind: cluster.kind.name(),
            similarity: cluster.similarity.per_cent(),
            weight: cluster.weight.name(),
            spans: self.ranges(&cluster.spans),
            differences: cluster.differences.iter().map(|change| self.difference(change)).collect(),
            seams: cluster.seams.iter().map(|seam| self.seam(seam)).collect(),
            review: cluster.review.map(model::Review::name),
            note: cluster.note.as_deref(),
        }
    }

    fn difference(&self, difference: &model::Difference) -> Difference {
        let model::Difference { copy, original, changed } = *difference;
        Difference { copy, original: self.range(original), changed: self.range(changed) }
    }

    fn seam(&self, seam: &'a model::Seam) -> Seam<'a> {
        let Range { start, end } = self.range(seam.span);
        Seam { copy: seam.copy, start, end, repair: &seam.repair }
    }

    fn notice(&self, notice: &'a model::Notice) -> Notice<'a> {
        let Range { start, end } = self.range(notice.span);
        Notice { code: notice.code.name(), start, end, message: &notice.message }
    }
}

fn outcome(outcome: model::Outcome) -> Outcome {
    match outcome {
        model::Outcome::Applied => Outcome::Applied,
        model::Outcome::Lost(loss) => {
            Outcome::Lost { reason: loss.name(), message: loss.message() }
        }
        model::Outcome::Overruled(by) => Outcome::Overruled { by },
    }
}

fn speaker(speaker: &model::Speaker) -> Speaker<'_> {
    let model::Speaker { name, entity, kind } = speaker;
    Speaker { name, entity: entity.map(|id| id.0), kind: kind.name() }
}

fn candidate(candidate: &model::Candidate) -> Candidate<'_> {
    let model::Candidate { name, entity, confidence } = candidate;
    Candidate { name, entity: entity.map(|id| id.0), confidence: confidence.per_cent() }
}
