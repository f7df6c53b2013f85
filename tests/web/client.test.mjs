// The annotator client: the same interface in a worker and in the page, and no promise left open.

import assert from 'node:assert/strict';
import test from 'node:test';
import { forEachBrowser } from './support.mjs';
import { ELEMENT_CSP, withHtml } from './html-page.mjs';

const CSP = `${ELEMENT_CSP}; worker-src 'self'`;
const TEXT = '« Nous irons au bout », a déclaré Marie Dupont, maire de Nantes.';

/** Runs in the page: how a promise ended. */
async function settle({ options: { build, ...options }, text, annotate }) {
  const { createAnnotator } = await import('/engine/annotator-client.js');
  const builds = await import('/engine/builds.js');
  try {
    const wasm = options.wasm && (typeof options.wasm === 'string' ? new URL(options.wasm, location.href) : Uint8Array.from(options.wasm));
    const client = await createAnnotator(builds[build], { ...options, wasm });
    return { value: await client.annotate(text, annotate) };
  } catch (error) {
    return { name: error.name, code: error.code, message: error.message };
  }
}

/** How the page asks, and how the article element asks. */
const [PAGE, ELEMENT] = [{ build: 'desk', worker: true }, { build: 'reader', worker: false }];

for (const way of [PAGE, ELEMENT]) {
  const where = way.worker ? 'in a worker' : 'in the page';
  const each = (name, run, options = {}) =>
    forEachBrowser(test, `${where}: ${name}`, (browserName) => withHtml(browserName, '', { csp: CSP, ...options }, run));

  each('gives annotations in UTF-16 offsets as plain data', async ({ page, messages }) => {
    const { value } = await page.evaluate(settle, { options: way, text: TEXT });
    assert.equal(value.version, 1);
    assert.equal(value.offsets, 'utf16');
    assert.equal(value.length, TEXT.length);
    assert.deepEqual(value.quotes.map((quote) => [quote.speaker.name, ...quote.parts.map(({ start, end }) => TEXT.slice(start, end))]), [
      ['Marie Dupont', 'Nous irons au bout'],
    ]);
    assert.deepEqual(messages, []);
  });

  each('starts a worker only where asked', async ({ page, requests }) => {
    await page.evaluate(settle, { options: way, text: TEXT });
    assert.equal(requests.some((url) => url.endsWith('/engine/worker.js')), way.worker);
  });

  each('counts in the unit that is asked for', async ({ page }) => {
    const { value } = await page.evaluate(settle, { options: way, text: `Bravo 😀.\n\n${TEXT}`, annotate: { offsets: 'codepoint' } });
    assert.equal(value.offsets, 'codepoint');
    assert.equal(value.quotes[0].parts[0].start, 'Bravo X.\n\n« '.length);
  });

  each('keeps offsets where the text has lone surrogates', async ({ page }) => {
    const text = `Un \ud83d seul.\n\n${TEXT} \udc00`;
    const { value } = await page.evaluate(settle, { options: way, text });
    assert.equal(value.length, text.length);
    const [{ start, end }] = value.quotes[0].parts;
    assert.equal(text.slice(start, end), 'Nous irons au bout');
  });

  each('answers many requests, each with its own result', async ({ page }) => {
    const lengths = await page.evaluate(async ({ build, worker }) => {
      const { createAnnotator } = await import('/engine/annotator-client.js');
      const client = await createAnnotator((await import('/engine/builds.js'))[build], { worker });
      const texts = Array.from({ length: 20 }, (_, idx) => 'mot '.repeat(idx));
      const answers = await Promise.all(texts.map((text) => client.annotate(text)));
      return answers.map((answer) => answer.length);
    }, way);
    assert.deepEqual(lengths, Array.from({ length: 20 }, (_, idx) => 4 * idx));
  });

  each('refuses an unknown option, an unknown language and what is no text', async ({ page }) => {
    const option = await page.evaluate(settle, { options: way, text: TEXT, annotate: { offset: 'utf16' } });
    assert.deepEqual([option.name, option.code], ['AnnotatorError', 'refused']);
    assert.match(option.message, /offsets/);
    const language = await page.evaluate(settle, { options: { ...way, lang: 'zz' }, text: TEXT });
    assert.deepEqual([language.name, language.code], ['AnnotatorError', 'refused']);
    const number = await page.evaluate(settle, { options: way, text: 12 });
    assert.deepEqual([number.name, number.code], ['AnnotatorError', 'refused']);
  });

  each('says that the engine is missing', async ({ page }) => {
    const { name, code } = await page.evaluate(settle, { options: { ...way, wasm: '/pkg/absent.wasm' }, text: TEXT });
    assert.deepEqual([name, code], ['AnnotatorError', 'wasm-missing']);
  });

  each('says that the engine is damaged', async ({ page }) => {
    const { name, code } = await page.evaluate(settle, { options: { ...way, wasm: [0, 0x61, 0x73, 0x6d, 9, 9, 9, 9] }, text: TEXT });
    assert.deepEqual([name, code], ['AnnotatorError', 'wasm-failed']);
  });

  each('says that the policy blocks WebAssembly', async ({ page }) => {
    const { name, code } = await page.evaluate(settle, { options: way, text: TEXT });
    assert.deepEqual([name, code], ['AnnotatorError', 'wasm-blocked']);
  }, { csp: CSP.replace(" 'wasm-unsafe-eval'", '') });

  each('rejects after dispose, and disposes twice', async ({ page }) => {
    const code = await page.evaluate(async ({ build, worker, text }) => {
      const { createAnnotator } = await import('/engine/annotator-client.js');
      const client = await createAnnotator((await import('/engine/builds.js'))[build], { worker });
      client.dispose();
      client.dispose();
      return client.annotate(text).catch((error) => error.code);
    }, { ...way, text: TEXT });
    assert.equal(code, 'disposed');
  });
}

