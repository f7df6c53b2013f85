//! Emphasis of Markdown: `*x*`, `**x**`, `_x_`, `***x***`, also around names and whole quotations.

use super::edit::Edit;
use crate::document::chars::is_break;
use crate::sort;

/// Most signs that wait for their counterpart.
const OPEN: usize = 8;

/// Signs of one kind in a row.
#[derive(Clone, Copy)]
struct Run {
    at: usize,
    len: usize,
    sign: char,
}

impl Run {
    fn edit(self) -> Edit {
        Edit::drop(self.at, self.at + self.len)
    }

    fn is_like(self, other: Self) -> bool {
        self.sign == other.sign && self.len == other.len
    }
}

pub(super) fn edits(text: &str) -> Vec<Edit> {
    let mut pairs = Vec::new();
    if !text.contains('*') && !text.contains('_') {
        return Vec::new();
    }
    let mut open: Vec<Run> = Vec::new();
    let mut done = 0;
    for (at, _) in text.match_indices(['*', '_']) {
        if at < done {
            continue;
        }
        let run = run(&text[at..], at);
        if has_blank_line(&text[done..at]) {
            open.clear();
        }
        done = at + run.len;
        let before = text[..at].chars().next_back();
        let after = text[done..].chars().next();
        if closes(before, after)
            && let Some(place) = open.iter().rposition(|opening| opening.is_like(run))
        {
            pairs.extend([open[place], run]);
            open.truncate(place);
        } else if opens(before, after) && run.len <= 3 && open.len() < OPEN {
            open.push(run);
        }
    }
    sort::by_key(&mut pairs, |run| run.at);
    pairs.into_iter().map(Run::edit).collect()
}

fn run(rest: &str, at: usize) -> Run {
    let sign = if rest.starts_with('*') { '*' } else { '_' };
    Run { at, len: rest.len() - rest.trim_start_matches(sign).len(), sign }
}

/// Whether emphasis may begin between two characters: not inside a word, as in `étudiant*es`, nor behind one, as in `Anne*`.
fn opens(before: Option<char>, after: Option<char>) -> bool {
    let is_free =
        before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '@' | '#' | '/' | '\\'));
    is_free
        && after.is_some_and(|c| {
            c.is_alphanumeric()
                || matches!(c, '«' | '“' | '"' | '‘' | '\'' | '[' | '(' | '*' | '_' | '–' | '—')
        })
}

/// Whether emphasis may end between two characters.
fn closes(before: Option<char>, after: Option<char>) -> bool {
    before.is_some_and(|c| !c.is_whitespace() && !matches!(c, '«' | '“' | '(' | '['))
        && after.is_none_or(|c| !c.is_alphanumeric())
}

fn has_blank_line(gap: &str) -> bool {
    let mut breaks = 0;
    gap.replace("\r\n", "\n").chars().any(|c| {
        breaks = if is_break(c) {
            breaks + 1
        } else if c.is_whitespace() {
            breaks
        } else {
            0
        };
        breaks > 1
    })
}

#[cfg(test)]
mod tests {
    use super::super::edit::check;
    use super::edits;

    #[test]
    fn emphasis_of_every_kind() {
        check(
            edits,
            "*« Nous partons »*, a dit **Anne Roux**.",
            "« Nous partons », a dit Anne Roux.",
        );
        check(edits, "__Brest__ et _Caen_, ***enfin***, **_là_**", "Brest et Caen, enfin, là");
        check(edits, "L'*Écho* : « c'est *très\nclair* ».", "L'Écho : « c'est très\nclair ».");
        check(edits, "**Anne Roux :** oui", "Anne Roux : oui");
    }

    #[test]
    fn signs_that_emphasize_nothing_stay() {
        for text in [
            "Antoine* et Marie* sont venus.\n* Les prénoms ont été changés.",
            "(*) Le prénom a été changé (*).",
            "les étudiant*es et les enseignant*es",
            "5 * 3 et 2*4*6, a_b_c, @_anne_ roux",
            "p*** de m***, ***",
            "*Début\n\nfin* de phrase",
            "____ signature ____",
        ] {
            check(edits, text, text);
        }
    }
}
