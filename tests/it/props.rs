//! Promises that hold for every text.

use crate::engines::{best, engines};
use guillemet::document::{Document, Layout, TokenKind, TokenPos, Tokens};
use guillemet::offsets::{OffsetUnit, Offsets};
use guillemet::{Annotator, Span, wire};
use guillemet::{Language, lang};
use proptest::collection::vec;
use proptest::prelude::*;

/// Pieces of French articles, whole and broken, glued in any order.
const FRAGMENTS: &[&str] = &[
    "« ",
    " »",
    "«",
    "»",
    "“",
    "”",
    "\"",
    "'",
    "’",
    "‘",
    "‹",
    "›",
    "„",
    "(",
    ")",
    "[",
    "...",
    "…",
    ".",
    ", ",
    "; ",
    " : ",
    " ? ",
    "!",
    " – ",
    "— ",
    "-",
    " ",
    "\u{A0}",
    "\u{202F}",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "\u{FEFF}",
    "\0",
    "\r",
    "\u{C}",
    "-\n",
    "\u{AD}",
    "\u{200B}",
    "> ",
    ">> ",
    "## ",
    "*",
    "**",
    "_",
    "[la mairie](https://example.org)",
    "&nbsp;",
    "&#8217;",
    "La passerelle a rouvert jeudi matin, après de longs\nmois de travaux, et les habitants de la ville ont\nfê-\nté la fin du chan-\ntier avec la maire Anne\nLe Gall",
    "a-t-il déclaré",
    "a déclaré",
    "dit-elle",
    "selon ",
    "d’après ",
    "assure que ",
    "a-t-on appris",
    "que ",
    "qu’",
    "il ",
    "elle",
    "ils ",
    "Nous irons au bout",
    "C'est faux",
    "l'",
    "d'",
    "jusqu'",
    "aujourd'hui",
    "Marie Dupont",
    "Mme Dupont",
    "M. ",
    "Dr ",
    "le ministre ",
    "la présidente ",
    "du conseil",
    "maire de ",
    "l'Organisation mondiale de la santé",
    " (OMS)",
    "OMS",
    "Paris",
    "la France",
    "Jean-Pierre",
    "de La Tour",
    "samedi",
    "le 3 mars 2021",
    "10 novembre 2018 . –",
    "date 2020-02",
    "12 %",
    "1 234,5",
    "12345678901234567890123456789012345678901234567890",
    "20h30",
    "1er",
    "PARIS, 3 mars (AFP) -",
    "https://example.org/a?b=c",
    "nom@example.org",
    "@compte",
    "n° ",
    "etc.",
    "N.U.",
    "Les recherches ont repris mardi matin dans la vallée, où deux randonneurs sont portés disparus depuis dimanche.",
    "La préfecture n'a pas souhaité commenter cette information dans l'immédiat.",
    "e\u{301}",
    "👩‍👩‍👧",
    "🇫🇷",
    "مرحبا",
    "שלום",
    "\u{202E}",
    "日本語",
    "ﬁ",
    "İ",
    "ß",
    "\u{FFFD}",
    "𝒳",
];

pub(crate) fn text() -> impl Strategy<Value = String> {
    let fragment = prop::sample::select(FRAGMENTS).prop_map(str::to_owned);
    let unicode = vec(any::<char>(), 0..6).prop_map(String::from_iter);
    let plain = "[ -~éèàçœ]{0,12}";
    vec(prop_oneof![12 => fragment, 1 => unicode, 2 => plain], 0..60)
        .prop_map(|pieces| pieces.concat())
}

/// A text that repeats passages of itself.
fn repetitive_text() -> impl Strategy<Value = String> {
    (text(), text(), 2..5_usize)
        .prop_map(|(passage, between, times)| vec![passage; times].join(&between))
}

fn json(annotator: &Annotator, text: &str, unit: OffsetUnit) -> String {
    let found = annotator.annotate(text);
    serde_json::to_string(&wire::Annotations::new(&found, text, unit)).unwrap()
}

/// Every `start` and `end` in a value, in order.
fn offsets_in(value: &serde_json::Value, found: &mut Vec<usize>) {
    match value {
        serde_json::Value::Array(values) => {
            for value in values {
                offsets_in(value, found);
            }
        }
        serde_json::Value::Object(entries) => {
            for key in ["start", "end"] {
                let offset = entries.get(key).and_then(serde_json::Value::as_u64);
                found.extend(offset.map(|offset| usize::try_from(offset).unwrap()));
            }
            entries.values().for_each(|value| offsets_in(value, found));
        }
        _ => {}
    }
}

