//! A post of a social network that the text embeds: `La vanne est ouverte. #crue`, `— Anne Roche (@aroche) 5 avril 2024`

use super::answer::has_word;
use super::rule::{QuoteRule, Read};
use crate::annotation::QuoteKind;
use crate::document::{Block, BlockPos, TokenKind, TokenPos, Tokens};
use crate::position::Stretch;
use crate::quote::found::{Attribution, Case, Found, Group};
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::phrase;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::rule::Why;

pub(super) static RULE: QuoteRule = QuoteRule::new(
    "quote.post",
    Group::Attributed,
    Why {
        fr: "Message d’un réseau social : un tiret, un nom et un compte le signent.",
        en: "A post of a social network: a dash, a name and an account sign it.",
    },
    &[Read::Passage(marked), Read::Text(find)],
);

const ONLY: Case = RULE.case("");

/// `« La vanne est ouverte — Anne Roche (@aroche) April 5, 2024 »`
fn marked(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Found> {
    let inside = &passage.pairs().last()?.inside;
    let (dash, source) = signature(reading, inside)?;
    let start = passage.first.inside.start;
    found(reading, vec![start..dash], passage.start..passage.end, source)
}

/// Posts without marks: in the signature's own paragraph, or in the one before.
fn find(reading: &Reading<'_, '_>) -> Vec<Found> {
    let blocks = reading.doc.blocks.with_positions();
    blocks.filter_map(|(at, block)| unmarked(reading, at, block)).collect()
}

fn unmarked(reading: &Reading<'_, '_>, at: BlockPos, block: &Block) -> Option<Found> {
    let tokens = &block.tokens;
    let (dash, source) = signature(reading, tokens)?;
    let parts =
        if dash > tokens.start { vec![tokens.start..dash] } else { before(reading, at.before(1)?) };
    let start = parts.first()?.start;
    let is_marked = [start, dash].iter().any(|&at| reading.passage_at(at).is_some());
    (!is_marked).then(|| found(reading, parts, start..tokens.end, source))?
}

/// The paragraphs of a post: behind the colon that leads up to it, or else the last one.
fn before(reading: &Reading<'_, '_>, last: BlockPos) -> Vec<Tokens> {
    const MOST: usize = 4;
    let tokens = |at: BlockPos| reading.doc.blocks.get(at).map(|block| block.tokens.clone());
    let leads = |at: &BlockPos| {
        tokens(*at).is_some_and(|tokens| reading.slice(tokens.end.before(1)) == ":")
    };
    let lead = last.behind(MOST).each().rev().find(leads);
    let first = lead.map_or(last, |lead| lead + 1);
    (first..last + 1).each().filter_map(tokens).collect()
}

/// The dash before a name and an account in brackets, with the name.
fn signature(reading: &Reading<'_, '_>, tokens: &Tokens) -> Option<(TokenPos, Source)> {
    const NAME: usize = 8;
    const DATE: usize = 8;
    let opens = |&at: &TokenPos| reading.slice(at) == "(" && reading.slice(at + 1).starts_with('@');
    let from = tokens.start.max(tokens.end.back(NAME + DATE + DATE));
    let bracket = (from..tokens.end).each().find(opens)?;
    let is_dash = |&at: &TokenPos| matches!(reading.slice(at), "–" | "—" | "―" | "-" | "--");
    let start = tokens.start.max(bracket.back(NAME));
    let dash = (start..bracket).each().rev().find(is_dash)?;
    let named = || phrase::named(reading, dash + 1..bracket);
    let name = phrase::between(reading, dash + 1, bracket).filter(|name| name.mention.is_some());
    let closes = (bracket + 1..tokens.end).each().find(|&at| reading.slice(at) == ")")?;
    let ends = tokens.end.since(closes) <= DATE && !reading.has_verb(closes..tokens.end);
    (ends && dash + 1 < bracket).then(|| (dash, Source::Phrase(name.unwrap_or_else(named))))
}

/// The post without the links at its end.
fn found(
    reading: &Reading<'_, '_>,
    mut parts: Vec<Tokens>,
    whole: Tokens,
    source: Source,
) -> Option<Found> {
    for part in &mut parts {
        while let Some(link) = link_at_end(reading, part) {
            part.end = link;
        }
    }
    parts.retain(|part| has_word(reading, part));
    let attribution = Attribution::verbless(Some(source), ONLY);
    let kind = QuoteKind::Direct;
    (!parts.is_empty()).then_some(Found { kind, parts, whole, attribution })
}

/// The link that a stretch ends with: no word behind it stands apart from it.
fn link_at_end(reading: &Reading<'_, '_>, part: &Tokens) -> Option<TokenPos> {
    const PIECES: usize = 8;
    let is_apart = |at: TokenPos| reading.doc.tokens.get(at).is_some_and(|token| token.spaced);
    let tail = part.start.max(part.end.back(PIECES))..part.end;
    let last = tail.each().rev().find(|&at| is_apart(at) || at == part.start)?;
    let is_link = reading.kind(last) == Some(TokenKind::Url);
    (is_link && !reading.slice(last).starts_with(['#', '@'])).then_some(last)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::quote::rules::examples::{Examples, check};

    #[test]
    fn accounts_sign() {
        check(
            &RULE,
            &Examples {
                hits: &[
                    "La maire a réagi :\n\n{Le quai rouvre samedi. Venez ! #quai}\n— Claire Montagnac (@cmontagnac) 5 avril 2024\n\nLe port est fermé.",
                    "{Le quai rouvre samedi.} https://t.co/aB3dE — Claire Montagnac (@cmontagnac) April 5, 2024",
                    "« {Le quai rouvre samedi. #quai} https://t.co/aB3dE — Claire Montagnac (@cmontagnac) April 5, 2024 »",
                    "Elle a écrit :\n\n{Le quai rouvre.}\n\n{Venez ! #quai} pic.twitter.com/aB3dE\n\n— Claire Montagnac (@cmontagnac) 5 avril 2024",
                ],
                misses: &[
                    "Claire Montagnac (@cmontagnac) a fermé le quai.",
                    "Le quai – selon Claire Montagnac (@cmontagnac), qui suit le chantier – sera prêt, et les bateaux reviendront dès samedi au port.",
                    "Photo — Le Courrier",
                ],
                typography: "“{Le quai rouvre\u{A0}: c’est fait\u{202F}!} – Claire Montagnac (@cmontagnac) 5 avril 2024”",
            },
        );
    }
}
