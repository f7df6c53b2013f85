//! Corrections of articles that are edited afterwards: paragraphs deleted, moved, retyped, pasted twice.
//!
//! Each correction leaves a mark of its own on what it was applied to, so that the test sees where it has landed.

use super::{corrections, step};
use crate::engines::best;
use guillemet::Span;
use guillemet::annotation::{Annotations, EntityKind, Outcome, QuoteKind};
use guillemet::key::Keys;
use guillemet::review::{Action, Anchor, Step, Target, Voice};
use std::fs;
use std::path::{Path, PathBuf};

/// A paragraph of the edited text, by its number in the first one; none for what was not there.
type Paragraph = (Option<usize>, String);

/// A correction with the number of its paragraph and its own mark.
struct Marked {
    step: Step,
    paragraph: usize,
    mark: String,
}

#[derive(Default)]
struct Count {
    articles: usize,
    corrections: usize,
    applied: usize,
    /// Applied or not, those whose words still stand.
    standing: usize,
    kept: usize,
    strays: Vec<String>,
}

#[test]
fn corrections_stay_with_their_words() {
    let mut count = Count::default();
    for (seed, text) in articles().iter().enumerate() {
        count.article(text, seed);
    }
    assert!(
        count.articles >= 50 && count.corrections >= 500,
        "{} in {}",
        count.corrections,
        count.articles
    );
    assert_eq!(count.strays, Vec::<String>::new(), "on other words");
    let share = count.kept * 1000 / count.standing;
    let Count { articles, corrections, applied, standing, kept, .. } = count;
    let told = format!(
        "{articles} articles, {corrections} corrections, {applied} applied, kept {kept} of {standing}"
    );
    assert!(share >= 950, "{told}");
}

/// Our own articles; those of `models/training` without the signs of their names; and a folder's, where `EDITED` names one.
fn articles() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let own = ["gold/fr/text", "gold/press/text", "corrections", "it/layout"];
    let own = own.map(|folder| root.join("tests").join(folder));
    let other = std::env::var_os("EDITED").map(PathBuf::from);
    let folders = own.into_iter().chain([root.join("models/training")]).chain(other);
    let mut paths: Vec<PathBuf> = folders
        .flat_map(|folder| fs::read_dir(folder).unwrap())
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    paths.iter().map(|path| without_signs(&fs::read_to_string(path).unwrap())).collect()
}

/// `{P:Anne Morel}` as `Anne Morel`.
fn without_signs(text: &str) -> String {
    let kinds = ["{P:", "{L:", "{O:", "{E:", "{W:"];
    kinds.iter().fold(text.replace('}', ""), |text, kind| text.replace(kind, ""))
}

impl Count {
    fn article(&mut self, text: &str, seed: usize) {
        let marked = marked(text);
        self.articles += 1;
        self.corrections += marked.len();
        let paragraphs: Vec<Paragraph> = text
            .split('\n')
            .map(str::to_owned)
            .enumerate()
            .map(|(at, line)| (Some(at), line))
            .collect();
        for edit in 0..5 {
            let (edited, changed) = edited(&paragraphs, edit, seed);
            self.edited(&marked, &edited, changed);
        }
    }

    fn edited(&mut self, marked: &[Marked], edited: &[Paragraph], changed: Option<usize>) {
        let lines: Vec<&str> = edited.iter().map(|(_, line)| &**line).collect();
        let text = lines.join("\n");
        let steps = marked.iter().map(|it| it.step.clone()).collect();
        let found = best().correct(&text, &corrections(steps));
        found.assert_valid(&text);
        let outcomes = found.outcomes.clone().unwrap_or_default();
        for (marked, outcome) in marked.iter().zip(outcomes) {
            let is_there = edited.iter().any(|(from, _)| *from == Some(marked.paragraph))
                && changed != Some(marked.paragraph);
            let is_applied = outcome == Outcome::Applied;
            self.standing += usize::from(is_there);
            self.kept += usize::from(is_there && is_applied);
            self.applied += usize::from(is_applied);
            if is_applied {
                self.look(marked, &found, &text, edited);
            }
        }
    }

