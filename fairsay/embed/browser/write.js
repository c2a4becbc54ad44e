// Writing in a thread on another site: place, answer, edit, take back, like, report, as the reader who is
// signed in on this site. Fetched at the reader's first touch; see element.js.

import { make, panel } from "./panel.js";
import { Session } from "./session.js";
import { Talk, draftName, stored } from "./talk.js";

const HOME = new URL(".", import.meta.url);
const ACT = /\/opinions\/(\d+)\/(edit|delete|report)\/$/;

// Until what was changed is on the screen, where there is one to look at.
const painted = () => new Promise((done) => {
  requestAnimationFrame(() => requestAnimationFrame(done));
  setTimeout(done, 100);
});

class Writer extends Talk {
  /**
   * @param {ThreadElement} element
   * @param {WriteWords} words
   */
  constructor(element, words) {
    const section = element.box.querySelector("section.thread");
    super(section, String(element.thread), words);
    this.element = element;
    this.home = HOME.origin;
    this.grounds = words.grounds;
    /** @type {Own | undefined} */
    this.state = undefined;
    /** @type {HTMLElement | null | undefined} */
    this.near = null;
    this.session = new Session(element.getAttribute("site") ?? "");
  }

  async begin() {
    await Promise.all([this.session.ready(), this.signOn()]);
    if (this.session.verifier) this.signIn(this.form ?? this.find("h2"), false).catch(() => {}).finally(() => this.settle(false));
    else if (this.session.tokens) await this.mine().catch(() => {});
  }

  // A site that knows its readers says who this one is, in a token that it has signed.
  async signOn() {
    const given = this.element.sso ?? this.element.getAttribute("sso");
    if (given == null) return;
    try {
      const token = typeof given === "function" ? await given() : given;
      if (!token) this.session.tokens = null;
      else if (this.session.tokens?.sso !== token) this.session.take(await this.session.post("sso", { jwt: token }), token);
    } catch (thrown) {
      const error =
        /** @type {Told} */
        (thrown);
      console.warn("fairsay: the site's sign-on was refused.", error.told ?? error);
    }
  }

  async mine() {
    try {
      this.show(await this.session.ask("mine", { thread: this.id }));
    } catch (thrown) {
      const error =
        /** @type {Told} */
        (thrown);
      if (error.code !== "sign_in_ended") throw error;
      this.signedOut();
    }
  }

  /** @param {Own} state */
  show(state) {
    this.state = state;
    super.show(state);
  }

  /**
   * @param {PlaceForm} form
   * @param {Own} [state]
   */
  signed(form, state = this.state) {
    super.signed(form);
    const leave = async () => { await this.session.signOut(); this.signedOut(); };
    const out = make("button", { type: "button", className: "link", onclick: leave }, this.words["sign-out"]);
    const home = make("a", { href: `${this.home}/me/`, target: "_blank", onclick: (event) => this.session.visit(event) }, this.words["my-page"]);
    const help = form.querySelector(".help");
    // As high as before, so that nothing moves where the sign-in came by itself.
    help.style.minBlockSize = `${help.getBoundingClientRect().height}px`;
    help.replaceChildren(this.words.as, " ", make("bdi", {}, state?.name ?? ""), ". ", home, " · ", out);
  }

  // Nothing of theirs stays but drafts.
  signedOut() {
    this.element.stop();
    this.element.start();
  }

  /**
   * @param {string} act
   * @param {number | string} id
   * @param {Fields} fields
   */
  async send(act, id, fields) {
    const path = act === "place" ? "opinions" : `opinions/${id}/${act}`;
    const near = this.near ?? this.form ?? this.find("h2");
    try {
      return await this.session.ask(path, fields);
    } catch (thrown) {
      const error =
        /** @type {Told} */
        (thrown);
      if (error.code !== "sign_in_ended") throw error;
    }
    await this.signIn(near, navigator.userActivation?.isActive ?? true);
    return this.session.ask(path, fields);
  }

  // Told about beside `near`. Throws where the reader does not want to.
  /**
   * @param {Element} near
   * @param {boolean} open
   */
  async signIn(near, open) {
    const enough = Object.assign(new Error("not signed in"), { told: "" });
    const asked = new CustomEvent("fairsay-sign-in", { bubbles: true, cancelable: true });
    if (open && !this.element.dispatchEvent(asked)) throw enough;
    if (!this.session.challenge) {
      window.open(`${this.home}/threads/${this.id}/#write`);
      throw enough;
    }
    this.stop?.abort();
    const stop = (this.stop = new AbortController());
    const show = () => this.session.open(this.section.lang);
    const leave = () => { this.session.verifier = ""; stop.abort(); };
    const again = make("button", { type: "button", onclick: show }, this.words.again);
    const not = make("button", { type: "button", className: "quiet", onclick: leave }, this.words.stop);
    const note = make("div", { className: "fate signing", role: "status" }, make("p", {}, this.words.waiting), make("p", { className: "send" }, again, not));
    // It lies over what stands there.
    addEventListener("keydown", ({ key }) => { if (key === "Escape") leave(); }, { signal: stop.signal });
    near.after(note);
    if (this.form) this.tell(this.form, "");
    if (open) show();
    try {
      if (!(await this.session.wait(stop.signal))) throw enough;
    } finally {
      stop.abort();
      note.remove();
    }
    this.settle(true);
    await painted();
    await this.mine();
  }

