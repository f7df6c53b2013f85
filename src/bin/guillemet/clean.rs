//! Texts without their later copies.

use crate::args::Args;
use crate::output_dir::OutputDir;
use crate::{Outcome, complain, input, refuse};
use guillemet::Annotator;
use guillemet::duplicate::{Cleaned, Cleaning};
use guillemet::span::Span;
use std::io::{self, Write};

/// Cleans all files and prints or writes the texts.
pub(crate) fn run(args: &Args) -> io::Result<Outcome> {
    let files = input::files(&args.files);
    if files.len() > 1 && args.output_dir.is_none() {
        return Ok(refuse("--clean prints one text; use --output-dir for several"));
    }
    let output_dir = args.output_dir.as_ref();
    let output_dir = output_dir.map(|dir| OutputDir::make(dir, &files, "clean.txt")).transpose();
    let output_dir = match output_dir {
        Ok(output_dir) => output_dir,
        Err(problem) => return Ok(refuse(&problem)),
    };
    let annotator = Annotator::new(&args.config);
    let cleaning = Cleaning { edited: args.edited, ..Cleaning::default() };
    let mut outcome = Outcome::Done;
    let mut out = io::stdout().lock();
    for file in &files {
        let done = match input::read(file) {
            Err(error) => Err(error.to_string()),
            Ok(text) => {
                let Cleaned { text: cleaned, spared, .. } = annotator.clean(&text, cleaning);
                for copy in spared {
                    tell(&text, copy);
                }
                match &output_dir {
                    Some(dir) => dir.save(file, &cleaned),
                    None => Ok(out.write_all(cleaned.as_bytes())?),
                }
            }
        };
        if let Err(error) = done {
            complain(&error);
            outcome = Outcome::BadFile;
        }
    }
    out.flush()?;
    Ok(outcome)
}

/// Says that an edited copy stays, by its first words.
fn tell(text: &str, copy: Span) {
    const WORDS: usize = 8;
    let words: Vec<&str> = copy.slice(text).split_whitespace().take(WORDS).collect();
    complain(&format!("kept, since its figures or names are others: {} …", words.join(" ")));
}
