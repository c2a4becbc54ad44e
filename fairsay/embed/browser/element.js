// <fairsay-thread site="…" story="…" story-title="…" language="…" scheme="light|dark">
// Shows a thread inside another site's page, in a shadow root, so that neither's styles reach the other.
// It keeps nothing before the reader acts, sends no cookie, and asks nobody but our server. HTML comes
// finished and escaped from there. What is needed to write is fetched at the reader's first touch.

const HOME = new URL(".", import.meta.url);
const WAIT = `<div class="wait">${"<i></i>".repeat(6)}</div>`;
const PATIENCE = 1500; // ms

class FairsayThread extends HTMLElement {
  static observedAttributes = ["site", "story"];
  box = document.createElement("div");
  tries = 0;
  thread = 0;
  order = "";
  language = "";
  words =
    /** @type {ReadWords} */
    ({ retry: "↻" });
  /** @type {{ state?: Own, show(state: Own): void } | null} */
  writer = null;
  /** @type {Promise<any> | null} */
  waking = null;

  connectedCallback() {
    if (this.shadowRoot) return;
    if (this.getAttribute("mode") === "frame") {
      this.frame();
      return;
    }
    // Room is kept from the first moment on: what stands below does not jump.
    this.style.display ||= "block";
    this.style.minBlockSize ||= "max(46rem, 100vh)";
    this.box.className = "box";
    const sheets = ["thread.css", "element.css"].map((name) => this.sheet(name));
    // Words that come before their style would be moved by it.
    this.styled = Promise.all(sheets.map((sheet) => new Promise((done) => { sheet.onload = sheet.onerror = done; })));
    this.attachShadow({ mode: "open" }).append(...sheets, this.box);
    this.box.addEventListener("focusin", (event) => {
      const target =
        /** @type {HTMLElement} */
        (event.target);
      if (target.matches("form.place *")) this.wake().catch(() => {});
    });
    for (const name of ["click", "submit"]) {
      this.box.addEventListener(name, (event) => this.touch(
        /** @type {any} */
        (event),
      ));
    }
    this.start();
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(name, before, after) {
    if (this.shadowRoot && before !== after) this.start();
  }

  // A frame of ours instead of a shadow root, for a page that keeps foreign scripts apart.
  frame() {
    if (this.querySelector("iframe")) return;
    const frame = document.createElement("iframe");
    const asked = { site: this.getAttribute("site") ?? "", story: this.story, title: this.getAttribute("story-title") || document.title,
      language: this.getAttribute("language") || document.documentElement.lang, scheme: this.getAttribute("scheme") ?? "" };
    frame.src = new URL(`frame?${new URLSearchParams(asked)}`, HOME).href;
    frame.title = asked.title;
    Object.assign(frame.style, { display: "block", inlineSize: "100%", blockSize: "46rem", border: "0" });
    addEventListener("message", ({ source, data }) => {
      if (source === frame.contentWindow && data?.fairsay === "height") frame.style.blockSize = `${+data.height}px`;
    });
    this.append(frame);
  }

  /** @param {string} name */
  sheet(name) {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL(name, HOME).href;
    return link;
  }

  get section() { return this.box.querySelector("section"); }

  // A page's canonical address is the story's, whatever the reader's own looks like.
  get story() {
    const given = this.getAttribute("story") || document.querySelector("link[rel=canonical]")?.getAttribute("href");
    return new URL(given || location.href, location.href).href;
  }

  /**
   * @param {string} path
   * @param {Fields} fields
   * @returns {Promise<any>} what the address answers
   */
  async ask(path, fields = {}) {
    const address = new URL(path, HOME);
    for (const name in fields) if (fields[name]) address.searchParams.set(name, String(fields[name]));
    const response = await fetch(address, { credentials: "omit" });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.error.message);
    return answer;
  }

  /**
   * @param {number | string} [page]
   * @param {number} [since]
   * @returns {Promise<Page>}
   */
  page(page, since) {
    return this.ask("thread", {
      site: this.getAttribute("site") ?? "",
      story: this.story,
      title: this.getAttribute("story-title") || document.title,
      language: this.language,
      page,
      since: since?.toString(),
      order: this.order,
    });
  }

  async start() {
    const turn = (this.turn = {});
    this.order = "";
    this.language = this.getAttribute("language") || document.documentElement.lang;
    this.box.setAttribute("aria-busy", "true");
    this.box.innerHTML = WAIT;
    // Without them there is still something to press.
    const spoken = this.ask(`words/${(this.language || "en").split("-")[0]}.json`).catch(() => this.words);
    try {
      const [answer, words] = await Promise.all([this.page(), spoken, this.styled]);
      if (turn !== this.turn) return;
      this.words = words;
      this.put(answer);
      this.box.insertAdjacentHTML("beforeend", WAIT);
      // What a reader has of their own here would push the rest about: it comes with it, or too late for that.
      if (this.hasKept()) await Promise.race([this.wake().catch(() => {}), new Promise((late) => setTimeout(late, PATIENCE))]);
      if (turn !== this.turn) return;
      this.box.querySelector(".wait").remove();
      this.dispatchEvent(new CustomEvent("fairsay-shown", { bubbles: true, detail: { count: answer.count } }));
    } catch (error) {
      const [words] = await Promise.all([spoken, this.styled]);
      if (turn !== this.turn) return;
      this.box.replaceChildren(this.trouble(words, error, () => this.start()));
    }
    this.box.removeAttribute("aria-busy");
  }

