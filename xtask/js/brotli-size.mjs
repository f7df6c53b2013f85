// usage: node brotli-size.mjs FILE...     prints the sum of the files' sizes, each compressed by brotli 11

import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const sizes = process.argv.slice(2).map((file) => brotliCompressSync(readFileSync(file)).length);
console.log(sizes.reduce((sum, size) => sum + size, 0));