const SAID = { action: 'accept', target: 'quote', anchor: { start: 2, end: 20, words: 'Nous irons au bout', before: '« ', after: ' », a déclaré Marie Dupont, mair' } };

for (const worker of [true, false]) {
  forEachBrowser(test, `takes corrections and offers more of them, worker: ${worker}`, (browserName) =>
    withHtml(browserName, '', { csp: CSP }, async ({ page, messages }) => {
      const ask = async ({ text, step, worker }) => {
        const { createAnnotator } = await import('/engine/annotator-client.js');
        const { desk, reader } = await import('/engine/builds.js');
        const corrections = { version: 1, offsets: 'utf16', steps: [step] };
        const client = await createAnnotator(desk, { worker });
        const { quotes, review } = await client.annotate(text, { corrections });
        const { copies } = await client.offers(text, corrections, 0);
        const unable = await createAnnotator(reader, { worker });
        const refused = await unable.offers(text, corrections, 0).catch(({ code, message }) => [code, message]);
        return { reviews: quotes.map((quote) => quote.review), review, copies: copies.length, refused };
      };
      const found = await page.evaluate(ask, { text: `${TEXT}\n\n${TEXT}`, step: SAID, worker });
      assert.deepEqual(found, {
        reviews: ['accepted', 'machine'],
        review: [{ outcome: 'applied' }],
        copies: 1,
        refused: ['refused', 'This build of the engine takes no corrections.'],
      });
      assert.deepEqual(messages, []);
    }),
  );
}

forEachBrowser(test, 'dispose rejects what the worker still owes', (browserName) =>
  withHtml(browserName, '', { csp: CSP }, async ({ page }) => {
    const codes = await page.evaluate(async (text) => {
      const { createAnnotator } = await import('/engine/annotator-client.js');
      const { desk } = await import('/engine/builds.js');
      const client = await createAnnotator(desk, { worker: true });
      const pending = [client.annotate(text), client.annotate(text)].map((promise) => promise.catch((error) => error.code));
      client.dispose();
      return Promise.all(pending);
    }, TEXT);
    assert.deepEqual(codes, ['disposed', 'disposed']);
  }),
);

