//! What the date, time and quantity grammars must know of a language.

/// Words for dates and times of day; every list is lower case with straight apostrophes, names of several words
/// separated by blanks.
#[derive(Debug)]
pub struct TimeGrammar {
    /// The word after the first day's number where they are written apart: `er` in `1 er mars`.
    pub ordinal_marks: &'static [&'static str],
    /// Numbers of days in words, `un` at position 1.
    pub number_words: &'static [&'static str],
    /// `et`, `au`, `ou` between two days of one month.
    pub day_links: &'static [&'static str],
    /// Adjectives that move a date into the past.
    pub last: &'static [&'static str],
    /// Adjectives that move a date into the future.
    pub next: &'static [&'static str],
    /// Endings of verbs that speak of the future.
    pub future_endings: &'static [&'static str],
    /// Other words that do: `doit`, `prévu`.
    pub future_words: &'static [&'static str],
    /// Words that end like such verbs and are none.
    pub no_futures: &'static [&'static str],
    /// Words before a year alone: `en`, `depuis`, `année`.
    pub before_year: &'static [&'static str],
    /// The word before a decade's first year: `années`.
    pub decade: &'static str,
    /// Words before a month alone that make it sure: `en`, `depuis`, `mi`.
    pub before_month: &'static [&'static str],
    /// Seasons with their first and last month; winter ends in the next year.
    pub seasons: &'static [(&'static str, u8, u8)],
    /// Endings of a century's number, written with it or apart, the longest first: `ème`.
    pub century_marks: &'static [&'static str],
    /// The word after a century's number.
    pub century: &'static str,
    /// Expressions counted from the document date, in days: `hier` is -1.
    pub days_from_now: &'static [(&'static str, i32)],
    /// Expressions counted from the date last named, in days: `la veille` is -1.
    pub days_from_then: &'static [(&'static str, i32)],
    /// Spans of time around the document date.
    pub periods: &'static [(&'static str, Period)],
    /// The letter between hours and minutes without blanks: `h` in `14h30`.
    pub hour_letter: char,
    /// The word between hours and minutes, or after the hour alone: `h`, `heures`.
    pub hour_words: &'static [&'static str],
    /// Words before a full hour: `à`, `vers`.
    pub before_hour: &'static [&'static str],
    /// Two words before a full hour: `partir de`.
    pub before_hour_phrases: &'static [&'static str],
    /// Words before a time span: `en 2 h 39`.
    pub before_duration: &'static [&'static str],
    /// Words after the minutes of a time span.
    pub minute_words: &'static [&'static str],
    /// Time zones that an offset may follow.
    pub zones: &'static [&'static str],
    /// Times with a name of their own, with their value.
    pub named_times: &'static [(&'static str, &'static str)],
    /// What may follow a time and belongs to it: `heure locale`, `du matin`.
    pub time_suffixes: &'static [(&'static str, TimeSuffix)],
}

impl TimeGrammar {
    /// A century's number without its ending: `xx` of `xxe`.
    #[must_use]
    pub fn without_mark<'w>(&self, number: &'w str) -> &'w str {
        self.century_marks.iter().fold(number, |rest, mark| rest.trim_end_matches(mark))
    }

    /// The first words of all that is listed here.
    pub(super) fn first_words(&self) -> impl Iterator<Item = &'static str> {
        let counted =
            self.days_from_now.iter().chain(self.days_from_then).map(|&(phrase, _)| phrase);
        let named = self.named_times.iter().map(|&(name, _)| name);
        let seasons = self.seasons.iter().map(|&(name, ..)| name);
        let periods = self.periods.iter().map(|&(phrase, _)| phrase);
        let phrases = counted.chain(named).chain(seasons).chain(periods);
        phrases
            .filter_map(|phrase| phrase.split(' ').next())
            .chain(self.number_words.iter().copied())
    }
}

/// A span of time by its distance from the document date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// So many days up to the document date.
    Days(i32),
    /// The week so many weeks away, Monday to Sunday.
    Week(i32),
    /// The month so many months away.
    Month(i32),
    /// The year so many years away.
    Year(i32),
}

/// What a word after a time does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeSuffix {
    /// Names the clock: `heure locale`.
    Clock,
    /// Morning or night: the hour stays.
    Morning,
    /// Afternoon or evening: hours up to eleven are twelve later.
    Evening,
}

/// Words for amounts.
#[derive(Debug)]
pub struct QuantityGrammar {
    /// Number words with their value: `trois`.
    pub numbers: &'static [(&'static str, u32)],
    /// Words that multiply: `millions`.
    pub multipliers: &'static [(&'static str, u32)],
    /// Currencies with their ISO 4217 code.
    pub currencies: &'static [(&'static str, &'static str)],
    /// Words and signs for per cent.
    pub per_cent: &'static [&'static str],
    /// Units of measure with their symbol.
    pub units: &'static [(&'static str, &'static str)],
}
