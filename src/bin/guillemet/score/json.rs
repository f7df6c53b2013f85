//! Figures as JSON.

use super::Scores;
use guillemet::annotation::EntityKind;
use guillemet::score::{Count, Score, Share};
use serde_json::{Map, Value, json};

/// The figures of all articles; null for a scope without articles, and for shares of nothing.
pub(super) fn of(scores: &Scores, kinds: &[EntityKind]) -> String {
    let complete = part(&scores.complete, kinds);
    let checked = part(&scores.checked, kinds);
    json!({ "complete": complete, "checked": checked }).to_string() + "\n"
}

fn part(score: &Score, kinds: &[EntityKind]) -> Value {
    if score.articles == 0 {
        return Value::Null;
    }
    let quotes = &score.quotes;
    let recall: Map<_, _> =
        quotes.recall_by_kind().map(|(kind, it)| (kind.name().to_owned(), share(it))).collect();
    let names = score.names.by_kind().filter(|(kind, _)| kinds.contains(kind));
    let names: Map<_, _> = names.map(|(kind, it)| (kind.name().to_owned(), count(it))).collect();
    json!({
        "articles": score.articles,
        "items": score.items(kinds),
        "quotes": count(quotes.words),
        "recallByKind": recall,
        "speakers": share(quotes.speakers()),
        "quotesWithSpeaker": count(quotes.with_speaker()),
        "names": count(score.names.together(kinds)),
        "namesByKind": names,
    })
}

fn count(count: Count) -> Value {
    json!({
        "right": count.right,
        "found": count.found,
        "gold": count.gold,
        "precision": count.precision().value(),
        "recall": count.recall().value(),
        "f": count.f().value(),
    })
}

fn share(share: Share) -> Value {
    json!({ "right": share.part, "of": share.of, "share": share.value() })
}
