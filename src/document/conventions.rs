//! What the ground floor must know of a language.

/// Spelling habits of a language; every list is lower case with straight apostrophes.
#[derive(Debug)]
pub struct Conventions {
    /// Words that lose their vowel before an apostrophe, without it: `l`, `qu`, `jusqu`.
    pub elisions: &'static [&'static str],
    /// Elided words that belong to a name when both sides of the apostrophe are capitals: `n` in `N'Golo`.
    pub name_elisions: &'static [&'static str],
    /// Words that keep their apostrophe inside: `aujourd'hui`.
    pub whole_words: &'static [&'static str],
    /// Endings after an apostrophe that are cut off as tokens of their own: `s` in `Smith's`.
    pub suffixes: &'static [&'static str],
    /// Subject pronouns that follow their verb after a hyphen: `il` in `dit-il` and `a-t-il`.
    pub clitics: &'static [&'static str],
    /// What may stand between verb and pronoun: `t` in `a-t-il`.
    pub clitic_links: &'static [&'static str],
    /// Words that look like verb and pronoun but are not: `rendez-vous`.
    pub unsplit_hyphens: &'static [&'static str],
    /// Words that keep the hyphen behind them where a line ends with it: `vice` in `vice-présidente`.
    pub compound_starts: &'static [&'static str],
    /// Words that keep the hyphen before them, beside clitics: `être` in `peut-être`.
    pub compound_ends: &'static [&'static str],
    /// Small words between two hyphens: `à` in `c'est-à-dire`.
    pub compound_links: &'static [&'static str],
    /// Words that take a full stop without ending the sentence, without it: `m`, `mme`, `art`.
    pub abbreviations: &'static [&'static str],
    /// Titles of one letter, which take a full stop before a name, whatever it begins with: `m` in `M. Le Goff`.
    pub initial_titles: &'static [&'static str],
    /// Abbreviations that may also stand last in a sentence: `etc`.
    pub final_abbreviations: &'static [&'static str],
    /// Words that open a sentence after a closing mark or a lost break: `le`, `il`, `selon`.
    pub openers: &'static [&'static str],
    /// Month names, January first; several spellings of one month are separated by `|`.
    pub months: &'static [&'static str; 12],
    /// Names of the days of the week, Monday first.
    pub weekdays: &'static [&'static str; 7],
    /// Words that tell how many or when, as figures do: `douze`, `lundi`.
    pub figure_words: &'static [&'static str],
    /// What stands before the date of a text: `publié le`.
    pub date_labels: &'static [&'static str],
}

impl Conventions {
    /// The month, 1 to 12, that a lower-case word names.
    #[must_use]
    pub fn month(&self, word: &str) -> Option<u8> {
        let initial = word.chars().next()?;
        let is_month =
            |names: &str| names.starts_with(initial) && names.split('|').any(|name| name == word);
        (1..).zip(self.months).find(|(_, names)| is_month(names)).map(|(month, _)| month)
    }
}
