//! Web addresses, mail addresses, account names.

use super::chars::{is_blank, prefix_len};

const DOMAINS: &[&str] =
    &["fr", "com", "org", "net", "be", "ch", "ca", "eu", "info", "tv", "io", "gouv.fr", "news"];

/// Length of a web address, mail address, account name or bare host at the start of `rest`; or how many bytes from there
/// no address begins in.
pub(super) fn address_len(rest: &str) -> Result<usize, usize> {
    if let Some(name) = rest.strip_prefix(['@', '#']) {
        let len = prefix_len(name, |c| c.is_alphanumeric() || c == '_');
        return if len > 1 { Ok(len.saturating_add(1)) } else { Err(0) };
    }
    if !rest.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return Err(0);
    }
    let run = prefix_len(rest, |c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '@'));
    if rest[run..].starts_with("://") || rest.starts_with("www.") {
        let len = prefix_len(rest, |c| !is_blank(c) && !matches!(c, '"' | '»' | '”' | '<' | '>'));
        return Ok(rest[..len]
            .trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '…'])
            .len());
    }
    let host = rest[..run].trim_end_matches(['.', '-']);
    let (name, domain) = host.rsplit_once('.').ok_or(run)?;
    match name.rfind(|c: char| c.is_ascii_uppercase()) {
        _ if host.contains('@') => Ok(host.len()),
        _ if !DOMAINS.contains(&domain) => Err(run),
        Some(last) => Err(last.saturating_add(1)),
        None => Ok(host.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::address_len;

    #[track_caller]
    fn check(text: &str, address: Option<&str>) {
        assert_eq!(address_len(text).ok().map(|len| &text[..len]), address);
    }

    #[test]
    fn addresses_end_before_the_punctuation_of_the_sentence() {
        check("https://example.org/a?b=c.", Some("https://example.org/a?b=c"));
        check("www.example.fr, dit-il", Some("www.example.fr"));
        check("nom.prenom@example.org)", Some("nom.prenom@example.org"));
        check("franceinfo.fr.", Some("franceinfo.fr"));
        check("@compte_1 a écrit", Some("@compte_1"));
    }

    #[test]
    fn glued_sentences_are_no_address() {
        check("ville.Le lendemain", None);
        check("fin.Paris.fr", None);
        check("a:b", None);
        check("@", None);
    }

    #[test]
    fn a_failure_says_how_far_it_holds() {
        assert_eq!(address_len("a.b.c d.fr"), Err(5));
        assert_eq!(address_len("a.B.lemonde.fr"), Err(3));
    }
}
