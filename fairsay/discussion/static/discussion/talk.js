// What scripts add to a thread that works without them: drafts, likes, posts and replies in place, own
// waiting opinions. HTML comes finished and escaped from our server; nothing typed becomes markup.
// Ours on our own pages (thread.js), and in the thread on other sites (the embed's write.js).

const DRAFT_DAYS = 30;
/** @param {string | undefined} place */
export const draftName = (place) => `fairsay-draft-${place}`;

// Read a kept text, keep one, or (with an empty one) forget it. Storage may be closed to us.
/**
 * @param {string} name
 * @param {string} [value]
 * @returns {string}
 */
export function stored(name, value) {
  try {
    if (value === undefined) {
      const kept = JSON.parse(localStorage.getItem(name) ?? "null");
      if (kept && Date.now() - kept.at < DRAFT_DAYS * 864e5) return kept.text;
      if (kept) localStorage.removeItem(name);
    } else if (value) localStorage.setItem(name, JSON.stringify({ text: value, at: Date.now() }));
    else localStorage.removeItem(name);
  } catch { /* see above */ }
  return "";
}

const newKey = () => crypto.randomUUID?.() ?? "";

/** A thread's section under its reader's hands. How to ask the server is the subclass's: `send`, `mine`. */
export class Talk {
  /**
   * @param {HTMLElement} section
   * @param {string} id of the thread
   * @param {Words} words
   */
  constructor(section, id, words) {
    this.section = section;
    this.id = id;
    this.words = words;
    this.home = "";
    /** @type {string[]} marks of the people whom the reader hides */
    this.hidden = [];
    this.form =
      /** @type {PlaceForm | null} */
      (this.find("form.place"));
    if (this.form) this.prepare(this.form, this.form.elements.parent?.value ?? "");
    section.addEventListener("click", (event) => this.click(
      /** @type {Press} */
      (event),
    ));
  }

  /**
   * What the subclass asks the server.
   * @param {string} _act
   * @param {number | string} _id of the opinion
   * @param {Fields} _fields
   * @returns {Promise<any>} a Fate, a Stand, or a Hidden
   */
  async send(_act, _id, _fields) {}

  /** @param {string} selector */
  find(selector) { return this.section.querySelector(selector); }
  /** @param {number | string | null | undefined} id */
  article(id) { return this.find(`.said[data-opinion="${id}"]`); }
  /** @param {number} id */
  card(id) { return this.find(`.fate[data-opinion="${id}"]`); }

  /**
   * The reader's own part: which of these opinions they like, wrote, may edit; and what of theirs waits.
   * @param {Own} state
   */
  show(state) {
    this.section.querySelectorAll("form.place").forEach((form) => this.signed(
      /** @type {PlaceForm} */
      (form),
      state,
    ));
    state.likes.forEach((id) => this.vote(id, "like", true));
    state.dislikes.forEach((id) => this.vote(id, "dislike", true));
    this.hidden = state.hidden;
    this.hidden.forEach((by) => this.hide(by, true));
    state.own.forEach((id) => this.own(id, state.may_edit.includes(id)));
    for (const one of state.waiting) {
      const near = this.article(one.parent) ?? this.form ?? this.find("h2");
      if (!this.card(one.id)) near.insertAdjacentHTML("afterend", one.html);
    }
  }

  /**
   * @param {PlaceForm} form
   * @param {string} parent
   */
  prepare(form, parent) {
    const area = form.elements.text;
    const name = draftName(`${this.id}-${parent}`);
    form.key = newKey();
    if (!area.value && stored(name)) {
      area.value = stored(name);
      this.tell(form, this.words.restored);
    } else if (area.value) stored(name, area.value);
    area.addEventListener("input", () => {
      stored(name, area.value);
      form.querySelector(".nudge")?.remove(); // It was about other words.
    });
    area.addEventListener("focus", () => this.touched(), { once: true });
    form.addEventListener("submit", (event) => this.submit(event, form, name));
  }

  touched() {}

  /**
   * @param {PlaceForm} form
   * @param {Own} [_state] for the subclass
   */
  signed(form, _state) {
    form.querySelector("[type=submit]").textContent = this.words.place;
    form.ready = true;
  }

