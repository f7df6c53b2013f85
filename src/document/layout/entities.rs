//! Characters that were left as names of the markup language: `&nbsp;`, `&laquo;`, `&#8217;`.

use super::edit::Edit;

/// Characters by their names.
const NAMED: &[(&str, char)] = &[
    ("Agrave", 'À'),
    ("Ccedil", 'Ç'),
    ("Eacute", 'É'),
    ("Ecirc", 'Ê'),
    ("Egrave", 'È'),
    ("OElig", 'Œ'),
    ("acirc", 'â'),
    ("agrave", 'à'),
    ("amp", '&'),
    ("apos", '\''),
    ("bdquo", '„'),
    ("ccedil", 'ç'),
    ("deg", '°'),
    ("eacute", 'é'),
    ("ecirc", 'ê'),
    ("egrave", 'è'),
    ("euml", 'ë'),
    ("euro", '€'),
    ("gt", '>'),
    ("hellip", '…'),
    ("icirc", 'î'),
    ("iuml", 'ï'),
    ("laquo", '«'),
    ("ldquo", '“'),
    ("lsaquo", '‹'),
    ("lsquo", '‘'),
    ("lt", '<'),
    ("mdash", '—'),
    ("nbsp", '\u{A0}'),
    ("ndash", '–'),
    ("ocirc", 'ô'),
    ("oelig", 'œ'),
    ("ouml", 'ö'),
    ("quot", '"'),
    ("raquo", '»'),
    ("rdquo", '”'),
    ("rsaquo", '›'),
    ("rsquo", '’'),
    ("shy", '\u{AD}'),
    ("thinsp", '\u{2009}'),
    ("ucirc", 'û'),
    ("ugrave", 'ù'),
    ("uuml", 'ü'),
];

/// Longest name or number, in bytes.
const LONGEST: usize = 8;

pub(super) fn edits(text: &str) -> Vec<Edit> {
    let signs = text.match_indices('&');
    signs.filter_map(|(at, sign)| read(text, at, at + sign.len())).collect()
}

fn read(text: &str, at: usize, start: usize) -> Option<Edit> {
    let rest = &text[start..];
    let len = rest.bytes().take(LONGEST + 1).position(|byte| byte == b';')?;
    let c = character(&rest[..len])?;
    Some(Edit::put(at, start + len + 1, c))
}

fn character(name: &str) -> Option<char> {
    let Some(number) = name.strip_prefix('#') else {
        return NAMED.iter().find(|(known, _)| *known == name).map(|&(_, c)| c);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    code.ok().and_then(char::from_u32).filter(|c| !c.is_control())
}

#[cfg(test)]
mod tests {
    use super::super::edit::check;
    use super::edits;

    #[test]
    fn names_and_numbers_are_characters() {
        check(edits, "&laquo;&nbsp;L&#8217;eau monte&#xA0;&raquo;", "«\u{A0}L’eau monte\u{A0}»");
        check(edits, "Brest &amp; Caen, l&apos;&eacute;t&eacute;", "Brest & Caen, l'été");
    }

    #[test]
    fn other_signs_stay() {
        check(
            edits,
            "R&D ; M&A; a & b; &; &#0; &inconnu; &laquo",
            "R&D ; M&A; a & b; &; &#0; &inconnu; &laquo",
        );
    }
}
