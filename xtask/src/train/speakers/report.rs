//! How often speakers come out right, by set and by what asked for them; and whether chances are true.

use super::gold::is_right;
use guillemet::quote::learning::Example;
use std::fmt;

/// Right ones and all.
#[derive(Clone, Copy, Default)]
struct Share(usize, usize);

impl Share {
    fn add(&mut self, is_right: bool) {
        self.0 += usize::from(is_right);
        self.1 += 1;
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.3} of {:<4}", self.0 as f64 / self.1.max(1) as f64, self.1)
    }
}

const KINDS: [&str; 4] = ["description", "pronoun", "nothing", "told"];

/// What was counted so far.
pub(super) struct Report {
    title: String,
    sets: Vec<(&'static str, [Share; 4], Share)>,
    /// By the chance that was given, in steps of ten.
    chances: [(Share, usize); 11],
    /// The right one is among the first three.
    three: Share,
    /// Of the chances that the right ones had, the logarithms together.
    loss: f64,
}

impl Report {
    pub(super) fn new(title: &str, sets: Vec<&'static str>) -> Self {
        let sets = sets.into_iter().map(|set| (set, [Share::default(); 4], Share::default()));
        Self {
            title: title.to_owned(),
            sets: sets.collect(),
            chances: [(Share::default(), 0); 11],
            three: Share::default(),
            loss: 0.0,
        }
    }

    pub(super) fn add(&mut self, set: usize, example: &Example, gold: Option<&str>) {
        let right = is_right(gold, example.speaker.as_deref());
        let kind = example.kind.map_or(3, |kind| kind as usize);
        self.sets[set].1[kind].add(right);
        self.sets[set].2.add(right);
        if kind == 3 {
            return;
        }
        let right = |name: &Option<String>| is_right(gold, name.as_deref());
        self.three.add(example.candidates.iter().take(3).any(|who| right(&who.name)));
        let chance: u32 = example
            .candidates
            .iter()
            .filter(|who| right(&who.name))
            .map(|who| u32::from(who.chance))
            .sum();
        let untold = example
            .candidates
            .iter()
            .find(|who| who.name.is_none())
            .map_or(0, |who| u32::from(who.chance));
        let has_right = example.candidates.iter().any(|who| right(&who.name));
        self.loss -= (f64::from(if has_right { chance } else { untold }).max(0.5) / 100.0).ln();
        for who in &example.candidates {
            let band = &mut self.chances[usize::from(who.chance / 10)];
            band.0.add(right(&who.name));
            band.1 += usize::from(who.chance);
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.title)?;
        for (set, kinds, all) in &self.sets {
            write!(f, "{set:16} all {all}")?;
            for (kind, share) in KINDS.iter().zip(kinds) {
                write!(f, "  {kind} {share}")?;
            }
            writeln!(f)?;
        }
        writeln!(
            f,
            "asked for: right one in first three {}, loss {:.3}",
            self.three,
            self.loss / self.three.1 as f64
        )?;
        for (share, said) in self.chances.iter().filter(|(share, _)| share.1 > 0) {
            writeln!(f, "  said {:3} per cent: right {share}", said / share.1)?;
        }
        Ok(())
    }
}

/// How true confidence is, in steps of ten.
#[derive(Clone, Default)]
pub(super) struct Bands([(Share, f64); 10], f64, usize);

impl Bands {
    pub(super) fn add(&mut self, chance: f64, is_right: bool) {
        let step = (0..9).take_while(|&step| chance >= f64::from(step + 1) * 10.0).count();
        let band = &mut self.0[step];
        band.0.add(is_right);
        band.1 += chance;
        self.2 += 1;
        self.1 -= (if is_right { chance } else { 100.0 - chance } / 100.0).max(0.005).ln();
    }
}

impl fmt::Display for Bands {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "  loss {:.3}", self.1 / self.2 as f64)?;
        for (share, said) in self.0.iter().rev().filter(|(share, _)| share.1 > 0) {
            writeln!(f, "  said {:5.1} per cent: right {share}", said / share.1 as f64)?;
        }
        Ok(())
    }
}