    /// Notes a correction that stands on other words, or in a paragraph that is not its own, unless the same
    /// words stand around it there, up to its line's ends.
    fn look(&mut self, marked: &Marked, found: &Annotations, text: &str, edited: &[Paragraph]) {
        let Some(span) = landed(marked, found) else {
            return self.strays.push(format!("{} left no mark", marked.mark));
        };
        let words = span.slice(text);
        let line = text[..span.start()].matches('\n').count();
        let anchor = &marked.step.anchor;
        let here = Anchor::new(text, span, "");
        let is_own = edited[line].0 == Some(marked.paragraph) || in_line(&here) == in_line(anchor);
        if letters(words) != letters(&anchor.words) || !is_own {
            self.strays.push(format!("{} on {words:?} in line {line}: {anchor:?}", marked.mark));
        }
    }
}

/// Some twelve corrections, of quotations, of names, and of words where nothing was found.
fn marked(text: &str) -> Vec<Marked> {
    let found = best().annotate(text);
    let keys = Keys::new(&found, text);
    let mut all: Vec<(Target, Span, String)> = Vec::new();
    all.extend(
        found
            .quotes
            .iter()
            .map(|it| (Target::Quote, it.said(), keys.quotes[it.id.index()].clone())),
    );
    all.extend(
        found
            .mentions
            .iter()
            .map(|it| (Target::Mention, it.span, keys.mentions[it.id.index()].clone())),
    );
    let stride = (all.len() / 12).max(1);
    let mut marked: Vec<Marked> = Vec::new();
    for (nth, (target, span, key)) in all.into_iter().step_by(stride).enumerate() {
        let mark = format!("Marque {nth}");
        let action = match target {
            Target::Quote if nth % 2 == 0 => {
                Action::Speaker(Some(Voice { name: mark.clone(), kind: None, mention: None }))
            }
            _ => Action::Note(mark.clone()),
        };
        marked.push(Marked {
            step: step(target, Anchor::new(text, span, &key), action),
            paragraph: text[..span.start()].matches('\n').count(),
            mark,
        });
    }
    marked
}

/// Where a correction's mark stands.
fn landed(marked: &Marked, found: &Annotations) -> Option<Span> {
    let is_mark = |note: &Option<String>| note.as_deref() == Some(&*marked.mark);
    match marked.step.target {
        Target::Quote => {
            let is_it = |quote: &&guillemet::annotation::Quote| {
                is_mark(&quote.note)
                    || quote.speaker.as_ref().is_some_and(|it| it.name == marked.mark)
            };
            found.quotes.iter().find(is_it).map(guillemet::annotation::Quote::said)
        }
        _ => found.mentions.iter().find(|it| is_mark(&it.note)).map(|it| it.span),
    }
}

/// The paragraphs after an edit, and the one whose words were changed.
fn edited(paragraphs: &[Paragraph], edit: usize, seed: usize) -> (Vec<Paragraph>, Option<usize>) {
    let full: Vec<usize> =
        (0..paragraphs.len()).filter(|&at| !paragraphs[at].1.trim().is_empty()).collect();
    let pick = |salt: usize| full[(seed * 7 + salt * 5 + edit) % full.len()];
    let mut edited = paragraphs.to_vec();
    match edit {
        0 => {
            edited.remove(pick(1));
        }
        1 => {
            let moved = edited.remove(pick(2));
            let to = (seed * 3) % (edited.len() + 1);
            edited.insert(to, moved);
        }
        2 => {
            let at = pick(3);
            edited[at].1 = retyped(&edited[at].1);
        }
        3 => {
            let copy = edited[pick(4)].clone();
            edited.extend([(None, String::new()), copy]);
        }
        _ => {
            edited.insert(
                0,
                (
                    None,
                    "Un chapeau tout neuf, ajouté en tête par le secrétariat de rédaction."
                        .to_owned(),
                ),
            );
            edited.insert(1, (None, String::new()));
            let at = pick(5) + 2;
            let changed = edited[at].0;
            edited[at] = (changed, "Ce paragraphe a été récrit de fond en comble.".to_owned());
            return (edited, changed);
        }
    }
    (edited, None)
}

