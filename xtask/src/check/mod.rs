//! `cargo xtask test`: every check, in order of cost, each with its time; one failing step does not hide the others.
//!
//! A check whose tool is missing is skipped; where the variable `CI` is `true`, it fails.

mod budget;
mod score;
mod scorers;

use std::env;
use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};
use lexopt::prelude::*;
use xshell::cmd;

use crate::project::Project;
use crate::{build, bundle, install};

/// A named check.
struct Step {
    name: &'static str,
    run: fn(&Project) -> Result<Outcome>,
}

/// How a check that did not fail ended.
enum Outcome {
    Passed,
    /// What it reads is not part of the checkout.
    Skipped(&'static str),
    /// It needs a program that is not there.
    NoTool(&'static str),
}

struct Report {
    name: &'static str,
    result: Result<Outcome>,
    time: Duration,
}

const STEPS: &[Step] = &[
    Step { name: "fmt", run: fmt },
    Step { name: "clippy", run: clippy },
    Step { name: "clippy-wasm", run: clippy_wasm },
    Step { name: "test", run: test },
    Step { name: "doc", run: doc },
    Step { name: "build", run: |project| passed(build::run(project)) },
    Step { name: "tsc", run: tsc },
    Step { name: "bundle", run: |project| passed(bundle::run(project)) },
    Step { name: "budgets", run: |project| passed(budget::check(project)) },
    Step { name: "scores", run: score::check },
    Step { name: "scorers", run: scorers::check },
    Step { name: "browsers", run: browsers },
];

pub(crate) fn step_names() -> Vec<&'static str> {
    STEPS.iter().map(|step| step.name).collect()
}

pub(crate) fn main(project: &Project, args: lexopt::Parser) -> Result<()> {
    let steps = chosen(args)?;
    let reports: Vec<_> = steps.into_iter().map(|step| run(project, step)).collect();
    println!("\n== summary");
    reports.iter().for_each(Report::print);
    let failed: Vec<_> =
        reports.iter().filter(|report| report.result.is_err()).map(|report| report.name).collect();
    ensure!(failed.is_empty(), "failed: {}", failed.join(", "));
    Ok(())
}

/// The named steps in their usual order, or all.
fn chosen(mut args: lexopt::Parser) -> Result<Vec<&'static Step>> {
    let mut names = Vec::new();
    while let Some(arg) = args.next()? {
        match arg {
            Value(name) => names.push(name.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    if let Some(unknown) = names.iter().find(|name| !step_names().contains(&name.as_str())) {
        bail!("no step `{unknown}`; the steps are {}", step_names().join(", "));
    }
    Ok(STEPS
        .iter()
        .filter(|step| names.is_empty() || names.iter().any(|name| name == step.name))
        .collect())
}

fn run(project: &Project, step: &Step) -> Report {
    println!("\n== {}", step.name);
    let start = Instant::now();
    let result = judged((step.run)(project), place());
    let report = Report { name: step.name, result, time: start.elapsed() };
    report.print();
    report
}

/// Who runs the checks.
#[derive(Clone, Copy)]
enum Place {
    Desk,
    Ci,
}

fn place() -> Place {
    if env::var("CI").is_ok_and(|value| value == "true") { Place::Ci } else { Place::Desk }
}

/// In CI, where every tool is installed on purpose, a missing one is a fault.
fn judged(result: Result<Outcome>, place: Place) -> Result<Outcome> {
    match (result, place) {
        (Ok(Outcome::NoTool(why)), Place::Ci) => {
            bail!("{why}; with CI=true nothing is skipped for a missing tool")
        }
        (result, _) => result,
    }
}

impl Report {
    fn print(&self) {
        let seconds = self.time.as_secs_f64();
        let (word, note) = match &self.result {
            Ok(Outcome::Passed) => ("ok", String::new()),
            Ok(Outcome::Skipped(why) | Outcome::NoTool(why)) => ("skipped", format!("  {why}")),
            Err(error) => ("FAILED", format!("  {error:#}")),
        };
        println!("{word:7} {:12} {seconds:7.1} s{note}", self.name);
    }
}

fn passed(result: Result<()>) -> Result<Outcome> {
    result.map(|()| Outcome::Passed)
}

fn fmt(project: &Project) -> Result<Outcome> {
    passed(Ok(cmd!(project.sh, "cargo fmt --all --check").run()?))
}

fn clippy(project: &Project) -> Result<Outcome> {
    passed(Ok(
        cmd!(project.sh, "cargo clippy --locked --workspace --all-targets -- -D warnings").run()?
    ))
}

fn clippy_wasm(project: &Project) -> Result<Outcome> {
    install::wasm_target(project)?;
    let (sh, package, target) =
        (&project.sh, &project.manifest.build.package, &project.manifest.build.target);
    for engine in &project.manifest.builds {
        let features = engine.features.join(",");
        cmd!(sh, "cargo clippy --locked --package {package} --lib --no-default-features --features {features} --target {target} -- -D warnings").run()?;
    }
    Ok(Outcome::Passed)
}

fn test(project: &Project) -> Result<Outcome> {
    passed(Ok(cmd!(project.sh, "cargo test --locked --workspace").run()?))
}

fn doc(project: &Project) -> Result<Outcome> {
    let _deny = project.sh.push_env("RUSTDOCFLAGS", "-D warnings");
    passed(Ok(cmd!(project.sh, "cargo doc --locked --workspace --no-deps").run()?))
}

fn tsc(project: &Project) -> Result<Outcome> {
    build::run(project)?;
    let (sh, tsc, pages) = (&project.sh, project.npm_bin("tsc"), project.pages());
    passed(Ok(cmd!(sh, "{tsc} --project {pages}").run()?))
}

/// The tests of the page and of the one file, in Chromium and Firefox.
fn browsers(project: &Project) -> Result<Outcome> {
    install::browsers(project)?;
    bundle::run(project)?;
    let sh = &project.sh;
    let mut files = sh.read_dir("tests/web")?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    passed(Ok(cmd!(sh, "node --test --test-reporter=spec {files...}").run()?))
}

#[cfg(test)]
mod tests {
    use super::{Outcome, Place, judged};

    #[test]
    fn a_missing_tool_fails_in_ci_only() {
        let no_tool = |place| judged(Ok(Outcome::NoTool("needs python3")), place);
        assert!(matches!(no_tool(Place::Desk), Ok(Outcome::NoTool("needs python3"))));
        assert!(no_tool(Place::Ci).is_err_and(|error| error.to_string().contains("needs python3")));
    }

    #[test]
    fn missing_data_is_no_fault_anywhere() {
        for place in [Place::Desk, Place::Ci] {
            let skipped = judged(Ok(Outcome::Skipped("no articles")), place);
            assert!(matches!(skipped, Ok(Outcome::Skipped("no articles"))));
            assert!(matches!(judged(Ok(Outcome::Passed), place), Ok(Outcome::Passed)));
        }
    }
}
