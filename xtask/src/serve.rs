//! `cargo xtask serve`: builds, then serves the page on loopback with the headers of `www/_headers`.

use anyhow::Result;
use lexopt::prelude::*;
use xshell::cmd;

use crate::build;
use crate::project::Project;

#[derive(Default)]
struct Options {
    port: Option<u16>,
    open: bool,
}

pub(crate) fn main(project: &Project, args: lexopt::Parser) -> Result<()> {
    let options = parse(args)?;
    build::run(project)?;
    let (sh, server, pages) = (&project.sh, project.script("serve.mjs"), project.pages());
    let port = options.port.map(|port| format!("--port={port}"));
    let open = options.open.then_some("--open");
    Ok(cmd!(sh, "node {server} {pages} {port...} {open...}").quiet().run()?)
}

fn parse(mut args: lexopt::Parser) -> Result<Options> {
    let mut options = Options::default();
    while let Some(arg) = args.next()? {
        match arg {
            Long("port") => options.port = Some(args.value()?.parse()?),
            Long("open") => options.open = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}
