// What scripts add to a thread that works without them: drafts, likes, posts and replies in place,
// own waiting opinions. HTML comes finished and escaped from our server; nothing typed becomes markup.

const DRAFT_DAYS = 30;
const draftName = (place) => `fairsay-draft-${place}`;

// Storage may be closed to us.
function stored(name, value) {
  try {
    if (value === undefined) {
      const kept = JSON.parse(localStorage.getItem(name));
      return kept && Date.now() - kept.at < DRAFT_DAYS * 864e5 ? kept.text : "";
    }
    if (value) localStorage.setItem(name, JSON.stringify({ text: value, at: Date.now() }));
    else localStorage.removeItem(name);
  } catch { /* see above */ }
  return "";
}

class Thread {
  constructor(section) {
    this.section = section;
    this.id = section.dataset.thread;
    this.words = JSON.parse(section.dataset.words);
    this.form = this.find("form.place");
    if (this.form) this.prepare(this.form, this.form.elements.parent?.value ?? "");
    section.addEventListener("click", (event) => this.click(event));
    if (section.dataset.reader || document.cookie.includes("fairsay_signed_in=1")) this.mine();
  }

  find(selector) { return this.section.querySelector(selector); }
  article(id) { return this.find(`.said[data-opinion="${id}"]`); }
  card(id) { return this.find(`.fate[data-opinion="${id}"]`); }

  // The reader's own part: asked for once, when it is needed.
  mine() {
    this.state ??= this.ask(`/threads/${this.id}/mine/?page=${this.section.dataset.page}`).then((state) => {
      if (state.name) this.show(state);
      return state;
    });
    this.state.catch(() => { this.state = null; });
    return this.state;
  }

  show(state) {
    this.section.querySelectorAll("form.place").forEach((form) => this.signed(form));
    state.likes.forEach((id) => this.like(id, true));
    state.own.forEach((id) => this.own(id, state.may_edit.includes(id)));
    for (const one of state.waiting) {
      const near = this.article(one.parent) ?? this.form ?? this.find("h2");
      if (!this.card(one.id)) near.insertAdjacentHTML("afterend", one.html);
    }
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
    if (!response.ok) throw Object.assign(new Error(answer.error.code), { told: answer.error.message });
    return answer;
  }

  prepare(form, parent) {
    const area = form.elements.text;
    const name = draftName(`${this.id}-${parent}`);
    form.key = crypto.randomUUID?.() ?? "";
    if (!area.value && stored(name)) {
      area.value = stored(name);
      this.tell(form, this.words.restored);
    }
    area.addEventListener("input", () => stored(name, area.value));
    area.addEventListener("focus", () => this.mine(), { once: true });
    form.addEventListener("submit", (event) => this.submit(event, form, name));
  }

  signed(form) {
    form.querySelector(".help").hidden = true;
    form.querySelector("[type=submit]").textContent = this.words.place;
    form.ready = true;
  }

  tell(form, text) { form.querySelector(".outcome").textContent = text; }

  // A guest's form goes to /compose/, which keeps the text through sign-in.
  async submit(event, form, name) {
    if (!form.ready) return;
    event.preventDefault();
    if (form.busy) return;
    form.busy = true;
    this.tell(form, this.words.sending);
    try {
      const answer = await this.ask("/opinions/", [...new FormData(form), ["key", form.key]]);
      stored(name, "");
      form.elements.text.value = "";
      form.key = crypto.randomUUID?.() ?? "";
      this.tell(form, "");
      this.placed(answer, form);
    } catch (error) {
      this.tell(form, error.told ?? this.words.failed);
    }
    form.busy = false;
  }

  placed(answer, form) {
    if (answer.state !== "published") {
      this.card(answer.id)?.remove();
      form.querySelector(".outcome").innerHTML = answer.html;
      return;
    }
    if (!answer.parent && this.section.dataset.page !== "0") {
      location.href = `/opinions/${answer.id}/`;
      return;
    }
    if (!this.article(answer.id)) {
      const list = this.list(answer.parent);
      list.insertAdjacentHTML(list.matches(".replies") ? "beforeend" : "afterbegin", `<li>${answer.html}</li>`);
    }
    this.find(".empty")?.remove();
    this.own(answer.id, true);
    if (form !== this.form) form.remove();
    const article = this.article(answer.id);
    article.tabIndex = -1;
    article.focus();
  }

  // Where a new opinion belongs.
  list(parent) {
    const article = this.article(parent);
    const near = article ?? this.form;
    const name = article ? "replies" : "roots";
    let list = near.parentElement.querySelector(`:scope > .${name}`);
    if (!list) {
      list = document.createElement("ol");
      list.className = name;
      near.after(list);
    }
    return list;
  }

  own(id, editable) {
    const acts = this.article(id)?.querySelector(".acts");
    const report = acts?.querySelector(".report");
    if (!report) return;
    report.parentElement.remove();
    acts.querySelector(".like").parentElement.inert = true;
    for (const act of editable ? ["edit", "delete"] : ["delete"]) {
      acts.insertAdjacentHTML("beforeend", `<li><a href="/opinions/${id}/${act}/"></a></li>`);
      acts.lastChild.firstChild.textContent = this.words[act];
    }
  }

  like(id, liked, count) {
    const link = this.article(id)?.querySelector(".like");
    if (!link) return;
    link.classList.toggle("liked", liked);
    link.role = "button";
    link.ariaPressed = liked;
    if (count !== undefined) link.querySelector(".n").textContent = count || "";
  }

  async click(event) {
    const link = event.target.closest(".acts a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const article = link.closest(".said");
    const go = () => { location.href = link.href; };
    if (link.matches(".like")) {
      event.preventDefault();
      try {
        const answer = await this.ask(link.href, { liked: link.matches(".liked") ? "no" : "yes" });
        this.like(answer.id, answer.liked, answer.likes);
      } catch { go(); }
    } else if (link.matches(".share") && navigator.clipboard) {
      event.preventDefault();
      await navigator.clipboard.writeText(link.href).then(() => { link.textContent = this.words.copied; }, go);
    } else if (link.matches(".reply") && this.form) {
      event.preventDefault();
      this.reply(article, article.dataset.opinion);
    }
  }

  reply(article, id) {
    let form = article.parentElement.querySelector(`:scope > [data-to="${id}"]`);
    if (!form) {
      form = this.form.cloneNode(true);
      form.removeAttribute("id");
      form.dataset.to = id;
      const area = form.elements.text;
      const label = form.querySelector("label");
      area.value = "";
      area.id = label.htmlFor = `reply-${id}`;
      area.removeAttribute("aria-describedby");
      label.textContent = `${this.words["reply-to"]} ${article.querySelector(".by").textContent}`;
      this.tell(form, "");
      form.elements.parent?.remove();
      form.insertAdjacentHTML("afterbegin", `<input type="hidden" name="parent" value="${id}">`);
      const cancel = document.createElement("button");
      Object.assign(cancel, { type: "button", className: "quiet", textContent: this.words.cancel });
      cancel.addEventListener("click", () => { form.remove(); article.querySelector(".reply").focus(); });
      form.querySelector(".send").append(cancel);
      form.ready = this.form.ready;
      article.after(form);
      this.prepare(form, id);
    }
    form.elements.text.focus();
  }
}

document.querySelectorAll("section.thread").forEach((section) => new Thread(section));
// On the page that says what became of an opinion: its draft has arrived.
const arrived = document.querySelector("[data-placed]");
if (arrived) stored(draftName(arrived.dataset.placed), "");
