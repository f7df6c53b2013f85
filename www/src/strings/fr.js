// @ts-check

/** @param {number} n */
const s = (n) => (n > 1 ? 's' : '');

/** The page in French: the keys of every language are those of this object. */
export const fr = {
  skipToText: 'Aller au texte',
  tagline: 'Qui dit quoi, qui est nommé, ce qui se répète.',
  interfaceLanguage: 'Langue de l’interface',
  theme: 'Thème',
  themeSystem: 'du système',
  themeLight: 'clair',
  themeDark: 'sombre',
  help: 'Aide',
  close: 'Fermer',
  openFile: 'Ouvrir un fichier…',
  samples: 'Exemples',
  results: 'Résultats',
  copyJson: 'Copier en JSON',
  copyCsv: 'Copier en CSV',
  saveJson: 'Télécharger en JSON',
  saveCsv: 'Télécharger en CSV',
  clear: 'Effacer',
  undo: 'Annuler',
  editorLabel: 'Texte de l’article',
  editorHint: 'Collez ou tapez l’article ; le volet voisin dit ce qui s’y trouve.',
  welcomeLead: 'Collez un article ici, ou déposez un fichier .txt ou .html.',
  welcomeTry: 'Rien sous la main ? Essayez :',
  panel: 'Ce que le texte contient',
  legend: 'Calques',
  privacyClaim: 'Rien ne quitte cette machine.',
  privacyReason:
    'Le texte est lu dans votre navigateur. La page s’interdit toute connexion à un autre site (règle « Content-Security-Policy ») et n’envoie rien au sien.',

  loading: 'Chargement du moteur…',
  ready: 'Prêt.',
  reading: (/** @type {number} */ letters) => `Lecture de ${letters.toLocaleString('fr')} signes…`,
  summary: (/** @type {Counts} */ n) =>
    `${n.quotes} citation${s(n.quotes)}, ${n.entities} nom${s(n.entities)}, ${n.duplicates} doublon${s(n.duplicates)}`,
  longText: 'texte long : seule la partie visible est colorée',
  readAgain: 'Lecture à jour.',
  loaded: (/** @type {string} */ name) => `« ${name} » est ouvert.`,
  cleared: 'Texte effacé.',
  restored: 'Texte rétabli.',
  copied: 'Résultats copiés.',
  copyRefused: 'Le navigateur refuse la copie ; téléchargez plutôt les résultats.',
  saved: (/** @type {string} */ name) => `« ${name} » est téléchargé.`,
  nothingToExport: 'Rien à exporter : le texte est vide.',
  nothingToVisit: 'Aucune annotation visible.',
  noHighlights: 'Ce navigateur ne sait pas colorer le texte sur place ; le volet dit tout.',
  unexpected: (/** @type {string} */ message) => `Quelque chose a échoué : ${message} Le texte est intact.`,
  engineFailed: {
    'wasm-unsupported': 'Ce navigateur n’a pas WebAssembly : le texte ne peut pas être lu ici.',
    'wasm-blocked': 'La politique de sécurité de ce site bloque WebAssembly : le texte ne peut pas être lu ici.',
    'wasm-missing': 'Le moteur est introuvable : rechargez la page quand le site répond de nouveau.',
    'wasm-failed': 'Le moteur s’est arrêté : rechargez la page. Le texte est intact.',
    worker: 'Le moteur s’est arrêté : rechargez la page. Le texte est intact.',
    other: 'Ce texte n’a pas pu être lu. Il est intact.',
  },

  fileProblem: {
    empty: (/** @type {string} */ name) => `« ${name} » est vide.`,
    image: (/** @type {string} */ name) => `« ${name} » est une image : il faut un fichier .txt ou .html.`,
    pdf: (/** @type {string} */ name) => `« ${name} » est un PDF : ouvrez-le, copiez son texte et collez-le ici.`,
    office: (/** @type {string} */ name) =>
      `« ${name} » est un document bureautique ou une archive : enregistrez-le en .txt, ou copiez son texte et collez-le ici.`,
    media: (/** @type {string} */ name) => `« ${name} » est un fichier audio ou vidéo : il faut un fichier .txt ou .html.`,
    binary: (/** @type {string} */ name) => `« ${name} » n’est pas un fichier de texte.`,
    encoding: (/** @type {string} */ name, /** @type {number} */ byte) =>
      `« ${name} » n’est pas en UTF-8 (octet ${byte}) : enregistrez-le en UTF-8.`,
    noText: (/** @type {string} */ name) => `« ${name} » ne contient pas d’article lisible.`,
    tooBig: (/** @type {string} */ name) => `« ${name} » dépasse 20 Mo : c’est trop pour un article.`,
    unreadable: (/** @type {string} */ name) => `« ${name} » n’a pas pu être lu.`,
    several: () => 'Un seul fichier à la fois : déposez l’article à lire.',
  },

  tabs: { quotes: 'Citations', entities: 'Noms', duplicates: 'Doublons', notices: 'Remarques' },
  none: {
    quotes: 'Aucune citation trouvée.',
    entities: 'Aucun nom trouvé.',
    duplicates: 'Aucun passage ne figure deux fois.',
    notices: 'Rien à signaler.',
  },
  before: {
    quotes: 'Ici paraîtront les citations, rangées par locuteur.',
    entities: 'Ici paraîtront les personnes, lieux, organisations et dates.',
    duplicates: 'Ici paraîtront les passages qui figurent deux fois.',
    notices: 'Ici paraîtront les doutes : guillemet jamais fermé, par exemple.',
  },
  more: (/** @type {number} */ n) => `Montrer la suite (${n})`,

  unattributed: 'Sans locuteur',
  unattributedHint: 'à vérifier',
  speakerKind: { person: 'personne', organization: 'organisation', group: 'groupe', document: 'document' },
  showOnly: (/** @type {string} */ name) => `Ne montrer que les citations de ${name}`,
  quoteCount: (/** @type {number} */ n) => `${n} citation${s(n)}`,
  quoteKind: { direct: 'directe', partial: 'partielle', indirect: 'indirecte' },
  detail: {
    speaker: 'Locuteur',
    source: 'Source',
    cue: 'Annonce',
    kind: 'Forme',
    rule: 'Règle',
    why: 'Pourquoi',
    confidence: 'Confiance',
    candidates: 'Autres locuteurs possibles',
    copyOf: 'Copie',
    aliases: 'Aussi',
    roles: 'Fonctions',
    value: 'Valeur',
  },
  noSource: 'non nommée à côté des guillemets',
  noCue: 'aucune',
  copyOf: (/** @type {number} */ n) => `de la citation ${n}`,
  percent: (/** @type {number} */ n) => `${n} %`,
  /** Why a rule found what it found, by the rule's name or the start of it. @type {Record<string, string>} */
  rules: {},
  ruleDefault: 'Règle du moteur, sans explication ici.',

  entityKind: {
    person: 'Personnes',
    organization: 'Organisations',
    place: 'Lieux',
    event: 'Événements',
    work: 'Œuvres',
    date: 'Dates',
    time: 'Heures',
    quantity: 'Quantités',
  },
  nextMention: (/** @type {string} */ name, /** @type {number} */ n) =>
    `${name}, ${n} mention${s(n)} : aller à la suivante`,
  mentionOf: (/** @type {number} */ i, /** @type {number} */ n) => `mention ${i} sur ${n}`,

  duplicateKind: {
    exact: () => 'copie exacte',
    near: (/** @type {number} */ similarity) => `copie remaniée, ${similarity} % en commun`,
  },
  firstCopy: 'original',
  laterCopy: (/** @type {number} */ n) => `copie ${n}`,
  notices: {
    'unclosed-mark': 'Guillemet jamais fermé : la citation est lue jusqu’à la fin du paragraphe.',
    'unopened-mark': 'Guillemet fermant sans ouvrant : il est ignoré.',
    'text-too-long': 'Le texte est trop long : la fin n’est pas lue.',
  },

  layerGroups: { quotes: 'Citations', entities: 'Noms', duplicates: 'Doublons' },
  layers: {
    direct: 'directes',
    partial: 'partielles',
    indirect: 'indirectes',
    person: 'personnes',
    organization: 'organisations',
    place: 'lieux',
    event: 'événements',
    work: 'œuvres',
    date: 'dates',
    time: 'heures',
    quantity: 'quantités',
    copy: 'copies barrées',
    margin: 'repères en marge',
  },

  helpTitle: 'Aide',
  helpIntro:
    'Guillemet colore les citations par locuteur, souligne les noms selon leur sorte et barre les passages qui figurent déjà plus haut. Le texte reste modifiable ; le volet suit.',
  helpKeysTitle: 'Au clavier',
  helpKeys: [
    ['F8', 'annotation suivante dans le texte'],
    ['Maj + F8', 'annotation précédente'],
    ['Entrée', 'dans le volet : aller au passage'],
    ['Échap', 'passer du texte au volet, et retour'],
    ['← →', 'dans les onglets : onglet voisin'],
    ['Ctrl + Z', 'reprendre ce qui vient d’être tapé, collé ou ouvert'],
    ['?', 'cette aide (hors du texte)'],
  ],
  helpMarksTitle: 'Dans la marge',
  helpMarks: 'Un trait plein borde l’original d’un doublon, un trait hachuré ses copies ; les initiales sont celles du locuteur.',
  announce: (/** @type {number} */ i, /** @type {number} */ n, /** @type {string} */ what) => `${i} sur ${n} : ${what}`,
};

/** @typedef {{ quotes: number, entities: number, duplicates: number }} Counts */
/** @typedef {typeof fr} Strings */
