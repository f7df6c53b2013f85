//! Texts without their later copies.

use crate::args::Args;
use crate::{Outcome, complain, input};
use guillemet::Annotator;
use guillemet::duplicate::Cleaning;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Cleans all files and prints or writes the texts.
pub(crate) fn run(args: &Args) -> io::Result<Outcome> {
    let files = input::files(&args.files);
    if files.len() > 1 && args.output_dir.is_none() {
        complain("--clean prints one text; use --output-dir for several");
        return Ok(Outcome::BadFile);
    }
    let annotator = Annotator::new(&args.config());
    let cleaning = Cleaning { edited: args.edited, ..Cleaning::default() };
    let mut outcome = Outcome::Done;
    for file in &files {
        let done = match input::read(file) {
            Err(error) => Err(error.to_string()),
            Ok(text) => {
                let cleaned = annotator.clean(&text, cleaning).text;
                match &args.output_dir {
                    Some(dir) => save(dir, file, &cleaned),
                    None => Ok(io::stdout().write_all(cleaned.as_bytes())?),
                }
            }
        };
        if let Err(error) = done {
            complain(&error);
            outcome = Outcome::BadFile;
        }
    }
    Ok(outcome)
}

fn save(dir: &Path, file: &Path, text: &str) -> Result<(), String> {
    let mut name = input::stem(file).into_os_string();
    name.push(".clean.txt");
    let path = dir.join(name);
    fs::create_dir_all(dir)
        .and_then(|()| fs::write(&path, text))
        .map_err(|error| format!("{}: cannot be written: {error}", path.display()))
}
