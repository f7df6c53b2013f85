//! The native tests that need more than one module, in one binary.
#![allow(clippy::unwrap_used, reason = "in a test, a panic is the message")]

mod bad_input;
mod candidates;
mod cli;
mod corrected_names;
mod denial;
mod duplicate;
mod engines;
mod entity;
mod gold;
mod language;
mod layout;
mod lists;
mod manifest;
mod model;
mod props;
mod review;
mod roles;
mod samples;
mod spec;
mod tidy;
mod wire;
