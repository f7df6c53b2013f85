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
    /// Verbs that look back or ahead: `devait`.
    pub open_words: &'static [&'static str],
    /// Verbs that call for what is to come: `appellent`.
    pub calls: &'static [&'static str],
    /// What such a verb calls for begins with one of these: `à défiler`.
    pub calls_for: &'static [&'static str],
    /// Words before a weekday that has been: `depuis`.
    pub before_past: &'static [&'static str],
    /// Words before a weekday that is to come: `d'ici`.
    pub before_future: &'static [&'static str],
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
    /// What stands before a span that is counted from the document date, -1 where it leads back: `il y a`, `dans`.
    pub counted_from_now: &'static [(&'static str, i32)],
    /// Units of such spans.
    pub counted_units: &'static [(&'static str, Period)],
    /// What follows a weekday that is later than the next one, with the days between: `en huit`.
    pub weekday_later: &'static [(&'static str, i32)],
    /// Words behind a weekday that is counted from another day: `suivant`.
    pub open_behind_weekday: &'static [&'static str],
    /// Words before a weekday that comes again: `chaque`.
    pub open_before_weekday: &'static [&'static str],
    /// Numbers before a weekday of a month: `premier`.
    pub nth: &'static [(&'static str, Nth)],
    /// What follows such a weekday, with the distance of its month: `du mois prochain`.
    pub months_of: &'static [(&'static str, i32)],
    /// What follows a day and belongs to it: `matin`, `au soir`.
    pub parts_of_day: &'static [&'static str],
    /// Words behind a year or century before our era.
    pub before_christ: &'static [&'static str],
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
    /// Words before a time span: `en 2 h 39`, `dure 2 h 39`.
    pub before_duration: &'static [&'static str],
    /// Words between those and the time span: `environ`.
    pub approximators: &'static [&'static str],
    /// Words behind a time span: `plus tard`.
    pub after_duration: &'static [&'static str],
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
        self.century_marks.iter().fold(number, |rest, mark| {
            // Few words end so, and to look for it is dearer.
            if rest.ends_with(mark) { rest.trim_end_matches(mark) } else { rest }
        })
    }

    /// Names of times and seasons, and numbers.
    pub(super) fn first_words(&self) -> impl Iterator<Item = &'static str> {
        let named = self.named_times.iter().map(|&(name, _)| name);
        let seasons = self.seasons.iter().map(|&(name, ..)| name);
        named.chain(seasons).chain(self.number_words.iter().copied())
    }

    /// The first words of all that is told from another moment.
    pub(super) fn moments(&self) -> impl Iterator<Item = &'static str> {
        let counted = [self.days_from_now, self.days_from_then, self.counted_from_now];
        let counted = counted.into_iter().flatten().map(|&(phrase, _)| phrase);
        let periods = self.periods.iter().map(|&(phrase, _)| phrase);
        counted.chain(periods).filter_map(|phrase| phrase.split(' ').next())
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

/// Which of the weekdays of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nth {
    /// Counted from its first day.
    FromStart(i32),
    /// The last one.
    Last,
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

/// Words and signs for amounts. Words are in lower case; signs and symbols are written as they are in a text, their tokens
/// separated by blanks.
#[derive(Debug)]
pub struct QuantityGrammar {
    /// Number words below a hundred with their value: `trois`.
    pub numbers: &'static [(&'static str, u32)],
    /// Words for a hundred.
    pub hundreds: &'static [&'static str],
    /// Words that multiply all before them: `millions`.
    pub multipliers: &'static [(&'static str, u32)],
    /// The word between tens and one: `et`.
    pub joiner: &'static str,
    /// Words for a half, behind that word: `deux mètres et demi`.
    pub halves: &'static [&'static str],
    /// Letters that multiply where a currency follows: `M` of `3 M€`.
    pub magnitudes: &'static [(&'static str, u32)],
    /// Letters that multiply behind a currency that stands first: `m` of `£3m`.
    pub magnitudes_after: &'static [(&'static str, u32)],
    /// Signs and codes of currencies, before or behind their number.
    pub signs: &'static [(&'static str, &'static str)],
    /// Words for a currency that tell its country in another way, with its code; none where they leave it open.
    pub named_currencies: &'static [(&'static str, Option<&'static str>)],
    /// Nouns for currencies.
    pub currencies: &'static [Currency],
    /// Units whose hundredths are told behind them: `3 euros 50`.
    pub parted: &'static [&'static str],
    /// Words and signs for per cent.
    pub per_cent: &'static [&'static str],
    /// Words for units of measure with their symbol.
    pub units: &'static [(&'static str, &'static str)],
    /// Symbols of units.
    pub symbols: &'static [&'static str],
    /// Other spellings of symbols.
    pub symbol_variants: &'static [(&'static str, &'static str)],
    /// Units that may lie below zero.
    pub signed: &'static [&'static str],
    /// The word for minus.
    pub minus: &'static str,
    /// Words before that word with which it compares: `au moins`.
    pub before_comparison: &'static [&'static str],
}

/// A currency's noun, which several countries may share.
#[derive(Debug)]
pub struct Currency {
    /// The noun in singular and plural.
    pub names: &'static [&'static str],
    /// What it means without its country.
    pub alone: Alone,
    /// Code of the country with the code of its currency.
    pub by_country: &'static [(&'static str, &'static str)],
}

/// What a currency's noun means without its country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alone {
    /// One currency.
    Code(&'static str),
    /// One of several currencies.
    Open,
    /// Often no currency at all: `livres`.
    Other,
}

impl QuantityGrammar {
    /// The first words of all numbers.
    pub(super) fn first_words(&self) -> impl Iterator<Item = &'static str> {
        let large = self.hundreds.iter().copied();
        let words = self.numbers.iter().map(|&(word, _)| word).chain(large);
        words.chain(self.multipliers.iter().map(|&(word, _)| word))
    }
}
