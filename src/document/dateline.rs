//! Dates and places that stand before the text: `10 novembre 2018 . –`, `date 2020-02`, `PARIS, 3 mars (AFP) -`.

use super::conventions::Conventions;
use super::token::{Case, Token, TokenKind, TokenPos, Tokens, phrase_end};
use crate::position::Stretch;
use crate::row::Row;

/// A day, a month or a year of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CalendarDate {
    /// Year, four digits.
    pub year: u16,
    /// Month, 1 to 12, where it is given.
    pub month: Option<u8>,
    /// Day of the month, 1 to 31, where it is given.
    pub day: Option<u8>,
}

impl CalendarDate {
    /// The date in ISO 8601, as precise as it is known: `2018-11-10`, `2018-11` or `2018`.
    #[must_use]
    pub fn to_iso(self) -> String {
        match (self.month, self.day) {
            (Some(month), Some(day)) => format!("{:04}-{month:02}-{day:02}", self.year),
            (Some(month), None) => format!("{:04}-{month:02}", self.year),
            _ => format!("{:04}", self.year),
        }
    }
}

/// Metadata at the start of a line.
pub(super) struct Dateline {
    /// The token after it.
    pub(super) end: TokenPos,
    pub(super) date: Option<CalendarDate>,
}

/// Finds metadata at the start of a line.
pub(super) fn find(
    line: &Tokens,
    tokens: &Row<Token>,
    text: &str,
    forms: &str,
    conventions: &Conventions,
) -> Option<Dateline> {
    let reader = Reader { line, tokens, text, forms, conventions };
    reader
        .labelled()
        .or_else(|| reader.date_and_dash())
        .or_else(|| reader.place_and_date())
        .or_else(|| reader.agency())
}

/// A place and an agency take no more tokens than this.
const AGENCY_TOKENS: usize = 14;

struct Reader<'a> {
    line: &'a Tokens,
    tokens: &'a Row<Token>,
    text: &'a str,
    forms: &'a str,
    conventions: &'a Conventions,
}

impl<'a> Reader<'a> {
    fn token(&self, at: impl Into<Option<TokenPos>>) -> Option<&'a Token> {
        self.tokens.get(at.into().filter(|at| self.line.contains(at)))
    }

    fn lower(&self, at: TokenPos) -> &'a str {
        self.token(at).map_or("", |token| token.lower(self.forms))
    }

    fn slice(&self, at: impl Into<Option<TokenPos>>) -> &'a str {
        self.token(at).map_or("", |token| token.span.slice(self.text))
    }

    /// `date 2020-02`, `Publié le 3 mars 2021`.
    fn labelled(&self) -> Option<Dateline> {
        let label = self
            .conventions
            .date_labels
            .iter()
            .find_map(|label| phrase_end(label, self.line.start, |at| self.lower(at)))?;
        let start = label + usize::from(self.slice(label) == ":");
        let (end, date) = self.iso(start).or_else(|| self.spelled(start))?;
        Some(Dateline { end: self.past_separators(end), date: Some(date) })
    }

    /// `10 novembre 2018 . –`, or a date alone on its line.
    fn date_and_dash(&self) -> Option<Dateline> {
        let start = self.line.start;
        let (date_end, date) = self.spelled(start).or_else(|| self.iso(start))?;
        let end = self.past_separators(date_end);
        let has_dash = (date_end..end).each().any(|at| is_dash(self.slice(at)));
        (end == self.line.end || has_dash).then_some(Dateline { end, date: Some(date) })
    }

    /// `PARIS, 3 mars 2021 -`.
    fn place_and_date(&self) -> Option<Dateline> {
        let start = self.line.start;
        let limit = self.line.end.min(start + AGENCY_TOKENS);
        let comma = (start + 1..limit).each().find(|&at| self.slice(at) == ",")?;
        let (end, date) = self.spelled(comma + 1)?;
        let is_name = |at: TokenPos| self.token(at).is_some_and(|token| token.case != Case::Lower);
        let is_dateline = is_dash(self.slice(end)) && (start..comma).each().all(is_name);
        is_dateline.then_some(Dateline { end: end + 1, date: Some(date) })
    }

    /// `PARIS, 3 mars 2021 (AFP) -`, `Bruxelles (Belga) –`.
    fn agency(&self) -> Option<Dateline> {
        let start = self.line.start;
        if !matches!(self.token(start)?.case, Case::Capitalized | Case::Upper) {
            return None;
        }
        let limit = self.line.end.min(start + AGENCY_TOKENS);
        let open = (start + 1..limit).each().find(|&at| self.slice(at) == "(")?;
        let close = (open + 2..limit).each().find(|&at| self.slice(at) == ")")?;
        let before = start + 1..open;
        let date = before.each().find_map(|at| self.spelled(at).map(|(_, date)| date));
        let is_agency = is_dash(self.slice(close + 1)) && before.each().all(|at| self.is_place(at));
        is_agency.then_some(Dateline { end: close + 2, date })
    }

    /// Whether a token may stand in the name of a place, or in the date behind it.
    fn is_place(&self, at: TokenPos) -> bool {
        let is_name = |token: &Token| token.case != Case::Lower || token.kind == TokenKind::Elision;
        self.token(at).is_some_and(is_name) || self.conventions.month(self.lower(at)).is_some()
    }

    fn past_separators(&self, start: TokenPos) -> TokenPos {
        let is_separator =
            |&at: &TokenPos| is_dash(self.slice(at)) || matches!(self.slice(at), "." | ":" | ",");
        start + (start..self.line.end).each().take_while(is_separator).count()
    }

    /// `2020-02`, `2020-02-15`, with the token after it.
    fn iso(&self, start: TokenPos) -> Option<(TokenPos, CalendarDate)> {
        let year = year(self.slice(start))?;
        let part = |at: TokenPos, max: u8| {
            let value: u8 = self.slice(at).parse().ok()?;
            let follows = self.slice(at.before(1)) == "-" && self.slice(at).len() == 2;
            (follows && (1..=max).contains(&value)).then_some(value)
        };
        let month = part(start + 2, 12)?;
        let day = part(start + 4, 31);
        let end = start + if day.is_some() { 5 } else { 3 };
        Some((end, CalendarDate { year, month: Some(month), day }))
    }

    /// `10 novembre 2018`, `samedi 1er mars 2020`, with the token after it.
    fn spelled(&self, start: TokenPos) -> Option<(TokenPos, CalendarDate)> {
        let at = start + usize::from(self.conventions.weekdays.contains(&self.lower(start)));
        let digits = self.lower(at).trim_end_matches(|c: char| !c.is_ascii_digit());
        let day: u8 = digits.parse().ok()?;
        let month = self.conventions.month(self.lower(at + 1))?;
        let year = year(self.slice(at + 2))?;
        let date = CalendarDate { year, month: Some(month), day: Some(day) };
        (1..=31).contains(&day).then_some((at + 3, date))
    }
}

fn year(text: &str) -> Option<u16> {
    let year: u16 = text.parse().ok()?;
    (text.len() == 4 && (1800..=2199).contains(&year)).then_some(year)
}

fn is_dash(text: &str) -> bool {
    matches!(text, "-" | "–" | "—" | "―")
}
