//! Whether a program wrapped the lines of a text, and which lines of such a text belong together.
//!
//! A wrapped line is as long as the longest, up to the word that did not fit, and most lines begin inside a sentence.
//! Headlines, lists, verses, tables and dialogue are shorter or begin and end with sentences.

use super::line::Line;
use super::word;
use crate::document::chars::is_mark;
use crate::document::conventions::Conventions;
use crate::document::fold::push_lower;
use crate::sort;

/// Columns at which programs wrap.
const COLUMNS: std::ops::RangeInclusive<usize> = 28..=110;
/// No wrapped line has more bytes.
const LONGEST: usize = 2 * *COLUMNS.end();
/// In narrower columns more lines must speak for it.
const NARROW: usize = 45;
/// A line at least this wide ends with half a name rather than a headline.
const WIDE: usize = 60;

/// How the lines of a text are wrapped.
pub(super) struct Wrap<'t> {
    text: &'t str,
    conventions: &'t Conventions,
    /// Width of the longest lines, in characters.
    width: usize,
    /// Blank lines between two lines of one paragraph.
    pub(super) gap: usize,
    /// Whether paragraphs are parted by more than that.
    parted: bool,
    /// Whether there are too few lines to judge by.
    is_short: bool,
}

/// How the lines of a text are wrapped, if they are.
pub(super) fn judge<'t>(
    text: &'t str,
    lines: &[Line],
    conventions: &'t Conventions,
) -> Option<Wrap<'t>> {
    (0..=1).find_map(|gap| {
        let pairs = pairs(text, lines, gap);
        let is_usual =
            gap == 0 || pairs.len() >= 4 && lines.iter().skip(1).all(|line| line.gap > 0);
        let width = width(text, &pairs).filter(|width| is_usual && COLUMNS.contains(width))?;
        let mut wrap =
            Wrap { text, conventions, width, gap, parted: false, is_short: pairs.len() <= 2 };
        wrap.holds_for(&pairs).then(|| {
            let full = pairs.iter().filter(|pair| wrap.is_full(pair, wrap.slack())).count();
            wrap.parted = full * 10 >= pairs.len() * 9 && lines.iter().any(|line| line.gap > gap);
            wrap
        })
    })
}

/// Two lines, one below the other.
type Pair<'l> = [&'l Line; 2];

/// Lines of prose that stand below one another with so many blank lines between; none where many are too long.
fn pairs<'l>(text: &str, lines: &'l [Line], gap: usize) -> Vec<Pair<'l>> {
    let pairs = lines.windows(2).filter_map(|pair| {
        let [above, below] = pair else { return None };
        (below.gap == gap).then_some([above, below])
    });
    let mut pairs: Vec<_> = pairs.collect();
    let long = pairs.iter().filter(|pair| pair.iter().any(|line| line.span.len() > LONGEST));
    if long.count() * 5 > pairs.len() {
        return Vec::new();
    }
    pairs.retain(|pair| are_prose(pair.map(|line| line.words(text))));
    pairs
}

/// Whether a line holds words, and not in columns, and the next may go on with it: `en`, `2013.`
fn are_prose([above, below]: [&str; 2]) -> bool {
    let is_row =
        |line: &str| line.len() <= LONGEST && (line.contains(['\t', '|']) || line.contains("   "));
    let is_number = below.chars().all(|c| c.is_ascii_digit());
    above.contains(char::is_alphabetic) && !is_number && !is_row(above) && !is_row(below)
}

