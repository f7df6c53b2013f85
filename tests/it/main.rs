//! The native tests that need more than one module, in one binary.

mod bad_input;
mod cli;
mod duplicate;
mod entity;
mod manifest;
mod props;
mod spec;
mod tidy;
mod wire;
