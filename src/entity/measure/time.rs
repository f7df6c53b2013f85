//! Times of day: `14h30`, `vers 8 heures du matin`, `midi`, with their ISO 8601 value.

use crate::annotation::EntityKind;
use crate::document::{Case, TokenKind, TokenPos};
use crate::entity::context::Context;
use crate::entity::mention::{RawMention, Valued};
use crate::lang::WordClasses;
use crate::lang::time::TimeSuffix;
use crate::position::Stretch;
use crate::rule::{Rule, Why};

/// A time of day.
pub(in crate::entity) static CLOCK: Rule = Rule::new(
    "time.clock",
    Why {
        fr: "Heure : 14h30, 8 heures du matin, midi.",
        en: "A time of day: 14h30, 8 heures du matin (8 a.m.), midi (noon).",
    },
);

/// The time of day that begins at a token.
pub(super) fn at(ctx: &Context<'_>, start: TokenPos) -> Option<Valued> {
    let clock = glued(ctx, start)
        .or_else(|| spaced(ctx, start))
        .or_else(|| colon(ctx, start))
        .or_else(|| named(ctx, start))?;
    if is_duration(ctx, start, clock.end) {
        return None;
    }
    let (end, suffix) = with_suffix(ctx, clock.end);
    if clock.is_doubtful && suffix.is_none() && !is_expected(ctx, start) {
        return None;
    }
    let hour = match suffix {
        Some(TimeSuffix::Evening) if clock.hour < 12 => clock.hour + 12,
        _ => clock.hour,
    };
    let per_cent = if clock.is_doubtful { 85 } else { 95 };
    let value = format!("{hour:02}:{:02}", clock.minute);
    let raw = RawMention::found(&CLOCK, EntityKind::Time, start..end, per_cent);
    Some(raw.with_value(Some(value)))
}

/// Hours and minutes, with the token after them.
struct Clock {
    hour: u8,
    minute: u8,
    end: TokenPos,
    /// May also be a duration: `14 heures`.
    is_doubtful: bool,
}

impl Clock {
    fn new(hour: &str, minute: &str, end: TokenPos) -> Option<Self> {
        let hour = hour.parse().ok().filter(|hour| *hour <= 24)?;
        let minute = if minute.is_empty() {
            0
        } else {
            minute.parse().ok().filter(|minute| *minute < 60)?
        };
        Some(Self { hour, minute, end, is_doubtful: false })
    }

    fn doubtful(self) -> Self {
        Self { is_doubtful: true, ..self }
    }
}

/// `14h30`, `14h`.
fn glued(ctx: &Context<'_>, start: TokenPos) -> Option<Clock> {
    let word = ctx.lower(start);
    if !word.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (hour, minute) = word.split_once(ctx.lang.time().hour_letter)?;
    let clock = Clock::new(hour, minute, start + 1)?;
    Some(if minute.is_empty() { clock.doubtful() } else { clock })
}

/// `14 h 30`, `14 heures 30`, `14 heures`.
fn spaced(ctx: &Context<'_>, start: TokenPos) -> Option<Clock> {
    let hour = ctx.lower(start);
    if hour.len() > 2 || !ctx.lang.time().hour_words.contains(&ctx.lower(start + 1)) {
        return None;
    }
    let minute = ctx.lower(start + 2);
    let has_minute = minute.len() == 2 && minute.parse::<u8>().is_ok_and(|minute| minute < 60);
    if has_minute {
        Clock::new(hour, minute, start + 3)
    } else {
        Clock::new(hour, "", start + 2).map(Clock::doubtful)
    }
}

/// `19:15`, with a suffix or after `à`.
fn colon(ctx: &Context<'_>, start: TokenPos) -> Option<Clock> {
    let minute = ctx.doc.tokens.get(start + 2)?;
    let is_tight =
        !minute.spaced && ctx.doc.tokens.get(start + 1).is_some_and(|colon| !colon.spaced);
    let lengths = (1..=2).contains(&ctx.lower(start).len()) && ctx.lower(start + 2).len() == 2;
    (is_tight && lengths && ctx.lower(start + 1) == ":")
        .then(|| Clock::new(ctx.lower(start), ctx.lower(start + 2), start + 3))?
        .map(Clock::doubtful)
}

