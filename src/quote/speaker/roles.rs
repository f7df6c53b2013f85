//! What names are called besides: the nouns and parties that stand beside them.

use crate::annotation::SpeakerKind;
use crate::document::TokenPos;
use crate::lang::WordClasses;
use crate::lang::lexicon::{Noun, NounKind, Role};
use crate::position::Stretch;
use crate::quote::grammar::phrase::{self, NounPhrase};
use crate::quote::grammar::reading::Reading;
use crate::quote::speaker::somebody::Somebody;

/// How many roles of a text are told apart; an article has a few dozen.
const MOST: usize = 200;

/// `ministre`, [`interieur`], Gérard Collomb.
struct Epithet {
    /// Where the noun stands.
    at: TokenPos,
    lemma: &'static str,
    further: Vec<String>,
    somebody: Somebody,
}

/// How a role fits a description, the better the later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fit {
    /// Nothing is known.
    None,
    /// Other roles only.
    Other,
    /// This noun, but of something else.
    Conflict,
    /// Another noun with the same complement.
    Like,
    /// This noun; one of the two says more.
    Bare,
    /// This noun, and all that is said with it.
    Whole,
}

impl Epithet {
    fn fit(&self, lemma: &str, words: &[String]) -> Fit {
        let shared = shared(&self.further, words);
        let fewer = self.further.len().min(words.len());
        match () {
            () if self.lemma != lemma && shared > 0 && shared == fewer => Fit::Like,
            () if self.lemma != lemma => Fit::Other,
            () if shared < fewer => Fit::Conflict,
            () if shared > 0 || self.further.len() == words.len() => Fit::Whole,
            () => Fit::Bare,
        }
    }
}

/// The roles and parties of a text's names, and what others are described by.
#[derive(Default)]
pub(crate) struct Roles {
    of_names: Vec<Epithet>,
    /// Of people and houses without a name.
    of_others: Vec<Epithet>,
    /// What stands in brackets after a name: `(Les Verts)`.
    affiliations: Vec<(Vec<String>, Somebody)>,
}

impl Roles {
    /// Notes what stands around a name that ends before `after`.
    pub(crate) fn beside(
        &mut self,
        reading: &Reading<'_, '_>,
        somebody: &Somebody,
        after: TokenPos,
    ) {
        self.noun_before(reading, somebody);
        self.noun_behind_verb(reading, somebody, after);
        self.affiliation(reading, somebody, after);
    }

    /// Notes what people are called beside their names.
    pub(crate) fn of_entities(&mut self, reading: &Reading<'_, '_>) {
        let entities = reading.entities;
        for epithet in &entities.epithets {
            let mut nouns = epithet.tokens.each();
            let Some(at) = nouns.find(|&at| reading.noun(at).is_some()) else { continue };
            let mention = &entities.mentions[epithet.mention.index()];
            let mut somebody = Somebody::named(&entities.entities[mention.entity.index()], at);
            somebody.gender = somebody.gender.or(reading.noun(at).and_then(|noun| noun.gender));
            self.add(reading, at, epithet.tokens.end, &somebody);
        }
    }

    /// How somebody's roles fit a noun with its further words.
    pub(crate) fn fit(&self, lemma: &str, words: &[String], somebody: &Somebody) -> Fit {
        let known = recent(self.of(somebody)).iter();
        let of_somebody = known.filter(|role| role.somebody.is(somebody));
        of_somebody.map(|role| role.fit(lemma, words)).max().unwrap_or(Fit::None)
    }

    /// Whether the text has a noun for anybody who is named.
    pub(crate) fn knows(&self, lemma: &str) -> bool {
        self.holders(lemma).next().is_some()
    }

    /// Everybody named who is called by a noun anywhere in the text.
    pub(crate) fn holders(&self, lemma: &str) -> impl Iterator<Item = &Somebody> {
        let called = move |role: &&Epithet| role.lemma == lemma;
        recent(&self.of_names).iter().filter(called).map(|role| &role.somebody)
    }

