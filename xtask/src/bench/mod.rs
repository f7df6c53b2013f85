//! `cargo xtask bench`: the native benchmarks, and the comparison with other systems.

mod install;
mod peers;

use anyhow::Result;
use lexopt::Parser;
use xshell::cmd;

use crate::project::Project;

pub(crate) fn main(project: &Project, mut args: Parser) -> Result<()> {
    let package = &project.manifest.build.package;
    let args: Vec<_> = args.raw_args()?.collect();
    if args.first().is_some_and(|first| first == "--peers") {
        return peers::main(project, Parser::from_args(args.into_iter().skip(1)));
    }
    Ok(cmd!(project.sh, "cargo bench --locked --package {package} {args...}").quiet().run()?)
}
