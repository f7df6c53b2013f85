//! The engine for JavaScript: one class, plain objects in and out.
//!
//! A lone surrogate in a JavaScript string arrives here as U+FFFD, one unit for one unit, so offsets hold.

use crate::annotator;
use crate::choice::UnknownChoice;
use crate::config::Config;
use crate::duplicate::Cleaning;
use crate::entity::model::Model;
#[cfg(feature = "lists")]
use crate::lists::Lists;
use crate::offsets::OffsetUnit;
use crate::wire;
#[cfg(feature = "lists")]
use serde::Deserialize;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use std::collections::BTreeMap;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

#[wasm_bindgen(typescript_custom_section)]
const TYPESCRIPT: &str = wire::TYPESCRIPT;

/// What an annotator can be made with.
const OPTIONS: &[&str] = &[
    "lang",
    #[cfg(feature = "lists")]
    "lists",
];

#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}

/// The engine: made once, used for any number of texts.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Annotator {
    engine: annotator::Annotator,
}

#[wasm_bindgen]
impl Annotator {
    /// Makes an engine; rules find names until a model is added.
    ///
    /// Throws an `Error` when an option or its value is unknown.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_optional_param_type = "AnnotatorOptions")] options: JsValue,
    ) -> Result<Self, JsError> {
        let mut config = Config::default();
        #[cfg(feature = "lists")]
        let mut lists = Lists::default();
        for (name, value) in read_options(options)? {
            match name.as_str() {
                "lang" => config = config.with_lang(&read_string(&value)?)?,
                #[cfg(feature = "lists")]
                "lists" => lists = read_lists(value)?,
                _ => return Err(UnknownChoice::new("option", &name, OPTIONS.to_vec()).into()),
            }
        }
        let engine = annotator::Annotator::new(&config);
        #[cfg(feature = "lists")]
        let engine = engine.with_lists(lists);
        Ok(Self { engine })
    }

    /// Finds the names of texts in a language by the model that a pack holds.
    ///
    /// Throws an `Error` when the language is unknown, or when the pack is damaged or of another version.
    #[wasm_bindgen(js_name = "addModel")]
    pub fn add_model(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Language")] language: &str,
        #[wasm_bindgen(unchecked_param_type = "Uint8Array")] pack: &[u8],
    ) -> Result<(), JsError> {
        let language = language.parse()?;
        self.engine.add_model(language, Model::from_bytes(pack)?);
        Ok(())
    }

    /// Finds quotations, names and repeated passages in a text.
    #[wasm_bindgen(unchecked_return_type = "Annotations")]
    pub fn annotate(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "AnnotateOptions")] options: JsValue,
    ) -> Result<JsValue, JsError> {
        let mut unit = OffsetUnit::Utf16;
        for (name, value) in read_options(options)? {
            match name.as_str() {
                "offsets" => unit = read_string(&value)?.parse()?,
                _ => return Err(UnknownChoice::new("option", &name, vec!["offsets"]).into()),
            }
        }
        let text = read_text(text)?;
        let found = self.engine.annotate(&text);
        let wire = wire::Annotations::new(&found, &text, unit);
        Ok(wire.serialize(&Serializer::json_compatible())?)
    }

    /// The text without its later copies; with `edited`, also without edited ones. The first copies stay.
    #[wasm_bindgen(unchecked_return_type = "Cleaned")]
    pub fn clean(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
        edited: Option<bool>,
    ) -> Result<JsValue, JsError> {
        let text = read_text(text)?;
        let cleaning = Cleaning { edited: edited.unwrap_or(false), ..Cleaning::default() };
        let cleaned = self.engine.clean(&text, cleaning);
        let wire = wire::Cleaned::new(&cleaned, &text, OffsetUnit::Utf16);
        Ok(wire.serialize(&Serializer::json_compatible())?)
    }

    /// Which passages of a text come from a source, exact or edited, and what was left out.
    #[wasm_bindgen(unchecked_return_type = "Comparison")]
    pub fn compare(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "string")] source: &JsValue,
    ) -> Result<JsValue, JsError> {
        let (text, source) = (read_text(text)?, read_text(source)?);
        let found = self.engine.compare(&text, &source);
        let wire = wire::Comparison::new(&found, &text, &source, OffsetUnit::Utf16);
        Ok(wire.serialize(&Serializer::json_compatible())?)
    }

    /// The lines of its own lists that could not be used.
    #[cfg(feature = "lists")]
    #[wasm_bindgen(js_name = "listProblems", unchecked_return_type = "ListProblem[]")]
    pub fn list_problems(&self) -> Result<JsValue, JsError> {
        let problems = wire::list_problems(self.engine.lists());
        Ok(problems.serialize(&Serializer::json_compatible())?)
    }

    /// The version of the engine.
    #[must_use]
    pub fn version() -> String {
        env!("CARGO_PKG_VERSION").to_owned()
    }
}

/// Without this check a number would be read as an empty text.
fn read_text(text: &JsValue) -> Result<String, JsError> {
    text.as_string().ok_or_else(|| JsError::new("the text must be a string"))
}

/// The value of an option: a string, or whatever JavaScript has where lists are taken.
#[cfg(not(feature = "lists"))]
type Setting = String;
#[cfg(feature = "lists")]
#[derive(Deserialize)]
struct Setting(#[serde(with = "serde_wasm_bindgen::preserve")] JsValue);

/// The options that are set, by name; one that is `undefined` or `null` is not set.
fn read_options(options: JsValue) -> Result<Vec<(String, Setting)>, JsError> {
    let options: Option<BTreeMap<String, Option<Setting>>> =
        serde_wasm_bindgen::from_value(options).map_err(|error| {
            JsError::new(&format!("options must be an object of strings: {error}"))
        })?;
    Ok(options.into_iter().flatten().filter_map(|(name, value)| Some((name, value?))).collect())
}

#[cfg(not(feature = "lists"))]
#[expect(clippy::unnecessary_wraps, reason = "with lists, it may be no string")]
fn read_string(value: &Setting) -> Result<String, JsError> {
    Ok(value.clone())
}

#[cfg(feature = "lists")]
fn read_string(value: &Setting) -> Result<String, JsError> {
    value.0.as_string().ok_or_else(|| JsError::new("all options but lists must be strings"))
}

#[cfg(feature = "lists")]
fn read_lists(value: Setting) -> Result<Lists, JsError> {
    #[derive(Deserialize)]
    struct List {
        name: String,
        text: String,
    }
    let lists: Vec<List> = serde_wasm_bindgen::from_value(value.0).map_err(|error| {
        JsError::new(&format!("lists must be {{ name, text }} objects: {error}"))
    })?;
    Ok(Lists::read(lists.iter().map(|list| (&*list.name, &*list.text))))
}