    /// Whether a description names somebody's party or house: `la candidate des Verts`.
    pub(crate) fn is_member(&self, words: &[String], somebody: &Somebody) -> bool {
        let belongs = |known: &[String]| !words.is_empty() && shared(known, words) == words.len();
        let mut houses = self.affiliations.iter().take(MOST);
        houses.any(|(known, member)| member.is(somebody) && belongs(known))
    }

    /// What somebody like this is called: by names, or without one.
    fn of(&self, somebody: &Somebody) -> &[Epithet] {
        if somebody.entity.is_some() { &self.of_names } else { &self.of_others }
    }

    /// `la compagnie Flydubai`: the noun before the name of an organization.
    fn noun_before(&mut self, reading: &Reading<'_, '_>, somebody: &Somebody) {
        let head =
            (somebody.kind != SpeakerKind::Person).then(|| head_before(reading, somebody.at));
        if let Some(at) = head.flatten() {
            self.add(reading, at, somebody.at, somebody);
        }
    }

    /// A noun phrase without a name that says who a person is.
    fn description(
        &mut self,
        reading: &Reading<'_, '_>,
        somebody: &Somebody,
        phrase: Option<NounPhrase>,
    ) {
        let phrase = phrase
            .filter(|phrase| phrase.mention.is_none() && somebody.kind == SpeakerKind::Person);
        if let Some(phrase) = phrase
            && let Some((at, _)) = phrase.noun
        {
            self.add(reading, at, phrase.tokens.end, somebody);
        }
    }

    /// The party or house in brackets after a name.
    fn affiliation(&mut self, reading: &Reading<'_, '_>, somebody: &Somebody, after: TokenPos) {
        const LONGEST: usize = 8;
        if let Some(close) = bracket_close(reading, after, LONGEST)
            && somebody.kind == SpeakerKind::Person
        {
            self.affiliations.push((content(reading, after + 1, close), somebody.clone()));
        }
    }

    fn add(
        &mut self,
        reading: &Reading<'_, '_>,
        noun: TokenPos,
        end: TokenPos,
        somebody: &Somebody,
    ) {
        let is_person = somebody.kind == SpeakerKind::Person;
        let fits = |noun: &Noun| (noun.kind == NounKind::Person) == is_person;
        let Some(lemma) = reading.noun(noun).filter(fits).map(|noun| noun.lemma) else { return };
        let further = content(reading, reading.noun_end(noun), end);
        self.push(noun, lemma, further, somebody);
    }

    /// `Marie Dupont est la nouvelle maire`, `Marie Dupont (PS) a été nommée ministre`.
    fn noun_behind_verb(
        &mut self,
        reading: &Reading<'_, '_>,
        somebody: &Somebody,
        after: TokenPos,
    ) {
        const GROUP: usize = 4;
        const LONGEST: usize = 6;
        let after = bracket_close(reading, after, LONGEST).map_or(after, |close| close + 1);
        let helpers = after.ahead(GROUP).each().take_while(|&at| is_verb_of_being(reading, at));
        let Some(verb) = helpers.last() else { return };
        let is_noun = |at: TokenPos| reading.noun(at).is_some();
        let named = (reading.lang.grammar().is_past_participle)(reading.lower(verb + 1))
            || is_noun(verb + 1) && is_noun(verb + 2);
        let start = verb + 1 + usize::from(named);
        let phrase = phrase::starting_at(reading, start).filter(|phrase| !phrase.plural);
        self.description(reading, somebody, phrase);
    }

    /// Notes what a description calls somebody.
    pub(crate) fn called(
        &mut self,
        reading: &Reading<'_, '_>,
        phrase: &NounPhrase,
        somebody: &Somebody,
    ) {
        if let Some((at, noun)) = phrase.noun {
            self.push(at, noun.lemma, further_words(reading, at, phrase), somebody);
        }
    }

    /// Somebody named right beside the noun at a token.
    pub(crate) fn holder(&self, noun: TokenPos) -> Option<&Somebody> {
        let here = |role: &&Epithet| role.at == noun;
        recent(&self.of_names).iter().find(here).map(|role| &role.somebody)
    }

