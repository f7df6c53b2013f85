// @ts-check

/** Gives each voice a tint, first come first served, and keeps it while the text is edited. */
export class Palette {
  /** @type {Map<string, number>} */
  #tints = new Map();
  #size;

  /** @param {number} size how many tints there are; then they start again */
  constructor(size) {
    this.#size = size;
  }

  /** From 1 on; 0 for nobody, whose key is empty. @param {string} key */
  tintOf(key) {
    if (!key) return 0;
    const known = this.#tints.get(key);
    if (known) return known;
    const tint = (this.#tints.size % this.#size) + 1;
    this.#tints.set(key, tint);
    return tint;
  }

  clear() {
    this.#tints.clear();
  }
}
