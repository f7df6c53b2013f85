//! Dates and places that stand before the text: `10 novembre 2018 . –`, `date 2020-02`, `PARIS, 3 mars (AFP) -`.

use super::conventions::Conventions;
use super::token::{Case, Token, TokenKind};

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
    /// How many tokens it takes.
    pub(super) len: usize,
    pub(super) date: Option<CalendarDate>,
}

/// Finds metadata at the start of a line's tokens.
pub(super) fn find(
    line: &[Token],
    text: &str,
    forms: &str,
    conventions: &Conventions,
) -> Option<Dateline> {
    let reader = Reader { line, text, forms, conventions };
    reader.labelled().or_else(|| reader.date_and_dash()).or_else(|| reader.agency())
}

/// A place and an agency take no more tokens than this.
const AGENCY_TOKENS: usize = 14;

struct Reader<'a> {
    line: &'a [Token],
    text: &'a str,
    forms: &'a str,
    conventions: &'a Conventions,
}

impl<'a> Reader<'a> {
    fn lower(&self, idx: usize) -> &'a str {
        self.line.get(idx).map_or("", |token| token.lower(self.forms))
    }

    fn slice(&self, idx: usize) -> &'a str {
        self.line.get(idx).map_or("", |token| token.span.slice(self.text))
    }

    /// `date 2020-02`, `Publié le 3 mars 2021`.
    fn labelled(&self) -> Option<Dateline> {
        let label = self.conventions.date_labels.iter().find_map(|label| {
            let words = label.split(' ').count();
            label.split(' ').enumerate().all(|(idx, word)| self.lower(idx) == word).then_some(words)
        })?;
        let start = label + usize::from(self.slice(label) == ":");
        let (len, date) = self.iso(start).or_else(|| self.spelled(start))?;
        let end = start + len;
        Some(Dateline { len: end + self.separators(end), date: Some(date) })
    }

    /// `10 novembre 2018 . –`, or a date alone on its line.
    fn date_and_dash(&self) -> Option<Dateline> {
        let (len, date) = self.spelled(0).or_else(|| self.iso(0))?;
        let separators = self.separators(len);
        let is_whole_line = len + separators == self.line.len();
        let has_dash = (len..len + separators).any(|idx| is_dash(self.slice(idx)));
        (is_whole_line || has_dash).then_some(Dateline { len: len + separators, date: Some(date) })
    }

    /// `PARIS, 3 mars 2021 (AFP) -`, `Bruxelles (Belga) –`.
    fn agency(&self) -> Option<Dateline> {
        if !matches!(self.line.first()?.case, Case::Capitalized | Case::Upper) {
            return None;
        }
        let limit = self.line.len().min(AGENCY_TOKENS);
        let open = (1..limit).find(|&idx| self.slice(idx) == "(")?;
        let close = (open + 2..limit).find(|&idx| self.slice(idx) == ")")?;
        let is_dash_next = is_dash(self.slice(close + 1));
        let before = 1..open;
        let date = before.clone().find_map(|idx| self.spelled(idx).map(|(_, date)| date));
        let plain = before.into_iter().all(|idx| {
            let token = &self.line[idx];
            token.case != Case::Lower
                || token.kind == TokenKind::Elision
                || self.conventions.month(self.lower(idx)).is_some()
        });
        (is_dash_next && plain).then_some(Dateline { len: close + 2, date })
    }

    fn separators(&self, start: usize) -> usize {
        (start..self.line.len())
            .take_while(|&idx| {
                is_dash(self.slice(idx)) || matches!(self.slice(idx), "." | ":" | ",")
            })
            .count()
    }

    /// `2020-02`, `2020-02-15`.
    fn iso(&self, start: usize) -> Option<(usize, CalendarDate)> {
        let year = year(self.slice(start))?;
        let part = |at: usize, max: u8| {
            let value: u8 = self.slice(at).parse().ok()?;
            (self.slice(at - 1) == "-" && self.slice(at).len() == 2 && (1..=max).contains(&value))
                .then_some(value)
        };
        let month = part(start + 2, 12)?;
        let day = part(start + 4, 31);
        Some((if day.is_some() { 5 } else { 3 }, CalendarDate { year, month: Some(month), day }))
    }

    /// `10 novembre 2018`, `samedi 1er mars 2020`.
    fn spelled(&self, start: usize) -> Option<(usize, CalendarDate)> {
        let weekday = usize::from(self.conventions.weekdays.contains(&self.lower(start)));
        let at = start + weekday;
        let digits = self.lower(at).trim_end_matches(|c: char| !c.is_ascii_digit());
        let day: u8 = digits.parse().ok()?;
        let month = self.conventions.month(self.lower(at + 1))?;
        let year = year(self.slice(at + 2))?;
        (1..=31)
            .contains(&day)
            .then_some((weekday + 3, CalendarDate { year, month: Some(month), day: Some(day) }))
    }
}

fn year(text: &str) -> Option<u16> {
    let year: u16 = text.parse().ok()?;
    (text.len() == 4 && (1800..=2199).contains(&year)).then_some(year)
}

fn is_dash(text: &str) -> bool {
    matches!(text, "-" | "–" | "—" | "―")
}
