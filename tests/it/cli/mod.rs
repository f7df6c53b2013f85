//! The command line, run as a program.

mod corrections;
mod formats;
mod lists;
mod output_dir;
mod reuse;
mod score;

use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

const ARTICLE: &str = "Une nuit de tempête à Brest\n\n\
    « La digue tiendra cet hiver », a déclaré la ministre Marie Dupont. Elle a quitté Brest lundi soir. 🌊\n\n\
    Les habitants du quartier des Quatre-Vents ont passé la nuit dans le gymnase de la commune voisine.\n\n\
    Les habitants du quartier des Quatre-Vents ont passé la nuit dans le gymnase de la commune voisine.\n";

/// A folder of its own for a test, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("guillemet-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guillemet"));
    command.args(args).env_remove("NO_COLOR").env("LC_ALL", "C");
    command
}

fn run(args: &[&str], stdin: impl AsRef<[u8]>) -> Output {
    let mut child = command(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut pipe = child.stdin.take().unwrap();
    let bytes = stdin.as_ref().to_vec();
    let writer = std::thread::spawn(move || pipe.write_all(&bytes));
    let output = child.wait_with_output().unwrap();
    // A program that ends early does not read to the end.
    let _ = writer.join().unwrap();
    output
}

fn stdout(output: &Output) -> &str {
    str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> &str {
    str::from_utf8(&output.stderr).unwrap()
}

#[track_caller]
fn assert_good(output: &Output) {
    assert_eq!((output.status.code(), stderr(output)), (Some(0), ""));
}

fn json(line: &str) -> Value {
    serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))
}

#[test]
fn a_report_says_who_said_what() {
    let output = run(&[], ARTICLE);
    assert_good(&output);
    let report = stdout(&output);
    assert!(report.starts_with("stdin\nfr · 57 words · line:column\n"), "{report}");
    assert!(report.contains("Marie Dupont"), "{report}");
    assert!(report.contains("3:1  “La digue tiendra cet hiver” — a déclaré"), "{report}");
    assert!(report.contains("5:1  again at 7:1 (word for word)"), "{report}");
    assert!(!report.contains('\u{1B}'), "a pipe gets no colours");
}

#[test]
fn the_report_speaks_the_language_of_the_locale() {
    let mut french = command(&["--color", "always", "-"]);
    let output = french.env("LC_ALL", "fr_FR.UTF-8").stdin(Stdio::null()).output().unwrap();
    assert_eq!(
        stdout(&output).lines().nth(3),
        Some("\u{1B}[1;4mCitations\u{1B}[0m  \u{1B}[2maucune citation\u{1B}[0m")
    );
}

#[test]
fn the_report_cannot_steer_the_terminal() {
    let output = run(&[], "« Oui\u{1B}[2J », a dit Marie Dupont\u{7}.");
    assert!(!stdout(&output).contains(['\u{1B}', '\u{7}']), "{}", stdout(&output));
}

#[test]
fn json_is_version_1_with_offsets_in_the_unit_asked_for() {
    let lengths = [
        ("codepoint", ARTICLE.chars().count()),
        ("utf16", ARTICLE.encode_utf16().count()),
        ("utf8", ARTICLE.len()),
    ];
    for (unit, length) in lengths {
        let output = run(&["--format", "json", "--offsets", unit], ARTICLE);
        assert_good(&output);
        let found = json(stdout(&output));
        assert_eq!(found["version"], 1);
        assert_eq!(found["offsets"], unit);
        assert_eq!(found["length"], length);
        assert!(found.get("id").is_none());
    }
}

#[test]
fn several_files_give_one_line_of_json_each() {
    let folder = Folder::new("several");
    let files = [folder.file("a.txt", ARTICLE), folder.file("b.txt", "Il pleut.")];
    let output = run(&["--format", "json", &files[0], &files[1]], "");
    assert_good(&output);
    let ids: Vec<Value> = stdout(&output).lines().map(|line| json(line)["id"].clone()).collect();
    assert_eq!(ids, files);
}

