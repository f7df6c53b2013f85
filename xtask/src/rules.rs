//! What the page tells of each rule of quotations, taken from the engine's own table.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Explanations by the name of their rule.
type Reasons = BTreeMap<&'static str, &'static str>;

/// Writes the JavaScript module that holds them in each language of the page.
pub(crate) fn write(path: &Path) -> Result<()> {
    fs::write(path, module()?).with_context(|| format!("cannot write {}", path.display()))
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
