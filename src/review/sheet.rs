//! Annotations while steps are applied to them: what came is numbered behind what was there, and nothing goes until the end.

use super::anchor::Anchor;
use super::locate::{Located, Locator};
use super::step::{Step, Target, Voice};
use crate::annotation::{
    Annotations, Confidence, Entity, EntityId, EntityKind, Loss, Mention, MentionId, Quote,
    QuoteId, Review, RuleId, Speaker, SpeakerKind, stands,
};
use crate::key::{self, Keys};
use crate::span::Span;

/// An annotation by its class and its place in that class's list.
pub(super) type Item = (Target, usize);

/// The annotations of one text, being corrected.
pub(super) struct Sheet<'t> {
    pub(super) text: &'t str,
    pub(super) found: Annotations,
    /// All of them as they were found or added.
    pub(super) first: Annotations,
    pub(super) locator: Locator<'t>,
    pub(super) keys: Keys,
}

impl<'t> Sheet<'t> {
    /// Annotations of which a reader has said nothing yet.
    pub(super) fn new(text: &'t str, mut found: Annotations) -> Self {
        let machine = Some(Review::Machine);
        found.quotes.iter_mut().for_each(|quote| quote.review = machine);
        found.mentions.iter_mut().for_each(|mention| mention.review = machine);
        found.entities.iter_mut().for_each(|entity| entity.review = machine);
        found.duplicates.iter_mut().for_each(|cluster| cluster.review = machine);
        Self::open(text, found)
    }

    /// Annotations as they stand.
    pub(super) fn open(text: &'t str, found: Annotations) -> Self {
        let keys = Keys::new(&found, text);
        let first = found.clone();
        Self { text, found, first, locator: Locator::new(text), keys }
    }

    /// The annotation that a step speaks of.
    pub(super) fn item(&self, step: &Step) -> Result<Item, Loss> {
        let at = match step.target {
            Target::Quote => self.quote(&step.anchor)?,
            Target::Mention => self.mention(&step.anchor)?,
            Target::Entity => self.entity(&step.anchor)?,
            Target::Duplicate => self.duplicate(&step.anchor)?,
        };
        Ok((step.target, at))
    }

    pub(super) fn locate(&self, anchor: &Anchor) -> Result<Located, Loss> {
        self.locator.locate(anchor)
    }

    /// The quotation at an anchor, or the one that was found there before its borders moved.
    pub(super) fn quote(&self, anchor: &Anchor) -> Result<usize, Loss> {
        let span = self.locate(anchor)?.span;
        let here = self.quote_of(&self.found.quotes, anchor, span);
        here.or_else(|| self.quote_of(&self.first.quotes, anchor, span)).ok_or(Loss::NotFound)
    }

    /// Of several with the same words one that stands, then the one of the anchor's key.
    fn quote_of(&self, quotes: &[Quote], anchor: &Anchor, span: Span) -> Option<usize> {
        let quotes = quotes.iter().enumerate();
        let here = quotes.filter(|(_, quote)| self.locator.is_one(quote.said(), span));
        let best = here.max_by_key(|(at, _)| {
            let is_meant = self.keys.quotes.get(*at) == Some(&anchor.key);
            (stands(self.found.quotes[*at].review), is_meant, std::cmp::Reverse(*at))
        });
        best.map(|(at, _)| at)
    }

    /// The mention at an anchor, one that stands before one that was rejected.
    pub(super) fn mention(&self, anchor: &Anchor) -> Result<usize, Loss> {
        let span = self.locate(anchor)?.span;
        self.mention_at(span).ok_or(Loss::NotFound)
    }

    /// The mention at a place, or the one that was found there before its borders moved.
    pub(super) fn mention_at(&self, span: Span) -> Option<usize> {
        let here = self.mention_of(&self.found.mentions, span);
        here.or_else(|| self.mention_of(&self.first.mentions, span))
    }

    fn mention_of(&self, mentions: &[Mention], span: Span) -> Option<usize> {
        let mentions = mentions.iter().enumerate();
        let here = mentions.filter(|(_, mention)| self.locator.is_one(mention.span, span));
        here.map(|(at, _)| at).max_by_key(|at| stands(self.found.mentions[*at].review))
    }

    /// The entity of the mention at an anchor.
    pub(super) fn entity(&self, anchor: &Anchor) -> Result<usize, Loss> {
        Ok(self.found.mentions[self.mention(anchor)?].entity.index())
    }

    fn duplicate(&self, anchor: &Anchor) -> Result<usize, Loss> {
        let span = self.locate(anchor)?.span;
        let at = self.found.duplicates.iter().position(|it| it.spans.first() == Some(&span));
        at.ok_or(Loss::NotFound)
    }

    /// A speaker as a reader says it, led to an entity where the text names it; where the mention that was meant is gone,
    /// to nobody who is only called so too.
    pub(super) fn speaker(&self, voice: &Voice) -> Result<Speaker, Loss> {
        let entity = match &voice.mention {
            Some(mention) => self.entity(mention).ok(),
            None => self.named(&voice.name, |kind| speaker_kind(kind).is_some()),
        };
        let entity = entity.map(|at| &self.found.entities[at]);
        let name = entity.map_or_else(|| voice.name.trim(), |entity| &entity.name);
        if name.is_empty() {
            return Err(Loss::Empty);
        }
        let by_entity = entity.and_then(|entity| speaker_kind(entity.kind));
        Ok(Speaker {
            name: name.to_owned(),
            entity: entity.map(|entity| entity.id),
            kind: voice.kind.or(by_entity).unwrap_or(SpeakerKind::Person),
        })
    }

