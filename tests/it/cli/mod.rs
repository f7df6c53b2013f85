//! The command line, run as a program.

mod reuse;

use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
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

#[track_caller]
fn format(name: &str) -> String {
    let output = run(&["--format", name], ARTICLE);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    stdout(&output).to_owned()
}

fn json(line: &str) -> Value {
    serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))
}

#[test]
fn a_report_says_who_said_what() {
    let output = run(&[], ARTICLE);
    assert_good(&output);
    let report = stdout(&output);
    assert!(report.starts_with("stdin\nfr · "), "{report}");
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
fn output_dir_gets_one_file_for_each() {
    let folder = Folder::new("output-dir");
    let files = [folder.file("a.txt", ARTICLE), folder.file("b.c.txt", "Il pleut.")];
    let out = folder.0.join("out").join("deep");
    let output = run(&["--output-dir", out.to_str().unwrap(), &files[0], &files[1]], "");
    assert_good(&output);
    assert_eq!(stdout(&output), "");
    assert_eq!(json(&folder.read("out/deep/a.json"))["length"], ARTICLE.chars().count());
    assert_eq!(json(&folder.read("out/deep/b.c.json"))["length"], 9);
}

#[test]
fn files_of_one_name_are_not_written_over_each_other() {
    let folder = Folder::new("one-name");
    let files = [folder.file("a.txt", ARTICLE), folder.file("a.md", ARTICLE)];
    let out = folder.0.join("out");
    let output = run(&["--output-dir", out.to_str().unwrap(), &files[0], &files[1]], "");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(stderr(&output), "guillemet: two files would both be written as a.json\n");
    assert!(!Path::new(&out).exists());
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
        nonsense\n\
        \n\
        {\"id\":\"\xFF\",\"text\":\"\"}\n\
        {\"text\":\"Il neige.\"}";
    let output = run(&["--jsonl"], lines);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(stderr(&output), "");
    let answers: Vec<&str> = stdout(&output).lines().collect();
    assert_eq!(answers.len(), 6, "{answers:?}");
    assert_eq!(json(answers[0])["length"], 9);
    assert_eq!(answers[1], r#"{"id":"b","error":"line 2: \"text\" is missing"}"#);
    assert!(
        answers[2].starts_with(r#"{"id":12345678901234567890123,"error":"line 3: invalid type"#)
    );
    assert!(answers[3].starts_with(r#"{"id":null,"error":"line 4: "#));
    assert_eq!(answers[4], r#"{"id":null,"error":"line 6: not UTF-8 at byte 7"}"#);
    assert_eq!(json(answers[5])["length"], 9);
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
fn csv_has_a_row_for_each_quotation() {
    let folder = Folder::new("csv");
    let files = [
        folder.file("bad.txt", b"\xFF"),
        folder.file("a.txt", ARTICLE),
        folder.file("b.txt", ARTICLE),
    ];
    let output = run(&["--format", "csv", &files[0], &files[1], &files[2]], "");
    assert_eq!(output.status.code(), Some(2));
    let rows: Vec<&str> = stdout(&output).split_terminator("\r\n").collect();
    assert!(rows[0].starts_with("file,id,kind,start,end,text,cue,source,speaker,"), "{rows:?}");
    assert!(rows[1].contains(",La digue tiendra cet hiver,a déclaré,"), "{rows:?}");
    assert_eq!(rows.iter().filter(|row| row.starts_with("file,")).count(), 1);
    assert!(stderr(&output).contains("a.txt: csv leaves out: mention ("), "{}", stderr(&output));
}

/// The text content of an element that holds markup of its own.
fn text_of(page: &str, open: &str, close: &str) -> String {
    let start = page.find(open).unwrap();
    let start = start + page[start..].find('>').unwrap() + 1;
    let markup = &page[start..start + page[start..].find(close).unwrap()];
    let bare: String = markup
        .split('<')
        .map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text))
        .collect();
    bare.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#13;", "\r")
        .replace("&amp;", "&")
}

#[test]
fn html_holds_the_text_letter_for_letter() {
    let text = format!("{ARTICLE}\r\n<script>alert(1)</script> & \"x\" &amp;");
    let output = run(&["--format", "html"], &text);
    let page = stdout(&output);
    assert_eq!(text_of(page, "<article", "</article>"), text);
    assert!(!page.contains("<script"), "{page}");
    assert!(
        page.contains("<mark class=\"direct v0\" id=\"q0\" title=\"Marie Dupont\">La digue"),
        "{page}"
    );
    assert!(page.contains("class=\"copy\" id=\"d0.1\""), "{page}");
}

#[test]
fn html_of_several_files_needs_a_folder() {
    let output = run(&["--format", "html", "a.txt", "b.txt"], "");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        stderr(&output),
        "guillemet: html holds one article; use --output-dir for several\n"
    );
}

#[test]
fn tei_names_who_speaks() {
    let text = format!("\u{1}<b>\n{ARTICLE}");
    let output = run(&["--format", "tei"], &text);
    let document = stdout(&output);
    assert!(document.contains("<p>\u{FFFD}&lt;b&gt;</p>"), "{document}");
    let who = document.split("<said xml:id=\"q0\" direct=\"true\" who=\"#").nth(1).unwrap();
    let id = who.split('"').next().unwrap();
    assert!(
        document.contains(&format!("<person xml:id=\"{id}\"><persName>Marie Dupont</persName>")),
        "{document}"
    );
    assert!(document.contains("type=\"place\""), "{document}");
}

#[test]
fn web_annotations_select_by_position_and_by_quote() {
    let page = json(&format("web-annotation"));
    let items = page["items"].as_array().unwrap();
    let quote = items.iter().find(|item| item["id"] == "stdin#quote-0").unwrap();
    let [position, exact] =
        [&quote["target"][0]["selector"][0], &quote["target"][0]["selector"][1]];
    let text: Vec<char> = ARTICLE.chars().collect();
    let at = |key: &str| usize::try_from(position[key].as_u64().unwrap()).unwrap();
    let (start, end) = (at("start"), at("end"));
    assert_eq!(String::from_iter(&text[start..end]), "La digue tiendra cet hiver");
    assert_eq!(exact["exact"], "La digue tiendra cet hiver");
    assert_eq!(exact["prefix"], String::from_iter(&text[start.saturating_sub(32)..start]));
    assert_eq!(exact["suffix"], String::from_iter(&text[end..end + 32]));
}

#[test]
fn schema_org_is_safe_inside_a_script_element() {
    let output = run(
        &["--format", "schema-org"],
        "« Oui </script> nous irons au bout », a déclaré la ministre Marie Dupont.",
    );
    assert!(!stdout(&output).contains('<'), "{}", stdout(&output));
    let article = json(stdout(&output));
    assert_eq!(article["hasPart"][0]["text"], "Oui </script> nous irons au bout");
    assert_eq!(article["hasPart"][0]["spokenByCharacter"]["name"], "Marie Dupont");
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
