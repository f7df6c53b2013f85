//! Quotations before their speaker is named, as in a headline or an opening.

use crate::annotation::Speaker;
use crate::document::BlockPos;
use crate::quote::found::Found;
use crate::quote::grammar::reading::Reading;
use crate::quote::speaker::resolved::{Resolved, UNLIKELY};
use crate::quote::speaker::turns;

/// A quotation that stands before its speaker is named has the next speaker.
pub(crate) fn look_ahead(reading: &Reading<'_, '_>, found: &[Found], resolved: &mut [Resolved]) {
    const BLOCKS: usize = 2;
    let mut next: Option<(Speaker, BlockPos)> = None;
    for (quote, resolved) in found.iter().zip(resolved).rev() {
        let block = reading.doc.block_of(quote.whole.start);
        let is_open = resolved.speaker.is_none()
            && quote.attribution.source.is_none()
            && !turns::is_open_turn(quote);
        match &next {
            Some((speaker, next_block)) if is_open && next_block.since(block) <= BLOCKS => {
                resolved.speaker = Some(speaker.clone());
                resolved.certainty = UNLIKELY;
            }
            _ => {}
        }
        if let Some(speaker) = &resolved.speaker {
            next = Some((speaker.clone(), block));
        }
    }
}
