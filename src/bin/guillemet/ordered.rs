//! Work on many threads with results in the order of the input and a bounded number of items on the way.

use std::io;
use std::num::NonZero;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// Items on the way for each thread, done or not.
const WINDOW: usize = 8;

/// Gives each item of `inputs` to `work` on one of many threads, and each result to `sink` in the order of the inputs.
///
/// Memory is bounded: while the result of an early item is missing, only so many later ones are read.
///
/// # Errors
///
/// The first error of `sink`; no more inputs are read then.
pub(crate) fn map<I, O>(
    inputs: impl Iterator<Item = I> + Send,
    work: impl Fn(I) -> O + Sync,
    mut sink: impl FnMut(O) -> io::Result<()>,
) -> io::Result<()>
where
    I: Send,
    O: Send,
{
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let (send_job, jobs) = sync_channel::<(I, SyncSender<O>)>(threads);
    let (send_promise, promises) = sync_channel::<Receiver<O>>(threads * WINDOW);
    let jobs = Mutex::new(jobs);
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
            scope.spawn(|| {
                while let Some((input, answer)) = next_job(&jobs) {
                    // Where the sink has failed nobody waits for the answer.
                    let _ = answer.send(work(input));
                }
            });
        }
        promises.into_iter().filter_map(|promise| promise.recv().ok()).try_for_each(&mut sink)
    })
}

fn next_job<T>(jobs: &Mutex<Receiver<T>>) -> Option<T> {
    jobs.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}

#[cfg(test)]
mod tests {
    use super::map;
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
}
