//! Files and standard input to texts.

use std::ffi::OsStr;
use std::fmt;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// What stands for standard input among the files.
pub(crate) const STDIN: &str = "-";

/// Why a text could not be read.
#[derive(Debug)]
pub(crate) struct InputError {
    file: String,
    kind: ErrorKind,
}

#[derive(Debug)]
enum ErrorKind {
    Io(io::Error),
    NotUtf8 { byte: usize },
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = &self.file;
        match &self.kind {
            ErrorKind::Io(error) => write!(f, "{file}: cannot be read: {error}"),
            ErrorKind::NotUtf8 { byte } => write!(f, "{file}: not UTF-8 at byte {byte}"),
        }
    }
}

/// The files asked for; standard input where there are none.
pub(crate) fn files(asked: &[PathBuf]) -> Vec<PathBuf> {
    if asked.is_empty() { vec![PathBuf::from(STDIN)] } else { asked.to_vec() }
}

/// What a file is called in the output.
pub(crate) fn name(file: &Path) -> String {
    if is_stdin(file) { "stdin".to_owned() } else { file.display().to_string() }
}

/// The name of a file without folder and ending, for the files made from it.
pub(crate) fn stem(file: &Path) -> &OsStr {
    if is_stdin(file) {
        return OsStr::new("stdin");
    }
    file.file_stem().unwrap_or(file.as_os_str())
}

/// Reads the whole text of a file; a byte order mark is part of it.
pub(crate) fn read(file: &Path) -> Result<String, InputError> {
    let error = |kind| InputError { file: name(file), kind };
    let bytes = read_bytes(file).map_err(|io| error(ErrorKind::Io(io)))?;
    String::from_utf8(bytes)
        .map_err(|wrong| error(ErrorKind::NotUtf8 { byte: wrong.utf8_error().valid_up_to() }))
}

/// Opens a file for reading line by line.
pub(crate) fn open(file: &Path) -> Result<Box<dyn Read + Send>, InputError> {
    if is_stdin(file) {
        return Ok(Box::new(io::stdin()));
    }
    match fs::File::open(file) {
        Ok(opened) => Ok(Box::new(opened)),
        Err(error) => Err(InputError { file: name(file), kind: ErrorKind::Io(error) }),
    }
}

fn read_bytes(file: &Path) -> io::Result<Vec<u8>> {
    if !is_stdin(file) {
        return fs::read(file);
    }
    let mut bytes = Vec::new();
    io::stdin().read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether a file stands for standard input.
pub(crate) fn is_stdin(file: &Path) -> bool {
    file.as_os_str() == STDIN
}
