//! Text to tokens.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "what is added are lengths of pieces of one text, and what is taken off is a length of a piece of a piece"
)]

use super::address::address_len;
use super::chars::{is_blank, is_mark, is_punctuation, mark_len, prefix_len};
use super::conventions::Conventions;
use super::fold::{self, is_apostrophe, is_hyphen, is_joining};
use super::token::{Case, Token, TokenKind};
use crate::position::Position;
use crate::span::Span;

/// Cuts the text into tokens; the second value holds their lower-case and accent-free forms.
pub(super) fn tokenize(text: &str, conventions: &Conventions) -> (Vec<Token>, String) {
    let mut lexer = Lexer {
        text,
        pos: Position::START,
        address_from: Position::START,
        spaced: true,
        tokens: Vec::with_capacity(text.len() / 5),
        conventions,
    };
    while let Some(c) = lexer.peek() {
        lexer.step(c);
    }
    let mut tokens = lexer.tokens;
    let forms = fill_forms(text, &mut tokens);
    (tokens, forms)
}

fn fill_forms(text: &str, tokens: &mut [Token]) -> String {
    let mut forms = String::with_capacity(text.len());
    for token in tokens {
        let word = token.span.slice(text);
        let start = forms.len();
        fold::push_lower(word, &mut forms);
        token.lower = (start as u32, forms.len() as u32);
        token.plain = token.lower;
        if !word.is_ascii() {
            let lower = forms[start..].to_owned();
            fold::push_plain(&lower, &mut forms);
            token.plain = (token.lower.1, forms.len() as u32);
        }
    }
    forms
}

struct Lexer<'t, 'c> {
    text: &'t str,
    pos: Position<u8>,
    /// No address begins before this byte.
    address_from: Position<u8>,
    spaced: bool,
    tokens: Vec<Token>,
    conventions: &'c Conventions,
}