/// The same words as another keyboard types them.
fn retyped(line: &str) -> String {
    line.replace('’', "'")
        .replace("« ", "“")
        .replace(" »", "”")
        .replace(['\u{A0}', '\u{202F}'], " ")
        .replace(". ", ".  ")
}

/// The letters around a place in its line.
fn in_line(anchor: &Anchor) -> [String; 2] {
    let before = anchor.before.rsplit('\n').next().unwrap_or_default();
    let after = anchor.after.split('\n').next().unwrap_or_default();
    [letters(before), letters(after)]
}

fn letters(words: &str) -> String {
    words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[test]
fn words_that_are_gone_or_stand_elsewhere_take_no_correction_along() {
    use guillemet::annotation::Loss;
    let text = "Hier, le maire de Lavaux a parlé.\n\nDemain, une fête aura lieu à Lavaux avec tous les habitants.\n";
    let kind = step(
        Target::Mention,
        super::at(text, "Lavaux", 0),
        Action::NameKind(EntityKind::Organization),
    );
    let edited = text.replace("Hier, le maire de Lavaux a parlé.\n\n", "");
    let outcome = |text: &str, step: &Step| {
        best().correct(text, &corrections(vec![step.clone()])).outcomes.unwrap()[0]
    };
    assert_eq!(outcome(&edited, &kind), Outcome::Lost(Loss::OtherPlace));
    assert_eq!(outcome("Rien.", &kind), Outcome::Lost(Loss::WordsGone));
    let add = Action::AddQuote { parts: Vec::new(), kind: QuoteKind::Indirect, speaker: None };
    let add = step(Target::Quote, super::at(text, "une fête aura lieu", 0), add);
    let moved = format!("Une brève.\n\n{text}");
    assert_eq!(outcome(&moved, &add), Outcome::Applied);
}

/// The outcome of a speaker said of the first place of some words, after an edit.
#[track_caller]
fn check(text: &str, words: &str, edit: impl Fn(&str) -> String, expected: Outcome) {
    let action =
        Action::Speaker(Some(Voice { name: "Zoé Lambert".to_owned(), kind: None, mention: None }));
    let said = step(Target::Quote, super::at(text, words, 0), action);
    let edited = edit(text);
    let found = best().correct(&edited, &corrections(vec![said]));
    assert_eq!(found.outcomes, Some(vec![expected]), "{edited}");
}

#[test]
fn the_same_words_of_somebody_else_are_left_alone() {
    use guillemet::annotation::Loss;
    let without =
        |lines: usize| move |text: &str| text.lines().skip(lines).collect::<Vec<_>>().join("\n");
    let gone = Outcome::Lost(Loss::OtherPlace);
    let mayors = "« Nous sommes prêts », a déclaré le maire de Lyon, Paul Martin.\n\n\
        « Nous sommes prêts », a déclaré le maire de Nice, Luc Durand.\n";
    check(mayors, "Nous sommes prêts", without(2), gone);
    let turns = "Interrogé lundi, Paul Martin hésite.\n« Oui », a-t-il répondu.\n\
        Interrogé mardi, Luc Durand hésite.\n« Oui », a-t-il répondu.\n";
    check(turns, "Oui", without(2), gone);
    check(mayors, "Nous sommes prêts", |text| format!("Une brève.\n\n{text}"), Outcome::Applied);
}

#[test]
fn words_that_were_typed_anew_keep_their_corrections() {
    let text = "Le débat a duré. « Où irons-nous\u{A0}? Rien n’est prêt… », a lancé l’élue Anne Morel à l’œuvre depuis mars.\n";
    let words = "Où irons-nous\u{A0}? Rien n’est prêt…";
    let typed: [fn(&str) -> String; 5] = [
        |text| text.replace('\u{A0}', " "),
        |text| text.replace('\u{A0}', "\u{202F}").replace('’', "'").replace('…', "..."),
        |text| text.replace("œ", "oe").replace("« ", "\"").replace(" »", "\""),
        |text| text.replace("? ", "?\r\n").replace("à l", "à\r\nl"),
        |text| text.replace('ê', "e\u{302}").replace('é', "e\u{301}").replace('ù', "u\u{300}"),
    ];
    for typed in typed {
        check(text, words, typed, Outcome::Applied);
    }
}
