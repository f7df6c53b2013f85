//! What can be asked for on the command line.

use crate::complain;
use crate::corrections::Source;
use crate::input::{self, InputError};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};
use guillemet::annotation::EntityKind;
use guillemet::choice::UnknownChoice;
use guillemet::entity::model::Model;
use guillemet::export::{Format, Labels};
use guillemet::lists::Lists;
use guillemet::{Annotator, Config, Language, OffsetUnit};
use std::path::{Path, PathBuf};

/// Reads news articles and shows who said what, who and what is named, and what stands twice.
///
/// Texts are UTF-8. Without FILE, or where FILE is -, standard input is read. Several files give one report after the
/// other, one line of JSON each with the file's name as its "id", or one table.
///
/// The exit code is 0; 1 where a line of --jsonl could not be used, or two corrections do not agree; 2 where a file could not be read or written, or
/// where the command is wrong.
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
#[derive(Debug, Parser)]
#[command(
    version,
    max_term_width = 100,
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true
)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,

    /// Articles to read
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// How to show what was found [default: report, with --output-dir json]
    #[arg(long, value_name = "FORMAT", value_parser = format_parser())]
    format: Option<Format>,

    /// What offsets count
    #[arg(long, value_name = "UNIT", default_value = "codepoint", value_parser = unit_parser())]
    pub(crate) offsets: OffsetUnit,

    /// The language of the texts; auto decides for each, and of one in another language tells repeats only
    #[arg(long = "lang", value_name = "LANG", default_value = "auto", value_parser = lang_parser())]
    pub(crate) config: Config,

    /// Find the names, words and patterns of a list too: one "kind: words | note" or "kind: /pattern/ | note" a line.
    /// Lines that cannot be used are told; can be given several times
    #[arg(long = "list", value_name = "LIST", conflicts_with = "clean")]
    pub(crate) lists: Vec<PathBuf>,

    /// Write one file for each FILE into DIR, with its name and the format's ending
    #[arg(long, value_name = "DIR")]
    pub(crate) output_dir: Option<PathBuf>,

    /// Read one {"id", "text"} a line, write one {"id", ...} a line, in the same order
    #[arg(long, conflicts_with_all = ["format", "output_dir"])]
    pub(crate) jsonl: bool,

    /// Write the text without its later copies; with --output-dir into NAME.clean.txt
    #[arg(long, conflicts_with_all = ["format", "jsonl"])]
    pub(crate) clean: bool,

    /// With --clean: remove edited copies, too
    #[arg(long, requires = "clean")]
    pub(crate) edited: bool,

    /// Apply what a reader said: a document of corrections of the one FILE
    #[arg(long, value_name = "FILE", conflicts_with_all = ["jsonl", "clean"])]
    corrections: Option<PathBuf>,

    /// Apply NAME.corrections.json beside each FILE, where there is one
    #[arg(long, conflicts_with_all = ["corrections", "jsonl", "clean"])]
    with_corrections: bool,

    /// When to colour the report; auto heeds the variable `NO_COLOR`
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Color,
}

/// What else the program does.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Shows which passages of a text come from a source, and what was left out
    Compare(CompareArgs),

    /// Joins the corrections of two readers of an article; what both say stands once, and of two that do not agree THEIRS
    Merge(MergeArgs),

    /// Measures what is found against corrections that lie beside the articles
    ///
    /// Beside each NAME.txt lies NAME.corrections.json. An article counts as a whole only where its corrections say
    /// "complete": true; what they do not name is then wrong. Of other articles only the checked items are scored, in a
    /// table of their own.
    Score(ScoreArgs),
}

/// An article and two documents of its corrections.
#[derive(Debug, clap::Args)]
pub(crate) struct MergeArgs {
    /// The article
    pub(crate) article: PathBuf,

    /// The first document
    pub(crate) ours: PathBuf,

    /// The second one
    pub(crate) theirs: PathBuf,
}

/// The articles to measure on.
#[derive(Debug, clap::Args)]
pub(crate) struct ScoreArgs {
    /// Articles with corrections beside them
    #[arg(value_name = "FILE", required = true)]
    pub(crate) files: Vec<PathBuf>,

    /// Print JSON instead of a table
    #[arg(long)]
    pub(crate) json: bool,