  /** @param {Page} answer */
  put(answer) {
    this.thread = answer.thread;
    this.stop();
    this.box.innerHTML = answer.html;
    this.more(answer.next);
    this.follow();
  }

  // In another order, or the editors' picks.
  /** @param {HTMLElement} link */
  async tab(link) {
    const [awake, order] = [this.waking, this.order];
    this.order = link.dataset.order?.replace("newest", "") ?? "";
    try {
      this.put(await this.page());
      if (awake) this.wake().catch(() => {});
      this.box.querySelector(".orders [aria-current]").focus();
    } catch (error) {
      this.order = order;
      this.section.after(this.trouble(this.words, error, () => this.start()));
    }
  }

  // Whether the reader has been at it before: a draft, a sign-in.
  hasKept() {
    try {
      return [localStorage, sessionStorage].some((kept) => Object.keys(kept).some((name) => name.startsWith("fairsay-")));
    } catch {
      return false; // Storage is closed to us.
    }
  }

  // What it takes to write, once. A failed try may be repeated, under an address that is not kept as failed.
  wake() {
    return (this.waking ??= import(`./write.js${this.tries ? `?${this.tries}` : ""}`)
      .then(({ start }) => start(this))
      .then((writer) => (this.writer = writer), (error) => { this.waking = null; this.tries++; throw error; }));
  }

  stop() {
    this.waking = this.writer = null;
    this.leave?.abort();
  }

  disconnectedCallback() { this.leave?.abort(); }

  // Told of new opinions as they come. What that takes comes when the thread is there to be read.
  async follow() {
    const { signal } = (this.leave = new AbortController());
    const { follow } = await import("./live.js");
    follow(this.section, {
      line: new URL(`/threads/${this.thread}/live`, HOME).href,
      words: this.words,
      ask: (since) => this.page("", since),
      anew: () => this.start(),
      shown: () => this.writer?.state && this.writer.show(this.writer.state),
      signal,
    });
  }

  // The first press waits for the scripts and is then made again.
  /** @param {Press & { target: HTMLFormElement }} event */
  async touch(event) {
    const { type, target } = event; // After the wait the event has no target any more.
    const what = type === "submit" ? target : target.closest(".acts a, .orders a");
    if (!what || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const tab = what.matches(".orders a");
    if (this.writer && !tab) return;
    event.preventDefault();
    if (tab) return this.tab(what);
    try {
      await this.wake();
    } catch (error) {
      this.section.after(this.trouble(this.words, error, () => this.start()));
      return;
    }
    if (type === "submit") target.requestSubmit();
    else what.click();
  }

  // A button for those that follow, which come below those that are here.
  /** @param {Page["next"]} next */
  more(next) {
    if (!next) return;
    const button = this.button(this.order ? this.words.further : this.words.older, async () => {
      button.disabled = true;
      let answer;
      try {
        answer = await this.page(next);
      } catch (error) {
        const trouble = this.trouble(this.words, error, () => { trouble.replaceWith(button); button.click(); });
        button.disabled = false;
        button.replaceWith(trouble);
        return;
      }
      const came = document.createElement("template");
      came.innerHTML = answer.html;
      const first = came.content.querySelector(".said");
      button.remove();
      this.section.append(came.content);
      this.more(answer.next);
      if (this.writer?.state) this.writer.show(this.writer.state);
      if (first) {
        first.tabIndex = -1;
        first.focus();
      }
    });
    this.box.append(button);
  }

  /**
   * @param {string} label
   * @param {() => void} act
   */
  button(label, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", act);
    return button;
  }

  // What a reader is told, the reason for whoever set the page up, and another try.
  /**
   * @param {ReadWords} words
   * @param {unknown} error
   * @param {() => void} again
   */
  trouble(words, error, again) {
    const note = document.createElement("div");
    note.className = "trouble";
    note.setAttribute("role", "alert");
    note.dir = words.dir || "auto";
    const fault =
      /** @type {Error} */
      (error);
    const [said, why] = [words.failed || "", fault instanceof TypeError ? "" : fault.message].map((text) => {
      const line = document.createElement("p");
      line.textContent = text;
      return line;
    });
    why.className = "help";
    note.append(said, why, this.button(words.retry, again));
    return note;
  }
}

if (!customElements.get("fairsay-thread")) customElements.define("fairsay-thread", FairsayThread);
