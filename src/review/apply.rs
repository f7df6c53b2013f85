//! Steps applied to annotations, one after the other.

use super::overrule::Ledger;
use super::sheet::{Item, Sheet};
use super::step::{Action, Corrections, Step, Target};
use super::{entity, mention, quote};
use crate::annotation::{Annotations, Loss, Quote, QuoteId, Review, Speaker, stands};

/// Annotations with what a reader said of them.
#[derive(Debug)]
pub struct Reviewed {
    /// The annotations; those that the reader rejects are among them and say so.
    pub annotations: Annotations,
    /// The speakers that the reader said or found right, of quotations by their numbers before; none where nobody is told.
    pub told: Vec<(QuoteId, Option<Speaker>)>,
}

/// Applies corrections to the annotations of `text`; total and pure: whatever cannot be said is reported, see
/// [`Annotations::outcomes`], and changes nothing.
#[must_use]
pub fn apply(text: &str, found: Annotations, corrections: &Corrections) -> Reviewed {
    let machine = (found.quotes.len(), found.entities.len());
    let mut sheet = Sheet::new(text, found);
    let mut ledger = Ledger::default();
    for step in &corrections.steps {
        let done = say(&mut sheet, &mut ledger, step);
        ledger.close(done);
    }
    entity::call_anew(&mut sheet, &ledger);
    sheet.rename_speakers();
    quote::part_copies(&mut sheet);
    let told = told(&sheet, &ledger, machine);
    let mut annotations = sheet.found;
    entity::settle(&mut annotations);
    annotations.renumber(|_| true);
    annotations.outcomes = Some(ledger.outcomes);
    Reviewed { annotations, told }
}

/// Says one step.
fn say<'s>(sheet: &mut Sheet<'_>, ledger: &mut Ledger<'s>, step: &'s Step) -> Result<(), Loss> {
    match (step.target, &step.action) {
        (Target::Quote, Action::AddQuote { parts, kind, speaker }) => {
            let voice = speaker.as_ref().map(|voice| sheet.speaker(voice)).transpose()?;
            let at = quote::add(sheet, ledger, &step.anchor, parts, *kind)?;
            quote::make_room(sheet, ledger, at);
            ledger.note((Target::Quote, at), step);
            quote::set_speaker(sheet, at, voice);
            Ok(())
        }
        (Target::Mention, Action::AddMention(kind)) => mention::add(sheet, ledger, step, *kind),
        (_, Action::AddQuote { .. } | Action::AddMention(_)) => Err(Loss::Unfit),
        _ => {
            let item = sheet.item(step)?;
            change(sheet, ledger, item, step)
        }
    }
}

/// Changes an annotation that is there.
fn change<'s>(
    sheet: &mut Sheet<'_>,
    ledger: &mut Ledger<'s>,
    item: Item,
    step: &'s Step,
) -> Result<(), Loss> {
    let (target, at) = item;
    let entity = sheet.entity_of(item);
    match (target, &step.action) {
        (_, Action::Accept) => accept(sheet, ledger, item),
        (_, Action::Reject) => reject(sheet, item),
        (_, Action::Note(note)) => set_note(sheet, item, note)?,
        (Target::Quote, Action::QuoteKind(kind)) => quote::set_kind(sheet, at, *kind),
        (Target::Quote, Action::Borders(place)) => quote::set_borders(sheet, at, place)?,
        (Target::Quote, Action::Speaker(voice)) => {
            let speaker = voice.as_ref().map(|voice| sheet.speaker(voice)).transpose()?;
            quote::set_speaker(sheet, at, speaker);
        }
        (Target::Mention | Target::Entity, Action::NameKind(kind)) => {
            mention::set_kind(sheet, ledger, item, *kind);
        }
        (Target::Mention, Action::Borders(place)) => {
            mention::set_borders(sheet, ledger, at, &place.anchor)?;
        }
        (Target::Mention, Action::Split) => mention::split(sheet, ledger, at)?,
        (Target::Entity, Action::Rename(name)) => entity::rename(sheet, at, name)?,
        (Target::Entity, Action::Merge(into)) => {
            let into = sheet.entity(into)?;
            entity::merge(sheet, ledger, at, into)?;
        }
        _ => return Err(Loss::Unfit),
    }
    if target == Target::Quote {
        quote::make_room(sheet, ledger, at);
    }
    ledger.note(item, step);
    if let Some(entity) = entity {
        ledger.note_one(sheet, entity, &step.action);
    }
    if matches!(step.action, Action::Accept | Action::Reject | Action::NameKind(_)) {
        ledger.note_each(&sheet.mentions_of(item), &step.action);
    }
    Ok(())
}

/// What was added or corrected is so; what was rejected stands again.
fn accept(sheet: &mut Sheet<'_>, ledger: &mut Ledger<'_>, item: Item) {
    for mention in sheet.mentions_of(item) {
        mention::restore(sheet, ledger, mention, Review::Accepted);
    }
    set_review(sheet, item, |review| match review {
        Some(Review::Added | Review::Corrected) => review,
        _ => Some(Review::Accepted),
    });
}

fn reject(sheet: &mut Sheet<'_>, item: Item) {
    for mention in sheet.mentions_of(item) {
        sheet.found.mentions[mention].review = Some(Review::Rejected);
    }
    set_review(sheet, item, |_| Some(Review::Rejected));
}

fn set_review(sheet: &mut Sheet<'_>, item: Item, to: impl Fn(Option<Review>) -> Option<Review>) {
    let (review, _) = remarks(sheet, item);
    *review = to(*review);
}

fn set_note(sheet: &mut Sheet<'_>, item: Item, note: &str) -> Result<(), Loss> {
    let said = Some(note.trim()).filter(|note| !note.is_empty()).ok_or(Loss::Empty)?;
    let (_, note) = remarks(sheet, item);
    *note = Some(said.to_owned());
    Ok(())
}

/// What an annotation says of its reader: how it stands, and the note.
fn remarks<'s>(
    sheet: &'s mut Sheet<'_>,
    (target, at): Item,
) -> (&'s mut Option<Review>, &'s mut Option<String>) {
    macro_rules! of {
        ($list:ident) => {{
            let item = &mut sheet.found.$list[at];
            (&mut item.review, &mut item.note)
        }};
    }
    match target {
        Target::Quote => of!(quotes),
        Target::Mention => of!(mentions),
        Target::Entity => of!(entities),
        Target::Duplicate => of!(duplicates),
    }
}

/// The speakers that the reader said of quotations that the engine has found itself, as the engine knows them.
fn told(
    sheet: &Sheet<'_>,
    ledger: &Ledger<'_>,
    (quotes, entities): (usize, usize),
) -> Vec<(QuoteId, Option<Speaker>)> {
    let quotes = sheet.found.quotes.iter().take(quotes).enumerate();
    let said = quotes.filter(|(at, quote)| ledger.has_speaker(*at) && stands(quote.review));
    let speaker = |quote: &Quote| {
        let mut speaker = quote.speaker.clone()?;
        speaker.entity = speaker.entity.filter(|id| id.index() < entities);
        Some(speaker)
    };
    said.map(|(at, quote)| (QuoteId(at as u32), speaker(quote))).collect()
}
