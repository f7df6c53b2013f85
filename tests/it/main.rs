//! The native tests that need more than one module, in one binary.

mod duplicate;
mod manifest;
mod props;
mod tidy;
