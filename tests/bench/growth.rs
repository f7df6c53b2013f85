//! How the cost of texts made of one piece grows with their length: `cargo bench --bench growth`.
//!
//! Sixteen times the text should cost about sixteen times; a stage that rereads its text would cost up to 256 times.

#![allow(clippy::print_stdout)] // A table on the terminal is what it is for.

mod nasty;

use guillemet::{Annotator, Config};
use std::time::{Duration, Instant};

const SMALL: usize = 8 << 10;
const FACTOR: usize = 16;

fn main() {
    let annotator = Annotator::new(&Config::default());
    let _warm = annotator.annotate("Une phrase.");
    let mut rows: Vec<(f64, &str, Duration)> =
        nasty::NASTY.iter().map(|piece| row(&annotator, piece)).collect();
    rows.sort_by(|one, two| two.0.total_cmp(&one.0));
    println!(
        "{FACTOR} times the text costs so many times as much; time for {} KiB:",
        (SMALL * FACTOR) >> 10
    );
    for (ratio, piece, time) in rows {
        println!("{ratio:>8.1} {time:>12.1?} {piece:?}");
    }
}

fn row<'p>(annotator: &Annotator, piece: &'p str) -> (f64, &'p str, Duration) {
    let [small, large] = [SMALL, SMALL * FACTOR].map(|len| {
        let text = piece.repeat(len / piece.len() + 1);
        (0..3).map(|_| time(annotator, &text)).min().unwrap_or_default()
    });
    (large.as_secs_f64() / small.as_secs_f64(), piece, large)
}

fn time(annotator: &Annotator, text: &str) -> Duration {
    let start = Instant::now();
    let _found = annotator.annotate(text);
    start.elapsed()
}