  /**
   * @param {PlaceForm} form
   * @param {string} text
   */
  tell(form, text) { form.querySelector(".outcome").textContent = text; }

  /**
   * @param {SubmitEvent} event
   * @param {PlaceForm} form
   * @param {string} name of the draft
   */
  async submit(event, form, name) {
    event.preventDefault();
    if (form.busy) return;
    form.busy = true;
    this.tell(form, this.words.sending);
    try {
      /** @type {Fields} */
      const fields = { ...Object.fromEntries(new FormData(form)), thread: this.id, key: form.key };
      const pressed =
        /** @type {HTMLButtonElement | null} */
        (event.submitter);
      if (pressed?.name) fields[pressed.name] = pressed.value;
      const answer = await this.send("place", 0, fields);
      stored(name, "");
      form.elements.text.value = "";
      form.key = newKey();
      this.tell(form, "");
      this.placed(answer, form);
    } catch (thrown) {
      const error =
        /** @type {Told} */
        (thrown);
      if (error.html) this.nudge(form, error.html);
      else this.tell(form, error.told ?? this.words.failed);
    }
    form.busy = false;
  }

  // The judge's word before posting. Back in the text, its passage is selected.
  /**
   * @param {PlaceForm} form
   * @param {string} html
   */
  nudge(form, html) {
    const area = form.elements.text;
    const outcome = form.querySelector(".outcome");
    outcome.innerHTML = html;
    const card = outcome.querySelector(".nudge");
    const back = () => {
      const passage = card.querySelector("mark")?.textContent ?? "";
      const start = area.value.indexOf(passage);
      card.remove();
      area.focus();
      if (passage && start >= 0) area.setSelectionRange(start, start + passage.length);
    };
    card.querySelector(".reword").addEventListener("click", back);
    card.addEventListener("keydown", (event) => { if (event.key === "Escape") back(); });
    card.focus();
  }

  /**
   * @param {Fate} answer
   * @param {PlaceForm | null} form
   */
  placed(answer, form) {
    if (answer.state !== "published") {
      this.card(answer.id)?.remove();
      if (form) form.querySelector(".outcome").innerHTML = answer.html;
      return;
    }
    if (!this.article(answer.id)) {
      const list = this.list(answer.parent);
      list.insertAdjacentHTML(list.matches(".replies") ? "beforeend" : "afterbegin", `<li>${answer.html}</li>`);
    }
    this.find(".empty")?.remove();
    this.own(answer.id, true);
    if (form !== this.form) form?.remove();
    this.focus(answer.id);
  }

  /** @param {number} id */
  focus(id) {
    const article = this.article(id);
    article.tabIndex = -1;
    article.focus();
  }

  // Where a new opinion belongs.
  /** @param {number | null} parent */
  list(parent) {
    const article = this.article(parent);
    const near = article ?? this.form;
    const name = article ? "replies" : "roots";
    let list = near?.parentElement?.querySelector(`:scope > .${name}`);
    if (!list) {
      list = document.createElement("ol");
      list.className = name;
      near?.after(list);
    }
    return list;
  }

  /**
   * @param {number} id
   * @param {boolean} editable
   */
  own(id, editable) {
    const acts = this.article(id)?.querySelector(".acts");
    const report = acts?.querySelector(".report");
    if (!report) return;
    report.closest("li").remove();
    acts.querySelector(".hide")?.closest("li").remove();
    acts.querySelectorAll(".like, .dislike").forEach((link) => { link.closest("li").inert = true; });
    for (const act of editable ? ["edit", "delete"] : ["delete"]) {
      acts.insertAdjacentHTML("beforeend", `<li><a href="${this.home}/opinions/${id}/${act}/"></a></li>`);
      acts.querySelector(":scope > :last-child a").textContent = this.words[act];
    }
  }

  /**
   * @param {number} id
   * @param {string} kind
   * @param {boolean} given
   * @param {number} [count]
   */
  vote(id, kind, given, count) {
    const link = this.article(id)?.querySelector(`.${kind}`);
    if (!link) return;
    link.classList.toggle("liked", given);
    link.role = "button";
    link.ariaPressed = String(given);
    if (count !== undefined) link.querySelector(".n").textContent = String(count || "");
  }

