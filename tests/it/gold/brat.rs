//! Standoff annotations of names: lines such as `T1<TAB>Person 0 12<TAB>Ada Lovelace`, offsets in characters.

use super::article::Article;
use super::name::{self, Name};
use std::cmp::Reverse;

pub(super) fn parse(text: String, gold: &str) -> Article {
    let starts: Vec<usize> =
        text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect();
    let mut all: Vec<Name> = gold.lines().filter_map(|line| name(line, &starts)).collect();
    all.sort_by_key(|&(start, end, _)| (start, Reverse(end)));
    let mut read_to = 0;
    let (names, inner_names) = all.into_iter().partition(|&(start, end, _)| {
        let outer = start >= read_to && end > read_to;
        read_to = if outer { end } else { read_to };
        outer
    });
    Article { text, names, inner_names, ..Article::default() }
}

fn name(line: &str, starts: &[usize]) -> Option<Name> {
    let place = line.strip_prefix('T')?.split('\t').nth(1)?;
    let mut words = place.split([' ', ';']);
    let kind = name::kind(words.next()?)?;
    let start: usize = words.next()?.parse().ok()?;
    let end: usize = words.next_back()?.parse().ok()?;
    Some((*starts.get(start)?, *starts.get(end)?, kind))
}

#[test]
fn only_the_outermost_names_count() {
    use guillemet::annotation::EntityKind::{Organization, Place};
    let gold = "T1\tLocation 17 22\tNîmes\nT2\tOrganization 2 22\tÉcole d'art de Nîmes\nR1\tx T1 T2\n\
                T3\tLocation 25 30\tArles\n";
    let article = parse("L'école d'art de Nîmes à Arles".to_owned(), gold);
    assert_eq!(article.inner_names, [(18, 24, Place)]);
    assert_eq!(article.names, [(2, 24, Organization), (28, 33, Place)]);
}
