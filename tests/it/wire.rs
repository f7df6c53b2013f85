//! The published format: its shape, and that the TypeScript says the same.

use guillemet::annotation::{
    Annotations, Candidate, Confidence, Difference, DuplicateCluster, DuplicateId, DuplicateKind,
    DuplicateWeight, Entity, EntityId, EntityKind, Ground, Loss, Mention, MentionId, Notice,
    NoticeCode, Outcome, Quote, QuoteId, QuoteKind, Review, RuleId, Seam, Speaker, SpeakerKind,
};
use guillemet::{Language, OffsetUnit, Span, wire};
use std::fmt::Write;
use std::path::Path;

/// With a character of every width in UTF-8.
const TEXT: &str = "« Été 🌍 », dit Ève à 5 €.";

fn span(words: &str) -> Span {
    let start = TEXT.find(words).unwrap();
    Span::new(start, start + words.len())
}

fn quote(id: u32, kind: QuoteKind) -> Quote {
    Quote {
        id: QuoteId(id),
        kind,
        parts: vec![span("Été 🌍")],
        span: span("« Été 🌍 »"),
        cue: Some(span("dit")),
        source: Some(span("Ève")),
        speaker: None,
        grounds: Vec::new(),
        candidates: Vec::new(),
        copy_of: None,
        denied: false,
        rule: RuleId("quote.test"),
        case: "",
        confidence: Confidence::new(90),
        review: None,
        note: None,
    }
}

/// Annotations with every kind, every key both set and not.
fn sample() -> Annotations {
    let mut quotes: Vec<Quote> =
        QuoteKind::ALL.iter().zip(0..).map(|(&kind, id)| quote(id, kind)).collect();
    quotes[1].cue = None;
    quotes[1].source = None;
    quotes[0].grounds = Ground::ALL.to_vec();
    quotes[1].denied = true;
    quotes[1].candidates = vec![
        Candidate {
            name: "Ève".to_owned(),
            entity: Some(EntityId(0)),
            confidence: Confidence::new(40),
        },
        Candidate { name: "le maire".to_owned(), entity: None, confidence: Confidence::new(30) },
    ];
    for &kind in SpeakerKind::ALL {
        let id = quotes.len() as u32;
        let entity = (kind == SpeakerKind::Person).then_some(EntityId(0));
        let speaker = Some(Speaker { name: "Ève".to_owned(), entity, kind });
        quotes.push(Quote { speaker, ..quote(id, QuoteKind::Direct) });
    }
    let copy = Quote { copy_of: Some(QuoteId(0)), ..quote(quotes.len() as u32, QuoteKind::Direct) };
    quotes.push(copy);
    Annotations {
        language: Some(Language::Fr),
        quotes,
        mentions: EntityKind::ALL.iter().zip(0..).map(|(&kind, id)| mention(id, kind)).collect(),
        entities: EntityKind::ALL.iter().zip(0..).map(|(&kind, id)| entity(id, kind)).collect(),
        duplicates: DuplicateKind::ALL
            .iter()
            .zip(0..)
            .map(|(&kind, id)| cluster(id, kind))
            .collect(),
        notices: NoticeCode::ALL
            .iter()
            .map(|&code| Notice { code, span: span("«"), message: "Un \"mot\".".to_owned() })
            .collect(),
        outcomes: None,
    }
}

fn mention(id: u32, kind: EntityKind) -> Mention {
    let (id, entity) = (MentionId(id), EntityId(id));
    let (rule, confidence) = (RuleId("entity.test"), Confidence::new(80));
    let government = kind == EntityKind::Place;
    let (review, note) = (None, None);
    Mention { id, kind, span: span("Ève"), entity, government, rule, confidence, review, note }
}

fn entity(id: u32, kind: EntityKind) -> Entity {
    let is_dated = kind == EntityKind::Date;
    Entity {
        id: EntityId(id),
        kind,
        name: "Ève".to_owned(),
        aliases: if is_dated { Vec::new() } else { vec!["E.".to_owned()] },
        roles: if is_dated { Vec::new() } else { vec![span("à")] },
        mentions: vec![MentionId(id)],
        gender: None,
        value: is_dated.then(|| "2020-02-15".to_owned()),
        review: None,
        note: None,
    }
}

fn cluster(id: u32, kind: DuplicateKind) -> DuplicateCluster {
    DuplicateCluster {
        id: DuplicateId(id),
        kind,
        similarity: Confidence::new(100),
        weight: DuplicateWeight::ALL[id as usize % 2],
        spans: vec![span("« Été"), span("5 €")],
        differences: vec![Difference { copy: 1, original: span("Été"), changed: span("5") }],
        seams: vec![Seam { copy: 1, span: span(" €"), repair: "\n".to_owned() }],
        other_fact: None,
        review: None,
        note: None,
    }
}

/// The same with all that a review adds.
fn reviewed() -> Annotations {
    let mut found = sample();
    for (quote, review) in found.quotes.iter_mut().zip(Review::ALL) {
        quote.review = Some(*review);
    }
    found.mentions[0].note = Some("À revoir.".to_owned());
    found.entities[0].review = Some(Review::Added);
    found.duplicates[0].review = Some(Review::Accepted);
    let lost = Loss::ALL.iter().map(|&loss| Outcome::Lost(loss));
    let outcomes = [Outcome::Applied, Outcome::Overruled(3)].into_iter().chain(lost);
    Annotations { outcomes: Some(outcomes.collect()), ..found }
}

