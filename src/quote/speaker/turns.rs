//! Who speaks in turns that name nobody: the interviewed person, or the two of a dialogue by turns.

use crate::annotation::{EntityKind, Ground};
use crate::document::BlockPos;
use crate::quote::found::{Found, Means};
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::turn;
use crate::quote::speaker::resolved::{KNOWN, Resolved, UNLIKELY};
use crate::quote::speaker::somebody::Somebody;

/// Whoever answers in an interview: the person whom the text names most.
pub(crate) fn interviewee(reading: &Reading<'_, '_>) -> Option<Somebody> {
    let persons =
        reading.entities.entities.iter().filter(|entity| entity.kind == EntityKind::Person);
    let most = persons
        .max_by_key(|entity| (entity.mentions.len(), std::cmp::Reverse(entity.id.index())))?;
    let first = &reading.entities.mentions[most.mentions.first()?.index()];
    Some(Somebody::named(most, reading.mention_tokens(first).start))
}

/// Whether a quotation is a turn that does not say whose.
pub(crate) fn is_open_turn(quote: &Found) -> bool {
    quote.attribution.means == Means::Dash && quote.attribution.source.is_none()
}

/// Whether a turn stands between the questions of an interview, which have no dash.
pub(crate) fn is_answer(reading: &Reading<'_, '_>, quote: &Found) -> bool {
    let block = reading.doc.block_of(quote.whole.start);
    let before = block.before(1).is_some_and(|before| turn::is_turn(reading, before));
    !before && !turn::is_turn(reading, block + 1)
}

/// Gives each open turn of a dialogue the speaker of the turn before the last, or else of the one after the next.
pub(crate) fn alternate(reading: &Reading<'_, '_>, found: &[Found], speakers: &mut [Resolved]) {
    let turns: Vec<(usize, BlockPos)> = found
        .iter()
        .enumerate()
        .filter(|(_, quote)| quote.attribution.means == Means::Dash)
        .map(|(idx, quote)| (idx, reading.doc.block_of(quote.whole.start)))
        .collect();
    for run in turns.chunk_by(|one, two| one.1 + 1 == two.1) {
        for turns in run.windows(3) {
            take_over(found, speakers, turns[0].0, turns[2].0);
        }
        for turns in run.windows(3).rev() {
            take_over(found, speakers, turns[2].0, turns[0].0);
        }
    }
}

fn take_over(found: &[Found], speakers: &mut [Resolved], from: usize, to: usize) {
    let is_open = is_open_turn(&found[to]) && speakers[to].speaker.is_none();
    if let Some(speaker) = speakers[from].speaker.clone().filter(|_| is_open) {
        let certainty = if is_open_turn(&found[from]) { UNLIKELY } else { KNOWN };
        speakers[to] = Resolved::by(speaker, Ground::Turn, certainty);
    }
}
