//! `cargo xtask corrections`: annotated articles in, the same articles with documents of corrections out, as
//! `guillemet score` reads them.

use crate::annotated::{Annotated, read_folder};
use anyhow::{Context, Result, ensure};
use guillemet::review::{Action, Anchor, Corrections, Step, Target, Voice};
use guillemet::score::{GoldQuote, Name};
use guillemet::span::Span;
use guillemet::{OffsetUnit, wire};
use lexopt::{Arg, Parser};
use std::fs;
use std::path::{Path, PathBuf};

use crate::project::Project;

/// `corrections --gold DIR --out DIR [--part NAME]`.
pub(crate) fn main(_: &Project, mut args: Parser) -> Result<()> {
    let (mut gold, mut out, mut part) = (None, None, None);
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("gold") => gold = Some(PathBuf::from(args.value()?)),
            Arg::Long("out") => out = Some(PathBuf::from(args.value()?)),
            Arg::Long("part") => part = Some(args.value()?.to_string_lossy().into_owned()),
            other => return Err(other.unexpected().into()),
        }
    }
    let gold = gold.context("say where the annotated articles are: --gold DIR")?;
    let out = out.context("say where the corrections go: --out DIR")?;
    convert(&gold, part.as_deref(), &out)?;
    println!("written into {}", out.display());
    Ok(())
}

/// Writes the articles of a folder of gold with their corrections; gives how many names are in them.
pub(crate) fn convert(gold: &Path, part: Option<&str>, out: &Path) -> Result<usize> {
    let is_split = gold.join("split.json").exists();
    ensure!(!is_split || part.is_some(), "{} is in parts: --part NAME", gold.display());
    let articles = read_folder(gold, part)?;
    fs::create_dir_all(out).with_context(|| format!("cannot make {}", out.display()))?;
    articles.iter().try_for_each(|article| write(article, out))?;
    Ok(articles.iter().map(|article| article.gold.names.len()).sum())
}

fn write(article: &Annotated, out: &Path) -> Result<()> {
    let corrections = corrections(article);
    let document = wire::Corrections::new(&corrections, &article.text, OffsetUnit::Codepoint);
    let json = serde_json::to_string_pretty(&document)? + "\n";
    for (ending, words) in [("txt", &article.text), ("corrections.json", &json)] {
        let path = out.join(format!("{}.{ending}", article.stem));
        fs::write(&path, words).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

/// All that a reader found, each as a step that adds it.
fn corrections(article: &Annotated) -> Corrections {
    let text = article.text.as_str();
    let quotes = article.gold.quotes.iter().filter_map(|quote| added_quote(text, quote));
    let names = article.gold.names.iter().map(|name| added_name(text, *name));
    Corrections { complete: true, steps: quotes.chain(names).collect(), ..Corrections::default() }
}

/// None for a quotation without words.
fn added_quote(text: &str, quote: &GoldQuote) -> Option<Step> {
    let said = quote.parts.iter().copied().reduce(Span::join)?;
    let inside = |part: &Span| Span::new(part.start() - said.start(), part.end() - said.start());
    let mut parts: Vec<Span> = quote.parts.iter().map(inside).collect();
    parts.sort_unstable();
    let voice = |name: &String| Voice { name: name.clone(), kind: None, mention: None };
    let speaker = quote.speaker.as_ref().map(voice);
    let action = Action::AddQuote { parts, kind: quote.kind, speaker };
    Some(Step { target: Target::Quote, anchor: Anchor::new(text, said, ""), action })
}

fn added_name(text: &str, (span, kind): Name) -> Step {
    let anchor = Anchor::new(text, span, "");
    Step { target: Target::Mention, anchor, action: Action::AddMention(kind) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use guillemet::annotation::{EntityKind, QuoteKind};
    use guillemet::score::Gold;

    #[test]
    fn every_item_of_gold_is_a_step_with_its_place() {
        let text = "« Oui, dit Éva, demain. » Pau attend.".to_owned();
        let quote = GoldQuote {
            parts: vec![Span::new(3, 6), Span::new(18, 25)],
            kind: QuoteKind::Direct,
            speaker: Some("Éva".to_owned()),
        };
        let names = vec![(Span::new(29, 32), EntityKind::Place)];
        let gold = Gold { quotes: vec![quote], names, ..Gold::default() };
        let article = Annotated { stem: "a".to_owned(), text, gold };
        let corrections = corrections(&article);
        let document = wire::Corrections::new(&corrections, &article.text, OffsetUnit::Codepoint);
        let json = serde_json::to_value(&document).unwrap();
        assert_eq!(json["complete"], true);
        let [quote, name] = [&json["steps"][0], &json["steps"][1]];
        assert_eq!(quote["anchor"]["words"], "Oui, dit Éva, demain.");
        assert_eq!(quote["parts"][1]["start"], 16);
        assert_eq!((&quote["kind"], &quote["speaker"]["name"]), (&"direct".into(), &"Éva".into()));
        assert_eq!((&name["anchor"]["words"], &name["kind"]), (&"Pau".into(), &"place".into()));
        assert_eq!(name["anchor"]["after"], " attend.");
    }
}
