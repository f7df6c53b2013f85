//! `cargo xtask bench`: the native benchmarks.

use anyhow::Result;
use lexopt::Parser;
use xshell::cmd;

use crate::project::Project;

pub(crate) fn main(project: &Project, mut args: Parser) -> Result<()> {
    let package = &project.manifest.build.package;
    let args = args.raw_args()?;
    Ok(cmd!(project.sh, "cargo bench --locked --package {package} {args...}").quiet().run()?)
}
