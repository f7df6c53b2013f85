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
#[cfg(feature = "review")]
use crate::review;
use crate::wire;
use js_sys::{Array, Object};
#[cfg(feature = "lists")]
use serde::Deserialize;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsCast;
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
                "lang" => config = config.with_lang(&string(&name, &value)?)?,
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
        #[cfg(feature = "review")]
        let mut corrections = None;
        for (name, value) in read_options(options)? {
            match name.as_str() {
                "offsets" => unit = string(&name, &value)?.parse()?,
                #[cfg(feature = "review")]
                "corrections" => corrections = Some(read_corrections(value)?),
                _ => return Err(UnknownChoice::new("option", &name, ANNOTATE.to_vec()).into()),
            }
        }
        let text = read_text(text)?;
        #[cfg(feature = "review")]
        let found = match corrections {
            Some(document) => self.engine.correct(&text, &document.read(&text)?),
            None => self.engine.annotate(&text),
        };
        #[cfg(not(feature = "review"))]
        let found = self.engine.annotate(&text);
        to_js(&wire::Annotations::new(&found, &text, unit))
    }

    /// What the step at a position of some corrections may mean elsewhere, as further steps with the offsets of these.
    #[cfg(feature = "review")]
    #[wasm_bindgen(unchecked_return_type = "Offers")]
    pub fn offers(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Corrections")] corrections: JsValue,
        step: usize,
    ) -> Result<JsValue, JsError> {
        let text = read_text(text)?;
        let document = read_corrections(corrections)?;
        let offers = self.engine.offers(&text, &document.read(&text)?, step);
        to_js(&wire::Offers::new(&offers, &text, document.unit()?))
    }

    /// The corrections of two readers of a text as one document, and where they do not agree; offsets as in the first one.
    #[cfg(feature = "review")]
    #[wasm_bindgen(unchecked_return_type = "Merged")]
    pub fn merge(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Corrections")] ours: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Corrections")] theirs: JsValue,
    ) -> Result<JsValue, JsError> {
        let text = read_text(text)?;
        let (ours, theirs) = (read_corrections(ours)?, read_corrections(theirs)?);
        let found = self.engine.annotate(&text);
        let merged = review::merge(&text, &found, &ours.read(&text)?, &theirs.read(&text)?);
        to_js(&wire::Merged::new(&merged, &text, ours.unit()?))
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
        to_js(&wire::Cleaned::new(&cleaned, &text, OffsetUnit::Utf16))
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
        to_js(&wire::Comparison::new(&found, &text, &source, OffsetUnit::Utf16))
    }

    /// The lines of its own lists that could not be used.
    #[cfg(feature = "lists")]
    #[wasm_bindgen(js_name = "listProblems", unchecked_return_type = "ListProblem[]")]
    pub fn list_problems(&self) -> Result<JsValue, JsError> {
        to_js(&wire::list_problems(self.engine.lists()))
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

/// The options of `annotate`.
const ANNOTATE: &[&str] =
    if cfg!(feature = "review") { &["offsets", "corrections"] } else { &["offsets"] };

/// The options that are set, by name; one that is `undefined` or `null` is not set.
fn read_options(options: JsValue) -> Result<Vec<(String, JsValue)>, JsError> {
    if options.is_undefined() || options.is_null() {
        return Ok(Vec::new());
    }
    let object: Object =
        options.dyn_into().map_err(|_| JsError::new("options must be an object"))?;
    let options = Object::entries(&object).into_iter().map(|entry| {
        let entry = Array::from(&entry);
        (entry.get(0).as_string().unwrap_or_default(), entry.get(1))
    });
    Ok(options.filter(|(_, value)| !value.is_undefined() && !value.is_null()).collect())
}

fn string(name: &str, value: &JsValue) -> Result<String, JsError> {
    value.as_string().ok_or_else(|| JsError::new(&format!("the option {name:?} must be a string")))
}

#[cfg(feature = "review")]
fn read_corrections(document: JsValue) -> Result<wire::Corrections, JsError> {
    check_fields(&document, "", "")?;
    Ok(wire::Corrections::take(serde_wasm_bindgen::Deserializer::from(document))?)
}

/// Refuses fields that no object of such a field has; reading them into structs would skip them.
#[cfg(feature = "review")]
fn check_fields(value: &JsValue, place: &str, field: &str) -> Result<(), JsError> {
    let Some(known) = wire::Corrections::fields(field) else { return Ok(()) };
    if let Some(list) = value.dyn_ref::<Array>() {
        let mut items = list.iter().enumerate().filter(|(_, item)| !Array::is_array(item));
        return items
            .try_for_each(|(nth, item)| check_fields(&item, &format!("{place}[{nth}]"), field));
    }
    let Some(object) = value.dyn_ref::<Object>() else { return Ok(()) };
    for entry in Object::entries(object) {
        let entry = Array::from(&entry);
        let name = entry.get(0).as_string().unwrap_or_default();
        let place = if place.is_empty() { name.clone() } else { format!("{place}.{name}") };
        if !known.contains(&&*name) {
            return Err(wire::Unreadable::field(place, &name, known).into());
        }
        check_fields(&entry.get(1), &place, &name)?;
    }
    Ok(())
}

fn to_js(value: &impl Serialize) -> Result<JsValue, JsError> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}

#[cfg(feature = "lists")]
fn read_lists(value: JsValue) -> Result<Lists, JsError> {
    #[derive(Deserialize)]
    struct List {
        name: String,
        text: String,
    }
    let lists: Vec<List> = serde_wasm_bindgen::from_value(value).map_err(|error| {
        JsError::new(&format!("lists must be {{ name, text }} objects: {error}"))
    })?;
    Ok(Lists::read(lists.iter().map(|list| (&*list.name, &*list.text))))
}
