//! Plain text to the layouts that programs give it.

/// What a word is cut with at a line's end.
#[derive(Clone, Copy)]
pub(super) enum Hyphens {
    Typed,
    Soft,
    Control,
}

impl Hyphens {
    fn sign(self) -> char {
        match self {
            Self::Typed => '-',
            Self::Soft => '\u{AD}',
            Self::Control => '\u{2}',
        }
    }
}

/// The paragraphs, each wrapped at so many columns.
pub(super) fn wrapped(text: &str, columns: usize) -> Vec<String> {
    paragraphs(text).map(|paragraph| wrap(paragraph, columns, |_, _| None)).collect()
}

/// The same, with words cut where a line has room for a part of them.
pub(super) fn hyphenated(text: &str, columns: usize, hyphens: Hyphens) -> Vec<String> {
    let wrap = |paragraph| wrap(paragraph, columns, |word, room| cut(word, room, hyphens.sign()));
    paragraphs(text).map(wrap).collect()
}

fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n").map(str::trim)
}

fn wrap(
    paragraph: &str,
    columns: usize,
    cut: impl Fn(&str, usize) -> Option<(String, String)>,
) -> String {
    let mut lines = vec![String::new()];
    for word in paragraph.split(' ') {
        let line = lines.last_mut().unwrap();
        let used = if line.is_empty() { 0 } else { line.chars().count() + 1 };
        if used > 0 && used + word.chars().count() > columns {
            if let Some((head, tail)) = cut(word, columns.saturating_sub(used)) {
                line.push(' ');
                line.push_str(&head);
                lines.push(tail);
            } else {
                lines.push(word.to_owned());
            }
            continue;
        }
        if used > 0 {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.join("\n")
}

/// The two parts of a word, the first at most so long: at a hyphen of its own, or between a vowel and a consonant.
fn cut(word: &str, room: usize, sign: char) -> Option<(String, String)> {
    let letters: Vec<char> = word.chars().collect();
    let is_free = |at: usize| {
        let (before, after) = (letters[at - 1], letters[at]);
        before == '-'
            || letters.len() > at + 2
                && "aeiouéè".contains(before)
                && "bcdfglmnprstv".contains(after)
                && letters[at - 2].is_alphabetic()
                && "aeiouéè".contains(letters[at + 1])
                && letters[at + 2].is_alphabetic()
    };
    let at = (3..letters.len().min(room)).rev().find(|&at| is_free(at))?;
    let (head, tail): (String, String) =
        (letters[..at].iter().collect(), letters[at..].iter().collect());
    let sign = if head.ends_with('-') { String::new() } else { sign.to_string() };
    Some((head + &sign, tail))
}

/// Letters run together as a PDF page has them.
pub(super) fn ligatures(text: &str) -> String {
    [("ffi", "ﬃ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ")]
        .iter()
        .fold(text.to_owned(), |text, (letters, ligature)| text.replace(letters, ligature))
}

/// The text with a sign behind every third letter inside words.
pub(super) fn between_letters(text: &str, sign: char) -> String {
    let mut out = String::new();
    let mut run = 0;
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        out.push(c);
        run = if c.is_alphabetic() { run + 1 } else { 0 };
        if run > 0 && run % 3 == 0 && letters.peek().is_some_and(|next| next.is_alphabetic()) {
            out.push(sign);
        }
    }
    out
}

/// The text with another blank inside marks and before high punctuation.
pub(super) fn beside_signs(text: &str, blank: char) -> String {
    ["« ", " »", " :", " ;", " ?", " !"].iter().fold(text.to_owned(), |text, sign| {
        text.replace(sign, &sign.replace(' ', &blank.to_string()))
    })
}

/// The text with accents as characters of their own.
pub(super) fn decomposed(text: &str) -> String {
    [
        ('é', "e\u{301}"),
        ('É', "E\u{301}"),
        ('è', "e\u{300}"),
        ('ê', "e\u{302}"),
        ('à', "a\u{300}"),
        ('ç', "c\u{327}"),
    ]
    .iter()
    .fold(text.to_owned(), |text, &(letter, pieces)| text.replace(letter, pieces))
}

/// The text with names in bold and quotations in italics.
pub(super) fn emphasized(text: &str) -> String {
    text.replace('«', "*«")
        .replace('»', "»*")
        .replace("Solène Guivarch", "**Solène Guivarch**")
        .replace("Malo Trividic", "__Malo Trividic__")
        .replace("Quimper", "_Quimper_")
}

/// The text with a sign before every line.
pub(super) fn quoted(text: &str, sign: &str) -> String {
    let lines: Vec<String> = text.lines().map(|line| format!("{sign}{line}")).collect();
    lines.join("\n")
}