impl<'t> Lexer<'t, '_> {
    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn rest(&self) -> &'t str {
        &self.text[self.pos.index()..]
    }

    fn step(&mut self, c: char) {
        if is_blank(c) {
            self.pos += c.len_utf8();
            self.spaced = true;
        } else if let Some(len) = self.address() {
            self.push(len, TokenKind::Url);
        } else if c.is_ascii_digit() {
            self.number();
        } else if c.is_alphanumeric() && !is_mark(c) {
            self.word();
        } else if let Some(len) = mark_len(self.rest()) {
            self.push(len, TokenKind::Mark);
        } else if matches!(c, '.' | '!' | '?' | '…') {
            let len = prefix_len(self.rest(), |c| matches!(c, '.' | '!' | '?' | '…'));
            self.push(len, TokenKind::Punctuation);
        } else if is_punctuation(c) {
            self.push(c.len_utf8(), TokenKind::Punctuation);
        } else {
            self.push(symbol_len(self.rest()), TokenKind::Symbol);
        }
    }

    fn address(&mut self) -> Option<usize> {
        if self.pos < self.address_from {
            return None;
        }
        match address_len(self.rest()) {
            Ok(len) => Some(len),
            Err(without) => {
                self.address_from = self.pos + without;
                None
            }
        }
    }

    fn push(&mut self, len: usize, kind: TokenKind) {
        let end = self.pos + len;
        let span = Span::new(self.pos.index(), end.index());
        let case = if matches!(kind, TokenKind::Word | TokenKind::Elision) {
            case_of(span.slice(self.text))
        } else {
            Case::None
        };
        let spaced = std::mem::replace(&mut self.spaced, false);
        self.tokens.push(Token {
            span,
            kind,
            case,
            spaced,
            starts_sentence: false,
            lower: (0, 0),
            plain: (0, 0),
        });
        self.pos = end;
    }

    /// Digits with group and decimal separators; letters that follow make it a word: `1er`, `20h30`.
    fn number(&mut self) {
        let rest = self.rest();
        let mut len = prefix_len(rest, |c| c.is_ascii_digit());
        if rest[len..].starts_with(|c: char| c.is_alphabetic()) {
            return self.word();
        }
        let mut grouped = len <= 3;
        while let Some((separator, digits)) = separated_digits(&rest[len..]) {
            let is_group =
                digits == 3 && matches!(separator, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}');
            if !(grouped && is_group || matches!(separator, ',' | '.')) {
                break;
            }
            grouped &= is_group;
            len += separator.len_utf8() + digits;
        }
        self.push(len, TokenKind::Number);
    }

    fn word(&mut self) {
        let rest = self.rest();
        let mut len = 0;
        loop {
            len +=
                prefix_len(&rest[len..], |c| c.is_alphanumeric() && !is_mark(c) || is_joining(c));
            let mut after = rest[len..].chars();
            let Some(c) = after.next() else { break };
            let continues = after.next().is_some_and(char::is_alphanumeric);
            if is_hyphen(c) && continues {
                len += c.len_utf8();
            } else if is_apostrophe(c) && continues && c != '`' {
                let with = len + c.len_utf8();
                match self.apostrophe(&rest[..len], &rest[with..]) {
                    Apostrophe::Elision => return self.push(with, TokenKind::Elision),
                    Apostrophe::Suffix(suffix_len) => {
                        self.push(len, TokenKind::Word);
                        return self.push(c.len_utf8() + suffix_len, TokenKind::Clitic);
                    }
                    Apostrophe::Inside => len = with,
                }
            } else if is_apostrophe(c)
                && self.is_elision(&rest[..len])
                && after_blank_mark(&rest[len..])
            {
                return self.push(len + c.len_utf8(), TokenKind::Elision);
            } else {
                break;
            }
        }
        self.finish_word(len);
    }

    fn finish_word(&mut self, len: usize) {
        let word = &self.rest()[..len];
        if let Some(verb_len) = self.before_clitic(word) {
            if verb_len > 0 {
                self.push(verb_len, TokenKind::Word);
            }
            return self.push(len - verb_len, TokenKind::Clitic);
        }
        let stop = self.abbreviation_stop(len);
        self.push(len + stop, TokenKind::Word);
    }

    fn apostrophe(&self, before: &str, after: &str) -> Apostrophe {
        let word = if before.len() <= APOSTROPHE_REACH { lower(before) } else { String::new() };
        let tail = &after[..prefix_len(after, char::is_alphanumeric)];
        let whole = || format!("{word}'{}", lower(tail));
        if self
            .conventions
            .whole_words
            .iter()
            .any(|known| known.starts_with(&word) && whole().starts_with(known))
        {
            return Apostrophe::Inside;
        }
        let is_linked = before.rsplit(is_hyphen).next().is_some_and(|link| self.is_link(link));
        if is_linked && before.contains(is_hyphen) && self.is_clitic(tail) {
            return Apostrophe::Inside;
        }
        if self.conventions.suffixes.contains(&lower(tail).as_str()) {
            return Apostrophe::Suffix(tail.len());
        }
        let both_capitals =
            before.starts_with(char::is_uppercase) && after.starts_with(char::is_uppercase);
        let is_name = both_capitals && self.conventions.name_elisions.contains(&word.as_str());
        if self.is_elision(before) && !is_name { Apostrophe::Elision } else { Apostrophe::Inside }
    }

    fn is_elision(&self, word: &str) -> bool {
        word.len() <= 8 && self.conventions.elisions.contains(&lower(word).as_str())
    }

    /// Length of the verb in `a-t-il`, `a-t'il` or `dit-elle`; none of it stands in the `t-il` of `ajoute t-il`.
    fn before_clitic(&self, word: &str) -> Option<usize> {
        let cut = word.rfind(is_hyphen)?;
        let hyphen = word[cut..].chars().next().map_or(1, char::len_utf8);
        let clitic = &word[cut + hyphen..];
        let linked = clitic.split_once(is_apostrophe).filter(|(link, _)| self.is_link(link));
        if !self.is_clitic(linked.map_or(clitic, |(_, clitic)| clitic)) {
            return None;
        }
        if self.conventions.unsplit_hyphens.contains(&lower(word).as_str()) {
            return None;
        }
        let verb = &word[..cut];
        let is_link = |&at: &usize| self.is_link(verb[at..].trim_start_matches(is_hyphen));
        let linked = verb.rfind(is_hyphen).or(Some(0)).filter(is_link);
        Some(linked.unwrap_or(cut))
    }

    fn is_clitic(&self, word: &str) -> bool {
        self.conventions.clitics.contains(&lower(word).as_str())
    }

    /// Whether letters are the `t` between two vowels.
    fn is_link(&self, letters: &str) -> bool {
        self.conventions.clitic_links.contains(&lower(letters).as_str())
    }

    /// 1 where the full stop after the word belongs to it.
    fn abbreviation_stop(&self, len: usize) -> usize {
        let rest = self.rest();
        if !rest[len..].starts_with('.') || rest[len + 1..].starts_with('.') {
            return 0;
        }
        let word = &rest[..len];
        let after = &rest[len + 1..];
        let is_initial = word.chars().count() == 1 && word.starts_with(char::is_uppercase);
        if is_initial && self.follows("°") {
            return 0;
        }
        if is_initial {
            let more = initials_len(after);
            return if more > 0 {
                1 + more
            } else {
                usize::from(
                    !ends_text_line(after) && (self.is_title(word) || !self.opens_sentence(after)),
                )
            };
        }
        let known = |list: &[&str]| list.contains(&lower(word).as_str());
        let is_abbreviation = known(self.conventions.abbreviations) && !ends_text_line(after);
        usize::from(is_abbreviation || known(self.conventions.final_abbreviations))
    }

    /// Whether the last token is this sign: the letter in `15 °C.` is no initial.
    fn follows(&self, sign: &str) -> bool {
        self.tokens.last().is_some_and(|token| token.span.slice(self.text) == sign)
    }

    /// Whether a single letter is a title, and no initial behind a first name: `Sophie M.`
    fn is_title(&self, word: &str) -> bool {
        let follows_name = self.tokens.last().is_some_and(|token| {
            let before = token.span.slice(self.text);
            token.is_capitalized() && !self.conventions.openers.contains(&lower(before).as_str())
        });
        !follows_name && self.conventions.initial_titles.contains(&lower(word).as_str())
    }

    fn opens_sentence(&self, after: &str) -> bool {
        let after = after.trim_start_matches(is_blank);
        let word = &after[..prefix_len(after, char::is_alphabetic)];
        word.starts_with(char::is_uppercase)
            && self.conventions.openers.contains(&lower(word).as_str())
    }
}

