// A static server for one folder on loopback, with the headers of www/_headers.

import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

const MIME_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
}

/**
 * Serves `root` until `close()`.
 *
 * @param {string} root folder
 * @param {Record<string, string>} headers sent with every answer
 */
export async function serve(root, headers) {
  const server = createServer(async (request, response) => {
    const { status, type, body } = await answer(root, request.url ?? '/')
    response.writeHead(status, { ...headers, 'Content-Type': type }).end(body)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://127.0.0.1:${port}`, close }
}

/** Headers of a `_headers` file: the indented `Name: value` lines. */
export function parseHeaders(text) {
  const lines = text.split('\n').filter((line) => /^\s+\S/.test(line))
  return Object.fromEntries(lines.map((line) => line.trim().split(/:\s*(.*)/, 2)))
}

async function answer(root, url) {
  const notFound = { status: 404, type: MIME_TYPES['.txt'], body: 'Not found\n' }
  const file = fileOf(root, url)
  if (!file) return notFound
  try {
    const type = MIME_TYPES[extname(file)] ?? 'application/octet-stream'
    return { status: 200, type, body: await readFile(file) }
  } catch {
    return notFound
  }
}

function fileOf(root, url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
    const file = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path))
    return file.startsWith(normalize(root) + sep) ? file : undefined
  } catch {
    return undefined
  }
}
