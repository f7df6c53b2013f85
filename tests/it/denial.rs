//! What somebody is said not to have said is denied, and nothing else is.

use crate::engines::engines;
use guillemet::annotation::Quote;

/// Words between braces are denied; all other quotations are plain.
#[track_caller]
fn check(marked: &str) {
    let text = marked.replace(['{', '}'], "");
    for engine in engines() {
        let found = engine.annotate(&text);
        found.assert_valid(&text);
        let denied = found.quotes.iter().filter(|quote| quote.denied);
        let mut parts: Vec<_> = denied.flat_map(|quote| quote.parts.iter().copied()).collect();
        parts.sort();
        let mut drawn = text.clone();
        for part in parts.iter().rev() {
            drawn.insert(part.end(), '}');
            drawn.insert(part.start(), '{');
        }
        assert_eq!(drawn, marked);
    }
}

/// The quotations of a text by their words.
fn quotes(text: &str) -> Vec<(String, bool)> {
    let said = |quote: &Quote| (quote.words(text), quote.denied);
    engines()[1].annotate(text).quotes.iter().map(said).collect()
}

#[test]
fn negated_verbs_deny_what_they_govern() {
    check("Hélène Vasseur n'a pas dit que {le pont tiendrait}.");
    check("Hélène Vasseur n’a pas dit que {le pont tiendrait}.");
    check("Hélène Vasseur ne dit pas que {le pont tiendra}.");
    check("Hélène Vasseur n'a jamais déclaré à la presse : « {Le pont tiendra.} »");
    check("Hélène Vasseur n'a jamais parlé de « {démolition} ».");
    check("Hélène Vasseur n'a jamais prétendu {connaître le chantier}.");
    check("Hélène Vasseur ne prétend pas {connaître le chantier}.");
    check("Hélène Vasseur n'a nullement affirmé que {le pont tiendrait}.");
    check("Hélène Vasseur n'a à aucun moment soutenu que {le pont tiendrait}.");
    check("Hélène Vasseur n'a pas, comme on l'a lu, annoncé que {le pont fermerait}.");
    check("Hélène Vasseur n'a toujours pas confirmé que {le pont fermerait}.");
    check("Hélène Vasseur n'a pas voulu confirmer que {le pont fermerait}.");
    check("La préfète n'a pas été en mesure d'indiquer que {le pont fermerait}.");
    check("Hélène Vasseur n'a jamais employé le mot « {démolition} ».");
    check("Hélène Vasseur n'a pas parlé de « {démolition} », de « {ruine} » ni de « {danger} ».");
}

#[test]
fn denial_stands_behind_the_words_too() {
    check("« {Le pont tiendra} », n'a pas dit Hélène Vasseur.");
    check("« {Le pont tiendra} », n'a-t-elle jamais dit.");
    check("« {Le pont}, n'a pas dit Hélène Vasseur, {tiendra cent ans.} »");
    check("{Le pont tiendra}, n'a-t-elle pas déclaré, contre toute attente.");
}

#[test]
fn nobody_said_it() {
    check("Personne n'a parlé de « {démolition} ».");
    check("Aucune élue n'a évoqué une « {démolition} ».");
    check("Ni la maire ni le préfet n'ont parlé de « {démolition} ».");
}

#[test]
fn without_saying_denies() {
    check("Hélène Vasseur a quitté la salle sans préciser que {le pont fermerait}.");
    check("Hélène Vasseur a répondu sans jamais parler de « {démolition} ».");
    check("Hélène Vasseur a répondu, sans pour autant dire que {le pont fermerait}.");
    check("Hélène Vasseur a souri, non sans rappeler que le pont a cent ans.");
}

#[test]
fn a_refusal_denies_what_it_carries_and_its_negation_says_it() {
    check("Hélène Vasseur refuse de dire que {le pont est sûr}.");
    check("Hélène Vasseur s'est gardée d'évoquer une « {démolition} ».");
    check("Hélène Vasseur a nié avoir dit que {la digue était solide}.");
    check("Hélène Vasseur n'a pas manqué d'ajouter que le pont a cent ans.");
    check("Hélène Vasseur n'a pas oublié de rappeler que le pont a cent ans.");
    check("Hélène Vasseur ne nie pas avoir dit que la digue était solide.");
    check("Hélène Vasseur a parlé sans manquer de rappeler que le pont a cent ans.");
}

#[test]
fn a_denial_is_itself_said() {
    check("Hélène Vasseur nie avoir vendu le pont.");
    check("Hélène Vasseur dément que le pont ferme.");
    check("« Je n'ai jamais dit que le pont tiendrait », a répondu Hélène Vasseur.");
    assert_eq!(
        quotes("Hélène Vasseur nie avoir dit que le pont ferme."),
        [("avoir dit que le pont ferme".to_owned(), false), ("le pont ferme".to_owned(), true)]
    );
}

#[test]
fn some_negations_say_it_all_the_same() {
    check("Hélène Vasseur ne dément pas que le pont ferme.");
    check("Hélène Vasseur n'exclut pas que le pont ferme.");
    check("Hélène Vasseur ne cache pas que le pont est « fatigué ».");
    check("Hélène Vasseur n'a pas hésité à dire que le quai est étroit.");
    check("Hélène Vasseur n'a pas seulement dit que le quai est étroit.");
    check("Hélène Vasseur ne se contente pas de dire que le quai est étroit.");
    check("Hélène Vasseur n'en a pas moins affirmé que le quai est étroit.");
    check("Hélène Vasseur n'a jamais aussi clairement dit que le quai est étroit.");
    check("Hélène Vasseur ne dit pas autre chose : « Le quai est étroit. »");
    check("Hélène Vasseur n'a fait que répéter que le quai est étroit.");
    check("Hélène Vasseur n'a évoqué que des « retouches ».");
    check("Hélène Vasseur non seulement est venue, mais a dit que le quai est étroit.");
    check("« Le quai est étroit », ne s'alarme pas Hélène Vasseur.");
    check("Hélène Vasseur ne veut pas « polémiquer ».");
}

#[test]
fn a_question_expects_a_yes() {
    check("Hélène Vasseur n'a-t-elle pas dit que le quai était étroit ?");
    check("N'a-t-elle pas annoncé que le pont fermerait ?");
}

#[test]
fn what_is_not_governed_is_not_denied() {
    check("Hélène Vasseur n'a pas donné de date : « Nous verrons lundi. »");
    check("Hélène Vasseur n'a pas annoncé de date : « Nous verrons lundi. »");
    check("Hélène Vasseur n'a pas souhaité répondre, car « trop prise ».");
    check("Hélène Vasseur n'est pas venue et a dit que la digue était solide.");
    check("Hélène Vasseur n'a pas parlé de « {démolition} », mais de « retouches ».");
    assert_eq!(
        quotes("Hélène Vasseur n'a pas dit que le pont fermerait, mais qu'il est vieux."),
        [("le pont fermerait".to_owned(), true), ("il est vieux".to_owned(), false)]
    );
}

#[test]
fn denied_words_are_no_misquote() {
    let text = "« Nous fermerons le pont avant la fin du mois », a dit Hélène Vasseur.\n\n\
                Hélène Vasseur n'a jamais dit : « Nous fermerons le pont avant la fin du jour. »";
    for engine in engines() {
        let found = engine.annotate(text);
        assert_eq!(
            found.quotes.iter().map(|quote| quote.denied).collect::<Vec<_>>(),
            [false, true]
        );
        assert!(found.notices.is_empty(), "{:?}", found.notices);
    }
}
