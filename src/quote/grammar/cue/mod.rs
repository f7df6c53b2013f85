//! Finds the verb groups of saying: `a-t-il déclaré`, `n'a pas souhaité préciser`, `ajoutant`.

mod carrier;
mod group;

use crate::document::{TokenKind, TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::lang::lexicon::{
    Auxiliary as Helper, Frames, Number, Person, Role, Strength, Tense, Verb, VerbForm,
};
use crate::position::Stretch;
use crate::quote::grammar::view::View;
use carrier::{Carrier, auxiliary_before, modal_before};
pub(crate) use group::{CueForm, is_he};
use group::{
    GROUP_REACH, Reflexive, clitics_before, is_first_person_subject, subject_clitic, tail_end,
};

/// A verb group of saying.
// Each flag is asked by another rule; no two of them make one state.
#[allow(clippy::struct_excessive_bools)]
#[derive(Clone, Debug)]
pub(crate) struct Cue {
    /// The verb with its auxiliary and its inverted pronoun, as it is shown.
    pub(crate) tokens: Tokens,
    /// The same with the clitics and negation before it.
    pub(crate) group_start: TokenPos,
    /// The token of the verb of saying itself.
    pub(crate) head: TokenPos,
    pub(crate) frames: Frames,
    /// Whether the verb nearly always reports speech.
    pub(crate) strong: bool,
    pub(crate) form: CueForm,
    pub(crate) plural: bool,
    /// The inverted pronoun: `-t-il`.
    pub(crate) clitic: Option<TokenPos>,
    pub(crate) passive: bool,
    /// First or second person: the words of a speaker, not of the reporter.
    pub(crate) first_person: bool,
}

impl Cue {
    /// The token after the group.
    pub(crate) fn end(&self) -> TokenPos {
        self.tokens.end
    }

    /// Gives it the form and the subject of the verb that carries its own.
    fn carry(&mut self, carrier: &Carrier) {
        self.group_start = carrier.group_start;
        self.form = carrier.form;
        self.plural = carrier.plural;
        self.clitic = carrier.clitic;
        self.first_person = carrier.first_person;
        self.frames = self.frames | carrier.frames;
    }

    /// The number of its verb.
    pub(crate) fn number(&self) -> Number {
        if self.plural { Number::Plural } else { Number::Singular }
    }
}

/// All cues of the document, in text order.
pub(crate) fn find(view: &View<'_, '_>) -> Vec<Cue> {
    view.doc.tokens.positions().each().filter_map(|at| cue_at(view, at)).collect()
}

fn cue_at(view: &View<'_, '_>, at: TokenPos) -> Option<Cue> {
    let forms = view.verb_forms(at);
    if forms.is_empty() || view.kind(at) != Some(TokenKind::Word) || view.mention_at(at).is_some() {
        return None;
    }
    let sayings: Vec<Saying<'_>> =
        forms.iter().filter_map(|form| Saying::of(view, at, form)).collect();
    if sayings.is_empty() {
        return None;
    }
    let group_start = clitics_before(view, at);
    if sayings.iter().any(Saying::is_participle)
        && let Some(auxiliary) = auxiliary_before(view, at)
    {
        return compound(view, &auxiliary, at, &sayings);
    }
    finite(view, at, &sayings, group_start)
        .or_else(|| infinitive(view, at, &sayings, group_start))
        .or_else(|| nominal_form(view, at, &sayings, group_start, Tense::PresentParticiple))
        .or_else(|| nominal_form(view, at, &sayings, at, Tense::PastParticiple))
}

/// A form of a verb of saying whose fixed words all stand there: `fait savoir`.
struct Saying<'l> {
    form: &'l VerbForm,
    verb: &'l Verb,
    /// The token after the verb and its fixed words.
    end: TokenPos,
}

impl<'l> Saying<'l> {
    fn of(view: &View<'l, '_>, at: TokenPos, form: &'l VerbForm) -> Option<Self> {
        let verb = view.lang.verbs().verb(form.verb);
        if verb.role != Role::Saying {
            return None;
        }
        // The `en` of `en appelant` is none of `en appeler`.
        let may_be = form.tense != Tense::PresentParticiple;
        let has_clitic = verb.clitic.is_none_or(|clitic| {
            let from = clitics_before(view, at).min(at.back(GROUP_REACH));
            may_be && (from..at).each().any(|idx| view.lower(idx) == clitic)
        });
        let end = tail_end(view, at + 1, &verb.tail).filter(|_| has_clitic)?;
        Some(Self { form, verb, end })
    }

    fn is_participle(&self) -> bool {
        self.form.tense == Tense::PastParticiple
    }
}

/// Of the sayings that fit, the one with the most fixed words; a reflexive one only with its pronoun, and then first.
fn choose<'r, 'l>(
    sayings: &'r [Saying<'l>],
    reflexive: Reflexive,
    fits: impl Fn(&VerbForm) -> bool,
) -> Option<&'r Saying<'l>> {
    let usable = sayings.iter().filter(|saying| fits(saying.form) && reflexive.allows(saying.verb));
    usable.max_by_key(|saying| {
        (saying.verb.reflexive, saying.verb.tail.len(), saying.form.person == Some(Person::Third))
    })
}

