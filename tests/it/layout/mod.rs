//! One article in the layouts that copy and paste brings: what is found must be what is found in the plain text.

mod shape;

use crate::engines::{best, engines};
use guillemet::annotation::{Annotations, Entity, Quote};
use guillemet::document::Layout;
use guillemet::duplicate::Cleaning;
use guillemet::{Language, lang};
use shape::Hyphens;

const ARTICLE: &str = include_str!("article.txt");

/// What a layout must not change: quotations with their kinds and speakers, and names with their kinds.
fn signature(found: &Annotations, text: &str) -> (Vec<String>, Vec<String>) {
    let quote = |quote: &Quote| {
        let speaker = quote.speaker.as_ref().map_or("", |speaker| &speaker.name);
        format!("{:?} {} by {}", quote.kind, letters(&quote.words(text)), straight(speaker))
    };
    let entity = |entity: &Entity| {
        format!("{:?} {} = {:?}", entity.kind, straight(&entity.name), entity.value)
    };
    (found.quotes.iter().map(quote).collect(), found.entities.iter().map(entity).collect())
}

/// A name, whose apostrophes are those of the text.
fn straight(name: &str) -> String {
    name.replace('’', "'")
}

/// The letters of some words, however they are written.
fn letters(words: &str) -> String {
    let folded = Layout::fold(words, lang::data(Language::Fr).conventions());
    folded.text.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[track_caller]
fn check(text: &str) {
    for engine in engines() {
        let plain = signature(&engine.annotate(ARTICLE), ARTICLE);
        let found = engine.annotate(text);
        found.assert_valid(text);
        assert_eq!(signature(&found, text), plain, "in this layout:\n{text}");
    }
}

#[test]
fn the_plain_article_has_quotations_of_every_kind() {
    for engine in engines() {
        let (quotes, entities) = signature(&engine.annotate(ARTICLE), ARTICLE);
        assert!(quotes.len() >= 9 && entities.len() >= 12, "{quotes:#?}{entities:#?}");
    }
}

macro_rules! layouts {
    ($($name:ident: $text:expr;)*) => { $(
        #[test]
        fn $name() {
            check(&$text);
        }
    )* };
}

layouts! {
    wrapped_at_72_columns: shape::wrapped(ARTICLE, 72).join("\n\n");
    wrapped_at_60_columns: shape::wrapped(ARTICLE, 60).join("\n\n");
    wrapped_at_80_columns: shape::wrapped(ARTICLE, 80).join("\n\n");
    wrapped_at_100_columns: shape::wrapped(ARTICLE, 100).join("\n\n");
    wrapped_at_65_columns_and_further_down_the_page: format!("\n\n\n{}", shape::wrapped(ARTICLE, 65).join("\n\n\n"));
    in_columns_of_a_newspaper: shape::wrapped(ARTICLE, 40).join("\n\n");
    in_narrow_columns: shape::wrapped(ARTICLE, 32).join("\n\n");
    wrapped_without_blank_lines: shape::wrapped(ARTICLE, 70).join("\n");
    wrapped_with_indented_paragraphs: shape::wrapped(ARTICLE, 72).join("\n    ");
    wrapped_with_a_margin: format!("    {}", shape::wrapped(ARTICLE, 66).join("\n\n").replace('\n', "\n    "));
    wrapped_with_the_line_ends_of_windows: shape::wrapped(ARTICLE, 72).join("\n\n").replace('\n', "\r\n");
    wrapped_with_the_line_ends_of_old_macs: shape::wrapped(ARTICLE, 72).join("\n\n").replace('\n', "\r");
    wrapped_with_blanks_at_line_ends: shape::wrapped(ARTICLE, 72).join("\n\n").replace('\n', "  \n");
    a_blank_line_between_all_lines: shape::wrapped(ARTICLE, 76).join("\n\n\n").replace('\n', "\n\n");
    words_cut_at_60_columns: shape::hyphenated(ARTICLE, 60, Hyphens::Typed).join("\n\n");
    words_cut_in_columns_of_a_newspaper: shape::hyphenated(ARTICLE, 38, Hyphens::Typed).join("\n\n");
    words_cut_without_blank_lines: shape::hyphenated(ARTICLE, 64, Hyphens::Typed).join("\n");
    words_cut_by_soft_hyphens: shape::hyphenated(ARTICLE, 72, Hyphens::Soft).join("\n\n");
    words_cut_by_what_a_pdf_viewer_copies: shape::hyphenated(ARTICLE, 72, Hyphens::Control).join("\n\n");
    ligatures_and_cut_words: shape::ligatures(&shape::hyphenated(ARTICLE, 58, Hyphens::Typed).join("\n\n"));
    ligatures: shape::ligatures(ARTICLE);
    soft_hyphens_in_all_words: shape::between_letters(ARTICLE, '\u{AD}');
    zero_width_blanks_in_all_words: shape::between_letters(ARTICLE, '\u{200B}');
    word_joiners_and_a_mark_of_byte_order: format!("\u{FEFF}{}", ARTICLE.replace('-', "\u{2060}-\u{2060}"));
    no_break_blanks_of_a_word_processor: shape::beside_signs(ARTICLE, '\u{A0}');
    narrow_no_break_blanks: shape::beside_signs(ARTICLE, '\u{202F}');
    thin_blanks: shape::beside_signs(ARTICLE, '\u{2009}');
    no_break_blanks_in_names: ARTICLE.replace("Solène Guivarch", "Solène\u{A0}Guivarch").replace("3 mars 2021", "3\u{A0}mars\u{A0}2021");
    accents_of_their_own: shape::decomposed(ARTICLE);
    double_blanks: ARTICLE.replace(' ', "  ");
    curly_apostrophes: ARTICLE.replace('\'', "’");
    paragraphs_behind_tabs: ARTICLE.replace("\n\n", "\n\n\t");
    paragraphs_of_one_line_on_windows: ARTICLE.replace("\n\n", "\r\n");
    a_list_in_markdown: ARTICLE.replace("\n\n", "\n\n* ");
    pages_with_numbers: shape::wrapped(ARTICLE, 72).join("\n\n").replace("difficile mais", "difficile\n\n- 2 -\n\n\u{C}mais");
    form_feeds: ARTICLE.replace("\n\n", "\n\u{C}\n");
    separators_of_unicode: ARTICLE.replace("\n\n", "\u{2029}");
    markdown_emphasis: shape::emphasized(ARTICLE);
    markdown_emphasis_wrapped: shape::wrapped(&shape::emphasized(ARTICLE), 72).join("\n\n");
    markdown_heading: format!("# {ARTICLE}");
    markdown_block_quote: shape::quoted(ARTICLE, "> ");
    markdown_links: ARTICLE.replace("mairie de Quimper", "[mairie de Quimper](https://example.org/mairie \"La mairie\")").replace("Gaspard Lemoine", "[Gaspard Lemoine](/gaspard_lemoine)");
    mail: shape::quoted(&shape::wrapped(ARTICLE, 70).join("\n\n"), "> ");
    mail_without_blanks: shape::quoted(&shape::wrapped(ARTICLE, 70).join("\n\n"), ">");
    mail_answered_twice: shape::quoted(&shape::wrapped(ARTICLE, 68).join("\n\n"), "> > ");
    names_of_characters: ARTICLE.replace("« ", "&laquo;&nbsp;").replace(" »", "&#160;&raquo;").replace('é', "&eacute;").replace('\'', "&#8217;");
    everything_at_once: shape::quoted(&shape::ligatures(&shape::hyphenated(&shape::emphasized(ARTICLE), 66, Hyphens::Typed).join("\n\n")), ">> ").replace('\n', "\r\n");
}

#[test]
fn a_copy_is_removed_with_the_signs_of_its_layout() {
    let (one, other) =
        ("Le pont sur la rivière est fermé\n> depuis dimanche soir.", "Rien ne\n> bouge en ville.");
    let text = format!("> {one}\n>\n> {other}\n>\n> {one}\n>\n> Le maire se tait.\n");
    let cleaned = best().clean(&text, Cleaning::default());
    assert_eq!(cleaned.text, format!("> {one}\n>\n> {other}\n>\n> Le maire se tait.\n"));
    let text = format!("> {one}\n>\n> {other}\n>\n> {one}\n");
    let cleaned = best().clean(&text, Cleaning::default());
    assert_eq!(cleaned.text, format!("> {one}\n>\n> {other}\n"));
}

#[test]
fn a_wrapped_text_is_compared_with_a_plain_source() {
    let text = shape::hyphenated(ARTICLE, 60, Hyphens::Typed).join("\n\n");
    for (text, source) in [(&*text, ARTICLE), (ARTICLE, &*text)] {
        let found = best().compare(text, source);
        assert_eq!(found.share.per_cent(), 100);
        let [passage] = &found.passages[..] else { panic!("one passage: {found:?}") };
        assert_eq!(passage.span.slice(text), text.trim_end());
        assert_eq!(passage.source.slice(source), source.trim_end());
    }
}

#[test]
fn a_name_over_two_lines_is_one_name() {
    let text = "Le préfet du Finistère a reçu vendredi les élus de la côte et Yves\nKerbrat, patron du port.";
    let found = best().annotate(text);
    let kerbrat = found.entities.iter().find(|entity| entity.name == "Yves Kerbrat").unwrap();
    let mention = &found.mentions[kerbrat.mentions[0].index()];
    assert_eq!(mention.span.slice(text), "Yves\nKerbrat");
}
