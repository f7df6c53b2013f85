//! `cargo xtask`: builds, serves, checks, bundles and measures Guillemet.
//!
//! Goes in: a command and the build manifest `wasm-pack.toml`. Comes out: files in `www/pkg` and `dist`, lines on the
//! terminal, an exit code. It holds no logic of the engine or the page; the tools it calls are named in the manifest.
#![allow(clippy::print_stdout, reason = "a command line tool speaks on standard output")]

mod annotated;
mod bench;
mod build;
mod bundle;
mod check;
mod corrections;
mod files;
mod gold;
mod install;
mod manifest;
mod project;
mod rules;
mod serve;
mod size;
mod stamp;
mod train;
mod weigh;

use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::{Arg, Parser};

use crate::project::Project;

/// A subcommand: its name, its arguments, what it does, its function.
type Command = (&'static str, &'static str, &'static str, fn(&Project, Parser) -> Result<()>);

const COMMANDS: &[Command] = &[
    ("build", "", "builds the WebAssembly engines into www/pkg", build::main),
    ("serve", "[--port N] [--open]", "builds, then serves www/ on this machine only", serve::main),
    ("test", "[STEP]...", "runs everything that CI runs, or only some steps", check::main),
    ("bundle", "", "writes dist/site and dist/guillemet.html", bundle::main),
    ("weigh", "", "prints what each build and each feature weighs", weigh::main),
    ("bench", "[ARG]...", "runs the benchmarks; arguments go to cargo bench", bench::main),
    ("bench", "--peers [--data DIR]...", "compares names with other systems", bench::main),
    (
        "corrections",
        "--gold DIR --out DIR [--part NAME]",
        "annotated articles as `guillemet score` reads them",
        corrections::main,
    ),
    ("train", "--data DIR [--held-out]", "trains the model and writes models/fr.gpk", train::main),
];

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut args = Parser::from_env();
    let name = match args.next()? {
        None | Some(Arg::Long("help") | Arg::Short('h')) => {
            help();
            return Ok(());
        }
        Some(Arg::Value(name)) => name.to_string_lossy().into_owned(),
        Some(other) => return Err(other.unexpected().into()),
    };
    let Some((.., command)) = COMMANDS.iter().find(|(command, ..)| *command == name) else {
        bail!("no command `{name}`; `cargo xtask --help` lists them");
    };
    command(&Project::open()?, args)
}

fn help() {
    println!("cargo xtask COMMAND\n");
    for (name, arguments, purpose, _) in COMMANDS {
        println!("  {:48}{purpose}", format!("{name} {arguments}"));
    }
    println!("\nSteps of `test`, in order: {}", check::step_names().join(", "));
}

/// Refuses arguments after a command that takes none.
fn no_more(mut args: Parser) -> Result<()> {
    match args.next()? {
        Some(arg) => Err(arg.unexpected().into()),
        None => Ok(()),
    }
}