fn json(found: &Annotations, unit: OffsetUnit) -> String {
    serde_json::to_string(&wire::Annotations::new(found, TEXT, unit)).unwrap()
}

#[test]
fn keys_have_their_names_and_order() {
    let mut found = sample();
    found.quotes.truncate(2);
    found.mentions.truncate(1);
    found.entities.truncate(1);
    found.duplicates.truncate(1);
    found.notices.truncate(1);
    let expected = concat!(
        r#"{"version":1,"language":"fr","offsets":"utf16","length":26,"quotes":["#,
        r#"{"id":0,"key":"quote:été:1","kind":"direct","parts":[{"start":2,"end":8}],"span":{"start":0,"end":10},"#,
        r#""cue":{"start":12,"end":15,"text":"dit"},"source":{"start":16,"end":19,"text":"Ève"},"speaker":null,"#,
        r#""grounds":["named","subject","spoke","spoke-earlier","goes-on","speaks-next","role","called","near","often","only","#,
        r#""new","again","turn"],"candidates":[],"copyOf":null,"rule":"quote.test","confidence":90},"#,
        r#"{"id":1,"key":"quote:été:2","kind":"partial","parts":[{"start":2,"end":8}],"span":{"start":0,"end":10},"#,
        r#""denied":true,"cue":null,"source":null,"speaker":null,"grounds":[],"candidates":[{"name":"Ève","entity":0,"confidence":40},"#,
        r#"{"name":"le maire","entity":null,"confidence":30}],"copyOf":null,"rule":"quote.test","confidence":90}],"#,
        r#""mentions":[{"id":0,"key":"mention:ève:1","kind":"person","start":16,"end":19,"entity":0,"rule":"entity.test","confidence":80}],"#,
        r#""entities":[{"id":0,"key":"entity:ève:1","kind":"person","name":"Ève","aliases":["E."],"#,
        r#""roles":[{"start":20,"end":21,"text":"à"}],"mentions":[0],"value":null}],"#,
        r#""duplicates":[{"id":0,"key":"duplicate:été:1","kind":"exact","similarity":100,"weight":"full","spans":[{"start":0,"end":5},{"start":22,"end":25}],"#,
        r#""differences":[{"copy":1,"original":{"start":2,"end":5},"changed":{"start":22,"end":23}}],"#,
        r#""seams":[{"copy":1,"start":23,"end":25,"repair":"\n"}]}],"#,
        r#""notices":[{"code":"unclosed-mark","start":0,"end":1,"message":"Un \"mot\"."}]}"#,
    );
    assert_eq!(json(&found, OffsetUnit::Utf16), expected);
}

#[test]
fn offsets_are_in_the_unit_asked_for() {
    let span_of = |unit| {
        let value: serde_json::Value = serde_json::from_str(&json(&sample(), unit)).unwrap();
        let span = &value["quotes"][0]["span"];
        (value["length"].as_u64(), span["start"].as_u64(), span["end"].as_u64())
    };
    assert_eq!(span_of(OffsetUnit::Codepoint), (Some(25), Some(0), Some(9)));
    assert_eq!(span_of(OffsetUnit::Utf16), (Some(26), Some(0), Some(10)));
    assert_eq!(span_of(OffsetUnit::Utf8), (Some(36), Some(0), Some(16)));
}

/// `tsc` compiles what this test writes: what the engine gives is what the types promise.
///
/// A literal may have no key that its type lacks, and must have all that it requires.
#[test]
fn the_typescript_sample_is_what_the_engine_gives() {
    let mut sample_file = String::from(
        "// Written by the test `the_typescript_sample_is_what_the_engine_gives`; to write it anew: WRITE_SAMPLE=1 cargo test\n\
         import type { Annotations, AnnotateOptions, AnnotatorOptions, Corrections } from \"../../www/pkg/guillemet.js\";\n",
    );
    for &unit in &OffsetUnit::ALL {
        let sample = if unit == OffsetUnit::Utf16 { reviewed() } else { sample() };
        let value = wire::Annotations::new(&sample, TEXT, unit);
        let literal = serde_json::to_string_pretty(&value).unwrap();
        let _ = writeln!(
            sample_file,
            "\nexport const {} = {literal} satisfies Annotations;",
            unit.name()
        );
    }
    let options = |key: &str, names: &[&str]| -> String {
        let rows: Vec<_> = names.iter().map(|name| format!("  {{ {key}: \"{name}\" }},")).collect();
        rows.join("\n") + "\n"
    };
    let _ = write!(
        sample_file,
        "\nexport const annotatorOptions = [\n{}] satisfies AnnotatorOptions[];\n\
         \nexport const annotateOptions = [\n{}] satisfies AnnotateOptions[];\n",
        options("lang", &guillemet::Config::lang_names()),
        options("offsets", &OffsetUnit::ALL.map(OffsetUnit::name)),
    );
    let corrections = include_str!("../corrections/passerelle.corrections.json").trim_end();
    let _ =
        writeln!(sample_file, "\nexport const corrections = {corrections} satisfies Corrections;");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/web/wire-sample.ts");
    if std::env::var_os("WRITE_SAMPLE").is_some() {
        std::fs::write(&path, &sample_file).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == sample_file,
        "tests/web/wire-sample.ts is out of date: WRITE_SAMPLE=1 cargo test"
    );
}
