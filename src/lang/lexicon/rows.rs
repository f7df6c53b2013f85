//! The format that all word lists share: one entry a line, fields between bars, `#` comments.

/// The fields of each entry of a list, blanks around them cut off.
pub fn rows(list: &'static str) -> impl Iterator<Item = impl Iterator<Item = &'static str>> {
    entries(list).map(|line| line.split('|').map(str::trim))
}

/// The entries of a list, blanks around them cut off.
pub(in crate::lang) fn entries(list: &str) -> impl Iterator<Item = &str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn comments_and_blank_lines_are_skipped() {
        let fields: Vec<Vec<_>> =
            rows("# head\n\nchat | m\n  chien|m\n").map(Iterator::collect).collect();
        assert_eq!(fields, [["chat", "m"], ["chien", "m"]]);
    }
}
