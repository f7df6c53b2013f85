//! Lines that go on with the line above.

use super::edit::Edit;
use super::hyphen::Hyphens;
use super::line::{Line, lines};
use super::wrap::{self, Wrap};
use crate::document::conventions::Conventions;
use crate::document::fold::is_hyphen;

/// A line at least this long, in bytes, that ends in the middle of a sentence was wrapped by a program.
const WRAPPED_LINE: usize = 45;

pub(super) fn edits(text: &str, conventions: &Conventions) -> Vec<Edit> {
    let lines: Vec<Line> = lines(text).collect();
    let wrap = wrap::judge(text, &lines, conventions);
    let mut hyphens = Hyphens::new(text, conventions);
    let join = |pair: &[Line]| {
        let [above, below] = pair else { return None };
        cut(text, wrap.as_ref(), &mut hyphens, above, below)
            .or_else(|| goes_on(text, wrap.as_ref(), above, below))
    };
    lines.windows(2).filter_map(join).collect()
}

/// What stands between two lines that share a word.
fn cut(
    text: &str,
    wrap: Option<&Wrap<'_>>,
    hyphens: &mut Hyphens<'_>,
    above: &Line,
    below: &Line,
) -> Option<Edit> {
    let (left, right) = (above.words(text), below.words(text));
    let cut = left.strip_suffix(is_hyphen).filter(|left| left.ends_with(char::is_alphabetic))?;
    let is_near = below.gap == wrap.map_or(0, |wrap| wrap.gap);
    if !is_near || !right.starts_with(char::is_alphabetic) {
        return None;
    }
    let hyphen = left.len() - cut.len();
    let kept = if hyphens.keeps(cut, right) { 0 } else { hyphen };
    Some(Edit::drop(above.span.end() - kept, below.span.start()))
}

/// A blank between two lines of one paragraph.
fn goes_on(text: &str, wrap: Option<&Wrap<'_>>, above: &Line, below: &Line) -> Option<Edit> {
    let joins =
        is_cut_short(text, above, below) || wrap.is_some_and(|wrap| wrap.joins(above, below));
    joins.then(|| Edit::put(above.span.end(), below.span.start(), " "))
}

/// Whether a long line ends in the middle of a sentence that the next line goes on with, however the text is laid out.
fn is_cut_short(text: &str, above: &Line, below: &Line) -> bool {
    below.gap == 0
        && above.span.len() >= WRAPPED_LINE
        && below.words(text).starts_with(char::is_lowercase)
        && !above.words(text).ends_with(wrap::is_end)
}

#[cfg(test)]
mod tests {
    use super::super::Layout;
    use crate::lang;
    use crate::language::Language;

    #[track_caller]
    fn check(text: &str, read: &str) {
        let layout = Layout::fold(text, lang::data(Language::Fr).conventions());
        assert_eq!(layout.text, read);
    }

    #[track_caller]
    fn stays(text: &str) {
        check(text, text);
    }

    #[test]
    fn lines_wrapped_by_a_program_are_joined() {
        check(
            "La passerelle de Quimper a rouvert jeudi matin, après trois mois de\n\
             travaux. La maire, Anne Le Gall, a coupé le ruban devant près de\n\
             200 personnes. Un bal a suivi.\n\nLe chantier a duré plus longtemps.",
            "La passerelle de Quimper a rouvert jeudi matin, après trois mois de travaux. La maire, \
             Anne Le Gall, a coupé le ruban devant près de 200 personnes. Un bal a suivi.\n\n\
             Le chantier a duré plus longtemps.",
        );
    }

    #[test]
    fn narrow_columns_and_short_last_lines() {
        check(
            "Le port de Roscoff va fermer\npour deux jours. Les pêcheurs\nsont en colère.\n\
             Selon la préfecture, tous les\nquais seront rouverts mardi, et\nles ventes à la criée\nreprendront.",
            "Le port de Roscoff va fermer pour deux jours. Les pêcheurs sont en colère.\n\
             Selon la préfecture, tous les quais seront rouverts mardi, et les ventes à la criée reprendront.",
        );
    }

