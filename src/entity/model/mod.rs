//! A trained sequence model for names: document and pack in, proposed mentions out.
//!
//! The pack is a file of its own, see [`pack`]; without one the rules alone find names. Dates, times and quantities
//! are not for the model. What training needs of it is public, so that both read a text alike.

pub mod attributes;
pub mod decode;
pub mod evidence;
pub mod features;
pub mod hash;
pub mod labels;
pub mod lexicon;
mod listing;
pub mod pack;
pub mod reading;
pub(in crate::entity) mod rules;
mod runs;
pub mod second;
mod steps;
pub mod table;
mod tag;
pub mod weights;

pub use pack::ModelError;

use decode::{Moves, Transitions};
use labels::LABELS;
use lexicon::Lexicon;
use pack::Sections;
use table::Table;
use weights::Weights;

/// A trained model, made once from a pack and used for any number of texts.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    lexicon: Lexicon,
    first: Weights,
    second: Weights,
    moves: Moves,
}

impl Model {
    /// Puts a model together from its parts, as training does.
    #[must_use]
    pub fn new(lexicon: Lexicon, first: Weights, second: Weights) -> Self {
        let moves = Moves::new(&first.transitions);
        Self { lexicon, first, second, moves }
    }

    /// Reads a pack.
    ///
    /// # Errors
    ///
    /// When the bytes are no pack, a pack of another version, cut short or damaged.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ModelError> {
        let mut sections = Sections::open(bytes)?;
        let words = read_table(&mut sections, "WSIZ", "WKEY")?;
        let classes = fit(sections.next_u16("WVAL")?, words.len(), "WVAL")?;
        let middle = sections.next("MIDL")?.to_vec();
        let coarse = sections.next("COAR")?.to_vec();
        let names = read_table(&mut sections, "NSIZ", "NKEY")?;
        let lists = fit(sections.next_u16("NVAL")?, names.len(), "NVAL")?;
        let lexicon = Lexicon { words, classes, middle, coarse, names, lists };
        let first = read_weights(&mut sections, &["FSIZ", "FKEY", "FVAL", "FTRA"])?;
        let second = read_weights(&mut sections, &["SSIZ", "SKEY", "SVAL", "STRA"])?;
        Ok(Self::new(lexicon, first, second))
    }
}

fn read_table(
    sections: &mut Sections<'_>,
    sizes: &'static str,
    prints: &'static str,
) -> Result<Table, ModelError> {
    let sizes = sections.next(sizes)?;
    Table::new(sizes, sections.next_u16(prints)?).ok_or(ModelError::Section(prints))
}

fn fit<T>(values: Vec<T>, len: usize, name: &'static str) -> Result<Vec<T>, ModelError> {
    if values.len() == len { Ok(values) } else { Err(ModelError::Section(name)) }
}

fn read_weights(
    sections: &mut Sections<'_>,
    names: &[&'static str; 4],
) -> Result<Weights, ModelError> {
    let [sizes, prints, rows_name, transitions_name] = *names;
    let features = read_table(sections, sizes, prints)?;
    let (rows, odd) = sections.next(rows_name)?.as_chunks::<LABELS>();
    let numbers = fit(sections.next_f32(transitions_name)?, 1 + LABELS * LABELS, transitions_name)?;
    let mut transitions = Transitions::free();
    for (score, &number) in transitions.between.iter_mut().flatten().zip(&numbers[1..]) {
        *score = number;
    }
    Weights::new(features, rows, numbers[0], transitions)
        .filter(|_| odd.is_empty())
        .ok_or(ModelError::Section(rows_name))
}
