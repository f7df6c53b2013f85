// The support itself: what it records, so that "no message, no request" in other tests means something.

import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import test from 'node:test';
import { forEachBrowser, withPage, WWW } from './support.mjs';
import { readHeaders, serve } from '../../xtask/js/server.mjs';

const FIXTURE = fileURLToPath(new URL('./fixture', import.meta.url));

const paths = (requests) => requests.map((url) => new URL(url).pathname + new URL(url).search);

forEachBrowser(test, 'records messages and requests of page and worker', (browserName) =>
  withPage(browserName, { root: FIXTURE, path: '/' }, async ({ page, messages, requests }) => {
    await page.getByText('worker done').waitFor();
    assert.deepEqual(messages, ['warning: from the worker']);
    assert.deepEqual(paths(requests), ['/', '/main.js', '/worker.js', '/main.js?asked-by-worker']);
  }),
);

forEachBrowser(test, 'records what the policy blocks', (browserName) =>
  withPage(browserName, { root: FIXTURE, path: '/' }, async ({ page, messages }) => {
    await page.getByText('worker done').waitFor();
    messages.length = 0;
    await page.evaluate(() => document.querySelector('h1').setAttribute('style', 'color: red'));
    await page.waitForTimeout(100);
    assert.match(messages.join('\n'), /style-src/);
  }),
);

forEachBrowser(test, 'records uncaught errors', (browserName) =>
  withPage(browserName, { root: FIXTURE, path: '/' }, async ({ page, messages }) => {
    await page.getByText('worker done').waitFor();
    messages.length = 0;
    await page.evaluate(() => void setTimeout(() => missing()));
    await page.waitForTimeout(100);
    assert.match(messages.join('\n'), /uncaught: .*missing/);
  }),
);

test('the headers of www/_headers forbid everything but the page itself', () => {
  const headers = readHeaders(WWW);
  assert.equal(
    headers['Content-Security-Policy'],
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; worker-src 'self'",
  );
  assert.equal(headers['Cache-Control'], 'no-store');
});

test('the server answers nothing outside its folder', async () => {
  const { url, close } = await serve(FIXTURE, {});
  try {
    const statusOf = async (path) => (await fetch(url + path)).status;
    assert.equal(await statusOf('/main.js'), 200);
    assert.equal(await statusOf('/..%2fsupport.mjs'), 404);
    assert.equal(await statusOf('/%E0%A4%A'), 404);
  } finally {
    close();
  }
});