  // What a person says in this thread, folded up or shown again.
  /**
   * @param {string} by
   * @param {boolean} hidden
   */
  hide(by, hidden) {
    for (const article of this.section.querySelectorAll(`.said[data-by="${by}"]`)) {
      const fold = article.querySelector(".folded");
      article.querySelector(".hide").textContent = this.words[hidden ? "show" : "hide"];
      if (hidden && !fold) {
        article.innerHTML = `<details class="folded"><summary></summary>${article.innerHTML}</details>`;
        article.querySelector("summary").textContent = this.words.hidden;
      } else if (fold && !hidden) {
        fold.querySelector("summary").remove();
        fold.replaceWith(...fold.childNodes);
      }
    }
  }

  /** @param {Press} event */
  async click(event) {
    const link =
      /** @type {HTMLAnchorElement | null} */
      (event.target.closest(".acts a"));
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const article = link.closest(".said");
    const id = article.dataset.opinion ?? "";
    const kind = ["like", "dislike"].find((name) => link.matches(`.${name}`));
    if (kind) {
      event.preventDefault();
      try {
        /** @type {Stand} */
        const answer = await this.send(kind, id, { [`${kind}d`]: !link.matches(".liked") });
        this.vote(answer.id, "like", answer.liked, answer.likes);
        this.vote(answer.id, "dislike", answer.disliked, answer.dislikes);
      } catch (error) {
        this.failed(
          link,
          /** @type {Told} */
          (error),
        );
      }
    } else if (link.matches(".hide")) {
      event.preventDefault();
      try {
        /** @type {Hidden} */
        const answer = await this.send("hide", id, { hidden: !link.closest(".folded") });
        if (answer.hidden) this.hidden.push(answer.by);
        else this.hidden.splice(this.hidden.indexOf(answer.by), 1);
        this.hide(answer.by, answer.hidden);
        article.querySelector("summary, .hide").focus();
      } catch (error) {
        this.failed(
          link,
          /** @type {Told} */
          (error),
        );
      }
    } else if (link.matches(".share") && navigator.clipboard) {
      event.preventDefault();
      await navigator.clipboard.writeText(link.href).then(
        () => { link.textContent = this.words.copied; },
        (error) => this.failed(link, error),
      );
    } else if (link.matches(".reply") && this.form) {
      event.preventDefault();
      this.reply(article, id);
    }
  }

  // What could not be done here can be done on the page that the link leads to.
  /**
   * @param {HTMLAnchorElement} link
   * @param {Told} [_error] for the subclass
   */
  failed(link, _error) { location.href = link.href; }

  /**
   * @param {HTMLElement} article
   * @param {string} id
   */
  reply(article, id) {
    if (!this.form) return;
    let form =
      /** @type {PlaceForm | null | undefined} */
      (article.parentElement?.querySelector(`:scope > [data-to="${id}"]`));
    if (!form) {
      const made =
        /** @type {PlaceForm} */
        (this.form.cloneNode(true));
      form = made;
      form.removeAttribute("id");
      form.dataset.to = id;
      const area = form.elements.text;
      const label =
        /** @type {HTMLLabelElement} */
        (form.querySelector("label"));
      area.value = "";
      area.id = label.htmlFor = `reply-${id}`;
      area.removeAttribute("aria-describedby");
      label.textContent = `${this.words["reply-to"]} ${article.querySelector(".by").textContent}`;
      this.tell(form, "");
      form.elements.parent?.remove();
      form.insertAdjacentHTML("afterbegin", `<input type="hidden" name="parent" value="${id}">`);
      const cancel = document.createElement("button");
      Object.assign(cancel, { type: "button", className: "quiet", textContent: this.words.cancel });
      cancel.addEventListener("click", () => { made.remove(); article.querySelector(".reply").focus(); });
      form.querySelector(".send").append(cancel);
      form.ready = this.form.ready;
      article.after(form);
      this.prepare(form, id);
    }
    form.elements.text.focus();
  }
}
