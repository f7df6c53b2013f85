//! The native tests that need more than one module, in one binary.

mod manifest;
mod props;
mod tidy;