/// `midi`, `minuit`.
fn named(ctx: &Context<'_>, start: TokenPos) -> Option<Clock> {
    let word = ctx.lower(start);
    let (_, value) = ctx.lang.time().named_times.iter().find(|(name, _)| *name == word)?;
    let (hour, minute) = value.split_once(':')?;
    Clock::new(hour, minute, start + 1).map(Clock::doubtful)
}

/// Whether hours and minutes measure a time span: `en 2 h 39`, `dure près de 2 h 15`, `2 h 15 de débats`, `2 h 39 min`.
fn is_duration(ctx: &Context<'_>, start: TokenPos, end: TokenPos) -> bool {
    /// `près de`.
    const APPROXIMATORS: usize = 3;
    let time = ctx.lang.time();
    let is_approximator = |at: &TokenPos| time.approximators.contains(&ctx.lower(*at));
    let nearest = start.behind(APPROXIMATORS).each().rev().find(|at| !is_approximator(at));
    let counts = ctx.is_bare_genitive(end)
        && ctx.doc.case(end + 1) == Case::Lower
        && !ctx.is(end + 1, WordClasses::DETERMINER);
    let after = ctx.lower(end);
    time.before_duration.contains(&ctx.lower(nearest))
        || time.minute_words.contains(&after)
        || time.after_duration.contains(&after)
        || counts
}

/// Whether the words before make a full hour a time of day rather than a duration.
fn is_expected(ctx: &Context<'_>, start: TokenPos) -> bool {
    let time = ctx.lang.time();
    let ends_here = |at: TokenPos, phrase: &str| ctx.end_of(phrase, at) == Some(start);
    let phrases = || time.before_hour_phrases.iter();
    time.before_hour.contains(&ctx.lower(start.before(1)))
        || start.before(2).is_some_and(|at| phrases().any(|phrase| ends_here(at, phrase)))
}

/// Past `heure locale`, `du matin`, `UTC+2`.
fn with_suffix(ctx: &Context<'_>, end: TokenPos) -> (TokenPos, Option<TimeSuffix>) {
    let suffixes = ctx.lang.time().time_suffixes;
    let found =
        suffixes.iter().filter_map(|&(phrase, suffix)| Some((ctx.end_of(phrase, end)?, suffix)));
    match found.max_by_key(|&(suffix_end, _)| suffix_end) {
        Some((suffix_end, suffix)) => (with_offset(ctx, suffix_end), Some(suffix)),
        None => match ctx.lower(end).split_once(['-', '+']) {
            Some((zone, _)) if ctx.lang.time().zones.contains(&zone) => {
                (end + 1, Some(TimeSuffix::Clock))
            }
            _ => (end, None),
        },
    }
}

/// Past `+2` after a zone.
fn with_offset(ctx: &Context<'_>, end: TokenPos) -> TokenPos {
    let is_offset = ctx.lang.time().zones.contains(&ctx.lower(end.before(1)))
        && matches!(ctx.lower(end), "+" | "-" | "−" | "–")
        && ctx
            .doc
            .tokens
            .get(end + 1)
            .is_some_and(|token| token.kind == TokenKind::Number && !token.spaced);
    if is_offset { end + 2 } else { end }
}

#[cfg(test)]
mod tests {
    use super::CLOCK;
    use crate::entity::examples::{Examples, check};

    #[test]
    fn times_of_day_are_read() {
        check(
            &CLOCK,
            &Examples {
                hits: &[
                    "Le train part à {14h30}.",
                    "Le vote commence vers {8 heures du matin}, jusqu'à {midi}.",
                ],
                misses: &[
                    "La grève a duré 14 heures.",
                    "Il a couru en 2 h 39 min.",
                    "Le score est de 3:2.",
                ],
                typography: "Le train part à {14\u{A0}h\u{A0}30}.",
            },
        );
    }
}
