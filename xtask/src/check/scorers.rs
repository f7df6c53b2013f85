//! Whether `guillemet score` and the scorers beside the checkout say the same of annotated articles, to the third digit.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use xshell::cmd;

use super::{Outcome, score};
use crate::corrections;
use crate::files::listed;
use crate::project::Project;

/// Sets of articles, from the root of the checkout or, where they say so, from what lies beside it.
const SETS: [&str; 4] =
    ["tests/gold/fr", "tests/gold/press", "shared/gold/afp", "shared/gold/quotes-fr"];

/// Places of the same figure in our answer and in a scorer's.
type Figures = &'static [(&'static str, &'static str)];

const QUOTES: Figures = &[
    ("/quotes/precision", "/prf/quote@0.8/0"),
    ("/quotes/recall", "/prf/quote@0.8/1"),
    ("/quotes/f", "/prf/quote@0.8/2"),
    ("/recallByKind/direct/share", "/recall@0.8/direct"),
    ("/recallByKind/partial/share", "/recall@0.8/partial"),
    ("/recallByKind/indirect/share", "/recall@0.8/indirect"),
    ("/speakers/share", "/accuracy/speaker accuracy @0.8"),
    ("/quotesWithSpeaker/f", "/accuracy/quote+speaker F @0.8"),
];

const NAMES: Figures = &[
    ("/names/precision", "/prf/all/0"),
    ("/names/recall", "/prf/all/1"),
    ("/names/f", "/prf/all/2"),
    ("/namesByKind/person/f", "/prf/person/2"),
    ("/namesByKind/place/f", "/prf/place/2"),
    ("/namesByKind/organization/f", "/prf/organization/2"),
];

/// Fails where two figures differ.
pub(super) fn check(project: &Project) -> Result<Outcome> {
    let Some(shared) = project.shared() else {
        return Ok(Outcome::Skipped("no ../shared with other scorers beside the checkout"));
    };
    if cmd!(project.sh, "python3 --version").quiet().ignore_stdout().run().is_err() {
        return Ok(Outcome::NoTool("the other scorers need python3"));
    }
    let guillemet = score::command_line(project)?;
    let mut wrong = Vec::new();
    for set in SETS {
        let folder = match set.strip_prefix("shared/") {
            Some(path) => shared.join(path),
            None => project.root.join(set),
        };
        println!("{set}");
        let unlike = Judges { project, guillemet: &guillemet, shared: &shared }.unlike(&folder)?;
        wrong.extend(unlike.into_iter().map(|figure| format!("{set}: {figure}")));
    }
    ensure!(wrong.is_empty(), "the scorers differ: {}", wrong.join("; "));
    Ok(Outcome::Passed)
}

struct Judges<'a> {
    project: &'a Project,
    guillemet: &'a Path,
    shared: &'a Path,
}

impl Judges<'_> {
    /// Scores a set both ways; gives the figures that differ.
    fn unlike(&self, set: &Path) -> Result<Vec<String>> {
        let (sh, guillemet) = (&self.project.sh, self.guillemet);
        let work = self.project.target_dir().join("scorers");
        let (articles, found) = (work.join("articles"), work.join("found"));
        sh.remove_path(&work)?;
        sh.create_dir(&found)?;
        let names = corrections::convert(set, None, &articles)?;
        let texts = &listed(&articles, "txt")?;
        cmd!(sh, "{guillemet} --format json --output-dir {found} {texts...}").quiet().run()?;
        let ours = cmd!(sh, "{guillemet} score --json {texts...}").quiet().read()?;
        let ours: Value = serde_json::from_str(&ours)?;
        let mut pairs = vec![("score_quotes.py", QUOTES)];
        pairs.extend((names > 0).then_some(("score_entities.py", NAMES)));
        let mut unlike = Vec::new();
        for (scorer, figures) in pairs {
            let scorer = self.shared.join("eval").join(scorer);
            let theirs = cmd!(sh, "python3 {scorer} {set} {found} --json").quiet().read()?;
            unlike.append(&mut differing(
                &ours["complete"],
                &serde_json::from_str(&theirs)?,
                figures,
            )?);
        }
        Ok(unlike)
    }
}

/// Prints the figures side by side; gives those that differ.
fn differing(ours: &Value, theirs: &Value, figures: Figures) -> Result<Vec<String>> {
    let mut differing = Vec::new();
    for (here, there) in figures {
        // Nothing of nothing is 0 to the other scorers.
        let our = ours.pointer(here).with_context(|| format!("no {here}"))?.as_f64().unwrap_or(0.0);
        let their = theirs.pointer(there).and_then(Value::as_f64);
        let their = their.with_context(|| format!("no {there}"))?;
        let [our, their] = [our, their].map(|figure| format!("{figure:.3}"));
        println!("  {:28} {our}  {their}", here.trim_start_matches('/'));
        if our != their {
            differing.push(format!("{here} is {our}, not {their}"));
        }
    }
    Ok(differing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn figures_differ_by_their_third_digit() {
        let theirs = json!({ "p": [0.9124] });
        let differ = |our: Value| differing(&json!({ "a": our }), &theirs, &[("/a", "/p/0")]);
        assert_eq!(differ(json!(0.9116)).unwrap(), [""; 0]);
        assert_eq!(differ(json!(0.9136)).unwrap(), ["/a is 0.914, not 0.912"]);
        assert_eq!(differ(Value::Null).unwrap(), ["/a is 0.000, not 0.912"]);
        assert!(differing(&json!({}), &theirs, &[("/a", "/p/0")]).is_err());
    }
}
