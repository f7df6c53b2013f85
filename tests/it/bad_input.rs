//! Texts that no newsroom would send on purpose.

#[path = "../bench/nasty.rs"]
mod nasty;

use crate::engines::engines;
use guillemet::annotation::NoticeCode;
use guillemet::{Annotations, OffsetUnit, wire};

/// Annotates, checks every promise, and puts the result into JSON in all units.
#[track_caller]
fn annotate(text: &str) -> Annotations {
    let [by_rules, found] = engines().map(|engine| engine.annotate(text));
    by_rules.assert_valid(text);
    found.assert_valid(text);
    for unit in OffsetUnit::ALL {
        serde_json::to_string(&wire::Annotations::new(&found, text, unit)).unwrap();
    }
    found
}

#[track_caller]
fn assert_nothing(text: &str) {
    let found = annotate(text);
    let count = found.quotes.len() + found.mentions.len() + found.duplicates.len();
    assert_eq!(count, 0, "{found:?}");
}

#[test]
fn an_empty_text_holds_nothing() {
    assert_nothing("");
    assert!(annotate("").notices.is_empty());
}

#[test]
fn blanks_hold_nothing() {
    for text in [" ", "\n", "\r\n\r\n", "\t\u{A0}\u{202F}\u{2009}", "\u{FEFF}", "\u{200B}\u{200E}"]
    {
        assert_nothing(text);
    }
}

#[test]
fn one_character_holds_nothing() {
    for text in [
        "a", "É", "1", ".", "-", "'", "’", "@", "#", "€", "🌍", "\u{301}", "\u{200D}", "\0",
        "\u{FFFD}",
    ] {
        assert_nothing(text);
    }
}

#[test]
fn whatever_a_rule_looks_behind_may_open_the_text() {
    for text in [
        "Ministre Marie Dupont a parlé. « Oui, c'est bien », dit-elle.",
        "De Zorglub affirme que tout va bien.",
        "D'eux, on dit que tout va bien.",
        "Plusieurs affirment que tout va bien.",
        "Et de conclure : « Tout va bien. »",
        "C'est ce qu'a dit le maire.",
    ] {
        annotate(text);
    }
}

/// Texts that random tests found, each of which broke a promise once.
#[test]
fn words_that_broke_a_promise_keep_it() {
    for text in ["maire de l'Organisation mondiale de la santé« ", "que selon Nous irons au bout"]
    {
        annotate(text);
    }
}

#[test]
fn repeats_glued_to_marks_are_disjoint() {
    for piece in [
        "« C'est faux»»Alba brune cèdre dune foin gare herbe île jonc kiosque lune mur nacre orme pré quai roche sable \
         toit urne.\ndit-elle«",
        "«’« Alba île urne écharpe foin roche gare orme dune vigne nacre lune pré toit herbe.dit-elle ",
        "Nacre lune sable mur alba kiosque vigne foin urne île herbe écharpe toit gare.dit-elle’«’« ",
        " »’« C'est fauxFoin sable vigne kiosque jonc urne gare alba herbe.Marie Dupont",
        "Alba dune écharpe sable jonc urne brune toit vigne mur roche herbe kiosque.Nous irons au boutOMSque \" »\"",
    ] {
        for times in 2..6 {
            annotate(&piece.repeat(times));
        }
    }
}

#[test]
fn an_incise_may_leave_nothing_said() {
    for text in ["« “« « (...a-t-il déclaré", "« Nous irons au bout« « (...a-t-il déclaré"]
    {
        annotate(text);
    }
}

#[test]
fn marks_alone_are_no_quotation() {
    for text in [
        "«",
        "»",
        "\"",
        "«»",
        "« »",
        "\"\"",
        "“”",
        "''",
        "‘’",
        "‹›",
        "„“",
        "«««»»»",
        "\"\"\"\"\"",
        "« “ ‹ ' \"",
    ] {
        assert!(annotate(text).quotes.is_empty(), "{text}");
    }
}

#[test]
fn an_unclosed_mark_ends_with_its_paragraph() {
    let text =
        "« Nous irons au bout, a déclaré Marie Dupont.\n\nLe lendemain, il pleuvait sur la ville.";
    let found = annotate(text);
    let end = text.find('\n').unwrap();
    assert_eq!(found.notices[0].code, NoticeCode::UnclosedMark);
    assert!(found.quotes.iter().all(|quote| quote.span.end() <= end), "{found:?}");
}

