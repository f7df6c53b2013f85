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
use std::path::Path;

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
        count.articles >= 44 && count.corrections >= 500,
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

fn articles() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders =
        ["tests/gold/fr/text", "tests/gold/press/text", "tests/corrections", "tests/it/layout"];
    let files = folders.iter().flat_map(|folder| fs::read_dir(root.join(folder)).unwrap());
    let mut paths: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    paths.extend(
        std::env::var_os("EDITED")
            .iter()
            .flat_map(|folder| fs::read_dir(folder).unwrap())
            .map(|it| it.unwrap().path()),
    );
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
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

    /// Notes a correction that stands on other words, or in a paragraph that is not its own, unless the same words stand around
    /// it there.
    fn look(&mut self, marked: &Marked, found: &Annotations, text: &str, edited: &[Paragraph]) {
        let Some(span) = landed(marked, found) else {
            return self.strays.push(format!("{} left no mark", marked.mark));
        };
        let words = span.slice(text);
        let line = text[..span.start()].matches('\n').count();
        let anchor = &marked.step.anchor;
        let here = Anchor::new(text, span, "");
        let is_alike = letters(&here.before) == letters(&anchor.before)
            && letters(&here.after) == letters(&anchor.after);
        let is_own = edited[line].0 == Some(marked.paragraph) || is_alike;
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
