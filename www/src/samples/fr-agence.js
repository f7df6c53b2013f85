// @ts-check

/** Written for this page; people and events are invented. @type {import('./index.js').Sample} */
export const sample = {
  title: 'Dépêche : une crue en Haute-Loire, avec doublons',
  lang: 'fr',
  text: `Crue de la Semène : deux villages évacués dans la Haute-Loire

LE PUY-EN-VELAY, 14 nov 2025 - Deux villages de la Haute-Loire ont été évacués vendredi après la montée rapide de la Semène, a annoncé la préfecture. Un nouvel épisode de pluie est attendu dans la nuit de samedi à dimanche.

"Nous avons préféré agir trop tôt que trop tard", a déclaré la préfète Hélène Castagnier lors d'un point presse au Puy-en-Velay. "Les 340 habitants sont à l'abri, personne n'est blessé", a-t-elle ajouté.

Selon Météo-France, il est tombé en douze heures l'équivalent d'un mois et demi de précipitations sur les monts du Vivarais. Le cours d'eau restera en vigilance orange jusqu'à dimanche midi.

Le maire de Saint-Didier, Bruno Le Goff, a affirmé que la digue construite en 2003 avait "tenu bon". "Sans elle, l'école aurait un mètre d'eau", a-t-il relevé, tout en reconnaissant que les travaux promis en aval n'avaient pas commencé.

L'opposition municipale dénonce de son côté "des années d'attente". "On nous parle d'études depuis 2016, et l'on déplace encore les gens en pleine nuit", a regretté la conseillère Nadia Ferhat, qui réclame un calendrier à l'Etat et au conseil départemental.

Sollicité par l'agence, le département a répondu dans un communiqué que le chantier, estimé à 4,2 millions d'euros, débuterait "au printemps, si la météo le permet".

Les sapeurs-pompiers ont mobilisé 85 hommes et deux hélicoptères "Nous avons préféré agir trop tôt que trop tard", a déclaré la préfète Hélène Castagnier lors d'un point presse au Puy-en-Velay. "Les 340 habitants sont à l'abri, personne n'est blessé", a-t-elle ajouté.Selon Météo-France, il est tombé en douze heures l'équivalent d'un mois et demi de précipitations sur les monts du Vivarais. Le cours d'eau restera en vigilance orange jusqu'à dimanche midi.

Une cellule d'écoute a été ouverte au gymnase de Monistrol-sur-Loire. D'après la Croix-Rouge, une soixantaine de personnes y ont passé la nuit de jeudi à vendredi. "On est partis avec les chats et les papiers, le reste attendra", raconte Odile Marcon, 71 ans, venue avec sa voisine.

La circulation des trains reste interrompue entre Firminy et Monistrol-sur-Loire, a indiqué la SNCF. Elle reprendra lundi matin.
`,
};
