//! French conjugation: from an infinitive and its model to all forms that news uses.
//!
//! Left out: the imperative and the subjunctive imperfect.

use crate::annotation::Gender::{self, Feminine, Masculine};
use crate::lang::lexicon::{
    FormIndexBuilder,
    Number::{self, Plural, Singular},
    Person::{First, Second, Third},
    Tense, VerbForm, VerbId, rows,
};

const MODELS: &str = include_str!("verb_models.txt");

const PRESENT_OF_ER: [&str; 6] = ["e", "es", "e", "ons", "ez", "ent"];
const IMPERFECT: [&str; 6] = ["ais", "ais", "ait", "ions", "iez", "aient"];
const FUTURE: [&str; 6] = ["ai", "as", "a", "ons", "ez", "ont"];
const CONDITIONAL: [&str; 6] = IMPERFECT;
const SUBJUNCTIVE: [&str; 6] = ["e", "es", "e", "ions", "iez", "ent"];
const PAST_IN_A: [&str; 6] = ["ai", "as", "a", "âmes", "âtes", "èrent"];

/// The rows of `verb_models.txt`.
pub(super) struct Models(Vec<Model>);

struct Model {
    name: &'static str,
    ending: &'static str,
    present: [&'static str; 6],
    future: &'static str,
    past: &'static str,
    participle: &'static str,
    subjunctive: Subjunctive,
    present_participle: Option<&'static str>,
}

enum Subjunctive {
    FromPresent,
    Stems(&'static str, &'static str),
    Forms([&'static str; 6]),
}

impl Models {
    pub(super) fn read() -> Self {
        Self(rows(MODELS).filter_map(read_model).collect())
    }

    fn get(&self, name: &str) -> Option<&Model> {
        self.0.iter().find(|model| model.name == name)
    }
}

fn read_model(mut fields: impl Iterator<Item = &'static str>) -> Option<Model> {
    let name = fields.next()?;
    Some(Model {
        name,
        ending: name.trim_start_matches('-'),
        present: six(fields.next()?)?,
        future: fields.next()?,
        past: fields.next()?,
        participle: fields.next()?,
        subjunctive: read_subjunctive(fields.next().unwrap_or_default())?,
        present_participle: fields.next(),
    })
}

fn read_subjunctive(field: &'static str) -> Option<Subjunctive> {
    let mut stems = field.split_whitespace();
    Some(match (stems.next(), stems.next(), stems.next()) {
        (None, ..) => Subjunctive::FromPresent,
        (Some(mute), Some(sounded), None) => Subjunctive::Stems(mute, sounded),
        _ => Subjunctive::Forms(six(field)?),
    })
}

fn six(field: &'static str) -> Option<[&'static str; 6]> {
    let forms: Vec<_> =
        field.split_whitespace().map(|form| if form == "-" { "" } else { form }).collect();
    forms.try_into().ok()
}

/// Adds the forms of one verb to an index.
pub(super) struct Conjugator<'f> {
    verb: VerbId,
    forms: &'f mut FormIndexBuilder<VerbForm>,
    buffer: String,
}

impl<'f> Conjugator<'f> {
    pub(super) fn new(verb: VerbId, forms: &'f mut FormIndexBuilder<VerbForm>) -> Self {
        Self { verb, forms, buffer: String::new() }
    }

    /// Adds all forms of `head`; only its infinitive where the model does not fit it.
    pub(super) fn conjugate(&mut self, head: &str, model: &str, models: &Models) {
        self.nominal(&[head], Tense::Infinitive, None, None);
        match (model, head.strip_suffix("er")) {
            ("er", Some(base)) => self.first_group(base, false),
            ("appeler", Some(base)) => self.first_group(base, true),
            _ => {
                let Some(model) = models.get(model) else { return };
                let Some(stem) = head.strip_suffix(model.ending) else { return };
                self.by_model(stem, model);
            }
        }
    }

