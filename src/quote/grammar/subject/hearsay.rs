//! Words that nobody is named for: `On dit que le phare est hanté`, `Les marins ont été priés de rester à quai`.

use crate::document::TokenPos;
use crate::lang::WordClasses;
use crate::lang::lexicon::{Frames, Tense};
use crate::position::Stretch;
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::view::View;

/// Whether a verb hands words on without a speaker.
pub(crate) fn is_hearsay(view: &View<'_, '_>, cue: &Cue) -> bool {
    let is_asked = Frames::OF_INFINITIVE | Frames::CHARGE;
    let tells = cue.form == CueForm::Finite && cue.strong;
    tells && if cue.passive { cue.frames.intersects(is_asked) } else { is_said_by_on(view, cue) }
}

/// `on dit`, `on a raconté`, and not `on peut dire`, `on dirait`.
fn is_said_by_on(view: &View<'_, '_>, cue: &Cue) -> bool {
    let says = |at: TokenPos| {
        let forms = view.verb_forms(at);
        !forms.iter().any(|form| matches!(form.tense, Tense::Infinitive | Tense::Conditional))
    };
    let is_on = |at: TokenPos| {
        view.is(at, WordClasses::IMPERSONAL)
            && view.is(at, WordClasses::SUBJECT_PRONOUN)
            && !view.is(at, WordClasses::DETERMINER.or(WordClasses::CONJUNCTION_HEAD))
    };
    cue.frames.contains(Frames::HEARSAY)
        && cue.clitic.is_none()
        && (cue.tokens.start..cue.head + 1).each().all(says)
        && cue.group_start.before(1).is_some_and(is_on)
}