#[test]
fn a_mark_that_nothing_opened_is_noticed() {
    let found = annotate("Il pleut » sur la ville.");
    assert_eq!(found.notices[0].code, NoticeCode::UnopenedMark);
    assert!(found.quotes.is_empty());
}

#[test]
fn an_unclosed_mark_leaves_later_quotations_alone() {
    let good = "« Nous irons au bout », a déclaré la ministre Marie Dupont.";
    let bad = "« Il pleut.\n\nLa ville dort encore.\n\n";
    let later = annotate(&format!("{bad}{good}"));
    let later = later.quotes.iter().filter(|quote| quote.span.start() >= bad.len());
    assert_eq!(later.count(), annotate(good).quotes.len());
}

#[test]
fn nul_is_a_character_like_others() {
    annotate("« Nous\0irons », a déclaré\0Marie Dupont.\0");
    assert_nothing("\0\0\0");
}

#[test]
fn a_byte_order_mark_changes_nothing_but_offsets() {
    let text =
        "« Nous irons au bout », a déclaré la ministre Marie Dupont.\n\nElle a quitté Paris.";
    let (without, with) = (annotate(text), annotate(&format!("\u{FEFF}{text}")));
    let shift = '\u{FEFF}'.len_utf8();
    let places = |found: &Annotations, shift| -> Vec<_> {
        let quotes = found.quotes.iter().map(|quote| quote.span);
        let mentions = found.mentions.iter().map(|mention| mention.span);
        quotes.chain(mentions).map(|span| (span.start() + shift, span.end() + shift)).collect()
    };
    assert_eq!(places(&without, shift), places(&with, 0));
}

#[test]
fn line_ends_of_all_systems_are_read_alike() {
    let text = "Titre de l'article\n\n« Nous irons au bout », a déclaré Marie Dupont.\n\nElle a quitté Paris lundi.";
    let words = |text: &str| -> Vec<String> {
        let found = annotate(text);
        let quotes = found.quotes.iter().flat_map(|quote| quote.parts.clone());
        let spans = quotes.chain(found.mentions.iter().map(|mention| mention.span));
        spans.map(|span| span.slice(text).to_owned()).collect()
    };
    let unix = words(text);
    assert_eq!(unix, words(&text.replace('\n', "\r\n")));
    assert_eq!(unix, words(&text.replace('\n', "\r")));
    assert_eq!(unix, words(&text.replace('\n', "\u{2028}")));
}

#[test]
fn right_to_left_text_is_read() {
    annotate("قال الرئيس «سنذهب حتى النهاية» في باريس. שלום \"עולם\" אמר.");
    annotate("« \u{202B}سلام\u{202C} », a déclaré Karim Haddad à Beyrouth.\u{200F}");
    annotate("\u{202E}« txet desreveR »\u{202C}");
}

#[test]
fn emoji_with_joiners_are_whole() {
    let text = "👩‍👩‍👧 « Bravo 👏🏽 🇫🇷 », a écrit Marie Dupont 👨‍💻.";
    let found = annotate(text);
    for span in found.mentions.iter().map(|mention| mention.span) {
        assert!(!span.slice(text).contains('\u{200D}'), "{span:?}");
    }
}

#[test]
fn combining_accents_are_read_like_composed_letters() {
    let composed = "« Le préfet est allé à l'hôpital », a déclaré René Lévêque, à Nîmes.";
    let decomposed: String = composed
        .chars()
        .flat_map(|c| match c {
            'é' => vec!['e', '\u{301}'],
            'ê' => vec!['e', '\u{302}'],
            'à' => vec!['a', '\u{300}'],
            'ô' => vec!['o', '\u{302}'],
            'î' => vec!['i', '\u{302}'],
            c => vec![c],
        })
        .collect();
    let (one, other) = (annotate(composed), annotate(&decomposed));
    let kinds = |found: &Annotations| -> Vec<_> {
        found.mentions.iter().map(|mention| mention.kind).collect()
    };
    assert_eq!(one.quotes.len(), other.quotes.len());
    assert_eq!(kinds(&one), kinds(&other));
}

/// Repeats a piece up to a length in bytes.
fn long(piece: &str, len: usize) -> String {
    piece.repeat(len / piece.len() + 1)
}

#[test]
fn five_megabytes_on_one_line_are_read() {
    let text = long(
        "« Nous irons au bout », a déclaré la ministre Marie Dupont à Paris. Il pleut. ",
        5 << 20,
    );
    annotate(&text);
}

#[test]
fn pieces_that_invite_rereading_are_read() {
    for piece in nasty::NASTY {
        annotate(&long(piece, 4 << 10));
    }
}