forEachBrowser(test, 'both builds give the same answer, in the page and in a worker', (browserName) =>
  withHtml(browserName, '', { csp: CSP }, async ({ page }) => {
    const answer = (options) => page.evaluate(settle, { options, text: TEXT });
    const expected = await answer(PAGE);
    assert.equal(expected.value.quotes.length, 1);
    for (const options of [{ ...PAGE, worker: false }, ELEMENT, { ...ELEMENT, worker: true }]) {
      assert.deepEqual(await answer(options), expected);
    }
  }),
);

for (const way of [PAGE, ELEMENT]) {
  forEachBrowser(test, `says that the JavaScript side of ${way.build} is missing`, (browserName) => {
    const before = (page) => page.route('**/pkg/*.js', (route) => route.fulfill({ status: 404 }));
    return withHtml(browserName, '', { csp: CSP, before }, async ({ page }) => {
      const { name, code } = await page.evaluate(settle, { options: way, text: TEXT });
      assert.deepEqual([name, code], ['AnnotatorError', 'wasm-missing']);
    });
  });
}

const WITHOUT_WORKER = {
  'forbids workers': { csp: `${ELEMENT_CSP}; worker-src 'none'` },
  'lacks the worker’s file': { csp: CSP, before: (page) => page.route('**/worker.js', (route) => route.fulfill({ status: 404 })) },
  'has no Worker': { csp: CSP, before: (page) => page.addInitScript(() => delete globalThis.Worker) },
};
for (const [what, options] of Object.entries(WITHOUT_WORKER)) {
  forEachBrowser(test, `annotates in the page where the page ${what}`, (browserName) =>
    withHtml(browserName, '', options, async ({ page }) => {
      const { value } = await page.evaluate(settle, { options: PAGE, text: TEXT });
      assert.equal(value.quotes.length, 1);
    }),
  );
}

/** Stands for the worker's file: answers the start and dies of the first text. */
const MORTAL_WORKER = `onmessage = ({ data }) => {
  if (data.start) postMessage({ id: data.id, value: null });
  else setTimeout(() => { throw new Error('boom'); });
};`;

forEachBrowser(test, 'rejects what is pending and what comes later when the worker dies', (browserName) => {
  const answer = { contentType: 'text/javascript', body: MORTAL_WORKER };
  const before = (page) => page.route('**/worker.js', (route) => route.fulfill(answer));
  return withHtml(browserName, '', { csp: CSP, before }, async ({ page }) => {
    const errors = await page.evaluate(async (text) => {
      const { createAnnotator } = await import('/engine/annotator-client.js');
      const { desk } = await import('/engine/builds.js');
      const client = await createAnnotator(desk, { worker: true });
      const pending = [client.annotate(text), client.annotate(text)].map((promise) => promise.catch((error) => error));
      const codes = (await Promise.all(pending)).map((error) => error.code);
      const later = await client.annotate(text).catch((error) => error);
      return [...codes, later.code, later.message];
    }, TEXT);
    assert.deepEqual(errors.slice(0, 3), ['worker', 'worker', 'worker']);
    assert.match(errors[3], /boom/);
  });
});

forEachBrowser(test, 'rejects what is pending when an answer cannot be read', (browserName) =>
  withHtml(browserName, '', { csp: CSP }, async ({ page }) => {
    const code = await page.evaluate(async (text) => {
      globalThis.Worker = class extends EventTarget {
        postMessage({ id, start }) {
          const event = start ? new MessageEvent('message', { data: { id, value: null } }) : new MessageEvent('messageerror');
          queueMicrotask(() => this.dispatchEvent(event));
        }
        terminate() {}
      };
      const { createAnnotator } = await import('/engine/annotator-client.js');
      const { desk } = await import('/engine/builds.js');
      const client = await createAnnotator(desk, { worker: true });
      return client.annotate(text).catch((error) => error.code);
    }, TEXT);
    assert.equal(code, 'worker');
  }),
);
