// Starts the system's browsers: one instance of each per test file, closed after its last test.

import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { after } from 'node:test';

const fromWww = createRequire(new URL('../../www/package.json', import.meta.url));

/** playwright-core, installed in www/node_modules. */
export const playwright = fromWww('playwright-core');

/** Axe for Playwright pages: `await new AxeBuilder({ page }).analyze()`. */
export const { AxeBuilder } = fromWww('@axe-core/playwright');

// No background traffic, and no sandbox because CI runs as root.
const CHROMIUM_ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// Otherwise Firefox itself asks for /favicon.ico and reports that the policy forbids it.
const FIREFOX_PREFS = { 'browser.chrome.site_icons': false };

const LAUNCHERS = {
  chromium: () =>
    playwright.chromium.launch({
      executablePath: executable('GUILLEMET_CHROMIUM', ['/usr/bin/chromium', '/usr/bin/chromium-browser']),
      chromiumSandbox: false,
      args: CHROMIUM_ARGS,
    }),
  firefox: () =>
    playwright.firefox.launch({
      channel: 'moz-firefox',
      executablePath: executable('GUILLEMET_FIREFOX', ['/usr/bin/firefox-esr', '/usr/bin/firefox']),
      firefoxUserPrefs: FIREFOX_PREFS,
    }),
};

/** Browsers to test in: `GUILLEMET_BROWSERS=chromium` limits them. */
export const browserNames = (process.env.GUILLEMET_BROWSERS ?? 'chromium,firefox').split(',');

const running = new Map();

/** The running instance of a browser, started at first use. */
export function browser(name) {
  if (!LAUNCHERS[name]) throw new Error(`unknown browser ${name}: it is one of ${Object.keys(LAUNCHERS).join(', ')}`);
  if (!running.has(name)) running.set(name, LAUNCHERS[name]());
  return running.get(name);
}

after(async () => {
  for (const instance of running.values()) await (await instance).close();
});

function executable(variable, usual) {
  const path = process.env[variable] ?? usual.find((candidate) => existsSync(candidate));
  if (!path) throw new Error(`no browser at ${usual.join(' or ')}; install it or set ${variable}`);
  return path;
}
