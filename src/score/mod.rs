//! How well annotations agree with what a reader says of the same articles.
//!
//! In go a text, its [`Gold`] and the annotations of an engine; out comes a [`Score`], whose counts of several articles are
//! added up. Which file the gold comes from is left to others, and so is how figures are shown.
//!
//! **What is right.** A quotation is found where letters and digits of a gold one and a found one agree to
//! [80 %](CLOSE) (Jaccard; marks, blanks and punctuation do not count), one to one, the most similar first; the kinds need
//! not agree. Its speaker is right where [`same_speaker`] says so. A name is found where span and kind are exact.
//!
//! **Complete articles.** A reader has seen all of it: what is not in gold is wrong, what is not found is missed.
//! Precision, recall and F mean what they always mean.
//!
//! **Articles of which only some items were checked.** What nobody has looked at is [spared](Spared): neither right nor
//! wrong. Precision is then the share of right ones among the found items that the reader has judged: accepted ones are
//! right, rejected ones wrong, and those with corrected borders (names: or kind) are wrong where they differ too much.
//! Recall is the share of found ones among the items that the reader has confirmed, corrected or added; where nobody adds
//! what was missed, it says nothing. Both are of what the reader chose to look at, not of the article: they must be shown
//! apart from complete articles, and with their numbers.
//!
//! An accepted item is known by its borders alone: kind and speaker are those that the engine finds today, and where it finds
//! nothing with these borders any more, the item is [missed](Lost).

mod count;
mod gold;
mod matching;
mod names;
mod quotes;
mod reviewed;
mod speaker;
mod tally;

pub use count::{Count, Share};
pub use gold::{Gold, GoldQuote, Lost, Name, Scope, Spared};
pub use matching::{CLOSE, Pair, pairs};
pub use names::NameCounts;
pub use quotes::QuoteCounts;
pub use speaker::same_speaker;
pub use tally::Score;