    #[test]
    fn a_name_or_a_quotation_goes_on_in_the_next_line() {
        check(
            "Le préfet du Finistère a reçu vendredi les élus de la côte et Yves\nKerbrat, patron du port.",
            "Le préfet du Finistère a reçu vendredi les élus de la côte et Yves Kerbrat, patron du port.",
        );
        check(
            "Le patron du port, Yves Kerbrat, est en colère. « Tout est fermé.\nNous perdons tout », dit-il.",
            "Le patron du port, Yves Kerbrat, est en colère. « Tout est fermé. Nous perdons tout », dit-il.",
        );
    }

    #[test]
    fn lines_with_blank_lines_between_them() {
        check(
            "La passerelle de Quimper a rouvert jeudi, après\n\ntrois mois de travaux. La maire, Anne Le Gall,\n\n\
             a coupé le ruban devant deux cents personnes,\n\nqui ont applaudi. Un bal a suivi sur les quais\n\n\
             de la vieille ville.",
            "La passerelle de Quimper a rouvert jeudi, après trois mois de travaux. La maire, Anne Le Gall, \
             a coupé le ruban devant deux cents personnes, qui ont applaudi. Un bal a suivi sur les quais \
             de la vieille ville.",
        );
    }

    #[test]
    fn words_cut_by_a_hyphen() {
        check("La maire Anne Le-\nGall part.", "La maire Anne Le-Gall part.");
        check("L'admini-\nstration se tait.", "L'administration se tait.");
        check("Il viendra peut-\nêtre, dit-\nelle.", "Il viendra peut-être, dit-elle.");
        check(
            "La vice-\nprésidente, c'est-\nà-dire elle.",
            "La vice-présidente, c'est-à-dire elle.",
        );
        check(
            "Un sous-\nsol, des sous-sols, un sous-sol.",
            "Un sous-sol, des sous-sols, un sous-sol.",
        );
        check("Il a sou-\nscrit à Bourg-\nen-Bresse.", "Il a souscrit à Bourg-en-Bresse.");
    }

    #[test]
    fn headlines_bylines_and_datelines_stay_alone() {
        stays(
            "Quimper retrouve sa passerelle\nPar Lise Morvan\nLa passerelle a rouvert jeudi matin.",
        );
        stays(
            "La passerelle de Quimper rouvre après trois mois de travaux\nLa maire a coupé le ruban jeudi matin devant deux cents personnes.",
        );
        stays("QUIMPER, 3 mars\nLa passerelle de la ville a rouvert.");
    }

    #[test]
    fn lists_and_tables_stay() {
        stays(
            "- un pont à trois millions d'euros\n- une école à deux millions d'euros\n- un stade à un million d'euros",
        );
        stays(
            "farine de blé\nbeurre salé\nsucre roux\nœufs de la ferme\nsel de Guérande\nlait entier",
        );
        stays("Brest\t12\t14\nQuimper\t9\t8\nMorlaix\t3\t4");
        stays(
            "1. Anne Le Gall, maire de la commune depuis 2014\n2. Yves Kerbrat, patron du port depuis dix ans\n3. Lise Morvan, libraire de la rue des Quais",
        );
    }

    #[test]
    fn verses_stay() {
        stays(
            "Le vent se lève sur la grève,\nLes barques rentrent une à une,\nEt le vieux phare, dans son rêve,\nCompte les vagues sous la lune.",
        );
        stays(
            "la mer\nqui monte et qui descend\nles barques\net puis le vent du nord\nsur la jetée\nplus rien",
        );
    }

    #[test]
    fn dialogue_and_live_reports_stay() {
        stays(
            "— Vous avez vu le vieux pont de la ville ?\n— Oui, je l'ai vu hier soir, il est fermé.\n— Et demain, sera-t-il encore fermé, lui ?",
        );
        stays(
            "14h30. La préfecture ferme le pont de la rocade.\n14h45. Le maire demande aux habitants de partir.\n15h10. Les pompiers sont arrivés sur les quais.",
        );
        stays(
            "Le maire : « Nous fermons le pont dès demain matin. »\nLa préfète : « Nous le rouvrirons dans une semaine. »",
        );
    }

    #[test]
    fn paragraphs_of_one_line_stay() {
        stays(
            "La passerelle de Quimper a rouvert jeudi matin.\nLa maire a coupé le ruban devant les habitants.\nUn bal a suivi sur les quais de la vieille ville.\nLe chantier avait duré trois longs mois d'hiver.",
        );
    }
}
