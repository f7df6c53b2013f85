// A static server for one folder on loopback, for `cargo xtask serve` and for the browser tests.

import { once } from 'node:events';
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const MIME_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/**
 * Serves `root` until `close()`.
 *
 * @param {string} root folder
 * @param {Record<string, string>} headers sent with every answer
 * @param {number} [port] any free one when left out
 * @returns {Promise<{ url: string, close: () => void }>} rejects when the port is taken
 */
export async function serve(root, headers, port = 0) {
  const server = createServer(async (request, response) => {
    const { status, type, body } = await answer(root, request.url ?? '/');
    response.writeHead(status, { ...headers, 'Content-Type': type }).end(body);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${server.address().port}`, close };
}

/**
 * The headers that the file `_headers` of a folder gives to every path: its indented `Name: value` lines.
 *
 * @param {string} root
 * @returns {Record<string, string>}
 */
export function readHeaders(root) {
  const lines = readFileSync(join(root, '_headers'), 'utf8').split('\n');
  const headers = lines.filter((line) => /^\s+\S/.test(line));
  return Object.fromEntries(headers.map((line) => line.trim().split(/:\s*(.*)/, 2)));
}

async function answer(root, url) {
  const notFound = { status: 404, type: MIME_TYPES['.txt'], body: 'Not found\n' };
  const file = fileOf(root, url);
  if (!file) return notFound;
  try {
    const type = MIME_TYPES[extname(file)] ?? 'application/octet-stream';
    return { status: 200, type, body: await readFile(file) };
  } catch {
    return notFound;
  }
}

function fileOf(root, url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const file = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path));
    return file.startsWith(normalize(root) + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}
