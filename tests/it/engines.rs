//! The engine with and without its trained model, made once for all tests.

use guillemet::entity::model::Model;
use guillemet::{Annotator, Config, Language};
use std::sync::LazyLock;

static BY_RULES: LazyLock<Annotator> = LazyLock::new(|| Annotator::new(&Config::default()));

static BY_MODEL: LazyLock<Annotator> = LazyLock::new(|| {
    let pack = include_bytes!("../../models/fr.gpk");
    Annotator::new(&Config::default())
        .with_model(Language::Fr, Model::from_bytes(pack).expect("the pack is good"))
});

/// Both engines: names by rules, names by the model.
pub(crate) fn engines() -> [&'static Annotator; 2] {
    [&BY_RULES, &BY_MODEL]
}

/// The engine that the command line uses.
pub(crate) fn best() -> &'static Annotator {
    &BY_MODEL
}
