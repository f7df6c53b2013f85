// @ts-check

/** Waiting time after the last change, in ms; longer where the last answer took longer. */
const SHORTEST_WAIT = 60;
const LONGEST_WAIT = 1500;

/** Asks anew after every change of a text: waits for a pause, drops answers that come too late. */
export class Latest {
  #onError;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #latest = 0;
  #lastTook = 0;

  /** @param {(error: unknown) => void} onError */
  constructor(onError) {
    this.#onError = onError;
  }

  /**
   * @template Answer
   * @param {() => Promise<Answer>} ask
   * @param {(answer: Answer) => void} use
   */
  request(ask, use) {
    this.cancel();
    const id = this.#latest;
    const wait = Math.min(Math.max(2 * this.#lastTook, SHORTEST_WAIT), LONGEST_WAIT);
    this.#timer = setTimeout(async () => {
      const begun = performance.now();
      try {
        const answer = await ask();
        this.#lastTook = performance.now() - begun;
        if (id === this.#latest) use(answer);
      } catch (error) {
        if (id === this.#latest) this.#onError(error);
      }
    }, wait);
  }

  /** Makes every answer still to come void. */
  cancel() {
    this.#latest++;
    clearTimeout(this.#timer);
  }
}
