//! What the rules find, before speakers are resolved. It stands above the grammar, whose sources and verbs it hands over.

use crate::annotation::{QuoteId, QuoteKind, RuleId};
use crate::document::Tokens;
use crate::quote::grammar::cue::Cue;
use crate::quote::grammar::source::Source;
use crate::sort;
use std::cmp::Reverse;

/// A quotation as a rule sees it; everything in tokens.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) kind: QuoteKind,
    /// The words said, without marks.
    pub(crate) parts: Vec<Tokens>,
    /// Marks and parts together.
    pub(crate) whole: Tokens,
    pub(crate) attribution: Attribution,
}

/// Who is said to have said it, and how that is known.
#[derive(Clone, Debug)]
pub(crate) struct Attribution {
    pub(crate) means: Means,
    pub(crate) cue: Option<Tokens>,
    pub(crate) source: Option<Source>,
    pub(crate) case: Case,
}

impl Attribution {
    /// Words handed over by a verb of saying.
    pub(crate) fn by_verb(cue: &Cue, source: Option<Source>, case: Case) -> Self {
        let cue = Some(cue.tokens.clone());
        Self { means: Means::Words, cue, source, case }
    }

    /// Words that no verb hands over.
    pub(crate) fn verbless(source: Option<Source>, case: Case) -> Self {
        Self { means: Means::Words, cue: None, source, case }
    }
}

/// One of the ways in which a rule finds quotations; it is surer of some than of others.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Case {
    pub(crate) rule: RuleId,
    /// Its name, empty where the rule has no other.
    pub(crate) name: &'static str,
    /// How well it stands against another case that finds the same words, in per cent.
    pub(crate) strength: u8,
    pub(crate) group: Group,
}

/// What a rule goes by, for those that have too few hits to be known by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Group {
    /// Marks with an attribution before or behind them.
    Attributed,
    /// A clause that a verb of saying governs.
    Governed,
    /// A marked fragment.
    Fragment,
    /// Words that no verb hands over.
    Verbless,
}

/// By what the text hands words over to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Means {
    /// A verb, a name and a colon, or nothing but what stands around.
    Words,
    /// `selon`.
    Preposition,
    /// The dash of a dialogue's turn.
    Dash,
}

/// The numbers that quotations have when they are published.
pub(crate) fn ids(found: &[Found]) -> Vec<QuoteId> {
    let mut order: Vec<usize> = (0..found.len()).collect();
    sort::by_key(&mut order, |&at| {
        let quote = &found[at];
        let first = quote.parts.first().map(|part| (part.start, part.end));
        (quote.whole.start, Reverse(quote.whole.end), first)
    });
    let mut ids = vec![QuoteId(0); found.len()];
    for (id, at) in order.into_iter().enumerate() {
        ids[at] = QuoteId(id as u32);
    }
    ids
}
