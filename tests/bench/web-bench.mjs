// usage: node tests/bench/web-bench.mjs FILE [CALLS] [annotate|clean]
//
// How long the page's engine takes in Chromium: `desk` as built into www/pkg, on the text of FILE. First what a visitor waits for, once,
// in a browser just started: the engine, the pack fetched and read, the first text, which also reads the word lists. Then one
// call: `annotate` does all, `clean` finds what stands twice and nothing else.
// Makes CALLS calls (200 unless told otherwise) in batches of ten, after as many to warm up, and prints the median, the
// quartiles and the slowest batch with what was found, so that a figure never stands for an empty answer.
// A megabyte of article text: CORPUS_TO=target/megabyte.txt cargo bench --bench duplicate

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { readHeaders, serve } from '../../xtask/js/server.mjs';

/** A browser's clock is coarse: what is timed is a batch. */
const BATCH = 10;

const WWW = fileURLToPath(new URL('../../www', import.meta.url));
const { chromium } = createRequire(`${WWW}/package.json`)('playwright-core');

const [file, calls = '200', method = 'annotate'] = process.argv.slice(2);
if (!file || !['annotate', 'clean'].includes(method)) {
  console.error('usage: node tests/bench/web-bench.mjs FILE [CALLS] [annotate|clean]');
  process.exit(2);
}

const text = readFileSync(file, 'utf8');
const batch = Math.min(BATCH, Number(calls));
const { start, times, found, version } = await measure({ text, count: Number(calls), batch, method });
const at = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))].toFixed(2);
console.log(`${file}: ${text.length} UTF-16 units; ${found}`);
console.log(`start: ${Object.entries(start).map(([step, ms]) => `${step} ${ms.toFixed(1)} ms`).join(', ')}`);
console.log(`${method} in Chromium ${version}, ${calls} calls in batches of ${batch}: median ${at(0.5)} ms, quartiles ${at(0.25)} and ${at(0.75)} ms, slowest ${at(1)} ms a call`);

async function measure(task) {
  const server = await serve(WWW, readHeaders(WWW));
  const executablePath =
    process.env.GUILLEMET_CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false, args: ['--disable-gpu', '--no-first-run'] });
  try {
    const page = await browser.newPage();
    // Any file of the same origin that starts no engine of its own.
    await page.goto(`${server.url}/engine/engine.js`);
    const start = await page.evaluate(timeStart, task.text);
    return { start, ...(await page.evaluate(timeCalls, task)), version: browser.version() };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Runs in the page; answers with the time of each step. */
async function timeStart(text) {
  const steps = {};
  let last = performance.now();
  const lap = (step) => {
    const now = performance.now();
    steps[step] = now - last;
    last = now;
  };
  const { default: initialize, Annotator } = await import('/pkg/guillemet-desk.js');
  await initialize();
  lap('engine');
  const pack = new Uint8Array(await (await fetch('/pkg/fr.gpk')).arrayBuffer());
  lap('pack fetched');
  const engine = new Annotator({ lang: 'fr' });
  engine.addModel('fr', pack);
  lap('pack read');
  engine.annotate(text);
  lap('first text');
  engine.free();
  return steps;
}

/** Runs in the page; answers with the time of one call, for each batch, sorted. */
async function timeCalls({ text, count, batch, method }) {
  const { startEngine } = await import('/engine/engine.js');
  const { desk } = await import('/engine/builds.js');
  const { Annotator } = await desk.bindings();
  const engine = await startEngine(desk, desk.wasm(), 'fr');
  const cleaner = new Annotator({ lang: 'fr' });
  const call = { annotate: () => engine.annotate(text), clean: () => cleaner.clean(text) }[method];
  for (let nth = 0; nth < count; nth++) call();
  const times = [];
  for (let nth = 0; nth < count; nth += batch) {
    const start = performance.now();
    for (let idx = 0; idx < batch; idx++) call();
    times.push((performance.now() - start) / batch);
  }
  const { quotes, mentions, duplicates } = engine.annotate(text);
  const found = `${quotes.length} quotes, ${mentions.length} mentions, ${duplicates.length} duplicates`;
  return { times: times.sort((a, b) => a - b), found };
}
