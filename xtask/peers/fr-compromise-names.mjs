// Names that fr-compromise finds in texts, and how long it takes.
//
// Arguments: the folder that holds node_modules, the seconds for which it reads the texts again and again.
// Standard input: a JSON list of texts.
// Standard output: JSON, {"names": a list of [start, end, label] for each text, "seconds": the fastest round}; offsets in
// UTF-8 bytes.
//
// people() are taken for persons, places() for places, organizations() for organizations. What it calls a name may begin or
// end with a comma or a quotation mark, or be nothing else; such characters are left out.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [folder, patience] = process.argv.slice(2);
const nlp = createRequire(`${folder}/`)('fr-compromise');
const texts = JSON.parse(readFileSync(0, 'utf8'));

const find = (text) => {
  const doc = nlp(text);
  return { PER: doc.people(), LOC: doc.places(), ORG: doc.organizations() };
};

let found;
const seconds = [];
const begin = performance.now();
while (!found || performance.now() - begin < Number(patience) * 1000) {
  const start = performance.now();
  found = texts.map(find);
  seconds.push((performance.now() - start) / 1000);
}

const names = found.map((views, index) =>
  Object.entries(views).flatMap(([label, view]) =>
    view
      .json({ offset: true })
      .map(({ offset }) => [...bounds(texts[index], offset), label])
      .filter(([start, end]) => start < end),
  ),
);
console.log(JSON.stringify({ names, seconds: Math.min(...seconds) }));

function bounds(text, { start, length }) {
  const words = text.slice(start, start + length);
  const first = words.search(/[\p{L}\p{N}]|$/u);
  const last = words.replace(/[^\p{L}\p{N}]+$/u, '').length;
  return [first, last].map((offset) => Buffer.byteLength(text.slice(0, start + offset)));
}