    /// Adds a role, unless it stands there already.
    fn push(
        &mut self,
        at: TokenPos,
        lemma: &'static str,
        further: Vec<String>,
        somebody: &Somebody,
    ) {
        let same = |role: &Epithet| role.at == at && role.somebody.is(somebody);
        if recent(self.of(somebody)).iter().any(same) {
            return;
        }
        let is_named = somebody.entity.is_some();
        let known = if is_named { &mut self.of_names } else { &mut self.of_others };
        known.push(Epithet { at, lemma, further, somebody: somebody.clone() });
    }
}

/// The last ones of a text.
fn recent(roles: &[Epithet]) -> &[Epithet] {
    &roles[roles.len().saturating_sub(MOST)..]
}

/// The bracket that closes `(PS)` behind a name.
fn bracket_close(reading: &Reading<'_, '_>, open: TokenPos, longest: usize) -> Option<TokenPos> {
    let is_bracket = reading.slice(open) == "(";
    is_bracket.then(|| open.ahead(longest).each().find(|&at| reading.slice(at) == ")"))?
}

/// `est`, `a été`, `sera`.
fn is_verb_of_being(reading: &Reading<'_, '_>, at: TokenPos) -> bool {
    reading
        .verb_forms(at)
        .iter()
        .any(|form| matches!(reading.lang.verbs().verb(form.verb).role, Role::Auxiliary(_)))
}

/// The words between two tokens that say something, without accents; names by the fullest name of whom they name.
fn content(reading: &Reading<'_, '_>, start: TokenPos, end: TokenPos) -> Vec<String> {
    let closed = WordClasses::DETERMINER.or(WordClasses::PREPOSITION).or(WordClasses::COORDINATOR);
    let mut words = Vec::new();
    let mut at = start;
    while at < end {
        let mention = reading.mention_at(at);
        let name = mention.map(|mention| reading.fullest_name(mention)).unwrap_or(at..at + 1);
        let says = |&at: &TokenPos| reading.is_word(at) && !reading.is(at, closed);
        words.extend(name.each().filter(says).map(|at| reading.doc.plain(at).to_owned()));
        at = mention.map_or(at + 1, |mention| reading.mention_tokens(mention).end.max(at + 1));
    }
    words
}

/// The noun right before a name, adjectives and complements between them skipped: `compagnie` in `la compagnie aérienne X`.
fn head_before(reading: &Reading<'_, '_>, name: TokenPos) -> Option<TokenPos> {
    const REACH: usize = 14;
    if reading.is(name.before(1), WordClasses::PREPOSITION) {
        return None;
    }
    let mut found = None;
    for at in name.behind(REACH).each().rev().take_while(|&at| is_part(reading, at)) {
        if reading.noun(at).is_some() && !is_governed(reading, at) {
            found = Some(at);
        }
        if opens_phrase(reading, at) {
            break;
        }
    }
    found
}

/// Whether a word may stand between a noun and the name that it describes.
fn is_part(reading: &Reading<'_, '_>, at: TokenPos) -> bool {
    reading.is_word(at)
        && !reading.is_verb(at)
        && !reading.is(at, WordClasses::RELATIVE.or(WordClasses::COMPLEMENTIZER))
}

/// Whether a noun is the complement of another one: `de gauche`.
fn is_governed(reading: &Reading<'_, '_>, noun: TokenPos) -> bool {
    let before = noun.before(1);
    reading.is(before, WordClasses::GENITIVE) && !reading.is(before, WordClasses::DEFINITE)
}

/// Whether a noun phrase begins with a word, and no complement of one.
fn opens_phrase(reading: &Reading<'_, '_>, at: TokenPos) -> bool {
    reading.is(at, WordClasses::DETERMINER)
        && !reading.is(at.before(1), WordClasses::GENITIVE)
        && !reading.is(at, WordClasses::GENITIVE)
}

/// The words of a description after its noun that say which one is meant.
pub(crate) fn further_words(
    reading: &Reading<'_, '_>,
    noun: TokenPos,
    phrase: &NounPhrase,
) -> Vec<String> {
    content(reading, reading.noun_end(noun), phrase.tokens.end)
}

fn shared(known: &[String], words: &[String]) -> usize {
    words.iter().filter(|word| known.contains(word)).count()
}
