//! Whole files: each is one article.

use crate::args::{Args, Color, labels};
use crate::corrections::{self, Source};
use crate::guard::guarded;
use crate::output_dir::OutputDir;
use crate::{Outcome, complain, input, ordered, refuse};
use guillemet::export::{Article, Format, ReportStyle, losses};
use guillemet::{Annotator, OffsetUnit};
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

/// What came of one file.
struct Done {
    /// What goes to standard output: nothing, where a file was written.
    result: Result<String, String>,
    warnings: Vec<String>,
}

/// Annotates all files and shows or writes what was found.
pub(crate) fn run(args: &Args) -> io::Result<Outcome> {
    let files = input::files(&args.files);
    let job = match Job::new(args, &files) {
        Ok(job) => job,
        Err(problem) => return Ok(refuse(&problem)),
    };
    let mut outcome = Outcome::Done;
    let mut is_first = true;
    let mut out = io::stdout().lock();
    ordered::map(
        files.iter(),
        |file| job.done(file),
        |done: Done| {
            done.warnings.iter().for_each(|warning| complain(warning));
            match done.result {
                Ok(words) => {
                    let separator = job.before(is_first);
                    is_first = false;
                    out.write_all(separator.as_bytes())?;
                    out.write_all(words.as_bytes())
                }
                Err(error) => {
                    complain(&error);
                    outcome = Outcome::BadFile;
                    Ok(())
                }
            }
        },
    )?;
    out.flush()?;
    Ok(outcome)
}

fn style(color: Color, is_file: bool) -> ReportStyle {
    let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let color = match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => !is_file && !no_color && io::stdout().is_terminal(),
    };
    ReportStyle { color, labels: labels(), ..ReportStyle::default() }
}

/// What is the same for all files.
struct Job<'a> {
    annotator: Annotator,
    unit: OffsetUnit,
    format: Format,
    /// None where all goes to standard output.
    output_dir: Option<OutputDir<'a>>,
    is_single: bool,
    style: ReportStyle,
    corrections: Source<'a>,
}

impl<'a> Job<'a> {
    /// # Errors
    ///
    /// Where the files cannot be shown or written together, or a list cannot be read.
    fn new(args: &'a Args, files: &[PathBuf]) -> Result<Self, String> {
        let format = args.format();
        let is_single = files.len() == 1;
        let output_dir = match &args.output_dir {
            Some(dir) => Some(OutputDir::make(dir, files, format.extension())?),
            None if is_single || format.is_stream() => None,
            None => {
                let name = format.name();
                return Err(format!("{name} holds one article; use --output-dir for several"));
            }
        };
        let style = style(args.color, output_dir.is_some());
        let annotator = args.annotator().map_err(|error| error.to_string())?;
        let unit = args.offsets;
        let corrections = args.corrections();
        if !is_single && matches!(corrections, Source::File(_)) {
            let problem = "--corrections is of one article; use --with-corrections for several";
            return Err(problem.to_owned());
        }
        Ok(Self { annotator, unit, format, output_dir, is_single, style, corrections })
    }

    fn done(&self, file: &Path) -> Done {
        let (words, warnings) = match self.annotated(file) {
            Ok(annotated) => annotated,
            Err(error) => return Done { result: Err(error), warnings: Vec::new() },
        };
        let result = match &self.output_dir {
            None => Ok(words),
            Some(dir) => dir.save(file, &words).map(|()| String::new()),
        };
        Done { result, warnings }
    }

    /// The words of a file's annotations, and warnings about what they leave out and what was not applied.
    fn annotated(&self, file: &Path) -> Result<(String, Vec<String>), String> {
        let text = input::read(file).map_err(|error| error.to_string())?;
        let name = input::name(file);
        let corrections = self.corrections.of(file, &text)?;
        let annotated = guarded(|| {
            let found = match &corrections {
                Some(corrections) => self.annotator.correct(&text, corrections),
                None => self.annotator.annotate(&text),
            };
            let article = Article { name: &name, text: &text, found: &found, unit: self.unit };
            let warnings =
                corrections.iter().flat_map(|it| corrections::warnings(&name, it, &found));
            (self.write(&article), warnings.chain(self.warning(&article)).collect())
        });
        annotated.map_err(|why| format!("{name}: {why}"))
    }

    /// What stands before an article.
    fn before(&self, is_first: bool) -> String {
        if !self.is_stream() {
            return String::new();
        }
        if is_first { self.format.head() } else { self.format.separator().to_owned() }
    }

    /// Whether several articles go to standard output.
    fn is_stream(&self) -> bool {
        self.output_dir.is_none() && !self.is_single
    }

    fn write(&self, article: &Article<'_>) -> String {
        if self.is_stream() {
            self.format.write_item(article, self.style)
        } else {
            self.format.write(article, self.style)
        }
    }

    fn warning(&self, article: &Article<'_>) -> Option<String> {
        let losses = losses(self.format, article.found);
        let parts: Vec<String> =
            losses.iter().map(|(count, what)| format!("{what} ({count})")).collect();
        let (name, format) = (article.name, self.format.name());
        (!parts.is_empty()).then(|| format!("{name}: {format} leaves out: {}", parts.join(", ")))
    }
}
