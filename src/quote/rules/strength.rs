//! How well each rule stands in each of its cases against another that finds the same words, in per cent. What readers are told of
//! its confidence is learned: see `quote::trust`.

/// Rule, case, strength. A rule that always stands equally well has one case, without a name.
const TABLE: &[(&str, &str, u8)] = &[
    ("quote.inner-incise", "", 88),
    ("quote.incise", "strong", 97),
    ("quote.incise", "weak", 92),
    ("quote.according", "sure", 82),
    ("quote.according", "doubtful", 70),
    ("quote.according", "relative", 70),
    ("quote.according", "colon", 80),
    ("quote.colon", "near", 96),
    ("quote.colon", "far", 90),
    ("quote.colon-name", "", 68),
    ("quote.que", "strong", 95),
    ("quote.que", "weak", 78),
    ("quote.fragment-incise", "opening", 80),
    ("quote.fragment-incise", "middle", 80),
    ("quote.fragment-incise", "end", 86),
    ("quote.fragment-incise", "verb", 85),
    ("quote.fragment", "strong near", 91),
    ("quote.fragment", "strong far", 88),
    ("quote.fragment", "weak near", 70),
    ("quote.fragment", "weak far", 55),
    ("quote.signed", "", 88),
    ("quote.continuation", "", 75),
    ("quote.fragment-uncued", "", 45),
    ("quote.headline", "", 80),
    ("quote.que-clause", "strong", 95),
    ("quote.que-clause", "weak", 78),
    ("quote.infinitive", "strong", 82),
    ("quote.infinitive", "weak", 62),
    ("quote.attribute", "", 75),
    ("quote.question", "", 78),
    ("quote.announced", "comma", 90),
    ("quote.announced", "no comma", 75),
    ("quote.retold", "", 80),
    ("quote.dialogue", "incise", 90),
    ("quote.dialogue", "bare", 80),
    ("quote.transcript", "", 90),
    ("quote.interview", "", 80),
    ("quote.post", "", 90),
];

/// The line of a case. Called where constants are made, so that a case without a line stops the compiler.
pub(super) const fn per_cent(rule: &str, case: &str) -> u8 {
    let mut lines = TABLE;
    while let [(of_rule, of_case, per_cent), rest @ ..] = lines {
        if is_same(of_rule, rule) && is_same(of_case, case) {
            return *per_cent;
        }
        lines = rest;
    }
    panic!("a case without a line in the table of strengths")
}

const fn is_same(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (one.as_bytes(), other.as_bytes());
    while let ([a, rest @ ..], [b, other_rest @ ..]) = (one, other) {
        if *a != *b {
            return false;
        }
        (one, other) = (rest, other_rest);
    }
    one.is_empty() && other.is_empty()
}

#[cfg(test)]
mod tests {
    use super::{TABLE, is_same, per_cent};
    use crate::quote::rules::all;

    #[test]
    fn names_are_compared_whole() {
        assert!(is_same("près", "près") && !is_same("près", "prés"));
        assert!(!is_same("quote.que", "quote.que-clause") && !is_same("a", ""));
    }

    #[test]
    fn each_line_is_a_rules_and_stands_once() {
        for (at, (rule, case, strength)) in TABLE.iter().enumerate() {
            assert!(all().any(|known| known.id.0 == *rule), "{rule} is no rule");
            assert_eq!(per_cent(rule, case), *strength);
            let before = TABLE.iter().take(at);
            assert_eq!(
                before.filter(|line| (line.0, line.1) == (*rule, *case)).count(),
                0,
                "{rule} {case}"
            );
        }
    }
}
