// @ts-check

/** The one line that says what has happened; screen readers speak it. */
export class Status {
  #line;
  /** Said before the next summary. */
  #lead = '';

  /** @param {HTMLElement} line with role="status" */
  constructor(line) {
    this.#line = line;
  }

  /** @param {string} message */
  say(message) {
    if (this.#line.textContent !== message) this.#line.textContent = message;
  }

  /**
   * Says what was done, and says it again with the summary that follows.
   *
   * @param {string} message
   */
  lead(message) {
    this.#lead = message;
    this.say(message);
  }

  /** @param {string} message */
  summarize(message) {
    this.say(this.#lead ? `${this.#lead} ${message}` : message);
    this.#lead = '';
  }
}