    fn first_group(&mut self, base: &str, doubles: bool) {
        let soft = &soften(base);
        let mute = mute_stems(base, doubles);
        for stem in &mute {
            self.some(Tense::Present, stem, PRESENT_OF_ER, &[0, 1, 2, 5]);
            self.some(Tense::Subjunctive, stem, SUBJUNCTIVE, &[0, 1, 2, 5]);
        }
        self.some(Tense::Present, soft, PRESENT_OF_ER, &[3]);
        self.some(Tense::Present, base, PRESENT_OF_ER, &[4]);
        self.some(Tense::Subjunctive, base, SUBJUNCTIVE, &[3, 4]);
        self.some(Tense::Imperfect, soft, IMPERFECT, &[0, 1, 2, 5]);
        self.some(Tense::Imperfect, base, IMPERFECT, &[3, 4]);
        self.some(Tense::PastSimple, soft, PAST_IN_A, &[0, 1, 2, 3, 4]);
        self.some(Tense::PastSimple, base, PAST_IN_A, &[5]);
        let keeps_accent = mute.iter().any(|stem| stem.contains('è')) && base.contains('é');
        for stem in mute.iter().map(String::as_str).chain(keeps_accent.then_some(base)) {
            let stem = [stem, "er"].concat();
            self.all(Tense::Future, &stem, FUTURE);
            self.all(Tense::Conditional, &stem, CONDITIONAL);
        }
        self.nominal(&[soft, "ant"], Tense::PresentParticiple, None, None);
        self.past_participle(base, "é");
    }

    fn by_model(&mut self, stem: &str, model: &Model) {
        self.all(Tense::Present, stem, model.present);
        let imperfect = [stem, model.imperfect()].concat();
        self.all(Tense::Imperfect, &imperfect, IMPERFECT);
        match model.present_participle {
            Some(form) => self.nominal(&[stem, form], Tense::PresentParticiple, None, None),
            None => self.nominal(&[&imperfect, "ant"], Tense::PresentParticiple, None, None),
        }
        let future = [stem, model.future].concat();
        self.all(Tense::Future, &future, FUTURE);
        self.all(Tense::Conditional, &future, CONDITIONAL);
        self.past_simple(stem, model.past);
        self.subjunctive(stem, model);
        self.past_participle(stem, model.participle);
    }

    fn past_simple(&mut self, stem: &str, past: &str) {
        if let Some(past) = past.strip_suffix('a') {
            return self.all(Tense::PastSimple, &[stem, past].concat(), PAST_IN_A);
        }
        self.some(
            Tense::PastSimple,
            &[stem, past].concat(),
            ["s", "s", "t", "", "", "rent"],
            &[0, 1, 2, 5],
        );
        let past = circumflexed(past);
        self.some(
            Tense::PastSimple,
            &[stem, &past].concat(),
            ["", "", "", "mes", "tes", ""],
            &[3, 4],
        );
    }

    fn subjunctive(&mut self, stem: &str, model: &Model) {
        let (mute, sounded) = match model.subjunctive {
            Subjunctive::Forms(forms) => return self.all(Tense::Subjunctive, stem, forms),
            Subjunctive::Stems(mute, sounded) => (mute, sounded),
            Subjunctive::FromPresent => {
                (model.present[5].strip_suffix("ent").unwrap_or_default(), model.imperfect())
            }
        };
        self.some(Tense::Subjunctive, &[stem, mute].concat(), SUBJUNCTIVE, &[0, 1, 2, 5]);
        self.some(Tense::Subjunctive, &[stem, sounded].concat(), SUBJUNCTIVE, &[3, 4]);
    }

    /// The four forms; `pris` has one masculine form, `dû` loses its accent.
    fn past_participle(&mut self, stem: &str, form: &str) {
        let tense = Tense::PastParticiple;
        let base = &form.replace('û', "u");
        if form.ends_with('s') {
            self.nominal(&[stem, form], tense, Some(Masculine), None);
        } else {
            self.nominal(&[stem, form], tense, Some(Masculine), Some(Singular));
            self.nominal(&[stem, base, "s"], tense, Some(Masculine), Some(Plural));
        }
        self.nominal(&[stem, base, "e"], tense, Some(Feminine), Some(Singular));
        self.nominal(&[stem, base, "es"], tense, Some(Feminine), Some(Plural));
    }

