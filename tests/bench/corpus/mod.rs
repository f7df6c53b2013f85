//! Texts for the benches, made by rule: the same on every machine.

/// Different words in [`articles`].
const VOCABULARY: u32 = 40_000;

/// A small generator of numbers (Steele, Lea and Flood 2014), enough for texts.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: u32) -> u32 {
        (self.next() % u64::from(limit)) as u32
    }

    /// A rank as words have it in a text: the n-th most frequent is n times as rare as the first.
    fn rank(&mut self) -> u32 {
        #[allow(clippy::cast_precision_loss, clippy::cast_sign_loss)]
        // 53 bits, and never negative.
        let rank = |unit: f64| f64::from(VOCABULARY).powf(unit) as u32;
        #[allow(clippy::cast_precision_loss)] // 53 bits fit.
        let unit = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
        rank(unit)
    }
}

/// A pronounceable word for a number; the smaller the number, the shorter.
fn word(mut number: u32) -> String {
    const SYLLABLES: [&str; 24] = [
        "le", "de", "ra", "ti", "on", "mé", "si", "eur", "pa", "lu", "con", "vi", "ment", "ro",
        "ta", "ble", "di", "ga", "né", "sou", "fai", "ja", "que", "zon",
    ];
    let mut word = String::new();
    loop {
        word.push_str(SYLLABLES[(number % 24) as usize]);
        number /= 24;
        if number == 0 {
            return word;
        }
    }
}

fn sentence(numbers: &mut Numbers, out: &mut String) {
    let words = 8 + numbers.below(22);
    let is_quote = numbers.below(5) == 0;
    out.push_str(if is_quote { "« La " } else { "La " });
    for nth in 0..words {
        out.push_str(&word(numbers.rank()));
        let comma = nth + 1 < words && numbers.below(9) == 0;
        out.push_str(if comma { ", " } else { " " });
    }
    out.truncate(out.trim_end().len());
    out.push_str(if is_quote { " », a dit Jean Roux. " } else { ". " });
}

/// Article text of about so many bytes, without repeats.
pub(crate) fn articles(bytes: usize) -> String {
    let mut numbers = Numbers(7);
    let mut text = String::with_capacity(bytes + 1000);
    while text.len() < bytes {
        for _ in 0..2 + numbers.below(4) {
            sentence(&mut numbers, &mut text);
        }
        text.truncate(text.trim_end().len());
        text.push_str("\n\n");
    }
    text
}

/// The text with one word in ten replaced.
pub(crate) fn edited(text: &str) -> String {
    let mut numbers = Numbers(11);
    text.split_inclusive(' ')
        .map(|piece| {
            let is_plain = piece.trim_end().chars().all(char::is_alphabetic);
            if is_plain && numbers.below(10) == 0 {
                format!("{} ", word(numbers.rank()))
            } else {
                piece.to_owned()
            }
        })
        .collect()
}

/// One word so many times.
pub(crate) fn of_one_word(times: usize) -> String {
    "mot ".repeat(times)
}

/// The Fibonacci word over two strings, of about so many bytes: repeats of every length, overlapping everywhere.
pub(crate) fn fibonacci(one: &str, other: &str, bytes: usize) -> String {
    let (mut shorter, mut longer) = (one.to_owned(), format!("{one}{other}"));
    while longer.len() < bytes {
        let next = format!("{longer}{shorter}");
        shorter = std::mem::replace(&mut longer, next);
    }
    longer
}

/// So many words, each once.
pub(crate) fn of_words(count: u32) -> String {
    let words: Vec<String> = (0..count).map(|nth| word(nth + 600)).collect();
    words.join(" ")
}
