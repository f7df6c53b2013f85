//! `cargo xtask bundle`: the page as a static folder, and as one file that needs nothing beside it.

use anyhow::Result;
use lexopt::Parser;
use xshell::cmd;

use crate::project::Project;
use crate::{build, no_more};

pub(crate) fn main(project: &Project, args: Parser) -> Result<()> {
    no_more(args)?;
    run(project)
}

/// Writes `dist/site` and `dist/guillemet.html`.
pub(crate) fn run(project: &Project) -> Result<()> {
    build::run(project)?;
    let (sh, script, pages, dist) =
        (&project.sh, project.script("bundle.mjs"), project.pages(), project.dist());
    Ok(cmd!(sh, "node {script} {pages} {dist}").quiet().run()?)
}
