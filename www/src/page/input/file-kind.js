// @ts-check

/** @typedef {'image' | 'pdf' | 'office' | 'media' | 'binary'} WrongKind */

/** First bytes of files that people drop by mistake. @type {[WrongKind, number, number[]][]} */
const SIGNATURES = [
  ['pdf', 0, [0x25, 0x50, 0x44, 0x46]],
  ['image', 0, [0x89, 0x50, 0x4e, 0x47]],
  ['image', 0, [0xff, 0xd8, 0xff]],
  ['image', 0, [0x47, 0x49, 0x46, 0x38]],
  ['image', 8, [0x57, 0x45, 0x42, 0x50]],
  ['image', 0, [0x49, 0x49, 0x2a, 0x00]],
  ['image', 8, [0x61, 0x76, 0x69, 0x66]],
  ['image', 8, [0x68, 0x65, 0x69, 0x63]],
  ['office', 0, [0x50, 0x4b, 0x03, 0x04]],
  ['office', 0, [0xd0, 0xcf, 0x11, 0xe0]],
  ['office', 0, [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['office', 0, [0x1f, 0x8b]],
  ['media', 0, [0x49, 0x44, 0x33]],
  ['media', 0, [0x4f, 0x67, 0x67, 0x53]],
  ['media', 0, [0x52, 0x49, 0x46, 0x46]],
  ['media', 4, [0x66, 0x74, 0x79, 0x70]],
];

/** How far to look for a NUL byte, which no text holds. */
const PROBE = 8192;

/**
 * What a file is that holds no text; `null` for what may be text.
 *
 * @param {Uint8Array} bytes
 * @returns {WrongKind | null}
 */
export function wrongKind(bytes) {
  const known = SIGNATURES.find(([, at, signature]) => signature.every((byte, idx) => bytes[at + idx] === byte));
  if (known) return known[0];
  return !hasUtf16Mark(bytes) && bytes.subarray(0, PROBE).includes(0) ? 'binary' : null;
}

/** @param {Uint8Array} bytes */
function hasUtf16Mark([first, second]) {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/**
 * Decodes by the byte order mark, by the encoding that an HTML file declares, or as UTF-8.
 *
 * @param {Uint8Array} bytes
 * @param {boolean} isHtml
 * @returns {{ text: string } | { badByte: number }}
 */
export function decode(bytes, isHtml) {
  const label = markedEncoding(bytes) ?? (isHtml ? declaredEncoding(bytes) : null) ?? 'utf-8';
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes) };
  } catch {
    return { badByte: firstBadByte(bytes) };
  }
}

/** @param {Uint8Array} bytes */
function markedEncoding(bytes) {
  if (!hasUtf16Mark(bytes)) return null;
  return bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
}

/** @param {Uint8Array} bytes */
function declaredEncoding(bytes) {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const label = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  return label && isEncoding(label) ? label : null;
}

/** @param {string} label */
function isEncoding(label) {
  try {
    return Boolean(new TextDecoder(label));
  } catch {
    return false;
  }
}

/**
 * Where the first letter begins that is not UTF-8, by halving: a start that ends inside a letter still counts as good.
 *
 * @param {Uint8Array} bytes
 */
function firstBadByte(bytes) {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8Start(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return wholeLetters(bytes.subarray(0, good));
}

/** How many bytes the complete letters take. @param {Uint8Array} bytes */
function wholeLetters(bytes) {
  const letters = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: true });
  return new TextEncoder().encode(letters).length;
}

/** @param {Uint8Array} bytes */
function isUtf8Start(bytes) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
