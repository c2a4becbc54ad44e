// A thread on our own pages: the session's cookie says who asks, and a token that it is our own page.

import { follow } from "./live.js";
import { Talk, draftName, stored } from "./talk.js";

const YES = { true: "yes", false: "no" };

class Thread extends Talk {
  constructor(section) {
    super(section, section.dataset.thread, JSON.parse(section.dataset.words));
    if (section.dataset.reader || document.cookie.includes("fairsay_signed_in=1")) this.mine();
    follow(section, {
      line: `/threads/${this.id}/live`,
      words: this.words,
      ask: (after) => this.since(after),
      anew: () => location.reload(),
      shown: () => this.state?.then((state) => { if (state.name) this.show(state); }),
    });
  }

  // What has come since, from the page that has it as everybody may read it.
  async since(after) {
    const response = await fetch(`/threads/${this.id}/since/${after}/`);
    if (!response.ok) throw new Error(response.statusText);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const section = page.querySelector("section.thread");
    const [heading, list] = ["h2", ".roots"].map((name) => section.querySelector(name));
    return { html: list?.outerHTML ?? "", heading: heading.textContent, arrived: Number(section.dataset.arrived) };
  }

  touched() { this.mine(); }

  // Asked for once, when it is needed.
  mine() {
    this.state ??= this.ask(`/threads/${this.id}/mine/?page=${this.section.dataset.page}`).then((state) => {
      if (state.name) this.show(state);
      return state;
    });
    this.state.catch(() => { this.state = null; });
    return this.state;
  }

  signed(form) {
    super.signed(form);
    form.querySelector(".help").hidden = true;
  }

  async send(act, id, fields) {
    if (act === "place") return this.ask("/opinions/", fields);
    const said = Object.entries(fields).map(([name, value]) => [name, YES[value]]);
    return this.ask(`/opinions/${id}/${act}/`, Object.fromEntries(said));
  }

  async ask(address, fields) {
    const options = { headers: { "X-Requested-With": "fetch" } };
    if (fields) {
      options.method = "POST";
      options.body = new URLSearchParams(fields);
      options.headers["X-CSRFToken"] = (await this.mine()).token;
    }
    const response = await fetch(address, options);
    const answer = await response.json();
    const { code, message, html } = answer.error ?? {};
    if (!response.ok) throw Object.assign(new Error(code), { told: message, html });
    return answer;
  }

  // A guest's form goes to /compose/, which keeps the text through sign-in.
  submit(event, form, name) {
    if (form.ready) super.submit(event, form, name);
  }

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
