//! Labels that give the floor: `HÉLÈNE VASSEUR : …`, `H. V. : …`, `Réponse : …`, `Le maire. — …`.

use crate::annotation::{Entity, EntityKind};
use crate::document::fold;
use crate::document::{Block, BlockKind, TokenKind, TokenPos, Tokens};
use crate::hash::WordMap;
use crate::lang::gazetteer::Class;
use crate::lang::lexicon::NounKind;
use crate::position::Stretch;
use crate::quote::grammar::phrase::{self, NounPhrase};
use crate::quote::grammar::view::View;

/// A paragraph that a label opens.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) who: Floor,
    /// The label.
    pub(crate) label: Tokens,
    /// What stands behind it.
    pub(crate) said: Tokens,
}

/// Who is given the floor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Floor {
    /// Somebody by name or by office.
    Named(NounPhrase),
    /// Whoever is asked.
    Answers,
    /// Whoever asks, a newspaper or its reporter.
    Asks,
}

/// Longest label, in tokens.
const LABEL: usize = 9;

/// The label of a paragraph with the sentence behind it.
pub(crate) fn line(view: &View<'_, '_>, persons: &Persons<'_>, block: &Block) -> Option<Line> {
    let tokens = without_markup(view, &block.tokens);
    let (end, said) = cut(view, &tokens)?;
    let label = without_markup(view, &(tokens.start..end));
    let said = without_markup(view, &(said..tokens.end));
    let speaks = block.kind != BlockKind::Metadata
        && !label.is_empty()
        && is_sentence(view, &said)
        && !view.has_verb(label.clone());
    let asks = view.slice(said.end.before(1)) == "?";
    let somebody = speaks.then(|| floor(view, persons, &label))?;
    let who = somebody.or_else(|| (asks && is_titled(view, &label)).then_some(Floor::Asks))?;
    Some(Line { who, label, said })
}

/// The end of a label, and what follows the colon, or the full stop and dash, behind it.
fn cut(view: &View<'_, '_>, tokens: &Tokens) -> Option<(TokenPos, TokenPos)> {
    let limit = tokens.end.min(tokens.start + LABEL);
    let is_cut = |&at: &TokenPos| matches!(view.slice(at), ":" | "–" | "—" | "―");
    if let Some(end) = letter_end(view, tokens.start) {
        return Some((tokens.start + 1, end));
    }
    let at = (tokens.start..limit).each().find(is_cut)?;
    let before = at.before(1).filter(|before| tokens.contains(before))?;
    let end = if view.slice(before) == "." { before } else { at };
    let is_label = view.slice(at) == ":" || view.slice(before).ends_with('.');
    is_label.then_some((end, at + 1))
}

/// The token behind `Q.`, `R.` where no colon stands.
fn letter_end(view: &View<'_, '_>, at: TokenPos) -> Option<TokenPos> {
    let letter = view.lower(at).trim_end_matches('.');
    let grammar = view.lang.grammar();
    let is_label =
        grammar.question_labels.contains(&letter) || grammar.answer_labels.contains(&letter);
    let is_one = letter.len() == 1 && view.is_capitalized(at);
    let end = if view.slice(at).ends_with('.') { at + 1 } else { at + 2 };
    let stops = view.slice(end.back(1)).ends_with('.');
    (is_label && is_one && stops && view.is_capitalized(end)).then_some(end)
}

/// Without the signs of Markdown at both ends.
pub(crate) fn without_markup(view: &View<'_, '_>, tokens: &Tokens) -> Tokens {
    let is_markup = |&at: &TokenPos| view.slice(at).starts_with(['*', '_']);
    let start = tokens.each().find(|at| !is_markup(at)).unwrap_or(tokens.end);
    let end = (start..tokens.end).each().rev().find(|at| !is_markup(at)).map_or(start, |at| at + 1);
    start..end
}

fn is_sentence(view: &View<'_, '_>, said: &Tokens) -> bool {
    view.is_terminator(said.end.before(1))
        && said.each().any(|at| view.is_word(at))
        && (view.is_capitalized(said.start)
            || view.kind(said.start) == Some(TokenKind::Number)
            || view.slice(said.start).starts_with('…'))
}