    fn all(&mut self, tense: Tense, stem: &str, endings: [&str; 6]) {
        self.some(tense, stem, endings, &[0, 1, 2, 3, 4, 5]);
    }

    /// The finite forms of the persons in `slots`: 0 to 2 singular, 3 to 5 plural.
    fn some(&mut self, tense: Tense, stem: &str, endings: [&str; 6], slots: &[usize]) {
        for &slot in slots {
            let person = Some([First, Second, Third][slot % 3]);
            let number = Some(if slot < 3 { Singular } else { Plural });
            let form = VerbForm { verb: self.verb, tense, person, number, gender: None };
            self.add(&[stem, endings[slot]], form);
        }
    }

    fn nominal(
        &mut self,
        pieces: &[&str],
        tense: Tense,
        gender: Option<Gender>,
        number: Option<Number>,
    ) {
        self.add(pieces, VerbForm { verb: self.verb, tense, person: None, number, gender });
    }

    fn add(&mut self, pieces: &[&str], form: VerbForm) {
        self.buffer.clear();
        self.buffer.extend(pieces.iter().copied());
        self.forms.add(&self.buffer, form);
    }
}

impl Model {
    /// The imperfect stem, without the verb's own stem.
    fn imperfect(&self) -> &'static str {
        let from_present = self.present[3].strip_suffix("ons");
        let from_participle = self.present_participle.and_then(|form| form.strip_suffix("ant"));
        from_present.or(from_participle).unwrap_or_default()
    }
}

/// The stem before a and o: `annonç`, `mange`.
fn soften(base: &str) -> String {
    match base.strip_suffix('c') {
        Some(rest) => [rest, "ç"].concat(),
        None if base.ends_with('g') => [base, "e"].concat(),
        None => base.to_owned(),
    }
}

/// The stems before a mute e: `rappell`, `répèt`, `martèl`, `emploi`; two where both spellings are in use.
fn mute_stems(base: &str, doubles: bool) -> Vec<String> {
    if let Some(rest) = base.strip_suffix('y') {
        let changed = [rest, "i"].concat();
        return if rest.ends_with('a') { vec![changed, base.to_owned()] } else { vec![changed] };
    }
    vec![open_vowel(base, doubles)]
}

/// Opens the last vowel before a single consonant (e) or any consonants (é).
fn open_vowel(base: &str, doubles: bool) -> String {
    let core = base.strip_suffix('u').filter(|rest| rest.ends_with(['g', 'q'])).unwrap_or(base);
    let Some((at, vowel)) = core.char_indices().rev().find(|&(_, c)| is_vowel(c)) else {
        return base.to_owned();
    };
    let consonants = core[at..].chars().count() - 1;
    match vowel {
        'e' if core[..at].ends_with('e') => base.to_owned(),
        'e' if consonants == 1 && doubles => base.chars().chain(base.chars().next_back()).collect(),
        'e' if consonants == 1 => [&base[..at], "è", &base[at + 1..]].concat(),
        'é' if consonants > 0 => [&base[..at], "è", &base[at + 'é'.len_utf8()..]].concat(),
        _ => base.to_owned(),
    }
}

fn is_vowel(c: char) -> bool {
    matches!(
        c,
        'a' | 'e'
            | 'i'
            | 'o'
            | 'u'
            | 'y'
            | 'à'
            | 'â'
            | 'é'
            | 'è'
            | 'ê'
            | 'ë'
            | 'î'
            | 'ï'
            | 'ô'
            | 'û'
            | 'ü'
    )
}

/// The stem of `nous dîmes`, `nous crûmes`, `nous vînmes`.
fn circumflexed(past: &str) -> String {
    let Some(at) = past.rfind(['i', 'u']) else { return past.to_owned() };
    let vowel = if past[at..].starts_with('i') { "î" } else { "û" };
    [&past[..at], vowel, &past[at + 1..]].concat()
}
