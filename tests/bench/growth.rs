//! How the cost of texts made of one piece grows with their length: `cargo bench --bench growth`.
//!
//! Sixteen times the text should cost about sixteen times; a stage that rereads its text would cost up to 256 times.

#![allow(clippy::print_stdout)] // A table on the terminal is what it is for.

use guillemet::{Annotator, Config};
use std::time::{Duration, Instant};

const SMALL: usize = 8 << 10;
const FACTOR: usize = 16;

/// Pieces that make a naive reader look at the same letters again and again.
const NASTY: &[&str] = &[
    "a",
    "A",
    "A.",
    "« ",
    "» ",
    "\"",
    "\" ",
    "“",
    "„ ",
    "'",
    "‘a ",
    "’ ",
    "«“‹\"",
    "(",
    ") ",
    "[",
    "-",
    "a-",
    "a-t-il-",
    "'a",
    "l'",
    "a:",
    "a/",
    "a.",
    "a@",
    "@a",
    "www.",
    "http://",
    "1",
    "1 ",
    "1,",
    "1 000 ",
    "\n",
    "\n\n",
    "a\n",
    "\u{301}",
    "e\u{301}",
    "\u{200D}",
    "👩‍",
    "🌍",
    ".",
    "… ",
    ", ",
    "M. ",
    "etc. ",
    "Marie ",
    "Marie Dupont, ",
    "de ",
    "de La ",
    "selon ",
    "que ",
    "a dit ",
    "dit-il ",
    "« A », a dit B, « ",
    "« a\n\n",
    "(OMS) ",
    "lundi ",
    "3 mars ",
    "Paris, ",
    "le ministre ",
    "M. A. ",
    "\0",
    "\u{FEFF}",
    "\u{202E}",
    "é",
    "É",
    "Ab ",
    "AB ",
    "aB",
];

fn main() {
    let annotator = Annotator::new(&Config::default());
    let _warm = annotator.annotate("Une phrase.");
    let mut rows: Vec<(f64, &str, Duration)> =
        NASTY.iter().map(|piece| row(&annotator, piece)).collect();
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
