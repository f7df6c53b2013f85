//! Documents of corrections as the engine takes them; whatever cannot be taken is told with its place in the document.

use super::fields;
use super::{Anchor, Corrections, MOST_STEPS, Part, Step, Voice};
use crate::annotation::{EntityKind, QuoteKind, SpeakerKind};
use crate::choice::UnknownChoice;
use crate::offsets::{OffsetUnit, Offsets};
use crate::review as model;
use crate::review::{Action, Target};
use crate::span::Span;
use crate::wire::VERSION;
use serde::Deserializer;
use std::error::Error;
use std::fmt;

/// Why a document of corrections cannot be taken, and where in it the reason stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    place: String,
    problem: String,
}

impl Unreadable {
    /// Tells of a field that nothing knows at its place.
    #[must_use]
    pub fn field(place: String, name: &str, known: &[&str]) -> Self {
        let problem = format!("unknown field `{name}`, expected one of `{}`", known.join("`, `"));
        Self { place, problem }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "corrections: {}: {}", self.place, self.problem)
    }
}

impl Error for Unreadable {}

/// Why something cannot be taken, and the field in which it stands.
type Problem = (&'static str, String);

const ACTIONS: [&str; 10] =
    ["accept", "reject", "kind", "borders", "speaker", "add", "rename", "merge", "split", "note"];

impl Corrections {
    /// Takes a document from its JSON, or from a value of JavaScript.
    ///
    /// # Errors
    ///
    /// When something in it has another type than it should have, or is missing: the message says what and where.
    ///
    /// ```
    /// use guillemet::wire::Corrections;
    /// let json = r#"{"version": 1, "steps": [{"action": "accept", "target": "quote", "anchor": {"words": 5}}]}"#;
    /// let error = Corrections::take(&mut serde_json::Deserializer::from_str(json)).unwrap_err();
    /// assert!(error.to_string().starts_with("corrections: steps[0].anchor.words: invalid type: integer `5`"));
    /// ```
    pub fn take<'de, D: Deserializer<'de>>(from: D) -> Result<Self, Unreadable> {
        serde_path_to_error::deserialize(from).map_err(|error| Unreadable {
            place: error.path().to_string(),
            problem: error.inner().to_string(),
        })
    }

    /// What its offsets count.
    ///
    /// # Errors
    ///
    /// When that is unknown.
    pub fn unit(&self) -> Result<OffsetUnit, Unreadable> {
        self.offsets.parse().map_err(|error: UnknownChoice| Unreadable {
            place: "offsets".to_owned(),
            problem: error.to_string(),
        })
    }

    /// The corrections as they can be applied to `text`, which need not be the text that they were made on.
    ///
    /// # Errors
    ///
    /// When the version is another one, a choice is unknown, a field that an action needs is missing, one is there that it does
    /// not have, or there are more than [`MOST_STEPS`] steps.
    pub fn read(&self, text: &str) -> Result<model::Corrections, Unreadable> {
        let at = |place: &str, problem: String| Unreadable { place: place.to_owned(), problem };
        if self.version != VERSION {
            let problem = format!("version {} is not read, only {VERSION} is", self.version);
            return Err(at("version", problem));
        }
        let unit = self.unit()?;
        if self.steps.len() > MOST_STEPS {
            let problem = format!("{} steps, at most {MOST_STEPS} are read", self.steps.len());
            return Err(at("steps", problem));
        }
        let reader = Reader { offsets: Offsets::new(text, unit) };
        let steps = self.steps.iter().enumerate().map(|(nth, step)| {
            let place = |field: &str| format!("steps[{nth}].{field}");
            reader.step(step).map_err(|(field, problem)| at(&place(field), problem))
        });
        let steps = steps.collect::<Result<_, _>>()?;
        Ok(model::Corrections { complete: self.complete, read_again: self.read_again, steps })
    }
}

struct Reader<'t> {
    offsets: Offsets<'t>,
}

