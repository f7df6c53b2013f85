// @ts-check

/** Written for this page; people and events are invented. @type {import('./index.js').Sample} */
export const sample = {
  title: 'Reportage : le train de Thiers',
  lang: 'fr',
  text: `À Thiers, le petit train revient, et avec lui les questions

Par Camille Aubrac, envoyée spéciale à Thiers (Puy-de-Dôme)

Neuf ans après le dernier passage d’une rame, un autorail est entré mardi matin en gare de Thiers sous les applaudissements de deux cents personnes. La région Auvergne-Rhône-Alpes et l’État ont payé 38 millions d’euros pour remettre en service les 39 kilomètres de voie unique.

« C’est un jour que beaucoup n’attendaient plus », a souri Mathilde Roux, vice-présidente de la région chargée des mobilités. « Nous avons promis, nous avons tenu, a-t-elle poursuivi, et d’autres lignes suivront. » L’élue a assuré que six allers-retours quotidiens circuleraient d’ici à la fin de l’année.

Dans la foule, l’enthousiasme est réel, mais prudent. Pour Jean-Luc Bonnefoy, président du collectif des usagers, la réouverture est « une victoire à moitié » : « Six trains par jour, c’est bien ; un train qui arrive après l’embauche, c’est inutile. » Il rappelle que le premier départ est fixé à 7 h 52, quand les couteliers commencent à 7 heures.

SNCF Réseau explique que l’horaire tient à la voie unique. « Deux trains ne peuvent s’y croiser qu’à Pont-de-Dore, détaille Samira Benali, directrice du projet. Avancer le premier départ supposerait d’ouvrir le poste d’aiguillage à 5 heures. » Selon elle, une solution pourrait être trouvée en 2027.

Le maire, Étienne Vacher, veut y croire. Il estime que la gare fera revenir « des familles qui étaient parties à Clermont-Ferrand pour un lycée ou un emploi ». Le conseil municipal a voté à l’unanimité la création d’un parking de 120 places et d’un abri à vélos.

D’après une étude de l’agence d’urbanisme, 1 400 voyageurs pourraient emprunter la ligne chaque jour. Le chiffre laisse sceptique la Fédération des transporteurs. « On compare un train subventionné à des cars pleins », lâche son porte-parole, Hugo Delmas, qui demande que les lignes routières soient maintenues.

Sur le quai, Yvette Pradier, 83 ans, n’a pas d’avis sur les subventions. « Mon père était chef de gare ici », dit-elle en montrant la façade repeinte. Elle ajoute, après un silence : « Il aurait aimé voir ça. »

La préfecture a fait savoir qu’un comité de suivi se réunirait le 15 janvier. Le film « La Ligne oubliée », tourné dans la vallée par la cinéaste Léa Morin, sera projeté samedi au cinéma de Thiers.
`,
};
