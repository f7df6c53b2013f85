//! What spoke for the one who was chosen, in few words.

use super::feature::{Feature, Features};
use super::question::Kind;
use super::weights::Weights;
use crate::annotation::Ground;
use crate::sort;

/// How many grounds are told.
const MOST: usize = 3;

/// What counts most for somebody and does not hold of the one who comes next, the strongest first.
pub(crate) fn grounds(
    weights: &Weights,
    kind: Kind,
    chosen: Features,
    next: Option<Features>,
) -> Vec<Ground> {
    let next = next.unwrap_or_default();
    let mut points: Vec<(i32, Ground)> = Vec::new();
    for feature in chosen.iter().filter(|&feature| !next.has(feature)) {
        let Some(ground) = of(feature) else { continue };
        let weight = weights.of(kind, feature);
        match points.iter_mut().find(|(_, known)| *known == ground) {
            Some((sum, _)) => *sum = sum.saturating_add(weight),
            None => points.push((weight, ground)),
        }
    }
    sort::by_key(&mut points, |(sum, ground)| (std::cmp::Reverse(*sum), *ground));
    let counting = points.into_iter().filter(|(sum, _)| *sum > 0).take(MOST);
    counting.map(|(_, ground)| ground).collect()
}

/// What a feature tells readers; nothing where it only tells how much a candidate of its kind is worth.
fn of(feature: Feature) -> Option<Ground> {
    Some(match feature {
        Feature::SubjectHere
        | Feature::SubjectOneBack
        | Feature::LastSubject
        | Feature::Introduced
        | Feature::OpensBlock => Ground::Subject,
        Feature::SpokeHere
        | Feature::SpokeInBlock
        | Feature::SpokeBlockBefore
        | Feature::SpokeLastOfAll => Ground::Spoke,
        Feature::SpokeFar | Feature::SpokeSecond | Feature::SpokeThird | Feature::SpokeEarlier => {
            Ground::SpokeEarlier
        }
        Feature::GoesOn => Ground::GoesOn,
        Feature::SpeaksNext | Feature::NextGoesOn | Feature::FirstAhead => Ground::SpeaksNext,
        Feature::RoleWhole
        | Feature::RoleBare
        | Feature::RoleLike
        | Feature::DescribedSo
        | Feature::Member => Ground::Role,
        Feature::Called => Ground::Called,
        Feature::Here
        | Feature::OneBack
        | Feature::SameBlock
        | Feature::BlockBefore
        | Feature::Nearest
        | Feature::LatterNearest => Ground::Near,
        Feature::Often | Feature::Most => Ground::Often,
        Feature::Only => Ground::Only,
        Feature::New => Ground::New,
        _ => return None,
    })
}
