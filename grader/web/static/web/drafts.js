// Drafts: what was typed and not yet sent survives a closed tab, in this browser.
const SAVE_MS = 500;

/** The draft of one exercise and user: `key` names it, `sentAt` is when something was last sent, in milliseconds. */
export class Draft {
  #timer;

  constructor(key, sentAt) {
    this.key = key;
    this.sentAt = sentAt;
  }

  /** Return the code, or null if there is none that is newer than what was sent. */
  read() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.key));
      return kept && kept.at > this.sentAt ? kept.code : null;
    } catch {
      return null; // storage is switched off, or holds something else
    }
  }

  keepSoon(code) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#store(JSON.stringify({ code, at: Date.now() })), SAVE_MS);
  }

  forget() {
    clearTimeout(this.#timer);
    this.#store(null);
  }

  #store(text) {
    try {
      if (text === null) localStorage.removeItem(this.key);
      else localStorage.setItem(this.key, text);
    } catch {
      // Full or switched off: the editor works without drafts.
    }
  }
}
