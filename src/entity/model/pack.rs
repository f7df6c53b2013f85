//! The file that holds a model: a head with version, length and checksum, then named sections.
//!
//! All numbers are little-endian. The head is `GPAK`, the version, the length of the rest and its CRC-32, four bytes
//! each; a section is a name of four letters, the length of its data, and the data.

use std::error::Error;
use std::fmt;

/// The version of packs that this engine reads.
pub const VERSION: u32 = 1;

const MAGIC: &[u8; 4] = b"GPAK";
const HEAD: usize = 16;

/// Why bytes are not a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ModelError {
    /// They do not begin as a pack does.
    NotAPack,
    /// They are a pack of another version, given here.
    Version(u32),
    /// They are fewer or more than the pack says; both lengths are those of the whole file.
    Length {
        /// What the pack says.
        expected: usize,
        /// What there is.
        found: usize,
    },
    /// Some bytes changed on the way.
    Checksum,
    /// A section is missing or does not fit the others.
    Section(&'static str),
}

impl fmt::Display for ModelError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAPack => write!(out, "this is not a model pack: it does not begin with GPAK"),
            Self::Version(found) => {
                write!(
                    out,
                    "the model pack has version {found}, this engine reads version {VERSION}"
                )
            }
            Self::Length { expected, found } => {
                write!(out, "the model pack should have {expected} bytes and has {found}")
            }
            Self::Checksum => {
                write!(out, "the model pack is damaged: its checksum does not fit its bytes")
            }
            Self::Section(name) => {
                write!(out, "the model pack is damaged: section {name} is missing or unfit")
            }
        }
    }
}

impl Error for ModelError {}

/// The sections of a pack.
pub(super) struct Sections<'a> {
    rest: &'a [u8],
}

impl<'a> Sections<'a> {
    /// Checks the head and the checksum.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ModelError> {
        let number = |at: usize| bytes.get(at..at + 4).and_then(le_u32).ok_or(ModelError::NotAPack);
        if !bytes.starts_with(MAGIC) {
            return Err(ModelError::NotAPack);
        }
        let (version, length, checksum) = (number(4)?, number(8)? as usize, number(12)?);
        if version != VERSION {
            return Err(ModelError::Version(version));
        }
        let rest = &bytes[HEAD..];
        if rest.len() != length {
            return Err(ModelError::Length {
                expected: length.saturating_add(HEAD),
                found: bytes.len(),
            });
        }
        if crc32fast::hash(rest) != checksum {
            return Err(ModelError::Checksum);
        }
        Ok(Self { rest })
    }

    /// The next section, which must have this name.
    pub(super) fn next(&mut self, name: &'static str) -> Result<&'a [u8], ModelError> {
        let unfit = ModelError::Section(name);
        let (head, rest) = self.rest.split_at_checked(8).ok_or(unfit.clone())?;
        let length = le_u32(&head[4..]).ok_or(unfit.clone())? as usize;
        if &head[..4] != name.as_bytes() {
            return Err(unfit);
        }
        let (data, rest) = rest.split_at_checked(length).ok_or(unfit)?;
        self.rest = rest;
        Ok(data)
    }

    /// The next section as numbers of 16 bits.
    pub(super) fn next_u16(&mut self, name: &'static str) -> Result<Vec<u16>, ModelError> {
        let (pairs, odd) = self.next(name)?.as_chunks::<2>();
        if !odd.is_empty() {
            return Err(ModelError::Section(name));
        }
        Ok(pairs.iter().map(|&pair| u16::from_le_bytes(pair)).collect())
    }

    /// The next section as numbers with fractions.
    pub(super) fn next_f32(&mut self, name: &'static str) -> Result<Vec<f32>, ModelError> {
        let (fours, odd) = self.next(name)?.as_chunks::<4>();
        if !odd.is_empty() {
            return Err(ModelError::Section(name));
        }
        Ok(fours.iter().map(|&four| f32::from_le_bytes(four)).collect())
    }
}

fn le_u32(bytes: &[u8]) -> Option<u32> {
    bytes.first_chunk().map(|&four| u32::from_le_bytes(four))
}

/// Puts sections together to a pack.
#[must_use]
pub fn write(sections: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut rest = Vec::new();
    for (name, data) in sections {
        rest.extend_from_slice(name.as_bytes());
        rest.extend_from_slice(&(data.len() as u32).to_le_bytes());
        rest.extend_from_slice(data);
    }
    let mut bytes = MAGIC.to_vec();
    for number in [VERSION, rest.len() as u32, crc32fast::hash(&rest)] {
        bytes.extend_from_slice(&number.to_le_bytes());
    }
    bytes.extend(rest);
    bytes
}