    /// The one entity of such a kind that has this name, or else is also called so.
    pub(super) fn named(&self, name: &str, is_kind: impl Fn(EntityKind) -> bool) -> Option<usize> {
        let name = key::normal(name);
        let is_name = |other: &String| key::normal(other) == name;
        let is_live = |entity: &Entity| {
            let mut mentions = entity.mentions.iter().map(|id| &self.found.mentions[id.index()]);
            mentions.any(|mention| stands(mention.review))
        };
        let of = |is_called: &dyn Fn(&Entity) -> bool| {
            only(self.found.entities.iter().enumerate().filter_map(|(at, entity)| {
                (is_kind(entity.kind) && is_called(entity) && is_live(entity)).then_some(at)
            }))
        };
        let full = of(&|entity| is_name(&entity.name));
        let called = || of(&|it| is_name(&it.name) || it.aliases.iter().any(is_name));
        full.or_else(called).filter(|_| !name.is_empty())
    }

    /// An entity of the reader's own that has these words as its name.
    pub(super) fn made(&self, span: Span, kind: EntityKind) -> Option<usize> {
        let words = span.slice(self.text);
        let entities = self.found.entities.iter().enumerate().skip(self.first.entities.len());
        let mut made = entities.filter(|(_, entity)| {
            entity.kind == kind && entity.name == words && !entity.mentions.is_empty()
        });
        made.next().map(|(at, _)| at)
    }

    /// Adds a quotation behind the others.
    pub(super) fn add_quote(&mut self, quote: Quote) -> usize {
        let at = self.found.quotes.len();
        let quote = Quote { id: QuoteId(at as u32), ..quote };
        self.first.quotes.push(quote.clone());
        self.found.quotes.push(quote);
        at
    }

    /// Adds a mention of the entity that is called so, or of a new one.
    pub(super) fn add_mention(&mut self, span: Span, kind: EntityKind) -> usize {
        let known = self.named(span.slice(self.text), |other| other == kind);
        let entity = known.unwrap_or_else(|| self.add_entity(span, kind));
        let at = self.found.mentions.len();
        let mention = Mention {
            id: MentionId(at as u32),
            kind,
            span,
            entity: EntityId(entity as u32),
            rule: RuleId(super::rule::READER.id.0),
            confidence: Confidence::new(100),
            government: false,
            review: Some(Review::Added),
            note: None,
        };
        self.first.mentions.push(mention.clone());
        self.found.mentions.push(mention);
        self.found.entities[entity].mentions.push(MentionId(at as u32));
        at
    }

    /// Adds an entity that is called as the words say, without mentions.
    pub(super) fn add_entity(&mut self, span: Span, kind: EntityKind) -> usize {
        let at = self.found.entities.len();
        self.found.entities.push(Entity {
            id: EntityId(at as u32),
            kind,
            name: span.slice(self.text).to_owned(),
            aliases: Vec::new(),
            roles: Vec::new(),
            mentions: Vec::new(),
            gender: None,
            value: None,
            review: Some(Review::Corrected),
            note: None,
        });
        at
    }

    /// Leads a mention to another entity.
    pub(super) fn lead(&mut self, mention: usize, entity: usize) {
        let id = MentionId(mention as u32);
        let old = self.found.mentions[mention].entity.index();
        self.found.entities[old].mentions.retain(|other| *other != id);
        self.found.entities[entity].mentions.push(id);
        self.found.mentions[mention].entity = EntityId(entity as u32);
    }

    /// The entity of a mention.
    pub(super) fn entity_of(&self, (target, at): Item) -> Option<usize> {
        (target == Target::Mention).then(|| self.found.mentions[at].entity.index())
    }

    /// The mentions of an item: itself, or all of an entity.
    pub(super) fn mentions_of(&self, (target, at): Item) -> Vec<usize> {
        match target {
            Target::Mention => vec![at],
            Target::Entity => {
                self.found.entities[at].mentions.iter().map(|id| id.index()).collect()
            }
            Target::Quote | Target::Duplicate => Vec::new(),
        }
    }

    /// Calls every speaker and candidate as its entity is called now.
    pub(super) fn rename_speakers(&mut self) {
        let entities = &self.found.entities;
        let name = |id: Option<EntityId>| id.map(|id| entities[id.index()].name.clone());
        for quote in &mut self.found.quotes {
            let speaker = quote.speaker.iter_mut().map(|it| (it.entity, &mut it.name));
            let candidates = quote.candidates.iter_mut().map(|it| (it.entity, &mut it.name));
            for (entity, called) in speaker.chain(candidates) {
                if let Some(name) = name(entity) {
                    *called = name;
                }
            }
        }
    }
}

/// The one that there is; none where there are several.
fn only(mut of: impl Iterator<Item = usize>) -> Option<usize> {
    of.next().filter(|_| of.next().is_none())
}

/// What an entity of some kind is as a speaker; none for what does not speak.
fn speaker_kind(kind: EntityKind) -> Option<SpeakerKind> {
    match kind {
        EntityKind::Person => Some(SpeakerKind::Person),
        EntityKind::Organization | EntityKind::Place => Some(SpeakerKind::Organization),
        EntityKind::Work => Some(SpeakerKind::Document),
        _ => None,
    }
}