#[test]
fn a_file_that_is_not_utf8_is_named_with_its_byte_and_the_others_are_done() {
    let folder = Folder::new("not-utf8");
    let bad = folder.file("latin.txt", b"\xABOui\xBB, a d\xE9clar\xE9 Marie Dupont.");
    let late = folder.file("late.txt", [ARTICLE.as_bytes(), b"\xFF"].concat());
    let good = folder.file("good.txt", ARTICLE);
    let output = run(&["--format", "json", &bad, &late, &good], "");
    assert_eq!(output.status.code(), Some(2));
    let complaints = format!(
        "guillemet: {bad}: not UTF-8 at byte 0\nguillemet: {late}: not UTF-8 at byte {}\n",
        ARTICLE.len()
    );
    assert_eq!(stderr(&output), complaints);
    assert_eq!(stdout(&output).lines().count(), 1);
    assert_eq!(json(stdout(&output))["id"], good);
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_the_others_are_done() {
    let folder = Folder::new("unreadable");
    let missing = folder.0.join("missing.txt").to_str().unwrap().to_owned();
    let directory = folder.0.to_str().unwrap().to_owned();
    let good = folder.file("good.txt", ARTICLE);
    let output = run(&[&missing, &directory, &good], "");
    assert_eq!(output.status.code(), Some(2));
    let complaints: Vec<&str> = stderr(&output).lines().collect();
    assert_eq!(complaints.len(), 2, "{complaints:?}");
    assert!(complaints[0].starts_with(&format!("guillemet: {missing}: cannot be read: ")));
    assert!(complaints[1].starts_with(&format!("guillemet: {directory}: cannot be read: ")));
    assert!(stdout(&output).starts_with(&good));
}

#[test]
fn standard_input_is_read_once() {
    for args in
        [&["-", "-"][..], &["--clean", "-", "-"], &["--jsonl", "-", "-"], &["compare", "-", "-"]]
    {
        let output = run(args, ARTICLE);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert_eq!(stderr(&output), "guillemet: standard input can be read only once\n");
        assert_eq!(stdout(&output), "");
    }
}

/// The last line, which has no break, stays in a buffer up to the end.
#[cfg(target_os = "linux")]
#[test]
fn output_that_gets_lost_is_an_error() {
    for args in [&["--clean", "-"][..], &["--format", "csv", "-"], &["compare", "-", "/dev/null"]] {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let mut child = command(args);
        let mut child =
            child.stdin(Stdio::piped()).stdout(full).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all("Il pleut.".as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(stderr(&output).starts_with("guillemet: cannot write the output: "), "{args:?}");
    }
}

#[test]
fn a_byte_order_mark_and_foreign_line_ends_are_fine() {
    let text = format!("\u{FEFF}{}", ARTICLE.replace('\n', "\r\n"));
    let output = run(&["--format", "json"], &text);
    assert_good(&output);
    assert_eq!(json(stdout(&output))["length"], text.chars().count());
    assert_eq!(json(stdout(&output))["quotes"][0]["speaker"]["name"], "Marie Dupont");
}

#[test]
fn json_lines_keep_their_order_and_identifiers() {
    let line = |idx| {
        let text = if idx % 50 == 0 { ARTICLE.repeat(20) } else { format!("Texte {idx}.") };
        serde_json::json!({ "text": text, "id": idx, "more": [1] }).to_string()
    };
    let lines = (0..300).map(line).collect::<Vec<_>>().join("\n");
    let output = run(&["--jsonl"], lines);
    assert_good(&output);
    let ids: Vec<u64> =
        stdout(&output).lines().map(|line| json(line)["id"].as_u64().unwrap()).collect();
    assert!(ids.into_iter().eq(0..300));
    assert!(stdout(&output).starts_with("{\"id\":0,\"version\":1,\"language\":\"fr\","));
}

#[test]
fn a_bad_json_line_is_answered_on_its_line() {
    let lines = b"{\"id\":\"a\",\"text\":\"Il pleut.\"}\n\
        {\"id\":\"b\"}\n\
        {\"id\":12345678901234567890123,\"text\":5}\n\
        {nonsense\n\
        [\"c\",\"Il neige.\"]\n\
        \n\
        {\"id\":\"\xFF\",\"text\":\"\"}\n\
        {\"text\":\"Il neige.\"}";
    let output = run(&["--jsonl"], lines);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(stderr(&output), "");
    let answers: Vec<&str> = stdout(&output).lines().collect();
    assert_eq!(answers.len(), 7, "{answers:?}");
    assert_eq!(json(answers[0])["length"], 9);
    assert_eq!(answers[1], r#"{"id":"b","error":"line 2: \"text\" is missing"}"#);
    assert!(
        answers[2].starts_with(r#"{"id":12345678901234567890123,"error":"line 3: invalid type"#)
    );
    assert!(answers[3].starts_with(r#"{"id":null,"error":"line 4: "#));
    assert_eq!(answers[4], r#"{"id":null,"error":"line 5: not a JSON object"}"#);
    assert_eq!(answers[5], r#"{"id":null,"error":"line 7: not UTF-8 at byte 7"}"#);
    assert_eq!(json(answers[6])["length"], 9);
}

/// Hangs where answers are held back until there are many.
#[test]
fn a_json_line_is_answered_before_the_next_one_comes() {
    let mut child =
        command(&["--jsonl"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let (mut pipe, answers) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let mut answers = BufReader::new(answers).lines();
    for id in 0..3 {
        writeln!(pipe, "{{\"id\":{id},\"text\":\"Il pleut.\"}}").unwrap();
        assert_eq!(json(&answers.next().unwrap().unwrap())["id"], id);
    }
    drop(pipe);
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let mut child = command(&["--jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut pipe = child.stdin.take().unwrap();
    let line = "{\"id\":1,\"text\":\"Il pleut.\"}\n".repeat(1000);
    // The program may end before it has read all.
    let _ = pipe.write_all(line.as_bytes());
    drop(pipe);
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), stderr(&output)), (Some(0), ""));
}

#[test]
fn help_and_version_are_there() {
    assert_eq!(
        stdout(&run(&["--version"], "")),
        format!("guillemet {}\n", env!("CARGO_PKG_VERSION"))
    );
    let help = run(&["--help"], "");
    for word in [
        "--format",
        "--offsets",
        "--lang",
        "--output-dir",
        "--jsonl",
        "web-annotation",
        "schema-org",
    ] {
        assert!(stdout(&help).contains(word), "{word}");
    }
}

#[test]
fn an_unknown_language_is_refused_by_name() {
    let output = run(&["--lang", "tlh"], "");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("possible values: auto, fr"), "{}", stderr(&output));
}
