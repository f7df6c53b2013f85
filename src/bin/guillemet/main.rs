//! The command line: files, standard input or JSON lines in; a report, JSON or another format out.

mod args;
mod articles;
mod clean;
mod compare;
mod corrections;
mod guard;
mod input;
mod jsonl;
mod ordered;
mod output_dir;
mod score;

use args::{Args, Command};
use clap::Parser;
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

/// How a run went; the greater one counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    #[default]
    Done,
    /// A line of JSON lines could not be used, or two readers do not agree.
    BadLine,
    /// A file could not be read or written, or the files do not go together.
    BadFile,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(outcome as u8)
    }
}

fn main() -> ExitCode {
    guard::say_one_line_for_a_panic();
    let args = Args::parse();
    let done = match &args.command {
        _ if args.inputs().filter(|file| input::is_stdin(file)).count() > 1 => {
            Ok(refuse("standard input can be read only once"))
        }
        Some(Command::Compare(texts)) => compare::run(&args, texts),
        Some(Command::Merge(files)) => corrections::merged(&args, files),
        Some(Command::Score(asked)) => score::run(&args, asked),
        None if args.jsonl => jsonl::run(&args),
        None if args.clean => clean::run(&args),
        None => articles::run(&args),
    };
    match done {
        Ok(outcome) => outcome.into(),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(&format!("cannot write the output: {error}"));
            Outcome::BadFile.into()
        }
    }
}

/// Does nothing but say why.
fn refuse(problem: &str) -> Outcome {
    complain(problem);
    Outcome::BadFile
}

/// Says one line on standard error; where that is closed nobody listens.
fn complain(message: &str) {
    let _ = writeln!(io::stderr(), "guillemet: {message}");
}
