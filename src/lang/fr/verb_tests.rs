//! Conjugation over all models, and the state of the verb lists.

use super::verb::lexicon;
use crate::annotation::Gender;
use crate::lang;
use crate::lang::lexicon::{
    Frames, Number, Person, Role, Strength, Tense, VerbForm, VerbLexicon, rows,
};
use crate::language::Language;
use std::collections::HashSet;

/// Lemma, form and analysis: `1s` to `3p` after the tense; `ms`, `fs`, `mp`, `fp`, `m` (both numbers) for participles.
const FORMS: &str = "
    accuser accusait imperfect 3s
    accuser accusèrent past 3p
    affirmer affirme present 1s
    affirmer affirme present 3s
    affirmer affirme subjunctive 3s
    affirmer affirmées participle fp
    aller va present 3s
    aller iront future 3p
    aller allait imperfect 3s
    aller allèrent past 3p
    aller aille subjunctive 3s
    annoncer annonçait imperfect 3s
    annoncer annonçons present 1p
    annoncer annoncions imperfect 1p
    annoncer annonça past 3s
    annoncer annoncèrent past 3p
    annoncer annonçant gerund -
    annoncer annonceront future 3p
    appeler appelle present 3s
    appeler appelons present 1p
    appeler appellera future 3s
    appeler appelait imperfect 3s
    avertir avertit present 3s
    avertir avertit past 3s
    avertir avertissent present 3p
    avertir avertissait imperfect 3s
    avertir averties participle fp
    avoir a present 3s
    avoir ont present 3p
    avoir avait imperfect 3s
    avoir eut past 3s
    avoir eurent past 3p
    avoir aurait conditional 3s
    avoir aura future 3s
    avoir ait subjunctive 3s
    avoir ayant gerund -
    avoir eu participle ms
    bégayer bégaie present 3s
    bégayer bégaye present 3s
    célébrer célèbre present 3s
    conclure conclut present 3s
    conclure conclut past 3s
    conclure concluent present 3p
    conclure conclura future 3s
    conclure conclu participle ms
    concéder concède present 3s
    concéder concédait imperfect 3s
    concéder concédera future 3s
    concéder concèdera future 3s
    convaincre convainc present 3s
    convaincre convainquit past 3s
    craindre craint present 3s
    craindre craignait imperfect 3s
    craindre craignit past 3s
    craindre craignant gerund -
    croire croit present 3s
    croire croyait imperfect 3s
    croire croient present 3p
    croire croie subjunctive 3s
    croire crut past 3s
    devoir doit present 3s
    devoir devrait conditional 3s
    devoir dû participle ms
    devoir due participle fs
    devoir doivent present 3p
    devoir doive subjunctive 3s
    dire dit present 3s
    dire dit past 3s
    dire dit participle ms
    dire dites present 2p
    dire dîmes past 1p
    dire disait imperfect 3s
    dire disant gerund -
    dire dirait conditional 3s
    dire dise subjunctive 3s
    dire dirent past 3p
    prédire prédisez present 2p
    contredire contredit present 3s
    contredire contredisez present 2p
    écrire écrivit past 3s
    écrire écrivent present 3p
    écrire écrivait imperfect 3s
    écrire écrite participle fs
    employer emploie present 3s
    employer employait imperfect 3s
    employer emploiera future 3s
    enjoindre enjoint present 3s
    enjoindre enjoignait imperfect 3s
    être est present 3s
    être sont present 3p
    être était imperfect 3s
    être étaient imperfect 3p
    être fut past 3s
    être furent past 3p
    être sera future 3s
    être seraient conditional 3p
    être soit subjunctive 3s
    être étant gerund -
    être été participle ms
    envoyer envoie present 3s
    envoyer enverrait conditional 3s
    envoyer envoyèrent past 3p
    exclure exclut present 3s
    reconnaitre reconnait present 3s
    faire~savoir fait present 3s
    faire~savoir font present 3p
    faire~savoir faisait imperfect 3s
    faire~savoir fit past 3s
    faire~savoir firent past 3p
    faire~savoir fera future 3s
    faire~savoir fasse subjunctive 3s
    faire~savoir fait participle ms
    s'inquiéter inquiète present 3s
    s'inquiéter inquiétait imperfect 3s
    s'enquérir enquiert present 3s
    interdire interdisait imperfect 3s
    interroger interrogeait imperfect 3s
    juger jugeant gerund -
    juger jugea past 3s
    juger jugèrent past 3p
    lire lut past 3s
    maintenir maintient present 3s
    maintenir maintint past 3s
    maintenir maintînmes past 1p
    marteler martèle present 3s
    marteler martelait imperfect 3s
    menacer menaçant gerund -
    s'émouvoir émeut present 3s
    s'émouvoir émeuvent present 3p
    nier nie present 3s
    nier niions imperfect 1p
    nuancer nuançait imperfect 3s
    nuancer nuance present 3s
    se~plaindre plaignait imperfect 3s
    pouvoir peut present 3s
    pouvoir pourrait conditional 3s
    pouvoir puisse subjunctive 3s
    poursuivre poursuit present 3s
    poursuivre poursuivi participle ms
    prendre~la~parole prennent present 3p
    prendre~la~parole pris participle m
    prendre~la~parole prise participle fs
    prendre~la~parole prirent past 3p
    prendre~la~parole prenait imperfect 3s
    prétendre prétend present 3s
    prétendre prétendent present 3p
    prévenir prévient present 3s
    prévenir prévinrent past 3p
    prévenir préviendra future 3s
    prévenir prévienne subjunctive 3s
    prévoir prévoira future 3s
    promettre promet present 3s
    promettre promit past 3s
    promettre promettaient imperfect 3p
    promettre promis participle m
    promettre promises participle fp
    rappeler rappelle present 3s
    rappeler rappelait imperfect 3s
    reconnaître reconnaît present 3s
    reconnaître reconnaissait imperfect 3s
    reconnaître reconnut past 3s
    reconnaître reconnu participle ms
    reconnaître reconnaîtrait conditional 3s
    redire redit present 3s
    redire redites present 2p
    rejeter rejette present 3s
    rejeter rejetait imperfect 3s
    répondre répond present 3s
    répondre répondit past 3s
    répondre réponds present 1s
    répondre répondu participle ms
    répéter répète present 3s
    répéter répétaient imperfect 3p
    répéter répétèrent past 3p
    se~réjouir réjouissent present 3p
    se~réjouir réjouit present 3s
    se~résoudre~à résout present 3s
    se~résoudre~à résolut past 3s
    savoir sait present 3s
    savoir sachant gerund -
    savoir saurait conditional 3s
    interrompre interrompt present 3s
    sourire souriait imperfect 3s
    démentir dément present 3s
    démentir démentent present 3p
    démentir démentait imperfect 3s
    alléguer allègue present 3s
    suggérer suggère present 3s
    suggérer suggérant gerund -
    tenir~à tient present 3s
    tenir~à tenu participle ms
    traduire traduisit past 3s
    voir verra future 3s
    voir voyant gerund -
    vouloir veut present 3s
    vouloir voudrait conditional 3s
    vouloir veuille subjunctive 3s
    vouloir voulait imperfect 3s