fn compound(
    view: &View<'_, '_>,
    auxiliary: &Carrier,
    at: TokenPos,
    sayings: &[Saying<'_>],
) -> Option<Cue> {
    let saying = choose(sayings, auxiliary.reflexive, |form| form.tense == Tense::PastParticiple)?;
    let mut cue = simple(saying, auxiliary.at, auxiliary.group_start, at, auxiliary.form);
    cue.carry(auxiliary);
    if auxiliary.form == CueForm::Infinitive
        && let Some(modal) = modal_before(view, auxiliary.group_start)
    {
        cue.carry(&modal);
    }
    cue.passive = auxiliary.is_be
        && auxiliary.reflexive == Reflexive::No
        && saying.verb.auxiliary == Helper::Have;
    Some(cue)
}

fn finite(
    view: &View<'_, '_>,
    at: TokenPos,
    sayings: &[Saying<'_>],
    group_start: TokenPos,
) -> Option<Cue> {
    let reflexive = Reflexive::of(view, group_start..at);
    let saying = choose(sayings, reflexive, |form| form.tense.is_finite())?;
    if is_nominal(view, at, group_start) && !is_behind_indefinite(view, saying, group_start) {
        return None;
    }
    let mut cue = simple(saying, at, group_start, at, CueForm::Finite);
    cue.plural = saying.form.number == Some(Number::Plural);
    cue.clitic = subject_clitic(view, at + 1);
    cue.first_person = saying.form.person != Some(Person::Third)
        || is_first_person_subject(view, group_start, cue.clitic);
    cue.tokens.end = cue.tokens.end.max(cue.clitic.map_or(TokenPos::START, |clitic| clitic + 1));
    Some(cue)
}

/// An infinitive; after a modal verb it stands for a finite verb with the modal's subject.
fn infinitive(
    view: &View<'_, '_>,
    at: TokenPos,
    sayings: &[Saying<'_>],
    group_start: TokenPos,
) -> Option<Cue> {
    let saying = choose(sayings, Reflexive::of(view, group_start..at), |form| {
        form.tense == Tense::Infinitive
    })?;
    if is_after_article(view, group_start) {
        return None;
    }
    let mut cue = simple(saying, at, group_start, at, CueForm::Infinitive);
    if let Some(modal) = modal_before(view, group_start) {
        cue.carry(&modal);
    }
    Some(cue)
}

fn nominal_form(
    view: &View<'_, '_>,
    at: TokenPos,
    sayings: &[Saying<'_>],
    group_start: TokenPos,
    tense: Tense,
) -> Option<Cue> {
    let saying = choose(sayings, Reflexive::of(view, group_start..at), |form| form.tense == tense)?;
    let form =
        if tense == Tense::PresentParticiple { CueForm::Gerund } else { CueForm::Participle };
    let has_particle =
        (group_start.back(1)..at).each().any(|at| view.is(at, WordClasses::GERUND_PARTICLE));
    let is_nominal =
        is_after_article(view, group_start) && !view.is(group_start, WordClasses::GERUND_PARTICLE);
    let tells_on = group_start.before(1).is_some_and(|before| view.is_comma(before));
    let is_other = view.is(at, WordClasses::HOMOGRAPH)
        && !has_particle
        && (!tells_on || view.is_adverbial(at));
    (!is_nominal && !is_other).then(|| simple(saying, at, group_start, at, form))
}

fn simple(
    saying: &Saying<'_>,
    start: TokenPos,
    group_start: TokenPos,
    head: TokenPos,
    form: CueForm,
) -> Cue {
    let start = if saying.verb.reflexive { group_start } else { start };
    Cue {
        tokens: start..saying.end,
        group_start,
        head,
        frames: saying.verb.frames,
        strong: saying.verb.strength == Strength::Strong,
        form,
        plural: false,
        clitic: None,
        passive: false,
        first_person: false,
    }
}

/// Whether a finite-looking form is a noun here: `la demande`, `une annonce`, `de rappel`.
fn is_nominal(view: &View<'_, '_>, at: TokenPos, group_start: TokenPos) -> bool {
    let before = group_start.before(1);
    view.kind(at + 1) != Some(TokenKind::Clitic)
        && view.is(before, WordClasses::DETERMINER.or(WordClasses::PREPOSITION))
        && !view.is(before, WordClasses::SUBJECT_PRONOUN)
}

/// `plusieurs affirment`: a determiner that stands for people, before a verb that agrees with it.
fn is_behind_indefinite(view: &View<'_, '_>, saying: &Saying<'_>, group_start: TokenPos) -> bool {
    let before = view.classes(group_start.before(1));
    saying.form.number == Some(Number::Plural)
        && before.is(WordClasses::PLURAL)
        && !before.is(WordClasses::DEFINITE.or(WordClasses::PREPOSITION))
}

fn is_after_article(view: &View<'_, '_>, group_start: TokenPos) -> bool {
    view.is(group_start.before(1), WordClasses::DETERMINER)
        && !view.is(group_start.before(1), WordClasses::PREPOSITION)
}
