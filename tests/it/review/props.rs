//! Promises that hold for every text, every document of corrections and every edit.

use crate::engines::engines;
use crate::props::text;
use guillemet::annotation::{Annotations, EntityKind, Loss, Outcome, QuoteKind, SpeakerKind};
use guillemet::key::Keys;
use guillemet::review::{Action, Anchor, Corrections, Place, Step, Target, Voice};
use guillemet::{Annotator, OffsetUnit, Span, wire};
use proptest::collection::vec;
use proptest::prelude::*;

/// Numbers from which a step is made for whatever stands in a text.
type Seeds = (u8, u8, u16, u16, u8);

fn seeds() -> impl Strategy<Value = Vec<Seeds>> {
    vec(any::<Seeds>(), 0..12)
}

/// A place of a text: an annotation's, or one between any two characters.
fn place(text: &str, found: &Annotations, target: Target, [one, two]: [u16; 2]) -> Anchor {
    let keys = Keys::new(found, text);
    let nth = usize::from(one);
    let known = match target {
        Target::Quote => found
            .quotes
            .get(nth % (found.quotes.len() + 1))
            .map(|it| (it.said(), &keys.quotes[it.id.index()])),
        Target::Duplicate => found
            .duplicates
            .get(nth % (found.duplicates.len() + 1))
            .map(|it| (it.spans[0], &keys.duplicates[it.id.index()])),
        _ => found
            .mentions
            .get(nth % (found.mentions.len() + 1))
            .map(|it| (it.span, &keys.mentions[it.id.index()])),
    };
    if let Some((span, key)) = known {
        return Anchor::new(text, span, key);
    }
    let borders: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let (one, two) = (borders[nth % borders.len()], borders[usize::from(two) % borders.len()]);
    Anchor::new(text, Span::new(one.min(two), one.max(two)), "")
}

fn made(text: &str, found: &Annotations, (target, action, one, two, choice): Seeds) -> Step {
    let target = Target::ALL[usize::from(target) % Target::ALL.len()];
    let anchor = place(text, found, target, [one, two]);
    let other = || place(text, found, target, [two, one]);
    let kind = EntityKind::ALL[usize::from(choice) % EntityKind::ALL.len()];
    let quote_kind = QuoteKind::ALL[usize::from(choice) % QuoteKind::ALL.len()];
    let voice = || {
        let mention = (choice % 2 == 0).then(|| place(text, found, Target::Mention, [two, one]));
        let kind = SpeakerKind::ALL.get(usize::from(choice) % 5).copied();
        (choice % 5 != 0).then(|| Voice { name: "Zoé Lambert".to_owned(), kind, mention })
    };
    let parts = |anchor: &Anchor| {
        let border =
            |at: usize| (at..=anchor.words.len()).find(|&at| anchor.words.is_char_boundary(at));
        let middle = border(usize::from(choice) % (anchor.words.len() + 1)).unwrap_or_default();
        if choice % 3 == 0 {
            vec![Span::new(0, middle), Span::new(middle, anchor.words.len())]
        } else {
            Vec::new()
        }
    };
    let action = match action % 13 {
        0 => Action::Accept,
        1 => Action::Reject,
        2 | 3 if target == Target::Quote => Action::QuoteKind(quote_kind),
        2 | 3 => Action::NameKind(kind),
        4 => {
            let anchor = other();
            Action::Borders(Place { parts: parts(&anchor), anchor })
        }
        5 | 6 => Action::Speaker(voice()),
        7 | 8 if target == Target::Quote => {
            Action::AddQuote { parts: parts(&anchor), kind: quote_kind, speaker: voice() }
        }
        7 | 8 => Action::AddMention(kind),
        9 => Action::Rename(if choice % 4 == 0 { String::new() } else { format!("Nom {choice}") }),
        10 => Action::Merge(other()),
        11 => Action::Split,
        _ => Action::Note("à revoir".to_owned()),
    };
    Step { target, anchor, action }
}

fn document(annotator: &Annotator, text: &str, seeds: &[Seeds], read_again: bool) -> Corrections {
    let found = annotator.annotate(text);
    let steps = seeds.iter().map(|&seeds| made(text, &found, seeds)).collect();
    Corrections { complete: false, read_again, steps }
}

fn json(found: &Annotations, text: &str) -> serde_json::Value {
    serde_json::to_value(wire::Annotations::new(found, text, OffsetUnit::Utf16)).unwrap()
}

/// Without what a review adds.
fn without_review(mut value: serde_json::Value) -> serde_json::Value {
    let all = value.as_object_mut().unwrap();
    all.remove("review");
    for list in ["quotes", "mentions", "entities", "duplicates"] {
        for item in all[list].as_array_mut().unwrap() {
            item.as_object_mut().unwrap().remove("review");
        }
    }
    value
}