";

fn analysis(form: VerbForm) -> String {
    let tense = match form.tense {
        Tense::Infinitive => "infinitive",
        Tense::Present => "present",
        Tense::Imperfect => "imperfect",
        Tense::PastSimple => "past",
        Tense::Future => "future",
        Tense::Conditional => "conditional",
        Tense::Subjunctive => "subjunctive",
        Tense::PresentParticiple => "gerund",
        Tense::PastParticiple => "participle",
    };
    let person = form.person.map_or("", |person| match person {
        Person::First => "1",
        Person::Second => "2",
        Person::Third => "3",
    });
    let gender = form.gender.map_or("", |gender| match gender {
        Gender::Masculine => "m",
        Gender::Feminine => "f",
    });
    let number = form.number.map_or("", |number| match number {
        Number::Singular => "s",
        Number::Plural => "p",
    });
    let features = [person, gender, number].concat();
    [tense, " ", if features.is_empty() { "-" } else { &features }].concat()
}

fn analyses(verbs: &VerbLexicon, lemma: &str, form: &str) -> Vec<String> {
    let of_lemma = |reading: &&VerbForm| verbs.verb(reading.verb).lemma == lemma;
    verbs.lookup(form).iter().filter(of_lemma).copied().map(analysis).collect()
}

#[test]
fn verbs_of_all_models_are_inflected() {
    let verbs = lang::data(Language::Fr).verbs();
    for line in FORMS.trim().lines() {
        let mut fields = line.trim().splitn(3, ' ');
        let mut field = || fields.next().unwrap_or_default().replace('~', " ");
        let (lemma, form, expected) = (field(), field(), field());
        let found = analyses(verbs, &lemma, &form);
        assert!(found.contains(&expected), "{lemma}, {form}: {expected} is not in {found:?}");
    }
}

