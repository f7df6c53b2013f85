//! Formats other than the report and JSON.

use super::{ARTICLE, Folder, json, run, stderr, stdout};

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

#[test]
fn csv_holds_no_formula() {
    let words = [
        "=HYPERLINK(\"http://example.org\") est permis",
        "+1 nous suffit",
        "-2 degrés cette nuit",
        "@SUM(A1) est juste",
    ];
    for words in words {
        let text = format!("« {words} », a déclaré la ministre Marie Dupont.");
        let output = run(&["--format", "csv"], &text);
        let row = stdout(&output).lines().nth(1).unwrap();
        let cell = row.split(',').nth(5).unwrap().trim_start_matches('"');
        assert!(cell.starts_with(&format!("'{}", &words[..2])), "{row}");
    }
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
    let text = format!("\u{1}<b>\n{ARTICLE}\nLe 3 mars 2021, il manquait 12 millions d'euros.");
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
    assert!(document.contains("<date when-iso=\"2021-03-03\">3 mars 2021</date>"), "{document}");
    assert!(document.contains("<measure quantity=\"12000000\" unit=\"EUR\">12 mil"), "{document}");
}

#[test]
fn web_annotations_select_by_position_and_by_quote() {
    let output = run(&["--format", "web-annotation"], ARTICLE);
    let page = json(stdout(&output));
    assert_eq!(page["id"], "stdin#annotations");
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
fn a_language_that_is_not_read_is_undetermined() {
    let text =
        "They said that the bridge would be closed for the summer, and that we could not use it.";
    for (format, words) in [
        ("html", r#"<article lang="und">"#),
        ("tei", r#"xml:lang="und""#),
        ("schema-org", r#""inLanguage":"und""#),
        ("json", r#""language":"und""#),
        ("report", "only repeated passages are looked for"),
    ] {
        let output = run(&["--format", format], text);
        assert!(stdout(&output).contains(words), "{}", stdout(&output));
    }
    assert!(
        stdout(&run(&["--lang", "fr", "--format", "json"], text)).contains(r#""language":"fr""#)
    );
}

#[test]
fn no_format_gives_denied_words_to_anybody() {
    let text = "Hélène Vasseur n'a jamais parlé de « démolition ».";
    let quote = |format| stdout(&run(&["--format", format], text)).to_owned();
    assert!(quote("json").contains(r#""denied":true,"cue""#));
    assert!(quote("csv").lines().nth(1).unwrap().ends_with(",quote.fragment,true"));
    assert!(
        quote("tei").contains(r##"<q xml:id="q0" type="denied" corresp="#e0">démolition</q>"##)
    );
    assert!(quote("web-annotation").contains(r#""value":"denied partial quotation""#));
    assert!(quote("html").contains(r#"<mark class="partial v0 denied" id="q0">"#));
    assert!(quote("report").contains("(denied: the text says"));
    let output = run(&["--format", "schema-org"], text);
    assert_eq!(json(stdout(&output))["hasPart"], serde_json::json!([]));
    assert!(stderr(&output).contains("denied quotation (1)"), "{}", stderr(&output));
}

#[test]
fn the_report_says_in_words_how_sure_a_speaker_is() {
    let text =
        "« Le quai est étroit », a dit Karim Belkacem. Des habitants parlent de « retouches ».";
    let output = run(&[], text);
    let report = stdout(&output);
    assert!(report.contains("(sure attribution)"), "{report}");
    assert!(report.contains("(probable attribution)"), "{report}");
}
