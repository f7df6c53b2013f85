//! What a fault of the engine costs: one article, never the run.

use crate::complain;
use std::any::Any;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind, set_hook};

/// What `work` gives, or what it said when it panicked.
///
/// The work must not change anything that is used after it: a panic would leave that half done.
pub(crate) fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work))
        .map_err(|payload| format!("the engine failed: {}", words(payload.as_ref())))
}

/// Lets a panic say one line, unless the variable `RUST_BACKTRACE` asks for more.
pub(crate) fn say_one_line_for_a_panic() {
    if std::env::var_os("RUST_BACKTRACE").is_none() {
        set_hook(Box::new(|panic| complain(&line(panic))));
    }
}

fn line(panic: &PanicHookInfo<'_>) -> String {
    let place = panic.location().map_or_else(String::new, |location| format!(" at {location}"));
    format!("fault of the engine{place}: {}", words(panic.payload()))
}

/// The first line of what a panic carries.
fn words(payload: &dyn Any) -> &str {
    let fixed = payload.downcast_ref::<&str>().copied();
    let words = fixed.or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    words.and_then(|words| words.lines().next()).unwrap_or("no reason given")
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn a_panic_becomes_one_line() {
        let two_lines = format!("left: {}\nright: 2", 1);
        assert_eq!(guarded(|| 1), Ok(1));
        assert_eq!(
            guarded(|| -> u8 { panic!("{two_lines}") }),
            Err("the engine failed: left: 1".to_owned())
        );
        assert_eq!(
            guarded(|| -> u8 { panic!("index") }),
            Err("the engine failed: index".to_owned())
        );
        assert_eq!(
            guarded(|| -> u8 { std::panic::panic_any(7) }),
            Err("the engine failed: no reason given".to_owned())
        );
    }
}
