//! French lists of names and of words beside names.

use crate::lang::gazetteer::{Class, Kind, Sources};

pub(super) const SOURCES: Sources = Sources {
    countries: include_str!("gazetteer/countries.txt"),
    capitals: include_str!("gazetteer/capitals.txt"),
    organizations: include_str!("gazetteer/organizations.txt"),
    gendered: &[
        (Kind::FirstNames, include_str!("gazetteer/first_names.txt")),
        (Kind::Titles, include_str!("gazetteer/titles.txt")),
    ],
    roles: super::noun::roles,
    plain: &[
        (Class::Town, include_str!("gazetteer/cities.txt")),
        (Class::Region, include_str!("gazetteer/regions.txt")),
        (Class::Particle, include_str!("gazetteer/particles.txt")),
        (Class::Ordinary, include_str!("gazetteer/ordinary.txt")),
        (Class::Opener, include_str!("gazetteer/openers.txt")),
    ],
    heads: include_str!("gazetteer/heads.txt"),
    measures,
    peoples: include_str!("gazetteer/peoples.txt"),
    plural: people_plural,
    elisions: super::conventions::CONVENTIONS.elisions,
};

/// `francais`, `russes`; `occidentaux` is not read as a people.
fn people_plural(word: &str) -> String {
    let end = if word.ends_with(['s', 'x']) { "" } else { "s" };
    [word, end].concat()
}

fn measures() -> Vec<(Class, &'static str)> {
    let numbers = super::quantity::QUANTITY.first_words();
    let conventions = super::conventions::CONVENTIONS;
    let months = conventions.months.iter().flat_map(|names| names.split('|'));
    let days = months.chain(conventions.weekdays.iter().copied());
    let words = super::time::TIME.first_words().chain(numbers).chain(days);
    let moments = super::time::TIME.moments();
    words
        .map(|word| (Class::Measure, word))
        .chain(moments.map(|word| (Class::Moment, word)))
        .collect()
}
