// Who the reader is on this site: tokens in its own storage, no cookie. A pop-up of ours signs in; this page
// proves itself by a random verifier, of which the pop-up sees only the hash.

const HOME = new URL(".", import.meta.url);
const POLL = 1500;
const PATIENCE = 600_000;

/** @param {Uint8Array} bytes */
const base64url = (bytes) =>
  btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

// What a closed storage cannot hold is kept as long as the page lives.
const memory = new Map();
/**
 * @param {"localStorage" | "sessionStorage"} where
 * @param {string} name
 * @param {string} [value]
 * @returns {string}
 */
function keep(where, name, value) {
  try {
    const storage = window[where];
    if (value === undefined) return storage.getItem(name) ?? "";
    if (value) storage.setItem(name, value);
    else storage.removeItem(name);
  } catch {
    if (value !== undefined) memory.set(name, value);
  }
  return memory.get(name) ?? "";
}

export class Session {
  /** @param {string} site */
  constructor(site) {
    this.site = site;
    this.name = `fairsay-session-${site}`;
    this.verifierName = `fairsay-verifier-${site}`;
    /** @type {string | null} */
    this.fresh = null;
    this.challenge = "";
  }

  /** @returns {Tokens | null} */
  get tokens() { return JSON.parse(keep("localStorage", this.name) || "null"); }
  set tokens(tokens) { keep("localStorage", this.name, tokens ? JSON.stringify(tokens) : ""); }

  /**
   * @param {string} path
   * @param {Fields} fields
   * @param {string} token
   * @returns {Promise<any>} what the address answers
   */
  async post(path, fields, token = "") {
    /** @type {Record<string, string>} */
    const headers = { "Content-Type": "application/json", Accept: "application/json" };
    if (token) headers.Authorization = `Bearer ${token}`;
    const body = JSON.stringify(fields);
    const address = new URL(`api/${this.site}/${path}`, HOME);
    const response = await fetch(address, { method: "POST", credentials: "omit", headers, body });
    const answer = await response.json();
    const { code, message, html } = answer.error ?? {};
    if (!response.ok) throw Object.assign(new Error(code), { code, told: message, html });
    return answer;
  }

  /**
   * @param {{access: string, refresh: string, seconds: number, name: string}} given
   * @param {string} [sso] the site's own word, if it was that
   */
  take({ access, refresh, seconds, name }, sso) {
    this.tokens = { access, refresh, name, sso, ends: Date.now() + seconds * 1000 - 20_000 };
  }

  // Ask as the reader. A token past its time is renewed first, by one tab for all.
  /**
   * @param {string} path
   * @param {Fields} fields
   */
  async ask(path, fields) {
    const token = await this.access();
    try {
      return await this.post(path, fields, token);
    } catch (thrown) {
      const error =
        /** @type {Told} */
        (thrown);
      if (error.code !== "sign_in_ended") throw error;
      return this.post(path, fields, await this.access(token));
    }
  }

  async access(stale = "") {
    const renew = async () => {
      const tokens = this.tokens;
      if (!tokens) throw Object.assign(new Error(), { code: "sign_in_ended" });
      if (tokens.access !== stale && tokens.ends > Date.now()) return tokens.access;
      try {
        this.take(await this.post("refresh", { refresh: tokens.refresh }), tokens.sso);
      } catch (thrown) {
        const error =
          /** @type {Told} */
          (thrown);
        if (error.code === "sign_in_ended") this.tokens = null;
        throw error;
      }
      return this.tokens?.access ?? "";
    };
    return navigator.locks ? navigator.locks.request(this.name, renew) : renew();
  }

  async signOut() {
    await this.ask("sign-out", {}).catch(() => {});
    this.tokens = null;
  }

  // Kept in this tab: a sign-in goes on after a reload.
  get verifier() { return keep("sessionStorage", this.verifierName); }
  set verifier(value) { keep("sessionStorage", this.verifierName, value); }

  // Ahead of time, so that a press on the button can open the pop-up at once.
  async ready() {
    if (!crypto.subtle) return; // The page came without https.
    this.fresh ??= base64url(crypto.getRandomValues(new Uint8Array(32)));
    const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(this.fresh));
    this.challenge = base64url(new Uint8Array(hash));
  }

  // To be called in a press of a button. Where pop-ups are blocked, leave and come back.
  /** @param {string} language */
  open(language) {
    this.verifier = this.fresh ?? "";
    const popup = window.open("", "fairsay-signin", "popup,width=480,height=720");
    const back = popup ? "" : location.href;
    this.leave("signin", popup ? "fairsay-signin" : "_self", { challenge: this.challenge, language, back });
    popup?.focus();
    this.fresh = null;
    this.ready();
  }

  // To a page of ours by POST: browsers name this page's origin in it, and a link could not.
  /**
   * @param {string} path
   * @param {string} target
   * @param {Record<string, string>} fields
   */
  leave(path, target, fields) {
    const form = document.createElement("form");
    Object.assign(form, { method: "post", action: new URL(path, HOME).href, target, hidden: true });
    for (const [name, value] of Object.entries({ site: this.site, ...fields })) {
      const input = document.createElement("input");
      Object.assign(input, { type: "hidden", name, value });
      form.append(input);
    }
    document.body.append(form);
    form.submit();
    form.remove();
  }

  // To the reader's own page. Whom this site has signed on takes a ticket along, where they need one.
  /** @param {Event} event */
  async visit(event) {
    if (!this.tokens?.sso) return;
    event.preventDefault();
    window.open("", "fairsay-me"); // At once, or it would be blocked.
    const { ticket } = await this.ask("visit", {});
    this.leave("visit", "fairsay-me", { ticket });
  }

  // Ask until the reader has said yes. A word from the pop-up shortens it; whether that is still there is
  // not looked at, since sign-in pages elsewhere cut it off from us.
  /** @param {AbortSignal} signal */
  async wait(signal) {
    const ends = Date.now() + PATIENCE;
    while (this.verifier && !signal.aborted && Date.now() < ends) {
      try {
        const answer = await this.post("redeem", { verifier: this.verifier });
        if (!answer.waiting) {
          this.verifier = "";
          this.take(answer);
          return true;
        }
      } catch (thrown) {
        const error =
          /** @type {Told} */
          (thrown);
        if (error.code && error.code !== "too_many") {
          this.verifier = "";
          throw error;
        }
      }
      await new Promise((wake) => {
        const done = () => { clearTimeout(timer); stop.abort(); wake(undefined); };
        const stop = new AbortController();
        const timer = setTimeout(done, POLL);
        const options = { signal: stop.signal };
        addEventListener("message", (event) => { if (event.origin === HOME.origin) done(); }, options);
        addEventListener("focus", done, options);
        signal.addEventListener("abort", done, options);
      });
    }
    return false;
  }
}