proptest! {
    #[test]
    fn no_steps_change_nothing_but_review(text in text()) {
        for engine in engines() {
            let corrected = engine.correct(&text, &Corrections::default());
            prop_assert_eq!(without_review(json(&corrected, &text)), json(&engine.annotate(&text), &text));
        }
    }

    #[test]
    fn any_steps_give_valid_annotations(text in text(), seeds in seeds(), again in any::<bool>()) {
        for engine in engines() {
            let document = document(engine, &text, &seeds, again);
            let found = engine.correct(&text, &document);
            found.assert_valid(&text);
            found.standing().assert_valid(&text);
            prop_assert_eq!(found.outcomes.as_ref().map(Vec::len), Some(document.steps.len()));
            for step in 0..document.steps.len() {
                let _any = engine.offers(&text, &document, step);
            }
        }
    }

    #[test]
    fn a_step_is_taken_back_exactly(text in text(), seeds in seeds()) {
        let [engine, _] = engines();
        let mut document = document(engine, &text, &seeds, false);
        let mut before = Vec::new();
        let whole = document.steps.clone();
        document.steps.clear();
        for step in whole {
            before.push(json(&engine.correct(&text, &document), &text));
            document.steps.push(step);
        }
        for before in before.into_iter().rev() {
            document.steps.pop();
            prop_assert_eq!(json(&engine.correct(&text, &document), &text), before);
        }
    }

    #[test]
    fn an_edit_elsewhere_changes_no_key_and_moves_no_step(
        text in text(),
        seed in any::<Seeds>(),
        before in "([a-z ]{1,20}\\.\n\n)?",
        behind in "(\n\n[a-z ]{1,20}\\.)?",
    ) {
        let [engine, _] = engines();
        let edited = format!("{before}{text}{behind}");
        let (found, found_edited) = (engine.annotate(&text), engine.annotate(&edited));
        prop_assume!(Keys::new(&found, &text) == Keys::new(&found_edited, &edited));
        let document = document(engine, &text, &[seed], false);
        let (one, two) = (engine.correct(&text, &document), engine.correct(&edited, &document));
        match (one.outcomes.as_deref(), two.outcomes.as_deref()) {
            (Some([Outcome::Applied]), Some([Outcome::Applied])) => {
                prop_assert_eq!(Keys::new(&one, &text), Keys::new(&two, &edited));
            }
            (Some([Outcome::Lost(_)]), Some([Outcome::Lost(_)])) => {}
            // Where hardly a letter stands around the words, a moved place is not known for sure.
            (_, outcomes) => prop_assert_eq!(outcomes, Some(&[Outcome::Lost(Loss::OtherPlace)][..])),
        }
    }

    #[test]
    fn what_was_rejected_and_accepted_again_is_as_it_was(text in text(), seed in any::<Seeds>()) {
        let [engine, _] = engines();
        let found = engine.annotate(&text);
        let step = made(&text, &found, seed);
        let say = |actions: &[Action]| {
            let steps = actions.iter().map(|action| Step { action: action.clone(), ..step.clone() });
            let document = Corrections { steps: steps.collect(), ..Corrections::default() };
            engine.correct(&text, &document)
        };
        let (again, before) = (say(&[Action::Reject, Action::Accept]), say(&[Action::Accept]));
        prop_assert_eq!(without_review(json(&again, &text)), without_review(json(&before, &text)));
    }

    #[test]
    fn documents_come_back_from_json(text in text(), seeds in seeds()) {
        let [engine, _] = engines();
        let document = document(engine, &text, &seeds, true);
        for unit in OffsetUnit::ALL {
            let json = serde_json::to_string(&wire::Corrections::new(&document, &text, unit)).unwrap();
            let taken = wire::Corrections::take(&mut serde_json::Deserializer::from_str(&json)).unwrap();
            match taken.read(&text) {
                Ok(back) => prop_assert_eq!(&back, &document),
                // A part without words is told where the document is read.
                Err(error) => prop_assert!(error.to_string().contains(".parts: "), "{}", error),
            }
        }
    }

    #[test]
    fn any_json_gives_corrections_or_an_error(text in text(), value in any_json()) {
        let taken = wire::Corrections::take(&value);
        if let Ok(document) = taken.and_then(|document| document.read(&text)) {
            let [engine, _] = engines();
            engine.correct(&text, &document).assert_valid(&text);
        }
    }
}

/// JSON that often looks like a document of corrections.
fn any_json() -> impl Strategy<Value = serde_json::Value> {
    use serde_json::Value;
    let words = prop::sample::select(vec![
        "accept",
        "reject",
        "kind",
        "borders",
        "speaker",
        "add",
        "rename",
        "merge",
        "split",
        "note",
        "quote",
        "mention",
        "entity",
        "duplicate",
        "direct",
        "person",
        "utf16",
        "utf8",
        "codepoint",
        "Paris",
        "« ",
        "",
        "Marie Dupont",
    ]);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (0..40_u8).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        words.prop_map(Value::from),
    ];
    let fields = vec![
        "action", "target", "anchor", "kind", "to", "parts", "speaker", "name", "into", "note",
        "start", "end", "words", "before", "after", "key", "mention", "version", "steps",
        "offsets", "complete",
    ];
    let value = leaf.prop_recursive(4, 64, 8, move |inner| {
        let field = prop::sample::select(fields.clone()).prop_map(str::to_owned);
        prop_oneof![
            1 => vec(inner.clone(), 0..4).prop_map(Value::from),
            3 => vec((field, inner), 0..8).prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    });
    vec(value, 0..4)
        .prop_map(|steps| serde_json::json!({"version": 1, "offsets": "utf16", "steps": steps}))
}