/// How wide the widest lines are, but for one in twenty.
fn width(text: &str, pairs: &[Pair<'_>]) -> Option<usize> {
    let mut widths: Vec<usize> = pairs
        .iter()
        .flatten()
        .filter(|line| line.words(text).contains(' '))
        .map(|line| line.width(text))
        .collect();
    sort::by(&mut widths, Ord::cmp);
    let last = widths.len().checked_sub(1)?;
    widths.get(last - last / 20).copied()
}

impl Wrap<'_> {
    /// How much shorter than the longest a line may be where letters are not all of one width.
    fn slack(&self) -> usize {
        self.width / 10
    }

    /// Whether most lines are full, and about half of those that are end inside a sentence.
    fn holds_for(&self, pairs: &[Pair<'_>]) -> bool {
        let full: Vec<_> = pairs.iter().filter(|pair| self.is_full(pair, self.slack())).collect();
        let inside = full
            .iter()
            .filter(|pair| self.runs_on(pair) || self.is_short && self.parts_name(pair))
            .count();
        let enough = self.width >= NARROW || inside >= 3;
        enough && inside > 0 && full.len() * 20 >= pairs.len() * 11 && inside * 20 >= full.len() * 9
    }

    /// Whether the first word of the lower line would not have fitted into the upper one.
    fn is_full(&self, [above, below]: &Pair<'_>, slack: usize) -> bool {
        let words = below.words(self.text);
        let word = words.split(' ').next().unwrap_or_default().chars().count();
        above.width(self.text) + 1 + word + slack > self.width
    }

    /// Whether a sentence goes on from one line to the next, by their looks.
    fn runs_on(&self, [above, below]: &Pair<'_>) -> bool {
        let (above, below) = (above.words(self.text), below.words(self.text));
        let begins_inside = below.starts_with(|c: char| c.is_lowercase() || is_closing(c));
        // Verses end with commas too, and begin with capitals.
        let ends_inside =
            above.ends_with([',', '«', '(', '’', '\'']) && !below.starts_with(char::is_uppercase);
        begins_inside && !self.is_ended(above)
            || ends_inside
            || above.ends_with('-')
            || is_open(above, below)
    }

    /// Whether a wide line ends with a capitalized word that the next line goes on with: `Paul`, `Verdier`.
    fn parts_name(&self, [above, below]: &Pair<'_>) -> bool {
        let (words, next) = (above.words(self.text), below.words(self.text));
        above.width(self.text) >= WIDE
            && word::last(words).starts_with(char::is_uppercase)
            && next.starts_with(char::is_uppercase)
            && !self.is_opener(next)
    }

    /// Whether a line goes on with the one above.
    pub(super) fn joins(&self, above: &Line, below: &Line) -> bool {
        let (words, next) = (above.words(self.text), below.words(self.text));
        if below.gap != self.gap || !are_prose([words, next]) {
            return false;
        }
        let pair = [above, below];
        if !self.is_ended(words) {
            let is_inside = next.starts_with(|c: char| c.is_lowercase() || is_closing(c));
            return is_inside && above.width(self.text) * 2 >= self.width
                || self.is_full(&pair, self.slack())
                    && (self.parted || !self.begins_anew(above, next));
        }
        let is_loose = self.parted || is_open(words, next);
        let slack = if is_loose { self.slack() } else { 0 };
        let is_indented = below.indent() > above.indent() + 1;
        self.is_full(&pair, slack) && !is_indented && !is_item(next)
    }

    /// Whether a line begins like a text below its headline: `La mairie`, but not behind `de`.
    fn begins_anew(&self, above: &Line, below: &str) -> bool {
        let words = above.words(self.text);
        let last = word::last(words);
        let is_small = last.starts_with(char::is_lowercase) && last.chars().count() <= 3;
        let ends_inside =
            is_small || !words.ends_with(char::is_alphanumeric) || self.is_opener(last);
        let is_headline = !self.is_short && self.text[..above.start].trim_start().is_empty();
        let may_be_name = !is_headline || last.starts_with(char::is_uppercase);
        below.starts_with(char::is_uppercase)
            && !ends_inside
            && (self.is_opener(below) || !may_be_name)
    }

    fn is_opener(&self, line: &str) -> bool {
        has(self.conventions.openers, word::first(line))
    }

    /// Whether a line ends with a full stop that is none of an abbreviation.
    fn is_ended(&self, line: &str) -> bool {
        let line = line
            .trim_end_matches(|c: char| is_mark(c) || c.is_whitespace() || matches!(c, ')' | ']'));
        let Some(before) = line.strip_suffix('.') else { return line.ends_with(['!', '?', '…']) };
        let word = word::last(before);
        let conventions = self.conventions;
        !has(conventions.abbreviations, word) && !has(conventions.initial_titles, word)
    }
}

fn has(list: &[&str], word: &str) -> bool {
    let mut lower = String::with_capacity(word.len());
    push_lower(word, &mut lower);
    list.contains(&lower.as_str())
}

/// Whether a character ends a sentence or what stands between marks.
pub(super) fn is_end(c: char) -> bool {
    is_mark(c) || matches!(c, '.' | '!' | '?' | '…' | ':' | ';')
}

fn is_closing(c: char) -> bool {
    matches!(c, '»' | '”' | '›' | ')' | ']' | ',' | ';' | ':' | '!' | '?' | '.')
}

/// Whether a passage opens in a line and closes in the next.
fn is_open(above: &str, below: &str) -> bool {
    let marks = ['«', '»'];
    let opens = above.rfind(marks).is_some_and(|at| above[at..].starts_with('«'));
    opens && below.find(marks).is_some_and(|at| below[at..].starts_with('»'))
}

/// Whether a line begins as those of a list, of a dialogue or of a live report do.
fn is_item(line: &str) -> bool {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = &line[digits..];
    let is_number = (1..=2).contains(&digits) && rest.starts_with([')', '.', 'h', ':']);
    is_number || line.starts_with(['-', '–', '—', '―', '•', '*', '·', '▪', '►', '■', '→'])
}
