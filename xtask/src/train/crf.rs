//! Learns the weights of a conditional random field by `AdaGrad`, with some bases of features left out at random.

use super::examples::{BASES, Sequence};
use super::random::Random;
use guillemet::entity::model::decode::{self, Transitions, best, probabilities};
use guillemet::entity::model::labels::Scores;
use guillemet::entity::model::labels::{LABELS, OUTSIDE};

/// How to learn.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    pub(crate) rounds: usize,
    pub(crate) rate: f32,
    /// Pull of every weight towards zero.
    pub(crate) decay: f32,
    /// For each basis, how often it is left out.
    pub(crate) dropout: [f32; BASES],
    /// A feature must be seen so often.
    pub(crate) min_count: u32,
    /// Whether the transitions stay as they are given.
    pub(crate) keeps_transitions: bool,
}

/// Weights of features and transitions.
#[derive(Clone)]
pub(crate) struct Weights {
    pub(crate) features: Vec<Scores>,
    pub(crate) transitions: Transitions,
}

impl Weights {
    pub(crate) fn scores(&self, sequence: &Sequence) -> Vec<Scores> {
        (0..sequence.len()).map(|at| self.sum(sequence, at, 0)).collect()
    }

    pub(crate) fn label(&self, sequence: &Sequence) -> Vec<u8> {
        best(&self.scores(sequence), &self.transitions)
    }

    /// The sum of the weights of a token's features, but for those of the bases in the bit set `dropped`.
    fn sum(&self, sequence: &Sequence, at: usize, dropped: u8) -> Scores {
        let mut scores = sequence.base.get(at).copied().unwrap_or([0.0; LABELS]);
        for &(number, basis) in sequence.features(at) {
            if dropped >> basis & 1 == 0 {
                for (score, weight) in scores.iter_mut().zip(&self.features[number as usize]) {
                    *score += weight;
                }
            }
        }
        scores
    }
}

/// Learns from the sequences; the weights are the average over the second half of the rounds.
pub(crate) fn learn(
    sequences: &[&Sequence],
    counts: &[u32],
    settings: &Settings,
    transitions: Transitions,
) -> Weights {
    let mut learner = Learner {
        weights: Weights { features: vec![[0.0; LABELS]; counts.len()], transitions },
        seen: vec![[1e-2; LABELS]; counts.len()],
        seen_transitions: [[1e-2; LABELS]; LABELS],
        counts,
        settings,
        random: Random::new(7),
    };
    let mut order: Vec<usize> = (0..sequences.len()).collect();
    let mut average = vec![[0.0; LABELS]; counts.len()];
    let averaged = settings.rounds.div_ceil(2);
    for round in 0..settings.rounds {
        learner.random.shuffle(&mut order);
        for &at in &order {
            learner.step(sequences[at]);
        }
        if round >= settings.rounds - averaged {
            add(&mut average, &learner.weights.features, 1.0 / averaged as f32);
        }
    }
    Weights { features: average, transitions: learner.weights.transitions }
}

fn add(sum: &mut [Scores], weights: &[Scores], share: f32) {
    for (sum, weight) in sum.iter_mut().flatten().zip(weights.iter().flatten()) {
        *sum += share * weight;
    }
}

struct Learner<'a> {
    weights: Weights,
    seen: Vec<Scores>,
    seen_transitions: [Scores; LABELS],
    counts: &'a [u32],
    settings: &'a Settings,
    random: Random,
}

impl Learner<'_> {
    fn step(&mut self, sequence: &Sequence) {
        let dropped: Vec<u8> = (0..sequence.len()).map(|_| self.draw_dropped()).collect();
        let scores: Vec<Scores> =
            (0..sequence.len()).map(|at| self.weights.sum(sequence, at, dropped[at])).collect();
        let moves = decode::Moves::new(&self.weights.transitions);
        let mut errors = probabilities(&scores, &moves);
        let moves = expected_moves(&scores, &errors, &moves);
        for (error, &label) in errors.iter_mut().zip(&sequence.labels) {
            error[usize::from(label)] -= 1.0;
        }
        if !self.settings.keeps_transitions {
            self.step_transitions(sequence, moves);
        }
        for (at, error) in errors.iter().enumerate() {
            if error.iter().all(|value| value.abs() < 1e-3) {
                continue;
            }
            for &(number, basis) in sequence.features(at) {
                if dropped[at] >> basis & 1 == 0
                    && self.counts[number as usize] >= self.settings.min_count
                {
                    let number = number as usize;
                    self.settings.update(
                        &mut self.weights.features[number],
                        &mut self.seen[number],
                        error,
                    );
                }
            }
        }
    }

    fn draw_dropped(&mut self) -> u8 {
        let mut dropped = 0;
        for (basis, &share) in self.settings.dropout.iter().enumerate() {
            dropped |= u8::from(self.random.unit() < share) << basis;
        }
        dropped
    }

    fn step_transitions(&mut self, sequence: &Sequence, mut moves: Moves) {
        let mut before = OUTSIDE;
        for &label in sequence.labels.iter().chain([&OUTSIDE]) {
            moves[usize::from(before)][usize::from(label)] -= 1.0;
            before = label;
        }
        for (from, error) in moves.iter().enumerate() {
            let row = &mut self.weights.transitions.between[from];
            self.settings.update(row, &mut self.seen_transitions[from], error);
        }
    }
}

/// For each two labels, a number.
type Moves = [Scores; LABELS];

/// How often each label is expected to follow another.
fn expected_moves(scores: &[Scores], marginals: &[Scores], moves: &decode::Moves) -> Moves {
    let moves = &moves.between;
    let mut expected = [[0.0; LABELS]; LABELS];
    let mut forward = [0.0; LABELS];
    forward[usize::from(OUTSIDE)] = 1.0;
    for (here, marginal) in scores.iter().zip(marginals) {
        let reach: Scores =
            std::array::from_fn(|to| (0..LABELS).map(|from| forward[from] * moves[from][to]).sum());
        // Given the label here, where it came from depends on the forward sums alone.
        for from in 0..LABELS {
            for to in 0..LABELS {
                expected[from][to] +=
                    forward[from] * moves[from][to] / reach[to].max(1e-30) * marginal[to];
            }
        }
        let highest = here.iter().fold(f32::NEG_INFINITY, |highest, &score| highest.max(score));
        forward = std::array::from_fn(|to| reach[to] * (here[to] - highest).exp());
        let total: f32 = forward.iter().sum::<f32>().max(f32::MIN_POSITIVE);
        forward = forward.map(|value| value / total);
    }
    if let Some(last) = marginals.last() {
        for from in 0..LABELS {
            expected[from][usize::from(OUTSIDE)] += last[from];
        }
    }
    expected
}

impl Settings {
    fn update(&self, weights: &mut Scores, seen: &mut Scores, error: &Scores) {
        for label in 0..LABELS {
            let slope = error[label]
                + self.decay * if weights[label].is_finite() { weights[label] } else { 0.0 };
            seen[label] += slope * slope;
            weights[label] -= self.rate * slope / seen[label].sqrt();
        }
    }
}
