//! Standoff annotations of names: lines such as `T1<TAB>Person 0 12<TAB>Ada Lovelace`, offsets in characters.

use super::article::Article;
use super::name;
use guillemet::Span;
use guillemet::score::{Gold, Name, Spared};
use std::cmp::Reverse;

pub(super) fn parse(text: String, gold: &str) -> Article {
    let starts: Vec<usize> =
        text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect();
    let mut all: Vec<Name> = gold.lines().filter_map(|line| name(line, &starts)).collect();
    all.sort_by_key(|&(span, _)| (span.start(), Reverse(span.end())));
    let mut read_to = 0;
    let (names, inner): (_, Vec<_>) = all.into_iter().partition(|&(span, _)| {
        let outer = span.start() >= read_to && span.end() > read_to;
        read_to = if outer { span.end() } else { read_to };
        outer
    });
    let spared = Spared { names: inner.into_iter().collect(), ..Spared::default() };
    Article { text, gold: Gold { names, spared, ..Gold::default() }, ..Article::default() }
}

fn name(line: &str, starts: &[usize]) -> Option<Name> {
    let place = line.strip_prefix('T')?.split('\t').nth(1)?;
    let mut words = place.split([' ', ';']);
    let kind = name::kind(words.next()?)?;
    let start: usize = words.next()?.parse().ok()?;
    let end: usize = words.next_back()?.parse().ok()?;
    Some((Span::new(*starts.get(start)?, *starts.get(end)?), kind))
}

#[test]
fn only_the_outermost_names_count() {
    use guillemet::annotation::EntityKind::{Organization, Place};
    let gold = "T1\tLocation 17 22\tNîmes\nT2\tOrganization 2 22\tÉcole d'art de Nîmes\nR1\tx T1 T2\n\
                T3\tLocation 25 30\tArles\n";
    let article = parse("L'école d'art de Nîmes à Arles".to_owned(), gold);
    let name = |start, end, kind| (Span::new(start, end), kind);
    assert_eq!(article.gold.spared.names, [name(18, 24, Place)].into());
    assert_eq!(article.gold.names, [name(2, 24, Organization), name(28, 33, Place)]);
}