#[test]
fn homographs_have_all_their_readings() {
    let verbs = lang::data(Language::Fr).verbs();
    assert_eq!(analyses(verbs, "dire", "dit"), ["present 3s", "past 3s", "participle ms"],);
    assert_eq!(
        analyses(verbs, "affirmer", "affirme"),
        ["present 1s", "present 3s", "subjunctive 1s", "subjunctive 3s"],
    );
    let lemmas: Vec<_> =
        verbs.lookup("félicite").iter().map(|f| verbs.verb(f.verb).lemma).collect();
    assert!(lemmas.contains(&"féliciter") && lemmas.contains(&"se féliciter"));
}

#[test]
fn forms_that_do_not_exist_are_not_made() {
    let verbs = lang::data(Language::Fr).verbs();
    for form in [
        "annoncait",
        "annoncons",
        "rappele",
        "répéte",
        "disez",
        "prenent",
        "jugait",
        "martelle",
        "dûe",
        "",
    ] {
        assert!(verbs.lookup(form).is_empty(), "{form}");
    }
}

#[test]
fn a_phrase_is_found_by_its_verb_and_tells_what_follows() {
    let verbs = lang::data(Language::Fr).verbs();
    let of = |lemma: &str| verbs.verbs().iter().find(|verb| verb.lemma == lemma);
    assert_eq!(of("faire savoir").map(|verb| verb.tail.clone()), Some(vec!["savoir"]));
    assert_eq!(of("tirer la sonnette d'alarme").map(|verb| verb.tail.len()), Some(4));
    let Some(verb) = of("s'en prendre") else { panic!("s'en prendre is missing") };
    assert!(verb.reflexive && verb.clitic == Some("en") && verb.tail.is_empty());
}

#[test]
fn verbs_of_thought_and_decision_report_only_with_marks() {
    let that = Frames::THAT | Frames::INFINITIVE | Frames::OF_INFINITIVE;
    for lemma in
        ["voir", "décider", "vouloir", "espérer", "penser", "croire", "refuser", "souhaiter"]
    {
        let loud = lexicon().verbs().iter().any(|verb| {
            verb.lemma == lemma && verb.strength == Strength::Strong && verb.frames.intersects(that)
        });
        assert!(!loud, "{lemma}");
    }
}

#[test]
fn every_line_is_read_and_every_verb_inflected() {
    let lists = [include_str!("verbs.txt"), include_str!("verb_helpers.txt")];
    let n_rows: usize = lists.iter().map(|list| rows(list).count()).sum();
    let verbs = lexicon();
    assert_eq!(verbs.verbs().len(), n_rows);
    let mut n_forms = vec![0; n_rows];
    for (_, readings) in verbs.forms() {
        for reading in readings {
            n_forms[usize::from(reading.verb.0)] += 1;
        }
    }
    for (verb, n_forms) in verbs.verbs().iter().zip(n_forms) {
        assert!(n_forms >= 41, "{}: {n_forms} forms", verb.lemma);
    }
}

#[test]
fn no_verb_stands_twice() {
    let mut seen = HashSet::new();
    for verb in lexicon().verbs() {
        assert!(seen.insert((verb.lemma, verb.role == Role::Saying)), "{}", verb.lemma);
    }
}