fn floor(view: &View<'_, '_>, persons: &Persons<'_>, label: &Tokens) -> Option<Floor> {
    if let Some(floor) = by_word(view, label) {
        return Some(floor);
    }
    let start = past_title(view, label.start);
    let found = view.speaking_mention(start).map(|mention| mention.kind);
    let known = persons.meant(view, label);
    match found {
        _ if known.is_some() => known.map(Floor::Named),
        Some(EntityKind::Person) => phrase::between(view, start, label.end).map(Floor::Named),
        Some(EntityKind::Organization) if start == label.start => Some(Floor::Asks),
        _ => office(view, label).or_else(|| first_name(view, label)).map(Floor::Named),
    }
}

/// Past `Mme`, `M.`
fn past_title(view: &View<'_, '_>, at: TokenPos) -> TokenPos {
    let word = view.doc.plain(at).trim_end_matches('.');
    at + usize::from(view.lang.gazetteer().word(word).classes.has(Class::Title))
}

/// `Question`, `R.`, `Le journaliste`.
fn by_word(view: &View<'_, '_>, label: &Tokens) -> Option<Floor> {
    let last = view.lower(label.last()).trim_end_matches('.');
    let grammar = view.lang.grammar();
    let is = |labels: &[&str]| label.len() <= 2 && labels.contains(&last);
    if is(grammar.question_labels) {
        return Some(Floor::Asks);
    }
    is(grammar.answer_labels).then_some(Floor::Answers)
}

/// The persons of a text, by initials and by each word of their names; of several the first.
pub(crate) struct Persons<'a>(WordMap<String, &'a Entity>);

impl<'a> Persons<'a> {
    pub(crate) fn new(view: &View<'a, '_>) -> Self {
        let persons = view.entities.entities.iter().filter(|one| one.kind == EntityKind::Person);
        let mut known = WordMap::default();
        for person in persons {
            let words = person.name.split(' ').map(fold::plain);
            for called in words.chain([initials(&person.name)]) {
                known.entry(called).or_insert(person);
            }
        }
        Self(known)
    }

    /// Whom a label means by one name, in capitals or not, or by initials.
    fn meant(&self, view: &View<'_, '_>, label: &Tokens) -> Option<NounPhrase> {
        let is_capital = |at: TokenPos| !view.is_word(at) || view.is_capitalized(at);
        let is_short = label.len() == 1 || view.slice(label.start).ends_with('.');
        let text = view.doc.span(label.clone()).slice(view.doc.text);
        let letters: String = text.chars().filter(|c| c.is_alphabetic()).collect();
        let by_word = || self.0.get(view.doc.plain(label.last()));
        let by_word = || (is_short && label.len() <= 2).then(by_word).flatten();
        let person =
            self.0.get(&letters).or_else(by_word).filter(|_| label.each().all(is_capital))?;
        let mention = person.mentions.first().copied();
        Some(NounPhrase { mention, gender: person.gender, ..phrase::named(view, label.clone()) })
    }
}

/// The initials of a name of several words: `HV`.
fn initials(name: &str) -> String {
    let initials: String =
        name.split([' ', '-', '\u{A0}']).filter_map(|word| word.chars().next()).collect();
    if initials.chars().nth(1).is_some() { initials } else { String::new() }
}

/// `Le maire`, `Mme la présidente`: a noun for one person, and nothing else.
fn office(view: &View<'_, '_>, label: &Tokens) -> Option<NounPhrase> {
    let found = phrase::between(view, past_title(view, label.start), label.end)?;
    let is_one = found.noun.is_some_and(|(_, noun)| noun.kind == NounKind::Person);
    (is_one && found.definite && !found.plural && found.end() == label.end).then_some(found)
}

/// A name that no mention covers, by its first name or its title: `HÉLÈNE VASSEUR`, `M. Vasseur`.
fn first_name(view: &View<'_, '_>, label: &Tokens) -> Option<NounPhrase> {
    let name = past_title(view, label.start)..label.end;
    let entry = view.lang.gazetteer().word(view.doc.plain(name.start)).classes;
    let is_first = entry.has(Class::MaleName) || entry.has(Class::FemaleName);
    let is_known = is_first && name.len() >= 2 || name.start > label.start && !name.is_empty();
    let is_name = name.len() <= 4 && name.each().all(|at| view.is_capitalized(at));
    (is_known && is_name)
        .then(|| NounPhrase { gender: entry.gender(), ..phrase::named(view, name.clone()) })
}

/// Whether a label may be what a newspaper is called: `Le Courrier`, `LE COURRIER`.
fn is_titled(view: &View<'_, '_>, label: &Tokens) -> bool {
    label.len() <= 4 && view.is_capitalized(label.start)
}
