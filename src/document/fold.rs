//! Normal forms of words: lower case, straight apostrophes; and the same without accents.

/// Whether `c` is an apostrophe of any kind.
#[must_use]
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2BC}' | '\u{2018}' | '\u{60}' | '\u{B4}' | '\u{2032}')
}

/// Whether `c` is a hyphen inside words.
#[must_use]
pub fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Whether `c` joins the character before it: accents, vowel signs, joiners, variation selectors.
#[must_use]
pub fn is_joining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5BD}' | '\u{610}'..='\u{61A}'
        | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6DC}' | '\u{93C}' | '\u{94D}' | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}' | '\u{200C}' | '\u{200D}' | '\u{20D0}'..='\u{20FF}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{FE20}'..='\u{FE2F}' | '\u{AD}' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0020}'..='\u{E007F}')
}

/// Appends `word` in lower case with straight apostrophes and hyphens.
pub fn push_lower(word: &str, out: &mut String) {
    if word.is_ascii() {
        let start = out.len();
        out.push_str(word);
        out[start..].make_ascii_lowercase();
        return;
    }
    for c in word.chars() {
        match c {
            c if is_apostrophe(c) => out.push('\''),
            c if is_hyphen(c) => out.push('-'),
            c => out.extend(c.to_lowercase()),
        }
    }
}

/// Appends a lower-case word without its accents: `œuvre` gives `oeuvre`.
pub fn push_plain(lower: &str, out: &mut String) {
    if lower.is_ascii() {
        return out.push_str(lower);
    }
    for c in lower.chars() {
        if !matches!(c, '\u{300}'..='\u{36F}') {
            let (first, second) = plain_letters(c);
            out.push(first);
            out.extend(second);
        }
    }
}

/// The word in lower case without accents, as [`push_lower`] and [`push_plain`] give it.
///
/// ```
/// use guillemet::document::fold::plain;
/// assert_eq!(plain("Élysée"), "elysee");
/// assert_eq!(plain("L’Œuvre"), "l'oeuvre");
/// ```
#[must_use]
pub fn plain(word: &str) -> String {
    let mut lower = String::with_capacity(word.len());
    let mut out = String::with_capacity(word.len());
    push_lower(word, &mut lower);
    push_plain(&lower, &mut out);
    out
}

/// A lower-case letter without its accent, of a ligature both letters.
pub(crate) fn plain_letters(c: char) -> (char, Option<char>) {
    match c {
        'œ' => ('o', Some('e')),
        'æ' => ('a', Some('e')),
        'ß' => ('s', Some('s')),
        c => (base_letter(c), None),
    }
}

fn base_letter(c: char) -> char {
    match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' | 'ĉ' | 'ċ' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' | 'ĝ' | 'ġ' | 'ǧ' => 'g',
        'ĥ' => 'h',
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ĵ' => 'j',
        'ł' | 'ĺ' => 'l',
        'ñ' | 'ń' | 'ň' | 'ǹ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ř' | 'ŕ' => 'r',
        'ś' | 'š' | 'ş' | 'ŝ' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::{plain, push_lower};

    fn lower(word: &str) -> String {
        let mut out = String::new();
        push_lower(word, &mut out);
        out
    }

    #[test]
    fn lower_straightens_apostrophes_and_hyphens() {
        assert_eq!(lower("AUJOURD’HUI"), "aujourd'hui");
        assert_eq!(lower("a\u{2011}t\u{2011}il"), "a-t-il");
    }

    #[test]
    fn plain_drops_accents_and_ligatures() {
        assert_eq!(plain("Œuvre"), "oeuvre");
        assert_eq!(plain("Erdoğan"), "erdogan");
        assert_eq!(plain("Łódź"), "lodz");
    }
}