    /// Which kinds of names are scored
    #[arg(
        long,
        value_name = "KIND,...",
        value_delimiter = ',',
        default_value = "person,organization,place",
        value_parser = kind_parser()
    )]
    pub(crate) kinds: Vec<EntityKind>,
}

/// The two texts of a comparison.
#[derive(Debug, clap::Args)]
pub(crate) struct CompareArgs {
    /// The text that may owe something
    pub(crate) text: PathBuf,

    /// What it may owe it to
    pub(crate) source: PathBuf,

    /// Print JSON instead of a report
    #[arg(long)]
    pub(crate) json: bool,

    /// What offsets count
    #[arg(long, value_name = "UNIT", default_value = "codepoint", value_parser = unit_parser())]
    pub(crate) offsets: OffsetUnit,
}

/// When the report is coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

/// The words of reports, in the language of the locale.
pub(crate) fn labels() -> &'static Labels {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    Labels::for_locale(&locale.unwrap_or_default())
}

fn format_parser() -> impl TypedValueParser<Value = Format> {
    choice(Format::ALL.map(Format::name), str::parse)
}

fn unit_parser() -> impl TypedValueParser<Value = OffsetUnit> {
    choice(OffsetUnit::ALL.map(OffsetUnit::name), str::parse)
}

fn lang_parser() -> impl TypedValueParser<Value = Config> {
    choice(Config::lang_names(), |name| Config::default().with_lang(name))
}

fn kind_parser() -> impl TypedValueParser<Value = EntityKind> {
    let all = || EntityKind::ALL.iter().copied();
    let kind = move |name: String| all().find(|kind| kind.name() == name);
    PossibleValuesParser::new(all().map(EntityKind::name))
        .try_map(move |name| kind(name).ok_or("no kind of name"))
}

/// Reads one of some names.
fn choice<T: Clone + Send + Sync + 'static>(
    names: impl IntoIterator<Item = &'static str>,
    read: fn(&str) -> Result<T, UnknownChoice>,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(names).try_map(move |name| read(&name))
}

impl Args {
    /// All files that are read, standard input where no article is asked for by name.
    pub(crate) fn inputs(&self) -> impl Iterator<Item = &Path> {
        let of_command = match &self.command {
            None => Vec::new(),
            Some(Command::Compare(it)) => vec![&it.text, &it.source],
            Some(Command::Merge(it)) => vec![&it.article, &it.ours, &it.theirs],
            Some(Command::Score(it)) => it.files.iter().collect(),
        };
        let implied = self.command.is_none() && self.files.is_empty();
        let implied = implied.then(|| Path::new(input::STDIN));
        let beside = self.lists.iter().chain(&self.corrections).chain(of_command);
        self.files.iter().chain(beside).map(PathBuf::as_path).chain(implied)
    }

    /// Where the corrections of articles are.
    pub(crate) fn corrections(&self) -> Source<'_> {
        match &self.corrections {
            Some(file) => Source::File(file),
            None if self.with_corrections => Source::Beside,
            None => Source::Nowhere,
        }
    }

    /// The format asked for, or the one that fits where the output goes.
    pub(crate) fn format(&self) -> Format {
        let default = if self.output_dir.is_some() { Format::Json } else { Format::Report };
        self.format.unwrap_or(default)
    }

    /// The engine with own lists and the model that the program carries; without it where it cannot be read.
    ///
    /// # Errors
    ///
    /// Where a list cannot be read.
    pub(crate) fn annotator(&self) -> Result<Annotator, InputError> {
        let annotator = Annotator::new(&self.config).with_lists(self.lists()?);
        Ok(match Model::from_bytes(include_bytes!("../../../models/fr.gpk")) {
            Ok(model) => annotator.with_model(Language::Fr, model),
            Err(error) => {
                complain(&error.to_string());
                annotator
            }
        })
    }

    /// The lists that are asked for; what of them cannot be used is told.
    fn lists(&self) -> Result<Lists, InputError> {
        let texts: Result<Vec<(String, String)>, InputError> =
            self.lists.iter().map(|file| Ok((input::name(file), input::read(file)?))).collect();
        let texts = texts?;
        let lists = Lists::read(texts.iter().map(|(name, text)| (&**name, &**text)));
        lists.problems().iter().for_each(|problem| complain(&problem.to_string()));
        Ok(lists)
    }
}