  // The sign-in comes by itself: what it moves is out of sight until all of it has its place.
  /** @param {boolean} busy */
  async settle(busy) {
    const { classList } = this.element.box;
    if (!busy && classList.contains("settling")) await painted();
    classList.toggle("settling", busy);
  }

  /** @param {number} id */
  async focus(id) {
    await this.settle(false);
    super.focus(id);
  }

  /**
   * @param {SubmitEvent} event
   * @param {PlaceForm} form
   * @param {string} name
   */
  submit(event, form, name) {
    this.near = form;
    return super.submit(event, form, name).finally(() => this.settle(false));
  }

  /**
   * @param {Fate} answer
   * @param {PlaceForm | null} form
   */
  placed(answer, form) {
    super.placed(answer, form);
    this.count(answer);
    if (answer.state === "published" && this.form) this.tell(this.form, this.words.published);
  }

  /** @param {Fate} answer */
  count(answer) {
    this.find("h2").textContent = answer.title;
  }

  /** @param {Press} event */
  click(event) {
    const link =
      /** @type {HTMLAnchorElement | null} */
      (event.target.closest("a[href]"));
    this.near = link?.closest(".said, .fate");
    const [, id, act] =
      /** @type {[string, string, ("edit" | "delete" | "report")?]} */
      (link?.href.match(ACT) ?? ["", ""]);
    if (!link || !this.near || !act || event.ctrlKey || event.metaKey || event.shiftKey) {
      return super.click(event).finally(() => this.settle(false));
    }
    event.preventDefault();
    return this[act](id, link).catch((error) => this.failed(link, error)).finally(() => this.settle(false));
  }

  /**
   * @param {HTMLAnchorElement} link
   * @param {Told} [error]
   */
  failed(link, error) {
    this.note(link.closest(".said, .fate"), error?.told ?? this.words.failed);
  }

  /**
   * @param {Element} near
   * @param {string} text
   */
  note(near, text) {
    let note = near.nextElementSibling;
    if (!note?.matches(".told")) near.after((note = make("p", { className: "help told", role: "status" })));
    note.textContent = text;
  }

  /**
   * @param {string} id
   * @param {HTMLAnchorElement} link
   */
  async edit(id, link) {
    const near = this.near ?? this.section;
    const name = draftName(`edit-${id}`);
    const { text } = await this.send("text", id, {});
    const ask = {
      title: this.words["edit-title"],
      help: this.words["edit-help"],
      label: this.words.said,
      text: stored(name) || text,
      required: true,
      go: this.words.save,
      stop: this.words.cancel,
      /** @param {string} typed */
      typed: (typed) => stored(name, typed),
    };
    panel(near, link, ask, async (fields) => {
      const answer = await this.tried(() => this.send("edit", id, fields));
      stored(name, "");
      this.replace(near, answer);
    });
  }

  /**
   * @param {string} id
   * @param {HTMLAnchorElement} link
   */
  async delete(id, link) {
    const near = this.near ?? this.section;
    const ask = {
      title: this.words["delete-title"],
      help: this.words["delete-words"],
      go: this.words["take-back"],
      stop: this.words.cancel,
    };
    panel(near, link, ask, async () => this.replace(near, await this.tried(() => this.send("delete", id, {}))));
  }

  /**
   * @param {string} id
   * @param {HTMLAnchorElement} link
   */
  async report(id, link) {
    const near = this.near ?? this.section;
    const ask = {
      title: this.words["report-title"],
      legend: this.words["report-ground"],
      choices: this.grounds,
      label: this.words["report-words"],
      go: this.words["report-send"],
      stop: this.words.cancel,
    };
    panel(near, link, ask, async ({ ground, text }) => {
      await this.tried(() => this.send("report", id, { ground, words: text }));
      this.note(near, this.words["report-sent"]);
      link.focus();
    });
  }

  /**
   * @template Answer
   * @param {() => Promise<Answer>} act
   */
  async tried(act) {
    try {
      return await act();
    } catch (thrown) {
      const error =
        /** @type {Told} */
        (thrown);
      throw Object.assign(error, { told: error.told ?? this.words.failed });
    }
  }

  // What an opinion has become, where it stood.
  /**
   * @param {HTMLElement} near
   * @param {Fate} answer
   */
  replace(near, answer) {
    this.count(answer);
    if (near.matches(".fate") && answer.state === "published") {
      near.remove();
      this.placed(answer, this.form);
      return;
    }
    const came = make("template", { innerHTML: answer.html }).content.querySelector("*");
    near.replaceWith(came);
    if (answer.state === "published") this.own(answer.id, true);
    came.tabIndex = -1;
    came.focus();
  }
}

/** @param {ThreadElement} element in whose thread is to be written */
export async function start(element) {
  const words = await element.ask(`words/${element.box.querySelector("section.thread").lang}/write.json`);
  const writer = new Writer(element, words);
  await writer.begin();
  return writer;
}
