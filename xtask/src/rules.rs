//! What the page tells of each rule of quotations, and of how sure a speaker is, taken from the engine's own tables.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use guillemet::annotation::{Certainty, Ground};
use guillemet::export::Labels;

/// Explanations by the name of their rule.
type Reasons = BTreeMap<&'static str, &'static str>;

/// Writes the JavaScript modules that hold them in each language of the page.
pub(crate) fn write(folder: &Path) -> Result<()> {
    for (name, module) in [("rules.js", module()?), ("certainty.js", certainty()?)] {
        let path = folder.join(name);
        fs::write(&path, module).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

/// The steps of certainty: from how many per cent on, and what each is called.
fn certainty() -> Result<String> {
    let least: Vec<(&str, u8)> =
        Certainty::LEAST.iter().map(|&(step, least)| (step.name(), least)).collect();
    let words = |lang| -> BTreeMap<&str, &str> {
        let labels = Labels::for_locale(lang);
        Certainty::ALL.iter().map(|&step| (step.name(), labels.certainty(step))).collect()
    };
    let words = BTreeMap::from([("fr", words("fr")), ("en", words("en"))]);
    let grounds = |lang| -> BTreeMap<&str, &str> {
        let labels = Labels::for_locale(lang);
        Ground::ALL.iter().map(|&ground| (ground.name(), labels.ground(ground))).collect()
    };
    let grounds = BTreeMap::from([("fr", grounds("fr")), ("en", grounds("en"))]);
    let grounds = serde_json::to_string_pretty(&grounds)?;
    let (least, words) = (serde_json::to_string(&least)?, serde_json::to_string_pretty(&words)?);
    Ok(format!(
        "// @ts-check\n\n\
         /** @typedef {{'sure' | 'probable' | 'doubtful' | 'unknown'}} Certainty */\n\n\
         /**\n * The least confidence of each step with a speaker, surest first.\n *\n \
         * @type {{readonly (readonly [Certainty, number])[]}}\n */\n\
         export const least = {least};\n\n\
         /**\n * What each step is called.\n *\n \
         * @type {{Record<'fr' | 'en', Record<Certainty, string>>}}\n */\n\
         export const words = {words};\n\n\
         /**\n * What speaks for a speaker.\n *\n \
         * @type {{Record<'fr' | 'en', Record<string, string>>}}\n */\n\
         export const grounds = {grounds};\n"
    ))
}

fn module() -> Result<String> {
    let fr: Reasons = guillemet::quote::rules().map(|rule| (rule.id.0, rule.why.fr)).collect();
    let en: Reasons = guillemet::quote::rules().map(|rule| (rule.id.0, rule.why.en)).collect();
    let reasons = serde_json::to_string_pretty(&BTreeMap::from([("fr", fr), ("en", en)]))?;
    Ok(format!(
        "// @ts-check\n\n\
         /**\n * Why each rule found something, by its name.\n *\n \
         * @type {{Record<'fr' | 'en', Record<string, string>>}}\n */\n\
         export const rules = {reasons};\n"
    ))
}

#[test]
fn each_rule_is_told_in_both_languages() {
    let module = module().expect("explanations are JSON");
    assert!(module.contains("export const rules = {"));
    for rule in guillemet::quote::rules() {
        assert_eq!(module.matches(&format!("\"{}\": ", rule.id.0)).count(), 2, "{}", rule.id.0);
    }
}

#[test]
fn each_step_of_certainty_is_told_in_both_languages() {
    let module = certainty().expect("steps are JSON");
    assert!(module.contains("export const least = [[\"sure\",90],"));
    for step in Certainty::ALL {
        assert_eq!(module.matches(&format!("\"{}\": ", step.name())).count(), 2);
    }
    for ground in Ground::ALL {
        assert_eq!(module.matches(&format!("\"{}\": ", ground.name())).count(), 2);
    }
}
