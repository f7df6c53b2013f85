// usage: node serve.mjs FOLDER [--port=N] [--open]
//
// Serves FOLDER on loopback with the headers of its file `_headers` until Ctrl-C. Without --port: 8080, or any free port.

import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { readHeaders, serve } from './server.mjs';

const USUAL_PORT = 8080;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string' }, open: { type: 'boolean' } },
});
const [folder] = positionals;
const headers = readHeaders(folder);

try {
  const { url } = await start();
  console.log(`Guillemet is at ${url}/ (Ctrl-C stops it)`);
  if (values.open) openInBrowser(`${url}/`);
} catch (error) {
  console.error(`error: cannot listen on port ${values.port ?? USUAL_PORT}: ${error.message}`);
  process.exitCode = 1;
}

async function start() {
  if (values.port !== undefined) return serve(folder, headers, Number(values.port));
  try {
    return await serve(folder, headers, USUAL_PORT);
  } catch {
    return serve(folder, headers);
  }
}

function openInBrowser(url) {
  const openers = { darwin: ['open'], win32: ['cmd', '/c', 'start'] };
  const [program, ...args] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => console.error(`cannot open a browser with ${program}`));
  child.unref();
}
