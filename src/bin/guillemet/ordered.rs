//! Work on many threads with results in the order of the input and a bounded number of items on the way.

use crate::guard::guarded;
use std::io;
use std::num::NonZero;
use std::sync::mpsc::{Receiver, RecvError, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// Items on the way for each thread, done or not.
const WINDOW: usize = 8;

/// Gives each item of `inputs` to `work` on one of many threads, and each result to `sink` in the order of the inputs.
///
/// Memory is bounded: while the result of an early item is missing, only so many later ones are read. Nobody waits for an
/// answer that cannot come: workers outlive a panic of `work`, and who waits for its result is told.
///
/// # Errors
///
/// The first error of `sink`, or that `work` panicked; no more inputs are read then.
pub(crate) fn map<I, O>(
    inputs: impl Iterator<Item = I> + Send,
    work: impl Fn(I) -> O + Sync,
    sink: impl FnMut(O) -> io::Result<()>,
) -> io::Result<()>
where
    I: Send,
    O: Send,
{
    map_on(thread::available_parallelism().map_or(1, NonZero::get), inputs, work, sink)
}

fn map_on<I, O>(
    threads: usize,
    inputs: impl Iterator<Item = I> + Send,
    work: impl Fn(I) -> O + Sync,
    mut sink: impl FnMut(O) -> io::Result<()>,
) -> io::Result<()>
where
    I: Send,
    O: Send,
{
    let (send_job, jobs) = sync_channel::<(I, SyncSender<O>)>(threads);
    let (send_promise, promises) = sync_channel::<Receiver<O>>(threads * WINDOW);
    // The workers own the jobs together: without a worker, no sender waits.
    let jobs = Arc::new(Mutex::new(jobs));
    let work = &work;
    thread::scope(|scope| {
        scope.spawn(move || {
            for input in inputs {
                let (answer, promise) = sync_channel(1);
                if send_promise.send(promise).is_err() || send_job.send((input, answer)).is_err() {
                    break;
                }
            }
        });
        for _ in 0..threads {
            let jobs = Arc::clone(&jobs);
            scope.spawn(move || {
                while let Some((input, answer)) = next_job(&jobs) {
                    if let Ok(output) = guarded(|| work(input)) {
                        // Where the sink has failed nobody waits for the answer.
                        let _ = answer.send(output);
                    }
                }
            });
        }
        drop(jobs);
        promises.into_iter().try_for_each(|promise| sink(promise.recv().map_err(no_answer)?))
    })
}

fn no_answer(_: RecvError) -> io::Error {
    io::Error::other("a worker gave no answer")
}

fn next_job<T>(jobs: &Mutex<Receiver<T>>) -> Option<T> {
    jobs.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}

#[cfg(test)]
mod tests {
    use super::{map, map_on};
    use std::io;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    #[test]
    fn results_keep_the_order_of_the_inputs() {
        let slow_first = |item: u64| {
            std::thread::sleep(Duration::from_millis(if item.is_multiple_of(7) { 5 } else { 0 }));
            item * 2
        };
        let mut results = Vec::new();
        map(0..500, slow_first, |result| {
            results.push(result);
            Ok(())
        })
        .unwrap();
        assert!(results.into_iter().eq((0..500).map(|item| item * 2)));
    }

    #[test]
    fn a_failing_sink_stops_the_reading() {
        let read = AtomicUsize::new(0);
        let inputs = (0..1_000_000).inspect(|_| {
            read.fetch_add(1, Ordering::Relaxed);
        });
        let failed = map(inputs, |item| item, |_| Err(io::Error::other("full")));
        assert_eq!(failed.unwrap_err().to_string(), "full");
        assert!(read.into_inner() < 100_000);
    }

    /// Hangs where a worker that panicked is waited for.
    #[test]
    fn a_panic_of_the_work_ends_the_run_and_not_the_waiting() {
        for threads in [1, 2, 4] {
            let mut results = Vec::new();
            let work = |item: usize| if item >= 20 { panic!("{item}") } else { item };
            let failed = map_on(threads, 0..1_000, work, |result| {
                results.push(result);
                Ok(())
            });
            assert_eq!(failed.unwrap_err().to_string(), "a worker gave no answer");
            assert!(results.into_iter().eq(0..20));
        }
    }
}