impl Reader<'_> {
    fn step(&self, step: &Step) -> Result<model::Step, Problem> {
        let target = pick("target", "target", &step.target, Target::ALL, Target::name)?;
        let action = pick("action", "action", &step.action, &ACTIONS, |name| name)?;
        if let Some(problem) = fields::odd(step, target) {
            return Err(problem);
        }
        let anchor = self.anchor(&step.anchor);
        Ok(model::Step { target, anchor, action: self.action(step, target, action)? })
    }

    fn action(&self, step: &Step, target: Target, action: &str) -> Result<Action, Problem> {
        let is_quote = target == Target::Quote;
        Ok(match action {
            "accept" => Action::Accept,
            "reject" => Action::Reject,
            "split" => Action::Split,
            "kind" if is_quote => Action::QuoteKind(quote_kind(step)?),
            "kind" => Action::NameKind(name_kind(step)?),
            "borders" => {
                let to = needed("to", step.to.as_ref())?;
                let parts = self.parts(to, &step.parts)?;
                Action::Borders(model::Place { anchor: self.anchor(to), parts })
            }
            "speaker" => {
                let voice = needed("speaker", step.speaker.as_ref())?;
                Action::Speaker(voice.as_ref().map(|voice| self.voice(voice)).transpose()?)
            }
            "add" if is_quote => {
                let voice = step.speaker.as_ref().and_then(Option::as_ref);
                Action::AddQuote {
                    parts: self.parts(&step.anchor, &step.parts)?,
                    kind: quote_kind(step)?,
                    speaker: voice.map(|voice| self.voice(voice)).transpose()?,
                }
            }
            "add" => Action::AddMention(name_kind(step)?),
            "rename" => Action::Rename(needed("name", step.name.clone())?),
            "merge" => Action::Merge(self.anchor(needed("into", step.into.as_ref())?)),
            _ => Action::Note(needed("note", step.note.clone())?),
        })
    }

    fn voice(&self, voice: &Voice) -> Result<model::Voice, Problem> {
        let kind = voice.kind.as_deref().map(|kind| {
            pick("speaker.kind", "kind of speaker", kind, SpeakerKind::ALL, SpeakerKind::name)
        });
        Ok(model::Voice {
            name: voice.name.clone(),
            kind: kind.transpose()?,
            mention: voice.mention.as_ref().map(|anchor| self.anchor(anchor)),
        })
    }

    fn anchor(&self, anchor: &Anchor) -> model::Anchor {
        model::Anchor {
            key: anchor.key.clone(),
            start: self.offsets.to_utf8(anchor.start),
            words: anchor.words.clone(),
            before: anchor.before.clone(),
            after: anchor.after.clone(),
        }
    }

    /// Parts in bytes of the anchor's words.
    fn parts(&self, anchor: &Anchor, parts: &[Part]) -> Result<Vec<Span>, Problem> {
        let words = Offsets::new(&anchor.words, self.offsets.unit());
        let byte = |offset: usize| words.to_utf8(offset.checked_sub(anchor.start)?);
        let span = |part: &Part| {
            let (start, end) = (byte(part.start)?, byte(part.end)?);
            (start < end).then(|| Span::new(start, end))
        };
        let whole = |(nth, part): (usize, &Part)| {
            let Part { start, end } = part;
            let problem = format!(
                "parts[{nth}], {start} to {end}, lies outside the words, begins or ends inside a character, or has nothing in it"
            );
            span(part).ok_or(("parts", problem))
        };
        parts.iter().enumerate().map(whole).collect()
    }
}

fn quote_kind(step: &Step) -> Result<QuoteKind, Problem> {
    let kind = needed("kind", step.kind.as_deref())?;
    pick("kind", "kind of quotation", kind, QuoteKind::ALL, QuoteKind::name)
}

fn name_kind(step: &Step) -> Result<EntityKind, Problem> {
    let kind = needed("kind", step.kind.as_deref())?;
    pick("kind", "kind of name", kind, EntityKind::ALL, EntityKind::name)
}

fn needed<T>(field: &'static str, value: Option<T>) -> Result<T, Problem> {
    value.ok_or_else(|| (field, "is missing".to_owned()))
}

fn pick<T: Copy>(
    field: &'static str,
    what: &'static str,
    name: &str,
    all: &[T],
    name_of: impl Fn(T) -> &'static str,
) -> Result<T, Problem> {
    UnknownChoice::pick(what, name, all, name_of).map_err(|error| (field, error.to_string()))
}