/// No word is known by its letters before an apostrophe if they are more bytes than this.
const APOSTROPHE_REACH: usize = 16;

enum Apostrophe {
    Elision,
    Suffix(usize),
    Inside,
}

fn lower(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    fold::push_lower(word, &mut out);
    out
}

/// Length of further initials glued to a first one: `N.U.` after `O.`
fn initials_len(after: &str) -> usize {
    let mut len = 0;
    loop {
        let mut chars = after[len..].chars().skip_while(|&c| c == '-');
        let hyphen = usize::from(after[len..].starts_with('-'));
        match (chars.next(), chars.next()) {
            (Some(c), Some('.')) if c.is_uppercase() => len += hyphen + c.len_utf8() + 1,
            _ => return len,
        }
    }
}

fn ends_text_line(after: &str) -> bool {
    after.trim_start_matches([' ', '\t', '\u{A0}', '"', '»', '”', ')']).starts_with(['\n', '\r'])
        || after.trim_start().is_empty()
}

/// After an apostrophe that a blank or an opening mark follows: `d' « ordre »`.
fn after_blank_mark(rest: &str) -> bool {
    let mut chars = rest.chars();
    chars.next();
    chars.next().is_some_and(|c| is_blank(c) || matches!(c, '«' | '“' | '"' | '„' | '[' | '('))
}

/// A separator with the digits after it: `,5` gives (`,`, 1).
fn separated_digits(rest: &str) -> Option<(char, usize)> {
    let separator = rest.chars().next()?;
    if !matches!(separator, ',' | '.' | ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}') {
        return None;
    }
    let tail = &rest[separator.len_utf8()..];
    let digits = prefix_len(tail, |c| c.is_ascii_digit());
    let ends = !tail[digits..].starts_with(char::is_alphabetic);
    (digits > 0 && ends).then_some((separator, digits))
}

/// An emoji or other symbol, with what joins it.
fn symbol_len(rest: &str) -> usize {
    let mut chars = rest.chars();
    let mut len = chars.next().map_or(0, char::len_utf8);
    let mut joined = false;
    for c in chars {
        let is_joined = joined && !is_blank(c) && !c.is_ascii();
        if !is_joining(c) && !is_joined {
            break;
        }
        joined = c == '\u{200D}';
        len += c.len_utf8();
    }
    len
}

fn case_of(word: &str) -> Case {
    let mut letters = word.chars().filter(|c| c.is_uppercase() || c.is_lowercase());
    let Some(first) = letters.next() else { return Case::None };
    let (mut upper, mut lower) = (0, 0);
    for c in letters {
        if c.is_uppercase() { upper += 1 } else { lower += 1 }
    }
    match (first.is_uppercase(), upper, lower) {
        (true, 0, 0) => Case::Initial,
        (true, _, 0) => Case::Upper,
        (true, _, _) => Case::Capitalized,
        (false, 0, _) => Case::Lower,
        (false, _, _) => Case::Mixed,
    }
}