proptest! {
    #[test]
    fn annotations_of_any_text_are_valid(text in prop_oneof![text(), repetitive_text()]) {
        for engine in engines() {
            engine.annotate(&text).assert_valid(&text);
        }
    }

    #[test]
    fn the_same_text_gives_the_same_annotations(text in prop_oneof![text(), repetitive_text()]) {
        for engine in engines() {
            let first = engine.annotate(&text);
            let _other = engine.annotate("« Autre chose », a dit Paul Martin.");
            prop_assert_eq!(first, engine.annotate(&text));
        }
    }

    #[test]
    fn offsets_agree_in_all_units(text in prop_oneof![text(), repetitive_text()]) {
        let in_unit = |unit| {
            let mut found = Vec::new();
            offsets_in(&serde_json::from_str(&json(best(), &text, unit)).unwrap(), &mut found);
            found
        };
        let bytes = in_unit(OffsetUnit::Utf8);
        for unit in OffsetUnit::ALL {
            let offsets = Offsets::new(&text, unit);
            let back: Option<Vec<usize>> =
                in_unit(unit).into_iter().map(|offset| offsets.to_utf8(offset)).collect();
            prop_assert_eq!(back.as_ref(), Some(&bytes), "{:?}", unit);
        }
    }

    #[test]
    fn utf16_offsets_slice_as_javascript_does(text in text()) {
        let units: Vec<u16> = text.encode_utf16().collect();
        let offsets = Offsets::new(&text, OffsetUnit::Utf16);
        for (byte, _) in text.char_indices() {
            let head = String::from_utf16(&units[..offsets.from_utf8(byte)]).unwrap();
            prop_assert_eq!(head, &text[..byte]);
        }
    }

    #[test]
    fn every_piece_of_a_folded_text_stands_in_the_given_one(text in prop_oneof![text(), repetitive_text()]) {
        check_layout(&text)?;
    }

    #[test]
    fn a_document_covers_its_text(text in text()) {
        check_document(&text)?;
    }

    #[test]
    fn a_document_of_any_characters_covers_its_text(text in ".{0,80}") {
        check_document(&text)?;
    }
}

/// Characters of the folded text stand in the given one in the same order, between characters, and the same ones.
fn check_layout(text: &str) -> Result<(), TestCaseError> {
    let layout = Layout::fold(text, lang::data(Language::Fr).conventions());
    let mut last = Span::new(0, 0);
    for (at, c) in layout.text.char_indices() {
        let given = layout.given(Span::new(at, at + c.len_utf8()));
        let piece = text.get(given.range());
        prop_assert!(piece.is_some_and(|piece| !piece.is_empty()));
        prop_assert!(last.end() <= given.start() || last == given, "{:?} behind {:?}", given, last);
        if let Some(piece) = piece.filter(|piece| piece.chars().count() == 1) {
            prop_assert!(piece.starts_with(c) || !c.is_ascii_punctuation());
        }
        last = given;
    }
    Ok(())
}

/// Tokens, blocks, sentences and marks are in order, inside one another and leave out nothing but blanks.
fn check_document(text: &str) -> Result<(), TestCaseError> {
    let doc = Document::new(text, lang::data(Language::Fr).conventions());
    let mut end = 0;
    for (idx, token) in doc.tokens.with_positions() {
        prop_assert!(!token.span.is_empty());
        prop_assert!(end <= token.span.start());
        prop_assert!(!text[end..token.span.start()].chars().any(char::is_alphanumeric));
        prop_assert!(text.get(token.span.range()).is_some());
        prop_assert!(
            !doc.lower(idx).chars().any(char::is_whitespace)
                || doc.slice(idx).contains(char::is_whitespace)
        );
        end = token.span.end();
    }
    prop_assert!(!text[end..].chars().any(char::is_alphanumeric));
    check_cover(doc.tokens.end(), doc.blocks.iter().map(|block| block.tokens.clone()))?;
    check_cover(doc.tokens.end(), doc.sentences.iter().map(|sentence| sentence.tokens.clone()))?;
    for sentence in &doc.sentences {
        let block = &doc.blocks.get(sentence.block).unwrap().tokens;
        prop_assert!(block.start <= sentence.tokens.start && sentence.tokens.end <= block.end);
    }
    check_marks(&doc)
}

fn check_cover(
    end: TokenPos,
    stretches: impl Iterator<Item = Tokens>,
) -> Result<(), TestCaseError> {
    let mut covered = TokenPos::START;
    for stretch in stretches {
        prop_assert_eq!(stretch.start, covered);
        prop_assert!(stretch.start < stretch.end);
        covered = stretch.end;
    }
    prop_assert_eq!(covered, end);
    Ok(())
}

fn check_marks(doc: &Document<'_>) -> Result<(), TestCaseError> {
    for (at, pair) in doc.marks.with_positions() {
        prop_assert!(doc.marks.get(at.before(1)).is_none_or(|before| before.open < pair.open));
        let is_mark = doc.kind(pair.open) == Some(TokenKind::Mark);
        prop_assert_eq!(pair.inside.start, pair.open + usize::from(is_mark));
        prop_assert!(is_mark || doc.blocks.iter().any(|block| block.tokens.start == pair.open));
        prop_assert!(pair.inside.start <= pair.inside.end);
        prop_assert!(pair.close.is_none_or(|close| close == pair.inside.end));
        prop_assert_eq!(doc.block_of(pair.open), doc.block_of(pair.end().back(1)));
        if let Some(parent) = pair.parent {
            let outer = &doc.marks.get(parent).unwrap().inside;
            prop_assert!(outer.start <= pair.open && pair.end() <= outer.end);
        }
        prop_assert!(pair.continues.is_none_or(|before| before < at));
    }
    Ok(())
}
