// A thread on our own pages: the session's cookie says who asks, and a token that it is our own page.

import { follow } from "./live.js";
import { Talk, draftName, stored } from "./talk.js";

/** @param {unknown} said */
const yes = (said) => (said ? "yes" : "no");

class Thread extends Talk {
  /** @param {HTMLElement} section */
  constructor(section) {
    const words = JSON.parse(section.dataset.words ?? "{}");
    super(section, section.dataset.thread ?? "", words);
    /** @type {Promise<Own> | null} */
    this.state = null;
    if (section.dataset.reader || document.cookie.includes("fairsay_signed_in=1")) this.mine();
    follow(section, {
      line: `/threads/${this.id}/live`,
      words,
      ask: (after) => this.since(after),
      anew: () => location.reload(),
      shown: () => this.state?.then((state) => { if (state.name) this.show(state); }),
    });
  }

  // What has come since, from the page that has it as everybody may read it.
  /** @param {number} after */
  async since(after) {
    const response = await fetch(`/threads/${this.id}/since/${after}/`);
    if (!response.ok) throw new Error(response.statusText);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const section = page.querySelector("section.thread");
    const [heading, list] = ["h2", ".roots"].map((name) => section.querySelector(name));
    return { html: list?.outerHTML ?? "", heading: heading.textContent ?? "", arrived: Number(section.dataset.arrived) };
  }

  touched() { this.mine(); }

  // Asked for once, when it is needed.
  /** @returns {Promise<Own>} */
  mine() {
    if (!this.state) {
      this.state = this.ask(`/threads/${this.id}/mine/?page=${this.section.dataset.page}`).then((state) => {
        if (state.name) this.show(state);
        return state;
      });
      this.state.catch(() => { this.state = null; });
    }
    return this.state;
  }

  /**
   * @param {PlaceForm} form
   * @param {Own} _state
   */
  signed(form, _state) {
    super.signed(form, _state);
    form.querySelector(".help").hidden = true;
  }

  /**
   * @param {string} act
   * @param {number | string} id
   * @param {Fields} fields
   */
  async send(act, id, fields) {
    if (act === "place") return this.ask("/opinions/", fields);
    const said = Object.entries(fields).map(([name, value]) => [name, yes(value)]);
    return this.ask(`/opinions/${id}/${act}/`, Object.fromEntries(said));
  }

  /**
   * @param {string} address
   * @param {Fields} [fields]
   * @returns {Promise<any>} what the address answers
   */
  async ask(address, fields) {
    /** @type {Record<string, string>} */
    const headers = { "X-Requested-With": "fetch" };
    if (fields) headers["X-CSRFToken"] = (await this.mine()).token;
    const body = fields && new URLSearchParams(
      /** @type {Record<string, string>} */
      (fields),
    );
    const response = await fetch(address, { method: fields ? "POST" : "GET", headers, body });
    const answer = await response.json();
    const { code, message, html } = answer.error ?? {};
    if (!response.ok) throw Object.assign(new Error(code), { told: message, html });
    return answer;
  }

  // A guest's form goes to /compose/, which keeps the text through sign-in.
  /**
   * @param {SubmitEvent} event
   * @param {PlaceForm} form
   * @param {string} name
   */
  async submit(event, form, name) {
    if (form.ready) await super.submit(event, form, name);
  }

  /**
   * @param {Fate} answer
   * @param {PlaceForm | null} form
   */
  placed(answer, form) {
    // On an older page a new opinion has no place.
    if (answer.state === "published" && !answer.parent && this.section.dataset.page !== "0") {
      location.href = `/opinions/${answer.id}/`;
    } else super.placed(answer, form);
  }
}

document.querySelectorAll("section.thread").forEach((section) => new Thread(section));
// On the page that says what became of an opinion: its draft has arrived.
const arrived = document.querySelector("[data-placed]");
if (arrived) stored(draftName(arrived.dataset.placed), "");
