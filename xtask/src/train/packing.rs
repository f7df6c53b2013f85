//! Learned weights to the bytes of a pack.

use super::crf::Weights;
use super::lists::Lists;
use super::table::{Parts, lay_out};
use guillemet::entity::model::labels::LABELS;
use guillemet::entity::model::pack;
use std::collections::BTreeMap;

/// Everything that goes into a pack.
pub(crate) struct Contents<'a> {
    pub(crate) lists: &'a Lists,
    pub(crate) first: &'a Quantized,
    pub(crate) second: &'a Quantized,
}

/// Weights in small steps.
pub(crate) struct Quantized {
    features: Parts<[i8; LABELS]>,
    step: f32,
    transitions: Vec<f32>,
}

/// The largest weight that a pack can hold; larger ones are cut.
const LARGEST: f32 = 3.0;

/// Rounds weights to steps, and drops features whose weights are all below `floor`.
pub(crate) fn quantize(weights: &Weights, hashes: &[u64], floor: f32) -> Quantized {
    let step = LARGEST / 127.0;
    let rows: BTreeMap<u64, [i8; LABELS]> = hashes
        .iter()
        .zip(&weights.features)
        .filter(|(_, row)| row.iter().any(|weight| weight.abs() >= floor))
        .map(|(&hash, row)| {
            (hash, row.map(|weight| (weight / step).round().clamp(-127.0, 127.0) as i8))
        })
        .collect();
    let transitions = weights.transitions.between.iter().flatten().copied().collect();
    Quantized { features: lay_out(rows), step, transitions }
}

/// The bytes of the pack.
pub(crate) fn write(contents: &Contents<'_>) -> Vec<u8> {
    let Lists { words, names, middle, coarse } = contents.lists;
    let mut sections = vec![
        ("WSIZ", words.sizes.clone()),
        ("WKEY", u16s(&words.prints)),
        ("WVAL", u16s(&words.values)),
        ("MIDL", middle.clone()),
        ("COAR", coarse.clone()),
        ("NSIZ", names.sizes.clone()),
        ("NKEY", u16s(&names.prints)),
        ("NVAL", u16s(&names.values)),
    ];
    sections.extend(weights(contents.first, ["FSIZ", "FKEY", "FVAL", "FTRA"]));
    sections.extend(weights(contents.second, ["SSIZ", "SKEY", "SVAL", "STRA"]));
    pack::write(&sections)
}

fn weights<'a>(weights: &Quantized, names: [&'a str; 4]) -> [(&'a str, Vec<u8>); 4] {
    let rows =
        weights.features.values.iter().flatten().map(|&weight| weight.cast_unsigned()).collect();
    let numbers = [weights.step].into_iter().chain(weights.transitions.iter().copied());
    let data = [
        weights.features.sizes.clone(),
        u16s(&weights.features.prints),
        rows,
        numbers.flat_map(f32::to_le_bytes).collect(),
    ];
    let mut sections = names.into_iter().zip(data);
    std::array::from_fn(|_| sections.next().unwrap_or_default())
}

fn u16s(numbers: &[u16]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}
